// What a work or a game tells, and what belongs to the story of somebody's life.
#pragma once

#include <string>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « un (film) amateur », "a (film) posted by residents", « le (film) diffusé par le JNIM »: what
/// somebody saw or a side sends, and no work of art.
[[nodiscard]] bool is_message(const Reading& reading, std::uint32_t film);

/// Why a word belongs to a story: of a work, of a life, of a court, of a lesson; empty = none.
std::string of_story(const Scene& scene, std::size_t sentence, const Chunk& chunk);

}  // namespace vigie::extractors
