#include "extractors/reading/auxiliaries.h"
#include "extractors/reading/object_relatives.h"
#include "extractors/tolls/sentence.h"

namespace vigie::extractors {
namespace {

/// « Des hommes armés (l')ont abattu devant (un voisin) »
std::size_t pronoun_of(const TollSentence& here, const Predicate& predicate) {
    for (std::size_t at = 0; at < here.phrases.size(); ++at) {
        const PeoplePhrase& phrase = here.phrases[at];
        const bool pronoun =
            phrase.last == phrase.first + 1 && here.reading.word(phrase.first) == "l'";
        if (pronoun && phrase.counted && phrase.last == predicate.start) return at;
    }
    return SIZE_MAX;
}

}  // namespace

std::size_t antecedent_of(const TollSentence& here, const Predicate& predicate) {
    const Reading& reading = here.reading;
    if (predicate.govern != Govern::object) return SIZE_MAX;
    if (const std::size_t pronoun = pronoun_of(here, predicate); pronoun != SIZE_MAX)
        return pronoun;
    if (opens_object(reading, predicate.end)) return SIZE_MAX;
    const auto that = object_relative_of(reading, predicate.word->first);
    if (!that) return SIZE_MAX;
    for (std::size_t at = here.phrases.size(); at-- > 0;) {
        const PeoplePhrase& phrase = here.phrases[at];
        if (phrase.first >= predicate.end && phrase.first - predicate.end <= 1) return SIZE_MAX;
        const bool comma = reading.word(phrase.last) == ",";
        if (phrase.last + (comma ? 1U : 0U) == *that) return at;
    }
    return SIZE_MAX;
}

}  // namespace vigie::extractors
