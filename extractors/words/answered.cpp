#include "extractors/words/answered.h"

#include <algorithm>

#include "extractors/words/attackers.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/time_units.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

enum class Link : std::uint8_t { none, after, response };

/// What leads to the noun: "(after) a series of attacks", « (en réponse à) une attaque ».
Link link_before(const Reading& reading, std::uint32_t first, std::uint32_t noun) {
    constexpr std::uint32_t reach = 6;  // "following a wave of deadly (attacks)"
    static const WordSet responses("response riposte reponse");
    static const WordSet back("back retaliated responded riposte");  // "fought back"
    for (std::uint32_t at = noun; at > first + 2 && noun - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", ".", "and", "et", "in", "dans", "when"})) return Link::none;
        const text::Word lead = reading.word(at - 2);
        if (one_of(word, {"to", "a", "au", "aux"}) && responses.contains(lead))
            return Link::response;
        const bool after = one_of(word, {"after", "following", "apres"}) && !is_time_unit(lead);
        const bool suite = one_of(lead, {"suite"}) && one_of(word, {"a", "de", "d'", "des"});
        if (after || suite)
            return has_word(reading, first, at, back) ? Link::response : Link::after;
    }
    return Link::none;
}

/// Do the words of [from, end) name what soldiers hold, or soldiers? After a plural "their camp"
/// may be the militants' own.
bool names_forces(const Reading& reading, std::uint32_t from, std::uint32_t end, Link link) {
    static const WordSet posts(
        "post posts outpost outposts checkpoint checkpoints barracks garrison patrol soldiers "
        "troops poste postes caserne garnison patrouille militaires soldats");
    static const WordSet convoys("convoy convoys convoi convois");
    static const WordSet camps("camp camps base bases position positions");
    static const WordSet its("its military army son sa ses militaire militaires");
    static const WordSet their("their leur leurs");
    const auto has = [&](const WordSet& words) { return has_word(reading, from, end, words); };
    const bool convoy = has(convoys);
    return has(posts) || ((convoy || has(camps)) && (link == Link::response || has(its))) ||
           (convoy && has(their));
}

/// "on (their post)", « contre (des postes militaires) », "on (soldiers)", behind the noun.
bool strikes_forces(const Reading& reading, std::uint32_t from, std::uint32_t last, Link link) {
    static const WordSet links("on against at contre sur de du d' des");
    constexpr std::uint32_t reach = 6;  // "on a military post in", « contre le camp militaire »
    return links.contains(reading.word(from)) &&
           names_forces(reading, from, std::min(from + reach, last), link);
}

/// "when they (were) attacked", « lorsqu'ils (ont été) attaqués »
bool is_passive_before(const Reading& reading, std::uint32_t from, std::uint32_t verb) {
    static const WordSet suffering("were was being been came come fell ete etaient sont furent");
    return has_word(reading, from, verb + 1, suffering);
}

}  // namespace

bool is_attack_answered(const Reading& reading,
                        std::uint32_t first,
                        std::uint32_t noun,
                        std::uint32_t noun_end) {
    static const WordSet many("serie series vague wave spate several plusieurs");
    constexpr std::uint32_t near = 3;  // « en riposte à une (série) d'attaques » of other days
    if (has_word(reading, noun - std::min(near, noun - first), noun, many)) return false;
    const Link link = link_before(reading, first, noun);
    const std::uint32_t last = reading.sentences[reading.sentence_of(first)].last;
    return link != Link::none && has_word(reading, first, noun, armed_men()) &&
           strikes_forces(reading, noun_end, last, link);
}

bool is_clause_answered(const Reading& reading, std::uint32_t first, std::uint32_t verb) {
    static const WordSet openers("after when apres lorsque lorsqu' quand");
    static const WordSet selves("they ils being coming avoir");
    constexpr std::uint32_t reach = 8;  // "after its camp in Sokolo was (attacked)"
    for (std::uint32_t at = verb; at > first + 2 && verb - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", ".", "and", "et", "who", "qui"})) return false;
        if (!openers.contains(word)) continue;
        // "when they raided a hideout": those who killed raided it
        const bool meanwhile = one_of(word, {"when", "lorsque", "lorsqu'", "quand"});
        const bool whole =
            (selves.contains(reading.word(at)) || one_of(reading.word(at + 1), {"ils", "avoir"})) &&
            (!meanwhile || is_passive_before(reading, at, verb));
        return !is_time_unit(reading.word(at - 2)) &&
               (whole || names_forces(reading, at, verb, Link::after)) &&
               has_word(reading, first, at, armed_men());
    }
    return false;
}

const WordSet& reacting_words() {
    static const WordSet all(
        "respond responds responded responding react reacts reacted reacting reagit reagissent reagi "
        "reagir");
    return all;
}

bool is_attack_upon_others(const Reading& reading, std::size_t noun_end) {
    static const WordSet upon("on against contre sur");
    static const WordSet articles("a an the two several un une le la l' les des deux plusieurs");
    static const WordSet when_or_where(
        "night morning evening afternoon day same eve outskirts edge road route axe");
    constexpr std::size_t reach = 5;  // "by a mob (on) a thief"
    for (std::size_t at = noun_end; at < noun_end + reach && is_word(reading.tokens, at + 1);
         ++at) {
        if (upon.contains(reading.word(at)) && articles.contains(reading.word(at + 1)))
            return !when_or_where.contains(reading.word(at + 2));
    }
    return false;
}

}  // namespace vigie::extractors
