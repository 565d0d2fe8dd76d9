// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <array>
#include <ostream>
#include <set>
#include <string>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "spelling.h"
#include "writers.h"

namespace entente {
namespace {

/// A key of the file. The names keep clear of those that readers take for their own: id, type, key, source, target, x, y, size, color, r, g, b.
struct Key {
    const char* id;
    const char* element;
    const char* name;
    const char* type;
};

constexpr std::array<Key, 40> keys = {{
    {"labels", "node", "labels", "string"},
    {"nodelabel", "node", "label", "string"},
    {"uri", "node", "uri", "string"},
    {"kind", "node", "kind", "string"},
    {"mentions", "node", "mentions", "int"},
    {"iso3", "node", "iso3", "string"},
    {"wikidata", "node", "wikidata", "string"},
    {"country", "node", "country", "string"},
    {"countries", "node", "countries", "string"},
    {"sector", "node", "sector", "string"},
    {"aliases", "node", "aliases", "string"},
    {"roles", "node", "roles", "string"},
    {"label", "edge", "label", "string"},
    {"relation", "edge", "relation", "string"},
    {"weight", "edge", "weight", "double"},
    {"eventId", "edge", "eventId", "string"},
    {"status", "edge", "status", "string"},
    {"negative", "edge", "negative", "int"},
    {"asserted", "edge", "asserted", "int"},
    {"symmetric", "edge", "symmetric", "int"},
    {"noTarget", "edge", "noTarget", "int"},
    {"attributedTo", "edge", "attributedTo", "string"},
    {"cameo", "edge", "cameo", "string"},
    {"plover", "edge", "plover", "string"},
    {"quadClass", "edge", "quadClass", "string"},
    {"goldstein", "edge", "goldstein", "double"},
    {"date", "edge", "date", "string"},
    {"reported", "edge", "reported", "string"},
    {"place", "edge", "place", "string"},
    {"role", "edge", "role", "string"},
    {"tenure", "edge", "tenure", "string"},
    {"confidence", "edge", "confidence", "double"},
    {"rule", "edge", "rule", "string"},
    {"article", "edge", "article", "string"},
    {"begin", "edge", "begin", "int"},
    {"end", "edge", "end", "int"},
    {"sentence", "edge", "sentence", "string"},
    {"trigger", "edge", "trigger", "string"},
    {"evidences", "edge", "evidences", "int"},
    {"content", "edge", "content", "string"},
}};

/// An id as XML's NMTOKEN, one to one: bytes other than letters, digits, '_' and '-' as '.' and two hexadecimal digits.
std::string name_token(std::string_view id) {
    std::string token = percent_encoded(id);
    std::string out;
    for (const char c : token) {
        if (c == '.') out += ".2E";
        else if (c == '~') out += ".7E";
        else out += c == '%' ? '.' : c;
    }
    return out;
}

void put(pugi::xml_node element, const char* key, const std::string& value) {
    if (value.empty()) return;  // a missing value has no element
    pugi::xml_node data = element.append_child("data");
    data.append_attribute("key") = key;
    data.append_child(pugi::node_pcdata).set_value(value.c_str());
}

void put_flag(pugi::xml_node element, const char* key, bool value) { put(element, key, value ? "1" : "0"); }

// Lists are JSON text.
std::string list_text(const std::vector<std::string>& values) {
    nlohmann::json list = nlohmann::json::array();
    for (const std::string& value : values) list.push_back(clean_line(value));
    return list.empty() ? std::string{} : list.dump();
}

std::string roles_text(const Node& node) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Role& role : node.roles) {
        nlohmann::ordered_json one = {{"title", clean_line(role.title)}, {"tenure", name_of(role.tenure)}};
        if (!role.body.empty()) one["body"] = clean_line(role.body);
        list.push_back(one);
    }
    return list.empty() ? std::string{} : list.dump();
}

/// Prints the elements in fragments: a DOM of the whole graph would take kilobytes an edge.
class GraphmlWriter {
public:
    GraphmlWriter(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out)
        : graph_{graph}, ontology_{ontology}, names_{namespaces_below(options.base)}, out_{out} {}

    void write() {
        const auto nodes = graph_.nodes();
        const auto edges = graph_.edges();
        for (const Edge* edge : edges)
            if (type_of(ontology_, *edge).has_tenure) officials_.insert(edge->source);
        begin(nodes.size(), edges.size());
        for (const Node* node : nodes) add_node(*node);
        for (const Edge* edge : edges) add_edge(*edge);
        print_fragment();
        out_ << "  </graph>\n</graphml>\n";
        out_.flush();
        check_stream(out_);
    }

private:
    void begin(std::size_t n_nodes, std::size_t n_edges) {
        out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
        for (const Key& key : keys) write_key(key);
        out_ << "  <graph id=\"G\" edgedefault=\"directed\" parse.nodeids=\"free\" parse.edgeids=\"free\" parse.order=\"nodesfirst\" "
                "parse.nodes=\""
             << std::to_string(n_nodes) << "\" parse.edges=\"" << std::to_string(n_edges) << "\">\n";
    }

    void write_key(const Key& key) {
        out_ << "  <key id=\"" << key.id << "\" for=\"" << key.element << "\" attr.name=\"" << key.name << "\" attr.type=\"" << key.type
             << "\"/>\n";
    }

    pugi::xml_node append(const char* name) {
        if (n_elements_ == 1000) print_fragment();
        ++n_elements_;
        return fragment_.append_child(name);
    }

    void print_fragment() {
        pugi::xml_writer_stream writer{out_};
        for (const pugi::xml_node element : fragment_.children()) element.print(writer, "  ", pugi::format_indent, pugi::encoding_utf8, 2);
        fragment_.reset();
        n_elements_ = 0;
        check_stream(out_);
    }

    void add_node(const Node& node) {
        pugi::xml_node element = append("node");
        element.append_attribute("id") = name_token(node.id).c_str();
        const std::string kind{name_of(node.kind)};
        const bool is_official = node.kind == EntityKind::person && (!node.roles.empty() || officials_.count(node.id) != 0);
        put(element, "labels", ":Entity:" + kind + (is_official ? ":Official" : ""));
        put(element, "nodelabel", clean_line(node.name.empty() ? node.id : node.name));
        put(element, "uri", names_.id + percent_encoded(node.id));
        put(element, "kind", kind);
        std::uint64_t n_mentions = 0;
        for (const NameCount& mention : node.mentions) n_mentions += mention.count;
        put(element, "mentions", std::to_string(n_mentions));
        put(element, "iso3", clean_line(node.iso3));
        put(element, "wikidata", clean_line(node.wikidata));
        if (node.kind == EntityKind::country) put(element, "country", clean_line(node.id));
        else if (!node.countries.empty()) put(element, "country", clean_line(node.countries.front()));
        if (node.countries.size() > 1) put(element, "countries", list_text(node.countries));
        put(element, "sector", clean_line(node.sector));
        put(element, "aliases", list_text(other_names(node)));
        put(element, "roles", roles_text(node));
    }

    // An edge needs two ends: one without a target is a loop at its source, and says so.
    void add_edge(const Edge& edge) {
        const RelationType& type = type_of(ontology_, edge);
        pugi::xml_node element = append("edge");
        element.append_attribute("id") = name_token(edge.id).c_str();
        element.append_attribute("source") = name_token(edge.source).c_str();
        element.append_attribute("target") = name_token(edge.target.empty() ? edge.source : edge.target).c_str();
        put(element, "label", upper_snake(clean_line(edge.type)));
        put(element, "relation", clean_line(edge.type));
        put(element, "weight", "1");
        put(element, "eventId", name_token(edge.id));
        put(element, "status", std::string{name_of(edge.status)});
        put_flag(element, "negative", edge.negative);
        put_flag(element, "asserted", edge.asserted);
        if (type.symmetric) put(element, "symmetric", "1");
        if (edge.target.empty()) put(element, "noTarget", "1");
        put(element, "attributedTo", name_token(edge.attributed_to));
        put_codes(element, type);
        put(element, "date", clean_line(edge.date));
        put(element, "reported", clean_line(edge.reported));
        put(element, "place", name_token(edge.place));
        put(element, "role", clean_line(edge.role));
        if (type.has_tenure) put(element, "tenure", std::string{name_of(edge.tenure)});
        put(element, "confidence", decimal(edge.confidence));
        put(element, "rule", clean_line(edge.rule));
        put(element, "article", clean_line(edge.document));
        put_evidence(element, edge);
        put(element, "content", list_text(edge.content));
    }

    static void put_codes(pugi::xml_node element, const RelationType& type) {
        put(element, "cameo", type.cameo);
        put(element, "plover", type.plover);
        put(element, "quadClass", type.quad_class);
        if (!type.cameo.empty()) put(element, "goldstein", decimal(type.goldstein));
    }

    // The first evidence; all of it is in JSONL and RDF.
    static void put_evidence(pugi::xml_node element, const Edge& edge) {
        if (edge.evidence.empty()) return;
        const Quote& quote = edge.evidence.front();
        put(element, "begin", std::to_string(quote.statement.begin));
        put(element, "end", std::to_string(quote.statement.end));
        put(element, "sentence", clean_line(quote.text));
        put(element, "trigger", clean_line(words_of(quote, quote.trigger)));
        put(element, "evidences", std::to_string(edge.evidence.size()));
    }

    const Graph& graph_;
    const Ontology& ontology_;
    Namespaces names_;
    std::ostream& out_;
    std::set<std::string> officials_;
    pugi::xml_document fragment_;
    int n_elements_ = 0;
};

}  // namespace

void write_graphml(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out) {
    GraphmlWriter{graph, ontology, options, out}.write();
}

}  // namespace entente
