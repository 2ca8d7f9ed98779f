#include "extractors/frames/family.h"

#include <algorithm>
#include <array>

namespace vigie::extractors {
namespace {

enum class Group : std::uint8_t { violence, remote, people, things, ground, civic, hold, other };

struct FamilyRow {
    std::string_view name;
    char tag;
    int rank;  // higher wins when two words tell one event
    Group group;
    SubEventType sub_type;  // when nobody or armed men are struck
};

// In the order of Family.
constexpr std::array<FamilyRow, 30> rows{{
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
    {"overtake", 't', 47, Group::ground, SubEventType::non_state_actor_overtakes_territory},
    {"regain", 'r', 48, Group::ground, SubEventType::government_regains_territory},
    {"withdraw", 'w', 38, Group::ground, SubEventType::non_violent_transfer},
    {"blockade", 'b', 42, Group::other, SubEventType::other},
    {"arrest", 'z', 42, Group::hold, SubEventType::arrests},
    {"disrupt", 'i', 12, Group::hold, SubEventType::disrupted_weapons_use},
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
    {"escort", '2', 8, Group::other, SubEventType::other},
    {"fight", '4', 43, Group::violence, SubEventType::armed_clash},
    {"bombard", '3', 44, Group::remote, SubEventType::shelling},
}};

const FamilyRow& row_of(Family family) {
    return rows[static_cast<std::size_t>(family)];
}

/// What ties the words of two families, or of two groups, in either order.
template <class Of>
struct TieRow {
    Of a;
    Of b;
    Tie tie;
};

template <class Of, std::size_t size>
std::optional<Tie> tie_in(const std::array<TieRow<Of>, size>& table, Of one, Of other) {
    const auto* at = std::find_if(table.begin(), table.end(), [&](const TieRow<Of>& row) {
        return (row.a == one && row.b == other) || (row.a == other && row.b == one);
    });
    return at == table.end() ? std::nullopt : std::optional(at->tie);
}

/// Groups whose words may tell one event; all others never do.
constexpr std::array<TieRow<Group>, 18> ties{{
    {Group::civic, Group::civic, Tie::anywhere},
    {Group::violence, Group::violence, Tie::anywhere},
    {Group::violence, Group::remote, Tie::anywhere},
    {Group::violence, Group::things, Tie::anywhere},
    {Group::violence, Group::ground, Tie::anywhere},
    {Group::remote, Group::things, Tie::anywhere},
    {Group::civic, Group::things, Tie::anywhere},
    {Group::hold, Group::hold, Tie::sentence},
    {Group::hold, Group::violence, Tie::sentence},
    {Group::hold, Group::remote, Tie::sentence},
    {Group::hold, Group::ground, Tie::sentence},
    {Group::hold, Group::things, Tie::sentence},
    {Group::ground, Group::things, Tie::sentence},
    {Group::hold, Group::people, Tie::sentence},
    {Group::ground, Group::people, Tie::sentence},
    {Group::hold, Group::civic, Tie::sentence},
    {Group::civic, Group::violence, Tie::sentence},
    {Group::civic, Group::people, Tie::sentence},
}};

/// "a mine went off", "a bombardment": of two remote weapons one must be the device.
bool one_weapon(Family a, Family b) {
    const bool device = a == Family::explosive || b == Family::explosive;
    return device && a != Family::strike && b != Family::strike;
}

/// Pairs of words that go another way than their groups.
constexpr std::array<TieRow<Family>, 11> pairs{{
    {Family::overtake, Family::regain, Tie::never},
    {Family::bombard, Family::strike, Tie::anywhere},
    {Family::bombard, Family::shelling, Tie::anywhere},
    {Family::shelling, Family::strike, Tie::sentence},  // "des obus ont été tirés; les frappes"
    {Family::abduct, Family::release, Tie::sentence},
    {Family::shelling, Family::suicide, Tie::anywhere},  // "rockets and a car bomb at one camp"
    {Family::suicide, Family::overtake, Tie::anywhere},  // "a car bomb, then they took the camp"
    {Family::shelling, Family::overtake, Tie::anywhere},
    {Family::kill, Family::arrest, Tie::anywhere},
    {Family::abduct, Family::loot, Tie::sentence},
    {Family::escort, Family::blockade, Tie::sentence},  // "a convoy came in, breaking the siege"
}};

/// A word that goes another way than its group, whatever the word beside it is.
std::optional<Tie> exception_of(Family word, Family other) {
    const Group beside = row_of(other).group;
    if (word == Family::escort) return beside == Group::violence ? Tie::sentence : Tie::never;
    if (word == Family::kill && beside == Group::civic) return Tie::anywhere;
    const bool taken = row_of(word).group == Group::people && beside == Group::violence;
    if (taken) return word == Family::release ? Tie::sentence : Tie::anywhere;
    // "a car bomb hit the camp; two soldiers were captured"
    // "motorcycles were hit from the air and four men captured"
    const bool ground =
        other == Family::suicide || other == Family::explosive || other == Family::strike;
    if (word == Family::abduct && ground) return Tie::sentence;
    return std::nullopt;
}

std::optional<Tie> exception(Family a, Family b) {
    if (const auto tie = tie_in(pairs, a, b)) return tie;
    if (const auto tie = exception_of(a, b)) return tie;
    if (const auto tie = exception_of(b, a)) return tie;
    const Group group = row_of(a).group;
    if (group != row_of(b).group) return std::nullopt;
    if (group == Group::ground) return Tie::anywhere;
    if (group == Group::remote) return one_weapon(a, b) ? Tie::anywhere : Tie::never;
    return std::nullopt;
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
    if (is_attack(family)) {
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

bool is_attack(Family family) {
    return family == Family::attack || family == Family::fight;
}

bool is_from_air(Family family) {
    return family == Family::strike || family == Family::bombard;
}

bool is_civic(Family family) {
    return row_of(family).group == Group::civic;
}

bool takes_people(Family family) {
    return row_of(family).group == Group::people || family == Family::arrest ||
           family == Family::kill;
}

bool may_follow(Family before, Family after) {
    const bool freed = before == Family::abduct && after == Family::release;
    const bool retaken = (before == Family::overtake || before == Family::withdraw) &&
                         (after == Family::regain || after == Family::overtake);
    const bool relieved = before == Family::blockade && after == Family::escort;
    return freed || retaken || relieved;
}

Tie tie_of(Family a, Family b) {
    if (a == b) return Tie::anywhere;
    if (const auto special = exception(a, b)) return *special;
    return tie_in(ties, row_of(a).group, row_of(b).group).value_or(Tie::never);
}

}  // namespace vigie::extractors
