#include "alerts/desk/actors.h"

#include <algorithm>
#include <array>

namespace vigie::alerts {
namespace {

struct Kinship {
    std::string_view actor;
    std::string_view parent;
};

// Facts of the conflict that no article repeats each time.
constexpr std::array<Kinship, 18> kinships{{
    {"Katiba Macina", "JNIM"},
    {"Ansar Dine", "JNIM"},
    {"Ansar Eddine", "JNIM"},
    {"AQIM", "JNIM"},
    {"AQMI", "JNIM"},
    {"Al-Mourabitoun", "JNIM"},
    {"Ansarul Islam", "JNIM"},
    {"ISGS", "ISSP"},
    {"EIGS", "ISSP"},
    {"Islamic State", "ISSP"},
    {"CSP", "FLA"},
    {"CMA", "FLA"},
    {"MNLA", "FLA"},
    {"HCUA", "FLA"},
    {"Wagner", "Africa Corps"},
    {"Dan Na Ambassagou", "Dozo"},
    {"Gendarmerie", "FAMa"},
    {"Garde nationale", "FAMa"},
}};

constexpr std::array<std::string_view, 6> state_forces{
    "FAMa", "FAN", "FABF", "Barkhane", "MINUSMA", "Africa Corps"};

template <class List>
bool contains(const List& list, std::string_view name) {
    return std::find(list.begin(), list.end(), name) != list.end();
}

}  // namespace

std::string_view parent_of(std::string_view actor) {
    const auto* at = std::find_if(
        kinships.begin(), kinships.end(), [&](const Kinship& row) { return row.actor == actor; });
    return at == kinships.end() ? actor : at->parent;
}

bool is_unidentified(std::string_view actor) {
    return actor.empty() || actor == "unidentified armed group" || actor == "attackers" ||
           actor == "unspecified";
}

bool is_state_force(std::string_view actor) {
    return contains(state_forces, parent_of(actor));
}

std::set<std::string> named(const std::vector<extractors::Actor>& actors, extractors::Role role) {
    std::set<std::string> names;
    for (const auto& actor : actors) {
        if (actor.role == role && !is_unidentified(actor.name)) {
            names.emplace(parent_of(actor.name));
        }
    }
    return names;
}

}  // namespace vigie::alerts
