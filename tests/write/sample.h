// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "entente/graph/graph.h"

namespace entente {

/// The first place of `words` in the text.
inline Span span_of(const Document& doc, std::string_view words) {
    const std::size_t at = doc.text.find(words);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

inline Document sample_document() {
    return make_document(
        "talks & more.txt", "US urges China to act",
        "The US urged China to speak with North Korea.\nForeign Minister Zo\u00EB Ruiz \u201Cwill not\u201D visit Beijing, Seoul said.\n"
        "North Korea tested a missile.",
        "2023-07-25", "https://news.example.org/a b?q=<1>&r=\u00E9");
}

/// An article with every kind of node and every status, made by hand.
inline Extraction sample_extraction(const Document& doc) {
    Extraction out;
    const auto entity = [&](std::string id, EntityKind kind, std::string name, std::string_view words) {
        Entity e;
        e.id = std::move(id);
        e.kind = kind;
        e.name = std::move(name);
        e.mentions.push_back({span_of(doc, words)});
        out.entities.push_back(e);
        return static_cast<EntityIndex>(out.entities.size() - 1);
    };
    const EntityIndex usa = entity("USA", EntityKind::country, "United States", "US");
    const EntityIndex chn = entity("CHN", EntityKind::country, "China", "China");
    const EntityIndex prk = entity("PRK", EntityKind::country, "North Korea", "North Korea");
    const EntityIndex kor = entity("KOR", EntityKind::country, "South Korea", "Seoul");
    const EntityIndex ruiz = entity("ZoeRuiz1a2b3c4d", EntityKind::person, "Zo\u00EB Ruiz", "Zo\u00EB Ruiz");
    const EntityIndex city = entity("Q956", EntityKind::place, "Beijing", "Beijing");
    for (const EntityIndex i : {usa, chn, prk, kor}) out.entities[i].iso3 = out.entities[i].id;
    out.entities[usa].wikidata = "Q30";
    out.entities[city].wikidata = "Q956";
    out.entities[city].country = "CHN";
    out.entities[ruiz].country = "KOR";
    out.entities[ruiz].sector = "GOV";
    out.entities[ruiz].roles.push_back({"Foreign Minister", "KOR"});

    const auto relation = [&](std::string type, EntityIndex source, std::optional<EntityIndex> target, std::string_view statement,
                              std::string_view trigger) -> Relation& {
        Relation r;
        r.type = std::move(type);
        r.source = source;
        r.target = target;
        r.rule = "lexicon:1";
        r.evidence.push_back({0, span_of(doc, statement), span_of(doc, trigger)});
        out.relations.push_back(r);
        return out.relations.back();
    };
    relation("urges", usa, chn, "The US urged China to speak with North Korea", "urged").content = {1};
    relation("talksWith", chn, prk, "China to speak with North Korea", "speak").status = Status::hypothetical;
    {
        Relation& visits = relation("visits", ruiz, city, "Foreign Minister Zo\u00EB Ruiz \u201Cwill not\u201D visit Beijing", "visit");
        visits.status = Status::planned;
        visits.negative = true;
        visits.attributed_to = kor;
        visits.date = "2023-08";
        visits.confidence = 0.93;
    }
    relation("testsWeapon", prk, std::nullopt, "North Korea tested a missile", "tested").evidence[0].sentence = 2;
    {
        Relation& office = relation("officialOf", ruiz, kor, "Foreign Minister Zo\u00EB Ruiz", "Minister");
        office.role = "Foreign Minister";
    }
    {
        Relation& office = relation("officialOf", ruiz, chn, "Foreign Minister Zo\u00EB Ruiz", "Minister");
        office.role = "former envoy";
        office.tenure = Tenure::former;
    }
    {
        Relation& claim = relation("attacks", prk, kor, "North Korea tested a missile", "tested");
        claim.attributed_to = kor;
        claim.place = city;
    }
    relation("meets", usa, chn, "US urges China", "urges").status = Status::negated;
    return out;
}

inline Graph sample_graph() {
    const Document doc = sample_document();
    Graph graph;
    graph.add(doc, sample_extraction(doc));
    return graph;
}

/// A second article, on one known and one new entity.
inline void add_second_article(Graph& graph) {
    const Document doc = make_document("b.txt", "", "China praised the UN.", "2023-07-26");
    Extraction found;
    Entity china{"CHN", EntityKind::country, "China", "CHN"};
    china.mentions.push_back({span_of(doc, "China")});
    Entity un{"un", EntityKind::organization, "United Nations"};
    un.mentions.push_back({span_of(doc, "UN")});
    found.entities = {china, un};
    Relation praise;
    praise.type = "praises";
    praise.target = 1;
    praise.evidence.push_back(
        {0, span_of(doc, "China praised the UN"), span_of(doc, "praised"), span_of(doc, "China"), span_of(doc, "UN")});
    found.relations = {praise};
    graph.add(doc, found);
}

}  // namespace entente
