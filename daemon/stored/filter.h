// Which stored alerts somebody wants to see: every condition that is given must hold.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/report.h"
#include "text/error.h"
#include "text/geo.h"
#include "text/time.h"

#include <nlohmann/json_fwd.hpp>

namespace vigie::daemon {

/// As typed; empty = not asked.
struct FilterWords {
    std::string since;               ///< a day
    std::string until;               ///< a day, itself included
    std::string by = "event";        ///< what these days are of: "event" or "sent"
    std::string place;               ///< a town, cercle or region
    std::string near;                ///< "LAT,LON"
    std::optional<double> km;        ///< of `near`
    std::string actor;               ///< an actor or the organisation that it belongs to
    std::vector<std::string> types;  ///< event or sub-event types; any of them
    int severity = 1;                ///< at least
};

struct AlertFilter {
    std::optional<text::Day> since;
    std::optional<text::Day> until;
    bool by_sending = false;
    std::string place;  ///< folded
    std::optional<text::LatLon> near;
    double km = 0;
    std::string actor;  ///< folded
    std::vector<extractors::SubEventType> kinds;
    int severity = 1;
};

/// The error's detail says which option is wrong, and what was probably meant.
text::Result<AlertFilter> filter_from(const FilterWords& words);

/// Place and actor are compared without case and accents; an alert whose day is not known is looked
/// for by the day it was sent.
bool fits(const nlohmann::ordered_json& alert, const AlertFilter& filter);

}  // namespace vigie::daemon
