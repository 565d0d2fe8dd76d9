// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "parser.h"

#include <algorithm>
#include <limits>

namespace entente {

namespace {

constexpr double impossible = -std::numeric_limits<double>::infinity();

/// Scores of arcs between nodes; node 0 is the root.
class ArcScores {
public:
    explicit ArcScores(std::size_t n) : n_{n}, scores_(n * n, impossible) {}
    std::size_t size() const { return n_; }
    double& at(std::size_t dependent, std::size_t head) { return scores_[dependent * n_ + head]; }
    double at(std::size_t dependent, std::size_t head) const { return scores_[dependent * n_ + head]; }

private:
    std::size_t n_;
    std::vector<double> scores_;
};

std::vector<std::size_t> find_best_heads(const ArcScores& arcs) {
    std::vector<std::size_t> heads(arcs.size());
    for (std::size_t d = 1; d < arcs.size(); ++d) {
        std::size_t best = 0;
        for (std::size_t h = 0; h < arcs.size(); ++h)
            if (h != d && arcs.at(d, h) > arcs.at(d, best)) best = h;
        heads[d] = best;
    }
    return heads;
}

/// Nodes of a cycle, in order of their numbers; empty if there is none.
std::vector<std::size_t> find_cycle(const std::vector<std::size_t>& heads) {
    std::vector<std::size_t> seen_from(heads.size());
    for (std::size_t start = 1; start < heads.size(); ++start) {
        std::size_t node = start;
        while (node != 0 && seen_from[node] == 0) {
            seen_from[node] = start;
            node = heads[node];
        }
        if (node == 0 || seen_from[node] != start) continue;
        std::vector<std::size_t> cycle;
        for (std::size_t at = node; cycle.empty() || at != node; at = heads[at]) cycle.push_back(at);
        std::sort(cycle.begin(), cycle.end());
        return cycle;
    }
    return {};
}

std::vector<std::size_t> find_tree(const ArcScores& arcs) {
    std::vector<std::size_t> heads = find_best_heads(arcs);
    const std::vector<std::size_t> cycle = find_cycle(heads);
    if (cycle.empty()) return heads;
    // The cycle becomes one node, the last one; the others keep their order.
    std::vector<std::size_t> outside;
    for (std::size_t v = 0; v < arcs.size(); ++v)
        if (!std::binary_search(cycle.begin(), cycle.end(), v)) outside.push_back(v);
    const std::size_t merged = outside.size();
    ArcScores smaller{merged + 1};
    std::vector<std::size_t> entry(merged), exit(merged);  // the node of the cycle through which an outer head or dependent is joined
    for (std::size_t a = 0; a < merged; ++a) {
        for (std::size_t b = 0; b < merged; ++b) smaller.at(a, b) = arcs.at(outside[a], outside[b]);
        entry[a] = exit[a] = cycle[0];
        for (const std::size_t v : cycle) {
            const double gain = arcs.at(v, outside[a]) - arcs.at(v, heads[v]);
            if (gain > smaller.at(merged, a)) {
                smaller.at(merged, a) = gain;
                entry[a] = v;
            }
            if (arcs.at(outside[a], v) > smaller.at(a, merged)) {
                smaller.at(a, merged) = arcs.at(outside[a], v);
                exit[a] = v;
            }
        }
    }
    const std::vector<std::size_t> inner = find_tree(smaller);
    for (std::size_t a = 1; a < merged; ++a) heads[outside[a]] = inner[a] == merged ? exit[a] : outside[inner[a]];
    heads[entry[inner[merged]]] = outside[inner[merged]];
    return heads;
}

}  // namespace

std::vector<std::size_t> best_tree(std::span<const float> scores, std::size_t n) {
    if (n == 0) return {};
    const auto [low, high] = std::minmax_element(scores.begin(), scores.end());
    // A second word on the root costs more than any other arcs can win: so the best tree has one.
    const double price = (static_cast<double>(*high) - static_cast<double>(*low) + 1.0) * static_cast<double>(n + 1);
    ArcScores arcs{n + 1};
    for (std::size_t d = 1; d <= n; ++d)
        for (std::size_t h = 0; h <= n; ++h)
            if (h != d) arcs.at(d, h) = static_cast<double>(scores[(d - 1) * (n + 1) + h]) - (h == 0 ? price : 0.0);
    std::vector<std::size_t> heads = find_tree(arcs);
    heads.erase(heads.begin());
    return heads;
}

std::vector<std::size_t> best_tags(std::span<const float> scores, const std::vector<BioTag>& tags) {
    const std::size_t k = tags.size(), n = scores.size() / k;
    constexpr float never = -std::numeric_limits<float>::infinity();
    std::vector<float> best(n * k, never);
    std::vector<std::size_t> from(n * k);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t t = 0; t < k; ++t) {
            float before = i == 0 && tags[t].prefix != 'I' ? 0.0f : never;
            for (std::size_t p = 0; i > 0 && p < k; ++p) {
                const bool valid = tags[t].prefix != 'I' || (tags[p].prefix != 'O' && tags[p].kind == tags[t].kind);
                if (!valid || !(best[(i - 1) * k + p] > before)) continue;
                before = best[(i - 1) * k + p];
                from[i * k + t] = p;
            }
            best[i * k + t] = before + scores[i * k + t];
        }
    }
    std::vector<std::size_t> out(n);
    if (n == 0) return out;
    out[n - 1] = find_largest(std::span{best}.subspan((n - 1) * k, k));
    for (std::size_t i = n - 1; i > 0; --i) out[i - 1] = from[i * k + out[i]];
    return out;
}

std::size_t find_largest(std::span<const float> scores) {
    return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

}  // namespace entente
