// Verbs of war and of captivity that everyday news has for other things: a title is captured, a
// stamp released, a lead surrendered, a fire fought, a governor fired.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Is what the verb acts on a thing that nobody takes, frees, gives up or fights with arms?
bool is_done_to_plain_thing(const Scene& scene, const Candidate& word);

}  // namespace vigie::extractors
