// Deeds that stand for many: one of a series, a trend, what a region suffers from.
#pragma once

#include "extractors/reading/chunks.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "the latest in a string of attacks by Islamists on soldiers": others, before this.
bool is_of_series(const Reading& reading, const Chunk& word);

/// « Léré est donc la seconde localité attaquée en une semaine », "the third village attacked this
/// month": they are counted.
bool is_counted(const Reading& reading, const Chunk& word);

/// "where attacks and clashes have been on the rise", "les attaques se multiplient"
bool is_trend(const Reading& reading, const Chunk& word, bool plural);

/// "more than half of the attacks targeted soldiers", « la plupart des attaques »: a share of many.
bool is_share(const Reading& reading, const Chunk& word);

/// "a region wracked by jihadist and inter-ethnic violence", "en proie aux violences"
bool is_suffered_there(const Reading& reading, const Chunk& word);

/// "in an area where extremists have carried out attacks", « une zone où des groupes armés ont mené
/// des attaques »: without a day or a count; of a place that is named, only several deeds
/// (`plural`).
bool goes_on_there(const Reading& reading,
                   const text::Sentence& sentence,
                   const Chunk& word,
                   bool plural);

/// "She is the first aid worker to be kidnapped there", « la première à y être enlevée »: which of
/// many it is of what was told.
bool is_ranked(const Reading& reading, const text::Sentence& sentence, const Chunk& word);

/// "Gunmen killed 37 villagers, the latest bloodshed in a (feud)", « nouvel épisode du (conflit
/// intercommunautaire) »: the long strife that what armed men did is a part of.
[[nodiscard]] bool is_strife_around(const Reading& reading,
                                    const text::Sentence& sentence,
                                    const Chunk& word);

/// "the scene of fighting between two groups", « le théâtre de combats »
[[nodiscard]] bool is_scene_of(const Reading& reading, const Chunk& word);

/// "Teachers have been threatened, kidnapped (or killed)", « des écoles ont été brûlées (ou
/// occupées) »: what has befallen many, one this and one that, without a count of them; with a day
/// it may be news all the same.
[[nodiscard]] bool is_one_or_other(const Reading& reading,
                                   const text::Sentence& sentence,
                                   const Chunk& word);

/// "(Twice) he was arrested", « a été attaqué (à plusieurs reprises) »: where no day is told, of
/// nobody knows which times.
[[nodiscard]] bool is_done_several_times(const Reading& reading,
                                         const text::Sentence& sentence,
                                         const Chunk& word);

/// « Des tirs ont retenti. Il (s'agirait d'affrontements) entre »: does the sentence that begins at
/// `first` say what was told before by its noise?
[[nodiscard]] bool says_what_it_was(const Reading& reading,
                                    std::uint32_t first,
                                    std::uint32_t deed);

}  // namespace vigie::extractors
