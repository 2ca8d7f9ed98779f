// What a crowd complains of: deeds of a kind, none of which need be news.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Does the sentence tell a march, a sit-in, a rally before the token?
[[nodiscard]] bool tells_march_before(const Scene& scene,
                                      std::size_t sentence,
                                      std::uint32_t token);

/// « ont marché pour dénoncer les attaques, les vols et (les enlèvements) », "protested against
/// killings and (abductions)": one of the things in a list, with nothing of its own behind it.
[[nodiscard]] bool is_among_grievances(const Scene& scene,
                                       std::size_t sentence,
                                       const Chunk& chunk);

/// "demonstrated in the capital against the (arrest) of an activist in early May": of the deed
/// neither a place nor a day is told, only about when.
[[nodiscard]] bool is_complaint_without_day(const Scene& scene,
                                            std::size_t sentence,
                                            const Chunk& chunk);

}  // namespace vigie::extractors
