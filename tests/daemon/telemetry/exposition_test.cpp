// Metrics as text: what Prometheus reads of them, byte for byte.
#include "daemon/telemetry/exposition.h"

#include <limits>

#include <gtest/gtest.h>

#include "daemon/telemetry/instruments.h"

namespace vigie::daemon {
namespace {

TEST(Exposition, WritesCountersAndGaugesWithTheirLabels) {
    Registry registry;
    auto& polls = registry.counters("polls_total", "Polls\nof feeds.", {"feed", "result"});
    polls.with({"b", "ok"}).add(3);
    polls.with({"a", R"(a "quoted\" one)"}).add();
    registry.gauge("lag_seconds", "Lag.").set(0.25);
    EXPECT_EQ(exposed(registry.read(), Exposition::prometheus),
              "# HELP polls_total Polls\\nof feeds.\n"
              "# TYPE polls_total counter\n"
              "polls_total{feed=\"a\",result=\"a \\\"quoted\\\\\\\" one\"} 1\n"
              "polls_total{feed=\"b\",result=\"ok\"} 3\n"
              "# HELP lag_seconds Lag.\n"
              "# TYPE lag_seconds gauge\n"
              "lag_seconds 0.25\n");
}

TEST(Exposition, AddsUpTheBucketsOfAHistogram) {
    Registry registry;
    Histogram& time = registry.histogram("time_seconds", "Time.", {0.5, 1});
    for (const double value : {0.25, 0.5, 0.75, 4.0})
        time.observe(value);
    EXPECT_EQ(exposed(registry.read(), Exposition::prometheus),
              "# HELP time_seconds Time.\n"
              "# TYPE time_seconds histogram\n"
              "time_seconds_bucket{le=\"0.5\"} 2\n"
              "time_seconds_bucket{le=\"1\"} 3\n"
              "time_seconds_bucket{le=\"+Inf\"} 4\n"
              "time_seconds_sum 5.5\n"
              "time_seconds_count 4\n");
}

TEST(Exposition, WritesOpenMetricsItsOwnWay) {
    Registry registry;
    registry.counter("polls_total", R"(Polls of "feeds".)").add(2);
    registry.histogram("time_seconds", "Time.", {1}).observe(1);
    EXPECT_EQ(exposed(registry.read(), Exposition::open_metrics),
              "# HELP polls Polls of \\\"feeds\\\".\n"
              "# TYPE polls counter\n"
              "polls_total 2\n"
              "# HELP time_seconds Time.\n"
              "# TYPE time_seconds histogram\n"
              "time_seconds_bucket{le=\"1.0\"} 1\n"
              "time_seconds_bucket{le=\"+Inf\"} 1\n"
              "time_seconds_sum 1\n"
              "time_seconds_count 1\n"
              "# EOF\n");
}

TEST(Exposition, WritesEveryNumber) {
    const auto line = [](double value) {
        const std::string text =
            exposed({single("x", "X.", MetricType::gauge, value)}, Exposition::prometheus);
        return text.substr(text.rfind('x') + 2);
    };
    EXPECT_EQ(line(1767000000), "1767000000\n");
    EXPECT_EQ(line(1767000000.125), "1767000000.125\n");
    EXPECT_EQ(line(-3), "-3\n");
    EXPECT_EQ(line(0.00025), "0.00025\n");
    EXPECT_EQ(line(1e-9), "1e-09\n");
    EXPECT_EQ(line(1e300), "1e+300\n");
    EXPECT_EQ(line(std::numeric_limits<double>::infinity()), "+Inf\n");
    EXPECT_EQ(line(std::numeric_limits<double>::quiet_NaN()), "NaN\n");
}

TEST(Exposition, IsChosenByWhatIsAccepted) {
    const char* prometheus_2_42 =
        "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;"
        "q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1";
    EXPECT_EQ(exposition_for(prometheus_2_42), Exposition::open_metrics);
    for (const char* accept : {"",
                               "*/*",
                               "text/html,*/*;q=0.8",
                               "text/plain",
                               "application/openmetrics-text;q=0, text/plain",
                               "application/openmetrics-text;q=0.3, text/plain;q=0.7"})
        EXPECT_EQ(exposition_for(accept), Exposition::prometheus) << accept;
}

TEST(Family, CountsWhatIsBeyondItsBoundTogether) {
    Registry registry;
    auto& family = registry.counters("x_total", "X.", {"name"});
    for (std::size_t i = 0; i < Family<Counter>::most + 10; ++i)
        family.with({std::to_string(i)}).add();
    family.with({"0"}).add();
    const MetricFamily read = registry.read().front();
    EXPECT_EQ(read.samples.size(), Family<Counter>::most + 1);
    EXPECT_EQ(family.with({"other"}).value(), 10U);
    EXPECT_EQ(family.with({"0"}).value(), 2U);
}

TEST(Family, ForgetsWhatIsRemoved) {
    Registry registry;
    auto& family = registry.gauges("x", "X.", {"feed"});
    family.with({"gone"}).set(1);
    family.with({"here"}).set(2);
    family.remove({"gone"});
    const MetricFamily read = registry.read().front();
    ASSERT_EQ(read.samples.size(), 1U);
    EXPECT_EQ(read.samples[0].labels, (Labels{{"feed", "here"}}));
}

}  // namespace
}  // namespace vigie::daemon
