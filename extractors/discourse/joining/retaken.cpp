#include "extractors/discourse/joining/retaken.h"

#include <utility>

#include "extractors/discourse/where/whereabouts.h"

namespace vigie::extractors {
namespace {

/// Were fighters killed by whom they fight: « 30 terroristes neutralisés »?
bool is_loss_of_rebels(const Candidate& word) {
    if (word.family != Family::kill || !is_insurgent(word.target)) return false;
    return !is_insurgent(word.perpetrator) || word.target->name == word.perpetrator->name ||
           word.target->name == unknown_group;
}

}  // namespace

bool fell_as_retaken(const Scene& scene, const Draft& draft, const Candidate& word) {
    return draft.family == Family::regain && tells_in(draft, word.sentence) &&
           is_loss_of_rebels(word) && (word.place < 0 || same_place(scene, draft, word)) &&
           word.date && draft.date && word.date->to < draft.date->from && word.date_tokens &&
           word.date_tokens->first < word.first;
}

void retaking_first(const Scene& scene,
                    const std::vector<Draft>& drafts,
                    const Candidate& word,
                    std::vector<std::size_t>& order) {
    if (order.size() < 2 || !is_loss_of_rebels(word) ||
        (word.date_tokens && word.date_tokens->first > word.first))
        return;
    const Draft& loss = drafts[order.front()];
    const Draft& before = drafts[order[1]];
    const std::size_t told = loss.sentences.front();
    const bool aside = loss.family == Family::overtake && before.family == Family::regain &&
                       loss.sentences.size() == 1 && tells_in(before, told) &&
                       word.sentence <= told + 1 && loss.date && before.date &&
                       (word.place < 0 || same_place(scene, before, word)) &&
                       loss.date->from <= before.date->from;
    if (aside) std::swap(order[0], order[1]);
}

}  // namespace vigie::extractors
