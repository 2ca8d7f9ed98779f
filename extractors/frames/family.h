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
    fight,    ///< ambushes and firefights: an attack that stays one when a device opens it
    bombard,  ///< from the air when an army does it, else shelling
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

/// Attacks of any kind, firefights included.
bool is_attack(Family family);
/// By aircraft, drones included.
bool is_from_air(Family family);
/// What demonstrators and crowds do and suffer.
bool is_civic(Family family);
/// Are people its object: taken, freed, held or killed?
bool takes_people(Family family);

/// How two event words may tell one event: never; only within one sentence ("arrested seven in a
/// raid", "saisi des armes après l'attaque"); or anywhere ("l'attaque a tué", "une mine a
/// explosé").
enum class Tie : std::uint8_t { never, sentence, anywhere };

Tie tie_of(Family a, Family b);

/// Is `after` what may become of `before`? Taken people are freed, taken towns retaken, blockades
/// lifted.
bool may_follow(Family before, Family after);

}  // namespace vigie::extractors
