#include "extractors/tolls/passed_subjects.h"

#include <algorithm>

#include "extractors/tolls/appositions.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/part_in.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool disagrees(const TollSentence& here, const PeoplePhrase& phrase, const Predicate& predicate) {
    static const WordSet plural("ont sont avaient etaient furent seront were are have");
    static const WordSet lists(", and et or ou as qu' que & -");
    if (are_several_of_one(here, phrase, predicate)) return true;
    if (phrase.max != 1 || !plural.contains(here.reading.word(predicate.start))) return false;
    return phrase.first > here.sentence.first + 1 &&
           !lists.contains(here.reading.word(phrase.first - 1));
}

namespace {

/// "20 volunteers fighting alongside (the army)", « combattant aux côtés de (l'armée) »: with whom
/// those counted before were.
bool is_fought_beside(const TollSentence& here, std::size_t at) {
    static const WordSet small("the a malian l' la le les des d' de du");
    constexpr std::uint32_t close = 4;  // "who were fighting (alongside)"
    if (at == 0) return false;
    std::uint32_t beside = here.phrases[at].first;
    while (beside > here.sentence.first && small.contains(here.reading.word(beside - 1)))
        --beside;
    const PeoplePhrase& before = here.phrases[at - 1];
    return beside > here.sentence.first && !before.thing && before.counted &&
           one_of(here.reading.word(beside - 1), {"alongside", "beside", "cotes"}) &&
           before.last < beside && beside - 1 - before.last <= close;
}

}  // namespace

bool is_said_of_subject(const TollSentence& here, std::size_t at, const Predicate& predicate) {
    if (closes_apposition(here, at, predicate) || is_named_in_charge(here, at) ||
        is_fought_beside(here, at))
        return true;
    static const WordSet leads("aboard inside to towards into attending riding driving");
    const std::uint32_t first = here.phrases[at].first;
    if (at == 0 || first < here.sentence.first + 2) return false;
    const text::Word word = here.reading.word(first - 1);
    // "contractors (working for) the airport", « gardes (travaillant pour) la mine »
    const text::Word verb = here.reading.word(first - 2);
    const bool on = one_of(word, {"for", "at", "on", "with", "pour", "avec", "chez"}) &&
                    (verb.ends_with("ing") || verb.ends_with("ant"));
    const bool led = on || leads.contains(word) || word.ends_with("ing");
    constexpr std::uint32_t close = 3;  // "people (travelling to) a market"
    const PeoplePhrase& before = here.phrases[at - 1];
    return led && !before.thing && before.counted && before.last <= first &&
           first - before.last <= close;
}

bool is_agent(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet by("by par");
    const std::uint32_t at = phrase.first;
    return at >= here.sentence.first + 2 && has_word(here.reading, at - 2, at, by);
}

bool is_deed_of_arrested(const TollSentence& here, const Predicate& predicate) {
    const std::uint32_t deed = predicate.word->first;
    return std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
        return phrase.status != nullptr && phrase.last <= deed && deed < phrase.status->first &&
               word_of(here, *phrase.status).status == Status::captured &&
               opens_charge(here.reading, phrase.last);
    });
}

bool is_object_before(const TollSentence& here, std::size_t at, const Predicate& news) {
    const std::uint32_t object = here.phrases[at].first;
    return std::any_of(here.predicates.begin(), here.predicates.end(), [&](const Predicate& other) {
        return other.govern == Govern::object && other.end == object && news.start > object;
    });
}

bool is_subject_after_dont(const TollSentence& here,
                           const PeoplePhrase& part,
                           const Predicate& predicate) {
    return here.reading.word(part.first - 1) == "dont" && predicate.start == part.last &&
           !predicate.bare && predicate.start < predicate.word->first;
}

bool is_said_of_nobody(const TollSentence& here, const Predicate& predicate) {
    // « une autre (personne) n'a été retrouvée que mardi » is somebody
    static const WordSet somebody(
        "une la cette chaque quelle autre seule meme derniere premiere seconde deuxieme troisieme "
        "quatrieme cinquieme nouvelle jeune vieille tierce grande");
    if (predicate.start < here.sentence.first + 2) return false;
    const text::Word subject = here.reading.word(predicate.start - 1);
    const bool denied = one_of(here.reading.word(predicate.start), {"n'", "ne"}) &&
                        !somebody.contains(here.reading.word(predicate.start - 2));
    return subject == "nobody" || (subject == "personne" && denied) ||
           (subject == "one" && here.reading.word(predicate.start - 2) == "no");
}

}  // namespace vigie::extractors
