#include "extractors/discourse/joining/titles.h"

#include <algorithm>

#include "extractors/discourse/joining/outranks.h"
#include "extractors/discourse/joining/pairs.h"

namespace vigie::extractors {
namespace {

/// "Koro : deux gendarmes tués à Dioungani": the title's own word says where more closely.
bool heads_its_title(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (word.place < 0 || draft.own_place) return false;
    const auto& title = scene.reading.sentences.front();
    return place_at(scene, draft.place).first < title.last &&
           place_at(scene, word.place).use == Use::event;
}

/// "80 terroristes neutralisés lors d'attaques contre l'armée": those who fell in the riposte are
/// not whom the attack struck. Only whoever was attacked answers: an
/// army that killed fighters is not struck in their stead by a title's "attack on civilians".
void fill_target(Draft& draft, const Candidate& word) {
    const auto& authors = draft.perpetrators;
    const auto is_struck = [&](const Party* author) { return author->name == word.target->name; };
    const bool riposte =
        is_attack(word.family) && word.target != nullptr && !is_insurgent(word.target) &&
        (authors.empty() || std::any_of(authors.begin(), authors.end(), is_struck)) &&
        std::all_of(draft.targets.begin(), draft.targets.end(), is_insurgent);
    if (riposte) draft.targets.clear();
    if (draft.targets.empty()) add_once(draft.targets, word.target);
}

}  // namespace

bool is_kin(const Draft& draft, const Candidate& word) {
    return draft.family == word.family || (is_from_air(draft.family) && is_from_air(word.family));
}

bool has_kin(const std::vector<Draft>& drafts, const Candidate& word) {
    return std::any_of(
        drafts.begin(), drafts.end(), [&](const Draft& draft) { return is_kin(draft, word); });
}

void fill(const Scene& scene, Draft& draft, const Candidate& word) {
    if (outranks(word, draft) && same_side(draft, word)) raise(draft, word);
    if (same_side(draft, word) && !settle_pair(draft, word)) {
        add_once(draft.perpetrators, word.perpetrator);
        fill_target(draft, word);
    }
    if (draft.place < 0 || heads_its_title(scene, draft, word)) draft.place = word.place;
    if (!draft.date) draft.date = word.date;
}

void fill_listed(std::vector<Draft>& drafts, const Draft& first, const Candidate& word) {
    for (Draft& other : drafts) {
        if (&other == &first || other.sentences.front() != first.sentences.front() ||
            other.family != first.family || !same_side(other, word))
            continue;
        add_once(other.perpetrators, word.perpetrator);
        fill_target(other, word);
    }
}

namespace {

/// "Six troops killed" above "several deaths among the attackers": not the same dead.
bool are_of_other_sides(const Draft& draft, const Toll& title, const Toll& told) {
    const bool attackers = told.side == SideHint::attackers || told.side == SideHint::enemy ||
                           (told.party != nullptr && is_insurgent(told.party));
    const bool named = title.party != nullptr && !is_insurgent(title.party);
    const bool people = title.side == SideHint::people ||
                        (title.party != nullptr && title.party->klass == PartyClass::civilians);
    const bool same = title.min == told.min && title.max == told.max;
    if (same || attackers) return !same && (named || people);
    // "Twelve herders killed" above "the militia lost a fighter"
    const auto unarmed = [](const Party* party) { return party->klass == PartyClass::civilians; };
    const bool fighters = told.party != nullptr && !unarmed(told.party);
    return people && fighters && title.min > told.min &&
           std::any_of(draft.targets.begin(), draft.targets.end(), unarmed);
}

}  // namespace

void fill_tolls(const std::vector<Draft>& drafts, Draft& draft, const std::vector<Toll>& tolls) {
    std::vector<Toll> missing;
    for (const Toll& toll : tolls) {
        const auto tells = [&](const Draft& other) {
            return std::any_of(other.tolls.begin(), other.tolls.end(), [&](const DraftToll& told) {
                return told.toll.status == toll.status &&
                       !are_of_other_sides(draft, toll, told.toll);
            });
        };
        if (std::none_of(drafts.begin(), drafts.end(), tells)) missing.push_back(toll);
    }
    for (const Toll& toll : missing)
        draft.tolls.push_back({toll, std::nullopt});
}

}  // namespace vigie::extractors
