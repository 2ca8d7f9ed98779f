#include "daemon/stored/history.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string_view>

#include "daemon/json_at.h"
#include "daemon/present.h"
#include "daemon/stored/sources.h"

namespace vigie::daemon {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t width = 80;
constexpr std::size_t indent = 3;
constexpr std::string_view toll_field = "casualties: ";

void add_line(std::string& text, const std::string& line, std::size_t further = indent) {
    if (!line.empty()) text += wrap(line, width, further) + "\n";
}

/// Who counts, in the article that changed a toll: as it cites, else the outlet itself.
std::vector<std::string> counted_by(const Json& change, const Json& alert) {
    std::vector<std::string> authors;
    const std::string field = string_at(change, "field");
    if (!field.starts_with(toll_field)) return authors;
    for (const Json& toll : list_at(alert, "casualties")) {
        const std::string row = string_at(toll, "status") + " " + string_at(toll, "side");
        if (string_at(toll, "article") != string_at(change, "because")) continue;
        if (row != field.substr(toll_field.size())) continue;
        const std::string author = string_at(toll, "according_to");
        authors.push_back(author.empty() ? string_at(toll, "outlet") : author);
    }
    return authors;
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : ", ") + word;
    return all;
}

/// "JNIM: claimed" -> "claimed by JNIM".
std::string claim_words(const std::string& claim) {
    const auto colon = claim.rfind(": ");
    if (colon == std::string::npos) return claim;
    return claim.substr(colon + 2) + " by " + claim.substr(0, colon);
}

/// What became of the alert beside its account; empty for any other field.
std::string fate_words(const std::string& field, const std::string& other) {
    if (field == "merged_into") return "turned out to be " + other + " and goes on there";
    if (field == "merged") return "took in " + other + ", which turned out to be the same event";
    if (field == "split_into") return "turned out to be two events: the other is " + other;
    return "";
}

std::string label_of(const std::string& field) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> labels{
        {{"sub_event_type", "type"},
         {"places", "place"},
         {"date", "day"},
         {"actors", "by"},
         {"sources", "independent sources"},
         {"severity", "severity"}}};
    if (field.starts_with(toll_field)) return field.substr(toll_field.size());
    const auto* const at = std::find_if(
        labels.begin(), labels.end(), [&](const auto& row) { return row.first == field; });
    return at == labels.end() ? field : std::string(at->second);
}

std::string change_words(const Json& change, const Json& alert) {
    const std::string field = string_at(change, "field");
    const std::string old = string_at(change, "old");
    const std::string now = string_at(change, "new");
    if (std::string fate = fate_words(field, now); !fate.empty()) return fate;
    if (field == "claims") return claim_words(now);
    if (field == "until" && !now.empty())
        return "lifted: " + now + (old.empty() ? "" : ", before " + old);
    std::string text = label_of(field) + ": " + (now.empty() ? "no longer told" : now);
    if (!old.empty()) text += ", before " + old;
    const std::string authors = joined(counted_by(change, alert));
    return authors.empty() ? text : text + "; counted by " + authors;
}

std::string message_words(const Json& alert) {
    const std::string message = string_at(alert, "message");
    if (message == "cancel") return "cancelled";
    return message == "alert" ? "new" : message;
}

/// Each line once: two reports of one article may say the same.
template <class Line>
void add_each(std::string& text, const Json& list, Line line) {
    std::set<std::string> told;
    for (const Json& one : list) {
        const std::string words = line(one);
        if (told.insert(words).second) add_line(text, "   - " + words, indent + 2);
    }
}

/// How it stands to other alerts, where no revision before said so.
void add_relations(std::string& text, const Json& alert, std::set<std::string>& told) {
    for (const Json& relation : list_at(alert, "related")) {
        std::string words = relation_text(relation);
        words.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(words.front())));
        if (!told.insert(words).second) continue;
        add_line(text, "   " + words + ": " + string_at(relation, "why"));
    }
}

/// The first revision changes nothing: it is told whole.
void add_beginning(std::string& text, const Json& alert) {
    add_line(text,
             "   " + string_at(alert, "sub_event_type") + "; " + place_text(alert) + "; " +
                 date_text(alert) + "; " + actors_text(alert));
    const std::string before = string_at(alert, "split_from");
    if (!before.empty()) add_line(text, "   Was told as part of " + before + " before.");
    add_each(text, list_at(alert, "casualties"), toll_text);
    add_each(text, list_at(alert, "claims"), claim_text);
    for (const Json& source : list_at(alert, "sources"))
        add_line(text, "   Told by " + source_words(source));
}

/// Changes by the article that made them, in order.
void add_changes(std::string& text, const Json& alert) {
    std::string article;
    for (const Json& change : list_at(alert, "changes")) {
        if (string_at(change, "field") == "related") continue;  // told with the relations
        const std::string because = string_at(change, "because");
        if (because != article) {
            add_line(text, "   Because of " + source_words(source_of(alert, because)));
        }
        article = because;
        add_line(text, "   - " + change_words(change, alert), indent + 2);
    }
}

Json change_json(const Json& change, const Json& alert) {
    Json json = change;
    const Json& source = source_of(alert, string_at(change, "because"));
    json["words"] = change_words(change, alert);
    for (const char* key : {"outlet", "title", "url", "published"})
        json[key] = member(source, key);
    json["counted_by"] = counted_by(change, alert);
    return json;
}

}  // namespace

std::string history_text(const std::vector<Json>& revisions) {
    if (revisions.empty()) return "";
    std::string text =
        string_at(revisions.back(), "id") + ": " +
        (revisions.size() == 1 ? "told once\n" : std::to_string(revisions.size()) + " revisions\n");
    std::set<std::string> related;
    for (const Json& alert : revisions) {
        const Json& severity = member(alert, "severity");
        add_line(text,
                 std::to_string(int_at(alert, "revision", 1)) + "  " +
                     minute_of(string_at(alert, "sent")) + "  " + message_words(alert) +
                     ", severity " + std::to_string(int_at(severity, "level", 0)) + " (" +
                     string_at(severity, "reason") + "), " + string_at(alert, "certainty"));
        if (list_at(alert, "changes").empty()) {
            add_beginning(text, alert);
        } else {
            add_changes(text, alert);
        }
        add_relations(text, alert, related);
    }
    return text;
}

Json history_json(const std::vector<Json>& revisions) {
    Json json{{"id", revisions.empty() ? "" : string_at(revisions.back(), "id")},
              {"revisions", Json::array()}};
    for (const Json& alert : revisions) {
        Json revision;
        for (const char* key :
             {"revision", "message", "sent", "severity", "certainty", "sub_event_type"})
            revision[key] = member(alert, key);
        revision["related"] = list_at(alert, "related");
        revision["changes"] = Json::array();
        for (const Json& change : list_at(alert, "changes"))
            revision["changes"].push_back(change_json(change, alert));
        json["revisions"].push_back(std::move(revision));
    }
    return json;
}

}  // namespace vigie::daemon
