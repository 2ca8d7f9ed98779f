#include "extractors/words/deed_words.h"

namespace vigie::extractors {

const WordSet& assault_nouns() {
    static const WordSet all(
        "attack attacks assault assaults offensive raid raids incursion attaque attaques assaut "
        "assauts");
    return all;
}

const WordSet& operation_nouns() {
    static const WordSet all(
        "operation operations raid raids patrol patrols sweep sweeps offensive incursion search "
        "searches patrouille patrouilles ratissage ratissages descente perquisition perquisitions");
    return all;
}

const WordSet& incident_nouns() {
    static const WordSet all(
        "incident incidents event events tragedy scene faits drame tragedie evenement evenements "
        "forfait");
    return all;
}

const WordSet& siege_nouns() {
    static const WordSet all("siege blockade embargo blocus");
    return all;
}

const WordSet& coming_verbs() {
    static const WordSet all(
        "comes come came coming follows follow followed survient surviennent survenait survenu "
        "survenue survenus survenues intervient interviennent");
    return all;
}

const WordSet& holding_verbs() {
    static const WordSet all(
        "held holds hold controlled controls control occupied occupies ran runs ruled tenait "
        "tenaient tient tiennent controlait controlaient controle controlent occupait occupaient "
        "occupe occupent");
    return all;
}

}  // namespace vigie::extractors
