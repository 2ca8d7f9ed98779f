#include "extractors/reading/backed_sides.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The first token of "who fight alongside", "helping" before `end`; `end` when no such words stand
/// there.
std::uint32_t words_of_help(const Reading& reading, std::uint32_t start, std::uint32_t end) {
    static const WordSet help(
        "helping aiding backing supporting assisting help helps aid aids back backs support supports "
        "assist assists aidant soutenant appuyant epaulant aide aident soutient soutiennent appuie "
        "appuient epaule epaulent");
    static const WordSet fights("fighting fight fights working combattent luttant luttent");
    std::uint32_t at = end - 1;
    if (one_of(reading.word(at), {"alongside", "cotes"})) {
        if (at > start && reading.word(at - 1) == "aux") --at;
        if (at == start || !fights.contains(reading.word(at - 1))) return end;
        --at;
    } else if (!help.contains(reading.word(at))) {
        return end;
    }
    const bool relative =
        at > start && one_of(reading.word(at - 1), {"who", "that", "which", "qui"});
    return relative ? at - 1 : at;
}

/// The first token of « alliés à », "close to" right before a side's article; `end` when no such
/// words stand there.
std::uint32_t words_of_alliance(const Reading& reading, std::uint32_t start, std::uint32_t end) {
    static const WordSet allied("allie allies alliee alliees proche proches allied close");
    static const WordSet links("a au aux du de d' with to");
    if (end < start + 2 || !links.contains(reading.word(end - 1))) return end;
    return allied.contains(reading.word(end - 2)) ? end - 2 : end;
}

/// Where the words begin that say whom the people before them help; the side's own first token when
/// there are none.
std::uint32_t words_of_backing(const Reading& reading,
                               const Lexicon& lexicon,
                               std::uint32_t start,
                               const Mention& side) {
    static const WordSet articles("the l' la le les malian malienne a an");
    static const WordSet links("de des d' of");
    std::uint32_t at = side.first;
    while (at > start && articles.contains(reading.word(at - 1)) &&
           reading.original(at - 1, at) != "à")
        --at;
    // fighters close to a group without an army are its own
    const PartyClass klass = lexicon.party(side.index).klass;
    const bool army = klass == PartyClass::state || klass == PartyClass::external;
    const std::uint32_t allied = army ? words_of_alliance(reading, start, at) : at;
    if (allied != at) return allied;
    while (at > start &&
           (articles.contains(reading.word(at - 1)) || links.contains(reading.word(at - 1))))
        --at;
    const std::uint32_t help = at > start + 1 ? words_of_help(reading, start, at) : at;
    return help == at ? side.first : help;
}

}  // namespace

bool is_backed_by_people(const Reading& reading,
                         const Lexicon& lexicon,
                         std::uint32_t start,
                         const Mention& side) {
    if (lexicon.party(side.index).klass == PartyClass::civilians) return false;
    const std::uint32_t people = words_of_backing(reading, lexicon, start, side);
    if (people == side.first || people <= start) return false;
    constexpr std::uint32_t longest = 6;  // "hunters of Dan Na Ambassagou"
    const auto named =
        mentions_in(reading, Kind::actor, people - std::min(people - start, longest), people);
    return std::any_of(named.begin(), named.end(), [&](const Mention* helpers) {
        // "MSA (fighters)" are whose fighters the name says
        const PartyClass klass = lexicon.party(helpers->index).klass;
        return helpers->last == people && klass != PartyClass::state &&
               klass != PartyClass::external;
    });
}

bool is_duty_done(const Reading& reading, std::uint32_t start, std::uint32_t unit) {
    static const WordSet duties("patrol patrols patrouille patrouilles mission missions");
    static const WordSet links("a an the their une d' la leur");
    static const WordSet returns(
        "returning back home return returned coming rentrant revenant retour rentraient revenaient "
        "revenus rentres");
    if (!duties.contains(reading.word(unit))) return false;
    std::uint32_t at = unit;
    while (at > start && links.contains(reading.word(at - 1)))
        --at;
    // the elided « d' » is of the links
    if (at > start && one_of(reading.word(at - 1), {"from", "de"})) --at;
    return at > start && at < unit && returns.contains(reading.word(at - 1));
}

}  // namespace vigie::extractors
