// What a sentence's counts, losses and speakers add to the events that it tells: each count goes to
// the event that it stands by, and counts of what else befell are left out.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// What a sentence tells: events by index, and from which index on the drafts are the further
/// events of its list.
struct EventsTold {
    const std::vector<std::size_t>& events;
    std::size_t twins;
};

/// Gives tolls, losses and statements of the sentence to those of `drafts` that it tells, by index.
void give_facts(const Scene& scene,
                std::vector<Draft>& drafts,
                const EventsTold& told,
                std::size_t sentence,
                const std::vector<Toll>& tolls);

}  // namespace vigie::extractors
