// Two reports whose days or places differ, and which tell one deed all the same: by their dead, or
// because the one's place is told from the other's.
#pragma once

#include "extractors/discourse/telling/told_twice.h"

namespace vigie::extractors {

/// The first of the report's actors in that role, which is the report's own; nullptr when it has
/// none.
[[nodiscard]] const Actor* with_role(const Report& report, Role role);

/// Is a party of the one, in that role, in the other in its?
[[nodiscard]] bool is_in_both(const Report& one, Role role, const Report& other, Role its_role);

/// "Gunmen attacked Boni. The army had retaken it by noon": still the attack (annotation format).
[[nodiscard]] bool is_taken_back(const Report& attack, const Report& regain);

/// « Huit passagers ont été enlevés. Trois d'entre eux ont faussé compagnie à leurs ravisseurs »:
/// who gets away from those who took him is told of the taking, unless he does on a day of its own.
[[nodiscard]] bool is_escape_from(const Scene& scene, const Telling& taken, const Telling& next);

/// « Cinq maîtres ont été enlevés sur la route de Gao. Leur car a été intercepté entre Boni et
/// Hombori »: how and where they were taken.
[[nodiscard]] bool is_how_taken(const Scene& scene, const Telling& taken, const Telling& next);

/// Do both count the same dead or people taken, too many to be so by chance?
[[nodiscard]] bool count_the_same(const Report& one, const Report& other);

/// "43 were killed near Ménaka on Tuesday. Armed men attacked Tabankort, north of Ménaka": the one
/// place is told from the other.
[[nodiscard]] bool is_seen_from(const Scene& scene, const Telling& told, const Telling& next);

/// "80 were killed on Tuesday after attacks on posts in the west", then "posts in Kayes and Nioro
/// had been struck": the part of the country that the one names has the other's place, and both
/// have one day and the same sides.
[[nodiscard]] bool is_in_that_part(const Report& wide, const Report& placed);

/// "Two were killed on Saturday near Tarkint", and again "as the convoy was between Tessalit and
/// Gao": the way that they were on.
[[nodiscard]] bool is_on_its_way(const Telling& told, const Telling& next);

/// "seized the town at dawn and were driven out hours later": ground that was back the same day was
/// fought for (annotation format).
[[nodiscard]] bool is_retaken_that_day(const Telling& told, const Telling& back);

/// "Five died in an ambush on the Kayes-Bamako road", then "between Kwala and Sébabougou", with the
/// same dead: where on that road, or near that town, it was.
[[nodiscard]] bool is_told_closer(const Scene& scene, const Telling& told, const Telling& next);

/// Is the place of the later one where the earlier one's words let it be? Of villages of one name
/// the map may know only one far off.
[[nodiscard]] bool lies_as_told(const Scene& scene, const Telling& told, const Telling& next);

/// « La journée de mercredi … . À l'aube, un groupe a pris d'assaut Titao. … Le 20 février, Titao
/// avait déjà été attaquée »: a day of its own, long before that of the news.
[[nodiscard]] bool is_long_before(const Telling& old, const Telling& news);

/// "a bus was held up and four passengers taken", « les agents enlevés samedi à Boni »; of "two men
/// were captured" behind an ambush nobody says who they are.
[[nodiscard]] bool takes_civilians(const Telling& told);

}  // namespace vigie::extractors
