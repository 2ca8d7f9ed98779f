// Houses that may speak, and are told of as houses: « la mairie de Ber a été attaquée ».
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Is the source of those who are quoted the house itself: « (la mairie) a été attaquée », "stormed
/// (the hospital)"? Not « à (l'hôpital) », where somebody was taken.
[[nodiscard]] bool is_house(const Reading& reading,
                            const text::Sentence& sentence,
                            const Mention& source);

}  // namespace vigie::extractors
