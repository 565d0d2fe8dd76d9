// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <vector>

#include "activations.h"
#include "kernels.h"

using namespace entente;

namespace {

/// Numbers that look random and are the same everywhere.
struct Numbers {
    std::uint32_t state = 1;
    std::uint32_t next() { return state = state * 1664525U + 1013904223U, state >> 16; }
};

/// The definition, on weights as kernels.h says that they lie.
std::vector<std::int32_t> multiply_by_definition(const std::vector<std::uint8_t>& rows, std::size_t n_inputs,
                                                 const std::vector<std::int8_t>& weights, std::size_t n_outputs) {
    std::vector<std::int32_t> out;
    for (std::size_t r = 0; r < rows.size() / n_inputs; ++r)
        for (std::size_t o = 0; o < n_outputs; ++o) {
            std::int32_t sum = 0;
            for (std::size_t i = 0; i < n_inputs; ++i)
                sum += rows[r * n_inputs + i] * weights[o / 16 * 16 * n_inputs + i / 4 * 64 + o % 16 * 4 + i % 4];
            out.push_back(sum);
        }
    return out;
}

}  // namespace

TEST_SUITE("nlp/kernels") {
    TEST_CASE("every instruction set gives the exact products, whatever the number of rows") {
        Numbers numbers;
        for (const std::size_t n_rows : {1, 2, 3, 4, 5, 7, 8, 9, 17, 33})
            for (const std::size_t n_inputs : {4, 8, 20, 384})
                for (const std::size_t n_outputs : {16, 48}) {
                    std::vector<std::uint8_t> rows(n_rows * n_inputs);
                    std::vector<std::int8_t> weights(n_inputs * n_outputs);
                    for (auto& x : rows) x = static_cast<std::uint8_t>(numbers.next() % 256);
                    for (auto& w : weights) w = static_cast<std::int8_t>(static_cast<int>(numbers.next() % 127) - 63);
                    const auto expected = multiply_by_definition(rows, n_inputs, weights, n_outputs);
                    for (const NamedKernel& kernel : supported_kernels()) {
                        CAPTURE(kernel.name);
                        CAPTURE(n_rows);
                        CAPTURE(n_inputs);
                        std::vector<std::int32_t> out(n_rows * n_outputs);
                        kernel.multiply(rows.data(), n_rows, n_inputs, weights.data(), n_outputs, out.data());
                        CHECK(out == expected);
                    }
                }
    }

    TEST_CASE("the largest bytes and weights do not overflow") {
        for (const int weight : {63, -63})
            for (const NamedKernel& kernel : supported_kernels()) {
                CAPTURE(kernel.name);
                const std::vector<std::uint8_t> row(1536, 255);
                const std::vector<std::int8_t> weights(1536 * 16, static_cast<std::int8_t>(weight));
                std::vector<std::int32_t> out(16);
                kernel.multiply(row.data(), 1, 1536, weights.data(), 16, out.data());
                CHECK(out == std::vector<std::int32_t>(16, 1536 * 255 * weight));
            }
    }
}

TEST_SUITE("nlp/activations") {
    TEST_CASE("a row is rounded to bytes around 128 with its own scale") {
        const std::vector<float> x{0, 1, -1, 0.5f, 2, -2, 1.5f, 0.004f};
        std::vector<std::uint8_t> bytes(8);
        const float scale = round_row(x.data(), 8, bytes.data());
        CHECK(scale == doctest::Approx(2.0 / 127));
        CHECK(bytes == std::vector<std::uint8_t>{128, 192, 64, 160, 255, 1, 223, 128});
    }

    TEST_CASE("a row of zeros is 128 everywhere") {
        const std::vector<float> x(8);
        std::vector<std::uint8_t> bytes(8);
        round_row(x.data(), 8, bytes.data());
        CHECK(bytes == std::vector<std::uint8_t>(8, 128));
    }

    TEST_CASE("GELU agrees with the C library to 1e-6") {
        std::vector<float> x, expected;
        for (int i = -800; i < 800; ++i) {
            const double v = i / 100.0;
            x.push_back(static_cast<float>(v));
            expected.push_back(static_cast<float>(0.5 * v * (1 + std::erf(v / std::sqrt(2.0)))));
        }
        gelu(x.data(), x.size());
        for (std::size_t i = 0; i < x.size(); ++i) CHECK(std::abs(x[i] - expected[i]) < 1e-6);
    }

    TEST_CASE("softmax sums to one, and far smaller numbers get nothing") {
        std::vector<float> x{1, 2, 3, -1000, 3};
        softmax(x.data(), x.size());
        CHECK(x[0] + x[1] + x[2] + x[3] + x[4] == doctest::Approx(1));
        CHECK(x[2] == x[4]);
        CHECK(x[2] / x[1] == doctest::Approx(std::exp(1.0)));
        CHECK(x[3] < 1e-30f);
    }

    TEST_CASE("a normalised row has mean 0 and variance 1 before gain and bias") {
        std::vector<float> x{1, 2, 3, 4, 5, 6, 7, 8};
        normalize(x.data(), std::vector<float>(8, 1.0f).data(), std::vector<float>(8, 0.0f).data(), 8);
        CHECK(x[0] == doctest::Approx(-3.5 / std::sqrt(5.25)));
        CHECK(x[7] == doctest::Approx(3.5 / std::sqrt(5.25)));
    }
}
