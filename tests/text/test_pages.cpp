// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "entente/text/read.h"

using namespace entente;
namespace fs = std::filesystem;

namespace {

std::string bytes_of(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string article_of(const fs::path& page) {
    std::string article;
    const auto accept = [&](const Document& doc) {
        for (const Block& block : doc.blocks) {
            if (block.kind == BlockKind::item) article += "- ";
            if (block.kind != BlockKind::chrome) article.append(doc.words(block.span)).append("\n");
        }
    };
    read_documents(page, {}, accept, [](const Diagnostic& diagnostic) { FAIL(diagnostic.message); });
    return article;
}

}  // namespace

TEST_SUITE("text/pages") {
    TEST_CASE("of each page its article is left") {
        std::size_t n_pages = 0;
        for (const fs::path& page : list_inputs("tests/data/text/pages")) {
            CAPTURE(page);
            CHECK(article_of(page) == bytes_of(fs::path{page}.replace_extension(".expected")));
            ++n_pages;
        }
        CHECK(n_pages == 6);
    }
}
