// Which noun heads what a verb has about it: its subject, its agent, its object. Rules about who
// did it ask for the head, never for a word that stands nearby.
#pragma once

#include <cstdint>
#include <optional>

#include "extractors/discourse/event_words/candidate.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// The noun of `nouns` that heads the phrase at `at`: « un gros (camion) », "a bush (fire)"; not
/// « un chauffeur de camion », "a bus driver".
std::optional<std::uint32_t> head_in(const Reading& reading,
                                     std::uint32_t at,
                                     std::uint32_t end,
                                     const WordSet& nouns);

/// The subject of an active verb or of the outcome that it has: « (Un car) a quitté la route,
/// faisant deux morts », « (Un mur) s'écroule : quatre morts ».
std::optional<std::uint32_t> subject_in(const Scene& scene,
                                        const Candidate& word,
                                        const WordSet& nouns);

/// « tués dimanche à Kita par (un camion) », "killed by (a lorry)"
std::optional<std::uint32_t> agent_in(const Scene& scene,
                                      const Candidate& word,
                                      const WordSet& nouns);

/// « a tué dimanche cinquante (bœufs) », « cinquante (bœufs) ont été tués », « vingt (moutons)
/// tués »
std::optional<std::uint32_t> victim_in(const Scene& scene,
                                       const Candidate& word,
                                       const WordSet& nouns);

/// Is an armed side, a weapon or a fight named in the word's sentence? Policemen who came
/// afterwards are no side. What tells an attack counts when `attacks` is set.
bool is_of_war(const Scene& scene, const Candidate& word, bool attacks);

}  // namespace vigie::extractors
