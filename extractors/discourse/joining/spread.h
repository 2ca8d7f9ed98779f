// What is told in one breath of several events: a deed at each place of a list, a stand on all of
// them.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "les localités d'Ayorou et de Banibangou", "frappes sur Dioura, Toguéré-Coumbé et Diafarabé":
/// the event at `index` once a place, each named as struck.
void spread_over_list(const Scene& scene,
                      std::vector<Draft>& drafts,
                      std::size_t index,
                      std::size_t sentence,
                      const std::vector<Toll>& tolls);

/// Where an army alone speaks in the whole text, as of its communiqué, what it did is told behind
/// its first word on its account too.
void share_only_voice(const Scene& scene, std::vector<Draft>& drafts);

/// "The post was attacked. JNIM claimed the raid. Elsewhere, gunmen took four": the claim is of
/// what was told before it and not of what follows. One that begins an event may go on: "JNIM
/// claimed an attack at Boni. Fighters also attacked Gossi."
void leave_claims(const Scene& scene, std::vector<Draft>& drafts);

/// Who did it and whom it struck, where the text told later that it was others at the first place
/// of a list, holds at those places too of which nothing more was told.
void settle_lists(std::vector<Draft>& drafts);

/// "Le JNIM a revendiqué ces attaques": who takes a stand on what `current` and others tell speaks
/// of them all. There is no `current` where what was told so far is only recalled.
void share_stand(const Scene& scene,
                 std::vector<Draft>& drafts,
                 std::size_t current,
                 std::size_t sentence);

}  // namespace vigie::extractors
