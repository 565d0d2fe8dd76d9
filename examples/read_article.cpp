// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT

// Shows how a program reads an article and walks through what it says. The simplest example; start here.
// Usage: read_article DATA ARTICLE, where DATA is the folder with models/, knowledge/, lexicon/ and schema/.

#include <exception>
#include <filesystem>
#include <iostream>

#include "entente/extract/extract.h"
#include "entente/graph/graph.h"
#include "entente/nlp/annotate.h"
#include "entente/text/read.h"

namespace {

namespace fs = std::filesystem;

entente::Knowledge load_knowledge(const fs::path& data) {
    return {entente::Ontology::load(data / "schema" / "ontology.ttl"), entente::Actors::load(data / "knowledge"),
            entente::RoleNouns::load(data / "knowledge" / "role_nouns.tsv"),
            entente::BodyNouns::load(data / "knowledge" / "body_nouns.tsv"), entente::Lexicon::load(data / "lexicon")};
}

entente::Graph read(const fs::path& data, const fs::path& article) {
    const entente::Knowledge knowledge = load_knowledge(data);
    const auto model = entente::LanguageModel::load(data / "models" / "english.model");
    entente::Graph graph;
    const auto accept = [&](const entente::Document& doc) { graph.add(doc, extract(knowledge, doc, annotate(model, doc))); };
    const auto report = [](const entente::Diagnostic& diagnostic) { std::cerr << diagnostic.message << '\n'; };
    entente::read_documents(article, {}, accept, report);
    return graph;
}

void print(const entente::Graph& graph) {
    for (const entente::Edge* edge : graph.edges()) {
        const entente::Node* target = graph.node(edge->target);
        std::cout << graph.node(edge->source)->name << " -- " << edge->type << " --> " << (target ? target->name : "") << " ("
                  << name_of(edge->status) << ")\n";
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    try {
        print(read(argv[1], argv[2]));
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
