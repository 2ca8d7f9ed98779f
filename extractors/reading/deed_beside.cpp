#include "extractors/reading/deed_beside.h"

#include <algorithm>

namespace vigie::extractors {
namespace {

Family plain_family(const Trigger& trigger) {
    const auto plain = std::find_if(trigger.senses.begin(),
                                    trigger.senses.end(),
                                    [](const Sense& sense) { return sense.asks.empty(); });
    return plain == trigger.senses.end() ? trigger.family() : plain->family;
}

}  // namespace

Beside beside_as(const Trigger& trigger) {
    switch (plain_family(trigger)) {
        case Family::explosive:
        case Family::disrupt:
        case Family::shelling:
        case Family::grenade:
            return Beside::weapon;
        default:
            return is_from_air(plain_family(trigger)) ? Beside::aircraft : Beside::nothing;
    }
}

}  // namespace vigie::extractors
