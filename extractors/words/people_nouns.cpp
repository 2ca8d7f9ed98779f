#include "extractors/words/people_nouns.h"

namespace vigie::extractors {

const WordSet& women_and_children() {
    static const WordSet all(
        "woman women child children girl girls boy boys baby babies infant infants toddler femme "
        "femmes enfant enfants fille filles fillette fillettes garcon garcons bebe bebes nourrisson "
        "nourrissons vieillard vieillards");
    return all;
}

}  // namespace vigie::extractors
