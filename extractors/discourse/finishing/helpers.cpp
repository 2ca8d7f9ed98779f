#include "extractors/discourse/finishing/helpers.h"

#include <algorithm>

#include "extractors/discourse/finishing/lasting_war.h"
#include "extractors/reading/agents.h"
#include "extractors/reading/support.h"
#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// (In) "coordination with", « conjointement avec »
bool leads_to_partner(text::Word before, text::Word word) {
    static const WordSet jointly(
        "coordination collaboration cooperation partnership jointly conjointement");
    return one_of(word, {"with", "avec"}) && jointly.contains(before);
}

/// "with the (support)", « aux (côtés) »: not « Mouvement pour le soutien de l'Azawad ».
bool is_given(const Reading& reading, std::uint32_t first, std::uint32_t help) {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t at = help; at > first && help - at < reach; --at) {
        if (one_of(reading.word(at - 1), {"with", "avec", "aux"})) return true;
    }
    return false;
}

/// « Appuyée (par) », « avec l'appui (de) »: does who helps stand behind the word at the token?
bool leads_to_helper(const Reading& reading, std::uint32_t first, std::uint32_t at) {
    const text::Word before = reading.word(at - 1);
    const text::Word word = reading.word(at);
    static const WordSet helped(
        backed_words(),
        "accompanied flanked assisted aided assiste assistee assistes accompagne accompagnee "
        "accompagnes aide aidee guided guidee guidees");
    static const WordSet help("cotes appui soutien aide concours assistance support help backing");
    // « demande l'aide (de) l'armée »: a noun, and nobody helps yet
    const bool asked = at > first + 1 && one_of(reading.word(at - 2), {"l'", "une", "leur", "son"});
    return (one_of(word, {"par", "by", "de", "d'"}) && helped.contains(before) && !asked) ||
           (one_of(word, {"de", "d'", "des", "du", "of", "from"}) && help.contains(before) &&
            is_given(reading, first, at - 1));
}

/// "continues to deny the presence of (Russian mercenaries)"
bool is_denied_there(const Reading& reading, std::uint32_t first, std::uint32_t party) {
    static const WordSet denies("deny denies denied denying dement dementent nie nient");
    constexpr std::uint32_t reach = 7;
    bool presence = false;
    for (std::uint32_t back = 1; back <= std::min(reach, party - first); ++back) {
        const text::Word word = reading.word(party - back);
        presence |= word == "presence";
        if (presence && denies.contains(word)) return true;
    }
    return false;
}

}  // namespace

bool is_away(const Reading& reading, std::uint32_t first, const Mention& party) {
    static const WordSet unsure(
        "since depuis maybe perhaps peut-etre former anciens replaced remplace succeeded");
    static const WordSet moves(
        "left withdrew departed arrived quit pulled are partis quitte arrives");
    constexpr std::uint32_t before = 5;  // "maybe because the mercenaries of (Wagner)"
    constexpr std::uint32_t behind = 2;  // "(Wagner) has left"
    for (std::uint32_t back = 1; back <= std::min(before, party.first - first); ++back) {
        if (unsure.contains(reading.word(party.first - back))) return true;
    }
    return has_word(reading, party.last, party.last + behind, moves) ||
           is_denied_there(reading, first, party.first) || is_of_lasting_war(reading, first, party);
}

bool is_said_to_help(const Reading& reading, std::uint32_t first, std::uint32_t party) {
    if (names_auxiliaries(reading, first, party)) return false;
    constexpr std::uint32_t reach = 8;  // "appuyée par des Russes et des chasseurs (dozos)"
    for (std::uint32_t back = 1; back <= std::min(reach, party - first); ++back) {
        const std::uint32_t at = party - back;
        const text::Word word = reading.word(at);
        if (one_of(word, {",", ";"})) return false;
        if (word == "alongside") return true;
        if (at == first) return false;
        const text::Word before = reading.word(at - 1);
        if (leads_to_partner(before, word)) {
            const bool led = at > first + 1 && one_of(reading.word(at - 2), {"in", "en"});
            return led || one_of(before, {"jointly", "conjointement"});
        }
        if (leads_to_helper(reading, first, at)) return true;
    }
    return false;
}

namespace {

/// « est venue en aide (aux déplacés) », "came to the aid of (the wounded)": whom any force helps.
bool is_aid_to_people(const Reading& reading, std::uint32_t behind) {
    static const WordSet people(
        "deplaces blesses victimes populations habitants civils villageois sinistres familles "
        "displaced wounded victims civilians residents villagers families");
    constexpr std::uint32_t reach = 4;  // « aux populations », "of the wounded"
    return has_word(reading, behind, within_sentence(reading, behind - 1, behind + reach), people);
}

/// « est venue (à leur secours) », "came (to the aid of)": does the party hurry there?
bool hurries_to_aid(const Reading& reading, const Mention& party) {
    static const WordSet comes(
        "came come rushed hurried sped flew went ran hastened arrived venu venus venue venues accouru "
        "accourus accourues porte portes portee portees vole intervenu intervenus intervenues");
    static const WordSet aid(
        "aid rescue help assistance reinforce assist secours rescousse renfort aide");
    static const WordSet between(
        "patrol patrols troops soldiers fighters forces helicopters quickly later also then a "
        "patrouille hommes unite unites est sont se s' ensuite rapidement leur lui");
    static const WordSet leads("to the their its his soldiers ' 's a au en la l' leur son sa pour");
    constexpr std::uint32_t reach = 4;
    std::uint32_t at = party.last;
    while (at < party.last + reach && between.contains(reading.word(at)))
        ++at;
    if (!comes.contains(reading.word(at))) return false;
    ++at;
    const std::uint32_t behind = at;
    while (at < behind + reach && leads.contains(reading.word(at)))
        ++at;
    return at > behind && aid.contains(reading.word(at)) && !is_aid_to_people(reading, at + 1);
}

/// « Le Gatia (l'a aidé) », « a secouru (le MSA) », "helped (the rebels)": those who bear arms.
bool helps_fighters(const Scene& scene, const Mention& party) {
    static const WordSet helps(
        "secouru secourus secourue secourues aide aides aidee aidees epaule epaules epaulee "
        "epaulees helped aided rescued reinforced");
    static const WordSet small("a ont avait avaient ensuite aussi alors then also later");
    static const WordSet pronouns("l' les");
    constexpr std::uint32_t reach =
        4;  // « (l')a ensuite (aidé) », « a secouru les hommes du (MSA) »
    const Reading& reading = scene.reading;
    bool pronoun = false;
    std::uint32_t at = party.last;
    while (at < party.last + reach) {
        pronoun |= pronouns.contains(reading.word(at));
        if (!pronouns.contains(reading.word(at)) && !small.contains(reading.word(at))) break;
        ++at;
    }
    if (!helps.contains(reading.word(at))) return false;
    if (pronoun) return true;
    const auto helped = mentions_in(reading, Kind::actor, at + 1, at + 1 + reach);
    return !helped.empty() &&
           scene.lexicon.party(helped.front()->index).klass != PartyClass::civilians;
}

/// « lui (a prêté main-forte) », « leur a porté secours »
bool lends_a_hand(const Reading& reading, const Mention& party) {
    constexpr std::uint32_t reach = 6;
    bool to_them = false;
    bool gives = false;
    for (std::uint32_t at = party.last; at < party.last + reach; ++at) {
        const text::Word word = reading.word(at);
        to_them |= one_of(word, {"lui", "leur"});
        if (gives && to_them && one_of(word, {"main", "secours"})) return true;
        gives = one_of(word, {"prete", "porte", "preter", "porter"});
    }
    return false;
}

}  // namespace

bool comes_to_aid(const Scene& scene, const Mention& party) {
    return hurries_to_aid(scene.reading, party) || helps_fighters(scene, party) ||
           lends_a_hand(scene.reading, party);
}

void side_with_army(Finishing& work) {
    auto& actors = work.report.actors;
    const auto named = [&](Role role, auto is) {
        return std::find_if(actors.begin(), actors.end(), [&](const Actor& actor) {
            return actor.role == role && is(actor.name);
        });
    };
    const auto ours = [](const std::string& name) { return name == "FAMa"; };
    const auto foes = [](const std::string& name) { return name != "FAMa" && !is_helper(name); };
    const auto foe = named(
        Role::target, [&](const std::string& name) { return foes(name) && name != "civilians"; });
    if (foe == actors.end()) return;
    const bool known = named(Role::ally, is_helper) != actors.end();
    const auto join = [&](auto helper) {
        helper->role = Role::ally;
        if (known) actors.erase(helper);
    };
    if (named(Role::perpetrator, ours) != actors.end()) {
        const auto struck = named(Role::target, is_helper);
        if (struck != actors.end()) join(struck);
        return;
    }
    const auto author = named(Role::perpetrator, is_helper);
    if (author == actors.end() || named(Role::target, ours) == actors.end()) return;
    if (named(Role::perpetrator, foes) == actors.end()) foe->role = Role::perpetrator;
    join(author);
}

namespace {

/// Anybody with a name; an insurgent only beside another, never beside a state.
bool may_help(const Finishing& work, const Party& party) {
    const bool nobody = party.klass == PartyClass::civilians || party.name == unknown_group;
    if (nobody || is_civic(work.draft.family)) return false;  // the police beside a march
    return !is_insurgent(&party) || !author_is_state(work);
}

/// "its Russian allies from Wagner": one and the same.
bool is_named_already(const std::vector<Actor>& actors, const Party& party, std::string_view name) {
    const bool noun = party.kind == PartyKind::noun && is_helper(name);
    return std::any_of(actors.begin(), actors.end(), [&](const Actor& actor) {
        return actor.name == name || (noun && is_helper(actor.name));
    });
}

}  // namespace

void name_helpers(Finishing& work) {
    const auto& actors = work.report.actors;
    const std::string forces = forces_of(work.country);
    const bool army = std::any_of(actors.begin(), actors.end(), [&](const Actor& actor) {
        return actor.name == forces && actor.role != Role::ally;
    });
    for (const std::size_t index : work.draft.sentences) {
        const auto& span = work.scene.reading.sentences[index];
        for (const Mention* mention :
             mentions_in(work.scene.reading, Kind::actor, span.first, span.last)) {
            const Party& party = work.scene.lexicon.party(mention->index);
            const std::string name = name_of_party(work, party);
            if (is_named_already(actors, party, name)) continue;
            const bool helper = army && forces == "FAMa" && is_helper(name) &&
                                !is_away(work.scene.reading, span.first, *mention);
            const bool said = may_help(work, party) &&
                              (is_said_to_help(work.scene.reading, span.first, mention->first) ||
                               comes_to_aid(work.scene, *mention));
            if (helper || said) add_actor(work, name, Role::ally);
        }
    }
}

void settle_allies(Finishing& work) {
    for (const Party* party : work.draft.allies)
        add_actor(work, name_of_party(work, *party), Role::ally);
    const bool army =
        std::any_of(work.report.actors.begin(), work.report.actors.end(), [](const Actor& actor) {
            return actor.role == Role::target && actor.name == "FAMa";
        });
    for (Actor& actor : work.report.actors) {
        if (army && is_helper(actor.name) && actor.role == Role::target) actor.role = Role::ally;
    }
    side_with_army(work);
}

}  // namespace vigie::extractors
