// Whose operation it was in which people died, when the sentence before tells of it.
#include <algorithm>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The token of the verb in "conducted a joint operation", « ont mené une patrouille »; the end
/// when there is none.
std::uint32_t leading_of_operation(const Reading& reading, const text::Sentence& sentence) {
    static const WordSet leads(
        "conducted led launched carried mounted mene menee conduit effectue lance mounting "
        "conducting");
    constexpr std::uint32_t reach = 6;  // "carried out a joint military (operation)"
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        if (!leads.contains(reading.word(at))) continue;
        const std::uint32_t end = std::min(at + reach, sentence.last);
        for (std::uint32_t noun = at + 1; noun < end; ++noun) {
            if (operation_nouns().contains(reading.word(noun))) return at;
        }
    }
    return sentence.last;
}

bool kills_civilians(const Draft& draft) {
    const Candidate& word = draft.words.front();
    const bool unsaid = word.verb.construction != Construction::active;
    return draft.family == Family::kill && unsaid &&
           std::any_of(draft.tolls.begin(), draft.tolls.end(), [](const DraftToll& row) {
               const Party* party = row.toll.party;
               return row.toll.status == Status::killed && party != nullptr &&
                      party->klass == PartyClass::civilians;
           });
}

}  // namespace

std::vector<std::string> operators_before(const Finishing& work) {
    const Reading& reading = work.scene.reading;
    const std::size_t index = work.draft.sentences.front();
    // "killed by gunmen": others than those before
    if (index == 0 || !kills_civilians(work.draft) || !work.draft.perpetrators.empty()) return {};
    const auto& before = reading.sentences[index - 1];
    if (before.paragraph != reading.sentences[index].paragraph) return {};
    const std::uint32_t verb = leading_of_operation(reading, before);
    if (verb == before.last) return {};
    std::vector<std::string> names;
    for (const Mention* mention : mentions_in(reading, Kind::actor, before.first, verb)) {
        const Party& party = work.scene.lexicon.party(mention->index);
        if (!is_state(&party)) return {};
        names.push_back(name_of_party(work, party));
    }
    return names;
}

}  // namespace vigie::extractors
