// How well a desk put a stream's reports together, against the truth.
#pragma once

#include <vector>

#include "alerts/event.h"
#include "tests/support/stream/stream.h"

namespace vigie::alerts::test {

struct Grouping {
    double precision = 0;        ///< of pairs of reports that are together, those that should be
    double recall = 0;           ///< of pairs that should be together, those that are
    double f1 = 0;               ///< of these two
    int told = 0;                ///< events that a report tells
    int groups = 0;              ///< events of the desk
    int false_merges = 0;        ///< those that hold reports of two events or more
    int look_alikes_merged = 0;  ///< those that hold an event and one that looks like it
};

/// Reports of reprints are left out: they go where their originals went.
Grouping grade(const std::vector<Event>& events, const Stream& stream);

/// Files the whole stream in batches of `size` in memory; the events as they stand at the end.
std::vector<Event> events_of(const Stream& stream, std::size_t size);

}  // namespace vigie::alerts::test
