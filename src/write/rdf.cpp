// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <array>
#include <memory>
#include <ostream>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include <serd/serd.h>

#include "sha256.h"
#include "spelling.h"
#include "writers.h"

namespace entente {
namespace {

constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view rdfs = "http://www.w3.org/2000/01/rdf-schema#";
constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema#";
constexpr std::string_view skos = "http://www.w3.org/2004/02/skos/core#";
constexpr std::string_view dct = "http://purl.org/dc/terms/";
constexpr std::string_view sem = "http://semanticweb.cs.vu.nl/2009/11/sem/";
constexpr std::string_view nif = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
constexpr std::string_view prov = "http://www.w3.org/ns/prov#";
constexpr std::string_view org = "http://www.w3.org/ns/org#";
constexpr std::string_view wd = "http://www.wikidata.org/entity/";

// No prefix is the beginning of another: Serd takes the first that fits, not the longest.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> prefixes = {{
    {"rdf", rdf},
    {"rdfs", rdfs},
    {"xsd", xsd},
    {"skos", skos},
    {"dct", dct},
    {"sem", sem},
    {"nif", nif},
    {"prov", prov},
    {"org", org},
    {"wd", wd},
}};

std::string iri(std::string_view space, std::string_view name) { return std::string{space}.append(name); }

SerdNode node_of(SerdType type, const std::string& text) {
    return serd_node_from_substring(type, reinterpret_cast<const std::uint8_t*>(text.c_str()), text.size());
}

// No exception may cross Serd, and it forgets that a sink failed: the caller asks the stream.
std::size_t sink(const void* bytes, std::size_t n_bytes, void* stream) {
    try {
        static_cast<std::ostream*>(stream)->write(static_cast<const char*>(bytes), static_cast<std::streamsize>(n_bytes));
    } catch (...) {
        return 0;
    }
    return n_bytes;
}

SerdStatus ignore_error(void*, const SerdError*) { return SERD_SUCCESS; }  // else Serd prints

/// A subject that statements are written about, in the graph that is set.
class Statements {
public:
    Statements(SerdSyntax syntax, std::ostream& out) : out_{out}, env_{serd_env_new(nullptr)} {
        const bool is_short = syntax == SERD_TURTLE || syntax == SERD_TRIG;
        const int style = is_short ? SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED | SERD_STYLE_BULK : SERD_STYLE_BULK;
        writer_.reset(serd_writer_new(syntax, static_cast<SerdStyle>(style), env_.get(), nullptr, sink, &out));
        serd_writer_set_error_sink(writer_.get(), ignore_error, nullptr);
    }

    void set_prefix(std::string_view name, std::string_view space) {
        const std::string name_text{name}, space_text{space};
        const SerdNode n = node_of(SERD_LITERAL, name_text), s = node_of(SERD_URI, space_text);
        serd_writer_set_prefix(writer_.get(), &n, &s);
    }
    /// Statements from now on are in this graph; empty: in the default graph.
    void set_graph(std::string graph) { graph_ = std::move(graph); }
    void set_subject(std::string subject) { subject_ = std::move(subject); }

    void link(const std::string& predicate, const std::string& object) { write(predicate, node_of(SERD_URI, object), {}, {}); }
    void literal(const std::string& predicate, const std::string& text, const std::string& datatype = {}) {
        const std::string clean = clean_text(text);
        write(predicate, node_of(SERD_LITERAL, clean), datatype, {});
    }
    /// A name or title in English, on one line.
    void label(const std::string& predicate, const std::string& text) {
        const std::string clean = clean_line(text);
        if (!clean.empty()) write(predicate, node_of(SERD_LITERAL, clean), {}, "en");
    }
    void finish() {
        serd_writer_finish(writer_.get());
        out_.flush();
        check_stream(out_);
    }
    void check() const { check_stream(out_); }

private:
    struct Free {
        void operator()(SerdEnv* env) const { serd_env_free(env); }
        void operator()(SerdWriter* writer) const { serd_writer_free(writer); }
    };

    void write(const std::string& predicate, const SerdNode& object, const std::string& datatype, const std::string& language) {
        const SerdNode graph = node_of(SERD_URI, graph_), s = node_of(SERD_URI, subject_), p = node_of(SERD_URI, predicate);
        const SerdNode type = node_of(SERD_URI, datatype), lang = node_of(SERD_LITERAL, language);
        serd_writer_write_statement(writer_.get(), 0, graph_.empty() ? nullptr : &graph, &s, &p, &object,
                                    datatype.empty() ? nullptr : &type, language.empty() ? nullptr : &lang);
    }

    std::ostream& out_;
    std::unique_ptr<SerdEnv, Free> env_;
    std::unique_ptr<SerdWriter, Free> writer_;  // after env_: it holds on to it
    std::string graph_, subject_;
};

/// Spells the graph as statements: entities first, then article by article what it states and where.
class RdfWriter {
public:
    RdfWriter(const Graph& graph, const Ontology& ontology, const WriteOptions& options, SerdSyntax syntax, std::ostream& out)
        : graph_{graph},
          ontology_{ontology},
          names_{namespaces_below(options.base)},
          run_{options.run},
          has_graphs_{syntax == SERD_NQUADS || syntax == SERD_TRIG},
          is_short_{syntax == SERD_TURTLE || syntax == SERD_TRIG},
          out_{syntax, out} {}

    void write() {
        if (is_short_) write_prefixes();
        const auto edges = graph_.edges();
        for (const Edge* edge : edges) {
            const RelationType& type = type_of(ontology_, *edge);
            if (type.has_tenure) officials_.insert(edge->source);
            if (!has_graphs_ && is_direct(type, *edge)) direct_.emplace(edge->source, edge->type, edge->target);
        }
        for (const Node* node : graph_.nodes()) write_entity(*node);
        for (const auto& [post, role] : posts_) write_post(post, role);
        write_run();
        auto edge = edges.begin();
        for (const Source* source : graph_.sources()) {
            if (has_graphs_) out_.set_graph(article_iri(source->id));
            write_article(*source);
            for (; edge != edges.end() && (*edge)->document == source->id; ++edge) write_edge(**edge);
            out_.check();
        }
        out_.finish();
    }

private:
    std::string ent(std::string_view name) const { return names_.ontology + percent_encoded(name); }
    std::string id(std::string_view name) const { return names_.id + percent_encoded(name); }
    // Article ids are file names or anything: a digest keeps local names alphanumeric, and apart from those of entities.
    std::string article_iri(std::string_view document) const { return names_.id + "a" + sha256(document).substr(0, 20); }
    std::string run_iri() const { return names_.id + "run" + sha256(run_).substr(0, 20); }
    std::string post_iri(const Node& node, const Role& role) const {
        const std::string scope = role.body.empty() ? node.id : role.body;
        return names_.id + "p" + sha256(role.title + '\0' + scope).substr(0, 20);
    }
    void a(const std::string& type) { out_.link(iri(rdf, "type"), type); }
    void number(const std::string& predicate, std::uint32_t n) {
        out_.literal(predicate, std::to_string(n), iri(xsd, "nonNegativeInteger"));
    }
    void boolean(const std::string& predicate, bool value) { out_.literal(predicate, value ? "true" : "false", iri(xsd, "boolean")); }
    void known(const std::string& predicate, const std::string& text) {
        if (!text.empty()) out_.literal(predicate, text);
    }
    void known_link(const std::string& predicate, const std::string& entity) {
        if (!entity.empty()) out_.link(predicate, id(entity));
    }
    // A date that is none would be an ill-typed literal.
    void date(const std::string& predicate, const std::string& text) {
        if (is_iso_date(text))
            out_.literal(predicate, text, iri(xsd, text.size() == 10 ? "date" : text.size() == 7 ? "gYearMonth" : "gYear"));
    }

    void write_prefixes() {
        out_.set_prefix("ent", names_.ontology);
        if (names_.id != names_.ontology) out_.set_prefix("id", names_.id);
        for (const auto& [name, space] : prefixes) out_.set_prefix(name, space);
    }

    void write_entity(const Node& node) {
        out_.set_subject(id(node.id));
        a(ent(name_of(node.kind)));
        if (node.kind == EntityKind::person && (!node.roles.empty() || officials_.count(node.id) != 0)) a(ent("Official"));
        a(iri(sem, node.kind == EntityKind::place ? "Place" : "Actor"));
        out_.label(iri(rdfs, "label"), node.name.empty() ? node.id : node.name);
        for (const std::string& name : other_names(node)) out_.label(iri(skos, "altLabel"), name);
        if (is_wikidata(node.wikidata)) out_.link(iri(skos, "exactMatch"), iri(wd, node.wikidata));
        known(ent("iso3"), node.iso3);
        known(ent("sector"), node.sector);
        for (const std::string& country : node.countries) known_link(ent("country"), country);
        for (const Role& role : node.roles) write_role(node, role);
        for (auto at = direct_.lower_bound({node.id, {}, {}}); at != direct_.end() && std::get<0>(*at) == node.id; ++at)
            out_.link(ent(std::get<1>(*at)), id(std::get<2>(*at)));
        out_.check();
    }

    static bool is_wikidata(std::string_view text) {
        return text.size() > 1 && text.front() == 'Q' && text.find_first_not_of("0123456789", 1) == std::string_view::npos;
    }

    // org:holds says that somebody is in office; other tenures are told by the statements.
    void write_role(const Node& node, const Role& role) {
        if (role.title.empty() || (role.tenure != Tenure::current && role.tenure != Tenure::acting)) return;
        const std::string post = post_iri(node, role);
        posts_.emplace(post, Role{role.title, role.body});
        if (held_.emplace(node.id, post).second) out_.link(iri(org, "holds"), post);
    }

    void write_post(const std::string& post, const Role& role) {
        out_.set_subject(post);
        a(iri(org, "Post"));
        out_.label(iri(rdfs, "label"), role.title);
        known_link(iri(org, "postIn"), role.body);
    }

    void write_run() {
        if (run_.empty()) return;
        out_.set_subject(run_iri());
        a(iri(prov, "Activity"));
        out_.label(iri(rdfs, "label"), run_);
    }

    void write_article(const Source& source) {
        out_.set_subject(article_iri(source.id));
        a(ent("Article"));
        a(iri(nif, "Context"));
        out_.literal(iri(dct, "identifier"), source.id);
        out_.label(iri(dct, "title"), source.title);
        date(iri(dct, "issued"), source.date);
        if (const std::string address = web_address(source.url); !address.empty()) out_.link(iri(dct, "source"), address);
        else known(iri(dct, "source"), source.url);
        number(iri(nif, "beginIndex"), 0);
        number(iri(nif, "endIndex"), source.n_code_points);
        known(ent("textSha256"), source.sha256);
    }

    void write_edge(const Edge& edge) {
        const RelationType& type = type_of(ontology_, edge);
        if (has_graphs_ && is_direct(type, edge)) {
            out_.set_subject(id(edge.source));
            out_.link(ent(edge.type), id(edge.target));
        }
        write_statement(edge, type);
        for (std::size_t i = 0; i < edge.evidence.size(); ++i) write_mention(edge, i);
    }

    std::string mention_iri(const Edge& edge, std::size_t index) const { return id(edge.id + "m" + std::to_string(index + 1)); }

    void write_statement(const Edge& edge, const RelationType& type) {
        out_.set_subject(id(edge.id));
        a(ent(type.is_static ? "StateOfAffairs" : "InteractionEvent"));
        a(iri(sem, "Event"));
        out_.link(iri(sem, "eventType"), ent(capitalized(edge.type) + (type.is_static ? "State" : "Event")));
        out_.link(ent("sourceActor"), id(edge.source));
        known_link(ent("targetActor"), edge.target);
        known_link(ent("place"), edge.place);
        known(ent("cameoCode"), type.cameo);
        known(ent("ploverCode"), type.plover);
        known(ent("role"), clean_line(edge.role));
        if (type.has_tenure) out_.link(ent("tenure"), ent(capitalized(name_of(edge.tenure))));
        date(iri(sem, "hasTimeStamp"), edge.date);
        date(ent("reported"), edge.reported);
        out_.link(ent("status"), ent(capitalized(name_of(edge.status))));
        boolean(ent("negative"), edge.negative);
        boolean(ent("asserted"), edge.asserted);
        known_link(ent("attributedTo"), edge.attributed_to);
        out_.literal(ent("confidence"), decimal(edge.confidence), iri(xsd, "decimal"));
        known(ent("rule"), edge.rule);
        for (const std::string& inner : edge.content) known_link(ent("content"), inner);
        for (std::size_t i = 0; i < edge.evidence.size(); ++i) out_.link(ent("mention"), mention_iri(edge, i));
        out_.link(iri(prov, "wasDerivedFrom"), article_iri(edge.document));
    }

    void write_mention(const Edge& edge, std::size_t index) {
        const Quote& quote = edge.evidence[index];
        const std::string article = article_iri(edge.document);
        out_.set_subject(mention_iri(edge, index));
        a(ent("Mention"));
        a(iri(nif, "Phrase"));
        a(iri(nif, "OffsetBasedString"));
        out_.link(iri(nif, "referenceContext"), article);
        number(iri(nif, "beginIndex"), quote.statement.begin);
        number(iri(nif, "endIndex"), quote.statement.end);
        known(iri(nif, "anchorOf"), quote.text);
        known(ent("trigger"), words_of(quote, quote.trigger));
        number(ent("triggerBegin"), quote.trigger.begin);
        number(ent("triggerEnd"), quote.trigger.end);
        number(ent("sentenceIndex"), quote.sentence);
        out_.link(iri(prov, "wasDerivedFrom"), article);
        if (!run_.empty()) out_.link(iri(prov, "wasGeneratedBy"), run_iri());
    }

    const Graph& graph_;
    const Ontology& ontology_;
    Namespaces names_;
    std::string run_;
    bool has_graphs_ = false, is_short_ = false;
    Statements out_;
    std::set<std::string> officials_;
    std::set<std::tuple<std::string, std::string, std::string>> direct_;  // source, type, target
    std::map<std::string, Role> posts_;                                   // by IRI
    std::set<std::pair<std::string, std::string>> held_;                  // person, post
};

}  // namespace

void write_turtle(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out) {
    RdfWriter{graph, ontology, options, SERD_TURTLE, out}.write();
}
void write_ntriples(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out) {
    RdfWriter{graph, ontology, options, SERD_NTRIPLES, out}.write();
}
void write_nquads(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out) {
    RdfWriter{graph, ontology, options, SERD_NQUADS, out}.write();
}
void write_trig(const Graph& graph, const Ontology& ontology, const WriteOptions& options, std::ostream& out) {
    RdfWriter{graph, ontology, options, SERD_TRIG, out}.write();
}

}  // namespace entente
