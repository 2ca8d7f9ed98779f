// How one outlet tells one event: late, in part, by another name, with another toll. Each slip is
// one that real outlets make; how often is a round figure of our own.
#pragma once

#include <string>

#include "tests/support/stream/dice.h"
#include "tests/support/stream/truth.h"

namespace vigie::alerts::test {

/// How an article looks at an event.
enum class Manner {
    report,    ///< the news itself, or a follow-up with a later toll
    claim,     ///< the group that did it says so, days later and in its own figures
    round_up,  ///< one paragraph of a week's summary
};

/// `after_days` days after it happened: tolls rise at first, and memory of the day fades.
extractors::Report retell(
    const Happening& event, const Land& land, Manner manner, int after_days, Dice& dice);

/// A name as somebody writes it who has only heard it.
std::string misheard(std::string name);

/// Sixty to a hundred words that no other article has in this order, for who compares texts.
std::string prose(Dice& dice);

}  // namespace vigie::alerts::test
