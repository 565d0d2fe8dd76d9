// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "code_points.h"
#include "entente/graph/graph.h"
#include "entente/text/errors.h"

using namespace entente;

namespace {

struct Article {
    Document doc;
    Extraction found;
};

/// "A urges B" in an article of its own, with some freedom in the rest.
Article article(std::string id, std::string text = "The US urged China. Yes.") {
    Article a{make_document(std::move(id), "", text, "2023-07-25"), {}};
    Entity usa{"USA", EntityKind::country, "United States", "USA"};
    usa.mentions = {{{4, 6}, true}};
    Entity china{"CHN", EntityKind::country, "China", "CHN"};
    china.mentions = {{{13, 18}, true}, {{20, 23}, false}};
    a.found.entities = {usa, china};
    Relation r;
    r.type = "urges";
    r.source = 0;
    r.target = 1;
    r.evidence.push_back({0, {0, 18}, {7, 12}, {4, 6}, {13, 18}});
    a.found.relations = {r};
    return a;
}

/// An article made of a seed: some of a few entities, with fields that articles disagree on.
Article random_article(unsigned seed) {
    std::mt19937 random{seed};
    Article a = article("d" + std::to_string(seed % 7));
    const auto pick = [&](unsigned n) { return static_cast<std::uint32_t>(random() % n); };
    for (Entity& entity : a.found.entities) {
        entity.name = std::string(1 + pick(3), static_cast<char>('a' + pick(3)));
        entity.country = pick(2) != 0 ? std::string(1, static_cast<char>('A' + pick(3))) : "";
        entity.sector = pick(2) != 0 ? "GOV" : pick(2) != 0 ? "MIL" : "";
        entity.kind = static_cast<EntityKind>(pick(4));
        if (pick(2) != 0) entity.roles.push_back({std::string(1, static_cast<char>('r' + pick(3)))});
    }
    Relation& r = a.found.relations[0];
    r.status = static_cast<Status>(pick(2));
    r.negative = pick(2) != 0;
    if (pick(2) != 0) r.attributed_to = pick(2);
    if (pick(2) != 0) r.place = pick(2);
    r.date = pick(2) != 0 ? "2023-07" : pick(2) != 0 ? "2023-07-25" : "";
    r.confidence = pick(10) / 10.0;
    r.tenure = static_cast<Tenure>(pick(5));
    r.role = std::string(pick(3), static_cast<char>('a' + pick(3)));
    r.rule = std::string(1, static_cast<char>('a' + pick(3)));
    for (unsigned i = pick(3); i > 0; --i) r.evidence.push_back({pick(2), {pick(4), 18}, {7, 12}});
    return a;
}

template <class T>
std::vector<T> copies(const std::vector<const T*>& pointers) {
    std::vector<T> values;
    for (const T* p : pointers) values.push_back(*p);
    return values;
}

bool same(const Graph& a, const Graph& b) {
    return copies(a.sources()) == copies(b.sources()) && copies(a.nodes()) == copies(b.nodes()) && copies(a.edges()) == copies(b.edges());
}

Graph graph_of(const std::vector<Article>& articles) {
    Graph graph;
    for (const Article& a : articles) graph.add(a.doc, a.found);
    return graph;
}

}  // namespace

TEST_SUITE("graph/graph") {
    TEST_CASE("an article brings its entities, relations and evidence, in code points") {
        Article a = article("a.txt", "Zo\u00EB: US urged Chi\u00F1a. Yes.");
        a.found.entities[0].mentions = {{{6, 8}, true}};
        a.found.entities[1].mentions = {{{15, 21}, true}};
        a.found.relations[0].evidence = {{0, {6, 21}, {9, 14}, {6, 8}, {15, 21}}};
        const Graph graph = graph_of({a});
        REQUIRE(graph.edges().size() == 1);
        const Edge& edge = *graph.edges()[0];
        CHECK(edge.source == "USA");
        CHECK(edge.target == "CHN");
        CHECK(edge.asserted);
        CHECK(edge.reported == "2023-07-25");
        REQUIRE(edge.evidence.size() == 1);
        CHECK(edge.evidence[0].text == "US urged Chi\u00F1a");
        CHECK(edge.evidence[0].statement == Span{5, 19});
        CHECK(edge.evidence[0].trigger == Span{8, 13});
        CHECK(graph.node("CHN")->aliases == std::vector<std::string>{"China", "Chi\u00F1a"});
        CHECK(graph.node("CHN")->mentions == NameCounts{{"a.txt", "Chi\u00F1a", 1}});
        CHECK(graph.node("RUS") == nullptr);
    }

    TEST_CASE("the id of an edge is a letter and twenty digits, and tells apart all that it stands for") {
        std::set<std::string> ids;
        Article a = article("a.txt");
        const auto id = [&] {
            const std::string text = graph_of({a}).edges()[0]->id;
            CHECK(text.size() == 21);
            CHECK(text[0] == 'r');
            CHECK(text.find_first_not_of("0123456789abcdef", 1) == std::string::npos);
            return text;
        };
        Relation& r = a.found.relations[0];
        ids.insert(id());
        r.status = Status::planned, ids.insert(id());
        r.negative = true, ids.insert(id());
        r.type = "warns", ids.insert(id());
        r.target.reset(), ids.insert(id());
        r.source = 1, ids.insert(id());
        a.doc.id = "b.txt", ids.insert(id());
        CHECK(ids.size() == 7);
        r.confidence = 0.1, r.date = "2023", r.evidence.clear();
        CHECK(ids.count(id()) == 1);
    }

    TEST_CASE("one unattributed statement makes a claim asserted") {
        Article claim = article("a.txt");
        claim.found.relations[0].attributed_to = 1;
        CHECK_FALSE(graph_of({claim}).edges()[0]->asserted);
        for (const auto& order : {std::vector{claim, article("a.txt")}, std::vector{article("a.txt"), claim}}) {
            const Graph graph = graph_of(order);
            REQUIRE(graph.edges().size() == 1);
            CHECK(graph.edges()[0]->asserted);
            CHECK(graph.edges()[0]->attributed_to.empty());
        }
    }

    TEST_CASE("what is not actual is never asserted") {
        for (const Status status : {Status::negated, Status::planned, Status::hypothetical}) {
            Article a = article("a.txt");
            a.found.relations[0].status = status;
            CHECK_FALSE(graph_of({a}).edges()[0]->asserted);
        }
    }

    TEST_CASE("articles that disagree on the country of an entity are both kept") {
        Article a = article("a.txt"), b = article("b.txt");
        a.found.entities[0].country = "KOR";
        b.found.entities[0].country = "JPN";
        CHECK(graph_of({a, b}).node("USA")->countries == std::vector<std::string>{"JPN", "KOR"});
    }

    TEST_CASE("the same article twice changes nothing") {
        CHECK(same(graph_of({article("a.txt")}), graph_of({article("a.txt"), article("a.txt")})));
        for (unsigned seed = 0; seed < 50; ++seed) {
            const Article a = random_article(seed);
            CHECK(same(graph_of({a}), graph_of({a, a})));
        }
    }

    TEST_CASE("the order and the grouping of articles do not matter") {
        for (unsigned seed = 0; seed < 50; ++seed) {
            std::vector<Article> articles;
            for (unsigned i = 0; i < 12; ++i) articles.push_back(random_article(seed * 12 + i));
            const Graph expected = graph_of(articles);
            std::vector<Article> shuffled = articles;
            std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937{seed});
            CHECK(same(expected, graph_of(shuffled)));

            const auto middle = shuffled.begin() + 1 + seed % 10;
            const Graph first = graph_of({shuffled.begin(), middle}), second = graph_of({middle, shuffled.end()});
            Graph one = first, other = second;
            one.merge(second);
            other.merge(first);
            CHECK(same(expected, one));
            CHECK(same(expected, other));
            one.merge(one);
            one.merge(first);
            CHECK(same(expected, one));
        }
    }

    TEST_CASE("an entity of many articles has each one's names once, in order") {
        NameCounts expected;
        std::vector<Article> articles;
        for (unsigned i = 0; i < 300; ++i) {
            const std::string id = "d" + std::to_string(i * 7 % 300);
            expected.insert({id, "China", 1});
            articles.push_back(article(id));
            articles.push_back(article("d0"));
        }
        const Graph graph = graph_of(articles);
        CHECK(graph.node("CHN")->mentions == expected);
        CHECK(graph.node("CHN")->aliases == std::vector<std::string>{"China"});
    }

    TEST_CASE("of unequal counts of one name in one article the greater one stands, whoever came first") {
        Article once = article("a.txt"), twice = article("a.txt");
        twice.found.entities[0].mentions.push_back(twice.found.entities[0].mentions[0]);
        for (const auto& order : {std::vector{once, twice}, std::vector{twice, once}})
            CHECK(graph_of(order).node("USA")->mentions == NameCounts{{"a.txt", "US", 2}});
    }

    TEST_CASE("another text under a known id is refused, and the graph stays as it was") {
        Graph graph = graph_of({article("a.txt")});
        const Graph before = graph;
        const Article other = article("a.txt", "The US urged China. No!!");
        CHECK_THROWS_AS(graph.add(other.doc, other.found), InputError);
        CHECK_THROWS_AS(graph.merge(graph_of({article("b.txt"), other})), InputError);
        CHECK(same(before, graph));
    }

    TEST_CASE("an extraction that points outside itself does not change the graph") {
        Graph graph;
        Article a = article("a.txt");
        a.found.relations[0].target = 9;
        CHECK_THROWS(graph.add(a.doc, a.found));
        CHECK(graph.nodes().empty());
        CHECK(graph.sources().empty());
    }

    TEST_CASE("content is named by the ids of edges") {
        Article a = article("a.txt");
        Relation inner = a.found.relations[0];
        inner.type = "talksWith";
        inner.status = Status::hypothetical;
        a.found.relations.push_back(inner);
        a.found.relations[0].content = {1, 1, 0};
        const Graph graph = graph_of({a});
        REQUIRE(graph.edges().size() == 2);
        const auto edges = graph.edges();
        const auto urges = std::find_if(edges.begin(), edges.end(), [](const Edge* e) { return e->type == "urges"; });
        const auto talks = std::find_if(edges.begin(), edges.end(), [](const Edge* e) { return e->type == "talksWith"; });
        CHECK((*urges)->content == std::vector<std::string>{(*talks)->id});
    }

    TEST_CASE("the multigraph keeps parallel edges, and those without a target as loops") {
        Article a = article("a.txt"), b = article("b.txt");
        b.found.relations[0].target.reset();
        const Graph graph = graph_of({a, b, article("c.txt")});
        const Multigraph multigraph = graph.multigraph();
        CHECK(boost::num_vertices(multigraph) == 2);
        CHECK(boost::num_edges(multigraph) == 3);
        const auto edges = graph.edges();
        const auto nodes = graph.nodes();
        const auto [first, last] = boost::edges(multigraph);
        for (auto at = first; at != last; ++at) {
            const Edge& edge = *edges[multigraph[*at]];
            CHECK(nodes[multigraph[boost::source(*at, multigraph)]]->id == edge.source);
            CHECK(nodes[multigraph[boost::target(*at, multigraph)]]->id == (edge.target.empty() ? edge.source : edge.target));
        }
    }

    TEST_CASE("edges come in the order of article, place in it, type and id") {
        const auto graph = graph_of({article("b.txt"), article("a.txt")});
        const auto edges = graph.edges();
        CHECK(edges[0]->document == "a.txt");
        CHECK(edges[1]->document == "b.txt");
    }
}

TEST_SUITE("graph/code_points") {
    TEST_CASE("one sweep counts what counting from the start counts") {
        std::string text;
        for (int i = 0; i < 200; ++i) text += i % 3 == 0 ? "a" : i % 3 == 1 ? "\u00EB" : "\U0001F54A";
        const CodePoints code_points{text};
        for (std::uint32_t i = 0; i <= text.size(); ++i) CHECK(code_points.before(i) == code_points_before(text, i));
        CHECK(code_points.count() == 200);
        CHECK(CodePoints{""}.count() == 0);
    }
}
