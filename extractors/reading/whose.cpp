#include "extractors/reading/whose.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// ", a stronghold of (the CSP)", ", the (rebels') fief": whose the place before it is.
bool is_owner_of(const Reading& reading, const Match& match, const WordSet& places) {
    const auto back = [&](std::size_t from, std::size_t words) {
        return reading.word(from - std::min(from, words));
    };
    if (one_of(reading.word(match.last), {"'", "'s"}) &&
        places.contains(reading.word(match.last + 1)))
        return back(match.first, 2) == ",";
    std::size_t at = match.first;  // "of the CSP (rebels)"
    if (at > 0 && reading.token(at - 1).all_capitals) --at;
    if (back(at, 1) == "the") --at;
    return back(at, 1) == "of" && back(at, 4) == "," &&
           one_of(back(at, 2), {"stronghold", "bastion", "fief", "fiefdom"});
}

/// "struck a (JNIM) stronghold", "raids on (JNIM) strongholds": who was struck there.
bool is_struck_at_home(const Reading& reading, const Match& match) {
    static const WordSet strikes(
        "struck hit bombed bombarded targeted targeting attacked raided stormed shelled pounded "
        "destroyed dismantled against");
    static const WordSet raids(
        "raid raids strike strikes attack attacks assault assaults bombing bombings airstrike airstrikes "
        "operation offensive");
    static const WordSet grounds("stronghold strongholds bastion bastions heartland");
    static const WordSet small("a an the two three several some suspected");
    std::size_t at = match.first;
    while (at > 0 && small.contains(reading.word(at - 1)))
        --at;
    if (at < 2 || !grounds.contains(reading.word(match.last)) ||
        reading.word(match.last + 1) == "of")
        return false;
    return strikes.contains(reading.word(at - 1)) ||
           (reading.word(at - 1) == "on" && raids.contains(reading.word(at - 2)));
}

/// "a base", « camp »: what forces leave behind.
bool is_post(text::Word word) {
    static const WordSet posts(
        "base bases camp camps compound headquarters barracks garrison poste post quartier emprise "
        "emprises ex-camp ex-base");
    return posts.contains(word);
}

bool is_former(text::Word word) {
    static const WordSet former("former ex ancien ancienne anciens anciennes ex-camp ex-base");
    return former.contains(word);
}

}  // namespace

bool held_post_before(const Reading& reading, const Match& match) {
    static const WordSet links("de d' du des la le les l' of the");
    const bool of_post =
        is_post(reading.word(match.first)) || is_post(reading.word(match.last - 1));
    const bool leads = reading.language == Language::english && is_post(reading.word(match.last));
    std::uint32_t at = match.first;
    if (!of_post && !leads) {
        while (at > 0 && links.contains(reading.word(at - 1)))
            --at;
        if (at == 0 || at == match.first || !is_post(reading.word(at - 1))) return false;
        --at;
        if (is_former(reading.word(at))) return true;  // « ex-camp »
    }
    return at > 0 && is_former(reading.word(at - 1));
}

bool says_whose_people(const Reading& reading, const Match& thing) {
    static const WordSet heads(
        "driver drivers rider riders owner owners passenger passengers crew crews crewman "
        "crewmen guard guards mechanic mechanics dealer dealers trader traders worker workers "
        "attendant attendants operator operators seller sellers vendor vendors apprentice "
        "apprentices");
    if (reading.language != Language::english) return false;
    const text::Word next = reading.word(thing.last);
    return heads.contains(next) || (next == "taxi" && heads.contains(reading.word(thing.last + 1)));
}

bool describes_place(const Reading& reading, const Match& match) {
    static const WordSet states(
        "held infested controlled dominated ruled plagued hit ridden prone occupied besieged "
        "wracked torn");
    static const WordSet strongholds(
        "stronghold strongholds bastion bastions heartland territory fief fiefdom garrison town "
        "towns homeland");
    if (reading.language != Language::english || match.last >= reading.tokens.size()) return false;
    const text::Word next = reading.word(match.last);
    return (strongholds.contains(next) && !is_struck_at_home(reading, match)) ||
           is_owner_of(reading, match, strongholds) ||
           (reading.token(match.last).joined && states.contains(next));
}

}  // namespace vigie::extractors
