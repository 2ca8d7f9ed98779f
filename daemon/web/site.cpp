#include "daemon/web/site.h"

#include <memory>
#include <utility>

#include "daemon/http/accept.h"
#include "daemon/telemetry/exposition.h"
#include "daemon/telemetry/measured_store.h"
#include "daemon/web/alert_pages.h"
#include "daemon/web/export_pages.h"
#include "daemon/web/health_page.h"
#include "daemon/web/live_alerts.h"
#include "daemon/web/query.h"
#include "text/file.h"

namespace vigie::daemon::web {
namespace {

using http::Request;
using http::Response;

constexpr int ok = 200;
constexpr int not_modified = 304;
constexpr int bad_request = 400;
constexpr int not_found = 404;
constexpr int not_allowed = 405;
constexpr int unavailable = 503;

constexpr std::string_view one_alert = "/v1/alerts/";
constexpr std::string_view one_cap = "/cap/";

constexpr const char* index_page =
    "vigie\n"
    "\n"
    "/healthz              is the process alive? 200 or 503, with what is wrong\n"
    "/readyz               does it take news in and send alerts out? the same\n"
    "/metrics              for Prometheus\n"
    "/v1/alerts            stored alerts as JSON lines: ?after=SEQ &epoch= &prefix=ML.4 &since= "
    "&limit=\n"
    "/v1/alerts/ID         every revision of one\n"
    "/v1/stream            alerts as they are published, as Server-Sent Events: ?prefix= &after=\n"
    "/v1/alerts.geojson    what stands, for a map: ?prefix= &since= &limit=\n"
    "/alerts.csv           the same as a table: &lang=fr &hxl=1\n"
    "/feed.atom            the same for a feed reader: &lang=fr\n"
    "/cap/ID.xml           one alert as the Common Alerting Protocol has it: ?lang=fr\n"
    "/schema/alert-1.json  what an alert is made of\n";

Response bad(const text::Error& error) {
    return {bad_request, error.detail + "\n"};
}

Response nothing_here() {
    return {not_found, std::string("there is nothing at this address; there is:\n\n") + index_page};
}

}  // namespace

Response Site::answer(const Request& request) const {
    if (request.method == "GET" || request.method == "HEAD") return get(request);
    Response refused{not_allowed, "only to be read: GET or HEAD\n"};
    refused.headers.emplace_back("Allow", "GET, HEAD");
    return refused;
}

Response Site::get(const Request& request) const {
    const std::string& path = request.path;
    if (path == "/") return {200, index_page};
    if (path == "/healthz") return health(request, /*work=*/false);
    if (path == "/readyz") return health(request, /*work=*/true);
    if (path == "/metrics") return metrics(request);
    if (path == "/v1/alerts") return page(request);
    if (path == "/v1/stream") return stream(request);
    if (path == "/schema/alert-1.json") return schema();
    if (path.starts_with(one_alert) && path.size() > one_alert.size())
        return alert_history(exhibits_.store, sent(), path.substr(one_alert.size()));
    return exported(request);
}

Response Site::exported(const Request& request) const {
    const std::string& path = request.path;
    const bool is_one = path.starts_with(one_cap);
    if (!is_one && path != "/v1/alerts.geojson" && path != "/alerts.csv" && path != "/feed.atom")
        return nothing_here();
    ListQuery query;
    if (is_one) {
        auto language = language_query(request);
        if (!language) return bad(language.error());
        query.language = *std::move(language);
    } else {
        auto asked = list_query(request);
        if (!asked) return bad(asked.error());
        query = *std::move(asked);
    }
    // What stands changes with what is sent, so whoever has that is spared the reading of it.
    const alerts::Head head = sent();
    const std::string tag =
        '"' + head.epoch + '-' + std::to_string(head.seq) + '-' + query.language + '"';
    const bool known = http::has_tag(request.header("if-none-match"), tag);
    Response response{not_modified, {}};
    // One that is not there is not known either, whatever tag comes with the question.
    if (!known || is_one) {
        Response now = exported(path, head, query);
        if (now.status != ok) return now;
        if (!known) response = std::move(now);
    }
    response.headers = {{"ETag", "W/" + tag},
                        {"Vary", "Accept-Language"},
                        {"Cache-Control", "no-cache"}};  // ask again, by its ETag
    return response;
}

Response Site::exported(const std::string& path,
                        const alerts::Head& head,
                        const ListQuery& query) const {
    if (path.starts_with(one_cap)) {
        CapForm form = exhibits_.cap;
        form.language = query.language;
        return cap_page(exhibits_.store, head, path.substr(one_cap.size()), form);
    }
    if (path == "/alerts.csv") return csv_page(exhibits_.store, head, query);
    if (path == "/feed.atom") return atom_page(exhibits_.store, head, query, exhibits_.name);
    return geojson_page(exhibits_.store, head, query);
}

alerts::Head Site::sent() const {
    return {exhibits_.epoch, exhibits_.publisher().sent};
}

Response Site::metrics(const Request& request) const {
    Scrape scrape = exhibits_.telemetry.scrape(exhibits_.publisher());
    for (MetricFamily& family : store_metrics(exhibits_.state_dir))
        scrape.push_back(std::move(family));
    scrape.push_back(single("vigie_http_stream_clients",
                            "Who listens to /v1/stream now.",
                            MetricType::gauge,
                            static_cast<double>(audience_.taken())));
    const Exposition form = exposition_for(request.header("accept"));
    return {200, exposed(scrape, form), std::string(content_type(form))};
}

Response Site::health(const Request& request, bool work) const {
    HealthFacts facts = exhibits_.telemetry.facts(exhibits_.publisher(), exhibits_.clock.now());
    if (facts.store_trouble.empty()) facts.store_trouble = write_trouble(exhibits_.state_dir);
    return health_page(facts, work ? Asked::work : Asked::life, request.header("accept"));
}

Response Site::page(const Request& request) const {
    const auto query = page_query(request);
    return query ? alert_page(exhibits_.store, sent(), *query) : bad(query.error());
}

Response Site::stream(const Request& request) const {
    auto query = stream_query(request);
    if (!query) return bad(query.error());
    if (audience_.is_full()) {
        Response full{unavailable, "too many listen already: try again later\n"};
        full.headers.emplace_back("Retry-After", "30");
        return full;
    }
    Response response{200, {}, "text/event-stream"};
    response.headers = {{"Cache-Control", "no-store"},
                        {"X-Accel-Buffering", "no"}};  // nginx would hold events back
    if (request.method == "HEAD") return response;
    response.pieces = std::make_shared<LiveAlerts>(
        *std::move(query), exhibits_.store, [this] { return sent(); }, audience_);
    return response;
}

Response Site::schema() const {
    auto text = text::read_file(exhibits_.schema);
    if (!text) return {not_found, "no schema is installed here: " + text.error().message() + "\n"};
    return {200, *std::move(text), "application/schema+json"};
}

}  // namespace vigie::daemon::web
