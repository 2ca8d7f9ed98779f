// Game that is killed and beasts that attack: nobody's deed.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « ont abattu un éléphant », "A hippo killed two fishermen", « tué par un crocodile qui a
/// (attaqué) des baigneurs »; and « la troisième (attaque) » behind such a sentence. Not « ont tué
/// un chasseur de lions », nor where armed men stand before the verb.
[[nodiscard]] bool is_of_beasts(const Scene& scene, const Candidate& word);

}  // namespace vigie::extractors
