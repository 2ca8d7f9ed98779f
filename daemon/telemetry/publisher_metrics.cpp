#include "daemon/telemetry/publisher_metrics.h"

#include <cstdint>
#include <string>
#include <utility>

namespace vigie::daemon {
namespace {

using Counts = std::vector<std::pair<const char*, std::int64_t>>;

MetricFamily counter(std::string name, std::string help, std::int64_t value) {
    return single(
        std::move(name), std::move(help), MetricType::counter, static_cast<double>(value));
}

MetricFamily gauge(std::string name, std::string help, std::int64_t value) {
    return single(std::move(name), std::move(help), MetricType::gauge, static_cast<double>(value));
}

MetricFamily counters(std::string name,
                      std::string help,
                      const std::string& label,
                      const Counts& counts) {
    MetricFamily family{std::move(name), std::move(help), MetricType::counter, {}, {}};
    for (const auto& [value, count] : counts)
        family.samples.push_back({{{label, value}}, static_cast<double>(count), {}});
    return family;
}

}  // namespace

Scrape publisher_metrics(const alerts::PublisherCounts& counts) {
    const alerts::Replays& replays = counts.replays;
    const alerts::Connections& door = counts.connections;
    return {
        gauge("vigie_outbox_published", "Seq of the last alert that was published.", counts.sent),
        counter("vigie_publish_failures_total",
                "Times that the outbox could not be read or the mark of what was sent not be "
                "written; tried again.",
                counts.failures),
        counters(
            "vigie_replay_requests_total",
            "REPLAY and SNAPSHOT of subscribers: ok, gone (let go by then), failed (the outbox "
            "could not be read), malformed (no request at all).",
            "result",
            {{"ok", replays.answered},
             {"gone", replays.gone},
             {"failed", replays.failed},
             {"malformed", counts.refused_requests}}),
        counter("vigie_replay_messages_total", "Alerts sent in answer to those.", replays.messages),
        gauge("vigie_zmq_subscribers",
              "Open subscriptions: each subscriber has one a topic, heartbeats among them.",
              counts.subscriptions),
        counters("vigie_zmq_handshake_failures_total",
                 "Who was not let in, and why.",
                 "reason",
                 {{"unknown_key", door.unknown_key},
                  {"expired_key", door.expired_key},
                  {"without_key", door.without_key},
                  {"wrong_server_key", door.wrong_server_key},
                  {"junk", door.junk}}),
        counter(
            "vigie_health_messages_dropped_total",
            "Messages on feeds' and regions' health that were not sent because too many waited.",
            counts.dropped_notices),
        counter("vigie_zmq_heartbeats_total", "Heartbeats sent.", counts.heartbeats)};
}

}  // namespace vigie::daemon
