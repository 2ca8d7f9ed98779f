// What counts: counters, gauges and histograms that any thread may use. Counting is an atomic
// addition; finding an instrument by its labels takes a lock, so hot paths keep a reference.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "daemon/telemetry/metric.h"

namespace vigie::daemon {

class Counter {
public:
    void add(std::uint64_t n = 1) { value_.fetch_add(n, std::memory_order_relaxed); }

    [[nodiscard]] std::uint64_t value() const { return value_.load(std::memory_order_relaxed); }

    void write(Sample& sample) const { sample.value = static_cast<double>(value()); }

private:
    std::atomic<std::uint64_t> value_{0};
};

class Gauge {
public:
    void set(double value) { value_.store(value, std::memory_order_relaxed); }

    [[nodiscard]] double value() const { return value_.load(std::memory_order_relaxed); }

    void write(Sample& sample) const { sample.value = value(); }

private:
    std::atomic<double> value_{0};
};

class Histogram {
public:
    /// `bounds` rise; values above the last are counted too.
    explicit Histogram(const std::vector<double>& bounds)
        : bounds_(bounds), counts_(bounds.size() + 1) {}

    void observe(double value) {
        const auto at = std::lower_bound(bounds_.begin(), bounds_.end(), value) - bounds_.begin();
        counts_[static_cast<std::size_t>(at)].fetch_add(1, std::memory_order_relaxed);
        sum_.fetch_add(value, std::memory_order_relaxed);
    }

    void write(Sample& sample) const {
        sample.value = sum_.load(std::memory_order_relaxed);
        for (const auto& count : counts_)
            sample.counts.push_back(count.load(std::memory_order_relaxed));
    }

private:
    const std::vector<double> bounds_;
    std::vector<std::atomic<std::uint64_t>> counts_;
    std::atomic<double> sum_{0};
};

/// Something that a scrape shows.
class Measured {
public:
    Measured() = default;
    Measured(const Measured&) = delete;
    Measured& operator=(const Measured&) = delete;
    Measured(Measured&&) = delete;
    Measured& operator=(Measured&&) = delete;
    virtual ~Measured() = default;
    [[nodiscard]] virtual MetricFamily read() const = 0;
};

/// All instruments of one name, one for each set of label values. Their number is bounded: past
/// `most`, values that were never met are counted together under "other".
template <class Instrument>
class Family final : public Measured {
public:
    using Make = std::function<std::unique_ptr<Instrument>()>;
    using Values = std::vector<std::string>;  ///< as many as there are label names
    static constexpr std::size_t most = 10'000;

    Family(MetricFamily head, std::vector<std::string> labels, Make make)
        : head_(std::move(head)), labels_(std::move(labels)), make_(std::move(make)) {}

    /// Stays good while the family lives, unless it is removed.
    Instrument& with(Values values) {
        const std::scoped_lock lock(mutex_);
        if (instruments_.size() >= most && !instruments_.contains(values))
            values.assign(values.size(), "other");
        auto& instrument = instruments_[std::move(values)];
        if (!instrument) instrument = make_();
        return *instrument;
    }

    /// What has gone is shown no more: a gauge that stands still would lie.
    void remove(const Values& values) {
        const std::scoped_lock lock(mutex_);
        instruments_.erase(values);
    }

    [[nodiscard]] MetricFamily read() const override {
        MetricFamily family = head_;
        const std::scoped_lock lock(mutex_);
        for (const auto& [values, instrument] : instruments_) {
            Sample& sample = family.samples.emplace_back();
            for (std::size_t i = 0; i < labels_.size(); ++i)
                sample.labels.emplace_back(labels_[i], values.at(i));
            instrument->write(sample);
        }
        return family;
    }

private:
    const MetricFamily head_;
    const std::vector<std::string> labels_;
    const Make make_;
    mutable std::mutex mutex_;
    std::map<Values, std::unique_ptr<Instrument>> instruments_;
};

/// Where instruments are declared; each lives as long as the registry.
class Registry {
public:
    Family<Counter>& counters(std::string name, std::string help, std::vector<std::string> labels);
    Family<Gauge>& gauges(std::string name, std::string help, std::vector<std::string> labels);
    Family<Histogram>& histograms(MetricFamily head, std::vector<std::string> labels);

    Counter& counter(std::string name, std::string help) {
        return counters(std::move(name), std::move(help), {}).with({});
    }

    Gauge& gauge(std::string name, std::string help) {
        return gauges(std::move(name), std::move(help), {}).with({});
    }

    /// `bounds` in the name's unit.
    Histogram& histogram(std::string name, std::string help, std::vector<double> bounds) {
        return histograms(
                   {std::move(name), std::move(help), MetricType::histogram, std::move(bounds), {}},
                   {})
            .with({});
    }

    /// All, in the order of their declaration. Any thread, once everything is declared.
    [[nodiscard]] Scrape read() const;

private:
    std::vector<std::unique_ptr<Measured>> families_;
};

}  // namespace vigie::daemon
