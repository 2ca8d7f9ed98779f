// Convoys that come through: whether, and under whose guard.
#include <algorithm>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool comes_through(const Draft& draft) {
    return draft.family == Family::escort ||
           (draft.family == Family::blockade && told_by(draft, Family::escort));
}

namespace {

/// « (encadré) par les Forces armées maliennes », "(guarded) by soldiers"
bool is_led_by_state(const Finishing& work, std::uint32_t participle) {
    static const WordSet leads(
        "encadre encadree encadres encadrees accompagne accompagnee accompagnes accompagnees protege "
        "protegee proteges protegees securise securisee securises convoye convoyes guarded protected "
        "accompanied shepherded");
    constexpr std::uint32_t reach = 4;  // « par les éléments des (Forces armées) »
    const Reading& reading = work.scene.reading;
    if (!leads.contains(reading.word(participle)) ||
        !one_of(reading.word(participle + 1), {"par", "by"}))
        return false;
    const auto named = mentions_in(reading, Kind::actor, participle + 2, participle + 2 + reach);
    return !named.empty() && is_state(&work.scene.lexicon.party(named.front()->index));
}

}  // namespace

bool is_escorted(const Finishing& work) {
    const Reading& reading = work.scene.reading;
    const auto& sentences = work.draft.sentences;
    return std::any_of(sentences.begin(), sentences.end(), [&](std::size_t index) {
        const auto& span = reading.sentences[index];
        for (std::uint32_t at = span.first; at < span.last; ++at) {
            if (reading.word(at).starts_with("escort") || is_led_by_state(work, at)) return true;
        }
        return false;
    });
}

}  // namespace vigie::extractors
