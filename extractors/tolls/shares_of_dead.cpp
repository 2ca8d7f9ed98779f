// Who the dead of a toll were, in a sentence of its own: "Five of the dead were gendarmes and four
// were civilians".
#include <algorithm>
#include <cstdint>

#include "extractors/tolls/head.h"
#include "extractors/tolls/links.h"
#include "extractors/tolls/sentence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The word for what befell those whom the count is a share of: "five of the (dead)".
const Mention* fate_of_whole(const TollSentence& here, const PeoplePhrase& phrase) {
    if (!phrase.counted || !phrase.part || phrase.thing || phrase.last < phrase.first + 3)
        return nullptr;
    const Mention* fate = starting_at(here.statuses, phrase.last - 1);
    if (fate == nullptr) fate = starting_at(here.statuses, phrase.last);
    if (fate == nullptr) return nullptr;
    const Status status = word_of(here, *fate).status;
    return status == Status::killed || status == Status::wounded ? fate : nullptr;
}

/// "five of the dead were (gendarmes)": whose people the count before the verb is of.
const Mention* said_to_be(const TollSentence& here, std::uint32_t verb) {
    static const WordSet between("all members from of the malian");
    if (!one_of(here.reading.word(verb), {"were", "are", "was"})) return nullptr;
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t at = verb + 1; at <= verb + reach; ++at) {
        const Mention* party = starting_at(here.parties, at);
        if (party != nullptr) return is_people(here.lexicon.party(party->index)) ? party : nullptr;
        if (!between.contains(here.reading.word(at))) return nullptr;
    }
    return nullptr;
}

/// "(five of the dead were) gendarmes and (four were) civilians": does the count go on about them?
bool goes_on_about(const TollSentence& here, const PeoplePhrase& phrase) {
    return phrase.first > here.sentence.first &&
           one_of(here.reading.word(phrase.first - 1), {"and", ",", "while"});
}

void give_share(PeoplePhrase& phrase, const Mention& party, const Mention& fate) {
    phrase.party = &party;
    phrase.part = true;
    phrase.bare = false;
    phrase.status = &fate;
}

bool lacks_fate(const TollSentence& here, const PeoplePhrase& phrase) {
    return phrase.counted && phrase.status == nullptr && !phrase.thing &&
           !Links(here).speaks(phrase);
}

}  // namespace

void tell_shares_of_dead(TollSentence& here) {
    if (here.reading.language != Language::english) return;
    const Mention* fate = nullptr;
    for (PeoplePhrase& phrase : here.phrases) {
        if (!lacks_fate(here, phrase)) continue;
        const Mention* own = fate_of_whole(here, phrase);
        const Mention* told = own == nullptr && goes_on_about(here, phrase) ? fate : own;
        if (told == nullptr) continue;
        const std::uint32_t verb = std::max(phrase.last, own == nullptr ? 0U : own->last);
        const Mention* party = phrase.party != nullptr ? phrase.party : said_to_be(here, verb);
        if (party == nullptr) continue;
        fate = told;
        give_share(phrase, *party, *told);
    }
}

}  // namespace vigie::extractors
