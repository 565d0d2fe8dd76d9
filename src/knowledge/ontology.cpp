// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "entente/knowledge/ontology.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <exception>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <serd/serd.h>

#include "entente/text/errors.h"

namespace entente {
namespace {

constexpr std::string_view ent = "https://w3id.org/entente/ontology#";
constexpr std::string_view owl = "http://www.w3.org/2002/07/owl#";
constexpr std::string_view rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr std::string_view rdfs_label = "http://www.w3.org/2000/01/rdf-schema#label";
constexpr std::string_view skos_definition = "http://www.w3.org/2004/02/skos/core#definition";

std::string iri(std::string_view space, std::string_view name) { return std::string{space}.append(name); }

/// What the file says about one subject: predicate and object, with the line of the first statement.
struct Description {
    std::size_t line = 0;
    std::vector<std::pair<std::string, std::string>> statements = {};

    bool has(std::string_view predicate, std::string_view object) const {
        return std::any_of(statements.begin(), statements.end(), [&](const auto& s) { return s.first == predicate && s.second == object; });
    }
    std::string value(std::string_view predicate) const {
        for (const auto& [p, o] : statements)
            if (p == predicate) return o;
        return {};
    }
};

/// Reads the file byte by byte, so that the line of a statement is known when Serd reports it, and collects what it says.
struct Turtle {
    std::ifstream in;
    std::size_t line = 1;
    SerdEnv* env = nullptr;
    std::map<std::string, Description> subjects = {};
    std::optional<std::pair<Place, std::string>> broken = {};  // the first error
    std::string file = {};
};

// No exception may cross Serd: callbacks note what is wrong, the caller throws.
void note(Turtle& turtle, Place place, const std::string& message) {
    if (!turtle.broken) turtle.broken = {std::move(place), message};
}

std::size_t read_bytes(void* buffer, std::size_t, std::size_t n, void* stream) {
    auto& turtle = *static_cast<Turtle*>(stream);
    turtle.in.read(static_cast<char*>(buffer), static_cast<std::streamsize>(n));
    const auto got = static_cast<std::size_t>(turtle.in.gcount());
    turtle.line += static_cast<std::size_t>(std::count(static_cast<char*>(buffer), static_cast<char*>(buffer) + got, '\n'));
    return got;
}

int has_failed(void* stream) { return static_cast<Turtle*>(stream)->in.bad() ? 1 : 0; }

// Serd's sentences end in a line feed.
SerdStatus note_syntax(void* handle, const SerdError* error) {
    auto& turtle = *static_cast<Turtle*>(handle);
    char message[256] = {};
    std::va_list arguments;
    va_copy(arguments, *error->args);
    std::vsnprintf(message, sizeof message, error->fmt, arguments);
    va_end(arguments);
    message[std::strcspn(message, "\n")] = '\0';
    note(turtle, {turtle.file, error->line, error->col}, std::string{"is not valid Turtle ("} + message + "); correct it");
    return SERD_SUCCESS;
}

SerdStatus set_prefix(void* handle, const SerdNode* name, const SerdNode* space) {
    return serd_env_set_prefix(static_cast<Turtle*>(handle)->env, name, space);
}

SerdStatus set_base(void* handle, const SerdNode* base) { return serd_env_set_base_uri(static_cast<Turtle*>(handle)->env, base); }

std::string spelled(const SerdNode& node) { return {reinterpret_cast<const char*>(node.buf), node.n_bytes}; }

std::string absolute(Turtle& turtle, const SerdNode& node) {
    if (node.type != SERD_CURIE && node.type != SERD_URI) return spelled(node);
    SerdNode full = serd_env_expand_node(turtle.env, &node);
    if (full.type == SERD_NOTHING) {
        note(turtle, {turtle.file, turtle.line}, "'" + spelled(node) + "' has a prefix that is not declared; declare it");
        return {};
    }
    std::string text = spelled(full);
    serd_node_free(&full);
    return text;
}

SerdStatus take_statement(void* handle, SerdStatementFlags, const SerdNode*, const SerdNode* subject, const SerdNode* predicate,
                          const SerdNode* object, const SerdNode*, const SerdNode*) {
    auto& turtle = *static_cast<Turtle*>(handle);
    try {
        auto [at, is_new] = turtle.subjects.try_emplace(absolute(turtle, *subject));
        if (is_new) at->second.line = turtle.line;
        at->second.statements.emplace_back(absolute(turtle, *predicate), absolute(turtle, *object));
    } catch (const std::exception& error) {
        note(turtle, {turtle.file, turtle.line}, error.what());
        return SERD_ERR_INTERNAL;
    }
    return SERD_SUCCESS;
}

struct Free {
    void operator()(SerdEnv* env) const { serd_env_free(env); }
    void operator()(SerdReader* reader) const { serd_reader_free(reader); }
};

std::map<std::string, Description> read_turtle(const std::filesystem::path& path) {
    Turtle turtle{std::ifstream{path, std::ios::binary}};
    turtle.file = path.string();
    if (!turtle.in || std::filesystem::is_directory(path)) throw ModelError{{path.string()}, "cannot be read; name an ontology in Turtle"};
    const std::unique_ptr<SerdEnv, Free> env{serd_env_new(nullptr)};
    const std::unique_ptr<SerdReader, Free> reader{
        serd_reader_new(SERD_TURTLE, &turtle, nullptr, set_base, set_prefix, take_statement, nullptr)};
    turtle.env = env.get();
    serd_reader_set_strict(reader.get(), true);
    serd_reader_set_error_sink(reader.get(), note_syntax, &turtle);
    const auto* name = reinterpret_cast<const std::uint8_t*>(turtle.file.c_str());
    const SerdStatus status = serd_reader_read_source(reader.get(), read_bytes, has_failed, &turtle, name, 1);
    if (turtle.broken) throw ModelError{turtle.broken->first, turtle.broken->second};
    if (status != SERD_SUCCESS && status != SERD_FAILURE) throw ModelError{{turtle.file, turtle.line}, "is not valid Turtle; correct it"};
    return std::move(turtle.subjects);
}

std::string local_name(const std::string& iri_text) { return iri_text.substr(iri_text.find_last_of("#/") + 1); }

bool is_name(std::string_view name) {
    const auto is_letter_or_digit = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
    return !name.empty() && name.front() >= 'a' && name.front() <= 'z' && std::all_of(name.begin(), name.end(), is_letter_or_digit);
}

bool is_cameo(std::string_view code) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return code.size() >= 2 && code.size() <= 4 && std::all_of(code.begin(), code.end(), is_digit) && code.substr(0, 2) >= "01" &&
           code.substr(0, 2) <= "20";
}

/// Turns the description of a relation type into what code needs; says what is missing.
class TypeReader {
public:
    TypeReader(const std::string& file, const std::string& subject, const Description& said)
        : file_{file}, name_{local_name(subject)}, said_{said} {}

    RelationType read() const {
        RelationType type;
        type.name = name_;
        if (!is_name(name_)) fail("needs a name of letters and digits that begins with a small letter");
        type.is_static = said_.has(rdf_type, iri(ent, "StateRelation"));
        type.symmetric = said_.has(rdf_type, iri(owl, "SymmetricProperty"));
        type.label = needed(rdfs_label, "rdfs:label");
        type.definition = needed(skos_definition, "skos:definition");
        type.inverse = local_name(said_.value(iri(owl, "inverseOf")));
        type.target_may_be_absent = is_true("targetMayBeAbsent");
        type.aims_at_places = is_true("aimsAtPlaces");
        type.has_tenure = is_true("hasTenure");
        if (!type.is_static) read_codes(type);
        return type;
    }

private:
    void read_codes(RelationType& type) const {
        type.cameo = needed(iri(ent, "cameoCode"), "ent:cameoCode");
        if (!is_cameo(type.cameo))
            fail("has an ent:cameoCode '" + type.cameo + "' that is none; it takes \"01\" to \"20\" and up to two digits more");
        type.plover = needed(iri(ent, "ploverCode"), "ent:ploverCode");
        type.quad_class = needed(iri(ent, "quadClass"), "ent:quadClass");
        if (type.quad_class.size() != 1 || type.quad_class < "1" || type.quad_class > "4")
            fail("has an ent:quadClass '" + type.quad_class + "'; it takes \"1\" to \"4\"");
        const std::string number = needed(iri(ent, "goldstein"), "ent:goldstein");
        const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), type.goldstein);
        if (error != std::errc{} || end != number.data() + number.size() || type.goldstein < -10.0 || type.goldstein > 10.0)
            fail("has an ent:goldstein '" + number + "'; it takes a number from -10 to 10");
    }
    bool is_true(std::string_view name) const {
        const std::string value = said_.value(iri(ent, name));
        if (!value.empty() && value != "true" && value != "false")
            fail("has an ent:" + std::string{name} + " '" + value + "'; it takes true or false");
        return value == "true";
    }
    std::string needed(std::string_view predicate, const std::string& spelling) const {
        std::string value = said_.value(predicate);
        if (value.empty()) fail("has no " + spelling + "; add it");
        return value;
    }
    [[noreturn]] void fail(const std::string& what) const {
        throw ModelError{{file_, said_.line}, "the relation type '" + name_ + "' " + what};
    }

    const std::string& file_;
    std::string name_;
    const Description& said_;
};

}  // namespace

Ontology Ontology::load(const std::filesystem::path& path) {
    const auto subjects = read_turtle(path);
    const std::string file = path.string();
    std::map<std::string, std::size_t> lines;  // by name
    Ontology ontology;
    for (const auto& [subject, said] : subjects) {
        if (!said.has(rdf_type, iri(ent, "EventRelation")) && !said.has(rdf_type, iri(ent, "StateRelation"))) continue;
        ontology.types_.push_back(TypeReader{file, subject, said}.read());
        if (!lines.emplace(ontology.types_.back().name, said.line).second)
            throw ModelError{{file, said.line}, "the relation type '" + ontology.types_.back().name + "' is there twice; rename one"};
    }
    if (ontology.types_.empty()) throw ModelError{{file}, "has no relation type (ent:EventRelation or ent:StateRelation)"};
    std::sort(ontology.types_.begin(), ontology.types_.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    for (const RelationType& type : ontology.types_) {
        if (!type.inverse.empty() && !ontology.find(type.inverse))
            throw ModelError{{file, lines[type.name]},
                             "the relation type '" + type.name + "' is the inverse of '" + type.inverse + "', which is not there; add it"};
    }
    return ontology;
}

const RelationType* Ontology::find(std::string_view name) const {
    const auto at =
        std::lower_bound(types_.begin(), types_.end(), name, [](const RelationType& type, std::string_view n) { return type.name < n; });
    return at != types_.end() && at->name == name ? &*at : nullptr;
}

}  // namespace entente
