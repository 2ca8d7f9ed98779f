#include "extractors/reading/object_relatives.h"

#include <algorithm>

#include "extractors/reading/auxiliaries.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "said that", "reports that": what is told, and no noun's clause.
bool follows_noun(const Reading& reading, std::size_t that) {
    constexpr std::size_t reach = 4;  // "the two Malian soldiers (that)"
    static const WordSet determiners(
        "the a an this these those his her its their le la les l' un "
        "une des ces ce cette ses leurs son sa deux trois quatre cinq six sept huit neuf dix onze "
        "douze quinze vingt two three four five seven eight nine ten eleven twelve");
    static const WordSet verbs(
        "said says told tells confirmed announced reported added claimed dit indique affirme "
        "annonce rapporte explique raconte declare confirme precise ajoute assure");
    if (that == 0 || verbs.contains(reading.word(that - 1))) return false;
    for (std::size_t back = 2; back <= std::min(reach + 1, that); ++back) {
        if (determiners.contains(reading.word(that - back)) ||
            is_number(reading.tokens, that - back))
            return true;
    }
    return false;
}

bool is_that(const Reading& reading, std::size_t token) {
    const text::Word word = reading.word(token);
    return reading.language == Language::french ? one_of(word, {"que", "qu'"})
                                                : one_of(word, {"that", "whom", "which"});
}

/// "were", "has"; « a », which is an article in English
bool opens_verb(const Reading& reading, std::size_t token) {
    const text::Word word = reading.word(token);
    const bool article = reading.language == Language::english && word == "a";
    return !article && is_auxiliary(word);
}

/// What parts a clause, or makes its verb a passive.
bool ends_clause(const Reading& reading, std::size_t token) {
    static const WordSet ends(", ; : . ( ) who qui where ou when but mais");
    const text::Word word = reading.word(token);
    const bool english = reading.language == Language::english;
    return ends.contains(word) || (english && is_auxiliary(word) && !is_form_of_have(word));
}

/// "two drivers (it) seized", "the soldiers (they) had captured": English leaves "that" out.
std::optional<std::size_t> pronoun_for_that(const Reading& reading, std::size_t verb) {
    static const WordSet pronouns("it they he she");
    if (reading.language != Language::english || verb < 2) return std::nullopt;
    const std::size_t at = verb - (is_form_of_have(reading.word(verb - 1)) ? 2 : 1);
    const bool noun = pronouns.contains(reading.word(at)) && follows_noun(reading, at) &&
                      !is_that(reading, at - 1) &&
                      reading.token(at - 1).kind == text::TokenKind::word;
    return noun ? std::optional(at) : std::nullopt;
}

}  // namespace

std::optional<std::size_t> object_relative_of(const Reading& reading, std::size_t verb) {
    // "a mine that went off had (injured) him": that clause has its object
    if (one_of(reading.word(verb + 1), {"him", "them", "us"})) return std::nullopt;
    if (const auto pronoun = pronoun_for_that(reading, verb)) return pronoun;
    constexpr std::size_t longest = 9;  // « que des combattants de l'État islamique ont (tués) »
    for (std::size_t at = verb; at > 0 && verb - at < longest; --at) {
        if (!is_that(reading, at - 1)) {
            if (ends_clause(reading, at - 1)) return std::nullopt;
            continue;
        }
        const bool subject = verb > at && !opens_verb(reading, at);
        return subject && follows_noun(reading, at - 1) ? std::optional(at - 1) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace vigie::extractors
