#include "extractors/words/captivity.h"

namespace vigie::extractors {

const WordSet& captive_words() {
    static const WordSet all(
        "retenu retenue retenus retenues detenu detenue detenus detenues otage otages captif captive "
        "captifs captives captivite enleve enlevee enleves enlevees kidnappe kidnappee kidnappes "
        "kidnappees held hostage hostages captivity detained kidnapped abducted captors ravisseurs");
    return all;
}

const WordSet& still_words() {
    static const WordSet all(
        "still toujours encore reste restent restait restaient demeure demeurent demeuraient restant restants demeurant remain "
        "remains remained");
    return all;
}

}  // namespace vigie::extractors
