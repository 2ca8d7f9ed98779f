#include "extractors/report.h"

#include <algorithm>
#include <array>

namespace vigie::extractors {
namespace {

using std::string_view;

struct SubTypeRow {
    EventType type;
    string_view name;
};

constexpr std::array<SubTypeRow, 25> sub_types{{
    {EventType::battles, "Armed clash"},
    {EventType::battles, "Government regains territory"},
    {EventType::battles, "Non-state actor overtakes territory"},
    {EventType::explosions, "Air/drone strike"},
    {EventType::explosions, "Remote explosive/landmine/IED"},
    {EventType::explosions, "Shelling/artillery/missile attack"},
    {EventType::explosions, "Suicide bomb"},
    {EventType::explosions, "Grenade"},
    {EventType::explosions, "Chemical weapon"},
    {EventType::violence_against_civilians, "Attack"},
    {EventType::violence_against_civilians, "Abduction/forced disappearance"},
    {EventType::violence_against_civilians, "Sexual violence"},
    {EventType::strategic_developments, "Agreement"},
    {EventType::strategic_developments, "Arrests"},
    {EventType::strategic_developments, "Change to group/activity"},
    {EventType::strategic_developments, "Disrupted weapons use"},
    {EventType::strategic_developments, "Headquarters or base established"},
    {EventType::strategic_developments, "Looting/property destruction"},
    {EventType::strategic_developments, "Non-violent transfer of territory"},
    {EventType::strategic_developments, "Other"},
    {EventType::protests, "Peaceful protest"},
    {EventType::protests, "Protest with intervention"},
    {EventType::protests, "Excessive force against protesters"},
    {EventType::riots, "Violent demonstration"},
    {EventType::riots, "Mob violence"},
}};

constexpr std::array<string_view, 6> types{"Battles",
                                           "Explosions/Remote violence",
                                           "Violence against civilians",
                                           "Strategic developments",
                                           "Protests",
                                           "Riots"};
constexpr std::array<string_view, 4> relations{"at", "near", "between", "road"};
constexpr std::array<string_view, 3> roles{"perpetrator", "target", "ally"};
constexpr std::array<string_view, 6> statuses{
    "killed", "wounded", "abducted", "captured", "missing", "freed"};
constexpr std::array<string_view, 4> stances{"claimed", "confirmed", "denied", "reported"};
constexpr std::array<string_view, 3> effects{"seized", "destroyed", "damaged"};

template <class Enum, std::size_t n>
std::optional<Enum> find_in(const std::array<string_view, n>& names, string_view name) {
    const auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end()) return std::nullopt;
    return static_cast<Enum>(at - names.begin());
}

template <class Enum>
std::size_t index_of(Enum value) {
    return static_cast<std::size_t>(value);
}

}  // namespace

std::span<const Place> whereabouts(const Report& report) {
    if (!report.places.empty() || !report.area) return report.places;
    return {&*report.area, 1};
}

EventType type_of(SubEventType sub_type) {
    return sub_types.at(index_of(sub_type)).type;
}

string_view name_of(EventType type) {
    return types.at(index_of(type));
}

string_view name_of(SubEventType sub_type) {
    return sub_types.at(index_of(sub_type)).name;
}

string_view name_of(Relation relation) {
    return relations.at(index_of(relation));
}

string_view name_of(Role role) {
    return roles.at(index_of(role));
}

string_view name_of(Status status) {
    return statuses.at(index_of(status));
}

string_view name_of(Stance stance) {
    return stances.at(index_of(stance));
}

string_view name_of(Effect effect) {
    return effects.at(index_of(effect));
}

std::optional<SubEventType> sub_event_type(string_view name) {
    const auto* at = std::find_if(sub_types.begin(), sub_types.end(), [&](const SubTypeRow& row) {
        return row.name == name;
    });
    if (at == sub_types.end()) return std::nullopt;
    return static_cast<SubEventType>(at - sub_types.begin());
}

std::optional<Relation> relation_of(string_view name) {
    return find_in<Relation>(relations, name);
}

std::optional<Role> role_of(string_view name) {
    return find_in<Role>(roles, name);
}

std::optional<Status> status_of(string_view name) {
    return find_in<Status>(statuses, name);
}

std::optional<Stance> stance_of(string_view name) {
    return find_in<Stance>(stances, name);
}

std::optional<Effect> effect_of(string_view name) {
    return find_in<Effect>(effects, name);
}

}  // namespace vigie::extractors
