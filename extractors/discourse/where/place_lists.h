// Places told one after another as those of one deed: "à Boni, Gossi et Ber", "le poste de Boni et
// la gendarmerie de Hombori", "entre Dia et Diafarabé, et entre Koumara et Macina".
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// Does `next` follow the place at `before` in one list, each named as struck?
bool listed_after(const Scene& scene,
                  const std::vector<Toll>& tolls,
                  int before,
                  const NamedPlace& next);

/// "in the (Mopti) and Segou regions" of a text that names no village: the first of the areas that
/// the sentence lists, each of which the event is told of; negative when it lists none.
[[nodiscard]] int first_region_listed(const Scene& scene, std::size_t sentence);

/// Does a place stand right behind another in one list: "à Ayorou et à Banibangou"?
bool is_listed_behind(const Scene& scene, int before, int next);

/// Does the sentence, a mark or a link follow the token, and no verb of what stood before it?
[[nodiscard]] bool closes_item(const Scene& scene, std::uint32_t end);

/// Behind the name and what only says where it lies: "Kalumba, non loin de Mourdiah, (et)".
[[nodiscard]] std::uint32_t description_end(const Scene& scene, int index);

/// « à Nioro et Gogui, au nord de Bamako près de la frontière, ainsi qu'à (Molodo) », "Diboli, near
/// the border, and the nearby towns of (Kayes)": the next of the list, behind what only says where
/// the one before it lies; from the index `from` on, in the sentence that ends at the token `to`;
/// -1 when there is none.
[[nodiscard]] int next_behind_apposition(const Scene& scene,
                                         int before,
                                         int from,
                                         std::uint32_t to);

/// « des frappes contre un refuge à Diafarabé et contre un regroupement (à Kareri) », "strikes on a
/// camp in Boni and on a convoy near (Gossi)": the preposition of the deed is told again.
[[nodiscard]] bool strikes_again(const Scene& scene, std::uint32_t end, const NamedPlace& next);

}  // namespace vigie::extractors
