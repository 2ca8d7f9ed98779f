#include "daemon/stored/decisions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "daemon/json_at.h"
#include "daemon/present.h"
#include "daemon/stored/sources.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon {
namespace {

using alerts::Decision;
using Json = nlohmann::ordered_json;

constexpr std::size_t width = 80;

std::size_t place_of(const Decision& decision, const Json& alert) {
    const Json& sources = list_at(alert, "sources");
    const auto at = std::find_if(sources.begin(), sources.end(), [&](const Json& source) {
        return string_at(source, "article") == decision.article;
    });
    return static_cast<std::size_t>(at - sources.begin());
}

std::string verdict_words(const Decision& decision) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> words{
        {{"new", "opened this event: no other fits"},
         {"possible", "opened this event, which may be the same as another"},
         {"reprint", "added as a reprint"},
         {"merged", "came with an event that turned out to be this one"},
         {"split", "came out of an event that turned out to be two"}}};
    if (decision.verdict == "joined") return fmt::format("joined, {:.1f} points", decision.score);
    const auto* const at = std::find_if(
        words.begin(), words.end(), [&](const auto& row) { return row.first == decision.verdict; });
    return at == words.end() ? decision.verdict : std::string(at->second);
}

}  // namespace

std::vector<Decision> in_order(std::vector<Decision> decisions, const Json& alert) {
    std::stable_sort(decisions.begin(), decisions.end(), [&](const auto& one, const auto& other) {
        return place_of(one, alert) < place_of(other, alert);
    });
    return decisions;
}

std::string decisions_text(const std::vector<Decision>& decisions, const Json& alert) {
    std::string text;
    for (const Decision& decision : decisions) {
        const Json& source = source_of(alert, decision.article);
        const std::string who = source.is_object()
                                    ? source_words(source)
                                    : "article " + decision.article + " (not in this revision)";
        text += wrap("  " + who + ": " + verdict_words(decision), width, 4) + "\n";
        for (const std::string& reason : decision.reasons)
            text += wrap("      " + reason, width, 8) + "\n";
    }
    return text;
}

}  // namespace vigie::daemon
