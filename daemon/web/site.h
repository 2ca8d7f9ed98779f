// What vigie answers over HTTP to people, dashboards and monitoring: which address means what.
// docs/operations.md lists them. Runs on the web's own thread; what it shows it reads by its own
// connection to the store and from counters, so that nobody who asks holds up who works.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "alerts/publisher_counts.h"
#include "alerts/store.h"
#include "daemon/export/cap.h"
#include "daemon/http/message.h"
#include "daemon/telemetry/telemetry.h"
#include "daemon/web/audience.h"
#include "daemon/web/query.h"
#include "text/time.h"

namespace vigie::daemon::web {

/// What is shown; everything outlives the site.
struct Exhibits {
    alerts::Store& store;  ///< the web thread's own
    const Telemetry& telemetry;
    std::function<alerts::PublisherCounts()> publisher;
    const text::Clock& clock;
    std::filesystem::path state_dir;
    std::filesystem::path schema;  ///< the file of /schema/alert-1.json
    std::string name;              ///< of the publisher
    CapForm cap;
    std::string epoch;  ///< of the store; it does not change while a store is open
};

class Site {
public:
    Site(Exhibits exhibits, Audience& audience)
        : exhibits_(std::move(exhibits)), audience_(audience) {}

    /// Every address but the stream's answers without waiting.
    [[nodiscard]] http::Response answer(const http::Request& request) const;

private:
    [[nodiscard]] http::Response get(const http::Request& request) const;
    [[nodiscard]] http::Response metrics(const http::Request& request) const;
    [[nodiscard]] http::Response health(const http::Request& request, bool work) const;
    [[nodiscard]] http::Response page(const http::Request& request) const;
    [[nodiscard]] http::Response stream(const http::Request& request) const;
    [[nodiscard]] http::Response schema() const;
    [[nodiscard]] http::Response exported(const http::Request& request) const;
    [[nodiscard]] http::Response exported(const std::string& path,
                                          const alerts::Head& head,
                                          const ListQuery& query) const;
    [[nodiscard]] alerts::Head sent() const;

    Exhibits exhibits_;
    Audience& audience_;
};

}  // namespace vigie::daemon::web
