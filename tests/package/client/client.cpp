// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <iostream>

#include <entente/write/write.h>

int main() {
    const auto ontology = entente::Ontology::load(DATA "/schema/ontology.ttl");
    entente::Graph graph;
    graph.add(entente::make_document("a", "", "Seoul thanked Tokyo."), {});
    std::cout << graph.sources().size() << " article, urges is CAMEO " << ontology.find("urges")->cameo << '\n';
}
