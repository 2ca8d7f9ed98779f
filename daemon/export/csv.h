// Alerts as a table (RFC 4180) whose columns are called as ACLED calls its own, so that tools made
// for those read it. The names are a layout: nothing in it is ACLED's data, and event_id_cnty holds
// our id.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace vigie::daemon {

struct CsvForm {
    bool hxl = false;             ///< a second row with HXL's hashtags
    std::string language = "en";  ///< of the notes: "fr" or "en"
};

/// UTF-8, a row an alert. What an alert does not say is an empty field; columns of codes that only
/// ACLED gives are left out. Cancelled alerts are left out. A text that a spreadsheet would take
/// for a formula begins with an apostrophe.
std::string csv_of(const std::vector<nlohmann::ordered_json>& alerts, const CsvForm& form = {});

}  // namespace vigie::daemon
