// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {

/// Byte offsets of one text to code points: one sweep over the text, then each question costs at most one block.
/// The text must outlive it.
class CodePoints {
public:
    explicit CodePoints(std::string_view text);
    std::uint32_t before(std::uint32_t offset) const;  ///< an offset past the end counts as the end
    std::uint32_t count() const { return before(static_cast<std::uint32_t>(text_.size())); }

private:
    static constexpr std::uint32_t block_bytes_ = 128;
    std::string_view text_;
    std::vector<std::uint32_t> before_block_;
};

}  // namespace entente
