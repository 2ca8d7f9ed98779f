#include "extractors/words/hesitation.h"

#include "extractors/reading/auxiliaries.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {

bool did_not_hesitate(const Reading& reading, std::size_t token) {
    if (token < 2 || !one_of(reading.word(token), {"hesite", "hesitate", "hesitated"}))
        return false;
    const bool denied =
        one_of(reading.word(token - 1), {"pas", "not", "didn't", "never", "jamais"});
    // « l'armée n'hésite pas à frapper » is a habit
    return denied &&
           (reading.language == Language::english || is_auxiliary(reading.word(token - 2)));
}

bool goes_on_with_infinitive(const Reading& reading, std::uint32_t verb) {
    return verb > 2 && one_of(reading.word(verb - 1), {"de", "d'", "a"}) &&
           one_of(reading.word(verb - 2), {"et", "ainsi", "que"});
}

}  // namespace vigie::extractors
