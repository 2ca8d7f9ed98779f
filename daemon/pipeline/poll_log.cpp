#include "daemon/pipeline/poll_log.h"

#include <algorithm>

namespace vigie::daemon {
namespace {

using feeds::PollOutcome;
using feeds::PollReport;

/// Why entries kept their own text: the first reason whole, for it names the page.
void add_pages(PollLine& line, const feeds::PageNotes& pages) {
    if (pages.wanted == 0) return;
    line.fields.push_back(
        {"pages", std::to_string(pages.read) + " of " + std::to_string(pages.wanted)});
    if (pages.late > 0) line.fields.push_back({"pages_late", std::to_string(pages.late)});
    if (pages.left > 0) line.fields.push_back({"pages_left", std::to_string(pages.left)});
    if (!pages.refused.empty()) line.fields.push_back({"own_text", pages.refused.front()});
}

void add_trouble(PollLine& line, const PollReport& report) {
    if (!report.ill_formed_why.empty()) line.fields.push_back({"repaired", report.ill_formed_why});
    if (report.undated > 0) line.fields.push_back({"undated", std::to_string(report.undated)});
    if (!report.adopted.empty()) {
        line.fields.push_back({"adopted", report.adopted});
        line.fields.push_back({"advice", "it moved for good: put this address into feeds.toml"});
        line.level = LogLevel::warning;
    } else if (!report.moved_to.empty()) {
        line.fields.push_back({"moved_to", report.moved_to});
        line.fields.push_back({"advice", "put this address into feeds.toml"});
        line.level = LogLevel::warning;
    }
}

PollLine failed_line(const PollReport& report) {
    PollLine line{LogLevel::warning, "poll failed", {{"feed", report.feed}}};
    if (report.retired) {  // nobody looks again until an operator does
        line.level = LogLevel::error;
        line.event = "feed is gone for good";
    }
    if (report.status > 0) line.fields.push_back({"status", std::to_string(report.status)});
    const auto why = report.error_text.empty() ? report.error.message() : report.error_text;
    line.fields.push_back({"why", why});
    return line;
}

/// What its hub delivered; a document that could not be read is looked for at the feed itself.
PollLine pushed_line(const PollReport& report) {
    if (!report.error_text.empty()) {
        return {LogLevel::warning,
                "delivery is no feed",
                {{"feed", report.feed}, {"why", report.error_text}}};
    }
    return {report.fresh == 0 ? LogLevel::debug : LogLevel::info,
            "pushed",
            {{"feed", report.feed},
             {"entries", std::to_string(report.entries)},
             {"new", std::to_string(report.fresh)},
             {"bytes", std::to_string(report.bytes)}}};
}

std::string next_text(const PollReport& report, text::Instant now) {
    if (report.retired) return "never: give its new url in feeds.toml, or take it out";
    return "in " + span_text(report.next_poll - now);
}

PollLine changed_line(const PollReport& report) {
    const bool empty = report.entries == 0;
    PollLine line{LogLevel::info, "polled", {{"feed", report.feed}}};
    if (report.fresh == 0) line.level = LogLevel::debug;
    if (empty) {  // a feed that answers and says nothing is not calm, it is broken
        line.level = LogLevel::warning;
        line.event = "feed is empty";
    }
    line.fields.push_back({"entries", std::to_string(report.entries)});
    line.fields.push_back({"new", std::to_string(report.fresh)});
    line.fields.push_back({"bytes", std::to_string(report.bytes)});
    return line;
}

}  // namespace

std::string span_text(std::chrono::milliseconds span) {
    const auto s = std::max<std::int64_t>(std::chrono::ceil<std::chrono::seconds>(span).count(), 0);
    if (s < 90) return std::to_string(s) + " s";
    const auto minutes = (s + 30) / 60;
    if (minutes < 120) return std::to_string(minutes) + " min";
    const auto rest = minutes % 60;
    return std::to_string(minutes / 60) + " h" + (rest ? " " + std::to_string(rest) + " min" : "");
}

PollLine poll_line(const PollReport& report, text::Instant now) {
    PollLine line;
    switch (report.outcome) {
        case PollOutcome::failed:
            line = failed_line(report);
            break;
        case PollOutcome::changed:
            line = changed_line(report);
            break;
        case PollOutcome::put_off:
            line = {LogLevel::info,
                    "poll put off",
                    {{"feed", report.feed}, {"why", report.error_text}}};
            break;
        case PollOutcome::pushed:
            line = pushed_line(report);
            break;
        case PollOutcome::hub:
            return {report.hub_trouble ? LogLevel::warning : LogLevel::info,
                    "hub",
                    {{"feed", report.feed}, {"what", report.hub}}};
        case PollOutcome::unchanged:
            line = {LogLevel::debug, "unchanged", {{"feed", report.feed}}};
            break;
    }
    add_pages(line, report.pages);
    add_trouble(line, report);
    line.fields.push_back({"took", std::to_string(report.duration.count()) + " ms"});
    line.fields.push_back({"next", next_text(report, now)});
    return line;
}

PollLine PollLog::line(feeds::PollReport report, text::Instant now) {
    if (!report.moved_to.empty()) {
        std::string& told = moved_[report.feed];
        if (told == report.moved_to) {
            report.moved_to.clear();
        } else {
            told = report.moved_to;
        }
    }
    return poll_line(report, now);
}

}  // namespace vigie::daemon
