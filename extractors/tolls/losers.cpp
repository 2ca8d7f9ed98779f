// Who lost their own: "l'armée a perdu six hommes", "losing eight of their number".
#include <algorithm>

#include "extractors/tolls/sentence.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// The party named last before the verb; "les séparatistes disent avoir pris sept hommes de
/// l'armée et affirment avoir perdu": the sentence's own subject, who still speaks.
const Mention* loser_of(const TollSentence& here, const Predicate& predicate) {
    const auto said = mentions_in(here.reading, Kind::speech, here.sentence.first, predicate.start);
    const bool goes_on = here.reading.word(predicate.start) == "avoir" && said.size() > 1 &&
                         one_of(here.reading.word(said.back()->first - 1), {"et", "and"});
    if (goes_on && !here.parties.empty()) return here.parties.front();
    const Mention* subject = nullptr;
    for (const Mention* party : here.parties) {
        if (party->last <= predicate.start) subject = party;
    }
    return subject;
}

/// "... sur les chasseurs. Lesquels ont perdu dix des leurs": those named last.
const Mention* antecedent(const TollSentence& here) {
    constexpr std::uint32_t reach = 6;
    const std::uint32_t first = here.sentence.first;
    if (!one_of(here.reading.word(first), {"lesquels", "lesquelles"}) || first == 0) return nullptr;
    const auto named =
        mentions_in(here.reading, Kind::actor, first - std::min(first, reach), first);
    return named.empty() ? nullptr : named.back();
}

}  // namespace

void give_to_loser(TollSentence& here, const Predicate& predicate, std::size_t list) {
    const Mention* subject = loser_of(here, predicate);
    if (subject == nullptr) subject = antecedent(here);
    for (PeoplePhrase& phrase : here.phrases) {
        if (phrase.list != list || phrase.party != nullptr) continue;
        phrase.party = subject;
        phrase.owned = subject == nullptr;  // "Le mouvement affirme avoir perdu six hommes"
    }
}

}  // namespace vigie::extractors
