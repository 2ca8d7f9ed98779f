// Event -> alert: the whole record of one revision, as a pure function.
#pragma once

#include <string>
#include <vector>

#include "alerts/alert.h"
#include "alerts/event.h"

namespace vigie::alerts {

/// What the newsroom knows beside the event.
struct Occasion {
    std::vector<Change> changes;  ///< empty for the first revision
    text::Instant now{};
    std::string lexicon;
    std::string rules;
};

/// The alert with revision and severity of `event.told`: the caller has counted them up.
Alert compose(const Event& event, const Occasion& occasion);

}  // namespace vigie::alerts
