// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <ostream>

#include <nlohmann/json.hpp>

#include "spelling.h"
#include "writers.h"

namespace entente {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(clean_text(text)); }

void put_if(Json& json, const char* key, const std::string& value) {
    if (!value.empty()) json[key] = clean_text(value);
}

Json role_object(const Role& role) {
    Json json = {{"title", clean_line(role.title)}};
    put_if(json, "body", role.body);
    json["tenure"] = name_of(role.tenure);
    put_if(json, "from", role.from);
    put_if(json, "until", role.until);
    return json;
}

// The first country; all of them only where articles disagree.
void put_countries(Json& json, const Node& node) {
    if (node.countries.empty()) return;
    json["country"] = clean_text(node.countries.front());
    if (node.countries.size() == 1) return;
    for (const std::string& country : node.countries) json["countries"].push_back(clean_text(country));
}

Json entity_record(const Node& node) {
    Json json = {{"record", "entity"}, {"id", clean_text(node.id)}, {"type", name_of(node.kind)}, {"name", clean_line(node.name)}};
    put_if(json, "iso3", node.iso3);
    put_if(json, "wikidata", node.wikidata);
    put_countries(json, node);
    put_if(json, "sector", node.sector);
    json["aliases"] = Json::array();
    for (const std::string& name : other_names(node)) json["aliases"].push_back(clean_line(name));
    if (!node.roles.empty()) {
        json["roles"] = Json::array();
        for (const Role& role : node.roles) json["roles"].push_back(role_object(role));
    }
    json["mentions"] = Json::array();
    for (const NameCount& m : node.mentions)
        json["mentions"].push_back({{"document", clean_text(m.document)}, {"name", clean_line(m.name)}, {"count", m.count}});
    return json;
}

Json article_record(const Source& source) {
    Json json = {{"record", "article"}, {"id", clean_text(source.id)}};
    json["title"] = text_or_null(source.title);
    json["date"] = text_or_null(source.date);
    json["url"] = text_or_null(source.url);
    json["sha256"] = clean_text(source.sha256);
    json["length"] = source.n_code_points;
    return json;
}

/// An end of a relation; null if there is none.
Json end_object(const Graph& graph, const std::string& id) {
    if (id.empty()) return nullptr;
    Json json = {{"id", clean_text(id)}};
    if (const Node* node = graph.node(id)) {
        json["name"] = clean_line(node->name);
        json["type"] = name_of(node->kind);
        put_if(json, "iso3", node->iso3);
        if (node->kind == EntityKind::country) json["country"] = clean_text(node->id);
        else put_countries(json, *node);
    }
    return json;
}

Json speaker_object(const Graph& graph, const std::string& id) {
    if (id.empty()) return nullptr;
    Json json = {{"id", clean_text(id)}};
    if (const Node* node = graph.node(id)) {
        json["name"] = clean_line(node->name);
        json["type"] = name_of(node->kind);
    }
    return json;
}

Json span_object(Span span) { return {{"begin", span.begin}, {"end", span.end}}; }

Json evidence_object(const Quote& quote) {
    Json json = {
        {"sentence", quote.sentence}, {"begin", quote.statement.begin}, {"end", quote.statement.end}, {"text", clean_text(quote.text)}};
    json["trigger"] = span_object(quote.trigger);
    if (quote.source != Span{}) json["source"] = span_object(quote.source);
    if (quote.target != Span{}) json["target"] = span_object(quote.target);
    return json;
}

Json relation_record(const Graph& graph, const RelationType& type, const Edge& edge) {
    Json json = {{"record", "relation"}, {"id", edge.id}, {"document", clean_text(edge.document)}, {"relation", clean_text(edge.type)}};
    json["source"] = end_object(graph, edge.source);
    json["target"] = end_object(graph, edge.target);
    json["status"] = name_of(edge.status);
    json["negative"] = edge.negative;
    json["asserted"] = edge.asserted;
    json["attributedTo"] = speaker_object(graph, edge.attributed_to);
    json["cameo"] = text_or_null(type.cameo);
    json["plover"] = text_or_null(type.plover);
    json["date"] = text_or_null(edge.date);
    json["reported"] = text_or_null(edge.reported);
    if (!edge.place.empty()) json["place"] = speaker_object(graph, edge.place);
    if (type.has_tenure || !edge.role.empty()) {
        json["role"] = text_or_null(edge.role);
        json["tenure"] = name_of(edge.tenure);
    }
    json["confidence"] = rounded(edge.confidence);
    put_if(json, "rule", edge.rule);
    json["evidence"] = Json::array();
    for (const Quote& quote : edge.evidence) json["evidence"].push_back(evidence_object(quote));
    json["content"] = edge.content;
    return json;
}

void write_line(const Json& json, std::ostream& out) {
    out << json.dump() << '\n';
    check_stream(out);
}

}  // namespace

void write_jsonl(const Graph& graph, const Ontology& ontology, const WriteOptions&, std::ostream& out) {
    for (const Node* node : graph.nodes()) write_line(entity_record(*node), out);
    for (const Source* source : graph.sources()) write_line(article_record(*source), out);
    for (const Edge* edge : graph.edges()) write_line(relation_record(graph, type_of(ontology, *edge), *edge), out);
    out.flush();
    check_stream(out);
}

}  // namespace entente
