#include "extractors/discourse/finishing/custody.h"

#include <algorithm>

#include "extractors/reading/armed_groups.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The forces that stand by the word of keeping: "(army) custody", « détention dans un camp des
/// (FAMa) », "arrested by (soldiers)".
const Party* forces_beside(const Finishing& work, std::uint32_t word) {
    constexpr std::uint32_t before = 3;
    constexpr std::uint32_t behind = 6;
    const Reading& reading = work.scene.reading;
    const auto named =
        mentions_in(reading, Kind::actor, word - std::min(before, word), word + behind);
    for (const Mention* mention : named) {
        const Party& party = work.scene.lexicon.party(mention->index);
        if (is_state(&party)) return &party;
    }
    return nullptr;
}

/// « mort en (détention) », "died in police (custody)": what stands before tells of a death in it.
bool dies_there(const Reading& reading, const text::Sentence& span, std::uint32_t word) {
    constexpr std::uint32_t reach = 8;  // « est mort lundi en garde à vue »
    static const WordSet deaths(
        "died dies death deaths dead mort morts morte meurt decede decedes decedee deces succombe");
    return has_word(reading, word - std::min(reach, word - span.first), word, deaths);
}

/// « L'un des (suspects), mort en garde à vue »: he is not the one whom the event is about.
bool is_of_suspect(const Reading& reading, const text::Sentence& span) {
    static const WordSet suspects("suspect suspects suspecte suspectes assassin assassins");
    return has_word(reading, span.first, span.last, suspects);
}

bool takes_civilians(const Candidate& word) {
    return word.verb.construction == Construction::active && word.target != nullptr &&
           word.target->klass == PartyClass::civilians;
}

/// "Jihadists rounded up (all the men)": people in the plural whom nobody counts.
bool takes_men(const Reading& reading, const Candidate& word) {
    static const WordSet leads("the all of several some les tous des plusieurs young jeunes");
    static const WordSet men("men women people youths hommes femmes jeunes");
    constexpr std::uint32_t reach = 4;
    if (word.verb.construction != Construction::active) return false;
    std::uint32_t at = word.last;
    while (at < word.last + reach && leads.contains(reading.word(at)))
        ++at;
    return at > word.last && men.contains(reading.word(at));
}

}  // namespace

std::optional<std::string> keeper_of_dead(const Finishing& work) {
    static const WordSet keeping("custody detention garde geoles cells");
    if (work.draft.family != Family::kill) return std::nullopt;
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[work.draft.words.front().sentence];
    if (is_of_suspect(reading, span)) return std::nullopt;
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (!keeping.contains(reading.word(at)) || !dies_there(reading, span, at)) continue;
        if (const Party* forces = forces_beside(work, at)) return name_of_party(work, *forces);
    }
    return std::nullopt;
}

std::optional<bool> were_held_by_state(const Finishing& work,
                                       std::uint32_t first,
                                       std::uint32_t last) {
    static const WordSet held(
        "held detained kept arrested jailed imprisoned detenu detenus detenue detenues retenu retenus "
        "retenue retenues arrete arretes arretee arretees");
    static const WordSet groups("group groupe groupes gunmen captors ravisseurs kidnappers");
    constexpr std::uint32_t far = 6;   // "detained (since early March) by"
    constexpr std::uint32_t near = 4;  // "by (the same armed group)"
    const Reading& reading = work.scene.reading;
    for (std::uint32_t at = first; at < last; ++at) {
        if (!held.contains(reading.word(at))) continue;
        std::uint32_t by = at + 1;
        while (by < std::min(at + far, last) && !one_of(reading.word(by), {"by", "par"}))
            ++by;
        if (!one_of(reading.word(by), {"by", "par"})) continue;
        const std::uint32_t end = std::min(by + 1 + near, last);
        if (has_word(reading, by + 1, end, groups) ||
            names_armed_group(reading, work.scene.lexicon, by + 1, end))
            return false;
        const auto named = mentions_in(reading, Kind::actor, by + 1, end);
        if (!named.empty() && is_state(&work.scene.lexicon.party(named.front()->index)))
            return true;
    }
    return std::nullopt;
}

bool held_by_armed_men(const Reading& reading, const Draft& draft) {
    const auto& words = draft.words;
    // « Des jihadistes ont arrêté quatre personnes », not "militants died and six men were
    // arrested"
    const auto takes_people = [&](const Candidate& word) {
        const auto counted_behind = [&](const DraftToll& row) {
            return row.toll.side == SideHint::people && row.toll.status == Status::captured &&
                   row.toll.count >= word.last;
        };
        return word.target == nullptr && word.verb.construction == Construction::active &&
               std::any_of(draft.tolls.begin(), draft.tolls.end(), counted_behind);
    };
    return std::any_of(words.begin(),
                       words.end(),
                       [&](const Candidate& word) {
                           return word.family == Family::arrest && is_insurgent(word.perpetrator) &&
                                  (word.verb.construction == Construction::passive ||
                                   word.rules.find("doer-of-noun") != std::string::npos ||
                                   takes_civilians(word) || takes_people(word) ||
                                   takes_men(reading, word) || is_attack(words.front().family));
                       }) &&
           std::none_of(words.begin(), words.end(), [](const Candidate& word) {
               return is_state(word.perpetrator);
           });
}

}  // namespace vigie::extractors
