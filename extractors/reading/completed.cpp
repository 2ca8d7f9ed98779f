#include "extractors/reading/completed.h"

#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// « dans la brousse », "into the forest", "to an unknown (destination)": where people are led.
bool leads_out_of_sight(const Reading& reading, std::uint32_t at) {
    static const WordSet wilds("brousse foret bush forest desert woods");
    const text::Word word = reading.word(at);
    const text::Word next = reading.word(at + 1);
    if (word == "en" && next == "brousse") return true;
    if (one_of(word, {"dans", "into"})) return wilds.contains(reading.word(at + 2));
    return one_of(word, {"vers", "to"}) && one_of(next, {"une", "un", "an"}) &&
           (reading.word(at + 2) == "unknown" ||
            one_of(reading.word(at + 3), {"inconnue", "inconnu"}));
}

/// "away", "captive", "from his home": who is taken so, in English, is abducted.
bool ends_taking(const Reading& reading, std::uint32_t at) {
    static const WordSet states("away captive hostage prisoner");
    static const WordSet owners("his her their");
    static const WordSet homes("home homes house houses bed shop farm");
    const text::Word word = reading.word(at);
    // "took the town away from the army": nobody is taken
    const bool state = states.contains(word) && reading.word(at + 1) != "from";
    return state || (word == "from" && owners.contains(reading.word(at + 1)) &&
                     homes.contains(reading.word(at + 2)));
}

/// "to go with them", « à les suivre »: who is forced to is abducted.
bool leads_along(const Reading& reading, std::uint32_t at) {
    static const WordSet goes("go come leave ride follow accompany");
    const text::Word word = reading.word(at);
    const text::Word next = reading.word(at + 1);
    if (word == "a" && one_of(next, {"les", "le"}))
        return one_of(reading.word(at + 2), {"suivre", "accompagner"});
    return word == "to" && goes.contains(next) &&
           (reading.word(at + 2) == "them" ||
            (reading.word(at + 2) == "with" && reading.word(at + 3) == "them"));
}

/// "(set) them free", "(let) all seven go", « (remis) les otages en liberté »: the verb that those
/// words at `at` complete; nullptr = none.
const WordSet* frees_at(const Reading& reading, std::uint32_t at) {
    static const WordSet set("set sets setting");
    static const WordSet let("let lets letting");
    static const WordSet put("remis remet remettent remettre");
    const text::Word word = reading.word(at);
    if (reading.language == Language::french)
        return word == "en" && reading.word(at + 1) == "liberte" ? &put : nullptr;
    if (word == "free") return &set;
    return word == "go" ? &let : nullptr;
}

}  // namespace

const WordSet* completed_at(const Reading& reading, std::uint32_t at) {
    static const WordSet lead(
        "emmene emmenent emmenant emmener entraine "
        "entrainent entrainant entrainer marched marching march forced forcing herded herding "
        "dragged dragging drove driving took taking led leading");
    static const WordSet force(
        "force forces forced forcing compelled compelling obliged obliging forcent forcant contraint "
        "contraignent contraignant oblige obligent obligeant");
    if (leads_out_of_sight(reading, at)) return &lead;
    if (leads_along(reading, at)) return &force;
    static const WordSet seize(
        "took taking take takes led leading leads drove driving marched marching dragged dragging "
        "hauled hauling carried carrying whisked spirited seized seizing snatched snatching held "
        "holding");
    if (const WordSet* frees = frees_at(reading, at)) return frees;
    if (reading.language != Language::french) return ends_taking(reading, at) ? &seize : nullptr;
    static const WordSet take(
        "pris prise prises prend prennent prit prirent prenant prendre retenu retient retiennent "
        "retenir garde gardent gardant garder");
    static const WordSet make("fait font fit firent faisant faire");
    const text::Word word = reading.word(at);
    const text::Word next = reading.word(at + 1);
    const bool taken = (word == "en" && one_of(next, {"otage", "otages"})) ||
                       (word == "pour" && one_of(next, {"cible", "cibles"})) ||
                       (word == "a" && next == "partie");
    if (taken) return &take;
    return one_of(word, {"prisonnier", "prisonniers", "prisonniere", "prisonnieres"}) ? &make
                                                                                      : nullptr;
}

}  // namespace vigie::extractors
