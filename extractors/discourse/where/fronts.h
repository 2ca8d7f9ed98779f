// Places that open a clause of their own within a sentence: "À Ber, dix civils ont été tués et à
// Gossi, trois autres ont été enlevés".
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// The tokens at which such clauses begin, in the text's order; none in most sentences.
[[nodiscard]] std::vector<std::uint32_t> fronts_in(const Scene& scene, std::size_t sentence);

/// Does such a clause begin between the two tokens, or at the later one?
[[nodiscard]] bool are_parted(const std::vector<std::uint32_t>& fronts,
                              std::uint32_t one,
                              std::uint32_t other);

/// "an ambush near (Boni) and an (attack) on a camp in Hombori": a list of deeds, each with a place
/// behind it.
[[nodiscard]] bool is_of_deed_listed_before(const Scene& scene,
                                            const Clauses& clauses,
                                            const Chunk& deed,
                                            const NamedPlace& place);

}  // namespace vigie::extractors
