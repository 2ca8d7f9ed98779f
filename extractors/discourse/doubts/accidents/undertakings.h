// What strikes or targets people without arms: campaigns, programmes, taxes, illness, weather.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « La campagne de vaccination (cible) 214 000 enfants », "The programme (targets) herders", « Le
/// choléra a (frappé) deux villages »; « Elle (vise) » behind such a subject. Not « La campagne de
/// bombardements (vise) les villages », nor where an armed side stands before the verb.
[[nodiscard]] bool is_done_by_undertaking(const Scene& scene, const Candidate& word);

}  // namespace vigie::extractors
