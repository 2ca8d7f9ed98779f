// Armed groups without a name that fight each other: « des combats entre groupes rivaux ».
#include <algorithm>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « (groupes) armés », "(factions)": several of them in one word.
bool names_groups(text::Word word) {
    static const WordSet groups(
        "groupes factions mouvements groups movements bandes gangs jihadistes djihadistes "
        "islamistes rebelles jihadists jihadis rebels islamists insurges");
    return groups.contains(word);
}

bool are_rivals(text::Word word) {
    return one_of(word, {"rivaux", "rivales", "rival", "antagonistes", "dissidentes"});
}

/// « affrontements entre groupes rivaux », "fighting between jihadist factions", not « entre
/// jihadistes et soldats »; « affrontements de groupes touareg rivaux ».
bool meet_behind(const Scene& scene, const Candidate& fight) {
    constexpr std::uint32_t near = 5;   // « combats, lundi matin, (entre) »
    constexpr std::uint32_t reach = 5;  // « entre deux groupes armés (rivaux) »
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[fight.sentence];
    const std::uint32_t far = std::min(fight.last + near, span.last);
    for (std::uint32_t at = fight.last; at < far; ++at) {
        const bool between = one_of(reading.word(at), {"entre", "between", "among"});
        if (!between && !one_of(reading.word(at), {"de", "of"})) continue;
        bool groups = false;
        bool rivals = false;
        const std::uint32_t end = std::min(at + reach, span.last);
        for (std::uint32_t on = at + 1; on <= end; ++on) {
            const text::Word word = reading.word(on);
            if (groups && one_of(word, {"et", "and"})) return false;
            groups |= names_groups(word);
            rivals |= are_rivals(word);
        }
        if (groups && (between || rivals)) return true;
    }
    return false;
}

/// « Des groupes armés rivaux (se sont affrontés) »
bool meet_before(const Scene& scene, const Candidate& fight) {
    constexpr std::uint32_t reach = 6;
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[fight.sentence];
    const std::uint32_t first = fight.first - std::min(fight.first - span.first, reach);
    for (std::uint32_t at = first; at < fight.first; ++at) {
        if (are_rivals(reading.word(at))) return true;
        // « Deux groupes armés se sont affrontés »
        if (one_of(reading.word(at), {"deux", "two"}) && names_groups(reading.word(at + 1)))
            return true;
    }
    return false;
}

/// « entre jihadistes rivaux (du JNIM) et de l'EIGS »: they have names.
bool names_group_beside(const Scene& scene, const Candidate& fight) {
    constexpr std::uint32_t before = 8;
    constexpr std::uint32_t behind = 12;
    const auto& span = scene.reading.sentences[fight.sentence];
    const std::uint32_t from = fight.first - std::min(fight.first - span.first, before);
    const auto named =
        mentions_in(scene.reading, Kind::actor, from, std::min(fight.last + behind, span.last));
    return std::any_of(named.begin(), named.end(), [&](const Mention* mention) {
        const Party& party = scene.lexicon.party(mention->index);
        return is_insurgent(&party) && party.name != unknown_group;
    });
}

bool is_named(const Party* party) {
    return party != nullptr && party->name != unknown_group;
}

}  // namespace

bool are_at_odds(const Finishing& work) {
    const auto& draft = work.draft;
    if (std::any_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_named) ||
        std::any_of(draft.targets.begin(), draft.targets.end(), is_named))
        return false;
    return std::any_of(draft.words.begin(), draft.words.end(), [&](const Candidate& word) {
        if (word.family != Family::fight || names_group_beside(work.scene, word)) return false;
        return word.verb.construction == Construction::nominal ? meet_behind(work.scene, word)
                                                               : meet_before(work.scene, word);
    });
}

namespace {

/// "(the two organizations) exchanged fire", « (les deux mouvements) se sont affrontés »
bool are_the_two(const Reading& reading, const text::Sentence& span, const Candidate& fight) {
    static const WordSet sides(
        "groups organizations organisations movements factions rivals sides outfits affiliates "
        "groupes mouvements camps branches rivaux filiales");
    constexpr std::uint32_t reach = 8;  // "the two groups have once again (clashed)"
    const std::uint32_t first = fight.first - std::min(fight.first - span.first, reach);
    for (std::uint32_t at = first; at < fight.first; ++at) {
        if (!one_of(reading.word(at), {"two", "deux", "both"})) continue;
        const bool known = reading.word(at) == "both" ||
                           (at > 0 && one_of(reading.word(at - 1), {"the", "les", "these", "ces"}));
        const std::uint32_t noun = at + (one_of(reading.word(at + 1), {"rival", "armed"}) ? 2 : 1);
        if (known && sides.contains(reading.word(noun))) return true;
    }
    return false;
}

/// The armed groups with a name in the two sentences before, each once, as they come.
std::vector<std::string> groups_before(const Finishing& work, std::size_t sentence) {
    constexpr std::size_t far = 2;
    const auto& sentences = work.scene.reading.sentences;
    const std::uint32_t from = sentences[sentence - std::min(sentence, far)].first;
    std::vector<std::string> names;
    for (const Mention* mention :
         mentions_in(work.scene.reading, Kind::actor, from, sentences[sentence].first)) {
        const Party& party = work.scene.lexicon.party(mention->index);
        if (!is_insurgent(&party) || !is_named(&party)) continue;
        std::string name = name_of_party(work, party);
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
    }
    return names;
}

/// "ISSP fights its rival JNIM. On Sunday the two groups (clashed)": the names of both.
bool name_the_two(Finishing& work) {
    const auto& draft = work.draft;
    if (std::any_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_named) ||
        std::any_of(draft.targets.begin(), draft.targets.end(), is_named))
        return false;
    for (const Candidate& word : draft.words) {
        const auto& span = work.scene.reading.sentences[word.sentence];
        if (word.family != Family::fight || !are_the_two(work.scene.reading, span, word)) continue;
        const auto names = groups_before(work, word.sentence);
        if (names.size() != 2) continue;
        std::erase_if(work.report.actors,
                      [](const Actor& actor) { return actor.name == unknown_group; });
        add_actor(work, names.front(), Role::perpetrator);
        add_actor(work, names.back(), Role::target);
        return true;
    }
    return false;
}

}  // namespace

void set_groups_at_odds(Finishing& work) {
    if (name_the_two(work) || !are_at_odds(work)) return;
    add_actor(work, std::string(unknown_group), Role::perpetrator);
    add_actor(work, std::string(unknown_group), Role::target);
}

}  // namespace vigie::extractors
