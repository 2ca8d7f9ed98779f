// Who helps whoever a sentence is about.
#pragma once

#include <cstdint>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "since (Wagner) left", "maybe because the mercenaries of (Wagner) are there": who is spoken of
/// as come or gone was not said to fight.
bool is_away(const Reading& reading, std::uint32_t first, const Mention& party);

/// « Appuyée par des dozos et des Russes, l'armée », "alongside Malian commandos", « avec l'appui
/// de l'aviation française »: does the party that is named at the token help whoever the sentence
/// is about?
bool is_said_to_help(const Reading& reading, std::uint32_t first, std::uint32_t party);

/// "FABF troops (came to the rescue of the volunteers)", « L'armée (est venue au secours) des
/// dozos », « leur (a prêté main-forte) »: does the party that is named there help those who were
/// struck?
bool comes_to_aid(const Scene& scene, const Mention& party);

/// "The army, backed by Africa Corps, clashed with JNIM, losing eight": who helps the army fights
/// its foe, whichever side the losses make the one that was struck.
void side_with_army(Finishing& work);

/// "l'aéroport, où sont installés les FAMa et leurs partenaires russes": who stands beside the
/// army where it strikes or is struck, named in the event's sentences.
void name_helpers(Finishing& work);

}  // namespace vigie::extractors
