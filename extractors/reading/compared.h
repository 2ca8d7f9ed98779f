// What the news is measured against: "the deadliest attack (since one on a convoy in August)".
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Is the token a superlative's: "deadliest", « la plus (meurtrière) », "pire"?
[[nodiscard]] bool is_superlative(const Reading& reading, std::uint32_t at);

/// Tokens of a sentence that tell of a deed before the news, which is measured against it.
struct Compared {
    std::uint32_t first = 0;  ///< "since"; `last` when nothing is compared
    std::uint32_t last = 0;
    bool by_pronoun = false;  ///< "since (one) on a convoy", « depuis (celle) de Dioura »

    [[nodiscard]] bool holds(std::uint32_t token) const { return first <= token && token < last; }
};

[[nodiscard]] Compared compared_with(const Reading& reading, const text::Sentence& span);

/// "the deadliest since one in (Boni)": does the token tell of a deed before the news, which has no
/// name of its own?
[[nodiscard]] bool is_of_compared(const Reading& reading, std::uint32_t token);

}  // namespace vigie::extractors
