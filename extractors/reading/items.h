// Items of a bulletin: "Gao: two soldiers killed, IED. Menaka: market attacked, 5 dead." Several
// places in a row, each before what happened there; verbs and prepositions may be missing.
#pragma once

#include <cstddef>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Does the sentence begin with a place and a colon or dash, as another one close by does? A single
/// one may be a dateline or who speaks.
[[nodiscard]] bool is_item(const Reading& reading, std::size_t sentence);

/// The same, with that place's name.
[[nodiscard]] bool heads_item(const Reading& reading, std::size_t sentence, const Mention& name);

/// « Ménaka : un orpailleur tué ; Ansongo : deux camions incendiés »: parts the sentences at the
/// semicolons between items.
void part_items(Reading& reading);

}  // namespace vigie::extractors
