// What an event's sub-type is decided on once its sides and tolls are known, and what crowds come
// to.
#pragma once

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// What the rules of sub_type.cpp decide on.
struct Signs {
    Family family;
    Struck struck = Struck::nobody_named;
    bool harmed = false;  ///< somebody was killed, hurt or taken
    bool killed = false;  ///< a word of killing tells it, or a row of dead
    bool by_state = false;
    bool by_crowd = false;  ///< unarmed people did it
    bool people_struck = false;
};

Signs signs_of(const Finishing& work);

/// Did an attack or a fight tell it, among its other words?
bool told_as_attack(const Draft& draft);

/// Has it a row of that status other than an explicit zero?
bool has_row(const Finishing& work, Status status);

/// « Le chauffeur a été brûlé vif quand des jihadistes ont incendié son camion »: no crowd, as
/// there is one that lynches.
bool are_burnt_by_armed_men(const Draft& draft);

/// A protest is what it comes to: shots at it, a riot, its dispersal.
SubEventType type_of_protest(const Finishing& work, const Signs& signs);

// blasts.cpp

/// A device that goes off; laid to destroy it is plunder, beside shots an attack.
SubEventType type_of_explosion(const Finishing& work, const Signs& signs);

/// Armed groups have drones but no aircraft: their "bombardement" is shelling, unless a device told
/// of before is what went off.
SubEventType type_of_bombardment(const Finishing& work, const Signs& signs);

/// Rockets that cover men who shoot their way in: an assault.
SubEventType type_of_shelling(const Finishing& work, const Signs& signs);

/// « Quatre enseignants interceptés et emmenés »: an attack that did nothing but take people away.
bool only_takes_people(const Finishing& work, const Signs& signs);

// crowds.cpp

/// A crowd's violence: against people or each other a mob's, against things or forces a riot's.
SubEventType type_of_crowd(const Finishing& work, const Signs& signs);

/// Forces that kill those who march are the authors, though the marchers' deed was told first, or
/// nobody's hand; those that only arrest marchers are whom the march met.
void turn_roles_under_excess(Finishing& work);

}  // namespace vigie::extractors
