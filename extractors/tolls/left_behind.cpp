#include "extractors/tolls/left_behind.h"

#include <algorithm>

#include "extractors/tolls/told_of_them.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Who goes or acts at the token: those named last before it in its sentence; « (Ils) sont repartis
/// avec » those whom the sentence before is about.
const Mention* who_goes(const TollSentence& here, std::uint32_t token) {
    const Mention* subject = nullptr;
    for (const Mention* party : here.parties) {
        const bool unit = here.lexicon.party(party->index).kind == PartyKind::unit;
        if (party->last <= token && !unit) subject = party;
    }
    return subject != nullptr ? subject : meant_by_plural(here);
}

/// « repartis avec (des morts) », "fled with (three dead)", « ont emporté (leurs morts) »: the dead
/// of those who go, when they came to attack.
bool taken_along(const TollSentence& here, const Toll& toll) {
    static const WordSet goes(
        "repartis reparti repartent repartaient replies replient repliaient retires retirent fui "
        "fuient fuyant enfuis enfuient battu fled fleeing withdrew withdrawing retreated "
        "retreating left");
    static const WordSet carries("emporte emportent emportant emportes ramasse evacue recupere");
    constexpr std::uint32_t reach = 5;  // "repartis avec des morts et des (blessés)"
    const bool hurt = toll.status == Status::killed || toll.status == Status::wounded;
    if (!hurt || toll.first < here.sentence.first + 2) return false;
    const std::uint32_t stop = toll.first - std::min(toll.first - here.sentence.first, reach);
    for (std::uint32_t at = toll.first; at > stop; --at) {
        const text::Word word = here.reading.word(at - 1);
        const bool with = one_of(word, {"avec", "with"}) && at > here.sentence.first + 1;
        const bool along = with ? goes.contains(here.reading.word(at - 2)) : carries.contains(word);
        if (!along) continue;
        const Mention* who = who_goes(here, at - 1);
        return who != nullptr && here.lexicon.party(who->index).klass == PartyClass::insurgent;
    }
    return false;
}

/// « ont pris la fuite, (laissant) trois morts », « Les assaillants ont (laissé) trois morts »;
/// what an attack leaves are its victims: « L'attaque a (laissé) trois morts », « ont attaqué Ber,
/// laissant trois morts ». In English it is bodies alone that attackers leave of their own: "The
/// gunmen (left) three dead" counts whom they struck.
bool leave_their_own(const TollSentence& here, std::uint32_t verb, std::uint32_t dead) {
    static const WordSet flights(
        "fui fuite fuir fuient replies replie replient retires retire retirer retirent enfuis enfui "
        "repousse repousses repoussee repoussees deroute debandade battus battu retraite decroche "
        "chasses chasse riposte fled flee fleeing retreated retreat withdrew repelled repulsed");
    static const WordSet fields("terrain place sillage");
    static const WordSet bodies("body bodies corpse corpses");
    const bool english = one_of(here.reading.word(verb), {"left", "leaving"});
    constexpr std::uint32_t reach = 3;  // "twelve (bloodied bodies)"
    const bool going = one_of(here.reading.word(verb), {"laissant", "leaving"});
    const bool fled = going && has_word(here.reading, here.sentence.first, verb, flights);
    if (english &&
        !has_word(here.reading, dead, std::min(dead + reach, here.sentence.last), bodies))
        return false;
    if (has_word(here.reading, verb, dead, fields)) return true;
    if (going) return fled;
    constexpr std::uint32_t auxiliaries = 2;  // « (y) ont laissé »
    return std::any_of(here.parties.begin(), here.parties.end(), [&](const Mention* party) {
        return party->last <= verb && verb - party->last <= auxiliaries &&
               here.lexicon.party(party->index).klass == PartyClass::insurgent;
    });
}

/// « (abandonnés) par », "(behind)", « sur (le) terrain »: does the token say that they lay there?
bool says_left(text::Word word, text::Word next) {
    return word == "behind" || (word == "derriere" && one_of(next, {"eux", "lui"})) ||
           (one_of(word, {"le", "the"}) && one_of(next, {"terrain", "battlefield"})) ||
           (one_of(word, {"abandonnes", "abandonnees", "laisses", "laissees"}) &&
            one_of(next, {"par", "sur"}));
}

/// « sept corps abandonnés sur le terrain », "left three bodies behind"
bool lies_behind(const TollSentence& here, const Toll& toll) {
    constexpr std::uint32_t reach = 3;
    const std::uint32_t end = std::min(toll.last + reach, here.sentence.last);
    for (std::uint32_t i = toll.last; i < end; ++i) {
        if (says_left(here.reading.word(i), here.reading.word(i + 1))) return true;
    }
    static const WordSet abandoning("abandonne abandonnent abandonnant abandoned abandoning");
    static const WordSet leaving("laisse laissent laissant left leaving");
    constexpr std::uint32_t back = 6;  // "ont abandonné sur le terrain (quatre corps)"
    for (std::uint32_t i = toll.first; i > here.sentence.first && toll.first - i < back; --i) {
        const text::Word word = here.reading.word(i - 1);
        if (abandoning.contains(word)) return true;
        if (leaving.contains(word)) return leave_their_own(here, i - 1, toll.first);
    }
    return false;
}

}  // namespace

bool left_behind(const TollSentence& here, const Toll& toll) {
    return taken_along(here, toll) || lies_behind(here, toll);
}

bool leaves_behind(const TollSentence& here, const Mention& status, std::uint32_t start) {
    constexpr std::uint32_t reach = 8;  // « laissé une bonne vingtaine de (leurs) hommes »
    static const WordSet own("leurs siens ses sienne leur");
    static const WordSet there("y");
    const bool phrase = status.last > status.first + 1;
    if (phrase || !here.reading.word(status.first).starts_with("laiss")) return false;
    const std::uint32_t from = start - (start > here.sentence.first ? 1 : 0);
    const std::uint32_t end = std::min(status.last + reach, here.sentence.last);
    return !has_word(here.reading, from, status.first, there) ||
           !has_word(here.reading, status.last, end, own);
}

}  // namespace vigie::extractors
