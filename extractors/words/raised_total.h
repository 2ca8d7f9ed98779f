// Tolls that a later death raises: "A soldier has died of his wounds, bringing to six the number
// killed in Saturday's ambush". The ambush is the event, and six its dead.
#pragma once

#include <cstdint>
#include <optional>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

struct RaisedTotal {
    std::uint32_t verb = 0;   ///< token of "bringing", « porte »
    std::uint32_t count = 0;  ///< the token where its new number begins
};

/// The total that the sentence says a later death brought it to; none when it tells no total, or
/// when those who died before it were struck in it themselves ("Five soldiers died in an ambush,
/// bringing to thirty those killed this year").
std::optional<RaisedTotal> raised_total(const Reading& reading, const text::Sentence& sentence);

/// "A soldier wounded on Friday died in hospital", « a succombé à ses blessures »: does the
/// sentence tell of a death that a deed before it caused?
bool dies_of_older_hurt(const Reading& reading, const text::Sentence& sentence);

/// The same, or of one more of those told of before: "two others died on Friday", "a seventh has
/// since died".
bool dies_later(const Reading& reading, const text::Sentence& sentence);

}  // namespace vigie::extractors
