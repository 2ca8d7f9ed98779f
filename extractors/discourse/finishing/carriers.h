// Boats and vehicles that an army strikes on their way: who was aboard.
#pragma once

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// « a tiré sur une pirogue suspecte, tuant six pêcheurs »: no fighters were aboard.
bool carried_people(const Finishing& work, const Party& party);

/// « Une frappe de l'armée a détruit une pirogue », "a strike hit a suspicious truck": what an army
/// says to have struck from the air on its way, and of nobody unarmed is told.
bool strikes_carrier(const Finishing& work);

}  // namespace vigie::extractors
