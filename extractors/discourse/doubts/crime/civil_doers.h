// Deeds of somebody who bears no arms for anybody: a patient, a parent, a town hall, a company's
// bulldozers, a hacker.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Un infirmier a été frappé par (un patient) », "(The town hall) demolished stalls",
/// « (Des pirates informatiques) ont attaqué le site », where no armed side is named.
[[nodiscard]] bool is_done_by_civilian(const Scene& scene, const Candidate& word);

/// "The (government) protested at remarks": on paper. « (Le maire) a bloqué la route »: no march.
[[nodiscard]] bool is_protest_of_state(const Scene& scene, const Candidate& word);

/// "Gendarmes seized 200 kg of (cannabis)", « La police a saisi des (médicaments) »: what a force
/// takes from traders and smugglers.
[[nodiscard]] bool is_seizure_of_goods(const Scene& scene, const Candidate& word);

/// « (Il) s'est rendu à la gendarmerie », "(She) turned herself in": one person of whom no group is
/// told.
[[nodiscard]] bool is_surrender_of_one(const Scene& scene, const Candidate& word);

}  // namespace vigie::extractors
