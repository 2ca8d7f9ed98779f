// One event that an article tells in two places, seen when both tellings are reports: the join
// judges word by word, and what it keeps apart may come out as the same place, day and kind.
#pragma once

#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// A draft and its report, which may be sent.
struct Telling {
    Draft draft;
    Report report;
};

/// Adds the telling, or what it says to the one of `told` that it tells again: at one place or
/// around it, not on two days of their own, of one kind or as the deed's outcome, and without a
/// word of another deed.
void add_telling(const Scene& scene, std::vector<Telling>& told, Telling next);

}  // namespace vigie::extractors
