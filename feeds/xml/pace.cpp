#include "feeds/xml/pace.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>
#include <string_view>

#include "feeds/xml/values.h"

namespace vigie::feeds {
namespace {

using std::chrono::seconds;
using namespace std::chrono_literals;

/// The whole number that the text begins with: "60", "60 minutes".
std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc{} ? std::optional(value) : std::nullopt;
}

struct Period {
    std::string_view name;
    seconds length;
};

constexpr std::array periods{Period{"hourly", 1h},
                             Period{"daily", 24h},
                             Period{"weekly", 24h * 7},
                             Period{"monthly", 24h * 30},
                             Period{"yearly", 24h * 365}};

constexpr std::array<std::string_view, 7> days{
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

std::optional<seconds> period_of(std::string_view word) {
    for (const Period& period : periods) {
        if (same_word(word, period.name)) return period.length;
    }
    return std::nullopt;
}

/// RSS 0.91 counts hours from 1 to 24, RSS 2.0 from 0 to 23: 24 is midnight in either.
void skip_hour(std::string_view text, FeedDocument& document) {
    const auto hour = number(text);
    if (!hour || *hour < 0 || *hour > 24) return;
    document.skip_hours.set(static_cast<std::size_t>(*hour) % 24);
}

void skip_day(std::string_view text, FeedDocument& document) {
    for (std::size_t day = 0; day < days.size(); ++day) {
        if (same_word(text, days.at(day))) document.skip_days.set(day);
    }
}

/// Calls `keep` with the text of each child element.
void each_child(Node list, const Context& context, FeedDocument& document, auto keep) {
    for (const Node child : list.children()) {
        if (child.is_element()) keep(text_of(child, context), document);
    }
}

/// What sy: and the generator say, before it is known what they mean together.
struct Syndication {
    std::optional<seconds> period;
    int frequency = 1;
    bool wordpress = false;
};

void read_syndication(Node node, const Context& context, Syndication& said) {
    const std::string_view name = local_name(node);
    if (same_word(name, "updatePeriod")) said.period = period_of(text_of(node, context));
    if (same_word(name, "updateFrequency")) {
        said.frequency = std::max(number(text_of(node, context)).value_or(1), 1);
    }
}

void read_own(Node node, const Context& context, FeedDocument& document) {
    const std::string_view name = local_name(node);
    if (same_word(name, "ttl")) {
        const auto minutes = number(text_of(node, context));
        if (minutes && *minutes > 0) document.ttl = minutes;
    }
    if (same_word(name, "skipHours")) each_child(node, context, document, skip_hour);
    if (same_word(name, "skipDays")) each_child(node, context, document, skip_day);
}

}  // namespace

void read_pace(Node channel, const Context& context, FeedDocument& document) {
    Syndication said;
    for (const Node node : channel.children()) {
        if (!node.is_element()) continue;
        const Space space = context.names.space(node);
        if (space == Space::syndication) read_syndication(node, context, said);
        if (space != Space::feed) continue;
        read_own(node, context, document);
        if (same_word(local_name(node), "generator")) {
            said.wordpress = text_of(node, context).find("wordpress.org") != std::string::npos;
        }
    }
    const bool untouched = said.wordpress && said.period == 1h && said.frequency == 1;
    if (said.period && !untouched) document.update_every = *said.period / said.frequency;
}

}  // namespace vigie::feeds
