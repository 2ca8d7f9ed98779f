#include "alerts/alert_json.h"

#include "alerts/source_json.h"
#include "extractors/report_json.h"

#include <nlohmann/json.hpp>

namespace vigie::alerts {

namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

template <class T, class F>
Json list_json(const std::vector<T>& values, F one) {
    Json list = Json::array();
    for (const T& value : values)
        list.push_back(one(value));
    return list;
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json change_json(const Change& change) {
    return {{"field", change.field},
            {"old", text_or_null(change.old)},
            {"new", change.now},
            {"because", change.because}};
}

/// In the report's own form, as all that a report has too.
Json date_json(const std::optional<text::DateRange>& date) {
    extractors::Report report;
    report.date = date;
    return extractors::to_json(report)["date"];
}

/// The alert's fields that a report has too, in the report's own form.
Json report_part(const Account& account) {
    extractors::Report report;
    report.sub_type = account.sub_type;
    report.date = account.date;
    report.places = account.places;
    report.actors = account.actors;
    report.materiel = account.materiel;
    return extractors::to_json(report);
}

Json toll_json(const Toll& toll) {
    return {{"status", name_of(toll.count.status)},
            {"side", toll.count.side},
            {"min", or_null(toll.count.min)},
            {"max", or_null(toll.count.max)},
            {"according_to", toll.count.according_to},
            {"outlet", toll.outlet},
            {"article", toll.article}};
}

Json statement_json(const Statement& statement) {
    return {{"by", statement.claim.by},
            {"stance", name_of(statement.claim.stance)},
            {"about", statement.claim.about},
            {"article", statement.article}};
}

Json fatalities_json(const std::optional<Fatalities>& dead) {
    if (!dead) return nullptr;
    return {{"low", dead->low}, {"best", dead->best}, {"high", or_null(dead->high)}};
}

Json proof_json(const Proof& proof) {
    const auto& evidence = proof.evidence;
    return {{"field", evidence.field},
            {"article", proof.article},
            {"report", proof.report},
            {"in", evidence.part == text::Part::title ? "title" : "body"},
            {"start", evidence.start},
            {"end", evidence.end},
            {"text", evidence.text},
            {"rule", evidence.rule}};
}

void put_what(Json& json, const Account& account) {
    Json report = report_part(account);
    json["event_type"] = report["event_type"];
    json["sub_event_type"] = report["sub_event_type"];
    json["date"] = report["date"];
    if (account.lasts) json["until"] = date_json(account.until);
    Json& places = report["places"];
    json["place"] = places.empty() ? Json(nullptr) : places.front();
    if (!places.empty()) places.erase(0);
    json["places"] = places;
    json["actors"] = report["actors"];
    json["casualties"] = list_json(account.tolls, toll_json);
    json["fatalities"] = fatalities_json(account.fatalities);
    json["claims"] = list_json(account.claims, statement_json);
    json["contested"] = list_json(account.contested, [](const Contest& contest) -> Json {
        return {{"field", contest.field}, {"said", contest.said}};
    });
    json["materiel"] = report["materiel"];
}

}  // namespace

Json to_json(const Alert& alert) {
    Json json{{"id", alert.id},
              {"revision", alert.revision},
              {"message", name_of(alert.message)},
              {"changes", list_json(alert.changes, change_json)},
              {"sent", text::to_iso(alert.sent)}};
    if (!alert.merged_into.empty()) json["merged_into"] = alert.merged_into;
    if (!alert.split_from.empty()) json["split_from"] = alert.split_from;
    put_what(json, alert.account);
    json["related"] = list_json(alert.related, [](const Relation& one) { return to_json(one); });
    json["severity"] = {{"level", alert.severity.level}, {"reason", alert.severity.reason}};
    json["certainty"] = name_of(alert.certainty);
    json["sources"] =
        list_json(alert.sources, [](const Source& source) { return to_json(source); });
    json["evidence"] = list_json(alert.evidence, proof_json);
    json["summary"] = {{"fr", alert.summary.fr}, {"en", alert.summary.en}};
    json["latency"] = {{"published", instant_json(alert.latency.published)},
                       {"seen", text::to_iso(alert.latency.seen)},
                       {"extracted", text::to_iso(alert.latency.extracted)},
                       {"committed", text::to_iso(alert.latency.committed)}};
    json["lexicon"] = alert.lexicon;
    json["rules"] = alert.rules;
    json["version"] = alert_version;
    return json;
}

}  // namespace vigie::alerts
