// Who is let go by a court was held for a trial: no captive is freed.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Le tribunal a (libéré) trois journalistes », "were (released) by the court": of a trial.
[[nodiscard]] bool is_let_go_by_court(const Reading& reading,
                                      const text::Sentence& span,
                                      const Candidate& release);

}  // namespace vigie::extractors
