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
void sort_distinct(std::vector<T>& list, Less less = {}) {
    std::sort(list.begin(), list.end(), less);
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

// Both are sorted and distinct. What stands before the first new one stays untouched: the list of a country grows long.
template <class T, class Less = std::less<T>>
void unite(std::vector<T>& to, const std::vector<T>& more, Less less = {}) {
    if (more.empty()) return;
    const auto n_before = std::lower_bound(to.begin(), to.end(), more.front(), less) - to.begin();
    const auto n_old = static_cast<std::ptrdiff_t>(to.size());
    to.insert(to.end(), more.begin(), more.end());
    std::inplace_merge(to.begin() + n_before, to.begin() + n_old, to.end(), less);
    to.erase(std::unique(to.begin() + n_before, to.end()), to.end());
}

auto key(const Quote& q) { return std::tie(q.statement, q.trigger, q.source, q.target, q.sentence, q.text); }
bool stands_before(const Quote& a, const Quote& b) { return key(a) < key(b); }

// One row for each article and name. Equal texts give equal counts; were they not equal, the greater one stands.
void unite_mentions(NameCounts& to, const NameCounts& more) {
    for (const NameCount& mention : more) {
        const auto at = to.lower_bound(mention);
        const bool is_known = at != to.end() && !ByDocumentAndName{}(mention, *at);
        if (is_known && at->count >= mention.count) continue;
        to.insert(is_known ? to.erase(at) : at, mention);
    }
}

}  // namespace

void make_canonical(Node& node) {
    sort_distinct(node.countries);
    sort_distinct(node.aliases);
    sort_distinct(node.roles);
}

void make_canonical(Edge& edge) {
    sort_distinct(edge.evidence, stands_before);
    sort_distinct(edge.content);
}

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
    unite(to.evidence, more.evidence, stands_before);
    unite(to.content, more.content);
}

}  // namespace entente
