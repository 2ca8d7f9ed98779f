// Why forces were sent: "a patrol deployed after attacks on Kani was ambushed near Boni". The
// attacks are what led up to the news, and none of those who were sent made them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Where what befell those who were sent begins, behind a noun that tells why they were.
std::optional<std::uint32_t> deed_of_those_sent(const Reading& reading,
                                                const Clauses& clauses,
                                                const Chunk& reason);

/// Takes from such a noun the author that is only the subject of the sending, and drops the noun
/// where a verb behind it tells what befell those who were sent: « Les FAMa ont déployé une
/// patrouille à la suite des attaques contre Kani ».
void weed_reasons_sent(const Scene& scene, std::vector<Candidate>& found);

/// Drops what forces did once a deed that the sentence tells was over: "closed the road after".
void weed_measures_taken(const Scene& scene, std::vector<Candidate>& found);

}  // namespace vigie::extractors
