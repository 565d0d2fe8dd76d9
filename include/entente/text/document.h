// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

/// Half-open range of byte offsets into Document::text; never splits a UTF-8 sequence.
struct Span {
    std::uint32_t begin = 0;  ///< first byte, counted from 0
    std::uint32_t end = 0;    ///< one past the last byte
    friend auto operator<=>(const Span&, const Span&) = default;
};

/// What a block of the text is.
enum class BlockKind {
    title,      ///< the headline
    paragraph,  ///< running text
    item,       ///< one line of a list that belongs to the article (bullets)
    chrome      ///< of the page, not of the article: comment forms, share lines, unrelated headlines. Nobody reads it
};

/// A stretch of the text between line ends, without surrounding white space.
struct Block {
    Span span = {};
    BlockKind kind = BlockKind::paragraph;
    friend bool operator==(const Block&, const Block&) = default;
};

/// One article. The text never changes after reading, so that offsets stay true.
struct Document {
    std::string id = {};             ///< `id` of a JSON line, else the file's base name
    std::string text = {};           ///< valid UTF-8, no BOM, line ends are '\n': headline, blank line, paragraphs
    std::string title = {};          ///< empty where there is none
    std::string date = {};           ///< ISO date of publication, "2023-07-25"; empty if unknown
    std::string url = {};            ///< empty if unknown
    std::string sha256 = {};         ///< of `text`, 64 lower-case hexadecimal digits
    std::vector<Block> blocks = {};  ///< in order of the text; not overlapping

    /// The words at `span`; the view lives as long as this document stays where it is.
    /// Throws std::out_of_range if `span` is not inside the text.
    std::string_view words(Span span) const&;
    std::string_view words(Span span) const&& = delete;  // a view into a temporary document
};

/// Builds a document from a headline (may be empty) and the paragraphs: joins them, finds the blocks, marks chrome, digests.
/// Both must be valid UTF-8 with '\n' line ends. Used by all readers, and by tests.
Document make_document(std::string id, std::string_view title, std::string_view body, std::string date = {}, std::string url = {});

/// Number of Unicode code points before byte `offset` of `text`: our outputs count those. O(n).
std::uint32_t code_points_before(std::string_view text, std::uint32_t offset);

}  // namespace entente
