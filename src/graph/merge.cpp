// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "merge.h"

#include <algorithm>
#include <tuple>

namespace entente {
namespace {

// The known value; of two known ones the smaller.
void keep_known(std::string& to, const std::string& more) {
    if (to.empty() || (!more.empty() && more < to)) to = more;
}

// The fuller value: the longer, of two equally long ones the smaller.
void keep_fullest(std::string& to, const std::string& more) {
    if (std::tuple{more.size(), std::string_view{to}} > std::tuple{to.size(), std::string_view{more}}) to = more;
}

template <class T, class Less = std::less<T>>
void unite(std::vector<T>& to, const std::vector<T>& more, Less less = {}) {
    to.insert(to.end(), more.begin(), more.end());
    std::sort(to.begin(), to.end(), less);
    to.erase(std::unique(to.begin(), to.end()), to.end());
}

auto key(const Quote& q) { return std::tie(q.statement, q.trigger, q.source, q.target, q.sentence, q.text); }

// One row for each article and name. Equal texts give equal counts; were they not equal, the greater one stands.
void unite_mentions(std::vector<NameCount>& to, const std::vector<NameCount>& more) {
    to.insert(to.end(), more.begin(), more.end());
    std::sort(to.begin(), to.end(), [](const NameCount& a, const NameCount& b) {
        return std::tie(a.document, a.name, b.count) < std::tie(b.document, b.name, a.count);
    });
    const auto same_name = [](const NameCount& a, const NameCount& b) { return a.document == b.document && a.name == b.name; };
    to.erase(std::unique(to.begin(), to.end(), same_name), to.end());
}

}  // namespace

void merge_into(Source& to, const Source& more) {
    keep_known(to.title, more.title);
    keep_known(to.date, more.date);
    keep_known(to.url, more.url);
}

void merge_into(Node& to, const Node& more) {
    to.kind = std::min(to.kind, more.kind);
    keep_fullest(to.name, more.name);
    keep_known(to.iso3, more.iso3);
    keep_known(to.wikidata, more.wikidata);
    keep_known(to.sector, more.sector);
    unite(to.countries, more.countries);
    unite(to.aliases, more.aliases);
    unite(to.roles, more.roles);
    unite_mentions(to.mentions, more.mentions);
}

void merge_into(Edge& to, const Edge& more) {
    // One statement of the article's own makes it asserted, whoever else claims the same.
    to.attributed_to =
        to.attributed_to.empty() || more.attributed_to.empty() ? std::string{} : std::min(to.attributed_to, more.attributed_to);
    to.asserted = to.status == Status::actual && to.attributed_to.empty();
    keep_fullest(to.date, more.date);
    keep_known(to.reported, more.reported);
    keep_known(to.place, more.place);
    to.confidence = std::max(to.confidence, more.confidence);
    keep_fullest(to.role, more.role);
    to.tenure = std::min(to.tenure, more.tenure);
    keep_known(to.rule, more.rule);
    unite(to.evidence, more.evidence, [](const Quote& a, const Quote& b) { return key(a) < key(b); });
    unite(to.content, more.content);
}

}  // namespace entente
