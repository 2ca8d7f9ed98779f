#include "extractors/words/place_nouns.h"

namespace vigie::extractors {

const WordSet& hamlet_nouns() {
    static const WordSet all("village villages hamlet hamlets hameau hameaux campement");
    return all;
}

const WordSet& settlement_nouns() {
    static const WordSet all(
        "villages towns hamlets localities localites communes villes hameaux campements sites");
    return all;
}

const WordSet& counted_places() {
    static const WordSet all(
        settlement_nouns(),
        "departements provinces regions zones secteurs cercles arrondissements "
        "quartiers bourgades bourgs cites communes foyers fronts axes departments "
        "districts areas sectors cities settlements neighbourhoods neighborhoods "
        "municipalities locations places");
    return all;
}

const WordSet& quarter_nouns() {
    static const WordSet all(
        "neighbourhood neighborhood quarter suburb quartier quartiers faubourg");
    return all;
}

const WordSet& french_directions() {
    static const WordSet all("nord sud est ouest centre nord-est nord-ouest sud-est sud-ouest");
    return all;
}

const WordSet& base_nouns() {
    static const WordSet all(
        "base bases camp camps post posts outpost outposts position positions barracks");
    return all;
}

const WordSet& inhabitants() {
    static const WordSet all(
        "residents inhabitants villagers habitants habitantes villageois villageoises riverains");
    return all;
}

const WordSet& spots_of_towns() {
    static const WordSet all(
        "river square stadium boulevard avenue street roundabout university school hospital bridge "
        "monument palace hotel mosque church cathedral airport highway college building centre center");
    return all;
}

}  // namespace vigie::extractors
