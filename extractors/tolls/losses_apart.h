// Losses whose words stand apart: "left around midday with six vehicles", "set four of them on
// fire", « en ont brûlé deux d'entre eux ».
#pragma once

#include <vector>

#include "extractors/tolls/tolls.h"

namespace vigie::extractors {

/// "soldiers in (two vehicles)", « à bord d'un (véhicule) »: does somebody ride in the thing whose
/// phrase begins there?
bool is_ridden(const Reading& reading, std::uint32_t start);

/// "burned two of them", "set six of them ablaze": parts of the things told last before.
std::vector<Loss> losses_of_them(const Reading& reading,
                                 const text::Sentence& span,
                                 const Lexicon& lexicon);

/// "surrendered to the army in Boni with two rifles", "left the village with a car": those of
/// `free`, the sentence's things that no effect word took, which somebody went off with.
std::vector<Loss> carried_along(const Reading& reading,
                                const text::Sentence& span,
                                const Lexicon& lexicon,
                                const std::vector<const Mention*>& free);

/// The same, and those that the sentence lists of what was told to be lost before it: « Il s'agit
/// de deux pick-up », "They included two mortars".
std::vector<Loss> losses_of_free(const Reading& reading,
                                 const text::Sentence& span,
                                 const Lexicon& lexicon,
                                 const std::vector<const Mention*>& free);

/// "(left with) 20 vehicles from Kidal": does the word tell only what those who go ride in?
bool goes_off_in_own(const Reading& reading,
                     const text::Sentence& span,
                     const Lexicon& lexicon,
                     const Mention& effect);

/// « Les passagers (d'un car) ont été dépouillés », "the passengers of (a bus)": is the thing only
/// what those people ride?
bool says_whose_people(const Reading& reading, const text::Sentence& span, std::uint32_t start);

/// "a pick-up (loaded with fuel) was destroyed", « un camion chargé de (vivres) »: is the thing
/// only what another carries?
bool is_cargo(const Reading& reading, const text::Sentence& span, std::uint32_t start);

/// « trois camions qui transportaient du (bétail) », « trois frappes de (drones) », « des hommes en
/// (tenue militaire) »: freight, with what somebody struck or what he wore is nothing that is lost
/// by itself.
bool is_never_lost(const Reading& reading, const Lexicon& lexicon, const Mention& thing);

/// « n'a pas été (touché) », « sans (brûler) les camions », "without (burning)": nothing was lost.
bool is_loss_denied(const Reading& reading,
                    const text::Sentence& span,
                    const Lexicon& lexicon,
                    const Mention& effect);

}  // namespace vigie::extractors
