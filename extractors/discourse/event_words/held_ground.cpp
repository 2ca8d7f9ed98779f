#include "extractors/discourse/event_words/held_ground.h"

#include "extractors/discourse/event_words/companions.h"
#include "extractors/discourse/event_words/holders.h"
#include "extractors/discourse/event_words/struck.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/reading/tags.h"

namespace vigie::extractors {

const Party* ClauseParties::at(std::optional<std::size_t> chunk) const {
    if (!chunk) return nullptr;
    const Mention* mention = clauses_.chunks[*chunk].mention;
    if (mention == nullptr || mention->kind != Kind::actor) return nullptr;
    const Party* owner = owner_of_unit(scene_.reading, scene_.lexicon, *mention, first_);
    if (owner == nullptr) owner = post_of(scene_.reading, scene_.lexicon, *mention);
    return owner != nullptr ? owner : &scene_.lexicon.party(mention->index);
}

void HeldGround::weigh(std::size_t at, const Roles& roles, Candidate& candidate) const {
    if (roles.target) return spare_holder(*roles.target, candidate);
    const bool struck = is_attack(candidate.family) || is_from_air(candidate.family);
    if (candidate.family == Family::overtake) take_from_holders(at, candidate);
    if (candidate.target != nullptr) return;
    if (candidate.verb.construction == Construction::active ||
        candidate.rules.find("lead-subject") != std::string::npos) {
        if (struck || candidate.family == Family::overtake) strike_holder_behind(at, candidate);
        return;
    }
    if (struck && candidate.verb.construction == Construction::passive)
        strike_holder_before(at, candidate);
}

void HeldGround::strike_holder_before(std::size_t at, Candidate& candidate) const {
    for (std::size_t i = 0; i < at; ++i) {
        const std::uint32_t held = holding_of(i);
        const Party* holder = held > 0 ? parties_.at(i) : nullptr;
        if (holder == nullptr) continue;
        if (!holds_in_passing(parties_.reading(), held) || are_foes(candidate.perpetrator, *holder))
            candidate.target = holder;
    }
}

/// "seized Koro, until then in the hands of JNIM": those whom the takers fight.
void HeldGround::take_from_holders(std::size_t at, Candidate& candidate) const {
    for (const std::size_t chunk : holders_behind(parties_.reading(), parties_.clauses(), at)) {
        const Party* holder = parties_.at(chunk);
        if (holder == nullptr || !are_foes(candidate.perpetrator, *holder)) continue;
        return strike_holders(chunk, candidate);
    }
}

void HeldGround::strike_holders(std::size_t chunk, Candidate& candidate) const {
    candidate.target = parties_.at(chunk);
    for (const std::size_t other : Companions(parties_.clauses()).of(chunk, std::nullopt)) {
        const Party* beside = parties_.at(other);
        if (beside != nullptr && beside != candidate.target)
            candidate.beside_target.push_back(beside);
    }
}

/// "attacked Talataye, which was held by the MSA and JNIM": the attackers' foes who hold it. An
/// army holds many a village in which it is not struck.
void HeldGround::strike_holder_behind(std::size_t at, Candidate& candidate) const {
    for (std::size_t i = at + 1; i < parties_.clauses().chunks.size(); ++i) {
        if (is_trigger(parties_.clauses().chunks[i]) &&
            !tells_holder(parties_.reading().word(parties_.clauses().chunks[i].first)))
            return;
        const std::uint32_t held = holding_of(i);
        const Party* holder = held > 0 ? parties_.at(i) : nullptr;
        if (holder == nullptr) continue;
        const bool beside = holds_as_told(parties_.reading(), parties_.first(), held) ||
                            holds_in_passing(parties_.reading(), held);
        if (beside && holder->klass != PartyClass::state &&
            are_foes(candidate.perpetrator, *holder))
            strike_holders(i, candidate);
        return;
    }
}

void HeldGround::spare_holder(std::size_t target, Candidate& candidate) const {
    const std::uint32_t held = holding_of(target);
    const bool foe =
        candidate.target != nullptr && are_foes(candidate.perpetrator, *candidate.target);
    if (held > 0 && holds_in_passing(parties_.reading(), held) && !foe) candidate.target = nullptr;
}

std::uint32_t HeldGround::holding_of(std::size_t chunk) const {
    return word_of_holding(
        parties_.reading(), parties_.first(), parties_.clauses().chunks[chunk].first);
}

}  // namespace vigie::extractors
