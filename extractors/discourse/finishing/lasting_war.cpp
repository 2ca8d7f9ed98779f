#include "extractors/discourse/finishing/lasting_war.h"

#include "extractors/discourse/doubts/past/lasting.h"
#include "extractors/discourse/finishing/finishing.h"
#include "extractors/times/calendar.h"
#include "extractors/words/accents.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "a decade of (fighting)", "has been (fighting)", "the army is (fighting)"
bool has_lasted(const Reading& reading, std::uint32_t fight) {
    const bool goes_on = fight > 0 && one_of(reading.word(fight - 1), {"been", "is", "are"});
    return goes_on || is_of_years(reading, fight);
}

/// "(regained) territory from", « a (repris) du terrain aux »: is it ground in general that the
/// word at the token says was taken, before the group at `group`?
bool gains_ground(const Reading& reading, std::uint32_t token, std::uint32_t group) {
    static const WordSet grounds(
        "ground terrain territory territories territoire territoires areas zones swathes pans north "
        "south nord sud centre center");
    static const WordSet gains(
        "gained regained retaken retaking retook recaptured reclaimed recovered reconquered regaining "
        "gaining reconquis repris regagne reprend regagnent");
    return gains.contains(reading.word(token)) && has_word(reading, token + 1, group, grounds);
}

/// "where", « , où », ", who": does a clause on the place or the army before begin at the token?
bool begins_relative(const Reading& reading, std::uint32_t token) {
    static const WordSet behind_comma("ou qui who which");
    const text::Word word = reading.word(token);
    return word == "where" ||
           (token > 0 && behind_comma.contains(word) && reading.word(token - 1) == ",");
}

}  // namespace

bool is_of_lasting_war(const Reading& reading, std::uint32_t first, const Mention& group) {
    static const WordSet wars(
        "fighting battling combat combattent affronte affrontent combats war guerre struggling "
        "conflict lutte luttent bat battent traque traquent");
    constexpr std::uint32_t reach = 14;
    bool fight = false;
    for (std::uint32_t at = group.first; at > first + 1 && group.first - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {".", ";"}) || weekday_at(reading.tokens, at - 1, reading.language) != 0)
            return false;
        // « où il a affronté des combattants » is told of a day
        const bool fights = wars.contains(word) && !ends_accented(reading.original(at - 1, at));
        if (fights && has_lasted(reading, at - 1))
            return !is_of_these_days(reading, at, clause_end(reading, group.last));
        if (gains_ground(reading, at - 1, group.first)) return true;
        fight |= fights;
        if (begins_relative(reading, at - 1))
            return fight && !is_of_these_days(reading, at, clause_end(reading, group.last));
    }
    return false;
}

bool is_only_at_war(const Finishing& work, const Party& party) {
    const Reading& reading = work.scene.reading;
    bool at_war = false;
    if (!is_insurgent(&party)) return false;
    for (const std::size_t index : work.draft.sentences) {
        const auto& span = reading.sentences[index];
        for (const Mention* group : mentions_in(reading, Kind::actor, span.first, span.last)) {
            if (&work.scene.lexicon.party(group->index) != &party) continue;
            if (!is_of_lasting_war(reading, span.first, *group)) return false;
            at_war = true;
        }
    }
    return at_war;
}

}  // namespace vigie::extractors
