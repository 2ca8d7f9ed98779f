// Who lost their own: "l'armée a perdu six hommes", "losing eight of their number".
#include <algorithm>

#include "extractors/tolls/sentence.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// "(had killed 18 terrorists) and lost four men": the party that the verb before took is no
/// subject; the one before that verb is. nullptr when the verb is no second one.
const Predicate* first_of_two(const TollSentence& here, const Predicate& second) {
    constexpr std::uint32_t near = 6;  // "18 suspected terrorists (and)"
    if (second.start <= here.sentence.first + 1 ||
        !one_of(here.reading.word(second.start - 1), {"and", "et", "but", "mais"}))
        return nullptr;
    const Predicate* found = nullptr;
    for (const Predicate& other : here.predicates) {
        const bool object = other.govern == Govern::object && other.word->last < second.start &&
                            second.start - other.word->last <= near;
        if (object) found = &other;
    }
    return found;
}

/// The party named last before the verb; "les séparatistes disent avoir pris sept hommes de
/// l'armée et affirment avoir perdu": the sentence's own subject, who still speaks.
const Mention* loser_of(const TollSentence& here, const Predicate& predicate) {
    const auto said = mentions_in(here.reading, Kind::speech, here.sentence.first, predicate.start);
    const bool goes_on = here.reading.word(predicate.start) == "avoir" && said.size() > 1 &&
                         one_of(here.reading.word(said.back()->first - 1), {"et", "and"});
    if (goes_on && !here.parties.empty()) return here.parties.front();
    const Predicate* first = first_of_two(here, predicate);
    const std::uint32_t verb = first != nullptr ? first->start : predicate.start;
    const Mention* subject = nullptr;
    for (const Mention* party : here.parties) {
        if (party->last <= verb) subject = party;
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
