#include "daemon/telemetry/exposition.h"

#include <array>
#include <charconv>
#include <cmath>

#include "daemon/http/accept.h"

namespace vigie::daemon {
namespace {

constexpr std::string_view total = "_total";
/// Below this every whole number is a double of its own.
constexpr double exact = 9e15;

std::string number(double value) {
    if (std::isnan(value)) return "NaN";
    if (std::isinf(value)) return value < 0 ? "-Inf" : "+Inf";
    if (value == std::floor(value) && std::abs(value) < exact)
        return std::to_string(static_cast<std::int64_t>(value));
    std::array<char, 64> digits{};
    // Plainly where that is short: 0.0005 rather than 5e-04.
    const bool plain = std::abs(value) >= 1e-6 && std::abs(value) < exact;
    const auto form = plain ? std::chars_format::fixed : std::chars_format::general;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, form).ptr;
    return {digits.data(), end};
}

/// A bucket's bound: OpenMetrics writes it as a number with a fraction.
std::string bound_text(double bound, Exposition form) {
    std::string text = number(bound);
    const bool whole = text.find_first_not_of("-0123456789") == std::string::npos;
    return form == Exposition::open_metrics && whole ? text + ".0" : text;
}

std::string escaped(std::string_view text, bool quoted) {
    std::string safe;
    for (const char c : text) {
        if (c == '\n') {
            safe += "\\n";
            continue;
        }
        if (c == '\\' || (quoted && c == '"')) safe += '\\';
        safe += c;
    }
    return safe;
}

void add_line(std::string& text, const std::string& name, const Labels& labels, double value) {
    text += name;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        text += i == 0 ? "{" : ",";
        text += labels[i].first + "=\"" + escaped(labels[i].second, /*quoted=*/true) + '"';
    }
    if (!labels.empty()) text += '}';
    text += ' ' + number(value) + '\n';
}

void add_histogram(std::string& text,
                   const MetricFamily& family,
                   const Sample& sample,
                   Exposition form) {
    std::uint64_t below = 0;
    for (std::size_t i = 0; i < sample.counts.size(); ++i) {
        below += sample.counts[i];
        Labels labels = sample.labels;
        labels.emplace_back("le",
                            i < family.bounds.size() ? bound_text(family.bounds[i], form) : "+Inf");
        add_line(text, family.name + "_bucket", labels, static_cast<double>(below));
    }
    add_line(text, family.name + "_sum", sample.labels, sample.value);
    add_line(text, family.name + "_count", sample.labels, static_cast<double>(below));
}

std::string_view type_name(MetricType type) {
    switch (type) {
        case MetricType::counter:
            return "counter";
        case MetricType::histogram:
            return "histogram";
        case MetricType::gauge:
            break;
    }
    return "gauge";
}

/// OpenMetrics names a counter's family without the ending that its samples have.
std::string family_name(const MetricFamily& family, Exposition form) {
    const bool shorter = form == Exposition::open_metrics && family.name.ends_with(total);
    return shorter ? family.name.substr(0, family.name.size() - total.size()) : family.name;
}

void add(std::string& text, const MetricFamily& family, Exposition form) {
    const std::string name = family_name(family, form);
    // OpenMetrics escapes quotes in a help too; Prometheus' format would show the backslash.
    const bool quoted = form == Exposition::open_metrics;
    text += "# HELP " + name + ' ' + escaped(family.help, quoted) + '\n';
    text += "# TYPE " + name + ' ';
    text += type_name(family.type);
    text += '\n';
    for (const Sample& sample : family.samples) {
        if (family.type == MetricType::histogram) {
            add_histogram(text, family, sample, form);
        } else {
            add_line(text, family.name, sample.labels, sample.value);
        }
    }
}

}  // namespace

Exposition exposition_for(std::string_view accept) {
    const double open = http::quality(accept, "application/openmetrics-text");
    const double plain = http::quality(accept, "text/plain");
    return open > 0 && open > plain ? Exposition::open_metrics : Exposition::prometheus;
}

std::string_view content_type(Exposition form) {
    return form == Exposition::open_metrics
               ? "application/openmetrics-text; version=1.0.0; charset=utf-8"
               : "text/plain; version=0.0.4; charset=utf-8";
}

std::string exposed(const Scrape& scrape, Exposition form) {
    std::string text;
    for (const MetricFamily& family : scrape)
        add(text, family, form);
    if (form == Exposition::open_metrics) text += "# EOF\n";
    return text;
}

}  // namespace vigie::daemon
