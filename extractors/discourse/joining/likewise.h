// Deeds that are told by pointing back at another: "shared its fate", « de la même manière », «
// c'est Gossi qui avait été visé ».
#pragma once

#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// « Trois soldats furent tués dans des circonstances similaires »: by what the event told last
/// was.
[[nodiscard]] bool is_done_likewise(const Scene& scene,
                                    const std::vector<Draft>& drafts,
                                    const Candidate& word);

/// « Hombori a subi le même sort », "Dogofry was not spared": a verb that only points back.
[[nodiscard]] bool shares_fate(const Reading& reading, const Candidate& word);

/// Makes the draft the kind of event that the one before is, and, where it is told to have shared
/// its fate, of the same sides: « Hombori a subi le même sort ».
void do_likewise(const Scene& scene, const Draft& before, Draft& draft);

}  // namespace vigie::extractors
