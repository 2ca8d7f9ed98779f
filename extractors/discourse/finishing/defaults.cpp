// Whose deed an event is by its kind and its words where nobody is named.
#include <algorithm>
#include <optional>

#include "extractors/discourse/finishing/custody.h"
#include "extractors/discourse/finishing/finishing.h"
#include "extractors/discourse/finishing/flights.h"
#include "extractors/discourse/finishing/repelled.h"
#include "extractors/discourse/finishing/signs.h"
#include "extractors/reading/cues.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/part_in.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "Six terroristes neutralisés à Sama": armies speak so of those whom they killed.
bool neutralises(const Draft& draft) {
    return draft.family == Family::kill && draft.perpetrators.empty() &&
           std::none_of(draft.targets.begin(), draft.targets.end(), is_state) &&
           std::all_of(draft.words.begin(), draft.words.end(), [](const Candidate& word) {
               return word.trigger->slant == Slant::army;
           });
}

/// "repelled an attack": do its words say that the army was struck?
bool was_attacked(const Draft& draft) {
    return std::any_of(draft.words.begin(), draft.words.end(), [](const Candidate& word) {
        return word.is_suffered();
    });
}

/// Are the dead that the draft counts all on the armies' other side? None = it counts none.
std::optional<bool> counts_foes_alone(const Draft& draft) {
    // "twenty terrorists were killed, says the army, which admits the death of a soldier"
    const bool admitted = !draft.targets.empty() && !draft.statements.empty() &&
                          draft.statements.front().by == "authority" &&
                          is_insurgent(draft.words.front().target);
    const bool came_to_attack =
        was_attacked(draft) ||
        std::any_of(draft.tolls.begin(), draft.tolls.end(), [](const DraftToll& row) {
            return row.toll.side == SideHint::attackers;
        });
    std::optional<bool> foes;
    for (const DraftToll& row : draft.tolls) {
        const SideHint side = row.toll.side;
        const bool own = side == SideHint::own_ranks || (admitted && is_state(row.toll.party));
        // "killed ten attackers without losses": where she was attacked, that tells the sides
        const bool none = row.toll.max == 0 && !came_to_attack;
        if (row.toll.status != Status::killed || own || none) continue;
        // "We killed twelve", the JNIM spokesman said: no armies' enemies
        const bool groups_word = row.said && is_insurgent(row.said->party);
        const bool foe = side == SideHint::party ? is_insurgent(row.toll.party)
                                                 : (side == SideHint::enemy && !groups_word) ||
                                                       side == SideHint::attackers;
        foes = foe && foes.value_or(true);
    }
    return foes;
}

/// "an operation followed by a (ground assault)": what armies call their own.
bool is_ground_assault(const Candidate& word) {
    return is_attack(word.family) && word.perpetrator == nullptr && word.target == nullptr &&
           word.trigger->lemma.starts_with("ground ");
}

/// "Quarante terroristes tués à Sama", "a strike killed eight JNIM fighters", by nobody named:
/// fighters are the army's enemies.
bool kills_fighters(const Draft& draft) {
    // "an operation targeted militants, the army said"
    const bool own_word = draft.family == Family::attack && !draft.statements.empty() &&
                          draft.statements.front().by == "authority" && !was_attacked(draft);
    // "saw 12 militants killed and motorbikes seized"
    const bool dead =
        draft.family == Family::kill || is_ground_assault(draft.words.front()) ||
        (draft.family == Family::loot && told_by(draft, Family::kill) && !draft.targets.empty());
    // « Le porte-parole de la CMA a été assassiné »: so armies do not kill
    const bool murdered =
        std::any_of(draft.words.begin(), draft.words.end(), [](const Candidate& word) {
            return word.trigger->lemma.starts_with("assassin");
        });
    if ((!dead && !own_word) || murdered || !draft.perpetrators.empty()) return false;
    const auto& targets = draft.targets;
    // « a permis de tuer dix terroristes et de libérer six otages »: civilians as well
    const bool freed = told_by(draft, Family::release);
    const auto foe_or_freed = [&](const Party* party) {
        return is_insurgent(party) || (freed && party->klass == PartyClass::civilians);
    };
    return std::all_of(targets.begin(), targets.end(), foe_or_freed) &&
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

/// « la capture de trois soldats »: the army does not take its own.
bool takes_soldiers(const Draft& draft) {
    bool soldiers = false;
    for (const DraftToll& row : draft.tolls) {
        if (row.toll.status != Status::captured) continue;
        if (!is_state(row.toll.party)) return false;
        soldiers = true;
    }
    // armies arrest their own; they do not capture them
    return soldiers && std::all_of(draft.words.begin(), draft.words.end(), [](const auto& word) {
               return !is_state(word.perpetrator) && word.trigger->lemma.starts_with("captur");
           });
}

/// « Un voleur a été arrêté par la foule »
bool held_by_crowd(const Draft& draft) {
    const Candidate& word = draft.words.front();
    return word.family == Family::arrest && word.perpetrator != nullptr &&
           word.perpetrator->klass == PartyClass::civilians &&
           word.verb.construction == Construction::passive;
}

/// « Une frappe contre l'armée », "drones hit an army camp, killing two soldiers": not by itself.
bool strikes_army(const Finishing& work) {
    const Draft& draft = work.draft;
    const auto is_ours = [](const Party* party) {
        return is_state(party) || (party != nullptr && party->klass == PartyClass::external);
    };
    const auto strikes_ours = [&](const Candidate& word) {
        // « Un drone a frappé Ber. Le camp de Léré avait été (visé) de la même manière »
        const bool likewise = draft.words.size() == 1 && is_from_air(draft.family);
        return (is_from_air(word.family) || likewise) && is_ours(word.target) &&
               !flies_against_camp(work.scene.reading, word);
    };
    const auto is_loss = [&](const DraftToll& row) {
        const bool lost = row.toll.status == Status::killed || row.toll.status == Status::wounded;
        return lost && row.toll.max != 0 && is_ours(row.toll.party);
    };
    return std::none_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_ours) &&
           std::all_of(draft.targets.begin(), draft.targets.end(), is_ours) &&
           (std::any_of(draft.words.begin(), draft.words.end(), strikes_ours) ||
            std::any_of(draft.tolls.begin(), draft.tolls.end(), is_loss));
}

/// « Une frappe de drone attribuée au FLA », "JNIM claimed the drone strike": groups have drones.
bool is_put_on_group(const Finishing& work) {
    constexpr std::uint32_t reach = 5;  // "blamed on (fighters of the FLA)"
    const auto& statements = work.draft.statements;
    const auto says = [&](Saying saying) {
        return std::any_of(statements.begin(), statements.end(), [&](const auto& said) {
            return said.saying == saying && is_insurgent(said.party);
        });
    };
    const bool claimed = says(Saying::claimed) && !says(Saying::denied);
    const Reading& reading = work.scene.reading;
    const auto blames = [&](const Mention* cue) {
        if (!is_cue(*cue, Cue::suspicion)) return false;
        const auto named =
            mentions_in(reading, Kind::actor, cue->last > 0 ? cue->last - 1 : 0, cue->last + reach);
        if (named.empty()) return false;
        // « accuse la coalition rebelle » behind what it says: it accuses
        const bool accuses = reading.word(cue->first).starts_with("accus");
        if (accuses && !one_of(reading.word(named.front()->last), {"de", "d'", "of"})) return false;
        return is_insurgent(&work.scene.lexicon.party(named.front()->index));
    };
    const auto& sentences = work.draft.sentences;
    return claimed || std::any_of(sentences.begin(), sentences.end(), [&](std::size_t sentence) {
               const auto& span = reading.sentences[sentence];
               const auto cues = mentions_in(reading, Kind::cue, span.first, span.last);
               return std::any_of(cues.begin(), cues.end(), blames);
           });
}

/// "a stock of kamikaze (drones)", « un atelier de (drones) »: nobody flies those.
bool is_stored(const Reading& reading, std::uint32_t drones) {
    static const WordSet stores(
        "stock stocks depot depots cache caches workshop workshops atelier ateliers usine lot "
        "factory stockpile warehouse");
    constexpr std::uint32_t reach = 3;
    return has_word(reading, drones - std::min(reach, drones), drones, stores);
}

/// « des drones kamikazes », "explosive-laden drones": armed groups send them, the armies' own come
/// back.
bool sends_one_way_drones(const Finishing& work) {
    static const WordSet one_way(
        "kamikaze kamikazes fpv suicide piege pieges explosif explosifs laden exploding");
    const Reading& reading = work.scene.reading;
    return std::any_of(
        work.draft.words.begin(), work.draft.words.end(), [&](const Candidate& word) {
            const auto& span = reading.sentences[word.sentence];
            // "destroyed a stock of kamikaze drones" was done with others
            constexpr std::uint32_t reach = 4;  // "a strike by (kamikaze drones)"
            const std::uint32_t end = std::min(word.last + reach, span.last);
            const std::uint32_t from = word.first - std::min(word.first - span.first, reach);
            for (std::uint32_t at = std::max(from, span.first + 1); at < end; ++at) {
                if (one_of(reading.word(at), {"drone", "drones"}) && !is_stored(reading, at) &&
                    (one_way.contains(reading.word(at - 1)) ||
                     one_way.contains(reading.word(at + 1))))
                    return true;
            }
            return false;
        });
}

/// "attacked a post (with drones)", « à l'aide de drones »: the means of whoever attacked.
bool are_means_of_attack(const Draft& draft) {
    const bool attack = std::any_of(draft.words.begin(), draft.words.end(), [](const auto& word) {
        return is_attack(word.family);
    });
    return attack && std::any_of(draft.words.begin(), draft.words.end(), [](const auto& word) {
               const std::string_view lemma = word.trigger->lemma;
               return is_from_air(word.family) &&
                      (lemma.starts_with("with ") || lemma.starts_with("using ") ||
                       lemma.starts_with("avec ") || lemma.starts_with("à l'aide") ||
                       lemma.starts_with("au moyen"));
           });
}

bool strikes_by_default(const Finishing& work) {
    return is_from_air(work.draft.family) && !fended_off(work.draft) && !strikes_army(work) &&
           !is_put_on_group(work) && !sends_one_way_drones(work) &&
           !are_means_of_attack(work.draft);
}

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

namespace {

/// « Le gouverneur a décrété un couvre-feu »: who governs imposes it, unless a group is named.
bool imposes_curfew(const Draft& draft) {
    const auto& authors = draft.perpetrators;
    if (std::any_of(authors.begin(), authors.end(), is_insurgent)) return false;
    const std::string_view lemma = draft.words.front().trigger->lemma;
    return draft.family == Family::blockade &&
           (lemma.find("curfew") != lemma.npos || lemma.find("couvre-feu") != lemma.npos);
}

/// "Mali has freed 20 suspected jihadists", "The authorities released (detainees)", « La justice a
/// libéré »: those who rule let go whom they had held.
bool lets_prisoners_go(const Finishing& work) {
    static const WordSet rulers(
        "authorities government junta court prosecutor judge autorites gouvernement justice parquet");
    static const WordSet jailed(
        "detainees prisoners inmates suspects suspected convicts detenus prisonniers suspects "
        "presumes terroristes terrorists jihadistes djihadistes jihadists combattants fighters");
    const Draft& draft = work.draft;
    const Candidate& word = draft.words.front();
    if (draft.family != Family::release || !draft.perpetrators.empty() ||
        word.verb.construction != Construction::active)
        return false;
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[word.sentence];
    return (has_word(reading, span.first, word.first, rulers) ||
            !mentions_in(reading, Kind::country, span.first, word.first).empty()) &&
           has_word(reading, word.last, span.last, jailed);
}

/// « Trois journalistes arrêtés lundi ont été (relâchés) », "They were arrested. They were
/// (released)": by those who had arrested them.
bool lets_arrested_go(const Finishing& work) {
    const Candidate& word = work.draft.words.front();
    if (work.draft.family != Family::release || !work.draft.perpetrators.empty() ||
        word.verb.construction != Construction::passive)
        return false;
    static const WordSet they("ils elles il elle they he she");
    const Reading& reading = work.scene.reading;
    const auto& told = reading.sentences[word.sentence];
    const bool back = word.sentence > 0 && they.contains(reading.word(told.first));
    const auto& from = back ? reading.sentences[word.sentence - 1] : told;
    return were_held_by_state(work, from.first, word.first)
        .value_or(tells_arrest(reading, from.first, word.first));
}

/// « manifestants ont été tués par (la police) », where one phrase tells it all.
bool shot_by_forces(const Finishing& work) {
    const Draft& draft = work.draft;
    return draft.perpetrators.empty() &&
           std::any_of(draft.words.begin(), draft.words.end(), [&](const Candidate& word) {
               if (word.family != Family::shoot_protest) return false;
               const auto by = mentions_in(work.scene.reading, Kind::actor, word.first, word.last);
               return !by.empty() && is_state(&work.scene.lexicon.party(by.back()->index));
           });
}

}  // namespace

bool by_state_default(const Finishing& work) {
    return imposes_curfew(work.draft) || lets_prisoners_go(work) || lets_arrested_go(work) ||
           shot_by_forces(work) || is_operation_against_fighters(work.draft) ||
           neutralises(work.draft) || (kills_fighters(work.draft) && !was_repelled(work)) ||
           takes_fighters(work.draft) || strikes_by_default(work) ||
           (work.draft.family == Family::arrest &&
            !held_by_armed_men(work.scene.reading, work.draft) && !held_by_crowd(work.draft) &&
            !takes_soldiers(work.draft)) ||
           work.draft.family == Family::disrupt || work.draft.family == Family::base ||
           work.draft.family == Family::regain || (comes_through(work.draft) && is_escorted(work));
}

bool by_civilians_default(const Finishing& work) {
    return work.draft.family == Family::protest || work.draft.family == Family::disperse ||
           work.draft.family == Family::riot ||
           (work.draft.family == Family::mob && !are_burnt_by_armed_men(work.draft));
}

}  // namespace vigie::extractors
