#include "extractors/discourse/finishing/assault.h"

#include <algorithm>
#include <string_view>

#include "extractors/discourse/event_words/weeding.h"
#include "extractors/reading/window.h"
#include "extractors/words/attackers.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "In an IED attack JNIM targeted a vehicle", « ont été la cible d'une attaque : un véhicule a
/// sauté sur une mine »: that nobody shot is as likely.
bool says_no_more(const Candidate& word) {
    static const WordSet aims("target viser cibler");
    if (word.is_suffered() && word.trigger->lemma.find("cible") != std::string_view::npos)
        return true;
    return word.verb.construction == Construction::active && aims.contains(word.trigger->lemma);
}

/// « deux gendarmes tués et 47 terroristes abattus au cours d'une opération antiterroriste »: who
/// fell in an operation of his own was not attacked.
bool fell_in_own_operation(const Scene& scene, const Draft& draft) {
    static const WordSet own("militaire ratissage securisation reconnaissance clearance");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[draft.sentences.front()];
    for (std::uint32_t at = span.first + 1; at + 1 < span.last; ++at) {
        if (!one_of(reading.word(at), {"operation", "offensive"})) continue;
        const auto kind = reading.word(at + 1);
        const bool led = one_of(reading.word(at - 1), {"une", "d'", "cette"});
        if (led && (kind.starts_with("anti") || own.contains(kind))) return true;
    }
    return false;
}

/// Does one of the event's sentences speak of an attack or a device, or of men who came for one?
bool speaks_of_attack(const Scene& scene, const Draft& draft) {
    const Reading& reading = scene.reading;
    return std::any_of(draft.sentences.begin(), draft.sentences.end(), [&](std::size_t index) {
        const auto& span = reading.sentences[index];
        const auto deeds = mentions_in(reading, Kind::trigger, span.first, span.last);
        const bool attack = std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
            const Trigger& trigger = scene.lexicon.trigger(deed->index);
            return trigger.may_tell(Family::attack) || trigger.may_tell(Family::fight) ||
                   trigger.may_tell(Family::explosive) || trigger.may_tell(Family::suicide) ||
                   trigger.may_tell(Family::shelling) || trigger.may_tell(Family::grenade);
        });
        if (attack) return true;
        for (std::uint32_t at = span.first; at < span.last; ++at) {
            if (attackers().contains(reading.word(at)) &&
                !reading.word(at).starts_with("terrorist"))
                return true;
        }
        return false;
    });
}

/// "shot dead two armed men (who) tried to force a roadblock": what those struck did is told.
bool tells_what_they_did(const Scene& scene, const Candidate& word) {
    constexpr std::uint32_t reach = 8;
    const Reading& reading = scene.reading;
    const std::uint32_t end = std::min(word.last + reach, reading.sentences[word.sentence].last);
    for (std::uint32_t at = word.last; at < end; ++at) {
        if (one_of(reading.word(at), {"who", "that", "qui"})) return true;
    }
    return false;
}

/// "Soldiers raided a base": the foe's, though a base of nobody's is read as the army's own.
bool strikes_foes(const Candidate& word, const Party& party) {
    const Party* target = word.target;
    const bool site = target != nullptr && target->kind == PartyKind::unit &&
                      target->name == party.name && !word.is_suffered();
    return word.family == Family::attack && (site || is_insurgent(target));
}

/// "Soldiers killed nine terrorists in a (raid) on a base": their own; not "in an attack on their
/// base".
bool is_raid_of_killers(const Scene& scene,
                        const Draft& draft,
                        const Candidate& fought,
                        const Party& party) {
    static const WordSet own("their its leur leurs son sa ses");
    constexpr std::uint32_t reach = 4;
    const Candidate& killing = draft.words.front();
    const std::uint32_t end = within_sentence(scene.reading, fought.first, fought.last + reach);
    if (has_word(scene.reading, fought.last, end, own)) return false;
    return killing.family == Family::kill && killing.verb.construction == Construction::active &&
           killing.perpetrator != nullptr && killing.perpetrator->name == party.name &&
           is_insurgent(killing.target) && strikes_foes(fought, party);
}

/// « L'armée a neutralisé 15 terroristes à Boni. Deux soldats ont été blessés »: where nothing else
/// is told than that the forces killed and lost people, they came.
bool killed_first(const Scene& scene, const Draft& draft, const Party& party) {
    const Candidate& word = draft.words.front();
    return word.family == Family::kill && word.verb.construction == Construction::active &&
           word.perpetrator != nullptr && word.perpetrator->name == party.name &&
           is_insurgent(word.target) && !tells_what_they_did(scene, word) &&
           !speaks_of_attack(scene, draft);
}

}  // namespace

namespace {

/// "detonated an IED that (destroyed) a truck", « ont fait exploser une mine, (détruisant) un
/// véhicule »: what the device did, and no assault behind it.
bool is_work_of_device(const Reading& reading, const Candidate& blast, const Candidate& word) {
    static const WordSet devices(
        "ied ieds mine mines landmine landmines bomb bombs device devices charge charges eei engin "
        "engins bombe bombes explosif explosifs");
    static const WordSet links("that which qui a ont avait has had");
    constexpr std::uint32_t longest = 8;  // "a powerful roadside (bomb) (that)"
    if (word.sentence != blast.sentence || word.first < blast.last ||
        word.first - blast.last > longest)
        return false;
    const text::Word verb = reading.word(word.first);
    std::uint32_t at = word.first;
    if (verb.ends_with("ing") || verb.ends_with("ant")) {
        if (at > blast.last && reading.word(at - 1) == ",") --at;
    } else {
        while (at > blast.last && links.contains(reading.word(at - 1)))
            --at;
        if (at > blast.last && reading.word(at - 1) == ",") --at;
    }
    return at < word.first && has_word(reading, blast.first, at, devices);
}

}  // namespace

bool opened_assault(const Scene& scene, const Draft& draft) {
    const auto& words = draft.words;
    const auto blast = std::find_if(words.begin(), words.end(), [](const Candidate& word) {
        return word.family == Family::explosive;
    });
    return std::any_of(blast, words.end(), [&](const Candidate& word) {
        if (!is_attack(word.family) || word.verb.construction == Construction::nominal)
            return false;
        if (is_subject_of(scene.reading, *blast, word) || says_no_more(word) ||
            is_work_of_device(scene.reading, *blast, word))
            return false;
        return word.is_suffered() || is_insurgent(word.perpetrator);
    });
}

bool was_ambush(const Draft& draft) {
    static const WordSet ambushes("ambush embuscade guet-apens");
    static const WordSet raids("raid storm assault");
    return std::any_of(draft.words.begin(), draft.words.end(), [](const Candidate& word) {
        // "in Mondoro, where ambushes are frequent"
        if (word.trigger->plural) return false;
        const bool raided = raids.contains(word.trigger->lemma) && is_insurgent(word.perpetrator) &&
                            word.verb.construction == Construction::active;
        return raided || (word.family == Family::fight && ambushes.contains(word.trigger->lemma));
    });
}

bool was_stormed(const Draft& draft) {
    const auto& words = draft.words;
    return std::any_of(words.begin(), words.end(), [](const Candidate& word) {
        const std::string_view lemma = word.trigger->lemma;
        return is_insurgent(word.perpetrator) &&
               (lemma.starts_with("ouvrir le feu") || lemma.starts_with("open fire") ||
                lemma.starts_with("prendre d'assaut") || lemma == "storm");
    });
}

bool went_for_people(const Draft& draft) {
    static const WordSet blows(
        "open fire shoot beat assault whip flog torture ouvrir tirer mitrailler "
        "battre tabasser molester agresser fouetter bastonner");
    return std::any_of(draft.words.begin(), draft.words.end(), [&](const Candidate& word) {
        const std::string_view lemma = word.trigger->lemma;
        // "opened fire on an antenna and destroyed it"
        const bool people = word.struck_people || !draft.targets.empty();
        return people && is_attack(word.family) &&
               word.verb.construction != Construction::nominal &&
               blows.contains(lemma.substr(0, lemma.find(' ')));
    });
}

bool came_to_attack(const Scene& scene, const Draft& draft, const Party& party) {
    const auto& words = draft.words;
    // « dix terroristes tués. L'armée a mené une offensive contre une base »: told behind the toll
    const auto fought = std::find_if(words.begin(), words.end(), [](const Candidate& word) {
        return word.family != Family::kill &&
               (word.perpetrator != nullptr || is_state(word.target));
    });
    if (fought == words.end())
        return fell_in_own_operation(scene, draft) || killed_first(scene, draft, party);
    if (fought->perpetrator == nullptr || fought->perpetrator->name != party.name) return false;
    if (fought->verb.construction != Construction::active)
        return is_raid_of_killers(scene, draft, *fought, party);
    // « L'armée a accroché un groupe » opens the fight, "soldiers clashed with" does not say who
    // did
    const bool engages = fought->family == Family::fight && fought->trigger->lemma == "accrocher";
    return engages || strikes_foes(*fought, party);
}

namespace {

/// The most killed of that kind of people that one row tells.
template <class Kind>
int most_killed(const Finishing& work, const Kind& of_kind) {
    int most = 0;
    for (const Casualty& row : work.report.casualties) {
        if (row.status == Status::killed && of_kind(row.side))
            most = std::max(most, row.min.value_or(0));
    }
    return most;
}

/// Were soldiers or a post attacked, rather than killed among others?
bool was_at_forces(const Draft& draft) {
    return std::any_of(draft.words.begin(), draft.words.end(), [](const Candidate& word) {
        const bool thing = word.thing != nullptr && word.thing->holder != Holder::civilian;
        return word.family == Family::fight ||
               (word.family != Family::kill && (is_state(word.target) || thing));
    });
}

/// "at a wedding", « dans une église »: does one of the event's sentences say so?
bool was_at_gathering(const Finishing& work) {
    static const WordSet gatherings(
        "market fair mosque church chapel school wedding baptism funeral bar restaurant marche foire "
        "mosquee eglise chapelle ecole mariage noce bapteme enterrement funerailles maquis");
    static const WordSet leads("a an the l' la le un une d' du at on in lors");
    const Reading& reading = work.scene.reading;
    const auto& words = work.draft.words;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        const auto& span = reading.sentences[word.sentence];
        for (std::uint32_t at = span.first + 1; at < span.last; ++at) {
            if (!gatherings.contains(reading.word(at)) || !leads.contains(reading.word(at - 1)))
                continue;
            // "a post near a (church)"
            if (at < span.first + 2 || !one_of(reading.word(at - 2), {"near", "outside"}))
                return true;
        }
        return false;
    });
}

int fallen_of_forces(const Finishing& work) {
    return most_killed(work, [&](const std::string& side) {
        const auto& actors = work.report.actors;
        return side != "civilians" &&
               std::find(actors.begin(), actors.end(), Actor{side, Role::target}) != actors.end();
    });
}

}  // namespace

bool struck_people_gathered(const Finishing& work) {
    const int fallen = fallen_of_forces(work);
    const int all = most_killed(work, [](const std::string& s) { return s == "unspecified"; });
    return fallen > 0 && 2 * fallen < all && !author_is_state(work) && !was_at_forces(work.draft) &&
           was_at_gathering(work);
}

bool struck_the_unarmed(const Finishing& work) {
    constexpr int many = 3;
    const int people = most_killed(work, [](const std::string& s) { return s == "civilians"; });
    return struck_people_gathered(work) ||
           (people >= many && fallen_of_forces(work) == 1 && !was_at_forces(work.draft));
}

}  // namespace vigie::extractors
