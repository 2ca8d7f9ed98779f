// The words before a number that bound it, and those that stand for one: "au moins", "plusieurs".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "extractors/language.h"
#include "extractors/words/word_index.h"
#include "extractors/words/word_set.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// What a phrase does to the number behind it, or stands for itself.
enum class Lead : std::uint8_t {
    at_least,
    at_least_loose,  ///< also a preposition of place: "over a bridge" bounds nothing
    at_most,
    approximate,
    between,  ///< "entre ... et ..."
    vague,    ///< "plusieurs", and with a collective its plural
    zero,
    one,      ///< "un seul"
    pair,     ///< "a couple of"
    nothing,  ///< looks like a quantity and is none: "no longer"
};

struct LeadMatch {
    Lead lead = Lead::nothing;
    std::size_t last = 0;
};

/// The longest such phrase that begins at `token`.
std::optional<LeadMatch> lead_at(const text::Tokens& tokens, std::size_t token, Language language);

/// With which words such phrases begin.
const WordIndex& first_lead_words(Language language);

/// What a quantity begins with when it is no digit: nearly all words of a text begin none.
const WordSet& first_quantity_words(Language language);

}  // namespace vigie::extractors
