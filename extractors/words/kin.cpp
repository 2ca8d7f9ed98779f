#include "extractors/words/kin.h"

namespace vigie::extractors {

const WordSet& kin() {
    static const WordSet all(
        "epouse epouses epoux femme femmes mari conjoint conjointe compagne compagnon fiancee coepouse "
        "fils fille filles pere mere frere freres soeur soeurs neveu neveux niece nieces cousin "
        "cousins cousine oncle tante gendre enfant enfants bebe grand-pere grand-mere parents "
        "beau-frere beau-pere "
        "wife wives husband son sons daughter daughters father mother brother brothers sister sisters "
        "nephew nephews niece uncle aunt cousin child children baby parents grandfather grandmother "
        "stepfather fiancee girlfriend boyfriend");
    return all;
}

}  // namespace vigie::extractors
