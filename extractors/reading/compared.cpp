#include "extractors/reading/compared.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool is_superlative(const Reading& reading, std::uint32_t at) {
    static const WordSet superlatives(
        "first premier premiere worst deadliest bloodiest most heaviest biggest largest gravest "
        "costliest pire pires");
    return superlatives.contains(reading.word(at)) ||
           (one_of(reading.word(at), {"plus", "first", "premiere", "premier"}) && at > 0 &&
            one_of(reading.word(at - 1), {"le", "la", "les", "the"}));
}

namespace {

/// "since the (attack)", « depuis l'(embuscade) »
bool leads_to_deed(const Reading& reading, std::uint32_t since) {
    static const WordSet articles("l' le la les the a an un une that");
    constexpr std::uint32_t reach = 5;  // "since the January 12 (ambush)"
    if (!articles.contains(reading.word(since + 1))) return false;
    const auto deeds = mentions_in(reading, Kind::trigger, since + 2, since + 2 + reach);
    return !deeds.empty();
}

/// Does what stands behind a comma still tell of the deed: ", (in which) six died", « (le) 2 mars
/// »?
bool goes_on(const Reading& reading, std::uint32_t at) {
    static const WordSet relatives(
        "which who whom whose where when in on qui que dont ou lorsque lorsqu' quand dans en au "
        "killing leaving faisant tuant");
    return relatives.contains(reading.word(at)) ||
           (reading.word(at) == "le" && is_number(reading.tokens, at + 1));
}

/// « et (a) fait 30 morts », "(killed) 30 soldiers", "(and it) came hours later": the main clause
/// goes on, and no relative of the deed that is compared.
bool is_main_verb(const Reading& reading, std::uint32_t at) {
    static const WordSet french("a ont est s' se avec lorsque quand");
    static const WordSet english("has was were is killed left struck hit came claimed with when");
    if (one_of(reading.word(at), {"et", "and"}))
        return one_of(reading.word(at + 1), {"it", "they"}) || is_main_verb(reading, at + 1);
    const bool own = reading.language == Language::french ? french.contains(reading.word(at))
                                                          : english.contains(reading.word(at));
    return own && !(reading.word(at) == "a" && reading.original(at, at + 1) != "a");
}

/// Where the comparison ends: "..., and came hours after gunmen killed three", "..., ten died".
std::uint32_t end_of(const Reading& reading,
                     std::uint32_t from,
                     std::uint32_t last,
                     bool by_pronoun) {
    static const WordSet relatives("qui que dont ou which that who where in");
    bool relative = false;
    for (std::uint32_t at = from; at < last; ++at) {
        if (one_of(reading.word(at), {";", ":"})) return at;
        if (reading.word(at) == "," && !goes_on(reading, at + 1)) return at;
        relative |= at > from + 1 && relatives.contains(reading.word(at));
        if (by_pronoun && !relative && at > from && is_main_verb(reading, at)) return at;
    }
    return last;
}

/// "the deadliest (attack) since", « le (bilan) le plus lourd depuis »; not "for the first time
/// since", « le Premier ministre, depuis »: is it a deed that is measured?
bool weighs_deed(const Reading& reading, std::uint32_t superlative, std::uint32_t since) {
    static const WordSet sums(
        "bilan toll incident incidents violence violences perte pertes losses");
    constexpr std::uint32_t before = 3;  // « le (bilan) le plus lourd »
    if (superlative >= since) return false;
    const std::uint32_t from = superlative - std::min(before, superlative);
    return has_word(reading, from, since, sums) ||
           !mentions_in(reading, Kind::trigger, from, since).empty();
}

const WordSet& since() {
    static const WordSet words("since depuis");
    return words;
}

}  // namespace

Compared compared_with(const Reading& reading, const text::Sentence& span) {
    static const WordSet pronouns("celle celui celles ceux one that those");
    if (!may_have(reading, span, since())) return {span.last, span.last, false};
    std::uint32_t superlative = span.last;
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (is_superlative(reading, at)) superlative = at;
        if (!since().contains(reading.word(at)) || !weighs_deed(reading, superlative, at)) continue;
        const bool pronoun = pronouns.contains(reading.word(at + 1)) &&
                             mentions_in(reading, Kind::trigger, at + 1, at + 3).empty();
        if (pronoun || leads_to_deed(reading, at))
            return {at, end_of(reading, at + 1, span.last, pronoun), pronoun};
    }
    return {span.last, span.last, false};
}

bool is_of_compared(const Reading& reading, std::uint32_t token) {
    const Compared compared = compared_with(reading, reading.sentences[reading.sentence_of(token)]);
    return compared.by_pronoun && compared.holds(token);
}

}  // namespace vigie::extractors
