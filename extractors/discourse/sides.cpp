#include <algorithm>

#include "extractors/discourse/finishing.h"

namespace vigie::extractors {
/// The forces of the country where it happened: "l'armée" in Niger is the FAN.
std::string forces_of(const std::string& country) {
    if (country == "NE") return "FAN";
    if (country == "BF") return "FABF";
    return "FAMa";
}

std::string name_of_party(const Finishing& work, const Party& party) {
    if (party.klass == PartyClass::state && (party.generic || party.kind == PartyKind::unit)) {
        const bool elsewhere = !work.country.empty() && work.country != "ML";
        if (elsewhere && (party.country.empty() || party.country == "ML"))
            return forces_of(work.country);
    }
    return party.name;
}

std::string speaker_of(const Finishing& work, const Statement& statement) {
    return statement.by == "authority" ? forces_of(work.country) : statement.by;
}

std::string author(const Finishing& work) {
    return work.report.actors.empty() ? std::string(unknown_group)
                                      : work.report.actors.front().name;
}

bool author_is_state(const Finishing& work) {
    const std::string name = author(work);
    return name == "FAMa" || name == "FAN" || name == "FABF" || name == "Africa Corps" ||
           name == "Barkhane" || name == "MINUSMA" || name == "Wagner";
}

bool by_state_default(const Finishing& work) {
    return work.draft.family == Family::strike || work.draft.family == Family::arrest ||
           work.draft.family == Family::disrupt || work.draft.family == Family::base ||
           work.draft.family == Family::regain;
}

bool by_civilians_default(const Finishing& work) {
    return work.draft.family == Family::protest || work.draft.family == Family::disperse ||
           work.draft.family == Family::riot || work.draft.family == Family::mob;
}

void add_actor(Finishing& work, const std::string& name, Role role) {
    const bool known =
        std::any_of(work.report.actors.begin(), work.report.actors.end(), [&](const Actor& actor) {
            return actor.name == name && actor.role == role;
        });
    if (!known) work.report.actors.push_back({name, role});
}

}  // namespace vigie::extractors
