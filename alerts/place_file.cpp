#include "alerts/place_file.h"

#include <cerrno>
#include <fstream>

#include "alerts/error.h"
#include "alerts/json_text.h"

#include <nlohmann/json.hpp>

namespace vigie::alerts {
namespace {

using Json = nlohmann::ordered_json;

bool is_seq(const Json& json) {
    return json.is_number_integer() && json.get<std::int64_t>() >= 0;
}

std::optional<Place> place_from(const Json& json) {
    if (!json.is_object() || json.value("v", Json()) != 1) return std::nullopt;
    const Json epoch = json.value("epoch", Json());
    const Json last = json.value("last", Json());
    const Json beyond = json.value("beyond", Json());
    if (!epoch.is_string() || !last.is_object() || last.empty() || !beyond.is_array()) {
        return std::nullopt;
    }
    Place place{epoch.get<std::string>(), {}, {}};
    for (const auto& [prefix, seq] : last.items()) {
        if (!is_seq(seq)) return std::nullopt;
        place.last[prefix] = seq.get<std::int64_t>();
    }
    for (const Json& seq : beyond) {
        if (!is_seq(seq)) return std::nullopt;
        place.beyond.insert(seq.get<std::int64_t>());
    }
    return place;
}

tl::unexpected<text::Error> failure(const std::filesystem::path& file) {
    return text::fail(AlertError::bad_record,
                      file.string() + ": " + std::generic_category().message(errno));
}

}  // namespace

text::Result<std::optional<Place>> read_place(const std::filesystem::path& file) {
    std::error_code unknown;
    if (!std::filesystem::exists(file, unknown)) return std::optional<Place>();
    std::ifstream in(file);
    if (!in) return failure(file);
    auto place = place_from(Json::parse(in, nullptr, /*allow_exceptions=*/false));
    if (place) return place;
    return text::fail(AlertError::bad_record,
                      file.string() +
                          ": is no place of a subscriber; move it away, and say --since SEQ, or 0 "
                          "for everything");
}

text::Result<void> write_place(const std::filesystem::path& file, const Place& place) {
    Json last = Json::object();
    for (const auto& [prefix, seq] : place.last)
        last[prefix] = seq;
    const Json json{{"v", 1}, {"epoch", place.epoch}, {"last", last}, {"beyond", place.beyond}};
    std::filesystem::path fresh = file;
    fresh += ".new";
    {
        std::ofstream out(fresh, std::ios::trunc);
        out << json_text(json) << "\n";
        out.close();
        if (!out) return failure(fresh);
    }
    std::error_code failed;
    std::filesystem::rename(fresh, file, failed);
    if (failed) return text::fail(failed, file.string());
    return {};
}

}  // namespace vigie::alerts
