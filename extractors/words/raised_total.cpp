#include "extractors/words/raised_total.h"

#include <algorithm>

#include "extractors/words/counting.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The token of the number that stands behind "to", « à » and before `end`; `end` for none.
std::uint32_t number_behind(const Reading& reading, std::uint32_t verb, std::uint32_t end) {
    auto number = std::lower_bound(
        reading.quantities.begin(),
        reading.quantities.end(),
        verb,
        [](const Quantity& one, std::uint32_t token) { return one.first < token; });
    for (; number != reading.quantities.end() && number->first < end; ++number) {
        const auto at = static_cast<std::uint32_t>(number->first);
        if (number->unit == Unit::none && one_of(reading.word(at - 1), {"to", "a"})) return at;
    }
    return end;
}

bool names_total(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    return has_word(reading, from, to, total_nouns());
}

const WordSet& dying_words() {
    static const WordSet all(
        "died dies mort morte morts mortes decede decedee decedes decedees succombe succombent "
        "succumbed ame");
    return all;
}

/// « dixième », "seventh"
bool is_ordinal(text::Word word) {
    static const WordSet english(
        "second third fifth sixth seventh eighth ninth tenth eleventh "
        "twelfth thirteenth fourth");
    return english.contains(word) || (word.size() > 5 && word.ends_with("ieme"));
}

/// "two others (died)", "one more had (died)", « un dixième était (décédé) », "have since (died)":
/// of those who lived when the first were counted.
bool dies_behind_others(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet further(
        "more another other others further since autre autres nouveau "
        "nouveaux supplementaires depuis");
    constexpr std::uint32_t reach = 5;  // "(two other) soldiers have reportedly"
    for (std::uint32_t at = from; at < to; ++at) {
        if (!dying_words().contains(reading.word(at))) continue;
        for (std::uint32_t back = 1; back <= std::min(reach, at - from); ++back) {
            const text::Word word = reading.word(at - back);
            if (further.contains(word) || is_ordinal(word)) return true;
        }
    }
    return false;
}

/// "one of the injured (died)", "a soldier wounded on Sunday (died)": the hurt before the death;
/// "five died and ten were wounded" are all of one day. A hospital may stand behind it.
bool dies_of_hurt(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet hurts("injured wounded blesse blessee blesses blessees");
    bool hurt = false;
    bool died = false;
    bool hospital = false;
    for (std::uint32_t at = from; at < to; ++at) {
        hurt |= hurts.contains(reading.word(at));
        hospital |= one_of(reading.word(at), {"hospital", "hopital"});
        const bool here = dying_words().contains(reading.word(at));
        if (here && hurt) return true;
        died |= here;
    }
    return died && hospital;
}

/// "of his wounds", « a succombé », "three more bodies": of people hurt or missing before.
bool dies_late(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet late(
        "wounds injuries succumbed succumbing blessures succombe succombent deces decede decedes "
        "decedee decedees");
    static const WordSet further(
        "more other further new additional autres nouveaux nouvelles one two three four five six "
        "deux trois quatre cinq");
    for (std::uint32_t at = from; at < to; ++at) {
        if (late.contains(reading.word(at))) return true;
        // "six more bodies", « trois nouveaux corps », "two bodies (were found)"
        const bool bodies =
            one_of(reading.word(at), {"bodies", "corps", "cadavres", "depouilles"}) &&
            (at == from || is_number(reading.tokens, at - 1) ||
             further.contains(reading.word(at - 1)));
        // "the death of a third villager", « la mort d'un quatrième »
        const bool death = one_of(reading.word(at), {"death", "mort"}) &&
                           one_of(reading.word(at + 1), {"of", "d'", "de"});
        if (bodies || death) return true;
    }
    return dies_of_hurt(reading, from, to) || dies_behind_others(reading, from, to);
}

/// Total of more than the one deed.
bool spans_time(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet spans("since depuis month mois year annee an week semaine");
    return has_word(reading, from, to, spans);
}

}  // namespace

std::optional<RaisedTotal> raised_total(const Reading& reading, const text::Sentence& sentence) {
    static const WordSet raising(
        "bringing brings brought raising raises raised taking takes pushing pushes portant porte "
        "portent portait faisant");
    constexpr std::uint32_t reach = 20;
    if (!may_have(reading, sentence, raising)) return std::nullopt;
    for (std::uint32_t at = sentence.first + 2; at < sentence.last; ++at) {
        if (!raising.contains(reading.word(at))) continue;
        const std::uint32_t end = std::min(at + reach, sentence.last);
        const std::uint32_t count = number_behind(reading, at, end);
        const bool meant = reading.word(at + 1) == "it";  // "taking it to ten"
        if (count == end || !(meant || names_total(reading, at + 1, end))) continue;
        const bool late = dies_late(reading, sentence.first, at) && !spans_time(reading, at, end);
        return late ? std::optional(RaisedTotal{at, count}) : std::nullopt;
    }
    return std::nullopt;
}

bool dies_later(const Reading& reading, const text::Sentence& sentence) {
    return dies_of_older_hurt(reading, sentence) ||
           dies_behind_others(reading, sentence.first, sentence.last);
}

bool dies_of_older_hurt(const Reading& reading, const text::Sentence& sentence) {
    static const WordSet wounds("wounds injuries blessures blessure");
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        if (wounds.contains(reading.word(at))) return true;
    }
    return dies_of_hurt(reading, sentence.first, sentence.last);
}

}  // namespace vigie::extractors
