// « Bah, chef de la CMA », "opened fire on a CMA member": the group only says whose the man is.
#include <algorithm>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « en référence à Amadou Bah, (chef) », "men led by Bah, (head)": a name that a preposition leads
/// to was struck by nobody.
bool leads_to_name(const Reading& reading, std::uint32_t comma) {
    constexpr std::uint32_t longest = 5;  // tokens of a name
    std::uint32_t at = comma;
    while (at > 0 && comma - at < longest && reading.token(at - 1).capital)
        --at;
    return at > 0 && at < comma && one_of(reading.word(at - 1), {"a", "par", "to", "by"});
}

/// "opened fire (on a CMA member)": struck, and by a noun behind the group that is his
bool is_struck_member(const Reading& reading, const Mention& group) {
    static const WordSet posts(
        "member members official officials officer officers commander commanders leader leaders "
        "representative figure adviser");
    static const WordSet upon("on against at upon");
    return group.first > 1 && posts.contains(reading.word(group.last)) &&
           one_of(reading.word(group.first - 1), {"a", "an", "the", "two", "three"}) &&
           upon.contains(reading.word(group.first - 2));
}

}  // namespace

bool says_whose_he_is(const Reading& reading, const Mention& group) {
    if (is_struck_member(reading, group)) return true;
    static const WordSet posts(
        "chef cheffe dirigeant leader head membre cadre member responsable commandant commander "
        "numero emir secretaire president fondateur founder porte-parole spokesman figure officer "
        "officier colonel");
    static const WordSet links("de la du le l' des d' of the a an un une ex from");
    constexpr std::uint32_t reach = 4;  // ", chef (de la) CMA"
    // "the group's leader" may be one mention: its first word is asked as well
    std::uint32_t at = group.first;
    // "a member of MAA (CMA)"
    if (at > 1 && reading.word(at - 1) == "(") at -= 2;
    const std::uint32_t from = at;
    const std::uint32_t lowest = at - std::min(at, reach);
    while (at > lowest && !posts.contains(reading.word(at)) &&
           (at == from || links.contains(reading.word(at))))
        --at;
    if (at == 0 || !posts.contains(reading.word(at))) return false;
    const bool apposed = reading.word(at - 1) == ",";
    if (apposed && leads_to_name(reading, at - 1)) return false;
    if (reading.token(at - 1).all_capitals) --at;  // "an MOC (officer from the) CMA"
    return apposed || (at > 0 && links.contains(reading.word(at - 1)));
}

}  // namespace vigie::extractors
