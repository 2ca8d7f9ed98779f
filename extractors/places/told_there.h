// Towns where news was told, and not where it happened.
#pragma once

#include "extractors/places/belonging.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "a-t-on appris jeudi à X", « à X, où l'on jure que », "told a news conference in X", « lors d'un
/// point de presse tenu à X », "Speaking in X", « a condamné lundi à X »: where it was told.
[[nodiscard]] bool is_told_there(const Reading& reading, const LeadingWords& lead);

/// « a annoncé lundi l'armée à X », "his family said in X": where somebody said so, which is where
/// it was only when nothing better is told.
[[nodiscard]] bool is_said_there(const Reading& reading, const LeadingWords& lead);

}  // namespace vigie::extractors
