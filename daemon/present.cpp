#include "daemon/present.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "daemon/json_at.h"

namespace vigie::daemon {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t width = 80;
constexpr std::size_t label_width = 11;

/// An alert has one `place`, a report a list of `places` or an `area`.
const Json& main_place(const Json& event) {
    const Json& place = member(event, "place");
    if (place.is_object()) return place;
    const Json& places = member(event, "places");
    return places.is_array() && !places.empty() ? places.front() : member(event, "area");
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
    std::string all;
    for (const std::string& word : words) {
        if (!all.empty()) all += separator;
        all += word;
    }
    return all;
}

std::string count_text(const Json& toll) {
    const Json& min = member(toll, "min");
    const Json& max = member(toll, "max");
    if (min.is_number() && max.is_number()) {
        if (min == max) return std::to_string(min.get<int>());
        return fmt::format("{} to {}", min.get<int>(), max.get<int>());
    }
    if (min.is_number()) return fmt::format("at least {}", min.get<int>());
    if (max.is_number()) return fmt::format("at most {}", max.get<int>());
    return "some";
}

/// Whose account it is, when it is not the outlet's own.
std::string dependence_text(const Json& source) {
    if (member(source, "independent") != false) return "";
    const auto copied = string_at(source, "copy_of");
    const auto credited = string_at(source, "credit");
    if (!copied.empty()) return " [copy of " + (credited.empty() ? copied : credited) + "]";
    return credited.empty() ? " [reprint]" : " [credits " + credited + "]";
}

std::string source_text(const Json& source) {
    std::string text = string_at(source, "outlet");
    const auto published = string_at(source, "published");
    if (!published.empty()) text += " " + published.substr(0, 10);
    if (member(source, "belligerent") == true) text += " [party to the conflict]";
    return text + dependence_text(source);
}

void add_row(std::string& text, std::string_view label, const std::string& value) {
    if (value.empty()) return;
    const std::string row = fmt::format("  {:<9}{}", label, value);
    text += wrap(row, width, label_width) + "\n";
}

template <class F>
void add_rows(std::string& text, const char* label, const Json& list, F one) {
    if (!list.is_array()) return;
    const char* head = label;
    std::vector<std::string> shown;
    for (const Json& value : list) {
        std::string row = one(value);
        if (std::find(shown.begin(), shown.end(), row) != shown.end()) continue;
        add_row(text, head, row);
        shown.push_back(std::move(row));
        head = "";
    }
}

std::string painted(const std::string& text, int severity, Paint paint) {
    if (paint == Paint::plain) return text;
    const int color = severity >= 4 ? 31 : severity == 3 ? 33 : 36;  // red, yellow, cyan
    return fmt::format("\033[1;{}m{}\033[0m", color, text);
}

std::string message_text(const Json& alert) {
    const std::string message = string_at(alert, "message");
    const int revision = int_at(alert, "revision", 1);
    if (message == "cancel") return "CANCELLED";
    return revision <= 1 ? "NEW" : fmt::format("UPDATE {}", revision);
}

std::string headline(const Json& alert) {
    const int severity = int_at(member(alert, "severity"), "level", int_at(alert, "severity", 0));
    const std::string left = fmt::format("[{}/5] {}", severity, string_at(alert, "sub_event_type"));
    const std::string right = message_text(alert) + "  " + string_at(alert, "id");
    const std::size_t used = columns(left) + columns(right);
    const std::size_t gap = used + 2 < width ? width - used : 2;
    return left + std::string(gap, ' ') + right;
}

/// "until" is there only for what lasts.
std::string until_text(const Json& alert) {
    const auto until = alert.find("until");
    if (until == alert.end()) return "";
    if (until->is_null()) return "it stands, as far as is known";
    return "lifted " + date_text({{"date", *until}});
}

std::string change_text(const Json& change) {
    const auto old = string_at(change, "old");
    const auto now = string_at(change, "new");
    return string_at(change, "field") + ": " + (old.empty() ? "" : old + " -> ") + now;
}

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

}  // namespace

std::size_t columns(std::string_view utf8) {
    return utf8.size() -
           static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), is_continuation));
}

std::string wrap(std::string_view utf8, std::size_t limit, std::size_t indent) {
    std::string text;
    std::size_t used = 0;
    bool fresh = true;  // nothing but indent stands on this line
    while (!utf8.empty()) {
        const auto blank = utf8.find_first_not_of(' ');
        const auto end = blank == std::string_view::npos ? utf8.size() : utf8.find(' ', blank);
        const std::string_view piece = utf8.substr(0, end);  // its leading spaces and a word
        utf8.remove_prefix(piece.size());
        if (!fresh && used + columns(piece) > limit) {
            text += "\n" + std::string(indent, ' ');
            used = indent;
            const auto word = piece.substr(std::min(blank, piece.size()));
            text += word;
            used += columns(word);
        } else {
            text += piece;
            used += columns(piece);
        }
        fresh = false;
    }
    return text;
}

std::string toll_text(const Json& toll) {
    std::string text = fmt::format("{} {}", count_text(toll), string_at(toll, "status"));
    if (const auto side = string_at(toll, "side"); !side.empty() && side != "unspecified") {
        text += " (" + side + ")";
    }
    auto author = string_at(toll, "according_to");
    const auto outlet = string_at(toll, "outlet");
    if (author.empty()) author = outlet;
    if (!author.empty()) text += ", says " + author;
    return text;
}

std::string claim_text(const Json& claim) {
    const auto stance = string_at(claim, "stance");
    return stance + " by " + string_at(claim, "by");
}

std::string relation_text(const Json& relation) {
    const std::string how = string_at(relation, "relation");
    const std::string other = string_at(relation, "id");
    if (how == "possibly_same") return "perhaps the same as " + other;
    if (how == "part_of") return "one of those that " + other + " sums up";
    if (how == "includes") return "sums up " + other + " with others";
    return how + " " + other;
}

std::string date_text(const Json& event) {
    const Json& date = member(event, "date");
    const std::string from = string_at(date, "from");
    if (from.empty()) return "day unknown";
    const std::string to = string_at(date, "to");
    std::string text = to.empty() || to == from ? from : from + " to " + to;
    const int precision = int_at(date, "precision", 1);
    if (precision == 2) text += " (within the week)";
    if (precision == 3) text += " (within the month)";
    return text;
}

std::string place_text(const Json& event) {
    const Json& place = main_place(event);
    std::string name = string_at(place, "name");
    if (name.empty()) return "place unknown";
    const std::string relation = string_at(place, "relation");
    std::string other_end = string_at(place, "other_end");
    if (other_end.empty()) other_end = string_at(member(place, "segment"), "to");
    if (relation == "near") name = "near " + name;
    if ((relation == "between" || relation == "road") && !other_end.empty()) {
        name = "between " + name + " and " + other_end;
    }
    std::vector<std::string> parts{name};
    for (const char* level : {"admin2", "admin1", "country"}) {
        const std::string part = string_at(place, level);
        if (!part.empty() && part != parts.back()) parts.push_back(part);
    }
    return joined(parts, ", ");
}

std::string actors_text(const Json& event) {
    std::vector<std::string> perpetrators;
    std::vector<std::string> targets;
    std::vector<std::string> allies;
    const Json& actors = member(event, "actors");
    if (!actors.is_array()) return "";
    for (const Json& actor : actors) {
        const std::string role = string_at(actor, "role");
        auto& side = role == "perpetrator" ? perpetrators : role == "target" ? targets : allies;
        side.push_back(string_at(actor, "name"));
    }
    std::string text = joined(perpetrators, ", ");
    if (!targets.empty()) text += (text.empty() ? "on " : " -> ") + joined(targets, ", ");
    if (!allies.empty()) text += " (with " + joined(allies, ", ") + ")";
    return text;
}

std::string alert_text(const Json& alert, Paint paint) {
    const int severity = int_at(member(alert, "severity"), "level", int_at(alert, "severity", 0));
    std::string text = painted(headline(alert), severity, paint) + "\n";
    add_row(text, "where", place_text(alert));
    add_row(text, "when", date_text(alert));
    add_row(text, "until", until_text(alert));
    add_row(text, "who", actors_text(alert));
    add_rows(text, "toll", member(alert, "casualties"), toll_text);
    add_rows(text, "claims", member(alert, "claims"), claim_text);
    add_rows(text, "changed", member(alert, "changes"), change_text);
    add_rows(text, "sources", member(alert, "sources"), source_text);
    add_rows(text, "related", member(alert, "related"), relation_text);
    add_row(text, "summary", string_at(member(alert, "summary"), "fr"));
    return text;
}

std::string alert_line(const Json& alert) {
    const int severity = int_at(member(alert, "severity"), "level", int_at(alert, "severity", 0));
    return fmt::format("{}  rev {}  [{}]  {}  {}; {}; {}",
                       string_at(alert, "id"),
                       int_at(alert, "revision", 1),
                       severity,
                       date_text(alert),
                       string_at(alert, "sub_event_type"),
                       place_text(alert),
                       actors_text(alert));
}

}  // namespace vigie::daemon
