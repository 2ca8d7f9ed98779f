#include "daemon/cli/stored.h"

#include <filesystem>

#include "daemon/cli/loaded.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon {

tl::expected<std::unique_ptr<alerts::Store>, Exit> store_or_complain(const Common& common) {
    const auto settings = settings_or_complain(common);
    if (!settings) return tl::make_unexpected(Exit::bad_settings);
    std::error_code unknown;
    if (!std::filesystem::exists(settings->state_dir / "vigie.sqlite", unknown)) {
        complain("nothing stored yet: " + settings->state_dir.string() +
                 " holds no vigie.sqlite; `vigie run` or `vigie once` makes one");
        return tl::make_unexpected(Exit::unavailable);
    }
    auto store = alerts::open_sqlite_store(settings->state_dir, alerts::Access::reader);
    if (store) return std::move(*store);
    complain(store.error().message());
    return tl::make_unexpected(Exit::unavailable);
}

std::optional<nlohmann::ordered_json> last_revision_or_complain(alerts::Store& store,
                                                                const std::string& id) {
    const auto rows = store.history(id);
    if (!rows) {
        complain(rows.error().message());
        return std::nullopt;
    }
    if (rows->empty()) {
        complain("no alert has the id '" + id + "'; `vigie alerts list` shows those there are");
        return std::nullopt;
    }
    return nlohmann::ordered_json::parse(rows->back().body, nullptr, /*allow_exceptions=*/false);
}

}  // namespace vigie::daemon
