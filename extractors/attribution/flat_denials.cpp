#include "extractors/attribution/flat_denials.h"

#include <algorithm>

namespace vigie::extractors {

void deny_what_is_called_false(const Lexicon& lexicon,
                               Mentions speeches,
                               std::vector<Statement>& found) {
    if (found.size() != 1 || found.front().saying != Saying::said) return;
    // « C'est faux de dire », a relative's "they had nothing to do with it": no side's word
    if (found.front().party == nullptr && found.front().by != "authority") return;
    const bool denied = std::any_of(speeches.begin(), speeches.end(), [&](const Mention* word) {
        const Speech& speech = lexicon.speech(word->index);
        return speech.kind == SpeechKind::phrase && speech.saying == Saying::denied &&
               word->last <= found.front().first;
    });
    if (denied) found.front().saying = Saying::denied;
}

}  // namespace vigie::extractors
