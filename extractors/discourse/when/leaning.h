// Times that lean on another deed: "two days after (a raid on Boni)". Where what is told of that
// deed ends, and the news goes on.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// What a time that leans tells the day of: "Deux mois après [un raid qui a fait dix morts], ...".
[[nodiscard]] Stretch leant_on(const Scene& scene,
                               const text::Sentence& sentence,
                               const TimeMention& time);

/// "Ten days after [the raid on Boni, claimed by (JNIM)], six soldiers (were killed) near Sokolo":
/// is the token in what a time leans on, which holds none of the words that tell the event?
[[nodiscard]] bool is_of_leant_deed(const Scene& scene,
                                    std::uint32_t token,
                                    const std::vector<Candidate>& words);

/// "Two days after [the raid on Boni, which (killed) ten], the governor came on Monday": is the day
/// of the news, and the token in what it only leans on?
[[nodiscard]] bool is_day_behind_lean(const Scene& scene,
                                      std::size_t sentence,
                                      std::uint32_t token,
                                      const TimeMention& day);

/// "Two days after [the (raid) on Boni], gunmen attacked Koro on Sunday": the deed's day, counted
/// back from that of the news.
[[nodiscard]] std::optional<text::DateRange> day_counted_back(const Scene& scene,
                                                              std::size_t sentence,
                                                              std::uint32_t token);

}  // namespace vigie::extractors
