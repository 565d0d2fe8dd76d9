// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
// Writes the sample graph, and one of nasty texts, in every format below a folder: food for the foreign readers of tests/foreign/.
#include <filesystem>
#include <string>

#include "entente/write/write.h"
#include "nasty.h"
#include "sample.h"

int main(int argc, char** argv) {
    using namespace entente;
    if (argc != 2) return 2;
    const Ontology ontology = Ontology::load("schema/ontology.ttl");
    Graph sample = sample_graph();
    add_second_article(sample);
    const auto write_all = [&](const Graph& graph, const std::filesystem::path& folder) {
        std::filesystem::create_directories(folder);
        for (const Format& format : formats()) write_file(graph, ontology, {}, format, folder / ("graph" + std::string{format.extension}));
    };
    write_all(sample, std::filesystem::path{argv[1]} / "sample");
    write_all(nasty_graph(), std::filesystem::path{argv[1]} / "nasty");
}
