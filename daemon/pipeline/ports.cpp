#include "daemon/pipeline/ports.h"

#include "alerts/keys/curve_key.h"

namespace vigie::daemon {
namespace {

/// ipc is guarded by the mode of its file.
void add(std::vector<alerts::Port>& ports,
         const std::vector<std::string>& endpoints,
         const std::string& secret) {
    for (const std::string& endpoint : endpoints)
        ports.push_back({endpoint, endpoint.starts_with("tcp://") ? secret : std::string{}});
}

}  // namespace

text::Result<alerts::PublisherSettings> publisher_settings(const Settings& settings,
                                                           bool insecure) {
    const auto& [name, live, requests, keep] = settings.publish;
    const KeySettings& keys = settings.keys;
    alerts::PublisherSettings made;
    made.name = name;
    made.insecure = insecure;
    made.alerts.clear();
    made.requests.clear();
    std::string secret;
    if (!keys.secret.empty()) {
        secret = VIGIE_TRY(alerts::read_secret(keys.secret));
        made.keys = VIGIE_TRY(alerts::KeyRing::load(keys.subscribers));
    }
    add(made.alerts, live, secret);
    add(made.requests, requests, secret);
    if (!keys.next_secret.empty()) {
        const std::string next = VIGIE_TRY(alerts::read_secret(keys.next_secret));
        add(made.alerts, keys.next_live, next);
        add(made.requests, keys.next_requests, next);
    }
    return made;
}

std::vector<PassedOver> passed_over(const alerts::PublisherSettings& ports) {
    std::vector<PassedOver> all;
    for (const auto& file : ports.keys.passed_over()) {
        all.push_back({file.string(),
                       "its name does not end in .pub, so it lets nobody in",
                       "give it a name of its own that ends in .pub if its subscriber is to be let "
                       "in, else move it elsewhere"});
    }
    return all;
}

}  // namespace vigie::daemon
