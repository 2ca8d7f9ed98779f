// What happened: made-up events over the real map, before anybody tells of them. Where and when
// they cluster, who fights whom where, and which events look like each other is as in the news that
// vigie reads, in round figures of our own; nothing here is a record of anything.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extractors/report.h"
#include "tests/support/stream/land.h"

namespace vigie::alerts::test {

/// How many people came to harm; outlets and parties will differ about it.
struct Loss {
    extractors::Status status = extractors::Status::killed;
    std::string side;
    int count = 0;
};

struct Happening {
    extractors::SubEventType kind = extractors::SubEventType::armed_clash;
    std::size_t town = 0;  ///< index in the land's towns
    text::Day day;
    std::string by;
    std::string on;
    std::vector<Loss> losses;
    /// The event that it looks like: the same camp struck some days before, the ambush that this
    /// air strike answers, the neighbouring village of the same day.
    std::optional<std::size_t> like;
};

struct Truth {
    int events = 1000;
    double events_a_day = 5;    ///< about what is recorded in Mali
    double look_alikes = 0.15;  ///< share of events that look like the one before
    std::uint64_t seed = 1;
};

/// In no particular order of time.
std::vector<Happening> happen(const Land& land, const Truth& truth);

}  // namespace vigie::alerts::test
