// Families of event words: what lexicon rows speak of. A family becomes an ACLED sub-event type
// once the parties are known ("attaquer" soldiers is an armed clash, villagers an attack).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "extractors/report.h"

namespace vigie::extractors {

enum class Family : std::uint8_t {
    attack,
    kill,
    explosive,
    strike,
    shelling,
    suicide,
    grenade,
    chemical,
    abduct,
    release,
    loot,
    overtake,
    regain,
    withdraw,
    blockade,
    arrest,
    disrupt,
    accord,
    protest,
    disperse,
    shoot_protest,
    riot,
    mob,
    surrender,
    base,
    rape,
    escape,
    escort,
};

/// The family that a lexicon row names.
std::optional<Family> family_of(std::string_view name);
std::string_view name_of(Family family);

/// The letter of a family in tag strings (docs/lexicon.md lists them).
char tag_of(Family family);

/// Whom an event word struck, as far as its sub-type depends on it.
enum class Struck : std::uint8_t { nobody_named, armed, civilians, things };

SubEventType sub_type_of(Family family, Struck struck);

/// How much a family says: of two words for one event the more telling gives its type.
int rank_of(Family family);

/// Families that may tell one and the same event ("l'attaque a tué", "une mine a explosé, tuant").
bool may_be_one(Family a, Family b);

}  // namespace vigie::extractors
