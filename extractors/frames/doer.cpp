#include "extractors/frames/doer.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "text/did_you_mean.h"

namespace vigie::extractors {
namespace {

constexpr std::string_view asks = "by ";
constexpr std::string_view forbids = "not ";

constexpr std::array<std::pair<std::string_view, Doer::Kind>, 4> names{{
    {"armed", Doer::armed},
    {"rebels", Doer::rebels},
    {"forces", Doer::forces},
    {"people", Doer::people},
}};

std::string known_names(std::string_view word) {
    std::string all;
    std::vector<std::string_view> known;
    for (const auto& [name, kind] : names) {
        (all += all.empty() ? "" : ", ") += name;
        known.push_back(name);
    }
    return all + text::did_you_mean(word, known);
}

}  // namespace

bool Doer::is_one(std::string_view condition) {
    return condition.starts_with(asks) || condition.starts_with(forbids);
}

text::Result<Doer> Doer::parse(std::string_view condition) {
    const bool forbidden = condition.starts_with(forbids);
    auto who = condition.substr(forbidden ? forbids.size() : 0);
    if (!who.starts_with(asks)) {
        return text::fail(
            text::TextError::malformed,
            "'" + std::string(condition) + "': write 'not by' and who does not do it");
    }
    who.remove_prefix(asks.size());
    const auto* at =
        std::find_if(names.begin(), names.end(), [&](const auto& row) { return row.first == who; });
    if (at != names.end()) return Doer(at->second, forbidden);
    return text::fail(
        text::TextError::malformed,
        "unknown doer '" + std::string(who) + "', expected one of " + known_names(who));
}

bool Doer::takes(char tag) const {
    switch (kind_) {
        case armed:
            return std::string_view("IUSMX").find(tag) != std::string_view::npos;
        case rebels:
            return tag == 'I' || tag == 'U';
        case forces:
            return tag == 'S' || tag == 'X';
        case people:
            return tag == 'C';
    }
    return true;
}

}  // namespace vigie::extractors
