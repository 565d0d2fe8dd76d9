// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "entente/graph/graph.h"

#include <algorithm>
#include <cassert>
#include <tuple>
#include <utility>

#include "code_points.h"
#include "entente/text/errors.h"
#include "merge.h"
#include "sha256.h"

namespace entente {
namespace {

/// Turns what one article says into nodes and edges with ids.
class Article {
public:
    Article(const Document& doc, const Extraction& extraction) : doc_{doc}, extraction_{extraction}, code_points_{doc.text} {
        for (const Relation& relation : extraction.relations) edge_ids_.push_back(edge_id(relation));
    }

    Source source() const { return {doc_.id, doc_.title, doc_.date, doc_.url, doc_.sha256, code_points_.count()}; }

    Node node(const Entity& entity) const {
        Node node;
        node.id = entity.id;
        node.kind = entity.kind;
        node.name = entity.name;
        node.iso3 = entity.iso3;
        node.wikidata = entity.wikidata;
        node.sector = entity.sector;
        if (!entity.country.empty()) node.countries.push_back(entity.country);
        node.roles = entity.roles;
        std::map<std::string, std::uint32_t> counts;
        for (const Mention& mention : entity.mentions)
            if (mention.is_name) ++counts[collapsed(doc_.words(mention.span))];
        for (const auto& [name, count] : counts) {
            node.aliases.push_back(name);
            node.mentions.insert({doc_.id, name, count});
        }
        // A longer name may win over this one when articles meet; then it is an alias.
        if (!entity.name.empty()) node.aliases.push_back(entity.name);
        make_canonical(node);
        return node;
    }

    Edge edge(RelationIndex index) const {
        const Relation& relation = extraction_.relations[index];
        Edge edge;
        edge.id = edge_ids_[index];
        edge.document = doc_.id;
        edge.type = relation.type;
        edge.source = id_of(relation.source);
        edge.target = id_of(relation.target);
        edge.status = relation.status;
        edge.negative = relation.negative;
        edge.attributed_to = id_of(relation.attributed_to);
        edge.asserted = relation.status == Status::actual && !relation.attributed_to;
        edge.date = relation.date;
        edge.reported = doc_.date;
        edge.place = id_of(relation.place);
        edge.confidence = relation.confidence;
        edge.role = relation.role;
        edge.tenure = relation.tenure;
        edge.rule = relation.rule;
        for (const Evidence& evidence : relation.evidence) edge.evidence.push_back(quote(evidence));
        for (const RelationIndex inner : relation.content)
            if (edge_ids_[inner] != edge.id) edge.content.push_back(edge_ids_[inner]);
        make_canonical(edge);
        return edge;
    }

private:
    // Names that run over a line end are the same names.
    static std::string collapsed(std::string_view words) {
        std::string out;
        for (const char c : words) {
            const bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!is_space) out += c;
            else if (!out.empty() && out.back() != ' ') out += ' ';
        }
        if (!out.empty() && out.back() == ' ') out.pop_back();
        return out;
    }

    std::string id_of(std::optional<EntityIndex> entity) const { return entity ? extraction_.entities.at(*entity).id : std::string{}; }

    // A byte 0 stands in no id, so that no two lists of parts give the same input.
    std::string edge_id(const Relation& relation) const {
        std::string parts;
        const auto append = [&parts](std::string_view part) { parts.append(part) += '\0'; };
        append(doc_.id);
        append(relation.type);
        append(id_of(relation.source));
        append(id_of(relation.target));
        append(name_of(relation.status));
        append(relation.negative ? "negative" : "");
        return "r" + sha256(parts).substr(0, 20);
    }

    Span in_code_points(Span span) const { return {code_points_.before(span.begin), code_points_.before(span.end)}; }

    Quote quote(const Evidence& evidence) const {
        return {evidence.sentence,
                in_code_points(evidence.statement),
                in_code_points(evidence.trigger),
                in_code_points(evidence.source),
                in_code_points(evidence.target),
                std::string{doc_.words(evidence.statement)}};
    }

    const Document& doc_;
    const Extraction& extraction_;
    CodePoints code_points_;
    std::vector<std::string> edge_ids_;
};

template <class T>
void put(std::map<std::string, T>& all, T one) {
    const auto at = all.find(one.id);
    if (at != all.end()) {
        merge_into(at->second, one);
        return;
    }
    std::string id = one.id;
    all.emplace(std::move(id), std::move(one));
}

template <class T>
std::vector<const T*> values(const std::map<std::string, T>& all) {
    std::vector<const T*> list;
    list.reserve(all.size());
    for (const auto& [id, value] : all) list.push_back(&value);
    return list;
}

void check_same_text(const std::map<std::string, Source>& known, const Source& source) {
    const auto at = known.find(source.id);
    if (at == known.end() || at->second.sha256 == source.sha256) return;
    throw InputError{{source.id}, "another article with this id but other text was read before; give each article its own id"};
}

}  // namespace

void Graph::add(const Document& doc, const Extraction& extraction) {
    // All that can fail happens before the graph changes.
    const Article article{doc, extraction};
    Source source = article.source();
    check_same_text(sources_, source);
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    for (const Entity& entity : extraction.entities) nodes.push_back(article.node(entity));
    for (RelationIndex i = 0; i < extraction.relations.size(); ++i) edges.push_back(article.edge(i));
    put(sources_, std::move(source));
    for (Node& node : nodes) put(nodes_, std::move(node));
    for (Edge& edge : edges) put(edges_, std::move(edge));
}

void Graph::merge(const Graph& other) {
    if (&other == this) return;
    for (const auto& [id, source] : other.sources_) check_same_text(sources_, source);
    for (const auto& [id, source] : other.sources_) put(sources_, source);
    for (const auto& [id, node] : other.nodes_) put(nodes_, node);
    for (const auto& [id, edge] : other.edges_) put(edges_, edge);
}

std::vector<const Source*> Graph::sources() const { return values(sources_); }
std::vector<const Node*> Graph::nodes() const { return values(nodes_); }

std::vector<const Edge*> Graph::edges() const {
    auto list = values(edges_);
    std::sort(list.begin(), list.end(), [](const Edge* a, const Edge* b) {
        const Span x = a->evidence.empty() ? Span{} : a->evidence.front().statement;
        const Span y = b->evidence.empty() ? Span{} : b->evidence.front().statement;
        return std::tie(a->document, x, a->type, a->id) < std::tie(b->document, y, b->type, b->id);
    });
    return list;
}

const Node* Graph::node(const std::string& id) const {
    const auto at = nodes_.find(id);
    return at == nodes_.end() ? nullptr : &at->second;
}

Multigraph Graph::multigraph() const {
    std::map<std::string_view, std::uint32_t> vertex;
    for (const auto& [id, node] : nodes_) vertex.emplace(id, static_cast<std::uint32_t>(vertex.size()));
    Multigraph graph(nodes_.size());
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) graph[i] = i;
    std::uint32_t i = 0;
    for (const Edge* edge : edges()) {
        assert(vertex.count(edge->source) == 1 && "add() brings the ends of an edge with it");
        const std::uint32_t source = vertex.at(edge->source);
        boost::add_edge(source, edge->target.empty() ? source : vertex.at(edge->target), i++, graph);
    }
    return graph;
}

}  // namespace entente
