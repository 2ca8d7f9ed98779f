#include "extractors/discourse/lend.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// People without arms, whose death makes an attack of what would else be a fight.
bool are_civilians(const DraftToll& row) {
    const Party* party = row.toll.party;
    return row.toll.side == SideHint::people ||
           (party != nullptr && party->klass == PartyClass::civilians);
}

/// Nothing was told beside the place itself.
void lend_to_listed(const std::vector<Draft>& drafts, Draft& draft) {
    if (!draft.listed_with) return;
    const Draft& first = drafts[*draft.listed_with];
    const bool alone = draft.tolls.empty() && draft.losses.empty() && draft.targets.empty() &&
                       draft.words.size() <= first.words.size();
    if (!alone || std::none_of(first.tolls.begin(), first.tolls.end(), are_civilians)) {
        draft.listed_with.reset();
        return;
    }
    draft.tolls = first.tolls;
}

/// "They were released", "ils ont été libérés"
bool names_by_pronoun(const Scene& scene, const Candidate& word) {
    constexpr std::uint32_t reach = 4;
    static const WordSet pronouns("they he she both ils il elle elles");
    const auto& span = scene.reading.sentences[word.sentence];
    for (std::uint32_t at = word.first; at > span.first && word.first - at < reach; --at) {
        if (pronouns.contains(scene.reading.word(at - 1))) return true;
    }
    return false;
}

void free_those_taken(const Scene& scene, std::vector<Draft>& drafts, std::size_t index) {
    Draft& freed = drafts[index];
    const bool open = freed.family == Family::release && freed.tolls.empty() &&
                      names_by_pronoun(scene, freed.words.front());
    if (!open) return;
    for (std::size_t before = index; before-- > 0;) {
        if (drafts[before].family != Family::abduct) continue;
        for (DraftToll row : drafts[before].tolls) {
            if (row.toll.status != Status::abducted) continue;
            row.toll.status = Status::freed;
            freed.tolls.push_back(std::move(row));
        }
        return;
    }
}

}  // namespace

void lend_tolls(const Scene& scene, std::vector<Draft>& drafts) {
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        lend_to_listed(drafts, drafts[i]);
        free_those_taken(scene, drafts, i);
    }
}

}  // namespace vigie::extractors
