// Families by the harm that they tell of, as rules about whole events ask for it.
#pragma once

#include "extractors/frames/family.h"

namespace vigie::extractors {

/// Attacks and killings: somebody is struck at close hand.
inline bool strikes_somebody(Family family) {
    return is_attack(family) || family == Family::kill;
}

/// Struck, killed, taken or raped: deeds of which people are the victims.
inline bool harms_people(Family family) {
    return strikes_somebody(family) || family == Family::abduct || family == Family::rape;
}

/// What strikes somebody at close hand or from afar: devices, shells, aircraft.
inline bool is_violent(Family family) {
    switch (family) {
        case Family::explosive:
        case Family::strike:
        case Family::shelling:
        case Family::suicide:
        case Family::grenade:
        case Family::chemical:
        case Family::bombard:
            return true;
        default:
            return strikes_somebody(family);
    }
}

/// People harmed in any way, or what is theirs burnt or taken.
inline bool does_harm(Family family) {
    return harms_people(family) || is_violent(family) || family == Family::mob ||
           family == Family::loot || family == Family::fight;
}

}  // namespace vigie::extractors
