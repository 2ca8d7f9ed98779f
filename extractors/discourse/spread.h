// What a sentence gives to the events it tells: one event a place of a list, and each count to the
// event that it stands by.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/draft.h"

namespace vigie::extractors {

/// "les localités d'Ayorou et de Banibangou", "frappes sur Dioura, Toguéré-Coumbé et Diafarabé":
/// the event at `index` once a place, each named as struck.
void spread_over_list(const Scene& scene,
                      std::vector<Draft>& drafts,
                      std::size_t index,
                      std::size_t sentence,
                      const std::vector<Toll>& tolls);

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

/// "Le JNIM a revendiqué ces attaques": who takes a stand on what `current` and others tell speaks
/// of them all.
void share_stand(const Scene& scene,
                 std::vector<Draft>& drafts,
                 std::size_t current,
                 std::size_t sentence);

}  // namespace vigie::extractors
