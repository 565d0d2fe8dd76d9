// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "sample.h"

namespace entente {

/// Texts that break careless writers.
inline const std::vector<std::string>& nasty_texts() {
    static const std::vector<std::string> texts = {
        "<a href=\"x\">&amp; ]]> <!-- -->",
        "quote \" double \"\"\" triple ''' single",
        "ends in a quote \"",
        "backslash \\ and \\u0041 and \\n",
        "line one\nline two\n\n  indented",
        "return\rof a carriage\r\nand both",
        std::string{"a zero \0 inside", 15},
        "control \x01\x02\x1F\x7F characters",
        "\xC2\x85 next line, \xC2\xA0 no break",
        "no characters \xEF\xBF\xBE \xEF\xBF\xBF",
        "broken \xFF\xC3 utf-8 \xE2\x82",
        "surrogate \xED\xA0\x80 here",
        "\xF0\x9F\x95\x8A \xE5\x8C\x97\xE4\xBA\xAC \xD8\xB9\xD8\xB1\xD8\xA8\xD9\x8A e\xCC\x81",
        "\xE2\x80\xA8 line and \xE2\x80\xA9 paragraph separators",
        " spaces \t around ",
        "@prefix x: <y> . # not a comment",
        "{\"json\": [1, null]}",
        "%41 {curly} |pipe| ^caret` ~tilde",
    };
    return texts;
}

/// Every nasty text as name, alias, title, address, id of an article, role, rule and quotation.
inline Graph nasty_graph() {
    Graph graph;
    std::uint32_t n = 0;
    for (const std::string& text : nasty_texts()) {
        Document doc;  // by hand: make_document takes valid text only
        doc.id = std::to_string(n) + text;
        const bool is_broken = text.starts_with("broken") || text.starts_with("surrogate");
        doc.text = is_broken ? "A document's text is always valid UTF-8." : text;
        doc.title = text;
        doc.url = n % 2 == 0 ? "https://example.org/" + text + "#" + text : text;
        doc.date = n % 2 == 0 ? "2023-02-29" : text;
        doc.sha256 = std::to_string(n);
        const Span all{0, static_cast<std::uint32_t>(doc.text.size())};
        Extraction found;
        Entity person{"P" + std::to_string(n), EntityKind::person, text};
        person.mentions.push_back({all});
        person.sector = text;
        person.wikidata = text;
        person.country = "id " + text;
        person.roles.push_back({text, "id " + text});
        Entity place{"id " + text, EntityKind::place, text};
        found.entities = {person, place};
        Relation r;
        r.type = n % 2 == 0 ? "officialOf" : "visits";
        r.target = 1;
        r.role = text;
        r.rule = text;
        r.date = text;
        r.evidence.push_back({n, all, all});
        found.relations = {r};
        graph.add(doc, found);
        ++n;
    }
    return graph;
}

}  // namespace entente
