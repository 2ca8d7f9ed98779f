// What each sentence says by itself, whatever was told before it: counts and event words.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

struct Said {
    std::vector<Toll> tolls;
    Deeds deeds;
    std::vector<Refusal> refused;  ///< event words that tell nothing
};

Said said_in(const Scene& scene, std::size_t sentence);

/// « Un berger tué à Gossi », over « Un éléphant a tué un berger »; « Le maire enlevé ? »: does the
/// title tell of no event or an old one, or ask? `said` by sentence, of which the body told none.
bool is_title_of_mishap(const Scene& scene, const std::vector<Said>& said, std::size_t sentence);

/// By sentence; headings but the first say nothing yet.
std::vector<Said> said_in_body(const Scene& scene);

}  // namespace vigie::extractors
