#include "extractors/tolls/things_counted.h"

#include <algorithm>

#include "extractors/reading/possessions.h"
#include "extractors/tolls/losses_apart.h"
#include "extractors/tolls/side_words.h"
#include "extractors/tolls/thing_counts.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool counts_things(const TollSentence& here, const Mention& status, const PeoplePhrase& phrase) {
    if (!phrase.bare || !word_of(here, status).of_things) return false;
    const Reading& reading = here.reading;
    const auto things = mentions_in(reading, Kind::object, here.sentence.first, phrase.first);
    if (things.empty()) return false;
    const ThingCounts counts(reading, here.lexicon, here.sentence);
    // "soldiers in two vehicles": the people
    if (is_ridden(reading, counts.start_of(*things.back()))) return false;
    const std::uint32_t thing = things.back()->last;
    const bool people =
        std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& other) {
            return !other.thing && other.first >= thing && other.last <= phrase.first;
        });
    return !people && !mentions_in(reading, Kind::effect, thing, phrase.first).empty();
}

bool counts_casualties(const TollSentence& here, const PeoplePhrase& phrase) {
    if (phrase.own == nullptr) return false;
    const Status own = word_of(here, *phrase.own).status;
    return own == Status::killed || own == Status::wounded;
}

/// « Les corps de (neuf civils) ont été remis à leurs familles »: nobody was set free.
bool are_dead_given_back(const TollSentence& here,
                         const Mention& status,
                         const PeoplePhrase& phrase) {
    return word_of(here, status).status == Status::freed &&
           phrase.first >= here.sentence.first + 2 &&
           one_of(here.reading.word(phrase.first - 1), {"of", "de", "d'", "des"}) &&
           body_nouns().contains(here.reading.word(phrase.first - 2));
}

/// "executed (an operation)", « exécuter (une frappe) »: carried out, and nobody died of it.
bool are_carried_out(const TollSentence& here, const Mention& status, const PeoplePhrase& phrase) {
    static const WordSet deeds(
        "operation operations raid raids strike strikes airstrike airstrikes attack attacks ambush "
        "mission missions manoeuvre maneuver manoeuvres patrol patrols frappe frappes attaque attaques "
        "embuscade patrouille patrouilles decision decisions ordre ordres plan plans");
    static const WordSet people("people persons personnes hommes");
    return here.reading.word(status.first).starts_with("execut") &&
           has_word(here.reading, phrase.first, phrase.last, deeds) &&
           !has_word(here.reading, phrase.first, phrase.last, people);
}

/// « Le véhicule d'(un médecin) a été enlevé »: what he owns is taken, and not he.
bool owns_what_is_taken(const TollSentence& here,
                        const Mention& status,
                        const PeoplePhrase& phrase) {
    static const WordSet others(", ; qui et mais who and");  // « du maire, (qui) a été enlevé »
    const Status told = word_of(here, status).status;
    if ((told != Status::abducted && told != Status::captured) || phrase.max != 1 ||
        phrase.last > status.first || phrase.first < here.sentence.first + 2 ||
        has_word(here.reading, phrase.last, status.first, others))
        return false;
    const std::uint32_t of = phrase.first - (here.reading.word(phrase.first) == "du" ? 0 : 1);
    const auto things = mentions_in(here.reading, Kind::object, here.sentence.first, of);
    return one_of(here.reading.word(of), {"d'", "de", "du"}) && !things.empty() &&
           things.back()->last == of;
}

/// "(A teacher) was threatened and his motorbike was seized": what is his, told as a subject of its
/// own. "(The mayor) and his vehicle" were taken together.
bool precedes_own_thing(const TollSentence& here,
                        const Mention& status,
                        const PeoplePhrase& phrase) {
    static const WordSet possessives("his her their son sa ses leur leurs");
    if (word_of(here, status).status != Status::abducted || phrase.last >= status.first)
        return false;
    const Reading& reading = here.reading;
    const auto things = mentions_in(reading, Kind::object, phrase.last, status.first);
    if (things.empty() || one_of(reading.word(phrase.last), {"and", "et", "with", "avec"}))
        return false;
    const std::uint32_t own = things.back()->first - 1;
    return own > phrase.last && possessives.contains(reading.word(own)) &&
           one_of(reading.word(own - 1), {"and", "et", ","});
}

/// "seized the truck of (a trader)", « pris deux véhicules à (un commerçant) »: a thing is taken,
/// and nobody with it.
bool follows_what_is_taken(const TollSentence& here,
                           const Mention& status,
                           const PeoplePhrase& phrase) {
    const StatusWord& word = word_of(here, status);
    if ((!word.of_things && word.status != Status::abducted) || phrase.first < status.last)
        return false;
    static const WordSet there("dans in at near au aux inside outside devant");
    const Reading& reading = here.reading;
    const auto things = mentions_in(reading, Kind::object, status.last, phrase.first);
    if (things.empty()) return false;
    // « enlevé (dans) le village de Ber deux éleveurs »
    const std::uint32_t thing = things.back()->first;
    return !has_word(reading, std::max(status.last, thing - 2), thing, there) &&
           are_apart_from_thing(reading, things.back()->last, phrase.first);
}

}  // namespace

bool befalls_others(const TollSentence& here, const Mention& status, const PeoplePhrase& phrase) {
    const bool taken = word_of(here, status).status == Status::abducted;
    return are_carried_out(here, status, phrase) || counts_things(here, status, phrase) ||
           are_dead_given_back(here, status, phrase) || owns_what_is_taken(here, status, phrase) ||
           follows_what_is_taken(here, status, phrase) ||
           precedes_own_thing(here, status, phrase) || (taken && counts_casualties(here, phrase));
}

}  // namespace vigie::extractors
