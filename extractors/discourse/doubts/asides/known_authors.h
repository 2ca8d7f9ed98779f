// Deeds that are named only to say who those are whom the sentence's own deed struck.
#pragma once

#include <cstddef>
#include <span>

#include "extractors/discourse/when/timeline.h"
#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// « ont accroché un groupe auteur de multiples (embuscades) sur la route de Gao », "killed the man
/// behind the Boni (bombing)", « le cerveau de (l'attaque) a été tué »: done before, by those who
/// were struck now. Not « les auteurs de l'attaque ont fui », whose attack is the news, nor « de
/// l'attaque de dimanche », which has a day of its own.
[[nodiscard]] bool says_who_was_struck(const Reading& reading,
                                       const Clauses& clauses,
                                       std::span<const SentenceTime> times,
                                       const Chunk& deed);

/// Up to which token what stands behind the deed is its own: the next verb that tells an event.
[[nodiscard]] std::uint32_t end_of_deed(const Reading& reading,
                                        const Clauses& clauses,
                                        const Chunk& deed);

}  // namespace vigie::extractors
