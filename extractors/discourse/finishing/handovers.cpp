// Camps that foreign troops leave, with or without an army that takes them over.
#include "extractors/discourse/finishing/handovers.h"

#include <algorithm>
#include <optional>

#include "extractors/discourse/event_words/handed_over.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool is_foreign(const Party* party) {
    return party->klass == PartyClass::external;
}

/// Do the event's sentences name a party of that kind, not just a thing of its?
template <class Is>
bool names_party(const Finishing& work, Is is) {
    const auto& sentences = work.draft.sentences;
    return std::any_of(sentences.begin(), sentences.end(), [&](std::size_t index) {
        const auto& span = work.scene.reading.sentences[index];
        const auto parties = mentions_in(work.scene.reading, Kind::actor, span.first, span.last);
        return std::any_of(parties.begin(), parties.end(), [&](const Mention* named) {
            const Party& party = work.scene.lexicon.party(named->index);
            return party.kind != PartyKind::unit && is(party);
        });
    });
}

/// "handed over the camp (to) GATIA": the token behind the "to" of what is given; the end when none
/// follows.
std::uint32_t behind_to(const Reading& reading, const Candidate& word, std::uint32_t end) {
    static const WordSet gives(
        "handed hands hand cede ceded ceda cedent transferred transfere remis remettent "
        "retrocede confie turned");
    constexpr std::uint32_t reach = 10;
    if (!gives.contains(reading.word(word.first))) return end;
    for (std::uint32_t at = word.last; at < std::min(word.last + reach, end); ++at) {
        if (one_of(reading.word(at), {"to", "au", "aux", "a"})) return at + 1;
        if (one_of(reading.word(at), {",", ";", "after", "before"})) break;
    }
    return end;
}

/// « L'armée est entrée dans Tessalit sans rencontrer de résistance »: it is told how it came, and
/// by whom.
bool came_unopposed(const Finishing& work) {
    static const WordSet arrivals(
        "entre entree entres entrees entrent penetre investi pris prise entered entering enters moved "
        "rolled marched took");
    const Reading& reading = work.scene.reading;
    const auto& words = work.draft.words;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        return one_of(reading.word(word.first), {"sans", "without", "unopposed"}) &&
               has_word(reading, reading.sentences[word.sentence].first, word.first, arrivals);
    });
}

/// "The army handed over the camp to GATIA": the militia that moves in.
std::optional<std::string> militia_given_ground(const Finishing& work) {
    const Reading& reading = work.scene.reading;
    for (const Candidate& word : work.draft.words) {
        const std::uint32_t end = reading.sentences[word.sentence].last;
        const std::uint32_t to = behind_to(reading, word, end);
        const auto named = mentions_in(reading, Kind::actor, to, std::min(to + 3, end));
        if (named.empty()) continue;
        const Party& party = work.scene.lexicon.party(named.front()->index);
        if (party.klass == PartyClass::militia) return name_of_party(work, party);
    }
    return std::nullopt;
}

/// "Peacekeepers left the camp and handed it to the Malian army": the army moves in.
bool is_handed_to_army(const Finishing& work) {
    const auto& draft = work.draft;
    const bool left =
        std::any_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_foreign) ||
        std::any_of(draft.targets.begin(), draft.targets.end(), is_foreign);
    const bool given = std::any_of(draft.words.begin(), draft.words.end(), [&](const auto& word) {
        return word.perpetrator == nullptr && is_handed_over(work.scene, word);
    });
    if (given) return true;
    // « l'armée et ses alliés russes sont entrés sans combat », « ont quitté Ber »: side by side
    std::vector<const Party*> authors = draft.perpetrators;
    authors.insert(authors.end(), draft.allies.begin(), draft.allies.end());
    const bool beside = std::any_of(authors.begin(), authors.end(), is_state) &&
                        std::any_of(authors.begin(), authors.end(), is_foreign);
    return left && !beside && !came_unopposed(work) &&
           names_party(work, [](const Party& party) { return party.klass == PartyClass::state; });
}

}  // namespace

bool left_by_foreigners(const Finishing& work) {
    const auto& draft = work.draft;
    const auto& authors = draft.perpetrators.empty() ? draft.targets : draft.perpetrators;
    return draft.family == Family::withdraw && !authors.empty() &&
           std::all_of(authors.begin(), authors.end(), is_foreign) &&
           !names_party(work, [](const Party& party) { return !is_foreign(&party); });
}

namespace {

/// "The UN mission (handed its camp to the army)": the foreign troops that give it up, by name.
std::vector<std::string> foreigners_who_leave(const Finishing& work) {
    const auto& draft = work.draft;
    std::vector<std::string> names;
    for (const auto* parties : {&draft.perpetrators, &draft.targets}) {
        for (const Party* party : *parties) {
            if (is_foreign(party)) names.push_back(name_of_party(work, *party));
        }
        if (!names.empty()) break;
    }
    return names;
}

}  // namespace

std::vector<std::string> those_who_move_in(const Finishing& work, std::vector<std::string> names) {
    if (left_by_foreigners(work)) {
        if (!work.draft.perpetrators.empty()) return names;
        names.clear();
        for (const Party* party : work.draft.targets)
            names.push_back(name_of_party(work, *party));
        return names;
    }
    auto group = suspect(work);
    if (!group) group = militia_given_ground(work);
    if (!group && is_handed_to_army(work)) {
        if (auto leave = foreigners_who_leave(work); !leave.empty()) return leave;
        group = forces_of(work.country);
    }
    if (!group && names.front() == forces_of(work.country) && !came_unopposed(work))
        group = unknown_group;
    if (group) names = {*std::move(group)};
    return names;
}

void name_who_is_given(Finishing& work) {
    if (work.draft.family == Family::withdraw && !left_by_foreigners(work) &&
        !foreigners_who_leave(work).empty() && is_handed_to_army(work))
        add_actor(work, forces_of(work.country), Role::target);
}

}  // namespace vigie::extractors
