// « L'attaque a été repoussée »: somebody armed was there and beat it off, though nobody says who.
#pragma once

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// « L'attaque de Konna, dimanche, a été repoussée », « l'attaque repoussée dimanche à Konna »,
/// "the attack was repelled": does one of the event's own words tell of it so?
[[nodiscard]] bool was_repelled(const Finishing& work);

/// The country's forces beat an attack off where nobody else is named.
void name_who_repelled(Finishing& work);

}  // namespace vigie::extractors
