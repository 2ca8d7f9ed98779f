// Metrics as plain values, the way Prometheus counts: what a scrape is written from.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace vigie::daemon {

enum class MetricType { counter, gauge, histogram };

using Labels = std::vector<std::pair<std::string, std::string>>;  ///< name and value

struct Sample {
    Labels labels;
    double value = 0;  ///< of a counter or gauge; the sum of a histogram
    /// Of a histogram: how many fell under each bound and over the one before; one more for those
    /// over the last.
    std::vector<std::uint64_t> counts;
};

/// All samples of one name, for their help and type are written once.
struct MetricFamily {
    std::string name;  ///< "vigie_alerts_committed_total": a counter's ends in _total
    std::string help;  ///< one sentence
    MetricType type = MetricType::gauge;
    std::vector<double> bounds;  ///< of a histogram's buckets, rising, in the name's unit
    std::vector<Sample> samples;
};

using Scrape = std::vector<MetricFamily>;

/// A family of one sample without labels.
inline MetricFamily single(std::string name, std::string help, MetricType type, double value) {
    return {std::move(name), std::move(help), type, {}, {{{}, value, {}}}};
}

}  // namespace vigie::daemon
