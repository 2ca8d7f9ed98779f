#include "daemon/pipeline/pulse.h"

namespace vigie::daemon {

void Pulse::join(Time now) {
    ++awake_;
    moved(now);
}

void Pulse::leave(Time now) {
    --awake_;
    moved(now);
}

Pulse::Sleeper Pulse::fall_asleep(Time until, Time now) {
    --awake_;
    moved(now);
    return naps_.insert(until);
}

void Pulse::wake(Sleeper sleeper, Time now) {
    ++awake_;
    moved(now);
    naps_.erase(sleeper);
}

bool Pulse::is_stuck(Time now) const {
    if (!naps_.empty() && now - *naps_.begin() > patience) return true;
    return awake_ > 0 && now - last_move_ > patience;
}

}  // namespace vigie::daemon
