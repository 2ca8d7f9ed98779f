#include "extractors/discourse/joining/pairs.h"

#include <algorithm>
#include <string_view>

namespace vigie::extractors {
namespace {

/// « un accrochage entre le MSA et le JNIM »: nobody says who came.
bool tells_pair(const Candidate& word) {
    const auto has = [&](std::string_view rule) {
        return word.rules.find(rule) != std::string::npos;
    };
    return word.family == Family::fight && word.perpetrator != nullptr && word.target != nullptr &&
           (has("clash-between") || has("fight-opposing"));
}

bool names(const std::vector<const Party*>& parties, const Party& one) {
    return std::any_of(parties.begin(), parties.end(), [&](const Party* party) {
        return party->name == one.name;
    });
}

}  // namespace

bool settle_pair(Draft& draft, const Candidate& word) {
    if (tells_pair(word) && draft.perpetrators.empty() && names(draft.targets, *word.perpetrator)) {
        draft.perpetrators.push_back(word.target);
        return true;
    }
    const bool suffers = word.target != nullptr && word.perpetrator == nullptr &&
                         is_attack(word.family) && word.verb.construction == Construction::passive;
    const bool pair = draft.targets.size() == 1 && draft.perpetrators.size() == 1 &&
                      std::all_of(draft.words.begin(), draft.words.end(), tells_pair);
    if (!suffers || !pair || !names(draft.perpetrators, *word.target)) return false;
    draft.perpetrators.swap(draft.targets);
    return true;
}

}  // namespace vigie::extractors
