// Alerts as an Atom feed (RFC 4287), for feed readers and newsrooms.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace vigie::daemon {

struct AtomForm {
    std::string publisher = "vigie";  ///< of `[publish] name`: the feed's identity follows it
    std::string language = "en";      ///< "fr" or "en"
};

/// An entry an alert, the newest first as they are given: its identity is the alert's, `updated`
/// the moment of its last revision, its content prose_of() in the same language. A cancelled alert
/// is an entry that says so: readers that have it learn of it.
std::string atom_of(const std::vector<nlohmann::ordered_json>& alerts, const AtomForm& form = {});

}  // namespace vigie::daemon
