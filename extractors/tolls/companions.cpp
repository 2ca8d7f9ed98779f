// People who stand beside the subject of what befell it, behind a preposition of their own.
#include <algorithm>

#include "extractors/tolls/sentence.h"
#include "extractors/words/determiners.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

namespace {

/// « trois voyageurs d'un car (transportant) 50 personnes », not « un car transportant 50 personnes
/// a été enlevé »: where others than its load are told of.
bool rides_along(const TollSentence& here, std::uint32_t token) {
    static const WordSet carrying(
        "transportant convoyant acheminant carrying transporting ferrying");
    static const WordSet saying("said says say told reported reports dit disent indique rapporte");
    return carrying.contains(here.reading.word(token)) &&
           std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
               return phrase.last <= token && !phrase.thing &&
                      !has_word(here.reading, phrase.last, token, saying);
           });
}

}  // namespace

bool stands_with(const TollSentence& here, const PeoplePhrase& phrase) {
    if (phrase.first < here.sentence.first + 2) return false;
    std::uint32_t at = phrase.first - 1;
    if (at > here.sentence.first + 1 &&
        one_of(here.reading.word(at), {"ses", "leurs", "his", "her", "their", "the"}))
        --at;
    static const WordSet beside(
        "compagnie cotes accompagne accompagnee accompagnes accompagnees flanque flanques entoure "
        "entoures");
    if (one_of(here.reading.word(at), {"avec", "with"}) || rides_along(here, at)) return true;
    if (here.reading.word(at) == "by") return here.reading.word(at - 1) == "accompanied";
    return one_of(here.reading.word(at), {"de", "d'"}) &&
           beside.contains(here.reading.word(at - 1));
}

namespace {

/// « avec (deux de ses fils) », "with his (two sons)": those of the subject.
bool belongs_to_subject(const TollSentence& here, const PeoplePhrase& phrase) {
    for (std::uint32_t at = phrase.first - 1; at < phrase.last; ++at) {
        if (possessives().contains(here.reading.word(at))) return true;
    }
    return false;
}

/// Being led away is told of all who are, and whatever befell one of his own people; who was killed
/// "with two soldiers" may have fought them.
bool takes_along(const TollSentence& here, const PeoplePhrase& phrase, Status status) {
    return status == Status::abducted || status == Status::captured || status == Status::freed ||
           belongs_to_subject(here, phrase);
}

/// "as were two of his men", « de même qu'un membre de sa garde »: of his side, and no civilians.
bool are_his_own(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet fighters(
        "garde gardes guard guards bodyguard bodyguards men hommes combattants fighters lieutenant "
        "lieutenants soldats soldiers");
    for (std::uint32_t at = phrase.first - 1; at < phrase.last + 2; ++at) {
        if (possessives().contains(here.reading.word(at)) &&
            has_word(here.reading,
                     at + 1,
                     std::min(at + 3, here.sentence.last),
                     fighters))  // « ses deux lieutenants »
            return true;
    }
    return false;
}

/// « un jihadiste (tué) avec ses deux lieutenants », « un commandant du JNIM »: no officers of an
/// army. The group; nullptr = none.
const Mention* group_of(const TollSentence& here, const PeoplePhrase& subject) {
    const auto groups = mentions_in(here.reading, Kind::actor, subject.first, subject.last + 2);
    const auto armed = [&](const Mention* mention) {
        const PartyClass klass = here.lexicon.party(mention->index).klass;
        return klass == PartyClass::insurgent || klass == PartyClass::militia;
    };
    if (subject.party != nullptr && armed(subject.party)) return subject.party;
    const auto found = std::find_if(groups.begin(), groups.end(), armed);
    return found == groups.end() ? nullptr : *found;
}

/// "killed along with two civilians", "killed, as were two civilians", « tué ainsi que deux civils
/// », « de même que », « tout comme », « au même titre que »: they share the fate.
bool stands_along(const TollSentence& here, const PeoplePhrase& phrase) {
    if (phrase.first < here.sentence.first + 4) return false;
    // « ainsi que (les) cinq kamikazes »
    const bool determined = one_of(here.reading.word(phrase.first - 1), {"les", "ses", "leurs"});
    const std::uint32_t first = phrase.first - (determined ? 1 : 0);
    const auto word = [&](std::uint32_t back) { return here.reading.word(first - back); };
    return (word(1) == "with" && one_of(word(2), {"along", "together"})) ||
           word(1) == "alongside" || (word(1) == "as" && word(2) == "well") ||
           (word(1) == "as" && word(3) == "as") ||
           (one_of(word(1), {"were", "was", "did"}) && word(2) == "as") ||
           (word(1) == "comme" && word(2) == "tout") ||
           // « quatorze supplétifs sont tombés aux côtés de (trois soldats) »
           (one_of(word(1), {"de", "d'"}) && word(2) == "cotes" && word(3) == "aux") ||
           (one_of(word(1), {"que", "qu'"}) &&
            one_of(word(2), {"ainsi", "temps", "meme", "titre"}));
}

/// « deux soldats ont été tués, un assaillant (également) », "two soldiers died, one attacker too":
/// the verb is left out.
bool befell_too(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet too("egalement aussi too");
    if (phrase.first < here.sentence.first + 3 || phrase.count == nullptr) return false;
    const text::Word before = here.reading.word(phrase.first - 1);
    constexpr std::uint32_t longest = 7;  // « une femme qui vendait du thé (également) »
    std::uint32_t behind = phrase.last;
    if (here.reading.word(behind) == "qui") {
        while (behind < phrase.last + longest && !too.contains(here.reading.word(behind)) &&
               here.reading.word(behind) != ",")
            ++behind;
    }
    const std::uint32_t end = behind + (too.contains(here.reading.word(behind)) ? 1 : 0);
    const bool ends = end >= here.sentence.last ||
                      here.reading.token(end).kind != text::TokenKind::word ||
                      one_of(here.reading.word(end), {"et", "and"});
    return end != phrase.last && ends && one_of(before, {",", "et", "and"});
}

/// The verb whose subject the phrase may stand with: the last one before it, not far.
const Predicate* verb_before(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 14;
    const Predicate* found = nullptr;
    for (const Predicate& verb : here.predicates) {
        if (verb.word->last < phrase.first) found = &verb;  // not the "with" of "made off with"
    }
    const bool close = found != nullptr && phrase.first - found->word->last <= reach &&
                       !boundary(here, found->word->last, phrase.first);
    return close && found->govern == Govern::subject && !found->relative ? found : nullptr;
}

/// « Le maire, accompagné de (deux conseillers), a été enlevé »: the verb behind those who stand
/// with its subject between commas.
const Predicate* verb_behind(const TollSentence& here, const PeoplePhrase& phrase) {
    if (here.reading.word(phrase.last) != ",") return nullptr;
    for (const Predicate& verb : here.predicates) {
        if (verb.start == phrase.last + 1 && verb.govern == Govern::subject) return &verb;
    }
    return nullptr;
}

/// The people whom the verb found before it; nullptr when there are none.
const PeoplePhrase* subject_of(const TollSentence& here, const Predicate& verb) {
    const auto found =
        std::find_if(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& subject) {
            return subject.status == verb.word && subject.last <= verb.word->first;
        });
    return found == here.phrases.end() ? nullptr : &*found;
}

/// "left 19 soldiers and (five others dead)": those before whom others are counted share their
/// fate.
void tell_led_others(TollSentence& here) {
    for (std::size_t at = 1; at < here.phrases.size(); ++at) {
        const PeoplePhrase& others = here.phrases[at];
        PeoplePhrase& before = here.phrases[at - 1];
        const bool led = others.others && others.own != nullptr && before.known && before.counted &&
                         !before.thing && before.status == nullptr &&
                         before.last + 1 == others.first &&
                         one_of(here.reading.word(before.last), {"and", "et"});
        if (!led) continue;
        before.status = others.own;
        before.list = 0;
    }
}

/// The verb that befell the phrase beside its subject, `along` with it or led away; nullptr = none.
const Predicate* shared_verb(const TollSentence& here, const PeoplePhrase& phrase, bool along) {
    const bool open = phrase.counted && !phrase.thing && phrase.known && phrase.list == 0 &&
                      (along || stands_with(here, phrase));
    const Predicate* verb = open ? verb_before(here, phrase) : nullptr;
    if (open && verb == nullptr) verb = verb_behind(here, phrase);
    if (verb == nullptr) return nullptr;
    return along || takes_along(here, phrase, word_of(here, *verb->word).status) ? verb : nullptr;
}

/// « (leurs deux gardes) »: they are of the side of those whom they stand with.
void take_side(const TollSentence& here,
               PeoplePhrase& phrase,
               const PeoplePhrase& subject,
               bool along) {
    const Mention* group = group_of(here, subject);
    const Mention* side = group != nullptr ? group : subject.party;
    if (side == nullptr || (!along && phrase.party != nullptr && group == nullptr)) return;
    phrase.party = side;
    phrase.people = false;
}

}  // namespace

void tell_companions(TollSentence& here) {
    tell_led_others(here);
    for (PeoplePhrase& phrase : here.phrases) {
        const bool along =
            phrase.own == nullptr && (stands_along(here, phrase) || befell_too(here, phrase));
        const Predicate* verb = shared_verb(here, phrase, along);
        if (verb == nullptr) continue;
        const PeoplePhrase* subject = subject_of(here, *verb);
        if (subject == nullptr) continue;
        const bool his = are_his_own(here, phrase);
        if (his && along && subject->party == nullptr) continue;
        if (his) take_side(here, phrase, *subject, along);
        phrase.status = verb->word;
        phrase.own = nullptr;
        phrase.oblique = true;
        phrase.list = static_cast<std::size_t>(verb - here.predicates.data()) + 1;
    }
}

}  // namespace vigie::extractors
