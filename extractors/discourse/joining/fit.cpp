#include "extractors/discourse/joining/fit.h"

#include <algorithm>

#include "extractors/discourse/doubts/courts/charges.h"
#include "extractors/discourse/joining/another.h"
#include "extractors/discourse/joining/arrested_since.h"
#include "extractors/discourse/joining/device_beside.h"
#include "extractors/discourse/joining/far_apart.h"
#include "extractors/discourse/joining/fit_days.h"
#include "extractors/discourse/joining/found_later.h"
#include "extractors/discourse/joining/other_armies.h"
#include "extractors/discourse/joining/riposte.h"
#include "extractors/discourse/joining/sentences.h"
#include "extractors/discourse/joining/starting_anew.h"
#include "extractors/discourse/joining/told_after.h"
#include "extractors/discourse/where/districts.h"
#include "extractors/discourse/where/home.h"
#include "extractors/discourse/where/localities.h"
#include "extractors/discourse/where/place_of_news.h"
#include "extractors/discourse/where/whereabouts.h"
#include "extractors/frames/violence.h"
#include "extractors/reading/cues.h"
#include "extractors/words/attackers.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/other_news.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "The kidnappers also made off with a vehicle", "an agency said the attackers burned tanks": who
/// had come does it, and no place is named.
bool is_by_those_told_of(const Scene& scene, const Candidate& word) {
    constexpr std::uint32_t reach = 12;  // "the (attackers) came on motorbikes and also set fire"
    const Reading& reading = scene.reading;
    const auto first = reading.sentences[word.sentence].first;
    if (word.family != Family::loot || word.place >= 0 || word.date) return false;
    for (std::uint32_t at = word.first; at > first + 1 && word.first - at < reach; --at) {
        if (one_of(reading.word(at - 1), {";", ":"})) return false;
        if (attackers().contains(reading.word(at - 1)))
            return one_of(reading.word(at - 2), {"the", "les", "ces"});
    }
    return false;
}

/// Told in the same sentence, or in the next one that is nobody's own words, without a place of its
/// own: where a source sits is none.
bool goes_on(const Scene& scene, const Draft& draft, const Candidate& word) {
    // those caught are told of after the dead
    const std::size_t last =
        word.family == Family::arrest ? draft.sentences.back() : draft.words.back().sentence;
    if (word.sentence == last) return true;
    constexpr std::size_t later = 4;
    if (is_by_those_told_of(scene, word) && word.sentence - last <= later) return true;
    constexpr std::size_t longest = 3;
    std::size_t next = last + 1;
    while (next < word.sentence && next - last < longest && is_voice(scene, next))
        ++next;
    if (word.sentence != next) return false;
    // "Separately, the mayor of Kani was killed"
    const auto& span = scene.reading.sentences[word.sentence];
    if (opens_other_news(scene.reading, span) && home_of_struck(scene, word.sentence) >= 0)
        return false;
    return word.place < 0 || place_at(scene, word.place).use == Use::linked;
}

/// A group with a name, not just armed men.
bool is_named_group(const Party* party) {
    return is_insurgent(party) && party->name != unknown_group;
}

/// "le convoi a également été pris pour cible par le JNIM", « Le même convoi a été visé », "the
/// same day", « ont de leur côté attaqué »
bool is_told_beside(const Scene& scene, const Candidate& word) {
    constexpr std::uint32_t auxiliaries = 4;
    const Reading& reading = scene.reading;
    for (std::uint32_t back = 1; back <= std::min(auxiliaries, word.first); ++back) {
        if (one_of(reading.word(word.first - back), {"egalement", "aussi", "also"})) return true;
    }
    for (std::uint32_t at = reading.sentences[word.sentence].first; at + 1 < word.first; ++at) {
        const text::Word next = reading.word(at + 1);
        if (one_of(reading.word(at), {"meme", "same"}) &&
            one_of(next, {"jour", "journee", "day", "convoi", "convoy", "camp", "ville", "town"}))
            return true;
        if (next == "cote" && one_of(reading.word(at), {"son", "leur"})) return true;
    }
    return false;
}

/// "Le FLA a frappé un convoi. Le JNIM a revendiqué une attaque contre ce convoi": each its own.
bool is_rivals_deed(const Scene& scene, const Draft& draft, const Candidate& word) {
    // "a" is also "à"
    static const WordSet french("un une autre");
    static const WordSet english("a an another");
    const WordSet& indefinite = scene.reading.language == Language::french ? french : english;
    constexpr std::uint32_t reach = 2;  // "une autre (attaque)"
    if (draft.sentences.back() == word.sentence || !is_named_group(word.perpetrator)) return false;
    const auto& authors = draft.perpetrators;
    const bool others =
        !authors.empty() && std::all_of(authors.begin(), authors.end(), [&](const Party* author) {
            return is_named_group(author) && author->name != word.perpetrator->name;
        });
    if (!others) return false;
    if (word.verb.construction != Construction::nominal)
        return is_told_beside(scene, word) || are_at_odds(draft, word);
    return has_word(
        scene.reading, word.first - std::min(reach, word.first), word.first, indefinite);
}

/// "une localité attaquée fin juin. Quinze personnes ont été arrêtées": not of what was recalled.
bool is_held_later(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr auto news = std::chrono::days{8};
    const Candidate& told = draft.words.front();
    return word.family == Family::arrest && draft.words.size() == 1 && draft.date &&
           told.verb.tense == Tense::bare && is_attack(told.family) && scene.published &&
           draft.date->to + news < *scene.published;
}

/// "Un homme a été interpellé. L'attentat avait fait cinq morts", "arrested three men for the
/// attack that killed six": what he is held for.
bool is_charge(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (draft.family != Family::arrest) return false;
    if (word.sentence == draft.sentences.back())
        return is_held_for(scene, draft.words.back(), word);
    return is_attack(word.family) && word.verb.construction == Construction::nominal;
}

}  // namespace

bool takes_bystanders(const Draft& draft, const Candidate& word) {
    const bool blast = draft.family == Family::explosive || draft.family == Family::suicide;
    if (word.family != Family::abduct || !(is_attack(draft.family) || blast)) return false;
    // "in an attack on the FLA, and ten vehicles (captured)": nobody was taken
    if (word.target == nullptr && word.thing != nullptr) return false;
    const bool unknown =
        !blast && word.target == nullptr && word.verb.construction == Construction::passive;
    const bool people = word.target != nullptr && word.target->klass == PartyClass::civilians;
    if (!unknown && !people) return false;
    const auto armed = [](const Party* party) { return party->klass != PartyClass::civilians; };
    const auto killed = [](const DraftToll& row) {
        const Party* party = row.toll.party;
        const bool common = row.toll.side == SideHint::people ||
                            (party != nullptr && party->klass == PartyClass::civilians);
        return row.toll.status == Status::killed && common;
    };
    return !draft.targets.empty() &&
           std::all_of(draft.targets.begin(), draft.targets.end(), armed) &&
           std::none_of(draft.tolls.begin(), draft.tolls.end(), killed);
}

namespace {

/// "trois ouvriers ont été enlevés. La ville a vu des attaques contre l'armée": not of those taken.
bool strikes_others(const Draft& draft, const Candidate& word) {
    if (draft.family != Family::abduct || !is_attack(word.family)) return false;
    if (!is_state(word.target) || word.sentence == draft.sentences.back()) return false;
    return std::all_of(draft.targets.begin(), draft.targets.end(), [](const Party* party) {
        return party->klass == PartyClass::civilians;
    });
}

}  // namespace

bool is_far(const Draft& draft, const Candidate& word) {
    constexpr std::size_t reach = 6;  // sentences without a word of the event
    return word.sentence > draft.words.back().sentence + reach && word.place < 0 && !word.date &&
           word.verb.construction != Construction::nominal;
}

namespace {

/// « Le JNIM a attaqué le camp. Les militaires l'ont (abandonné) »: they leave what was attacked.
bool leave_what_was_attacked(const Draft& draft, const Candidate& word) {
    const auto& targets = draft.targets;
    const bool garrison =
        targets.empty() || std::any_of(targets.begin(), targets.end(), is_state);  // "the camp"
    return garrison && word.family == Family::withdraw && is_attack(draft.family) &&
           word.place < 0 && !word.date && is_state(word.perpetrator) &&
           word.sentence == draft.sentences.back() + 1;
}

/// "Ils ont dressé un barrage, fait descendre les chauffeurs": how they did it.
Tie tie_between(const Draft& draft, const Candidate& word) {
    // "A drone strike killed 13. … two missiles were fired at tents": what the drone fired
    const bool missile = word.family == Family::shelling &&
                         word.trigger->lemma.find("missile") != std::string_view::npos;
    if (missile && draft.family == Family::strike) return Tie::anywhere;
    const Tie tie = tie_of(draft.family, word.family);
    if (tie != Tie::never) return tie;
    const auto raids = [](Family family) {
        return strikes_somebody(family) || family == Family::loot || family == Family::abduct;
    };
    if (draft.family == Family::withdraw && changes_hands(draft, word)) return Tie::anywhere;
    const bool stops = is_checkpoint(word) && raids(draft.family);
    const bool stopped = raids(word.family) && !draft.words.empty() &&
                         std::all_of(draft.words.begin(), draft.words.end(), is_checkpoint);
    return stops || stopped ? Tie::sentence : Tie::never;
}

/// « ont été enlevées et exécutées »: right behind their taking, of the same people.
bool kills_those_taken(const Draft& draft, const Candidate& word) {
    constexpr std::uint32_t near = 3;  // "kidnapped and later (executed)"
    const Candidate& taking = draft.words.back();
    return word.family == Family::kill && taking.sentence == word.sentence &&
           word.verb.construction == taking.verb.construction && word.first >= taking.last &&
           word.first - taking.last < near;
}

/// "Twenty fighters were neutralised. In May, parties were dissolved after demonstrations": marches
/// in general are no part of a killing told before.
bool tells_marches_at_large(const Scene& scene, const Draft& draft, const Candidate& word) {
    return is_civic(word.family) && !is_civic(draft.family) && word.trigger->plural &&
           word.verb.construction == Construction::nominal && !is_definite(scene, word) &&
           draft.sentences.back() < word.sentence;
}

/// "The fighters then attacked a gold site nearby", « ont ensuite attaqué un autre site »: what
/// they went on to.
bool goes_on_to_another(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::uint32_t lead = 4;    // "then reportedly (attacked)"
    constexpr std::uint32_t reach = 10;  // "a gold mining site (nearby)"
    static const WordSet later("then later puis ensuite subsequently");
    static const WordSet near("nearby neighbouring neighboring voisin voisine proche");
    if (!is_attack(word.family) || word.verb.construction != Construction::active ||
        draft.sentences.back() >= word.sentence)
        return false;
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    bool then = later.contains(reading.word(span.first)) || later.contains(reading.word(word.last));
    for (std::uint32_t back = 1; back <= std::min(lead, word.first - span.first); ++back)
        then |= later.contains(reading.word(word.first - back));
    for (std::uint32_t at = word.last; then && at < std::min(word.last + reach, span.last); ++at) {
        const auto other = reading.word(at);
        if (one_of(other, {".", ";"})) return false;
        if (near.contains(other) || other == "another") return true;
        if (one_of(other, {"un", "une"}) && reading.word(at + 1) == "autre") return true;
    }
    return false;
}

}  // namespace

bool is_another(const Scene& scene, const Draft& draft, const Candidate& word) {
    return is_rivals_deed(scene, draft, word) || is_held_later(scene, draft, word) ||
           is_charge(scene, draft, word) || tells_another(scene, draft, word) ||
           goes_back(scene, draft, word) || leads_elsewhere(scene, draft, word) ||
           strikes_next_site(scene, draft, word) || strikes_another_thing(scene, draft, word) ||
           is_days_later(scene, draft, word) || is_other_weapon(draft, word) ||
           is_new_device(scene, draft, word) || is_introduced_anew(scene, draft, word) ||
           is_second_to_first(scene, draft, word) || starts_anew(scene, draft, word) ||
           tells_marches_at_large(scene, draft, word) || goes_on_to_another(scene, draft, word) ||
           fights_who_came(scene, draft, word) || are_freed_later(scene, draft, word) ||
           is_followed_up(scene, draft, word) || strikes_other_force(scene, draft, word);
}

namespace {

/// "Tessit. Gunmen killed four. ¶ Gossi. A mine (killed) two": each under the town that heads it.
bool is_under_other_place(const Scene& scene, const Draft& draft, const Candidate& word) {
    const int here = scene.headings[word.sentence];
    const int there = scene.headings[draft.sentences.front()];
    return here >= 0 && there >= 0 && here != there && !is_definite(scene, word) &&
           place_at(scene, here).name != place_at(scene, there).name;
}

}  // namespace

bool is_elsewhere(const Scene& scene, const Draft& draft, const Candidate& word) {
    const auto& lines = scene.reading.sentences;
    const bool other_line =
        lines[word.sentence].paragraph != lines[draft.sentences.back()].paragraph;
    if (other_line &&
        (is_in_dated_note(scene, word.sentence) || is_under_other_place(scene, draft, word)))
        return true;
    return is_in_other_locality(scene, draft, word) ||
           draft_is_in_other_region(scene, draft, word) ||
           word_is_in_other_region(scene, draft, word) ||
           is_in_other_district(scene, draft, word) || place_conflicts(scene, draft, word) ||
           is_abroad(scene, draft, word) || is_news_elsewhere(scene, draft, word);
}

namespace {

/// "retook Konna after French air strikes. Eleven soldiers died in the battle": soldiers die of no
/// strike of their own side's.
bool is_struck_by_friends(const Draft& draft, const Candidate& word) {
    const auto& authors = draft.perpetrators;
    return draft.family == Family::strike && word.family == Family::kill &&
           word.sentence > draft.sentences.back() && is_state(word.target) &&
           draft.targets.empty() && !authors.empty() &&
           std::all_of(authors.begin(), authors.end(), is_state);
}

/// Are others struck, or was it what the text only recalls?
bool is_of_others(const Scene& scene, const Draft& draft, const Candidate& word) {
    return recalls(scene, draft, word) || takes_bystanders(draft, word) ||
           is_struck_by_friends(draft, word) || strikes_others(draft, word) ||
           is_laid_for_authors(scene, draft, word) || sums_days(draft, word) ||
           is_struck_beside_arrests(draft, word) || are_arrested_since(draft, word) ||
           are_held_for_it(scene.reading, draft, word);
}

/// Attacker and attacked changed places: another deed, but for losses in the riposte.
bool is_of_other_side(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (word.family == Family::kill || answers_in_kind(scene, draft, word)) return false;
    return !same_side(draft, word) && !changes_hands(draft, word) &&
           !answers_for_its_own(draft, word) && !fights_back(scene, draft, word);
}

/// Is the word another march, or what the draft's march was about?
bool is_no_part_of_march(const Scene& scene, const Draft& draft, const Candidate& word) {
    return are_other_marches(scene, draft, word) ||
           (is_of_crowd(draft) && (is_marched_about(scene, word.sentence, word.first) ||
                                   is_what_moved(scene, word.sentence, word.first))) ||
           is_told_after(scene, draft, word);
}

/// Did it befall others, there or then?
bool is_apart(const Scene& scene, const Draft& draft, const Candidate& word) {
    return is_another(scene, draft, word) || is_elsewhere(scene, draft, word) ||
           is_of_others(scene, draft, word) || is_of_other_day(scene, draft, word);
}

}  // namespace

bool fits(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (is_no_part_of_march(scene, draft, word) || takes_people_beside_loot(draft, word))
        return false;
    if (leave_what_was_attacked(draft, word) || found_later(scene, draft, word)) return true;
    const Tie tie = tie_between(draft, word);
    if (tie == Tie::never || is_far(draft, word) || is_told_far_away(scene, draft, word))
        return false;
    if (tie == Tie::sentence && !goes_on(scene, draft, word)) return false;
    const bool of_taken = word.family == Family::abduct || word.family == Family::release;
    if (draft.bystanders && !of_taken && !kills_those_taken(draft, word)) return false;
    if (is_named_by_day(scene, draft, word)) return true;
    if (is_apart(scene, draft, word)) return false;
    if (tie == Tie::anywhere && is_of_other_side(scene, draft, word)) return false;
    return !answers(draft, word);
}

}  // namespace vigie::extractors
