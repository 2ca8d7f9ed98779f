// One event that an article tells in two places, seen when both tellings are reports.
#pragma once

#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// An event and what of it may be sent.
struct Told {
    Draft draft;
    Report report;
};

/// Adds the event, or what it tells to the one of `told` that it tells again: at one place, on one
/// day as far as both are dated, of one kind or as its outcome, and without a word of another deed.
void add_told(const Scene& scene, std::vector<Told>& told, Told next);

}  // namespace vigie::extractors
