// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "code_points.h"

#include <algorithm>

namespace entente {
namespace {

std::uint32_t count_in(std::string_view bytes) {
    const auto starts_code_point = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
    return static_cast<std::uint32_t>(std::count_if(bytes.begin(), bytes.end(), starts_code_point));
}

}  // namespace

CodePoints::CodePoints(std::string_view text) : text_{text}, before_block_{0} {
    for (std::size_t at = 0; at + block_bytes_ <= text.size(); at += block_bytes_)
        before_block_.push_back(before_block_.back() + count_in(text.substr(at, block_bytes_)));
}

std::uint32_t CodePoints::before(std::uint32_t offset) const {
    offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    const std::uint32_t block = offset / block_bytes_;
    return before_block_[block] + count_in(text_.substr(block * block_bytes_, offset % block_bytes_));
}

}  // namespace entente
