#include "extractors/discourse/joining/earlier_event.h"

#include <algorithm>

#include "extractors/discourse/joining/lend.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The highest count of dead that the event has.
int dead_of(const Draft& draft) {
    int dead = 0;
    for (const DraftToll& row : draft.tolls) {
        if (row.toll.status == Status::killed) dead = std::max(dead, row.toll.min.value_or(0));
    }
    return dead;
}

/// The one bare count of dead, where nothing but « plusieurs » is counted beside it; "the toll
/// rose to nine" is that of the event told last.
const Toll* only_count(const std::vector<Toll>& tolls) {
    const Toll* found = nullptr;
    for (const Toll& toll : tolls) {
        if (toll.min == 2 && !toll.max) continue;
        const bool bare = toll.side == SideHint::none && toll.party == nullptr && !toll.others;
        if (found != nullptr || !bare || toll.status != Status::killed || !toll.min || toll.latest)
            return nullptr;
        found = &toll;
    }
    return found;
}

/// Is the party, or where none is named an army, one of them?
bool is_among(const std::vector<const Party*>& parties, const Statement& said) {
    return std::any_of(parties.begin(), parties.end(), [&](const Party* party) {
        return said.party != nullptr ? party->name == said.party->name : is_state(party);
    });
}

/// "rejected the accusations", « a nié toute implication »: what is answered is a deed of one's
/// own, where "denied the attack", "denied any losses" may be of what one suffered.
bool answers_accusers(const Scene& scene, std::size_t sentence) {
    static const WordSet charges(
        "accusation accusations allegation allegations involvement responsibility wrongdoing abuses "
        "implication responsabilite exactions bavure bavures");
    const auto& span = scene.reading.sentences[sentence];
    return has_word(scene.reading, span.first, span.last, charges);
}

}  // namespace

std::size_t event_counted(const std::vector<Draft>& drafts,
                          std::size_t likely,
                          const std::vector<Toll>& tolls) {
    constexpr int more = 3;  // times as many as were told: of others
    const Toll* told = drafts.size() < 2 ? nullptr : only_count(tolls);
    const int few = told == nullptr ? 0 : dead_of(drafts[likely]);
    if (few == 0 || *told->min < few * more) return likely;
    const auto near = std::find_if(drafts.begin(), drafts.end(), [&](const Draft& draft) {
        const int dead = dead_of(draft);
        return dead > 0 && *told->min < dead * more && dead < *told->min * 2;
    });
    return near == drafts.end() ? likely : static_cast<std::size_t>(near - drafts.begin());
}

std::size_t earlier_event(const Scene& scene,
                          const std::vector<Draft>& drafts,
                          std::size_t likely,
                          std::size_t sentence,
                          const std::vector<Toll>& tolls) {
    if (drafts.size() < 2) return likely;
    if (const auto placed = event_at(scene, drafts, sentence)) return *placed;
    if (const std::size_t counted = event_counted(drafts, likely, tolls); counted != likely)
        return counted;
    if (!answers_accusers(scene, sentence)) return likely;
    for (const Statement& said : scene.statements[sentence]) {
        const bool army = said.by == "authority" || is_state(said.party);
        if (said.saying != Saying::denied || said.inherited || !army) continue;
        if (is_among(drafts[likely].perpetrators, said)) continue;
        const auto own = std::find_if(drafts.begin(), drafts.end(), [&](const Draft& draft) {
            const bool grave = dead_of(draft) > 0 || draft.family == Family::abduct;
            return grave && is_among(draft.perpetrators, said);
        });
        if (own != drafts.end()) return static_cast<std::size_t>(own - drafts.begin());
    }
    return likely;
}

}  // namespace vigie::extractors
