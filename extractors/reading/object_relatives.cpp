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
        "une des ces ce cette ses leurs son sa");
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

}  // namespace

std::optional<std::size_t> object_relative_of(const Reading& reading, std::size_t verb) {
    constexpr std::size_t longest = 9;  // « que des combattants de l'État islamique ont (tués) »
    const bool french = reading.language == Language::french;
    static const WordSet ends(", ; : . ( ) who qui where ou when but mais");
    for (std::size_t at = verb; at > 0 && verb - at < longest; --at) {
        const text::Word word = reading.word(at - 1);
        const bool that =
            french ? one_of(word, {"que", "qu'"}) : one_of(word, {"that", "whom", "which"});
        if (that) {
            const bool acts = french ? is_auxiliary(reading.word(at))
                                     : reading.word(at) != "a" && is_auxiliary(reading.word(at));
            const bool subject = verb > at && !acts;
            return subject && follows_noun(reading, at - 1) ? std::optional(at - 1) : std::nullopt;
        }
        const bool be = !french && is_auxiliary(word) && !is_form_of_have(word);
        if (ends.contains(word) || be) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace vigie::extractors
