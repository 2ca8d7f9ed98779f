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

const WordSet& ruled_words() {
    static const WordSet all(
        "tenu tenue tenus tenues occupe occupee occupes occupees controle controlee controles "
        "controlees administre administree administres administrees habite habitee habites habitees "
        "controlled occupied administered ruled run operated inhabited");
    return all;
}

const WordSet& guarded_words() {
    static const WordSet all(
        "escorte escortee escortes escortees protege protegee proteges protegees garde gardee gardes "
        "gardees accompagne accompagnee accompagnes accompagnees securise securisee securises "
        "securisees surveille surveillee surveilles surveillees defendu defendue defendus defendues "
        "escorted protected guarded accompanied secured manned defended staffed garrisoned");
    return all;
}

const WordSet& revenge_words() {
    static const WordSet all(
        "response retaliation revenge reprisal reprisals represailles riposte reponse vengeance");
    return all;
}

}  // namespace vigie::extractors
