#include "extractors/discourse/finishing/defenders.h"

#include <algorithm>

#include "extractors/frames/violence.h"
#include "extractors/reading/window.h"
#include "extractors/words/attackers.h"
#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "responded", « repoussé »: to what, has to be told. "fought (back)", « riposté »: with arms, and
/// at those who came.
const WordSet& meeting_words() {
    static const WordSet all(
        "responded repelled repulsed resisted confronted engaged repousse repoussee repousses "
        "repoussees resiste affronte tete");
    return all;
}

const WordSet& fighting_words() {
    static const WordSet all(
        "fought retaliated returned counterattacked put offered riposte ripostent riposterent "
        "defendu defendue defendus defendues oppose");
    return all;
}

/// "an attack", « les assaillants »: what those who defend themselves meet.
bool is_what_came(const Reading& reading, std::uint32_t at) {
    static const WordSet deeds("attack assault raid incursion attaque assaut");
    const text::Word word = reading.word(at);
    return deeds.contains(word) || attackers().contains(word) || armed_men().contains(word) ||
           assault_nouns().contains(word);
}

/// "(against) the attackers", "the deadly (attack)": what came is the next thing told. Not "earlier
/// attacks", "such raids", "the attackers' demand", nor "(talks) with the attackers".
std::uint32_t what_came_next(const Reading& reading, std::uint32_t from, std::uint32_t end) {
    static const WordSet others(
        "earlier previous past other such future recent frequent repeated precedent precedente "
        "precedents precedentes autre autres tels telle telles passee passees");
    static const WordSet apart(
        others,
        "after with over before since for during by in apres avec avant depuis par dans pour sur");
    static const WordSet of("of de des d'");
    static const WordSet groups(
        "to against a contre group groups band bands column dozens scores hundreds number groupe groupes bande bandes "
        "colonne dizaine dizaines vingtaine centaine centaines");
    constexpr std::uint32_t reach = 5;  // "(off) a large group of (attackers)"
    const std::uint32_t to = std::min(from + reach, end);
    for (std::uint32_t at = from; at < to && is_word(reading.tokens, at); ++at) {
        if (apart.contains(reading.word(at))) return end;
        // « (résisté) à la demande de l'assaillant »
        if (at > from && of.contains(reading.word(at)) && !groups.contains(reading.word(at - 1)))
            return end;
        if (!is_what_came(reading, at)) continue;
        if (at + 1 == end) return at;
        const text::Word next = reading.word(at + 1);
        const bool owns = next.starts_with("'") || next.starts_with("’");
        return owns || others.contains(next) ? end : at;
    }
    return end;
}

/// Does nothing more of the verb's own stand there, but what came of it? "(fought back), killing
/// two", « (ont riposté) et ».
bool is_said_all(const Reading& reading, std::uint32_t at, std::uint32_t end) {
    static const WordSet goes_on(
        "and but while when as until before wounding leaving forcing et mais tandis jusqu' avant "
        "blessant forcant obligeant killing killed tuant abattant repoussant repelling shot opened for "
        "pendant hard");
    if (at >= end || !is_word(reading.tokens, at)) return true;
    const text::Word word = reading.word(at);
    return goes_on.contains(word) || word.ends_with("ly") || word.ends_with("ment");
}

/// "(fought back) with rifles", « (a riposté) en tuant »: by what means. "(by) holding a protest",
/// "(with) a petition" are no fight.
bool is_by_force(const Reading& reading, std::uint32_t at, std::uint32_t end) {
    static const WordSet force(
        "killing killed firing fire shooting shots gunfire firefight gunfight battle clash force arms "
        "weapons rifles guns machetes repelling tuant tirant tirs feu armes fusils machettes ouvrant "
        "repoussant abattant");
    if (at >= end || !one_of(reading.word(at), {"by", "with", "in", "en", "par", "avec", "a"}))
        return false;
    constexpr std::uint32_t reach = 5;
    return has_word(reading, at + 1, std::min(at + 1 + reach, end), force);
}

/// "(responded to the attack) on social media", "too late", "by holding a protest" is no fight with
/// those who came; "on the village" is where they came.
bool ends_in_fight(const Reading& reading, std::uint32_t at, std::uint32_t end) {
    static const WordSet upon("on against contre sur");
    static const WordSet articles("the their a an le la l' les leur leurs un une");
    if (is_said_all(reading, at, end) || is_by_force(reading, at, end)) return true;
    return at + 1 < end && upon.contains(reading.word(at)) &&
           articles.contains(reading.word(at + 1));
}

/// "repelled", « repoussé »: nobody does it but by force.
bool is_beating_off(text::Word verb) {
    return verb.starts_with("repel") || verb.starts_with("repul") || verb.starts_with("repouss");
}

/// "(responded) to the attack", "(resisted)."
bool meets_what_came(const Reading& reading, std::uint32_t verb, std::uint32_t end, bool armed) {
    const text::Word word = reading.word(verb);
    const std::uint32_t came = what_came_next(reading, verb + 1, end);
    if (came < end) return is_beating_off(word) || ends_in_fight(reading, came + 1, end);
    const bool alone = is_said_all(reading, verb + 1, end);
    if (one_of(word, {"resisted", "resiste"}))
        return alone && !reading.word(verb + 2).starts_with("refus");
    static const WordSet kills("killing killed tuant tue shot opened");
    const bool strikes = has_word(reading, verb + 1, std::min(verb + 4, end), kills);
    return word == "responded" && ((armed && alone) || strikes);
}

/// "(put up) fierce resistance", not "no resistance", nor "posters in resistance to the taxes".
bool offers_resistance(const Reading& reading, std::uint32_t verb, std::uint32_t end) {
    static const WordSet fights("resistance fight");
    static const WordSet lacking(
        "no little hardly any scant barely minimal without aucune peu guere in as en de comme");
    constexpr std::uint32_t reach = 5;  // « (opposé) une farouche résistance »
    for (std::uint32_t at = verb + 1; at < std::min(verb + 1 + reach, end); ++at) {
        if (lacking.contains(reading.word(at))) return false;
        if (fights.contains(reading.word(at))) return true;
    }
    return false;
}

/// "fought (back)", "returned (fire)", "put up (resistance)", « se (sont) défendus »
bool fights_back_at(const Reading& reading, std::uint32_t verb, std::uint32_t end) {
    const text::Word word = reading.word(verb);
    if (word.starts_with("defendu")) {
        // not « se sont défendus d'héberger »
        const bool themselves =
            verb > 1 && one_of(reading.word(verb - 1), {"est", "sont", "etaient", "etait"}) &&
            one_of(reading.word(verb - 2), {"s'", "se"});
        return themselves && ends_in_fight(reading, verb + 1, end);
    }
    if (one_of(word, {"put", "offered", "oppose"})) return offers_resistance(reading, verb, end);
    if (word == "returned") return reading.word(verb + 1) == "fire";
    if (word == "fought" && !one_of(reading.word(verb + 1), {"back", "off"})) return false;
    // "fought off the flames", "fought back tears", "retaliated against the shopkeepers"
    const std::uint32_t behind = word == "fought" ? verb + 2 : verb + 1;
    const bool off = reading.word(behind - 1) == "off";
    return (!off && (is_said_all(reading, behind, end) || is_by_force(reading, behind, end))) ||
           what_came_next(reading, behind, end) < end;
}

/// Does the sentence name a place behind the token? What was done there is another deed.
bool names_place_behind(const Finishing& work, std::uint32_t at, std::uint32_t end) {
    const auto& places = work.scene.places;
    return std::any_of(places.begin(), places.end(), [&](const NamedPlace& place) {
        return place.first > at && place.last <= end;
    });
}

bool may_defend(const Party& party) {
    return party.klass == PartyClass::militia || party.klass == PartyClass::civilians;
}

/// Who stands as the subject before the verb: « Les habitants (ont) riposté », not « n'ont pas ».
const Party* subject_of(const Finishing& work, const text::Sentence& span, std::uint32_t verb) {
    static const WordSet apart(
        "not never no pas jamais without sans to could would should might pourraient pour , ; : when "
        "quand if si who which qui");
    constexpr std::uint32_t reach = 7;  // « villagers armed with old rifles (fought) »
    const Reading& reading = work.scene.reading;
    const std::uint32_t from = verb - std::min(reach, verb - span.first);
    const auto named = mentions_in(reading, Kind::actor, from, verb);
    if (named.empty() || has_word(reading, named.back()->last, verb, apart)) return nullptr;
    const std::uint32_t first = named.back()->first;
    const bool object = first > span.first &&
                        one_of(reading.word(first - 1), {"against", "contre", "by", "par", "on"});
    const Party& party = work.scene.lexicon.party(named.back()->index);
    return !object && may_defend(party) ? &party : nullptr;
}

/// "was repelled (by) villagers", « la riposte (des) Dozos »
const Party* agent_of(const Finishing& work, const text::Sentence& span, std::uint32_t verb) {
    static const WordSet agents("by par from of de des du");
    constexpr std::uint32_t reach = 4;  // "by a group of armed (villagers)"
    const Reading& reading = work.scene.reading;
    if (verb + 2 >= span.last || !agents.contains(reading.word(verb + 1))) return nullptr;
    const std::uint32_t end = std::min(verb + 2 + reach, span.last);
    const auto named = mentions_in(reading, Kind::actor, verb + 2, end);
    if (named.empty()) return nullptr;
    const Party& party = work.scene.lexicon.party(named.front()->index);
    return may_defend(party) ? &party : nullptr;
}

const WordSet& beaten_off_words() {
    static const WordSet all(
        "repelled repulsed repousse repoussee repousses repoussees resistance riposte");
    return all;
}

/// Who fights back by the word at the token; nullptr when nobody does.
const Party* defender_at(const Finishing& work, const text::Sentence& span, std::uint32_t at) {
    const Reading& reading = work.scene.reading;
    if (beaten_off_words().contains(reading.word(at))) {
        if (const Party* party = agent_of(work, span, at)) return party;
    }
    const bool meets = meeting_words().contains(reading.word(at));
    if (!meets && !fighting_words().contains(reading.word(at))) return nullptr;
    const Party* party = subject_of(work, span, at);
    if (party == nullptr) return nullptr;
    const bool armed = party->klass == PartyClass::militia;
    const bool fights = meets ? meets_what_came(reading, at, span.last, armed)
                              : fights_back_at(reading, at, span.last);
    return fights ? party : nullptr;
}

/// Who fights back, and the token of the word that says so; nobody when the text tells of none.
struct Defence {
    const Party* party = nullptr;
    std::uint32_t at = 0;
};

Defence defence_in(const Finishing& work, const text::Sentence& span) {
    const Reading& reading = work.scene.reading;
    const bool may = may_have(reading, span, meeting_words()) ||
                     may_have(reading, span, fighting_words()) ||
                     may_have(reading, span, beaten_off_words());
    for (std::uint32_t at = span.first + 1; may && at < span.last; ++at) {
        if (names_place_behind(work, at, span.last)) continue;
        const Party* party = defender_at(work, span, at);
        // "The Dozos retaliated on Tuesday, killing five": nobody defends himself from himself
        if (party != nullptr && party->name != author(work)) return {party, at};
    }
    return {};
}

/// Has the sentence a time of its own? Then what it tells came later.
bool is_dated(const Finishing& work, const text::Sentence& span) {
    const auto& times = work.scene.reading.times;
    return std::any_of(times.begin(), times.end(), [&](const TimeMention& time) {
        return time.first >= span.first && time.last <= span.last;
    });
}

Defence defence_of(const Finishing& work) {
    const Draft& draft = work.draft;
    if (!harms_people(draft.family) && draft.family != Family::loot) return {};
    if (author_is_state(work) || author(work) == "civilians") return {};
    const auto& sentences = work.scene.reading.sentences;
    for (const std::size_t index : draft.sentences) {
        if (const Defence told = defence_in(work, sentences[index]); told.party) return told;
        const std::size_t next = index + 1;
        if (next >= sentences.size() || tells_in(draft, next) || is_dated(work, sentences[next]))
            continue;
        if (const Defence told = defence_in(work, sentences[next]); told.party) return told;
    }
    return {};
}

}  // namespace

const Party* who_defended(const Finishing& work) {
    return defence_of(work).party;
}

bool killed_by_defenders(const Finishing& work, const DraftToll& draft) {
    static const WordSet kills("killing wounding injuring tuant abattant blessant neutralisant");
    const Toll& toll = draft.toll;
    const Reading& reading = work.scene.reading;
    const text::Word verb = reading.word(toll.verb);
    // "and killed two", not "and two were killed"
    const bool active =
        kills.contains(verb) || (one_of(verb, {"killed", "wounded", "tue", "abattu", "blesse"}) &&
                                 one_of(reading.word(toll.verb - 1), {"and", "et"}));
    if (toll.side != SideHint::none || !active) return false;
    const Defence told = defence_of(work);
    // "fought back, but the attackers burned homes, killing five"
    static const WordSet others("but mais ; while before when as until tandis avant quand");
    return told.party != nullptr && told.at < toll.verb && toll.verb < toll.count &&
           !has_word(reading, told.at, toll.verb, others) &&
           reading.sentence_of(told.at) == reading.sentence_of(toll.verb);
}

std::string name_of_defender(const Finishing& work, const Party& party) {
    if (party.klass == PartyClass::civilians) return std::string(bare_militia);
    std::string name = name_of_party(work, party);
    // "Fulani militiamen attacked Ber. Village militiamen responded": others of the same kind
    return name == author(work) ? std::string(bare_militia) : name;
}

void name_defenders(Finishing& work) {
    if (const Party* party = who_defended(work))
        add_actor(work, name_of_defender(work, *party), Role::target);
}

}  // namespace vigie::extractors
