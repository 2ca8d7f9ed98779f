#include "extractors/tolls/kin.h"

#include <cstdint>
#include <optional>

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
    return at > kin + 2 && armed.contains(reading.word(at));
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

void side_with_owner(const Reading& reading, const Lexicon& lexicon, std::vector<Toll>& tolls) {
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
