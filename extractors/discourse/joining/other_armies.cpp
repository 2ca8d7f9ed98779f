#include "extractors/discourse/joining/other_armies.h"

#include <algorithm>

#include "extractors/discourse/joining/another.h"
#include "extractors/discourse/where/whereabouts.h"

namespace vigie::extractors {
namespace {

bool holds(const std::vector<const Party*>& parties, const Party& party) {
    return std::any_of(
        parties.begin(), parties.end(), [&](const Party* one) { return one->name == party.name; });
}

bool all_states(const std::vector<const Party*>& parties) {
    return !parties.empty() && std::all_of(parties.begin(), parties.end(), is_state);
}

/// An army's deed against fighters.
bool is_armys_deed(const Draft& draft) {
    return all_states(draft.perpetrators) &&
           std::all_of(draft.targets.begin(), draft.targets.end(), is_insurgent);
}

/// "The French army killed fifteen jihadists. A vehicle escorting a convoy (hit an explosive
/// device)": whoever was blown up, no army did it against fighters.
bool is_blown_up_beside(const Draft& draft, const Candidate& word) {
    return is_armys_deed(draft) && word.family == Family::explosive && word.is_suffered() &&
           draft.sentences.back() < word.sentence && !is_insurgent(word.target) &&
           !told_by(draft, Family::explosive);
}

/// « (L'explosion), (la frappe) », "(hit a mine)": a kind of deed that only one of the events may
/// be.
bool names_kind(const Scene& scene, const Candidate& word) {
    const bool kind = word.family == Family::explosive || word.family == Family::suicide ||
                      word.family == Family::shelling || word.family == Family::abduct ||
                      is_from_air(word.family);
    if (word.family == Family::explosive && word.is_suffered()) return true;
    return kind && word.verb.construction == Construction::nominal && is_definite(scene, word);
}

}  // namespace

bool kills_for_no_one_told(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (is_blown_up_beside(draft, word)) return true;
    if (!is_state(word.perpetrator) || !is_insurgent(word.target) || !all_states(draft.targets))
        return false;
    const bool took_part = holds(draft.targets, *word.perpetrator) ||
                           holds(draft.allies, *word.perpetrator) ||
                           holds(draft.perpetrators, *word.perpetrator);
    if (took_part || draft.sentences.back() >= word.sentence) return false;
    const bool there = word.place >= 0 && place_at(scene, word.place).use == Use::event &&
                       !same_place(scene, draft, word);
    return there || word.date_tokens.has_value();
}

void behind_other_army(const Scene& scene,
                       const std::vector<Draft>& drafts,
                       const Candidate& word,
                       std::vector<std::size_t>& order) {
    if (order.size() < 2 || !is_armys_deed(drafts[order.front()])) return;
    const Draft& last = drafts[order.front()];
    const auto first = [&](const auto& is_meant) {
        std::stable_partition(
            order.begin(), order.end(), [&](std::size_t draft) { return is_meant(drafts[draft]); });
    };
    if (is_state(word.target) && !holds(last.perpetrators, *word.target) &&
        !holds(last.allies, *word.target)) {
        first([&](const Draft& draft) { return holds(draft.targets, *word.target); });
    } else if (names_kind(scene, word) && !told_by(last, word.family)) {
        first([&](const Draft& draft) { return told_by(draft, word.family); });
    }
}

bool are_at_odds(const Draft& draft, const Candidate& word) {
    const auto is = [](const Party* party, std::string_view name) {
        return party != nullptr && party->name == name;
    };
    const Party* author = draft.perpetrators.empty() ? nullptr : draft.perpetrators.front();
    const bool rivals = (is(author, "JNIM") && is(word.perpetrator, "ISSP")) ||
                        (is(author, "ISSP") && is(word.perpetrator, "JNIM"));
    return rivals && !is(word.target, author->name) &&
           std::none_of(draft.targets.begin(), draft.targets.end(), [&](const Party* struck) {
               return is(struck, word.perpetrator->name);
           });
}

}  // namespace vigie::extractors
