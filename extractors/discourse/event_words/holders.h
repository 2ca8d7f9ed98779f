// Who held the ground that others took, or guards what others struck.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// "seized Koro, which the MSA held", "a JNIM stronghold", « jusque-là aux mains du JNIM », « que
/// tenait le MSA »: the parties behind the word of taking, in its clause and those that describe
/// the place, that the text says the ground was in the hands of. Chunks of parties, first to last.
std::vector<std::size_t> holders_behind(const Reading& reading,
                                        const Clauses& clauses,
                                        std::size_t taken);

/// "a bus (protected) by gendarmes", « un camp (tenu) par l'armée »: the token of the word that
/// says so, where the party at the token guards or holds what is told of before it.
std::optional<std::uint32_t> word_of_guard(const Reading& reading, std::uint32_t party);

}  // namespace vigie::extractors
