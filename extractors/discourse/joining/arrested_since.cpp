#include "extractors/discourse/joining/arrested_since.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extractors/frames/violence.h"
#include "extractors/words/attackers.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Held by a force of a state, or in its words: « Deux suspects ont été interpellés ».
bool is_held_by_state(const Candidate& word) {
    const std::string_view lemma = word.trigger->lemma;
    const auto has = [&](std::string_view part) { return lemma.find(part) != lemma.npos; };
    const bool policed = lemma.starts_with("interpel") || lemma.starts_with("appr") ||
                         has("aux arr") || has("custody") || has("garde à vue");
    return is_state(word.perpetrator) || (word.perpetrator == nullptr && policed);
}

/// "(arrested) two men after gunmen killed three", « (interpellé) six suspects après une attaque
/// qui a fait trois morts »: what it is that they are held for, when somebody was hurt in it.
bool leads_to_deed(const Reading& reading, const Candidate& arrest, const Candidate& deed) {
    static const WordSet links("after following apres");
    constexpr std::uint32_t reach = 10;
    if (arrest.sentence != deed.sentence || deed.first < arrest.last) return false;
    const std::uint32_t end = std::min(arrest.last + reach, deed.first);
    const auto hurt =
        mentions_in(reading, Kind::status, arrest.last, reading.sentences[arrest.sentence].last);
    return !hurt.empty() && has_word(reading, arrest.last, end, links);
}

}  // namespace

bool are_held_for_it(const Reading& reading, const Draft& arrests, const Candidate& deed) {
    const auto is_arrest = [](const Candidate& word) { return word.family == Family::arrest; };
    return does_harm(deed.family) && deed.family != Family::fight && !is_state(deed.perpetrator) &&
           !is_insurgent(arrests.words.front().target) && !is_insurgent(deed.target) &&
           std::all_of(arrests.words.begin(), arrests.words.end(), is_arrest) &&
           leads_to_deed(reading, arrests.words.front(), deed);
}

bool are_arrested_since(const Draft& draft, const Candidate& word) {
    const auto all_civilians = [](const std::vector<const Party*>& parties) {
        return std::all_of(parties.begin(), parties.end(), [](const Party* party) {
            return party->klass == PartyClass::civilians;
        });
    };
    // of bare deaths it may be who parted farmers and herders
    const bool raid = told_by(draft, Family::attack) || told_by(draft, Family::fight) ||
                      is_insurgent(word.target) || draft.family == Family::loot;
    const auto& authors = draft.perpetrators;
    const bool by_others = authors.empty() ? raid : !all_civilians(authors);
    const bool attack = strikes_somebody(draft.family) || draft.family == Family::loot;
    return word.family == Family::arrest && is_held_by_state(word) &&
           word.sentence > draft.words.front().sentence && attack && by_others &&
           all_civilians(draft.targets) && std::none_of(authors.begin(), authors.end(), is_state);
}

}  // namespace vigie::extractors
