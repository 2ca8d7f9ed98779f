#include "extractors/discourse/doubts/subjects/topic.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "extractors/discourse/doubts/accidents/backdrop.h"
#include "extractors/discourse/doubts/accidents/bombs.h"
#include "extractors/discourse/doubts/arms/armed_deeds.h"
#include "extractors/discourse/doubts/courts/trials.h"
#include "extractors/discourse/doubts/subjects/drills.h"
#include "extractors/reading/armed_groups.h"
#include "extractors/reading/cues.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;

struct Subject {
    Cue cue;
    string_view name;
    double enough;  ///< weight from which an article may be about it
};

constexpr std::array<Subject, 7> subjects{{
    {Cue::sport, "sport", 2.5},
    {Cue::arts, "films, books, stage", 3},
    {Cue::accident, "an accident, the weather, an illness", 2.5},
    {Cue::trade, "trade, farming, administration", 4},
    {Cue::drill, "a drill", 3},
    {Cue::ceremony, "a ceremony", 4},
    {Cue::justice, "a trial", 4.5},
}};

std::size_t lead_of(const Reading& reading) {
    return reading.has_title() ? 1 : 0;
}

/// Words weigh more in the title and the lead.
double weight_at(const Reading& reading, std::size_t token) {
    const std::size_t sentence = reading.sentence_of(token);
    const std::size_t lead = lead_of(reading);
    if (sentence < lead) return 2;
    return sentence == lead ? 1.5 : 1;
}

/// Each word once, where it weighs most.
class Distinct {
public:
    void add(string_view word, double weight) {
        if (seen_.insert(word).second) sum_ += weight;
    }

    [[nodiscard]] double sum() const { return sum_; }

private:
    std::set<string_view> seen_;
    double sum_ = 0;
};

double weight_of_subject(const Reading& reading, Cue cue) {
    Distinct words;
    for (const Mention* mention : mentions_in(reading, Kind::cue, 0, reading.tokens.size())) {
        if (!is_cue(*mention, cue)) continue;
        const double share = cue == Cue::drill && is_of_lessons(reading, *mention) ? 0.5 : 1;
        words.add(reading.word(mention->first), share * weight_at(reading, mention->first));
    }
    return words.sum();
}

bool is_armed(const Party& party) {
    return party.klass != PartyClass::civilians && party.kind != PartyKind::speaker &&
           party.kind != PartyKind::leader;
}

double weight_of_arms(const Reading& reading, const Lexicon& lexicon) {
    Distinct words;
    for (const Mention* mention : mentions_in(reading, Kind::actor, 0, reading.tokens.size())) {
        const Party& party = lexicon.party(mention->index);
        if (!is_armed(party)) continue;
        const double side = party.klass == PartyClass::insurgent ? 1.5 : 0.7;
        words.add(reading.word(mention->last - 1), side * weight_at(reading, mention->first));
    }
    return words.sum();
}

/// "Hundreds rallied in Bamako against the ban on parties": what a crowd is about is no subject of
/// its own.
bool leads_with_crowd(const Reading& reading, const Lexicon& lexicon) {
    const std::size_t lead = lead_of(reading);
    if (lead >= reading.sentences.size()) return false;
    const auto& span = reading.sentences[lead];
    const auto words = mentions_in(reading, Kind::trigger, span.first, span.last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        const Trigger& trigger = lexicon.trigger(word->index);
        return trigger.kind == WordKind::verb && trigger.may_tell(Family::protest);
    });
}

/// Does the lead name armed men and tell what they did: no words of sport or trade do so.
bool leads_with_gunmen(const Reading& reading, const Lexicon& lexicon) {
    const std::size_t lead = lead_of(reading);
    if (lead >= reading.sentences.size()) return false;
    const auto& span = reading.sentences[lead];
    const auto words = mentions_in(reading, Kind::trigger, span.first, span.last);
    const auto actors = mentions_in(reading, Kind::actor, span.first, span.last);
    const bool armed = std::any_of(actors.begin(), actors.end(), [&](const Mention* actor) {
        return bears_arms(reading, lexicon.party(actor->index), *actor);
    });
    return armed && std::any_of(words.begin(), words.end(), [&](const Mention* word) {
               const Trigger& trigger = lexicon.trigger(word->index);
               return trigger.may_tell(Family::kill) || trigger.may_tell(Family::attack) ||
                      trigger.may_tell(Family::abduct);
           });
}

bool names_place(const Reading& reading, std::size_t sentence) {
    const auto& span = reading.sentences[sentence];
    return !mentions_in(reading, Kind::place, span.first, span.last).empty();
}

/// « tombé dans une embuscade ; le chauffeur a perdu le contrôle », "a drone struck a house, which
/// collapsed": does the article tell what armed men did, or do title and lead tell of violence?
bool is_of_armed_men(const Reading& reading, const Lexicon& lexicon) {
    if (insurgents_act(reading, lexicon, 0, reading.sentences.size())) return true;
    const std::size_t end = std::min(reading.sentences.size(), lead_of(reading) + 1);
    for (std::size_t i = 0; i < end; ++i) {
        if (names_device(reading, lexicon, i) || tells_violence(reading, lexicon, i, i + 1))
            return true;
    }
    return false;
}

/// "The song festival was hit by a grenade", "The match was put off. On Sunday a shell fell on";
/// not "The champions were ambushed by Djoliba".
bool opens_with_weapon(const Reading& reading, const Lexicon& lexicon) {
    constexpr std::size_t opening = 4;
    const auto words = static_cast<std::uint32_t>(reading.tokens.size());
    if (names_armed_group(reading, lexicon, 0, words)) return false;
    const std::size_t end = std::min(opening, reading.sentences.size());
    for (std::size_t i = 0; i < end; ++i) {
        if (names_device(reading, lexicon, i, /*ambushes=*/false)) return true;
    }
    return false;
}

/// Is what the subject's words tell only where a deed was done, or to whom?
bool is_scene_of_deed(const Reading& reading, const Lexicon& lexicon, Cue subject) {
    // "staged a protest against the many road accidents"
    const bool about = subject == Cue::trade || subject == Cue::accident;
    if (about && leads_with_crowd(reading, lexicon)) return true;
    // "Gunmen killed two players in the midst of a football match"
    const bool scene = subject == Cue::sport || subject == Cue::trade;
    if (scene && leads_with_gunmen(reading, lexicon)) return true;
    // "A bomb killed six fans on Sunday in Gao", "A singer was abducted on Monday in Gossi"
    const bool of_people = subject == Cue::arts || subject == Cue::justice;
    const std::size_t lead = lead_of(reading);
    return (scene || of_people) && lead < reading.sentences.size() &&
           tells_dated_armed_deed(reading, lexicon, lead) && names_place(reading, lead);
}

}  // namespace

std::optional<std::string> other_subject(const Reading& reading, const Lexicon& lexicon) {
    constexpr double weapon = 3;
    const double arms =
        weight_of_arms(reading, lexicon) + (opens_with_weapon(reading, lexicon) ? weapon : 0);
    const bool armed_men = is_of_armed_men(reading, lexicon);
    for (const Subject& subject : subjects) {
        const double weight = weight_of_subject(reading, subject.cue);
        if (weight < subject.enough || is_scene_of_deed(reading, lexicon, subject.cue)) continue;
        const bool is_accident = subject.cue == Cue::accident;
        if (is_accident ? !armed_men : weight > arms)
            return "another subject: " + std::string(subject.name);
    }
    return std::nullopt;
}

std::string not_of_now(const Scene& scene, std::size_t sentence) {
    if (tells_drill(scene, sentence)) return "a drill";
    if (tells_trials_case(scene, sentence)) return "background: a trial's case";
    return {};
}

}  // namespace vigie::extractors
