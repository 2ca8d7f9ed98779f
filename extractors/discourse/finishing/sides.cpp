#include <algorithm>
#include <optional>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"

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

}  // namespace

std::string name_of_party(const Finishing& work, const Party& party) {
    // "les rebelles" of the Sahel's other countries are nobody's of the north of Mali
    const bool elsewhere_too = party.kind == PartyKind::noun && !party.before.empty();
    if (elsewhere_too && (work.country == "BF" || work.country == "NE"))
        return std::string(unknown_group);
    if (!party.before.empty() && work.scene.published) {
        const std::string month = text::to_iso(*work.scene.published).substr(0, 7);
        return std::string(work.scene.lexicon.name_in(party, month));
    }
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
        const bool where = at > 0 && one_of(work.scene.reading.word(at - 1), {"in", "au", "en"});
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

}  // namespace

std::string speaker_of(const Finishing& work, const Statement& statement) {
    // The mission speaks of its own people; an army's spokesman is that of the army that struck.
    if (statement.by == "UN" && takes_part(work, "MINUSMA")) return "MINUSMA";
    if (statement.party != nullptr) return name_of_party(work, *statement.party);
    if (statement.by != "authority") return statement.by;
    if (is_foreign_authority(work, statement)) return "foreign government";
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

namespace {

/// "A blast killed two on 3 May; JNIM claimed it. On 9 May ...": told of another day.
bool tells_other_day(const Finishing& work, const Statement& statement) {
    const auto& draft = work.draft;
    if (!draft.own_date || !draft.date) return false;
    const std::size_t sentence = work.scene.reading.sentence_of(statement.first);
    const auto times = work.scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.dates_event() && disjoint(*time.range, *draft.date);
    });
}

}  // namespace

bool claims_other_deed(const Finishing& work, const Statement& statement) {
    if (!statement.inherited || !statement.party || statement.saying != Saying::claimed)
        return false;
    const std::string doer = author(work);
    const bool by_another = doer != unknown_group && speaker_of(work, statement) != doer;
    return by_another || tells_other_day(work, statement);
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

bool author_is_state(const Finishing& work) {
    const std::string name = author(work);
    return name == "FAMa" || name == "FAN" || name == "FABF" || name == "Africa Corps" ||
           name == "Barkhane" || name == "MINUSMA" || name == "Wagner" || name == "AES joint force";
}

namespace {

/// "Six terroristes neutralisés à Sama": armies speak so of those whom they killed.
bool neutralises(const Draft& draft) {
    return draft.family == Family::kill && draft.perpetrators.empty() &&
           std::none_of(draft.targets.begin(), draft.targets.end(), is_state) &&
           std::all_of(draft.words.begin(), draft.words.end(), [](const Candidate& word) {
               return word.trigger->slant == Slant::army;
           });
}

/// Are the dead that the draft counts all on the armies' other side? None = it counts none.
std::optional<bool> counts_foes_alone(const Draft& draft) {
    // "twenty terrorists were killed, says the army, which admits the death of a soldier"
    const bool admitted = !draft.targets.empty() && !draft.statements.empty() &&
                          draft.statements.front().by == "authority" &&
                          is_insurgent(draft.words.front().target);
    std::optional<bool> foes;
    for (const DraftToll& row : draft.tolls) {
        const SideHint side = row.toll.side;
        const bool own = side == SideHint::own_ranks || (admitted && is_state(row.toll.party));
        if (row.toll.status != Status::killed || own) continue;
        const bool foe = side == SideHint::party
                             ? is_insurgent(row.toll.party)
                             : side == SideHint::enemy || side == SideHint::attackers;
        foes = foe && foes.value_or(true);
    }
    return foes;
}

/// "Quarante terroristes tués à Sama", "a strike killed eight JNIM fighters", by nobody named:
/// fighters are the army's enemies.
bool kills_fighters(const Draft& draft) {
    // "an operation targeted militants, the army said"
    const bool own_word = draft.family == Family::attack && !draft.statements.empty() &&
                          draft.statements.front().by == "authority";
    // "saw 12 militants killed and motorbikes seized"
    const bool dead =
        draft.family == Family::kill ||
        (draft.family == Family::loot && told_by(draft, Family::kill) && !draft.targets.empty());
    if ((!dead && !own_word) || !draft.perpetrators.empty()) return false;
    const auto& targets = draft.targets;
    return std::all_of(targets.begin(), targets.end(), is_insurgent) &&
           counts_foes_alone(draft).value_or(!targets.empty());
}

/// "Four terrorists have been captured", by nobody named.
bool takes_fighters(const Draft& draft) {
    const auto& targets = draft.targets;
    return draft.family == Family::abduct && draft.perpetrators.empty() && !targets.empty() &&
           std::all_of(targets.begin(), targets.end(), is_insurgent);
}

/// "repelled a drone attack": drones that the army did not send.
bool fended_off(const Draft& draft) {
    return std::any_of(draft.words.begin(), draft.words.end(), [](const Candidate& word) {
        return is_from_air(word.family) && word.is_suffered();
    });
}

}  // namespace

namespace {

/// « Les passagers ont été arrêtés par des hommes armés », « ont attaqué un car et arrêté quatre
/// passagers »
bool held_by_armed_men(const Draft& draft) {
    const auto& words = draft.words;
    return std::any_of(words.begin(),
                       words.end(),
                       [&](const Candidate& word) {
                           return word.family == Family::arrest && is_insurgent(word.perpetrator) &&
                                  (word.verb.construction == Construction::passive ||
                                   is_attack(words.front().family));
                       }) &&
           std::none_of(words.begin(), words.end(), [](const Candidate& word) {
               return is_state(word.perpetrator);
           });
}

/// « Une frappe contre l'armée »: not by itself.
bool strikes_army(const Draft& draft) {
    const Candidate& word = draft.words.front();
    return draft.perpetrators.empty() && word.verb.construction == Construction::nominal &&
           is_state(word.target) && word.rules.find("noun-against") != std::string::npos;
}

}  // namespace

namespace {

/// « Une opération contre le JNIM a fait dix morts »: the forces' own, be they named or not.
bool is_operation_against_fighters(const Draft& draft) {
    const auto& targets = draft.targets;
    return draft.perpetrators.empty() && !targets.empty() &&
           std::all_of(targets.begin(), targets.end(), is_insurgent) &&
           is_attack(draft.words.front().family) &&
           std::all_of(draft.words.begin(), draft.words.end(), [](const Candidate& word) {
               const std::string_view lemma = word.trigger->lemma;
               return lemma.find("operation") != std::string_view::npos ||
                      lemma.find("opération") != std::string_view::npos ||
                      word.family == Family::kill;
           });
}

}  // namespace

bool by_state_default(const Finishing& work) {
    return is_operation_against_fighters(work.draft) || neutralises(work.draft) ||
           kills_fighters(work.draft) || takes_fighters(work.draft) ||
           (is_from_air(work.draft.family) && !fended_off(work.draft) &&
            !strikes_army(work.draft)) ||
           (work.draft.family == Family::arrest && !held_by_armed_men(work.draft)) ||
           work.draft.family == Family::disrupt || work.draft.family == Family::base ||
           work.draft.family == Family::regain;
}

bool by_civilians_default(const Finishing& work) {
    return work.draft.family == Family::protest || work.draft.family == Family::disperse ||
           work.draft.family == Family::riot || work.draft.family == Family::mob;
}

namespace {

/// "France 24", "France Inter", "Air France", "l'ambassade de France": not the country at war.
bool is_media(const Reading& reading, std::uint32_t at) {
    return one_of(reading.word(at + 1), {"24", "inter", "info", "televisions", "culture", "3"}) ||
           (at > 0 && one_of(reading.word(at - 1), {"air", "radio", "agence"})) ||
           (at > 1 && one_of(reading.word(at - 2), {"ambassade", "ambassadeur", "embassy"}));
}

/// "France intensified its strikes"
bool names_france(const Finishing& work) {
    const Reading& reading = work.scene.reading;
    return std::any_of(
        work.draft.sentences.begin(), work.draft.sentences.end(), [&](std::size_t index) {
            const auto& span = reading.sentences[index];
            for (std::uint32_t at = span.first; at < span.last; ++at) {
                const bool named = one_of(reading.word(at), {"france", "serval", "barkhane"});
                if (named && !is_media(reading, at)) return true;
            }
            return false;
        });
}

/// "French officials announced a strike": while France fought there, its own.
bool told_by_france(const Finishing& work) {
    if (!work.scene.published) return false;
    const std::string month = text::to_iso(*work.scene.published).substr(0, 7);
    if (!work.scene.lexicon.is_there_in("Barkhane", month)) return false;
    if (is_from_air(work.draft.family) && names_france(work)) return true;
    const auto& statements = work.draft.statements;
    return std::any_of(statements.begin(), statements.end(), [&](const Statement& said) {
        if (said.by != "foreign government") return false;
        for (std::uint32_t at = said.first; at < said.last; ++at) {
            const std::string_view word = work.scene.reading.word(at);
            if (word.starts_with("french") || word.starts_with("francais") || word == "elysee")
                return true;
        }
        return false;
    });
}

}  // namespace

std::string forces_at_work(const Finishing& work) {
    const auto& sentences = work.scene.reading.sentences;
    const std::size_t front = work.draft.sentences.front();
    const std::size_t from = sentences[front > 0 ? front - 1 : 0].first;
    const std::size_t to = sentences[work.draft.sentences.back()].last;
    std::string found;
    for (const Mention* mention : mentions_in(work.scene.reading, Kind::actor, from, to)) {
        const Party& party = work.scene.lexicon.party(mention->index);
        if (party.klass == PartyClass::state) return forces_of(work.country);
        const bool foreign = party.klass == PartyClass::external && !is_helper(party.name);
        if (!foreign || party.name == "MINUSMA") continue;
        if (!found.empty() && found != party.name) return forces_of(work.country);
        found = party.name;
    }
    if (found.empty() && told_by_france(work)) return "Barkhane";
    return found.empty() ? forces_of(work.country) : found;
}

void add_actor(Finishing& work, const std::string& name, Role role) {
    const bool known =
        std::any_of(work.report.actors.begin(), work.report.actors.end(), [&](const Actor& actor) {
            return actor.name == name && actor.role == role;
        });
    if (!known) work.report.actors.push_back({name, role});
}

}  // namespace vigie::extractors
