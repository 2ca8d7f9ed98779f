#include "extractors/frames/family.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vigie::extractors {
namespace {

enum class Group : std::uint8_t { violence, remote, people, things, ground, civic, other };

struct FamilyRow {
    std::string_view name;
    char tag;
    int rank;  // higher wins when two words tell one event
    Group group;
    SubEventType sub_type;  // when nobody or armed men are struck
};

// In the order of Family.
constexpr std::array<FamilyRow, 28> rows{{
    {"attack", 'a', 20, Group::violence, SubEventType::armed_clash},
    {"kill", 'k', 10, Group::violence, SubEventType::attack},
    {"explosive", 'x', 40, Group::remote, SubEventType::remote_explosive},
    {"strike", 's', 45, Group::remote, SubEventType::air_drone_strike},
    {"shelling", 'h', 45, Group::remote, SubEventType::shelling},
    {"suicide", 'u', 60, Group::remote, SubEventType::suicide_bomb},
    {"grenade", 'g', 50, Group::remote, SubEventType::grenade},
    {"chemical", 'n', 70, Group::remote, SubEventType::chemical_weapon},
    {"abduct", 'd', 42, Group::people, SubEventType::abduction},
    {"release", 'f', 42, Group::people, SubEventType::other},
    {"loot", 'l', 15, Group::things, SubEventType::looting},
    {"overtake", 't', 35, Group::ground, SubEventType::non_state_actor_overtakes_territory},
    {"regain", 'r', 40, Group::ground, SubEventType::government_regains_territory},
    {"withdraw", 'w', 38, Group::ground, SubEventType::non_violent_transfer},
    {"blockade", 'b', 42, Group::other, SubEventType::other},
    {"arrest", 'z', 42, Group::other, SubEventType::arrests},
    {"disrupt", 'i', 46, Group::other, SubEventType::disrupted_weapons_use},
    {"accord", 'c', 46, Group::other, SubEventType::agreement},
    {"protest", 'm', 30, Group::civic, SubEventType::peaceful_protest},
    {"disperse", 'p', 32, Group::civic, SubEventType::protest_with_intervention},
    {"shoot_protest", 'e', 60, Group::civic, SubEventType::excessive_force},
    {"riot", 'o', 34, Group::civic, SubEventType::violent_demonstration},
    {"mob", 'y', 48, Group::civic, SubEventType::mob_violence},
    {"surrender", 'q', 44, Group::other, SubEventType::change_to_group},
    {"base", '1', 44, Group::other, SubEventType::headquarters_established},
    {"rape", 'j', 60, Group::other, SubEventType::sexual_violence},
    {"escape", 'v', 44, Group::other, SubEventType::other},
    {"escort", '2', 44, Group::other, SubEventType::other},
}};

const FamilyRow& row_of(Family family) {
    return rows[static_cast<std::size_t>(family)];
}

/// Pairs of groups whose words may tell one event, in either order.
constexpr std::array<std::pair<Group, Group>, 7> joinable{{
    {Group::civic, Group::civic},
    {Group::violence, Group::violence},
    {Group::violence, Group::remote},
    {Group::violence, Group::things},
    {Group::violence, Group::ground},
    {Group::remote, Group::things},
    {Group::civic, Group::things},
}};

bool are(Group a, Group b, Group one, Group two) {
    return (a == one && b == two) || (a == two && b == one);
}

bool is_device(Family family) {
    return family == Family::explosive;
}

/// "a mine went off", "a bombardment": of two remote weapons one must be the device.
bool one_weapon(Family a, Family b) {
    return (is_device(a) || is_device(b)) && a != Family::strike && b != Family::strike;
}

/// Killing goes with a riot or an arrest; taking people away goes with violence, freeing does not.
bool one_deed_on_people(Family a, Family b, Group first, Group second) {
    const bool killing = a == Family::kill || b == Family::kill;
    const bool arrest = a == Family::arrest || b == Family::arrest;
    const bool release = a == Family::release || b == Family::release;
    if (are(first, second, Group::civic, Group::violence)) return killing;
    if (are(first, second, Group::violence, Group::people)) return !release;
    return killing && arrest;
}

}  // namespace

std::optional<Family> family_of(std::string_view name) {
    const auto* at = std::find_if(
        rows.begin(), rows.end(), [&](const FamilyRow& row) { return row.name == name; });
    if (at == rows.end()) return std::nullopt;
    return static_cast<Family>(at - rows.begin());
}

std::string_view name_of(Family family) {
    return row_of(family).name;
}

char tag_of(Family family) {
    return row_of(family).tag;
}

SubEventType sub_type_of(Family family, Struck struck) {
    if (family == Family::attack) {
        const bool unarmed = struck == Struck::civilians || struck == Struck::things;
        return unarmed ? SubEventType::attack : SubEventType::armed_clash;
    }
    if (family == Family::kill) {
        return struck == Struck::armed ? SubEventType::armed_clash : SubEventType::attack;
    }
    return row_of(family).sub_type;
}

int rank_of(Family family) {
    return row_of(family).rank;
}

bool may_be_one(Family a, Family b) {
    if (a == b) return true;
    const Group first = row_of(a).group;
    const Group second = row_of(b).group;
    const bool pair = std::any_of(joinable.begin(), joinable.end(), [&](const auto& groups) {
        return are(first, second, groups.first, groups.second);
    });
    if (pair) return true;
    if (first == Group::ground && second == Group::ground)
        return (a == Family::overtake) != (b == Family::regain);
    if (first == Group::remote && second == Group::remote) return one_weapon(a, b);
    return one_deed_on_people(a, b, first, second);
}

}  // namespace vigie::extractors
