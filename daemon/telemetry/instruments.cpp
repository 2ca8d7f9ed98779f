#include "daemon/telemetry/instruments.h"

namespace vigie::daemon {
namespace {

template <class Instrument>
Family<Instrument>& keep(std::vector<std::unique_ptr<Measured>>& families,
                         std::unique_ptr<Family<Instrument>> family) {
    Family<Instrument>& kept = *family;
    families.push_back(std::move(family));
    return kept;
}

}  // namespace

Family<Counter>& Registry::counters(std::string name,
                                    std::string help,
                                    std::vector<std::string> labels) {
    MetricFamily head{std::move(name), std::move(help), MetricType::counter, {}, {}};
    return keep(families_,
                std::make_unique<Family<Counter>>(std::move(head), std::move(labels), [] {
                    return std::make_unique<Counter>();
                }));
}

Family<Gauge>& Registry::gauges(std::string name,
                                std::string help,
                                std::vector<std::string> labels) {
    MetricFamily head{std::move(name), std::move(help), MetricType::gauge, {}, {}};
    return keep(families_, std::make_unique<Family<Gauge>>(std::move(head), std::move(labels), [] {
                    return std::make_unique<Gauge>();
                }));
}

Family<Histogram>& Registry::histograms(MetricFamily head, std::vector<std::string> labels) {
    const std::vector<double> bounds = head.bounds;
    return keep(families_,
                std::make_unique<Family<Histogram>>(std::move(head), std::move(labels), [bounds] {
                    return std::make_unique<Histogram>(bounds);
                }));
}

Scrape Registry::read() const {
    Scrape scrape;
    for (const auto& family : families_)
        scrape.push_back(family->read());
    return scrape;
}

}  // namespace vigie::daemon
