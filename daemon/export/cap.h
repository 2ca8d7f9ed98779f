// An alert as a message of the Common Alerting Protocol 1.2 (OASIS, 2010), in French and English:
// docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2-os.html
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace vigie::daemon {

struct CapForm {
    std::string sender = "vigie";
    std::string status = "Actual";     ///< or "Exercise"
    std::string scope = "Restricted";  ///< or "Public"
    /// Who may have it, of a Restricted one.
    std::string restriction = "For those to whom its publisher gives it; reports of others";
    std::string language = "fr";  ///< whose <info> comes first: many readers show that one alone
};

/// Why a sender cannot be used, for a person; empty when it can: CAP wants no blank, comma, '<' or
/// '&' in it.
std::string cap_sender_mistake(std::string_view sender);

/// The last of an alert's revisions as a message; `revisions` are oldest first and not empty. Those
/// before are its references. Its identifier is "ID.REVISION". Urgency is Past: what is told has
/// happened. Where only the region is known the area has no circle.
std::string cap_of(const std::vector<nlohmann::ordered_json>& revisions, const CapForm& form = {});

}  // namespace vigie::daemon
