// What an article or a sentence is about, where it is not security: sport, films, accidents, trade,
// drills, ceremonies, trials. Their words are attacks and victims too.
#pragma once

#include <optional>
#include <string>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// The subject that the article's words speak of more than of armed people; none when security
/// wins.
std::optional<std::string> other_subject(const Reading& reading, const Lexicon& lexicon);

/// Why the sentence's event words tell nothing that happened now: a drill, a trial's old case.
std::string not_of_now(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
