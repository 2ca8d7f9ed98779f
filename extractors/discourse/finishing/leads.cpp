#include "extractors/discourse/finishing/leads.h"

#include <algorithm>

#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool tells_several(const Reading& reading, const text::Sentence& span) {
    static const WordSet several(
        "double doubles deux trois quatre triple serie two three four twin series simultaneous "
        "simultanees coordonnees coordinated");
    constexpr std::uint32_t near =
        3;  // "une série d'(attaques)", "attaques jihadistes (coordonnées)"
    for (const Mention* word : mentions_in(reading, Kind::trigger, span.first, span.last)) {
        const std::uint32_t from = word->first - std::min(word->first - span.first, near);
        for (std::uint32_t at = from; at < std::min(word->last + 2, span.last); ++at) {
            if (several.contains(reading.word(at))) return true;
        }
    }
    return false;
}

bool attributes_them(const Reading& reading, const Lexicon& lexicon, const text::Sentence& span) {
    static const WordSet verbs(
        "imputed attributed attributes blamed blames imputees imputes imputee impute attribuees "
        "attribues attribue");
    static const WordSet articles("the these les ces");
    const auto words = mentions_in(reading, Kind::trigger, span.first, span.last);
    const bool plural = std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        const Trigger& trigger = lexicon.trigger(word->index);
        return trigger.plural && trigger.kind == WordKind::noun && word->first > span.first &&
               articles.contains(reading.word(word->first - 1));
    });
    for (std::uint32_t at = span.first; plural && at < span.last; ++at) {
        if (verbs.contains(reading.word(at))) return true;
    }
    return false;
}

}  // namespace vigie::extractors
