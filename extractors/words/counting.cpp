#include "extractors/words/counting.h"

namespace vigie::extractors {

const WordSet& ordinals() {
    static const WordSet all(
        "second third fourth fifth sixth seventh deuxieme seconde troisieme quatrieme cinquieme sixieme "
        "septieme enieme");
    return all;
}

const WordSet& some_counts() {
    static const WordSet all("two three four five both several deux trois quatre cinq plusieurs");
    return all;
}

const WordSet& shares() {
    static const WordSet all(
        "half third quarter most majority percent % moitie tiers quart plupart majorite pourcent "
        "cent");
    return all;
}

const WordSet& total_nouns() {
    static const WordSet all("toll tally number total count figure bilan nombre chiffre decompte");
    return all;
}

}  // namespace vigie::extractors
