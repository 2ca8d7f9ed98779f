// Sentences that tell of another country.
#pragma once

#include <cstddef>
#include <string_view>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Does the sentence say that it tells of another country than this: "in Benin"?
[[nodiscard]] bool is_set_abroad(const Scene& scene,
                                 std::size_t sentence,
                                 std::string_view country);

/// « Au même moment, en Algérie, trois hommes ont été arrêtés », "In neighbouring Niger, gunmen
/// killed ten": does the word's sentence lead to another country than this before it tells
/// anything?
[[nodiscard]] bool leads_abroad(const Scene& scene,
                                const Candidate& word,
                                std::string_view country);

/// "In Chad, clashes killed twelve": does it open with a country whose events are not told, and
/// name no place of those that are?
[[nodiscard]] bool is_set_out_of_reach(const Scene& scene, std::size_t sentence);

/// "A Malian was shot dead (in Marseille) on Monday": does the word's clause set it in a town
/// abroad, and name no place of ours? Whoever is of ours, or where his family lives, is told beside
/// it.
[[nodiscard]] bool is_done_in_town_abroad(const Scene& scene,
                                          Stretch clause,
                                          const Candidate& word);

}  // namespace vigie::extractors
