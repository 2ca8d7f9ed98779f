#include "extractors/discourse/doubts/past/lasting.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool lasts(Family family) {
    return family == Family::blockade || family == Family::accord;
}

bool is_circumstance(const Reading& reading, const Chunk& word) {
    static const WordSet amid("amid amidst despite malgre soumis soumise soumises subjected");
    static const WordSet marks(", ; :");
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t back = 1; back <= std::min(reach, word.first); ++back) {
        const text::Word before = reading.word(word.first - back);
        if (marks.contains(before)) return false;
        if (amid.contains(before)) return true;
    }
    return false;
}

bool is_ended(const Reading& reading, const Chunk& word) {
    static const WordSet length(
        "a an the un une le la l' long weeks months weeks-long months-long -");
    std::uint32_t at = word.first;
    for (; at > 0 && length.contains(reading.word(at - 1)); --at) {
    }
    return at > 0 && at < word.first && one_of(reading.word(at - 1), {"after", "following"});
}

bool is_measured(const Reading& reading, const Chunk& word) {
    static const WordSet spans("jours semaines mois annees periode days weeks months years period");
    return word.first > 1 && one_of(reading.word(word.first - 1), {"de", "of"}) &&
           spans.contains(reading.word(word.first - 2));
}

bool was_held_so_long(const Reading& reading, const Chunk& word) {
    static const WordSet spans("jours semaines mois ans annees days weeks months years");
    constexpr std::uint32_t reach = 6;  // "after more than five days (in the hands of)"
    if (word.first < 2 || !spans.contains(reading.word(word.first - 1))) return false;
    for (std::uint32_t back = 2; back <= std::min(reach, word.first); ++back) {
        if (one_of(reading.word(word.first - back), {"after", "following", "apres"})) return true;
    }
    return false;
}

bool is_of_years(const Reading& reading, std::uint32_t noun) {
    static const WordSet ages("decade decades decennie decennies years ans annees");
    return noun > 1 && one_of(reading.word(noun - 1), {"of", "de"}) &&
           ages.contains(reading.word(noun - 2));
}

namespace {

/// "Three days of (fighting) left 30 dead": the news itself, not what followed on it.
bool opens_with_days(const Reading& reading, const Chunk& word) {
    constexpr std::uint32_t lead = 4;  // "Au moins trois jours de (combats)"
    const std::uint32_t first = reading.sentences[reading.sentence_of(word.first)].first;
    if (word.first - first > lead + 1) return false;
    for (std::uint32_t at = first; at < word.first; ++at) {
        if (one_of(reading.word(at), {"apres", "after", "following", "depuis", "since", "malgre"}))
            return false;
    }
    return one_of(reading.word(word.first - 2), {"jours", "days"});
}

}  // namespace

bool is_of_others(const Reading& reading, const Chunk& word, bool plural) {
    if (word.verb.construction != Construction::nominal || word.first < 3) return false;
    if (plural && is_measured(reading, word)) return !opens_with_days(reading, word);
    if (is_of_years(reading, word.first)) return true;
    const std::uint32_t article =
        one_of(reading.word(word.first - 1), {"a", "an", "the", "un", "une"}) ? 1 : 0;
    const std::uint32_t of = word.first - 1 - article;
    return one_of(reading.word(of), {"of", "d'", "de"}) &&
           one_of(reading.word(of - 1), {"scene", "site", "lieu", "lieux"}) &&
           one_of(reading.word(of - 2), {"the", "le", "les", "au", "aux"}) &&
           (one_of(reading.word(of - 3), {"to", "toward", "towards", "vers"}) ||
            one_of(reading.word(of - 2), {"au", "aux"}));
}

bool is_counted_since(const Reading& reading, const text::Sentence& sentence, const Chunk& word) {
    const bool dated =
        std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
            return time.first >= sentence.first && time.last <= sentence.last;
        });
    return !dated && word.first > 1 && one_of(reading.word(word.first - 2), {"since", "depuis"}) &&
           one_of(reading.word(word.first - 1), {"a", "an", "the", "l'", "une", "un", "la", "le"});
}

std::uint32_t clause_end(const Reading& reading, std::uint32_t token) {
    const std::uint32_t end = reading.sentences[reading.sentence_of(token - 1)].last;
    while (token < end && reading.word(token) != ",")
        ++token;
    return token;
}

bool is_of_these_days(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    static const WordSet hours("hier aube matin matinee nuit yesterday dawn morning overnight");
    const bool day =
        std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
            const bool recent = time.kind == TimeKind::weekday || time.kind == TimeKind::days;
            return recent && time.first >= first && time.first < last;
        });
    return day || has_word(reading, first, last, hours);
}

bool is_so_now(const Reading& reading, std::uint32_t verb, std::uint32_t from) {
    constexpr std::uint32_t reach = 4;
    static const WordSet now("desormais maintenant enfin officiellement now finally officially");
    for (std::uint32_t at = verb; at > from && verb - at < reach; --at) {
        if (now.contains(reading.word(at - 1))) return true;
    }
    return false;
}

bool is_settled_there(const Reading& reading, const Chunk& word) {
    static const WordSet settles(
        "settled mediated resolved arbitrated regle regles reglent reglees arbitres tranches");
    constexpr std::uint32_t reach = 10;
    if (word.verb.construction == Construction::passive || word.sense == nullptr ||
        !(is_attack(word.sense->family) || word.sense->family == Family::mob))
        return false;
    const std::uint32_t end = reading.sentences[reading.sentence_of(word.first)].last;
    for (std::uint32_t at = word.last; at + 1 < std::min(word.last + reach, end); ++at) {
        if (!one_of(reading.word(at), {"is", "are", "get", "gets", "sont", "est", "se"})) continue;
        return has_word(reading, at + 1, std::min(at + 6, end), settles);
    }
    return false;
}

}  // namespace vigie::extractors
