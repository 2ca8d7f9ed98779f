// Deeds that somebody goes back to: a court that takes up a case, an inquiry that is out, a book, a
// memory. The day is theirs and not the deed's.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// « Le tribunal a examiné vendredi (l'attaque) de Boni », "published its inquiry into the
/// (ambush)", « (L'attaque) reste dans les mémoires »: with no day of its own.
[[nodiscard]] bool is_looked_into(const Scene& scene, std::size_t sentence, const Chunk& chunk);

/// Was a word refused since somebody goes back to its deed, so that the next sentence may do so
/// too?
[[nodiscard]] bool looks_into_deed(const std::vector<Refusal>& refused);

/// "Soldiers killed 90 villagers, UN says" over a text that knows only a day of long ago.
[[nodiscard]] bool is_title_of_old(const Scene& scene);

/// Why such a word tells no event.
inline constexpr std::string_view looked_into = "background: somebody goes back to it";
inline constexpr std::string_view told_in_work = "background: a film, a book or a play tells it";

}  // namespace vigie::extractors
