// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "entente/text/read.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include <unistd.h>

using namespace entente;
namespace fs = std::filesystem;

namespace {

struct Result {
    std::vector<Document> documents;
    std::vector<Diagnostic> diagnostics;
};

Result read_file(const fs::path& path, const ReadOptions& options = {}) {
    Result result;
    read_documents(
        path, options, [&](Document doc) { result.documents.push_back(std::move(doc)); },
        [&](Diagnostic diagnostic) { result.diagnostics.push_back(std::move(diagnostic)); });
    return result;
}

Result read_stream(const std::string& bytes, const ReadOptions& options = {}) {
    std::istringstream in{bytes};
    Result result;
    read_documents(
        in, "-", options, [&](Document doc) { result.documents.push_back(std::move(doc)); },
        [&](Diagnostic diagnostic) { result.diagnostics.push_back(std::move(diagnostic)); });
    return result;
}

// A folder that is gone after the test.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (fs::temp_directory_path() / "entente-text-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~TemporaryFolder() { fs::remove_all(path_); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const fs::path& path() const { return path_; }
    fs::path write(const std::string& name, const std::string& bytes) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream{path_ / name, std::ios::binary} << bytes;
        return path_ / name;
    }

private:
    fs::path path_;
};

}  // namespace

TEST_SUITE("text/plain_text") {
    TEST_CASE("the first line before a blank line is the headline") {
        const auto [documents, diagnostics] = read_stream("Oslo thanks Rome\n\nNorway thanked Italy.\n\nRome smiled.\n");
        CHECK(diagnostics.empty());
        REQUIRE(documents.size() == 1);
        CHECK(documents[0].title == "Oslo thanks Rome");
        CHECK(documents[0].text == "Oslo thanks Rome\n\nNorway thanked Italy.\n\nRome smiled.");
        CHECK(documents[0].id == "-");
    }

    TEST_CASE("without a blank line after the first line there is no headline") {
        for (const std::string text :
             {"Norway thanked Italy.", "Norway thanked Italy.\nRome smiled.\n\nIt rained.", "Norway thanked Italy.\n\n\n"}) {
            CAPTURE(text);
            const auto [documents, diagnostics] = read_stream(text);
            REQUIRE(documents.size() == 1);
            CHECK(documents[0].title == "");
            CHECK(documents[0].text.starts_with("Norway thanked Italy."));
        }
    }

    TEST_CASE("lines that an editor wrapped are one paragraph, lists stay lists") {
        const Result wrapped = read_stream(
            "Envoys meet\n\n"
            "The envoys of both countries met in the old town hall on Monday and\n"
            "talked about the river, the bridge and the two villages beside it for\n"
            "most of the day.\n\n"
            "They agreed on three steps:\n"
            "a new ferry\n"
            "an open border post\n");
        REQUIRE(wrapped.documents.size() == 1);
        const Document& doc = wrapped.documents[0];
        CHECK(doc.title == "Envoys meet");
        CHECK(doc.text.find("Monday and talked") != std::string::npos);
        CHECK(doc.text.find("beside it for most of the day.") != std::string::npos);
        CHECK(doc.text.find("steps:\na new ferry\nan open") != std::string::npos);
    }

    TEST_CASE("short lines that are not full are not joined") {
        const std::string lines =
            "The envoys met in the old town hall of the village on Monday.\nThey talked.\nThen the envoys of both countries left for the "
            "bridge again.\n";
        const Result read = read_stream(lines);
        REQUIRE(read.documents.size() == 1);
        CHECK(read.documents[0].text + "\n" == lines);
    }

    TEST_CASE("a long first paragraph is no headline") {
        std::string paragraph = "Norway thanked Italy";
        for (int i = 0; i < 20; ++i) paragraph += " and praised it";
        const auto [documents, diagnostics] = read_stream(paragraph + ".\n\nRome smiled.\n");
        REQUIRE(documents.size() == 1);
        CHECK(documents[0].title == "");
    }

    TEST_CASE("a line of the page before the article is no headline") {
        const auto documents = read_stream("Home > World\n\nOslo thanks Rome\n\nNorway thanked Italy.\n").documents;
        REQUIRE(documents.size() == 1);
        CHECK(documents[0].title == "");
        CHECK(documents[0].blocks.at(0).kind == BlockKind::chrome);
    }

    TEST_CASE("byte order mark, CRLF and CR make no difference") {
        const std::string expected = read_stream("Oslo thanks Rome\n\nNorway thanked Italy.\n").documents.at(0).sha256;
        CHECK(read_stream("\xEF\xBB\xBFOslo thanks Rome\r\n\r\nNorway thanked Italy.\r\n").documents.at(0).sha256 == expected);
        CHECK(read_stream("Oslo thanks Rome\r\rNorway thanked Italy.").documents.at(0).sha256 == expected);
        CHECK(read_stream("\n\n Oslo thanks Rome \n \n\n\nNorway thanked Italy.\n\n").documents.at(0).sha256 == expected);
    }

    TEST_CASE("the id is the base name, the date comes from the options") {
        const TemporaryFolder folder;
        const auto [documents, diagnostics] = read_file(folder.write("deep/a.txt", "Norway thanked Italy."), {.date = "2024-05-01"});
        REQUIRE(documents.size() == 1);
        CHECK(documents[0].id == "a.txt");
        CHECK(documents[0].date == "2024-05-01");
    }

    TEST_CASE("a sidecar tells date, address and title") {
        const TemporaryFolder folder;
        const fs::path path = folder.write("a.txt", "Norway thanked Italy.\n\nRome smiled.");
        folder.write("a.json", R"({"date": "2024-05-02", "url": "https://example.org/a", "title": "Oslo thanks Rome"})");
        const auto [documents, diagnostics] = read_file(path, {.date = "2024-05-01"});
        REQUIRE(documents.size() == 1);
        CHECK(documents[0].date == "2024-05-02");
        CHECK(documents[0].url == "https://example.org/a");
        CHECK(documents[0].text == "Oslo thanks Rome\n\nNorway thanked Italy.\n\nRome smiled.");
    }

    TEST_CASE("a sidecar's title that the text repeats stands once") {
        const TemporaryFolder folder;
        const fs::path path = folder.write("a.txt", "Oslo thanks Rome\n\nNorway thanked Italy.");
        folder.write("a.json", R"({"title": "Oslo thanks Rome"})");
        CHECK(read_file(path).documents.at(0).text == "Oslo thanks Rome\n\nNorway thanked Italy.");
    }

    TEST_CASE("a broken sidecar is reported, the article read") {
        for (const std::string sidecar : {"", "{", "[]", R"({"date": 5})", "\xFF"}) {
            CAPTURE(sidecar);
            const TemporaryFolder folder;
            const fs::path path = folder.write("a.txt", "Norway thanked Italy.");
            folder.write("a.json", sidecar);
            const auto [documents, diagnostics] = read_file(path);
            CHECK(documents.size() == 1);
            REQUIRE(diagnostics.size() == 1);
            CHECK(diagnostics[0].place.file == (folder.path() / "a.json").string());
        }
    }

    TEST_CASE("text that is not UTF-8 is reported with its byte offset") {
        const auto [documents, diagnostics] = read_stream("Norway\nthanked \xE9t\xE9");
        CHECK(documents.empty());
        REQUIRE(diagnostics.size() == 1);
        CHECK(diagnostics[0].message == "not UTF-8 (byte offset 15); convert the file to UTF-8");
        CHECK(diagnostics[0].place.line == 2);
        CHECK(diagnostics[0].place.column == 9);
        CHECK(diagnostics[0].is_failure);
    }

    TEST_CASE("bad texts are reported") {
        using namespace std::string_literals;
        const struct {
            std::string bytes;
            std::string message;
        } cases[] = {
            {"", "the text is empty; there is nothing to read"},
            {" \r\n\n ", "the text is empty; there is nothing to read"},
            {"\xEF\xBB\xBF", "the text is empty; there is nothing to read"},
            {"Norway\0\1"s, "not a text file (a NUL at byte offset 6); convert it to UTF-8 text"},
            {"\xFF\xFEN\0o\0"s, "not UTF-8 (byte offset 0); convert the file to UTF-8"},
            {"Leave a Reply", "the text holds nothing but the furniture of a web page; there is nothing to read"},
            {std::string(200, 'x'), "has more than 100 bytes; split it into articles"},
        };
        for (const auto& [bytes, message] : cases) {
            CAPTURE(message);
            const auto [documents, diagnostics] = read_stream(bytes, {.longest_line = 100});
            CHECK(documents.empty());
            REQUIRE(diagnostics.size() == 1);
            CHECK(diagnostics[0].message == message);
            CHECK(diagnostics[0].place.file == "-");
            CHECK(diagnostics[0].is_failure);
        }
    }

    TEST_CASE("a text in another language is skipped with a note, not a failure") {
        const auto [documents, diagnostics] = read_stream("Der Minister ist nach Kiew gereist und hat mit dem Präsidenten gesprochen.");
        CHECK(documents.empty());
        REQUIRE(diagnostics.size() == 1);
        CHECK(diagnostics[0].message == "skipped: the text is not English");
        CHECK_FALSE(diagnostics[0].is_failure);
    }
}

TEST_SUITE("text/json_lines") {
    TEST_CASE("a line with every key gives a document with all of it") {
        const auto [documents, diagnostics] = read_stream(
            R"({"id": "x1", "date": "2024-05-01", "title": "Oslo thanks Rome", "text": "Norway thanked Italy.", "url": "https://example.org/a", "more": [1]})");
        CHECK(diagnostics.empty());
        REQUIRE(documents.size() == 1);
        CHECK(documents[0].id == "x1");
        CHECK(documents[0].date == "2024-05-01");
        CHECK(documents[0].text == "Oslo thanks Rome\n\nNorway thanked Italy.");
        CHECK(documents[0].url == "https://example.org/a");
    }

    TEST_CASE("an item without title is its text alone, and gets its line as id") {
        const TemporaryFolder folder;
        const fs::path path = folder.write("items.jsonl",
                                           "{\"text\": \"Norway thanked Italy.\"}\n\n{\"id\": null, \"title\": \"\", \"text\": \"Rome "
                                           "smiled.\"}\n{\"id\": 7, \"text\": \"It rained.\"}");
        const auto [documents, diagnostics] = read_file(path);
        CHECK(diagnostics.empty());
        REQUIRE(documents.size() == 3);
        CHECK(documents[0].id == "items.jsonl:1");
        CHECK(documents[0].text == "Norway thanked Italy.");
        CHECK(documents[1].id == "items.jsonl:3");
        CHECK(documents[2].id == "7");
    }

    TEST_CASE("a stream that begins with a brace is JSON lines, with or without byte order mark") {
        CHECK(read_stream("{\"id\": \"a\", \"text\": \"Norway thanked Italy.\"}\r\n").documents.at(0).id == "a");
        CHECK(read_stream("\xEF\xBB\xBF{\"id\": \"a\", \"text\": \"Norway thanked Italy.\"}\n").documents.at(0).id == "a");
    }

    TEST_CASE("each bad line is one failure with its line, and reading goes on") {
        const struct {
            std::string line;
            std::size_t column;
            std::string message;
        } cases[] = {
            {R"({"text": )", 10, "broken JSON; each line must be one whole JSON object"},
            {R"({"text": "Norway" "x"})", 21, "broken JSON; each line must be one whole JSON object"},
            {R"({"text": "\ud800"})", 17, "broken JSON; each line must be one whole JSON object"},
            {R"({"text": 1e999})", 0, "broken JSON (a number that no computer can hold); each line must be one whole JSON object"},
            {R"(["text"])", 0, R"(the line is not a JSON object; write {"text": ...} with "id", "date", "title", "url" as far as known)"},
            {R"({"title": "Norway"})", 0, R"(the object has no "text"; put the article's words there)"},
            {R"({"text": 5})", 0, "'text' is not a string; quote it"},
            {R"({"text": "Norway", "title": []})", 0, "'title' is not a string; quote it"},
            {R"({"text": "Norway", "id": 1.5})", 0, "'id' is not a string; quote it"},
            {R"({"text": null})", 0, "the text is empty; there is nothing to read"},
            {R"({"text": " \n\u0000 "})", 0, "the text is empty; there is nothing to read"},
            {"{\"text\": \"caf\xE9\"}", 14, "not UTF-8 (byte offset 13 of the line); convert the file to UTF-8"},
            {"{\"text\": \"" + std::string(1000, 'x') + "\"}", 0, "the line has more than 500 bytes and is skipped; split the article"},
        };
        const std::string good = "{\"text\": \"Norway thanked Italy.\"}\n";
        for (const auto& [line, column, message] : cases) {
            CAPTURE(line);
            const auto [documents, diagnostics] = read_stream(good + line + "\n" + good, {.longest_line = 500});
            CHECK(documents.size() == 2);
            REQUIRE(diagnostics.size() == 1);
            CHECK(diagnostics[0].message == message);
            CHECK(diagnostics[0].place.line == 2);
            CHECK(diagnostics[0].place.column == column);
            CHECK(diagnostics[0].is_failure);
        }
    }

    TEST_CASE("JSON of any depth breaks the line, not the program") {
        const auto [documents, diagnostics] =
            read_stream("{\"text\": " + std::string(1000000, '[') + "\n{\"text\": \"Norway thanked Italy.\"}\n");
        CHECK(documents.size() == 1);
        CHECK(diagnostics.size() == 1);
        CHECK(read_stream("{\"text\": \"Norway thanked Italy.\", \"more\": " + std::string(1000000, '[') + std::string(1000000, ']') + "}")
                  .documents.size() == 1);
    }

    TEST_CASE("a line of 50 MB is refused, and the next one read") {
        const std::string line = "{\"text\": \"" + std::string(50 * 1000 * 1000, 'x') + "\"}\n";
        const auto [documents, diagnostics] = read_stream(line + "{\"text\": \"Norway thanked Italy.\"}\n");
        CHECK(documents.size() == 1);
        REQUIRE(diagnostics.size() == 1);
        CHECK(diagnostics[0].place.line == 1);
        CHECK(diagnostics[0].message == "the line has more than 33554432 bytes and is skipped; split the article");
    }

    TEST_CASE("control characters and line ends in strings are normalised") {
        CHECK(read_stream(R"({"text": "Norway\r\nthanked\u0000Italy."})").documents.at(0).text == "Norway\nthanked Italy.");
    }

    TEST_CASE("white space around headline and text makes no difference, as in a text file") {
        const Document expected = read_stream("Oslo thanks Rome\n\nNorway thanked Italy.\n\nRome smiled.\n").documents.at(0);
        const struct {
            std::string title, text;
        } cases[] = {
            {"Oslo thanks Rome", R"(Norway thanked Italy.\n\nRome smiled.)"},
            {"Oslo thanks Rome", R"(Norway thanked Italy.\n\nRome smiled.\n)"},
            {"Oslo thanks Rome", R"(\r\n Norway thanked Italy.\n\nRome smiled. \t\r\n\n)"},
            {R"( Oslo thanks Rome \n)", R"(\ufeffNorway thanked Italy.\n\nRome smiled.\u00a0)"},
            {R"(\nOslo\nthanks Rome)", R"(\u2028Norway thanked Italy.\n\nRome smiled.\u2029)"},
        };
        for (const auto& [title, text] : cases) {
            CAPTURE(title);
            CAPTURE(text);
            const auto [documents, diagnostics] = read_stream(R"({"id": "-", "title": ")" + title + R"(", "text": ")" + text + "\"}");
            CHECK(diagnostics.empty());
            REQUIRE(documents.size() == 1);
            CHECK(documents[0].title == expected.title);
            CHECK(documents[0].text == expected.text);
            CHECK(documents[0].sha256 == expected.sha256);
            CHECK(documents[0].blocks == expected.blocks);
        }
    }

    TEST_CASE("a headline of two lines becomes one") {
        const auto documents = read_stream(R"({"title": "Oslo\nthanks Rome", "text": "Norway thanked Italy."})").documents;
        CHECK(documents.at(0).title == "Oslo thanks Rome");
        CHECK(documents.at(0).text == "Oslo thanks Rome\n\nNorway thanked Italy.");
    }

    TEST_CASE("a date that is no day is noted, the article read without it") {
        const auto [documents, diagnostics] =
            read_stream(R"({"text": "Norway thanked Italy.", "date": "last May"})", {.date = "2024-05-01"});
        REQUIRE(documents.size() == 1);
        CHECK(documents[0].date == "");
        REQUIRE(diagnostics.size() == 1);
        CHECK(diagnostics[0].message == "the date 'last May' is not a calendar day like 2023-07-25; the article is read without it");
        CHECK_FALSE(diagnostics[0].is_failure);
    }

    TEST_CASE("an empty file is a failure") {
        const TemporaryFolder folder;
        for (const std::string bytes : {"", "\n\n"}) {
            const auto [documents, diagnostics] = read_file(folder.write("a.jsonl", bytes));
            CHECK(documents.empty());
            REQUIRE(diagnostics.size() == 1);
            CHECK(diagnostics[0].message == "the file is empty; there is nothing to read");
        }
    }
}

TEST_SUITE("text/read") {
    TEST_CASE("a folder is read to its bottom, in the order of its paths") {
        const TemporaryFolder folder;
        for (const std::string name : {"b.txt", "a/z.txt", "a/b.jsonl", "c.json", "notes.md", "a.jsonl"}) folder.write(name, "x");
        const std::vector<fs::path> expected = {folder.path() / "a/b.jsonl", folder.path() / "a/z.txt", folder.path() / "a.jsonl",
                                                folder.path() / "b.txt"};
        CHECK(list_inputs(folder.path()) == expected);
    }

    TEST_CASE("a file and standard input stand for themselves") {
        const TemporaryFolder folder;
        const fs::path path = folder.write("a.txt", "x");
        CHECK(list_inputs(path) == std::vector<fs::path>{path});
        CHECK(list_inputs("-") == std::vector<fs::path>{"-"});
    }

    TEST_CASE("inputs that cannot be are refused with a remedy") {
        const TemporaryFolder folder;
        folder.write("empty/c.pdf", "x");
        const std::string base = folder.path().string();
        CHECK_THROWS_WITH_AS((void)list_inputs(base + "/none"), (base + "/none: does not exist; check the name").c_str(), InputError);
        CHECK_THROWS_WITH_AS((void)list_inputs(base + "/empty"),
                             (base + "/empty: holds no articles; put .txt or .jsonl files into this folder").c_str(), InputError);
        CHECK_THROWS_WITH_AS((void)list_inputs(base + "/empty/c.pdf"),
                             (base + "/empty/c.pdf: has an unknown suffix; articles are .txt or .jsonl files").c_str(), InputError);
        CHECK_THROWS_WITH_AS((void)read_file(base + "/none.txt"), (base + "/none.txt: does not exist; check the name").c_str(), InputError);
        CHECK_THROWS_AS((void)read_file(folder.path()), InputError);
    }

    TEST_CASE("an unreadable file is refused") {
        const TemporaryFolder folder;
        const fs::path path = folder.write("a.txt", "Norway thanked Italy.");
        fs::permissions(path, fs::perms::none);
        if (::geteuid() == 0) {
            MESSAGE("skipped: root reads everything");
            return;
        }
        CHECK_THROWS_WITH_AS((void)read_file(path), (path.string() + ": cannot be read (Permission denied); check its permissions").c_str(),
                             InputError);
    }

    TEST_CASE("a folder with an unreadable folder in it is refused by name") {
        const TemporaryFolder folder;
        folder.write("a.txt", "Norway thanked Italy.");
        fs::create_directory(folder.path() / "locked");
        fs::permissions(folder.path() / "locked", fs::perms::none);
        if (::geteuid() == 0) {
            MESSAGE("skipped: root reads everything");
            return;
        }
        const std::string expected = folder.path().string() + ": cannot be read to its bottom (Permission denied); check its permissions";
        CHECK_THROWS_WITH_AS((void)list_inputs(folder.path()), expected.c_str(), InputError);
        fs::permissions(folder.path() / "locked", fs::perms::owner_all);
    }

    TEST_CASE("a date in the options that is no day is wrong usage") {
        CHECK_THROWS_WITH_AS((void)read_stream("Norway thanked Italy.", {.date = "yesterday"}),
                             "the date 'yesterday' is not a calendar day; write it as 2023-07-25", UsageError);
    }
}
