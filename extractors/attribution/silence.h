// Words of saying with which nothing was said: "n'a pas confirmé", "no group has claimed".
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Did nobody say it: "n'a pas confirmé", "aucun groupe n'a revendiqué", "sans revendication"?
/// "ne reconnaît que deux blessés" does acknowledge. `group` is the token where the verb's
/// auxiliaries, pronouns and adverbs begin.
bool is_silent(const Reading& reading,
               const text::Sentence& sentence,
               const Mention& speech,
               const Speech& entry,
               std::uint32_t group);

/// « En attendant une (revendication) du JNIM », "awaiting a claim": what was not said yet.
bool is_waited_for(const Reading& reading, const text::Sentence& sentence, const Mention& speech);

/// « met en garde contre (la désinformation) », « ne pas relayer de (fausses nouvelles) »: lies in
/// general, which deny nothing that was told.
bool is_warned_of(const Reading& reading, const Mention& speech);

/// « tel est le bilan de (la rixe entre les partisans de deux chefs) »: what it cost; whoever is
/// named at the token `speaker` behind the deed counts nothing.
bool is_cost_of_deed(const Reading& reading, const Mention& speech, std::uint32_t speaker);

}  // namespace vigie::extractors
