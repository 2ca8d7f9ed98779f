// desk.toml and severity.toml: how the desk weighs whether two reports tell one event, and how
// grave an event is. The files in config/ explain every key. Both may be left out, and each key of
// desk.toml: then what alerts/ calls the usual holds.
#pragma once

#include <chrono>
#include <filesystem>

#include "alerts/newsroom.h"
#include "daemon/settings/mistake.h"

namespace vigie::daemon {

struct DeskRules {
    alerts::Weights weights;
    std::chrono::seconds keep = alerts::NewsroomSettings{}.keep;  ///< an event's time in memory
};

/// Notes every mistake: unknown keys, what is no number, reaches in the wrong order.
Checked<DeskRules> load_desk(const std::filesystem::path& file);

/// Notes every mistake: unknown keys, kinds and statuses, levels out of 1 to 5, rows that both set
/// and raise a level, a reason that counts nobody.
Checked<alerts::SeverityTable> load_severity(const std::filesystem::path& file);

}  // namespace vigie::daemon
