#include <algorithm>

#include "extractors/discourse/finishing.h"

namespace vigie::extractors {
namespace {

Stance stance_of_statement(const Finishing& work,
                           const Statement& statement,
                           const std::string& by) {
    if (statement.saying == Saying::denied) return Stance::denied;
    if (by == author(work)) return Stance::claimed;
    if (statement.saying == Saying::claimed && statement.party) return Stance::claimed;
    if (by == "foreign government" || by == "company" || statement.by == "authority")
        return Stance::confirmed;
    const bool is_target = std::any_of(work.report.actors.begin(),
                                       work.report.actors.end(),
                                       [&](const Actor& actor) { return actor.name == by; });
    return is_target ? Stance::confirmed : Stance::reported;
}

}  // namespace

void put_claims(Finishing& work) {
    for (const Statement& statement : work.draft.statements) {
        const std::string by = speaker_of(work, statement);
        const Stance stance = stance_of_statement(work, statement, by);
        const bool known = std::any_of(
            work.report.claims.begin(), work.report.claims.end(), [&](const Claim& claim) {
                return claim.by == by && claim.stance == stance;
            });
        if (known) continue;
        prove(work,
              "claims[" + std::to_string(work.report.claims.size()) + "]",
              statement.first,
              statement.last,
              statement.rule);
        work.report.claims.push_back({by, stance, "the event"});
    }
}

void put_losses(Finishing& work) {
    for (const Loss& loss : work.draft.losses) {
        const auto same = std::find_if(
            work.report.materiel.begin(), work.report.materiel.end(), [&](const Materiel& other) {
                return other.what == loss.materiel.what && other.effect == loss.materiel.effect;
            });
        if (same != work.report.materiel.end()) {
            if (!same->count) same->count = loss.materiel.count;
            continue;
        }
        prove(work,
              "materiel[" + std::to_string(work.report.materiel.size()) + "]",
              loss.first,
              loss.last,
              "loss");
        work.report.materiel.push_back(loss.materiel);
    }
}

}  // namespace vigie::extractors
