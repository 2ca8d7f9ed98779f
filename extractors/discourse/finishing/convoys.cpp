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

namespace {

/// "a (fuel) convoy", « une colonne de (camions) », "a convoy and its army (escort)": is the convoy
/// at the token one of goods or of people who do not fight?
bool is_of_civilians(const Reading& reading, std::uint32_t convoy, const text::Sentence& span) {
    static const WordSet goods(
        "citerne citernes camions-citernes camion-citerne carburant hydrocarbures camions marchandises "
        "vivres commercial commerciaux civils commercants passagers cars bus fuel tanker tankers trucks "
        "lorries merchandise civilian civilians traders passengers buses");
    static const WordSet armed("militaire militaires armee fama military army");
    constexpr std::uint32_t reach = 4;  // "a convoy of some forty fuel (tankers)"
    const std::uint32_t from = convoy - std::min(reach - 2, convoy - span.first);
    return has_word(reading, from, std::min(convoy + reach + 1, span.last), goods) &&
           !has_word(reading, from, std::min(convoy + 3, span.last), armed);
}

}  // namespace

bool struck_civil_convoy(const Finishing& work) {
    static const WordSet convoys("convoi convois colonne convoy convoys column");
    const Reading& reading = work.scene.reading;
    const std::size_t lead = work.draft.words.front().sentence;
    const auto& span = reading.sentences[lead];
    if (!may_have(reading, lead, convoys)) return false;
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (!convoys.contains(reading.word(at)) || !is_of_civilians(reading, at, span)) continue;
        // "an ambush on a patrol that guarded a fuel (convoy)": they were struck, and not it
        const auto before = mentions_in(reading, Kind::actor, span.first, at);
        return std::none_of(before.begin(), before.end(), [&](const Mention* party) {
            return is_state(&work.scene.lexicon.party(party->index));
        });
    }
    return false;
}

}  // namespace vigie::extractors
