// Deeds that only say who somebody is: the dead who are buried, those who fled, who was taken, who
// did it.
#pragma once

#include <cstdint>

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// "a group which has sworn allegiance", "insurgents, who had declared a blockade"
bool is_said_of_party(const Reading& reading, const Chunk& word);

/// "the groups that signed the peace agreement", « signataires de l'accord »: what a party once
/// agreed to, without a fresh day of its own.
bool is_pact_of_party(const Reading& reading, const Chunk& word);

/// "les obsèques de vingt-sept soldats morts à Ber", "the funeral of the five killed"
bool is_mourned(const Reading& reading, const Chunk& word);

/// « à proximité de l'endroit où deux routiers avaient été (tués) », "near the spot where two
/// drivers had been killed": which spot it is, where no place is named.
bool is_where_it_had_been(const Reading& reading,
                          const text::Sentence& sentence,
                          const Chunk& word);

/// « des soupçons portent sur un (affrontement) », « la piste d'un (conflit foncier) »: what may be
/// behind a deed, and no deed.
bool is_only_suspected(const Reading& reading, const Chunk& word);

/// « une vidéo circule avec plusieurs corps de soldats (tués) », "a video showing bodies of
/// soldiers (killed)": dead who are seen in a picture, and nobody says who did it, when or where.
bool is_only_shown(const Reading& reading, const text::Sentence& sentence, const Chunk& word);

/// « Les corps de neuf civils ont été (remis) à leurs familles », "returned the bodies": the dead
/// are not set free.
bool gives_back_dead(const Reading& reading, const text::Sentence& sentence, const Chunk& word);

/// "people who fled attacks by jihadists", "ayant fui les attaques des groupes armés"
bool is_fled(const Reading& reading, const Chunk& word, bool plural);

/// "soupçonnés d'être les auteurs des attaques contre les villages": what else they did.
bool names_authors(const Reading& reading, const Chunk& word, bool plural);

/// "Les personnes arrêtées ont été acheminées à Bamako": said of those who were taken before.
bool names_those_taken(const Reading& reading, const Chunk& word, std::uint32_t start);

/// "spotted fighters in the camp at Kidal that the mission had (vacated)", « le camp que la force
/// avait (quitté) »: which site it is.
bool says_which_was_left(const Reading& reading, const Chunk& word);

/// "Regarding the alleged massacre in Moura", "concernant l'attaque de Ber": what is gone back to.
bool is_taken_up(const Reading& reading, std::uint32_t start);

/// « rendre visite aux (blessés) », « a fait un gendarme (blessé) »: people, and no deed; not «
/// deux soldats ont été blessés », nor where armed men are named.
bool are_the_wounded(const Reading& reading, const text::Sentence& sentence, const Chunk& word);

/// « l'armée n'avait pas encore commenté (l'attaque) », "has not commented on the (raid)": the deed
/// that somebody is silent on was told before.
bool is_left_uncommented(const Reading& reading, const Chunk& word);

}  // namespace vigie::extractors
