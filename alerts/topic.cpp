#include "alerts/topic.h"

#include <algorithm>

#include "extractors/report.h"
#include "text/fold.h"

namespace vigie::alerts {

std::string topic_of(const Account& account, int worst) {
    std::string country = "ZZ";  // ISO 3166's "unknown": user-assigned, never a country
    std::string region = "unknown";
    if (!account.places.empty()) {
        const auto& place = account.places.front();
        if (!place.country.empty()) country = place.country;
        if (const std::string name = text::slug(place.admin1); !name.empty()) region = name;
    }
    return std::string(topic_root) + country + "." + std::to_string(worst) + "." + region + "." +
           text::slug(name_of(account.sub_type)) + ".";
}

std::string_view topic_prefix(std::string_view topic, int segments) {
    std::size_t end = topic_root.size();
    for (int i = 0; i < segments; ++i) {
        const std::size_t dot = topic.find('.', end);
        if (dot == std::string_view::npos) break;
        end = dot + 1;
    }
    return topic.substr(0, end);
}

std::string whole_prefix(std::string_view prefix) {
    std::string whole(prefix);
    if (whole + "." == topic_root) whole.clear();
    if (!whole.starts_with(topic_root)) whole.insert(0, topic_root);
    if (whole.back() != '.') whole += '.';
    return whole;
}

int depth_of(std::string_view prefix) {
    const auto dots = std::count(prefix.begin(), prefix.end(), '.');
    return static_cast<int>(std::clamp<std::ptrdiff_t>(dots - 1, 0, topic_depth));
}

}  // namespace vigie::alerts
