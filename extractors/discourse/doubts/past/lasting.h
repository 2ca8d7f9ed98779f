// Truces, sieges and series of attacks that last: the news is what happens meanwhile, or since.
#pragma once

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// Truces and sieges last: what happens meanwhile is the news.
bool lasts(Family family);

/// "despite the ceasefire", "amid a months-long fuel blockade"
bool is_circumstance(const Reading& reading, const Chunk& word);

/// "taken following a weeks-long siege": it had lasted till then.
bool is_ended(const Reading& reading, const Chunk& word);

/// "après plusieurs mois de trêve", "weeks of ceasefire": it lasted.
bool is_measured(const Reading& reading, const Chunk& word);

/// "retaken after five days (in the hands of) militants", « après deux mois (aux mains des) »: it
/// had been theirs till then.
bool was_held_so_long(const Reading& reading, const Chunk& word);

/// "after a decade of (fighting)", « après dix ans de (combats) »: the war.
bool is_of_years(const Reading& reading, std::uint32_t noun);

/// "the latest in weeks of assaults between herders and farmers", « des mois d'attaques »: many
/// deeds; "driving to the scene of a massacre": another one.
bool is_of_others(const Reading& reading, const Chunk& word, bool plural);

/// Where the clause that the token stands in ends: at a comma, or with the sentence.
[[nodiscard]] std::uint32_t clause_end(const Reading& reading, std::uint32_t token);

/// « (qui affronte le JNIM depuis vendredi), », « depuis hier », « depuis l'aube »: does the clause
/// [first, last) name a day or an hour of now?
[[nodiscard]] bool is_of_these_days(const Reading& reading,
                                    std::uint32_t first,
                                    std::uint32_t last);

/// "soldiers held since an attack on Dioura", « retenus depuis l'attaque »; with a day it is news:
/// "lived in fear since the abduction of three men on Sunday".
bool is_counted_since(const Reading& reading, const text::Sentence& sentence, const Chunk& word);

/// "(Fights) over water are settled by elders", « les (bagarres) se règlent entre anciens »: how
/// such strife ends there, now as ever.
[[nodiscard]] bool is_settled_there(const Reading& reading, const Chunk& word);

/// « Le blocus est désormais (levé) », "the siege has now been (lifted)": so from now on, whatever
/// the sentence before recalls.
[[nodiscard]] bool is_so_now(const Reading& reading, std::uint32_t verb, std::uint32_t from);

}  // namespace vigie::extractors
