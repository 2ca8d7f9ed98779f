// Reading the store, for the verbs that show them.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "alerts/store.h"
#include "daemon/cli/command_line.h"

#include <nlohmann/json_fwd.hpp>

namespace vigie::daemon {

/// The store of the settings, for reading; complains on stderr, or how to exit.
tl::expected<std::unique_ptr<alerts::Store>, Exit> store_or_complain(const Common& common);

/// The newest revision of an alert; complains when there is none of that id.
std::optional<nlohmann::ordered_json> last_revision_or_complain(alerts::Store& store,
                                                                const std::string& id);

}  // namespace vigie::daemon
