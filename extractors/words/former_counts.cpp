#include "extractors/words/former_counts.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « (ne comptait que) sept tués », « (parlait encore de) 16 victimes »: a lasting past that the
/// count has left.
bool counts_in_past(text::Word word) {
    static const WordSet verbs(
        "comptait comptaient recensait recensaient denombrait denombraient parlait parlaient evoquait "
        "evoquaient annoncait annoncaient deplorait deploraient donnait donnaient faisait faisaient "
        "avancait avancaient signalait signalaient");
    return verbs.contains(word);
}

/// "had (counted) only seven", "still (put) the toll at"
bool had_counted(const Reading& reading, std::uint32_t at, std::uint32_t first) {
    static const WordSet verbs("counted reported put confirmed announced spoke spoken given stood");
    if (!verbs.contains(reading.word(at)) || at == first) return false;
    return one_of(reading.word(at - 1), {"had", "still"});
}

/// « (avait) annoncé onze morts », behind a sentence that gives a new toll.
bool had_given(const Reading& reading, std::uint32_t at, std::uint32_t first) {
    static const WordSet given(
        "annonce compte recense fait evoque donne denombre announced reported");
    static const WordSet tolls("bilan decompte toll count tally");
    if (!one_of(reading.word(at), {"avait", "avaient", "had"}) || first == 0 ||
        !given.contains(reading.word(at + 1)))
        return false;
    const auto& before = reading.sentences[reading.sentence_of(first - 1)];
    return has_word(reading, before.first, before.last, tolls);
}

/// Does the sentence open with the day of an older count: « Samedi, un élu », "On Saturday"?
bool opens_with_day(const Reading& reading, std::uint32_t first) {
    constexpr std::size_t lead = 2;
    return std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
        return time.first >= first && time.first <= first + lead;
    });
}

}  // namespace

bool was_counted_then(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    constexpr std::uint32_t reach = 9;
    static const WordSet ends("; . : mais but puis then avant before");
    bool limited = false;
    for (std::uint32_t at = token; at > first && token - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (ends.contains(word)) return false;
        limited |= one_of(word, {"que", "qu'", "encore", "seulement", "only", "still"});
        if (had_given(reading, at - 1, first)) return opens_with_day(reading, first);
        const bool told = counts_in_past(word) || had_counted(reading, at - 1, first);
        if (told) return limited && opens_with_day(reading, first);
    }
    return false;
}

namespace {

/// « (d'abord annoncé à) trois morts », "(first put at) three", "(initially given as) five".
bool was_first_counted(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    constexpr std::uint32_t reach = 5;
    static const WordSet given(
        "annonce annoncee estime estimee evalue fixe donne etabli put given estimated announced reported "
        "set");
    // "The army first announced ten dead" has nothing else to say
    static const WordSet later(
        "bilan toll rose risen climbed monte passe alourdi grimpe revu revised");
    const std::uint32_t last = reading.sentences[reading.sentence_of(token)].last;
    if (!has_word(reading, token, last, later)) return false;
    for (std::uint32_t at = token; at > first + 1 && token - at < reach; --at) {
        if (!given.contains(reading.word(at - 1))) continue;
        return one_of(reading.word(at - 2),
                      {"first", "initially", "previously", "abord", "initialement"});
    }
    return false;
}

/// « 35 morts, selon le gouvernement, qui avait (d'abord annoncé) 95 », "who had (initially
/// reported) 95": behind a count that holds.
bool was_told_at_first(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    constexpr std::uint32_t reach = 9;  // « avait, dans un premier temps, fait état de (95) »
    static const WordSet given(
        "annonce compte recense etat evoque parle avance donne denombre announced reported given "
        "counted spoken put");
    static const WordSet early("abord initialement premier first initially");
    bool told = false;
    bool before = false;
    for (std::uint32_t at = token; at > first && token - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {";", ".", ":"})) return false;
        told |= given.contains(word);
        before |= early.contains(word);
        if (!one_of(word, {"avait", "avaient", "had"})) continue;
        const std::size_t index = reading.sentence_of(first);
        const std::uint32_t from = reading.sentences[index - (index > 0 ? 1 : 0)].first;
        return told && before && !mentions_in(reading, Kind::status, from, at).empty();
    }
    return false;
}

}  // namespace

bool had_been_counted(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    constexpr std::uint32_t reach =
        16;  // "un bilan provisoire de 10 morts (5 civils, 5 gendarmes)"
    static const WordSet counts("bilan bilans decompte toll");
    static const WordSet given(
        "donne annonce evoque mentionne mentionnee cite avance communique publie indique fait rapporte given announced "
        "reported put issued");
    static const WordSet ends("; . mais but puis then");
    if (was_counted_then(reading, first, token) || was_first_counted(reading, first, token) ||
        was_told_at_first(reading, first, token))
        return true;
    bool counted = false;
    bool told = false;
    for (std::uint32_t at = token; at > first && token - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (ends.contains(word)) return false;
        counted |= counts.contains(word);
        told |= counted && given.contains(word);
        if (told && one_of(word, {"avait", "avaient", "had"})) return true;
    }
    return false;
}

bool opens_with_former_toll(const Reading& reading, const text::Sentence& sentence) {
    static const WordSet former("precedent precedente previous earlier");
    static const WordSet counts("bilan decompte toll count tally");
    static const WordSet news("mais but nouveau nouvelle new revised desormais now");
    constexpr std::uint32_t reach = 5;  // "An earlier official death (toll)"
    bool old = false;
    bool counted = false;
    for (std::uint32_t at = sentence.first; at < sentence.first + reach; ++at) {
        old |= former.contains(reading.word(at));
        counted |= counts.contains(reading.word(at));
    }
    if (!old || !counted) return false;
    bool past = false;
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        if (news.contains(reading.word(at))) return false;
        past |= one_of(reading.word(at),
                       {"faisait", "avait", "evoquait", "parlait", "had", "was", "gave", "put"});
    }
    return past;
}

}  // namespace vigie::extractors
