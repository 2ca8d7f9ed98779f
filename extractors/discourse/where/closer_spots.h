// What a lead tells loosely, later lines tell more closely: "near Gao", then "at Bouka".
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "près de Bentia" of what was told on the road from Ansongo to Labbezanga, "l'attaque s'est
/// produite à Kobé" of what was told near a town: does the word say more closely where it was?
bool says_spot(const Scene& scene, const Draft& draft, const Candidate& word);

/// "près de Diabaly. … dans la localité de Bouka, au sud-est de Diabaly": does the text tell the
/// spot, by index, by the town that something was near?
bool is_nearer_spot(const Scene& scene, int town, int spot);

/// "L'attaque s'est produite près de Kobé": does the word recall a deed only to say where it was?
bool is_placed_there(const Scene& scene, const Candidate& word);

}  // namespace vigie::extractors
