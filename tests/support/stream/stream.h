// A stream of articles about made-up events, as outlets would send it, with the truth of what each
// report tells: to test and measure the desk at any size. The same shape gives the same stream,
// byte for byte, on every machine.
#pragma once

#include <vector>

#include "alerts/newsroom.h"
#include "tests/support/stream/truth.h"

namespace vigie::alerts::test {

struct Shape {
    Truth truth;
    int articles = 4000;
    double reprints = 0.08;   ///< of all articles: another outlet's text under a new title
    double claims = 0.04;     ///< the group speaks, 1 to 21 days later
    double round_ups = 0.02;  ///< three to six events of a week in one article
    double both = 0.3;        ///< chance that who tells an event tells its look-alike too
};

/// An article, and for each of its reports the event that it tells.
struct Retelling {
    Delivery delivery;
    std::vector<std::size_t> tells;  ///< indices in Stream::truth
};

struct Stream {
    std::vector<Happening> truth;
    std::vector<Retelling> articles;  ///< in the order in which they are seen
};

Stream make_stream(const Land& land, const Shape& shape);

/// The same articles seen in another order: each up to `most` later than it was published, as polls
/// and slow feeds have it.
Stream shuffled(Stream stream, std::chrono::hours most, std::uint64_t seed);

/// All articles in batches of `size`, each filed at the moment when its last article was seen.
struct Harvest {
    Batch batch;
    text::Instant now;
};

std::vector<Harvest> harvests(const Stream& stream, std::size_t size);

}  // namespace vigie::alerts::test
