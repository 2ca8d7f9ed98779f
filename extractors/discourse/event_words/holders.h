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

/// "which was (held)", « qui est (tenu) »: in a relative clause of the sentence that begins at
/// `first`.
[[nodiscard]] bool holds_as_told(const Reading& reading, std::uint32_t first, std::uint32_t held);

/// "Koro, (held) by JNIM": said in passing.
[[nodiscard]] bool holds_in_passing(const Reading& reading, std::uint32_t held);

/// "a bus (protected) by gendarmes", « un camp (tenu) par l'armée »: the token of the word that
/// says so, where the party at the token guards or holds what is told of before it.
std::optional<std::uint32_t> word_of_guard(const Reading& reading, std::uint32_t party);

}  // namespace vigie::extractors
