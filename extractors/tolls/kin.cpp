#include "extractors/tolls/kin.h"

#include "extractors/words/determiners.h"
#include "extractors/words/kin.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const Party& civilians() {
    static const Party party = [] {
        Party all;
        all.name = "civilians";
        all.klass = PartyClass::civilians;
        return all;
    }();
    return party;
}

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
bool is_owned(const Reading& reading, const Toll& toll, std::uint32_t& owner) {
    for (const std::uint32_t at : {toll.count, toll.count > 0 ? toll.count - 1 : 0U}) {
        if (!possessives().contains(reading.word(at))) continue;
        owner = at;
        return true;
    }
    return false;
}

}  // namespace

void side_with_owner(const Reading& reading, std::vector<Toll>& tolls) {
    for (std::size_t i = 1; i < tolls.size(); ++i) {
        Toll& toll = tolls[i];
        const Toll& owner = tolls[i - 1];
        const bool beside = toll.list != 0 && toll.list == owner.list && !toll.part &&
                            toll.status == owner.status && owner.min == 1 && owner.max == 1;
        const bool armed = owner.party != nullptr && owner.party->klass != PartyClass::civilians;
        std::uint32_t possessive = 0;
        if (!beside || !armed || toll.party != nullptr || toll.side != SideHint::people ||
            !is_owned(reading, toll, possessive))
            continue;
        const bool kin = tells_kin(reading, possessive);
        toll.side = kin ? SideHint::party : owner.side;
        toll.party = kin ? &civilians() : owner.party;
    }
}

}  // namespace vigie::extractors
