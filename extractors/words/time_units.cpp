#include "extractors/words/time_units.h"

#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool is_time_unit(text::Word word) {
    static const WordSet units(
        "hour hours day days week weeks month months heure heures jour jours semaine semaines mois");
    return units.contains(word);
}

}  // namespace vigie::extractors
