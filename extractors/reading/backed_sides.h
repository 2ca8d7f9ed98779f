// Sides that are named to say whom others help.
#pragma once

#include "extractors/lexicon/lexicon.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "villagers helping (the army)", « une milice qui soutient (l'armée) », "hunters fighting
/// alongside (soldiers)", in the sentence that begins at `start`: is the side named to say who the
/// people before it are? It neither acts nor is struck.
[[nodiscard]] bool is_backed_by_people(const Reading& reading,
                                       const Lexicon& lexicon,
                                       std::uint32_t start,
                                       const Mention& side);

/// "soldiers back from (patrol)", « rentrant d'une (patrouille) »: what people come home from, and
/// no unit.
[[nodiscard]] bool is_duty_done(const Reading& reading, std::uint32_t start, std::uint32_t unit);

}  // namespace vigie::extractors
