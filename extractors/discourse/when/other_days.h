// Days that words beside them take from the deed: of a citation, of a find, of what is to come.
#pragma once

#include "extractors/discourse/event_words/candidate.h"
#include "extractors/reading/chunks.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "(RFI, 20 September 2022)": when a source wrote of it.
[[nodiscard]] bool is_citation(const Reading& reading,
                               const text::Sentence& sentence,
                               const TimeMention& mention);

/// "Les corps ont été retrouvés samedi", "On 3 June, the body of a guard … was found".
[[nodiscard]] bool is_finding(const Reading& reading,
                              const Lexicon& lexicon,
                              const text::Sentence& sentence,
                              const TimeMention& mention);

/// "claimed responsibility for the (9 May) ambush": the day of the deed that it stands before.
[[nodiscard]] bool leads_deed(const Reading& reading,
                              const Lexicon& lexicon,
                              const TimeMention& mention);

/// « près de la base que l'armée a quittée il y a une semaine »: is the day only said of a thing or
/// people named behind the token `from`?
[[nodiscard]] bool is_said_of_thing(const Reading& reading,
                                    const Lexicon& lexicon,
                                    std::uint32_t from,
                                    const TimeMention& mention);

/// « dans la même zone que l'opération menée en mai », "in the same area as the raid in May": is
/// the day that of what the deed is likened to, behind the token `from`?
[[nodiscard]] bool is_of_like(const Reading& reading,
                              std::uint32_t from,
                              const TimeMention& mention);

/// « a aidé à les enterrer (dimanche) », "were buried on (Sunday)": the day of the burial alone.
bool is_of_burial(const Reading& reading, const TimeMention& mention);

/// « s'est rendu mercredi au village, frappé par (une attaque) »: the visit's day, for the deed at
/// the token `word`.
[[nodiscard]] bool is_day_of_visit(const Reading& reading,
                                   std::uint32_t word,
                                   const TimeMention& mention);

/// "promet de revenir lundi", "menace de défiler jeudi": a day to come.
[[nodiscard]] bool is_planned(const Reading& reading,
                              const text::Sentence& sentence,
                              const TimeMention& mention);

/// « La CMA et le Gatia, qui ont fin juillet violé la trêve, (acceptent) »: the day of what is said
/// of them in passing, and not of what they do now.
[[nodiscard]] bool is_within_relative(const Scene& scene,
                                      const Chunk& word,
                                      const SentenceTime& time);

/// "(retook) Boni, which militants had held since Friday", « (repris) Boni, aux mains des
/// jihadistes depuis vendredi »: since when others had held what was taken back.
[[nodiscard]] bool is_since_they_held(const Reading& reading,
                                      const Chunk& word,
                                      const TimeMention& mention);

/// "under siege since Friday", « libres depuis lundi »: of deeds that end at once what lasts is the
/// state.
bool begins_state(Family family);

}  // namespace vigie::extractors
