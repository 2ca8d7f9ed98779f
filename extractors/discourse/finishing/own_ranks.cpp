// Whose "its own" dead are.
#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Parties and authorities have people of their own; sources of a kind have none.
bool has_own_people(const Statement& said, const std::string& speaker) {
    return said.party || said.by == "authority" || speaker != said.by;
}

/// "Ten of its fighters and three assailants were killed": those beside the attackers.
bool stands_beside_attackers(const Finishing& work, const DraftToll& draft) {
    const auto& tolls = work.draft.tolls;
    return std::any_of(tolls.begin(), tolls.end(), [&](const DraftToll& row) {
        const bool beside = work.scene.reading.sentence_of(row.toll.first) ==
                            work.scene.reading.sentence_of(draft.toll.first);
        return beside && row.toll.side == SideHint::attackers;
    });
}

/// « Côté ami, deux morts », "friendly losses": the armies' word, whoever struck them.
bool told_as_friendly(const Finishing& work, const DraftToll& draft) {
    static const WordSet friends("ami amis amie amies friendly");
    constexpr std::uint32_t reach = 10;  // « Aucune perte n'a été enregistrée côté (ami) »
    const auto& reading = work.scene.reading;
    const auto& span = reading.sentences[reading.sentence_of(draft.toll.first)];
    const std::uint32_t from =
        std::max(span.first, draft.toll.first - std::min(draft.toll.first, reach));
    return has_word(reading, from, std::min(draft.toll.last + reach, span.last), friends);
}

/// « huit des nôtres », "eight of ours": in words that the text quotes.
bool counts_ours(const Finishing& work, const DraftToll& draft) {
    for (std::uint32_t at = draft.toll.count; at <= draft.toll.last + 1; ++at) {
        if (one_of(work.scene.reading.word(at), {"notres", "ours"})) return true;
    }
    return false;
}

/// "The movement said it suffered (four dead)", « le mouvement n'a subi »: of no army.
bool counts_its_own(const Finishing& work, const DraftToll& draft) {
    static const WordSet groups("mouvement rebellion katiba movement rebels rebelles");
    constexpr std::uint32_t reach = 9;
    const Reading& reading = work.scene.reading;
    const std::uint32_t opening = reading.sentences[reading.sentence_of(draft.toll.first)].first;
    const std::uint32_t from = draft.toll.first - std::min(draft.toll.first - opening, reach);
    return has_word(reading, from, draft.toll.first, groups);
}

/// Of whom unarmed people say "ours".
bool speaks_for_villagers(std::string_view speaker) {
    constexpr std::array<std::string_view, 6> unarmed{
        "residents", "local official", "family", "association", "health source", "NGO"};
    return std::find(unarmed.begin(), unarmed.end(), speaker) != unarmed.end();
}

/// « trois des nôtres », dit la famille d'un (soldat)
bool is_kin_of_soldiers(const Finishing& work, const DraftToll& draft) {
    static const WordSet kin("famille familles proche proches parent epouse family relative widow");
    static const WordSet links("d' de du des un une of a the ce cet");
    static const WordSet soldiers(
        "soldat soldats militaire militaires gendarme gendarmes soldier soldiers gendarme officer "
        "officier policier");
    const auto& reading = work.scene.reading;
    const auto& span = reading.sentences[reading.sentence_of(draft.toll.first)];
    for (std::uint32_t at = span.first; at + 1 < span.last; ++at) {
        if (!kin.contains(reading.word(at))) continue;
        std::uint32_t whose = at + 1;
        while (whose < span.last && links.contains(reading.word(whose)))
            ++whose;
        if (whose > at + 1 && soldiers.contains(reading.word(whose))) return true;
    }
    return false;
}

/// « Nous avons perdu quatre (combattants) »: no army calls its men so.
bool counts_fighters(const Finishing& work, const DraftToll& draft) {
    static const WordSet fighters(
        "combattant combattants moudjahidines moudjahid fighter fighters");
    constexpr std::uint32_t reach = 4;
    const Reading& reading = work.scene.reading;
    const std::uint32_t count = draft.toll.count;
    return has_word(reading, count, within_sentence(reading, count, count + reach), fighters);
}

/// « Nous avons enterré onze des nôtres », says a mayor; « deux des nôtres », a village chief.
bool counts_neighbours(const Finishing& work, const DraftToll& draft, std::string_view speaker) {
    return speaks_for_villagers(speaker) || (speaker == "local source" && counts_ours(work, draft));
}

/// « Le JNIM a tué huit des nôtres », says a colonel; « côté ami », where the army was struck.
bool counts_comrades(const Finishing& work, const DraftToll& draft, std::string_view speaker) {
    if (author_is_state(work)) return false;
    if (speaker == "security source") return counts_ours(work, draft);
    const auto& struck = work.draft.targets;
    return speaker.empty() && told_as_friendly(work, draft) &&
           std::any_of(struck.begin(), struck.end(), is_state);
}

/// Do the country's forces tell of the event?
bool forces_speak(const Finishing& work) {
    const auto& statements = work.draft.statements;
    return std::any_of(statements.begin(), statements.end(), [&](const Statement& said) {
        return speaker_of(work, said) == forces_of(work.country);
    });
}

/// Are the ranks those of who did it: nobody else speaks of them, nor fell beside them?
bool are_of_author(const Finishing& work, const DraftToll& draft, std::string_view speaker) {
    if (author(work) == unknown_group || forces_speak(work)) return false;
    // « Les dozos ont attaqué. Ils ont été repoussés, des sources évoquent des morts dans leurs
    // rangs », where no army is told of
    const auto& struck = work.draft.targets;
    const bool no_army =
        !author_is_state(work) && std::none_of(struck.begin(), struck.end(), is_state);
    return (speaker.empty() || no_army) && !stands_beside_attackers(work, draft);
}

}  // namespace

const Party* struck_group_alone(const Finishing& work) {
    const Party* found = nullptr;
    for (const Party* party : work.draft.targets) {
        if (party->klass == PartyClass::civilians) continue;
        if (is_state(party)) return nullptr;
        if (party->name == unknown_group) continue;  // "its fighters"
        if (found != nullptr && found->name != party->name) return nullptr;
        found = party;
    }
    return found;
}

namespace {

/// Whose the ranks are where nobody who speaks has people of his own.
std::string side_by_deed(const Finishing& work, const DraftToll& draft, std::string_view speaker) {
    if (are_of_author(work, draft, speaker)) return author(work);
    const Party* group = forces_speak(work) ? nullptr : struck_group_alone(work);
    if (group != nullptr) return name_of_party(work, *group);
    // "The movement said it suffered four dead": nobody says which
    const bool nameless = speaker.empty() && author(work) == unknown_group;
    if (nameless && counts_its_own(work, draft)) return std::string(unknown_group);
    return forces_of(work.country);
}

/// "Germany said three of its (soldiers) were hurt": of the mission that was struck; else of an
/// army that the text does not name.
std::string side_of_contingent(const Finishing& work) {
    const bool mission = std::any_of(work.draft.targets.begin(),
                                     work.draft.targets.end(),
                                     [](const Party* party) { return party->name == "MINUSMA"; });
    // « La Côte d'Ivoire a confirmé la mort de deux de ses soldats à Kafolo »
    const bool at_home = !work.country.empty() && !one_of(work.country, {"ML", "NE", "BF"});
    return mission ? "MINUSMA" : at_home ? forces_of(work.country) : "unspecified";
}

}  // namespace

const Party* whose_officer(const Finishing& work, const Toll& toll) {
    static const WordSet ranks("officer commander lieutenant captain colonel officier commandant");
    const Reading& reading = work.scene.reading;
    const bool definite = one_of(reading.word(toll.first), {"the", "l'", "le"});
    if (!definite || !is_state(toll.party) || !ranks.contains(reading.word(toll.first + 1)))
        return nullptr;
    const std::size_t sentence = reading.sentence_of(toll.first);
    const std::uint32_t from = reading.sentences[sentence - (sentence > 0 ? 1 : 0)].first;
    for (const Mention* named : mentions_in(reading, Kind::actor, from, toll.first)) {
        const Party& party = work.scene.lexicon.party(named->index);
        const bool theirs = reading.word(named->last) == reading.word(toll.first + 1) ||
                            reading.word(named->first) == reading.word(toll.first + 1);
        if (theirs && !is_state(&party) && party.name != unknown_group) return &party;
    }
    return nullptr;
}

/// "dans nos rangs": the speaker's side. Sources of a kind ("security source") speak for the
/// forces; in a text that claims the deed, its author speaks.
std::string own_side(const Finishing& work, const DraftToll& draft) {
    std::string speaker = draft.said ? speaker_of(work, *draft.said) : std::string{};
    if (draft.said && has_own_people(*draft.said, speaker)) return speaker;
    if (speaker == "foreign government") return side_of_contingent(work);
    if (counts_neighbours(work, draft, speaker))
        return is_kin_of_soldiers(work, draft) ? forces_of(work.country) : "civilians";
    const Party* hit = author_is_state(work) ? struck_group_alone(work) : nullptr;
    if (hit != nullptr && counts_fighters(work, draft)) return name_of_party(work, *hit);
    if (counts_comrades(work, draft, speaker)) return forces_of(work.country);
    // « l'armée française dit n'avoir eu aucune perte »: who struck and says so
    if (speaker == author(work) && speaker != unknown_group) return speaker;
    return side_by_deed(work, draft, speaker);
}

}  // namespace vigie::extractors
