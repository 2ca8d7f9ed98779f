#include "extractors/tolls/some_of_them.h"

#include <algorithm>

#include "extractors/tolls/mourners.h"
#include "extractors/tolls/sentence.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// "Gunmen gathered (the men) and killed four of them": people whom those have in hand stand behind
/// them, and the verb counts some of these.
bool names_others_behind(const TollSentence& here, const Mention& them, const PeoplePhrase& some) {
    if (some.status == nullptr) return false;
    const bool object = some.status->last <= some.first && some.first - some.status->last <= 1;
    // "shot (four of them) dead"
    const bool around =
        some.status->first == some.last && here.reading.word(some.first - 1) == "shot";
    if (!object && !around) return false;
    const std::uint32_t end = object ? some.status->first : some.first - 1;
    return std::any_of(
        here.people_words.begin(), here.people_words.end(), [&](const Mention* word) {
            return static_cast<PeopleWord>(word->index) == PeopleWord::person &&
                   word->first >= them.last && word->last <= end &&
                   one_of(here.reading.word(word->last), {"and", ",", "in", "at", "of", "et"});
        });
}

/// "(Gunmen) stopped a bus and killed five of them": who opens the sentence killed, and nobody else
/// who bears arms stands between.
bool did_it_themselves(const TollSentence& here, const Mention& them, const PeoplePhrase& some) {
    if (some.status == nullptr || some.status->last > some.first) return false;
    const bool opens = them.first <= here.sentence.first + 1;
    return opens &&
           std::none_of(here.parties.begin(), here.parties.end(), [&](const Mention* party) {
               return party->first >= them.last && party->last <= some.status->first &&
                      here.lexicon.party(party->index).klass != PartyClass::civilians;
           });
}

/// « lorsque (des hommes armés) ont tué six d'entre eux », "after (gunmen) killed six of them": is
/// the party the subject of the verb that counts them?
bool is_subject(const TollSentence& here, const Mention& party, const PeoplePhrase& some) {
    return std::any_of(here.predicates.begin(), here.predicates.end(), [&](const Predicate& verb) {
        const bool relative =
            verb.start > 0 && one_of(here.reading.word(verb.start - 1), {"qui", "who"});
        const std::uint32_t gap = verb.start - std::min(verb.start, party.last);
        return verb.word == some.status && verb.govern == Govern::object &&
               verb.start >= party.last && gap <= (relative ? 2U : 0U);
    });
}

/// Those who were told of before whoever did it.
Side side_before(const TollSentence& here, const Mention& doer) {
    const Mention* them = last_party(here, doer.first, /*people=*/true);
    return them != nullptr ? side_of_party(here, *them) : Side{SideHint::people, nullptr};
}

}  // namespace

Side side_of_them(const TollSentence& here, const PeoplePhrase& phrase) {
    if (!counts_of_them(here, phrase)) return {};
    const Mention* them = last_party(here, phrase.first, /*people=*/true);
    const bool known = them != nullptr && here.lexicon.party(them->index).name == unknown_group;
    if (known && is_subject(here, *them, phrase)) return side_before(here, *them);
    if (known && did_it_themselves(here, *them, phrase)) return {SideHint::people, nullptr};
    if (known && names_others_behind(here, *them, phrase)) return {};
    return known ? side_of_party(here, *them) : Side{};
}

}  // namespace vigie::extractors
