// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace entente {

/// Where in a file something is wrong; 0 means "not known".
struct Place {
    std::string file = {};   ///< as the user named it; "-" is standard input
    std::size_t line = 0;    ///< 1-based
    std::size_t column = 0;  ///< 1-based, in bytes
};

/// What all our exceptions share: one sentence that says what is wrong and what to do, and where.
/// what() is "file:line:column: sentence", without the parts that are not known.
class Error : public std::runtime_error {
public:
    Error(Place place, const std::string& sentence);
    const Place& place() const { return place_; }

private:
    Place place_;
};

/// One input is unreadable or malformed: it is skipped, the run goes on.
struct InputError : Error {
    using Error::Error;
};
/// A model, ontology, lexicon or table is broken: the run cannot start.
struct ModelError : Error {
    using Error::Error;
};
/// Output could not be written: what is incomplete is removed.
struct OutputError : Error {
    using Error::Error;
};
/// The command line asks for something that does not exist.
struct UsageError : Error {
    using Error::Error;
};

/// What the run tells its user about one input, besides the result.
struct Diagnostic {
    Place place = {};
    std::string message = {};  ///< one sentence
    bool is_failure = true;    ///< false: a note (skipped because not English); the input is not counted as failed
};

}  // namespace entente
