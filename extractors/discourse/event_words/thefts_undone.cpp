#include "extractors/discourse/event_words/thefts_undone.h"

#include <algorithm>

#include "extractors/discourse/joining/draft.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

void drop_thefts_undone(const Reading& reading, std::vector<Candidate>& found) {
    static const WordSet stolen(
        "vole voles volee volees derobe derobes derobees emporte emportes stolen rustled looted");
    const auto finding = std::find_if(found.begin(), found.end(), [](const Candidate& word) {
        return word.family == Family::disrupt ||
               (one_of(word.trigger->lemma, {"intercepter", "intercept"}) &&
                is_state(word.perpetrator));
    });
    if (finding == found.end()) return;
    const std::size_t segment = finding->segment;
    const bool found_arms = finding->family == Family::disrupt;
    const auto is_undone = [&](const Candidate& word) {
        const bool taken = stolen.contains(reading.word(word.first)) ||
                           stolen.contains(reading.word(word.last - 1));
        return word.family == Family::loot && word.segment == segment &&
               (taken || (found_arms && is_state(word.perpetrator)));
    };
    const auto theft = std::find_if(found.begin(), found.end(), is_undone);
    if (theft == found.end()) return;
    finding->family = Family::disrupt;
    if (is_insurgent(theft->perpetrator)) finding->target = theft->perpetrator;
    std::erase_if(found, is_undone);
}

bool is_sought(const Reading& reading, const Chunk& theft) {
    static const WordSet seeking(
        "recherche quete trace traces recherchaient cherchaient recuperer looking searching search "
        "tracking recover");
    constexpr std::uint32_t reach = 5;  // « à la recherche de leur (bétail volé) »
    if (theft.sense == nullptr || theft.sense->family != Family::loot) return false;
    for (std::uint32_t back = 1; back <= std::min(reach, theft.first); ++back) {
        const text::Word word = reading.word(theft.first - back);
        if (one_of(word, {",", ";", "."})) return false;
        if (seeking.contains(word)) return true;
    }
    return false;
}

}  // namespace vigie::extractors
