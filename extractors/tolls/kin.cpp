#include "extractors/tolls/kin.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "extractors/reading/window.h"
#include "extractors/words/determiners.h"
#include "extractors/words/kin.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "his brother, also (a soldier)", « son (compagnon d'armes) »: of the same side as he.
bool is_armed_too(const Reading& reading, std::uint32_t kin) {
    static const WordSet armed(
        "soldat soldats militaire militaires gendarme gendarmes combattant combattants jihadiste "
        "jihadistes djihadistes policier policiers soldier soldiers fighter fighters gendarme gendarmes "
        "militant militants jihadist jihadists policeman policemen");
    static const WordSet also(
        ", also aussi egalement lui eux tous un une des a both themselves himself");
    std::uint32_t at = kin + 1;
    if (one_of(reading.word(at), {"d'", "in"}) && one_of(reading.word(at + 1), {"armes", "arms"}))
        return true;
    while (also.contains(reading.word(at)))
        ++at;
    // « son frère, (gendarme), »
    const bool apposed = at == kin + 2 && reading.word(at + 1) == ",";
    return (at > kin + 2 || apposed) && armed.contains(reading.word(at));
}

/// « sa jeune (épouse) », "his two (sons)": the kind of people that a possessive leads to.
bool tells_kin(const Reading& reading, std::uint32_t owner) {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t at = owner + 1; at <= owner + reach; ++at) {
        if (kin().contains(reading.word(at))) return !is_armed_too(reading, at);
    }
    return false;
}

/// The possessive that the toll's people hang on, its number behind it; none = no such people.
std::optional<std::uint32_t> owner_of(const Reading& reading, const Toll& toll) {
    for (const std::uint32_t at : {toll.count, toll.count > 0 ? toll.count - 1 : 0U}) {
        if (possessives().contains(reading.word(at))) return at;
    }
    return std::nullopt;
}

/// A count beside that of one fighter, of people whose side nobody tells.
bool is_beside_fighter(const Toll& toll, const Toll& fighter) {
    const bool beside = toll.list != 0 && toll.list == fighter.list && !toll.part &&
                        toll.status == fighter.status && fighter.min == 1 && fighter.max == 1;
    const bool armed = fighter.party != nullptr && fighter.party->klass != PartyClass::civilians;
    return beside && armed && toll.party == nullptr && toll.side == SideHint::people;
}

}  // namespace

namespace {

/// « (perdu) cinq personnes », "(lost) five relatives": not men of whoever fights.
bool loses_relatives(const Reading& reading, const Toll& toll) {
    static const WordSet losing("perdu perdus perdue perd lost losing");
    static const WordSet nouns(
        "personnes proches parents membres gens amis voisins people persons relatives relations members "
        "friends neighbours neighbors");
    constexpr std::uint32_t reach = 4;
    const std::uint32_t end = within_sentence(reading, toll.count, toll.count + reach);
    return losing.contains(reading.word(toll.verb)) &&
           (has_word(reading, toll.count, end, nouns) || has_word(reading, toll.count, end, kin()));
}

/// « Nous avons (enterré) six corps », « mis en (terre) », "we (buried) six of them".
bool is_of_burial(const Reading& reading, const Toll& toll) {
    static const WordSet burying("enterre enterres inhume inhumes terre enseveli buried burying");
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t back = 1; back <= std::min(reach, toll.count); ++back) {
        const text::Word word = reading.word(toll.count - back);
        if (one_of(word, {".", ";", ","})) return false;
        if (burying.contains(word)) return true;
    }
    return false;
}

}  // namespace

bool is_mourned(const Reading& reading, const Toll& toll) {
    static const WordSet mine("mon ma mes notre nos my our");
    if (toll.status != Status::killed || toll.others) return false;
    const std::uint32_t before = toll.count - std::min(toll.count, 1U);
    const bool told = has_word(reading, before, toll.count + 1, mine) && tells_kin(reading, before);
    const auto possessive = owner_of(reading, toll);
    return told || (possessive && tells_kin(reading, *possessive)) ||
           loses_relatives(reading, toll) || is_of_burial(reading, toll);
}

namespace {

/// « a (perdu) la vie », "(lost) their lives": nobody else's.
bool loses_own_life(const Reading& reading, std::uint32_t verb) {
    static const WordSet lives("vie vies life lives");
    constexpr std::uint32_t reach = 3;
    return has_word(reading, verb + 1, verb + reach, lives);
}

/// « (l'armée) », "the Malian (army)": a subject; not « une famille de l'armée », "a man of Mali".
bool heads_its_phrase(const Reading& reading, std::uint32_t noun) {
    static const WordSet articles("l' la le les des the notre our");
    constexpr std::uint32_t reach = 2;
    for (std::uint32_t back = 1; back <= std::min(reach, noun); ++back) {
        const std::uint32_t at = noun - back;
        if (articles.contains(reading.word(at)))
            return at == 0 || !one_of(reading.word(at - 1), {"de", "of", "dans", "in"});
        if (one_of(reading.word(at), {"de", "d'", "du", "of"})) return false;
    }
    return false;
}

/// « L'armée a (perdu) deux de ses fils », "the nation (lost) six sons": its men.
bool has_sons_in_arms(const Reading& reading, std::uint32_t verb) {
    static const WordSet bodies(
        "armee armees fama nation pays peuple mali patrie forces police gendarmerie garde unite "
        "bataillon dozo dozos chasseurs milice miliciens jnim gsim groupe soldats militaires gendarmes "
        "policiers jihadistes djihadistes army nation country military militia hunters group troops "
        "soldiers gendarmes policemen jihadists");
    constexpr std::uint32_t reach = 5;  // « L'armée malienne a également (perdu) »
    for (std::uint32_t back = 1; back <= std::min(reach, verb); ++back) {
        const text::Word word = reading.word(verb - back);
        if (one_of(word, {".", ";"})) return false;
        if (bodies.contains(word) && heads_its_phrase(reading, verb - back)) return true;
    }
    return false;
}

/// "Amina (lost) her brother in the strike": no man of either side.
bool loses_kin(const Reading& reading, const Toll& toll) {
    if (toll.status != Status::killed ||
        !one_of(reading.word(toll.verb), {"lost", "losing", "perdu", "perdue", "perd"}) ||
        loses_own_life(reading, toll.verb) || has_sons_in_arms(reading, toll.verb))
        return false;
    if (const auto possessive = owner_of(reading, toll)) return tells_kin(reading, *possessive);
    for (std::uint32_t at = toll.count; at <= toll.last; ++at) {
        if (kin().contains(reading.word(at))) return !is_armed_too(reading, at);
    }
    return false;
}

}  // namespace

void side_with_owner(const Reading& reading, const Lexicon& lexicon, std::vector<Toll>& tolls) {
    for (Toll& toll : tolls) {
        if (!loses_kin(reading, toll)) continue;
        toll.side = SideHint::party;
        toll.party = &lexicon.civilians();
    }
    for (std::size_t i = 1; i < tolls.size(); ++i) {
        Toll& toll = tolls[i];
        const Toll& owner = tolls[i - 1];
        if (!is_beside_fighter(toll, owner)) continue;
        const auto possessive = owner_of(reading, toll);
        if (!possessive) continue;
        const bool kin = tells_kin(reading, *possessive);
        toll.side = kin ? SideHint::party : owner.side;
        toll.party = kin ? &lexicon.civilians() : owner.party;
    }
}

}  // namespace vigie::extractors
