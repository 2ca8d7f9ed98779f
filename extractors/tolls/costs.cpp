#include "extractors/tolls/costs.h"

#include <algorithm>

#include "extractors/tolls/hypothesis.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "the fighting (cost) JNIM", « a (coûté) à l'armée »
bool costs(const TollSentence& here, const Mention& status) {
    static const WordSet verbs("cost costs costing coute coutent coutant");
    return verbs.contains(here.reading.word(status.last - 1)) && !is_hypothesis(here, status);
}

/// Do but small words stand in [from, to): an article, "at least", « à l' »?
bool are_beside(const TollSentence& here, std::uint32_t from, std::uint32_t to) {
    static const WordSet small("the a l' au aux les la le its");
    constexpr std::uint32_t most = 2;
    if (to < from || to - from > most) return false;
    for (std::uint32_t at = from; at < to; ++at) {
        if (!small.contains(here.reading.word(at))) return false;
    }
    return true;
}

/// Is the mention a party of its own, and no count's noun: "cost (the army)", not "twelve
/// soldiers"?
bool bears(const TollSentence& here, const Mention& party) {
    return std::none_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
        return phrase.counted && phrase.first <= party.first && party.last <= phrase.last;
    });
}

/// "cost (JNIM) nine fighters", « a coûté neuf hommes au (JNIM) »: whose people those counted in
/// `lost` were; nullptr when nobody's.
const Mention* bearer_of(const TollSentence& here, const Mention& verb, const PeoplePhrase& lost) {
    const auto bearer =
        std::find_if(here.parties.begin(), here.parties.end(), [&](const Mention* party) {
            const bool before = are_beside(here, verb.last, party->first) &&
                                are_beside(here, party->last, lost.first);
            const bool behind = are_beside(here, verb.last, lost.first) &&
                                one_of(here.reading.word(lost.last), {"a", "au", "aux"}) &&
                                are_beside(here, lost.last, party->first);
            return (before || behind) && bears(here, *party);
        });
    return bearer == here.parties.end() ? nullptr : *bearer;
}

/// "(their) lives": the dead are told by another phrase.
bool is_of_lives(const TollSentence& here, const PeoplePhrase& lost) {
    return one_of(here.reading.word(lost.last), {"their", "his", "her", "la"}) &&
           one_of(here.reading.word(lost.last + 1), {"lives", "life", "vie"});
}

}  // namespace

void tell_costs(TollSentence& here) {
    for (std::size_t i = 0; i < here.statuses.size(); ++i) {
        const Mention& verb = *here.statuses[i];
        if (!costs(here, verb)) continue;
        for (PeoplePhrase& phrase : here.phrases) {
            if (!phrase.counted || phrase.thing || is_of_lives(here, phrase)) continue;
            const Mention* bearer = bearer_of(here, verb, phrase);
            if (bearer == nullptr) continue;
            phrase.status = &verb;
            phrase.list = here.predicates.size() + i + 1;
            phrase.party = bearer;
        }
    }
}

}  // namespace vigie::extractors
