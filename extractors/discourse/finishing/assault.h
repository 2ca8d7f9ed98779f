// Did men come behind the device or the rockets? Then it was an assault. Whose assault was it?
#pragma once

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// "hit a mine and then came under fire": the device opened an ambush. "The blast hit a convoy" has
/// nobody who shoots.
bool opened_assault(const Scene& scene, const Draft& draft);

/// "killed in an ambush ... a car bomb went off first", "raided a convoy; the raid began when a
/// vehicle hit a mine": the device opened it.
bool was_ambush(const Draft& draft);

/// Men who shoot their way in under cover of rockets.
bool was_stormed(const Draft& draft);

/// "opened fire on trucks and robbed the passengers", "beat and robbed": an attack on people, be
/// nobody hurt.
bool went_for_people(const Draft& draft);

/// « L'armée a attaqué des positions de l'EI. Un soldat a été tué »: it came, whatever it lost.
bool came_to_attack(const Scene& scene, const Draft& draft, const Party& party);

/// « l'attaque contre un hôtel a fait neuf morts, dont sept civils et un policier »: who came upon
/// people that could not fight; but « une patrouille a été attaquée: un soldat et trois civils
/// tués ».
bool struck_the_unarmed(const Finishing& work);

/// « a tué vingt personnes, dont deux gendarmes, lors d'un mariage »: people of whom few bore arms.
bool struck_people_gathered(const Finishing& work);

}  // namespace vigie::extractors
