// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

#include "entente/nlp/annotate.h"
#include "entente/text/errors.h"

using namespace entente;

namespace {

/// A file that is gone when the test ends.
struct TemporaryFile {
    explicit TemporaryFile(const std::string& bytes) : path{std::filesystem::temp_directory_path() / "entente_test_model_file.model"} {
        std::ofstream{path, std::ios::binary} << bytes;
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() { std::filesystem::remove(path); }
    std::filesystem::path path;
};

template <class T>
std::string bytes_of(T number) {
    std::string out(sizeof number, '\0');
    std::memcpy(out.data(), &number, sizeof number);
    return out;
}

std::uint64_t checksum(const std::string& body) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (std::size_t i = 0; i < body.size(); i += 8) {
        std::uint64_t word;
        std::memcpy(&word, body.data() + i, 8);
        hash = (hash ^ word) * 0x100000001b3U;
    }
    return hash;
}

/// A file with a right header.
std::string model(const std::string& body, std::uint32_t version = 1) {
    return "ENTMODEL" + bytes_of(version) + bytes_of(std::uint32_t{32}) + bytes_of(std::uint64_t{body.size()}) + bytes_of(checksum(body)) +
           std::string(32, '\0') + body;
}

std::string sizes(std::initializer_list<std::uint32_t> numbers) {
    std::string out;
    for (const std::uint32_t n : numbers) out += bytes_of(n);
    return out;
}

/// What load() says of a file with these bytes, after the file's name.
std::string complaint(const std::string& bytes) {
    const TemporaryFile file{bytes};
    try {
        LanguageModel::load(file.path);
    } catch (const ModelError& error) {
        CHECK(error.place().file == file.path.string());
        return error.what() + file.path.string().size() + 2;
    }
    return "";
}

const std::string good_sizes = sizes({3, 8, 1, 8, 8, 1, 64, 8, 8, 17, 2, 2, 1, 1, 0, 0});

}  // namespace

TEST_SUITE("nlp/model_file") {
    TEST_CASE("a file that is not a model is refused") {
        const std::string expected = "this is not a model of Entente; give --model the .model file that came with the program";
        CHECK(complaint("") == expected);
        CHECK(complaint("ENT") == expected);
        CHECK(complaint(std::string(1000, 'x')) == expected);
        CHECK(complaint("ENTMODEX" + model(good_sizes).substr(8)) == expected);
    }

    TEST_CASE("a missing file and a folder are refused") {
        CHECK_THROWS_AS(LanguageModel::load("no/such.model"), ModelError);
        CHECK_THROWS_AS(LanguageModel::load("."), ModelError);
    }

    TEST_CASE("another version is refused and named") {
        CHECK(complaint(model(good_sizes, 2)) ==
              "the model has version 2, this program reads version 1; use the model that came with the program");
    }

    TEST_CASE("a file that is cut short or too long is refused with its size") {
        const std::string bytes = model(good_sizes);
        CHECK(complaint(bytes.substr(0, 100)) == "the model has 100 bytes instead of 128; copy it again");
        CHECK(complaint(bytes + "12345678") == "the model has 136 bytes instead of 128; copy it again");
    }

    TEST_CASE("one changed bit is found") {
        std::string bytes = model(good_sizes);
        bytes[90] = static_cast<char>(bytes[90] ^ 1);
        CHECK(complaint(bytes) == "the checksum of the model is wrong, so the file is damaged; copy it again");
    }

    TEST_CASE("sizes that make no sense are refused") {
        const std::string expected = "the sizes of the model make no sense; make the model again with scripts/train/export.py";
        CHECK(complaint(model(std::string(64, '\0'))) == expected);
        CHECK(complaint(model(std::string(64, '\xFF'))) == expected);
        CHECK(complaint(model(sizes({3, 8, 1, 8, 8, 3, 64, 8, 8, 17, 2, 2, 1, 1, 0, 0}))) ==
              expected);  // three heads of attention in eight numbers
    }

    TEST_CASE("a body that is shorter than its sizes want is refused") {
        const std::string expected = "the model is too short for its sizes; make the model again with scripts/train/export.py";
        CHECK(complaint(model("")) == expected);
        CHECK(complaint(model(good_sizes)) == expected);
        CHECK(complaint(model(good_sizes + std::string(64, '\0'))) == expected);
        CHECK(complaint(model(good_sizes + std::string(64, '\xFF'))) == expected);
    }
}
