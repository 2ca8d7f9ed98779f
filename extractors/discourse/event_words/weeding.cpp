#include "extractors/discourse/event_words/weeding.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/discourse/doubts/courts/charges.h"
#include "extractors/discourse/event_words/killed_or_taken.h"
#include "extractors/discourse/event_words/protest_dead.h"
#include "extractors/discourse/event_words/reasons_sent.h"
#include "extractors/discourse/event_words/rioters.h"
#include "extractors/discourse/event_words/thefts_undone.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/reading/cues.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool recalls_taking(const Scene& scene, const Candidate& word) {
    constexpr std::uint32_t reach = 4;  // "who had already been"
    if (word.verb.tense == Tense::bare) return word.verb.construction == Construction::passive;
    if (word.trigger->kind == WordKind::phrase) return true;
    for (std::uint32_t back = 1; back <= std::min(reach, word.first); ++back) {
        if (one_of(scene.reading.word(word.first - back), {"who", "qui"})) return true;
    }
    return false;
}

namespace {

/// « Les agents enlevés samedi à Tessalit ont été libérés », "women abducted on 15 November at
/// Djibo were freed": a day and a place right behind the taking make it an event of its own
/// (annotation format: what is told of the last month with its place), unless the dead were found.
bool has_own_day(const Scene& scene, const Candidate& taking, const Candidate& release) {
    constexpr std::uint32_t near = 6;  // "enlevés par des hommes armés (samedi)"
    constexpr int region = 3;
    if (!taking.date || !taking.date_tokens || taking.date->precision > 2 || taking.place < 0)
        return false;
    const auto [day, end] = *taking.date_tokens;
    const NamedPlace& place = place_at(scene, taking.place);
    const auto is_between = [&](std::uint32_t first, std::uint32_t last) {
        return first >= taking.last && last <= release.first;
    };
    if (!is_between(day, end) || day - taking.last > near || !is_between(place.first, place.last) ||
        place.precision >= region)
        return false;
    const auto& span = scene.reading.sentences[taking.sentence];
    return !has_cue(scene.reading, Cue::body, span.first, span.last) &&
           (!release.date || release.date_tokens == taking.date_tokens ||
            release.date != taking.date);
}

/// "Trois otages enlevés à Kayes ont été libérés": the release is told, the abduction recalled;
/// "ont libéré deux chauffeurs, mais deux maîtres, enlevés samedi" tells of others.
void drop_former_takings(const Scene& scene, std::vector<Candidate>& found) {
    const auto freed = std::find_if(found.begin(), found.end(), [](const Candidate& word) {
        return word.family == Family::release && word.verb.tense != Tense::bare;
    });
    if (freed == found.end()) return;
    const Candidate release = *freed;
    std::erase_if(found, [&](const Candidate& word) {
        const bool recalled =
            word.first < release.first || release.verb.construction == Construction::active;
        // "who were kidnapped by gunmen and held captive for months, were released"
        const bool led_up =
            word.first < release.first && release.verb.construction == Construction::passive;
        return recalled && word.segment == release.segment && word.family == Family::abduct &&
               (led_up || recalls_taking(scene, word)) && !has_own_day(scene, word, release);
    });
}

/// "Un engin, posé par des hommes armés, a explosé près de Ber": where its verb puts it.
void place_subjects(const Scene& scene, std::vector<Candidate>& found) {
    for (std::size_t i = 0; i + 1 < found.size(); ++i) {
        Candidate& noun = found[i];
        if (noun.verb.construction != Construction::nominal || noun.place >= 0) continue;
        const Candidate& verb = found[i + 1];
        if (verb.place >= 0 && !verb.recalled && is_subject_of(scene.reading, noun, verb))
            noun.place = verb.place;
    }
}

/// "and (another village, Gossi)": is the place named behind such words, and a link before them?
bool is_another_named(const Reading& reading, std::uint32_t place) {
    static const WordSet kinds("village town hamlet city localite ville hameau camp post poste");
    if (place < 5 || reading.word(place - 1) != "," || !kinds.contains(reading.word(place - 2)))
        return false;
    const text::Word before = reading.word(place - 4);
    return (reading.word(place - 3) == "another" && one_of(before, {"and", "then"})) ||
           (reading.word(place - 3) == "autre" && one_of(before, {"un", "une"}) &&
            one_of(reading.word(place - 5), {"et", "puis"}));
}

/// "attacked Boni on Sunday and Gossi on Monday, killing two": the last place has a day of its own,
/// which is that of the verbs behind it.
bool go_on_to_last(const Scene& scene, Candidate& word) {
    static const WordSet links("and et puis then");
    constexpr std::uint32_t near = 1;  // "Gossi (on) Monday"
    if (word.place < 0 || !word.date_tokens) return false;
    const auto [day, end] = *word.date_tokens;
    if (end > word.first) return false;
    const auto& span = scene.reading.sentences[word.sentence];
    for (std::size_t i = 0; i < scene.places.size(); ++i) {
        const NamedPlace& place = scene.places[i];
        if (place.first <= span.first + 1 || place.last > day) continue;
        const bool another = is_another_named(scene.reading, place.first);
        if (day - place.last > near + (another ? 1U : 0U)) continue;
        if (!another && !links.contains(scene.reading.word(place.first - 1))) continue;
        word.place = static_cast<int>(i);
        return true;
    }
    return false;
}

/// "attacked Sama village in the Ber area between Monday and Tuesday, killing four": a verb behind
/// has the place and day of the first, where those that stand before it are the nearest.
void keep_setting(const Scene& scene, std::vector<Candidate>& found) {
    for (std::size_t i = 1; i < found.size(); ++i) {
        const Candidate& main = found[i - 1];
        Candidate& word = found[i];
        const bool gerund = word.trigger->form == VerbForm::gerund;
        if (gerund && go_on_to_last(scene, word)) continue;
        const bool behind = gerund && main.verb.construction != Construction::nominal &&
                            main.segment == word.segment && main.place >= 0;
        if (!behind || place_at(scene, main.place).first < main.first) continue;
        if (word.place >= 0 && place_at(scene, word.place).last <= word.first) {
            word.place = main.place;
            if (word.date_tokens && word.date_tokens->second <= word.first) word.date = main.date;
        }
    }
}

/// "une patrouille a quitté la localité": no garrison leaves.
void drop_patrols_leaving(const Scene& scene, std::size_t sentence, std::vector<Candidate>& found) {
    constexpr std::uint32_t reach = 24;
    const std::uint32_t start = scene.reading.sentences[sentence].first;
    std::erase_if(found, [&](const Candidate& word) {
        if (word.family != Family::withdraw || word.trigger->kind != WordKind::verb) return false;
        const std::uint32_t far = std::min(reach, word.first - start);
        for (std::uint32_t back = 1; back <= far; ++back) {
            if (one_of(scene.reading.word(word.first - back),
                       {"patrouille", "patrouilles", "patrol", "patrols", "convoi", "convoy"}))
                return true;
        }
        return false;
    });
}

/// "Clashes between soldiers and jihadists killed five people": the fight did, not who is named
/// last.
void give_sides_of_fight(std::vector<Candidate>& found) {
    for (std::size_t i = 1; i < found.size(); ++i) {
        const Candidate& fight = found[i - 1];
        Candidate& word = found[i];
        const bool opposed = fight.family == Family::fight &&
                             fight.verb.construction == Construction::nominal &&
                             fight.rules.find("clash-between") != std::string::npos;
        const bool subject = word.family == Family::kill && word.segment == fight.segment &&
                             word.verb.construction == Construction::active;
        const bool of_either = word.perpetrator == nullptr || word.perpetrator == fight.target ||
                               word.perpetrator == fight.perpetrator;
        if (!opposed || !subject || fight.target == nullptr || !of_either) continue;
        word.perpetrator = fight.perpetrator;
        word.target = fight.target;
        word.beside_perpetrator.clear();
        word.struck_people = false;
    }
}

/// "between the army, backed by Wagner, and JNIM": an ally is not struck beside the foe.
void spare_allies(std::vector<Candidate>& found) {
    for (Candidate& word : found)
        std::erase_if(word.beside_target, [&](const Party* party) { return party == word.ally; });
}

/// « Deux islamistes ont été interceptés par l'armée »: caught, where nobody is told to have
/// fought.
void catch_intercepted(std::vector<Candidate>& found) {
    for (Candidate& word : found) {
        const bool caught = one_of(word.trigger->lemma, {"intercepter", "intercept"}) &&
                            is_attack(word.family) && is_state(word.perpetrator) &&
                            is_insurgent(word.target) && word.target->kind != PartyKind::unit;
        // "Three terrorists were taken prisoner by the army"
        // « Barkhane a capturé deux hommes », "suspects captured by the army"
        const bool held =
            word.family == Family::abduct && is_state(word.perpetrator) &&
            (is_insurgent(word.target) || one_of(word.trigger->lemma, {"capturer", "capture"}));
        if (caught || held) word.family = Family::arrest;
    }
}

bool is_crowd(const Party* party) {
    return party != nullptr && party->klass == PartyClass::civilians &&
           party->kind != PartyKind::unit;
}

/// « Des jeunes ont barré la route »: a crowd that stops the traffic protests, by no curfew.
void turn_barriers_of_crowds(std::vector<Candidate>& found) {
    for (Candidate& word : found) {
        const bool curfew = word.trigger->lemma.find("curfew") != std::string_view::npos;
        if (word.family == Family::blockade && word.verb.construction == Construction::active &&
            !curfew && is_crowd(word.perpetrator))
            word.family = Family::protest;
    }
}

/// "The mayor told residents to leave": advice, where no armed group orders it.
void drop_advice(const Reading& reading, std::vector<Candidate>& found) {
    static const WordSet orders("told ordered instructed warned asked advised");
    std::erase_if(found, [&](const Candidate& word) {
        return word.family == Family::blockade && is_crowd(word.perpetrator) &&
               word.verb.construction == Construction::active &&
               orders.contains(reading.word(word.first));
    });
}

/// "students blocked the road to protest", "barricaded roads": how they protested.
void drop_protesters_barriers(std::vector<Candidate>& found) {
    const auto protest = std::find_if(found.begin(), found.end(), [](const Candidate& word) {
        return (word.family == Family::protest && word.trigger->kind == WordKind::phrase) ||
               (word.family == Family::riot && word.verb.construction == Construction::active);
    });
    if (protest == found.end()) return;
    const std::uint32_t first = protest->first;
    const std::size_t segment = protest->segment;
    std::erase_if(found, [&](const Candidate& word) {
        return word.family == Family::blockade && word.first < first && word.segment == segment;
    });
}

/// « La cérémonie a pris fin à Ber », "took Gao by surprise": a place is taken by somebody. « Les
/// habitants chassés de leurs villages », « le président a été chassé »: from nobody who held it.
void drop_idle_takings(std::vector<Candidate>& found) {
    std::erase_if(found, [](const Candidate& word) {
        const bool taking = word.family == Family::overtake || word.family == Family::regain;
        if (word.family == Family::regain && word.is_suffered() && !is_insurgent(word.target))
            return true;
        return taking && word.perpetrator == nullptr &&
               one_of(word.trigger->lemma, {"prendre", "take"});
    });
}

/// « Cinq détenus se sont évadés lors de (l'attaque) »: they got free in a deed that is told.
void join_escapes(const Reading& reading, std::vector<Candidate>& found) {
    static const WordSet during("lors cours pendant faveur during amid occasion");
    constexpr std::uint32_t reach = 4;  // « au cours de (l'attaque) »
    for (std::size_t i = 1; i < found.size(); ++i) {
        Candidate& escape = found[i - 1];
        const Candidate& deed = found[i];
        const bool known = one_of(reading.word(deed.first - 1), {"l'", "the", "cette", "this"});
        if (escape.family != Family::escape || !is_attack(deed.family) || !known ||
            deed.verb.construction != Construction::nominal)
            continue;
        bool in_it = false;
        for (std::uint32_t back = 1; back <= std::min(reach, deed.first); ++back)
            in_it |= during.contains(reading.word(deed.first - back));
        if (in_it) escape.family = Family::attack;
    }
}

/// "Clashes on Monday (left) dozens dead": only the outcome of the deed before it; "Another, on
/// Tuesday, left three dead" tells one itself.
void drop_outcomes_left(std::vector<Candidate>& found) {
    for (std::size_t i = 1; i < found.size(); ++i) {
        const bool outcome = found[i].family == Family::kill && found[i].trigger->lemma == "leave";
        if (outcome && found[i - 1].segment == found[i].segment)
            found.erase(found.begin() + static_cast<std::ptrdiff_t>(i--));
    }
}

/// "The attackers overran the post on Monday before reinforcements retook it": a clash (annotation
/// format).
void join_taken_and_retaken(const Scene& scene, std::vector<Candidate>& found) {
    for (std::size_t i = 1; i < found.size(); ++i) {
        Candidate& taken = found[i - 1];
        const Candidate& back = found[i];
        const bool both = taken.family == Family::overtake && back.family == Family::regain &&
                          is_insurgent(taken.perpetrator) && back.place == taken.place &&
                          (!back.date || back.date == taken.date);
        bool before = false;
        for (std::uint32_t at = taken.last; both && at < back.first; ++at)
            before |= one_of(scene.reading.word(at), {"before", "avant", "until"});
        if (!before) continue;
        taken.family = Family::attack;
        found.erase(found.begin() + static_cast<std::ptrdiff_t>(i));
        return;
    }
}

}  // namespace

void weed(const Scene& scene,
          std::size_t sentence,
          const std::vector<Toll>& tolls,
          std::vector<Candidate>& found) {
    drop_pits(scene, found);
    drop_ripostes(scene, found);
    drop_arms_carried(scene, found);
    drop_sparing(scene, found);
    drop_found_devices(scene.reading, tolls, found);
    drop_seized_shells(scene, sentence, found);
    drop_laid_devices(scene, found);
    settle_found_bombs(scene, tolls, found);
    drop_devices_among_weapons(scene.reading, found);
    drop_former_takings(scene, found);
    weed_charges(scene, found);
    place_subjects(scene, found);
    drop_patrols_leaving(scene, sentence, found);
    weed_measures_taken(scene, found);
    weed_reasons_sent(scene, found);
    burn_in_attack(scene, found);
    arm_rioters(scene, sentence, found);
    drop_quarrels_of_armed_men(found);
    give_sides_of_fight(found);
    spare_allies(found);
    give_dead_to_takers(found);
    settle_encirclements(scene, sentence, found);
    drop_plain_arrivals(scene, sentence, found);
    drop_ended_sieges(scene, sentence, found);
    drop_roads_cut(found);
    date_endings(scene.reading, found);
    drop_takings_marched_for(found);
    catch_intercepted(found);
    ground_strikes(scene, sentence, found);
    drop_blasts_caused(scene, found);
    keep_setting(scene, found);
    join_taken_and_retaken(scene, found);
    drop_idle_takings(found);
    drop_outcomes_left(found);
    join_escapes(scene.reading, found);
    drop_thefts_undone(scene.reading, found);
    tell_killed_or_taken(scene.reading, found);
    drop_protesters_barriers(found);
    drop_dead_of_protests(scene.reading, found);
    drop_advice(scene.reading, found);
    turn_barriers_of_crowds(found);
    drop_leaving_of_deserters(scene.reading, found);
}

}  // namespace vigie::extractors
