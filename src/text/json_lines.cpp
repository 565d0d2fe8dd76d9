// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

#include "lines.h"
#include "read_format.h"
#include "utf8.h"

namespace entente {
namespace {

using nlohmann::json;

// "the key 'date' is no string": the one thing that a well-formed object can do wrong.
struct WrongType : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Missing and null are the same: not known.
std::string string_at(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return {};
    if (!found->is_string()) throw WrongType{std::string{"'"} + key + "' is not a string"};
    return found->get<std::string>();
}

// Numbers are ids in many exports.
std::string id_of(const json& object, const Source& source, std::size_t line) {
    const auto found = object.find("id");
    if (found != object.end() && found->is_number_integer()) return found->dump();
    std::string id = string_at(object, "id");
    return id.empty() ? source.base_name + ":" + std::to_string(line) : id;
}

void read_object(const json& object, const Source& source, const Place& place) {
    if (!object.is_object())
        return source.report(
            {place, "the line is not a JSON object; write {\"text\": ...} with \"id\", \"date\", \"title\", \"url\" as far as known"});
    if (!object.contains("text")) return source.report({place, "the object has no \"text\"; put the article's words there"});
    try {
        hand_over(source, place,
                  {id_of(object, source, place.line), string_at(object, "title"), string_at(object, "text"), string_at(object, "date"),
                   string_at(object, "url")});
    } catch (const WrongType& error) {
        source.report({place, std::string{error.what()} + "; quote it"});
    }
}

void read_line(std::string_view line, const Source& source, Place place) {
    if (const auto offset = find_invalid_utf8(line)) {
        place.column = *offset + 1;
        return source.report({place, "not UTF-8 (byte offset " + std::to_string(*offset) + " of the line); convert the file to UTF-8"});
    }
    json object;
    try {
        object = json::parse(line);
    } catch (const json::parse_error& error) {
        place.column = error.byte;
        return source.report({place, "broken JSON; each line must be one whole JSON object"});
    } catch (const json::exception&) {
        return source.report({place, "broken JSON (a number that no computer can hold); each line must be one whole JSON object"});
    }
    read_object(object, source, place);
}

}  // namespace

void read_json_lines(std::istream& in, const Source& source) {
    LineReader lines{in, source.options.longest_line};
    std::string line;
    bool is_empty = true;
    while (lines.read(line)) {
        const Place place{source.name, lines.line_number(), 0};
        if (lines.is_too_long()) {
            source.report({place, "the line has more than " + std::to_string(source.options.longest_line) +
                                      " bytes and is skipped; split the article"});
            is_empty = false;
            continue;
        }
        std::string_view content = line;
        if (place.line == 1 && content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
        if (content.find_first_not_of(" \t\r") == content.npos) continue;
        is_empty = false;
        read_line(content, source, place);
    }
    if (is_empty) source.report({{source.name}, "the file is empty; there is nothing to read"});
}

}  // namespace entente
