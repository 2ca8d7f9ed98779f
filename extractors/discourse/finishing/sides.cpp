#include <algorithm>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/discourse/finishing/policing.h"
#include "extractors/discourse/joining/sentences.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
/// The forces of the country where it happened: "l'armée" in Niger is the FAN.
std::string forces_of(const std::string& country) {
    if (country == "NE") return "FAN";
    if (country == "BF") return "FABF";
    if (country == "CI") return "Ivorian army";
    return "FAMa";
}

namespace {

/// "l'armée" in Niger is the army of Niger; auxiliaries of an army, a militia with a name in
/// Burkina, are that army elsewhere.
bool is_of_that_country(const Party& party, const std::string& country) {
    if (country.empty()) return false;
    if (party.klass == PartyClass::militia)
        return party.generic && party.country == "BF" && country != "BF";
    const bool moves = party.generic || party.kind == PartyKind::unit;
    return party.klass == PartyClass::state && moves && country != "ML" &&
           (party.country.empty() || party.country == "ML");
}

bool serves_mission(const Finishing& work, const Party& party) {
    if (work.country != "ML") return false;
    return !work.scene.published || party.to.empty() ||
           text::to_iso(*work.scene.published).substr(0, 7) <= party.to;
}

/// "Deux soldats sénégalais tués dans l'attaque d'un camp de la Minusma": soldiers of no army at
/// war there, where the mission was struck.
bool is_contingent(const Finishing& work, const Party& party) {
    // « trois militaires burkinabè et un soldat nigérien de la Minusma », in Mali
    const bool abroad = one_of(party.country, {"SN", "GN", "MR", "CI"}) ||
                        (work.country == "ML" && one_of(party.country, {"BF", "NE"}));
    if (party.klass != PartyClass::state || !abroad) return false;
    const auto& sentences = work.draft.sentences;
    return std::any_of(sentences.begin(), sentences.end(), [&](std::size_t index) {
        const auto& span = work.scene.reading.sentences[index];
        const auto named = mentions_in(work.scene.reading, Kind::actor, span.first, span.last);
        return std::any_of(named.begin(), named.end(), [&](const Mention* mention) {
            return work.scene.lexicon.party(mention->index).name == "MINUSMA";
        });
    });
}

/// The one group with a name that « la milice », « les rebelles » mean, in the event or before it.
const Party* party_meant(const Finishing& work, const Party& party) {
    if (party.name != bare_militia) return group_resumed(work.scene, party);
    const Party* found = militia_resumed(work);
    for (const auto* parties : {&work.draft.targets, &work.draft.perpetrators}) {
        for (const Party* other : *parties) {
            if (other->klass != PartyClass::militia || other->name == party.name) continue;
            if (found != nullptr && found->name != other->name) return nullptr;
            found = other;
        }
    }
    return found;
}

}  // namespace

std::string name_of_party(const Finishing& work, const Party& party) {
    // "les rebelles" of the Sahel's other countries are nobody's of the north of Mali
    const bool elsewhere_too = party.klass == PartyClass::insurgent &&
                               party.kind == PartyKind::noun && !party.before.empty();
    if (elsewhere_too && one_of(work.country, {"BF", "NE"})) return std::string(unknown_group);
    // "pro-government militiamen" are Burkina Faso's volunteers there alone
    if (party.name == "VDP" && !party.before.empty() && work.country != "BF")
        return "communal militia";
    // "Chadian soldiers" are the mission's in Mali alone, in its years
    if (party.name == "MINUSMA" && !party.before.empty() && !serves_mission(work, party))
        return party.before;
    if (is_contingent(work, party)) return "MINUSMA";
    if (const Party* named = party_meant(work, party)) return named->name;
    if (!party.before.empty() && work.scene.published)
        return std::string(
            work.scene.lexicon.name_in(party, text::to_iso(*work.scene.published).substr(0, 7)));
    return is_of_that_country(party, work.country) ? forces_of(work.country) : party.name;
}

namespace {

bool takes_part(const Finishing& work, std::string_view name) {
    return std::any_of(work.report.actors.begin(),
                       work.report.actors.end(),
                       [&](const Actor& actor) { return actor.name == name; });
}

/// "the Malian security ministry" is not the French one.
bool names_country(const Finishing& work, const Statement& statement) {
    const std::uint32_t from = statement.first - std::min(statement.first, 2U);
    const auto named = mentions_in(work.scene.reading, Kind::country, from, statement.last);
    const auto& countries = work.scene.lexicon.gazetteer().countries();
    return std::any_of(named.begin(), named.end(), [&](const Mention* mention) {
        const std::uint32_t at = mention->first;
        // "in central Mali, the ministry said": where, not whose
        const bool where =
            (at > 0 && one_of(work.scene.reading.word(at - 1), {"in", "au", "en"})) ||
            work.scene.reading.word(mention->last) == ",";
        return countries[mention->index].code == work.country && !where;
    });
}

/// A prefect of Mauritania or Senegal, where no army of the Sahel is said to have acted.
bool is_foreign_authority(const Finishing& work, const Statement& statement) {
    if (!one_of(work.country, {"MR", "DZ", "SN", "GN"})) return false;
    const auto& reading = work.scene.reading;
    for (std::uint32_t at = statement.first; at <= statement.last; ++at) {
        if (reading.word(at).starts_with("mali")) return false;
    }
    const auto& draft = work.draft;
    return std::none_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_state) &&
           std::none_of(draft.targets.begin(), draft.targets.end(), is_state);
}

/// "the Elysee announced", « selon la présidence française »: France of its own force.
bool speaks_for_french_force(const Finishing& work, const Statement& statement) {
    static const WordSet france("elysee france french francais francaise francaises paris macron");
    constexpr std::uint32_t lead = 3;  // "the French president's (office)"
    if (statement.by != "foreign government" || !takes_part(work, "Barkhane")) return false;
    for (std::uint32_t at = statement.first - std::min(statement.first, lead); at < statement.last;
         ++at) {
        if (france.contains(work.scene.reading.word(at))) return true;
    }
    return false;
}

/// "Malian authorities said", « selon Niamey »: whose they are, wherever it happened; empty when
/// nothing says it.
std::string forces_named(const Finishing& work, const Statement& statement) {
    // those who send soldiers to Mali and speak of them
    static const WordSet abroad(
        "tchadien tchadienne tchadiennes chadian togolais togolaise togolaises togolese egyptien "
        "egyptienne egyptian bangladais bangladeshi jordanien jordanian neerlandais dutch allemand "
        "allemande german suedois swedish nepalais cambodgien cambodian liberien liberian");
    // the adjective may stand before or behind the source
    const std::uint32_t from = statement.first - std::min(statement.first, 1U);
    for (std::uint32_t at = from; at <= statement.last; ++at) {
        const std::string_view word = work.scene.reading.word(at);
        if (word == "niamey") return "FAN";
        if (word == "ouagadougou") return "FABF";
        // no "au Mali", "in Mali"
        if (word.starts_with("malian") || word.starts_with("malien")) return "FAMa";
        if (word.starts_with("nigerien")) return "FAN";
        if (word.starts_with("burkinabe")) return "FABF";
        if (abroad.contains(word)) return "foreign government";
    }
    return {};
}

}  // namespace

namespace {

/// « la France » after its force has left: a state like any other.
bool has_left(const Finishing& work, const Party& party) {
    return party.kind == PartyKind::speaker && !party.to.empty() && work.scene.published &&
           text::to_iso(*work.scene.published).substr(0, 7) > party.to;
}

}  // namespace

std::string speaker_of(const Finishing& work, const Statement& statement) {
    // The mission speaks of its own people; an army's spokesman is that of the army that struck.
    if (statement.by == "UN" && takes_part(work, "MINUSMA")) return "MINUSMA";
    if (speaks_for_french_force(work, statement)) return "Barkhane";
    if (statement.party != nullptr)
        return has_left(work, *statement.party) ? "foreign government"
                                                : name_of_party(work, *statement.party);
    if (statement.by != "authority") return statement.by;
    if (auto forces = forces_named(work, statement); !forces.empty()) return forces;
    if (is_foreign_authority(work, statement) || means_foreign_ministry(work, statement))
        return "foreign government";
    const std::string forces = forces_of(work.country);
    // "Plusieurs militaires français blessés dans un camp de l'ONU, selon l'état-major": theirs
    const auto& rows = work.report.casualties;
    const bool own_losses =
        !rows.empty() && std::all_of(rows.begin(), rows.end(), [](const Casualty& row) {
            return row.side == "Barkhane";
        });
    const bool french = takes_part(work, "Barkhane") && !takes_part(work, forces) &&
                        (own_losses || !takes_part(work, "MINUSMA")) &&
                        !names_country(work, statement);
    return french ? "Barkhane" : forces;
}

bool is_helper(std::string_view name) {
    return name == "Africa Corps" || name == "Wagner";
}

const Party* foreign_target(const Finishing& work, const Party& party) {
    if (party.klass != PartyClass::state || !party.generic || party.kind != PartyKind::noun)
        return nullptr;
    const Party* found = nullptr;
    for (const Party* target : work.draft.targets) {
        if (target->klass == PartyClass::state && !target->generic) return nullptr;
        if (target->klass != PartyClass::external || is_helper(target->name)) continue;
        if (found != nullptr && found->name != target->name) return nullptr;
        found = target;
    }
    return found;
}

std::string author(const Finishing& work) {
    return work.report.actors.empty() ? std::string(unknown_group)
                                      : work.report.actors.front().name;
}

bool taken_by_armed_group(const Finishing& work) {
    const auto& words = work.draft.words;
    const auto& targets = work.draft.targets;
    const auto takes = [](const Candidate& word) {
        const Party* by = word.perpetrator;
        return word.family == Family::arrest && by != nullptr &&
               (is_insurgent(by) || (by->klass == PartyClass::militia && by->name != "VDP"));
    };
    const bool fighters = std::any_of(targets.begin(), targets.end(), is_insurgent);
    return std::any_of(words.begin(), words.end(), takes) && !fighters && !polices(work) &&
           std::none_of(work.draft.perpetrators.begin(), work.draft.perpetrators.end(), is_state);
}

bool author_is_state(const Finishing& work) {
    const std::string name = author(work);
    return one_of(name, {"FAMa", "FAN", "FABF", "Africa Corps", "Wagner"}) ||
           one_of(name, {"Barkhane", "MINUSMA", "AES joint force", "G5 Sahel", "US forces"});
}

void add_actor(Finishing& work, const std::string& name, Role role) {
    const bool known =
        std::any_of(work.report.actors.begin(), work.report.actors.end(), [&](const Actor& actor) {
            return actor.name == name && actor.role == role;
        });
    if (!known) work.report.actors.push_back({name, role});
}

}  // namespace vigie::extractors
