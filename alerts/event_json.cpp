#include "alerts/event_json.h"

#include "alerts/desk/merge.h"
#include "alerts/error.h"
#include "alerts/source_json.h"
#include "extractors/report_json.h"

#include <nlohmann/json.hpp>

namespace vigie::alerts {
namespace {

using Json = nlohmann::ordered_json;
using text::fail;
using text::Result;

/// json[key] as T, or the default when it is missing or of another type: what is read was written
/// by this file, and a damaged field must not throw.
template <class T>
T value_at(const Json& json, const char* key) {
    const auto at = json.find(key);
    if (at == json.end()) return {};
    if constexpr (std::is_same_v<T, std::string>) {
        return at->is_string() ? at->get<T>() : T{};
    } else if constexpr (std::is_same_v<T, bool>) {
        return at->is_boolean() && at->get<T>();
    } else {
        return at->is_number_integer() ? at->get<T>() : T{};
    }
}

Result<std::optional<text::Instant>> instant_at(const Json& json, const char* key) {
    const std::string text = value_at<std::string>(json, key);
    if (text.empty()) return std::nullopt;
    return VIGIE_TRY(text::parse_instant(text));
}

Json member_json(const Member& member) {
    Json json{{"source", to_json(member.source)}, {"extracted", text::to_iso(member.extracted)}};
    // A reprint's report is empty: its original's is there already.
    if (has_report(member)) json["report"] = extractors::to_json(member.report);
    return json;
}

Result<Member> member_from(const Json& json) {
    if (!json.is_object() || !json.contains("source")) {
        return fail(AlertError::bad_record, "a member without a source");
    }
    Member member;
    member.source = VIGIE_TRY(source_from_json(json["source"]));
    member.extracted = VIGIE_TRY(instant_at(json, "extracted")).value_or(text::Instant{});
    if (json.contains("report")) {
        member.report = VIGIE_TRY(extractors::report_from_json(json["report"]));
    }
    return member;
}

/// Records of the first days have none.
std::vector<Relation> relations_in(const Json& json) {
    std::vector<Relation> relations;
    const auto list = json.find("related");
    if (list == json.end() || !list->is_array()) return relations;
    for (const Json& one : *list) {
        if (!one.is_object()) continue;
        const auto kinship = kinship_of(value_at<std::string>(one, "relation"));
        if (kinship)
            relations.push_back({*kinship,
                                 value_at<std::string>(one, "id"),
                                 value_at<std::string>(one, "why"),
                                 value_at<std::string>(one, "because")});
    }
    return relations;
}

/// Which relations were told. Records of the first days do not say it: then all were.
std::vector<std::string> related_in(const Json& told, const std::vector<Relation>& relations) {
    std::vector<std::string> ids;
    const auto list = told.find("related");
    if (list == told.end() || !list->is_array()) {
        for (const Relation& relation : relations)
            ids.push_back(relation.event);
        return ids;
    }
    for (const Json& id : *list) {
        if (id.is_string()) ids.push_back(id.get<std::string>());
    }
    return ids;
}

}  // namespace

Json instant_json(const std::optional<text::Instant>& at) {
    return at ? Json(text::to_iso(*at)) : Json(nullptr);
}

Json to_json(const Source& source) {
    const auto or_null = [](const std::string& text) {
        return text.empty() ? Json(nullptr) : Json(text);
    };
    return {{"article", source.article},
            {"report", source.report},
            {"outlet", source.outlet},
            {"feed", source.feed},
            {"url", source.url},
            {"title", source.title},
            {"published", instant_json(source.published)},
            {"seen", text::to_iso(source.seen)},
            {"lang", source.language},
            {"tier", source.tier},
            {"belligerent", source.belligerent},
            {"independent", source.independent},
            {"voice", or_null(voice_of(source))},
            {"copy_of", or_null(source.copy_of)},
            {"credit", or_null(source.credit)}};
}

Result<Source> source_from_json(const Json& json) {
    if (!json.is_object()) return fail(AlertError::bad_record, "a source that is no object");
    Source source;
    source.article = value_at<std::string>(json, "article");
    source.report = value_at<int>(json, "report");
    source.outlet = value_at<std::string>(json, "outlet");
    source.feed = value_at<std::string>(json, "feed");
    source.url = value_at<std::string>(json, "url");
    source.title = value_at<std::string>(json, "title");
    source.language = value_at<std::string>(json, "lang");
    source.published = VIGIE_TRY(instant_at(json, "published"));
    source.seen = VIGIE_TRY(instant_at(json, "seen")).value_or(text::Instant{});
    source.tier = value_at<int>(json, "tier");
    source.belligerent = value_at<bool>(json, "belligerent");
    source.independent = value_at<bool>(json, "independent");
    source.copy_of = value_at<std::string>(json, "copy_of");
    source.credit = value_at<std::string>(json, "credit");
    return source;
}

Json to_json(const Relation& relation) {
    return {{"id", relation.event},
            {"relation", name_of(relation.kinship)},
            {"why", relation.why},
            {"because", relation.article}};
}

Json to_json(const Event& event) {
    Json relations = Json::array();
    for (const Relation& relation : event.relations)
        relations.push_back(to_json(relation));
    Json members = Json::array();
    for (const Member& member : event.members)
        members.push_back(member_json(member));
    return {{"id", event.id},
            {"told",
             {{"revision", event.told.revision},
              {"severity", event.told.severity},
              {"reason", event.told.reason},
              {"topic", event.told.topic},
              {"members", event.told.members},
              {"related", event.told.related}}},
            {"related", relations},
            {"merged_into", event.merged_into},
            {"split_from", event.split_from},
            {"members", members}};
}

Result<Event> event_from_json(const Json& json) {
    if (!json.is_object() || !json.contains("members") || !json["members"].is_array()) {
        return fail(AlertError::bad_record, "an event without members");
    }
    Event event;
    event.id = value_at<std::string>(json, "id");
    const auto told = json.find("told");
    if (told != json.end()) {
        event.told = {value_at<int>(*told, "revision"),
                      value_at<int>(*told, "severity"),
                      value_at<std::string>(*told, "reason"),
                      value_at<std::string>(*told, "topic"),
                      value_at<std::size_t>(*told, "members"),
                      {}};
    }
    event.relations = relations_in(json);
    event.told.related = related_in(told == json.end() ? Json() : *told, event.relations);
    event.merged_into = value_at<std::string>(json, "merged_into");
    event.split_from = value_at<std::string>(json, "split_from");
    for (const Json& member : json["members"]) {
        event.members.push_back(VIGIE_TRY(member_from(member)));
    }
    // Records of the first days do not say it: then all that was known had been told.
    if (told != json.end() && !told->contains("members")) {
        event.told.members = event.members.size();
    }
    if (event.told.severity > 0 && event.told.reason.empty()) {
        event.told.reason = "as told by an earlier version";
    }
    event.account = merge(event.members);
    return event;
}

}  // namespace vigie::alerts
