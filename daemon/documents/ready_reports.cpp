#include "daemon/documents/ready_reports.h"

#include "daemon/error.h"
#include "extractors/report_json.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon {
namespace {

using Json = nlohmann::ordered_json;
using text::fail;
using text::Result;

std::string string_at(const Json& json, const char* key) {
    const auto at = json.find(key);
    return at != json.end() && at->is_string() ? at->get<std::string>() : std::string{};
}

/// "document", as `vigie extract` writes it, or "id", as annotations do.
std::string name_in(const Json& json) {
    const std::string document = string_at(json, "document");
    return document.empty() ? string_at(json, "id") : document;
}

tl::unexpected<text::Error> unreadable(const std::string& where, const std::string& why) {
    return fail(make_error_code(DaemonError::unreadable_input), where + ": " + why);
}

void overwrite(std::string& slot, const Json& json, const char* key) {
    if (std::string said = string_at(json, key); !said.empty()) slot = std::move(said);
}

Result<Document> document_of(const Json& json,
                             const std::string& where,
                             const KnownDocuments& known) {
    const std::string name = name_in(json);
    if (name.empty()) return unreadable(where, R"(no "document")");
    Document document;
    if (const auto at = known.find(document_key(name)); at != known.end()) document = at->second;
    if (document.name.empty()) document.name = name;
    text::Article& article = document.article;
    if (article.id.empty()) article.id = document_key(name);
    overwrite(article.title, json, "title");
    overwrite(article.language, json, "lang");
    overwrite(article.url, json, "url");
    overwrite(article.outlet.name, json, "outlet");
    article.outlet.feed = article.outlet.name;
    if (const std::string published = string_at(json, "published"); !published.empty()) {
        const auto moment = parse_published(published);
        if (!moment) return unreadable(where, "published: not a date: '" + published + "'");
        article.published = *moment;
    }
    return document;
}

Result<std::vector<extractors::Report>> reports_in(const Json& json, const std::string& where) {
    std::vector<extractors::Report> reports;
    const auto add = [&](const Json& one) -> Result<void> {
        auto report = extractors::report_from_json(one);
        if (!report) return unreadable(where, report.error().message());
        reports.push_back(std::move(*report));
        return {};
    };
    const auto events = json.find("events");
    if (events == json.end()) {
        if (auto added = add(json); !added) return tl::make_unexpected(added.error());
        return reports;
    }
    for (const Json& event : *events) {
        if (auto added = add(event); !added) return tl::make_unexpected(added.error());
    }
    return reports;
}

Result<ReadyReports> read_line(std::string_view line,
                               const std::string& where,
                               const KnownDocuments& known) {
    const Json json = Json::parse(line, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object()) return unreadable(where, "no JSON object");
    ReadyReports ready;
    ready.document = VIGIE_TRY(document_of(json, where, known));
    ready.reports = VIGIE_TRY(reports_in(json, where));
    return ready;
}

}  // namespace

std::string document_key(std::string_view name) {
    const auto slash = name.rfind('/');
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    const auto dot = name.rfind('.');
    return std::string(name.substr(0, dot == 0 ? std::string_view::npos : dot));
}

std::vector<Result<ReadyReports>> read_ready_reports(const std::string& file,
                                                     const KnownDocuments& known) {
    std::vector<Result<ReadyReports>> all;
    std::map<std::string, std::size_t> place;  // of a document in `all`
    const auto bytes = read_input(file);
    if (!bytes) {
        all.emplace_back(tl::make_unexpected(bytes.error()));
        return all;
    }
    for_each_line(*bytes, [&](std::string_view line, std::size_t number) {
        auto ready = read_line(line, file + ":" + std::to_string(number), known);
        if (!ready) return all.push_back(std::move(ready));
        const auto [at, fresh] = place.try_emplace(document_key(ready->document.name), all.size());
        if (fresh) return all.push_back(std::move(ready));
        auto& reports = all[at->second]->reports;
        reports.insert(reports.end(), ready->reports.begin(), ready->reports.end());
    });
    return all;
}

}  // namespace vigie::daemon
