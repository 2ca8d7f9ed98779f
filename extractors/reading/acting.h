// Who does what an event word tells, as its sense asks for it: « (Des jeunes) ont envahi la mairie
// », « emmenés (par des gendarmes) », « l'ultimatum (du JNIM) ».
#pragma once

#include <vector>

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// Is the event word at `at` done by whom the sense asks for, and by none whom it forbids?
[[nodiscard]] bool is_done_by(const Reading& reading,
                              const Lexicon& lexicon,
                              const std::vector<Chunk>& chunks,
                              std::size_t at,
                              const Sense& sense);

}  // namespace vigie::extractors
