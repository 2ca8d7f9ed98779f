// Who speaks between a subject and its verb: « Neuf bergers, expliquent deux élus, ont été tués »,
// "Four farmers, two residents said, were killed".
#pragma once

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// Finds such asides, and takes out their people: nothing befell them.
void pass_over_speaking_asides(TollSentence& here);

}  // namespace vigie::extractors
