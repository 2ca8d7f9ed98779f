// Nouns and verbs beside the deed: arms that were carried, pits that are called mines, people whom
// the takers let go.
#include <algorithm>

#include "extractors/discourse/event_words/weeding.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/frames/violence.h"
#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// "attacked a bar with machine guns and grenades", « armés de fusils et de grenades »: what they
/// carried, where another word tells what they did.
void drop_arms_carried(const Scene& scene, std::vector<Candidate>& found) {
    static const WordSet carried("with carrying using wielding armed armes arme munis aide");
    constexpr std::uint32_t reach = 7;  // "armés de fusils d'assaut et de (grenades)"
    const bool told = std::any_of(found.begin(), found.end(), [](const Candidate& word) {
        return is_attack(word.family) && word.verb.construction != Construction::nominal;
    });
    if (!told) return;
    std::erase_if(found, [&](const Candidate& word) {
        if (word.family != Family::grenade || word.verb.construction != Construction::nominal)
            return false;
        for (std::uint32_t back = 1; back <= std::min(reach, word.first); ++back) {
            const text::Word before = scene.reading.word(word.first - back);
            if (one_of(before, {",", ";", "."})) return false;
            if (carried.contains(before)) return true;
        }
        return false;
    });
}

namespace {

/// Does a clause on those who were named begin between the two: "a girl (whom) they had taken"?
bool relative_between(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet relatives("que qu' qui who whom that they dont apres after");
    return has_word(reading, from, to, relatives);
}

}  // namespace

/// "freed the women and took the men away": part of a taking, no release.
void drop_sparing(const Scene& scene, std::vector<Candidate>& found) {
    const std::vector<Candidate> all = found;
    std::erase_if(found, [&](const Candidate& release) {
        if (release.family != Family::release || !is_insurgent(release.perpetrator) ||
            release.verb.construction != Construction::active)
            return false;
        return std::any_of(all.begin(), all.end(), [&](const Candidate& word) {
            const bool taken = word.family == Family::abduct && word.first >= release.last &&
                               word.verb.tense != Tense::pluperfect &&
                               (word.verb.construction == Construction::active ||
                                word.trigger->kind == WordKind::phrase);
            return taken && !relative_between(scene.reading, release.last, word.first);
        });
    });
}

/// « Quatre hommes emmenés par des soldats ont été retrouvés égorgés »: those who were taken are
/// dead, and those who took them did it.
void give_dead_to_takers(std::vector<Candidate>& found) {
    for (std::size_t i = 1; i < found.size(); ++i) {
        const Candidate& taken = found[i - 1];
        Candidate& dead = found[i];
        const bool held = taken.family == Family::abduct || taken.family == Family::arrest;
        const bool said_of_dead = held && taken.verb.construction == Construction::passive &&
                                  taken.verb.tense == Tense::bare && taken.perpetrator != nullptr;
        const bool killed = dead.family == Family::kill && dead.segment == taken.segment &&
                            (dead.perpetrator == nullptr || dead.perpetrator == taken.perpetrator);
        if (!said_of_dead || !killed) continue;
        dead.perpetrator = taken.perpetrator;
        dead.of_captives = true;
        if (dead.target == taken.perpetrator) dead.target = taken.target;
    }
}

/// "Relatives of two engineers kidnapped in February protested on Monday": of those who were taken
/// nothing new is told, unless their own day stands before the march.
void drop_takings_marched_for(std::vector<Candidate>& found) {
    const auto march = std::find_if(found.begin(), found.end(), [](const Candidate& word) {
        return is_civic(word.family) && word.verb.construction != Construction::nominal;
    });
    if (march == found.end()) return;
    const std::uint32_t first = march->first;
    const std::size_t segment = march->segment;
    std::erase_if(found, [&](const Candidate& word) {
        const bool dated = word.date_tokens && word.date_tokens->second <= first;
        return word.family == Family::abduct && word.last <= first && word.segment == segment &&
               word.perpetrator == nullptr && word.verb.construction != Construction::nominal &&
               !dated;
    });
}

/// "Gunmen killed seven in (a dispute over land)": armed men did it, whatever it was about.
void drop_quarrels_of_armed_men(std::vector<Candidate>& found) {
    const auto is_reason_of = [](const Candidate& word, const Candidate& deed) {
        const bool close = word.segment == deed.segment || word.first > deed.first;
        return (deed.family == Family::kill || is_attack(deed.family)) && close &&
               deed.verb.construction != Construction::nominal && is_insurgent(deed.perpetrator);
    };
    for (std::size_t i = found.size(); i-- > 0;) {
        const Candidate& word = found[i];
        const bool reason = word.family == Family::mob &&
                            word.verb.construction == Construction::nominal &&
                            std::any_of(found.begin(), found.end(), [&](const Candidate& deed) {
                                return is_reason_of(word, deed);
                            });
        if (reason) found.erase(found.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

/// « brûlé vif dans (l'attaque) d'un convoi », "burned alive in an attack": by those who attacked,
/// and no crowd.
void burn_in_attack(const Scene& scene, std::vector<Candidate>& found) {
    static const WordSet settings("dans lors in during");
    constexpr std::uint32_t reach = 3;  // « lors de l'(attaque) »
    for (std::size_t i = 1; i < found.size(); ++i) {
        Candidate& burnt = found[i - 1];
        const Candidate& attack = found[i];
        const bool nobody = burnt.family == Family::mob && burnt.perpetrator == nullptr &&
                            burnt.verb.construction != Construction::nominal;
        const bool led = is_attack(attack.family) &&
                         attack.verb.construction == Construction::nominal &&
                         attack.segment == burnt.segment &&
                         has_word(scene.reading,
                                  attack.first - std::min(reach, attack.first - burnt.last),
                                  attack.first,
                                  settings);
        if (nobody && led) burnt.family = Family::kill;
    }
}

/// « ont (attaqué) dimanche une mine », « Une mine a été (attaquée) »: the attack on a pit that the
/// word `mine` names; nullptr when none is told.
Candidate* attack_on_pit(const Scene& scene, std::vector<Candidate>& found, const Candidate& mine) {
    static const WordSet tools("par avec by with a sur of de");
    constexpr std::uint32_t reach = 4;  // « (attaqué) dimanche matin une »
    const Reading& reading = scene.reading;
    if (mine.first == 0 || !one_of(reading.word(mine.first - 1), {"une", "la", "a", "the"}))
        return nullptr;
    const auto attack = std::find_if(found.begin(), found.end(), [&](const Candidate& word) {
        if (word.family != Family::attack || word.sentence != mine.sentence) return false;
        if (word.verb.construction == Construction::passive)
            return word.first > mine.last && word.first - mine.last < reach;
        const std::uint32_t article = mine.first - 1;
        return word.verb.construction == Construction::active && word.last <= article &&
               article - word.last < reach && !has_word(reading, word.last, article, tools);
    });
    return attack == found.end() ? nullptr : &*attack;
}

/// « la mine de Sadiola », « une mine d'or », « la mine artisanale »: a pit, no explosive.
void drop_pits(const Scene& scene, std::vector<Candidate>& found) {
    static const WordSet pits("artisanale industrielle aurifere miniere exploitee");
    const auto is_mine = [&](const Candidate& word) {
        return word.family == Family::explosive && word.last == word.first + 1 &&
               scene.reading.word(word.first) == "mine";
    };
    std::vector<std::uint32_t> attacked;
    for (const Candidate& word : found) {
        Candidate* attack = is_mine(word) ? attack_on_pit(scene, found, word) : nullptr;
        if (attack == nullptr) continue;
        attack->struck_people = true;  // those who work there
        attacked.push_back(word.first);
    }
    std::erase_if(found, [&](const Candidate& word) {
        const Reading& reading = scene.reading;
        if (!is_mine(word)) return false;
        if (std::find(attacked.begin(), attacked.end(), word.first) != attacked.end()) return true;
        const std::uint32_t next = word.last + 1;
        const bool named = one_of(reading.word(word.last), {"de", "d'", "du"}) &&
                           next < reading.tokens.size() && reading.token(next).capital;
        return named || pits.contains(reading.word(word.last));
    });
}

namespace {

/// « en riposte à », « lors de », "while repelling", "in response to"
bool leads_to_what_was_answered(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    static const WordSet answering(
        "riposte replique reponse repoussant repousse contrant dejouant response retaliation "
        "repelling repulsing repelled repulsed thwarting");
    return has_word(reading, first, last, answering);
}

/// « lors d'une attaque contre (leur) camp »: not "during a raid on a base", which they made.
bool was_on_their_own(const Reading& reading, const Candidate& killing, const Candidate& attack) {
    static const WordSet during("lors during");
    static const WordSet own(
        "their its leur leurs ses son sa army armee military militaire militaires soldiers soldats "
        "gendarmes gendarmerie police patrol patrouille");
    constexpr std::uint32_t reach = 6;  // "an attack on Monday on (their) post"
    const std::uint32_t end =
        std::min(attack.last + reach, reading.sentences[attack.sentence].last);
    return has_word(reading, killing.last, attack.last, during) &&
           has_word(reading, attack.last, end, own);
}

/// Was the attack on those who killed? « tué six terroristes (en repoussant une attaque) contre
/// leur camp » names nobody else.
bool is_on_killers(const Reading& reading, const Candidate& attack, const Candidate& killing) {
    static const WordSet upon("contre against on visant targeting");
    constexpr std::uint32_t reach = 5;  // « l'assaut mené lundi à l'aube (contre) »
    const bool named = attack.target != nullptr && attack.target != killing.target &&
                       attack.target->name != killing.perpetrator->name;
    if (attack.is_suffered())
        return attack.perpetrator == nullptr && !named &&
               has_word(reading,
                        attack.last,
                        within_sentence(reading, attack.first, attack.last + reach),
                        upon);
    return attack.verb.construction == Construction::nominal && attack.target != nullptr &&
           attack.target->name == killing.perpetrator->name &&
           (attack.perpetrator == nullptr || !is_state(attack.perpetrator) ||
            attack.perpetrator->name == attack.target->name);
}

bool is_riposte_to(const Scene& scene, const Candidate& killing, const Candidate& attack) {
    const bool one_day = !attack.date || !killing.date || attack.date_tokens == killing.date_tokens;
    return strikes_somebody(attack.family) && attack.first >= killing.last && one_day &&
           is_on_killers(scene.reading, attack, killing) &&
           (leads_to_what_was_answered(scene.reading, killing.last, attack.last) ||
            was_on_their_own(scene.reading, killing, attack));
}

}  // namespace

void drop_ripostes(const Scene& scene, std::vector<Candidate>& found) {
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Candidate& killing = found[i];
        if (killing.family != Family::kill || !is_state(killing.perpetrator) ||
            !is_insurgent(killing.target) || killing.verb.construction == Construction::nominal)
            continue;
        const auto attack = std::find_if(found.begin(), found.end(), [&](const Candidate& other) {
            return is_riposte_to(scene, killing, other);
        });
        if (attack == found.end()) continue;
        attack->target = killing.perpetrator;
        attack->perpetrator = nullptr;
        found.erase(found.begin() + static_cast<std::ptrdiff_t>(i));
        return;
    }
}

}  // namespace vigie::extractors
