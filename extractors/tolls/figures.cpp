#include "extractors/tolls/figures.h"

#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// People whose fate is told, or "le bilan est de plusieurs camions brûlés, plus d'une
/// soixantaine": of lorries.
bool is_count_of_its_own(const PeoplePhrase& phrase) {
    const bool things =
        phrase.thing && phrase.count != nullptr && phrase.count->kind != QuantityKind::article;
    return things || phrase.own != nullptr || phrase.status != nullptr;
}

/// "no toll was given, but two officials said": another clause's count.
bool turns_away(const TollSentence& here, std::uint32_t from, std::uint32_t to) {
    for (; from < to; ++from) {
        if (one_of(here.reading.word(from), {"but", "mais", "although", "while"})) return true;
    }
    return false;
}

/// "the death toll exceeded 30 soldiers"
bool stands_at_figure(const Predicate& figure, const PeoplePhrase& phrase) {
    constexpr std::uint32_t close = 2;
    return phrase.count != nullptr && phrase.known && phrase.first - figure.word->last <= close;
}

/// "attacked by gunmen, and the toll is": who did it, not whose number it is.
bool is_agent(const TollSentence& here, const PeoplePhrase& phrase) {
    return phrase.first > here.sentence.first &&
           one_of(here.reading.word(phrase.first - 1), {"by", "par"});
}

/// "the number of soldiers killed": whose number it is.
const Mention* counted_party(const TollSentence& here, const Predicate& predicate) {
    constexpr std::uint32_t reach = 3;
    for (const PeoplePhrase& phrase : here.phrases) {
        const bool close =
            phrase.last <= predicate.word->first && predicate.word->first - phrase.last <= reach;
        if (close && phrase.oblique && !phrase.counted && phrase.party != nullptr &&
            !is_agent(here, phrase))
            return phrase.party;
    }
    return nullptr;
}

}  // namespace

void give_figure(TollSentence& here, const Predicate& predicate, std::size_t list) {
    constexpr std::uint32_t reach = 30;
    for (PeoplePhrase& phrase : here.phrases) {
        if (phrase.first < predicate.word->last || !phrase.counted) continue;
        if (phrase.first - predicate.word->last > reach || is_count_of_its_own(phrase)) return;
        if (turns_away(here, predicate.word->last, phrase.first)) return;
        if (!phrase.bare && !stands_at_figure(predicate, phrase)) continue;
        phrase.status = predicate.word;
        phrase.list = list;
        if (phrase.bare) phrase.party = counted_party(here, predicate);
        return;
    }
}

}  // namespace vigie::extractors
