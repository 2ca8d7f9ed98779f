#include "extractors/words/attackers.h"

namespace vigie::extractors {

const WordSet& attackers() {
    static const WordSet all(
        "attackers assailants raiders gunmen kidnappers abductors terrorists assaillants "
        "attaquants agresseurs ravisseurs terroristes");
    return all;
}

const WordSet& armed_men() {
    static const WordSet all(attackers(),
                             "jihadists jihadis militants insurgents fighters extremists islamists "
                             "bandits jihadistes djihadistes insurges islamistes combattants");
    return all;
}

}  // namespace vigie::extractors
