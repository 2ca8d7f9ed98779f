#include "alerts/desk.h"

#include <algorithm>
#include <set>

#include "alerts/desk/merge.h"
#include "alerts/on_failure.h"
#include "text/hash.h"

namespace vigie::alerts {
namespace {

/// An event told by so many articles gains nothing from one more; the decision is kept.
constexpr std::size_t max_members = 200;

/// A report and an event that it may belong to.
struct Candidate {
    double score;
    std::size_t report;
    std::string event;
};

bool better(const Candidate& a, const Candidate& b) {
    if (a.score != b.score) return a.score > b.score;
    return std::pair(a.report, std::string_view(a.event)) <
           std::pair(b.report, std::string_view(b.event));
}

text::Instant heard(const Event& event) {
    text::Instant last{};
    for (const Member& member : event.members)
        last = std::max(last, member.source.seen);
    return last;
}

Decision undecided(const Member& member) {
    return {member.source.article, member.source.report, "", "new", 0, {}};
}

/// Of all events that did not fit, the nearest one tells best why this report is new.
void note_nearest(Decision& decision, const std::string& event, const Comparison& comparison) {
    if (!decision.reasons.empty() && comparison.score <= decision.score) return;
    decision.score = comparison.score;
    decision.reasons = comparison.reasons;
    decision.reasons.insert(decision.reasons.begin(), "nearest: " + event);
    if (!comparison.veto.empty()) decision.reasons.push_back("veto: " + comparison.veto);
}

/// The day that an event's id names. It is read from the texts alone: whenever vigie looks, the
/// same first article gives the same id.
std::string day_in_id(const Member& first) {
    if (first.report.date) return text::to_iso(first.report.date->from);
    if (first.source.published) return text::to_iso(text::day_of(*first.source.published));
    return "undated";
}

}  // namespace

std::string event_id(const Member& first) {
    const auto& report = first.report;
    std::string country = "ZZ";
    if (!report.places.empty() && !report.places.front().country.empty()) {
        country = report.places.front().country;
    }
    const std::string key = first.source.article + "#" + std::to_string(first.source.report);
    return country + "-" + day_in_id(first) + "-" + text::hash_hex(key).substr(0, 10);
}

void Desk::load(std::vector<Event> events) {
    for (Event& event : events)
        events_.insert_or_assign(event.id, std::move(event));
}

Filing Desk::file(const std::vector<Member>& reports) {
    Filing filing;
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        filing.decisions.push_back(undecided(reports[i]));
        for (const auto& [id, event] : events_) {
            if (out_of_reach(event, reports[i], weights_)) continue;
            const Comparison comparison = compare(event, reports[i], weights_);
            if (comparison.same) candidates.push_back({comparison.score, i, id});
            note_nearest(filing.decisions[i], id, comparison);
        }
    }
    std::sort(candidates.begin(), candidates.end(), better);
    std::set<std::string> taken;
    for (const Candidate& candidate : candidates) {
        Decision& decision = filing.decisions[candidate.report];
        if (!decision.event.empty() || taken.contains(candidate.event)) continue;
        taken.insert(candidate.event);
        const Comparison comparison =
            compare(events_.at(candidate.event), reports[candidate.report], weights_);
        decision.event = candidate.event;
        decision.verdict = "joined";
        decision.score = comparison.score;
        decision.reasons = comparison.reasons;
    }
    OnFailure undo([&] { restore(std::move(filing)); });
    for (std::size_t i = 0; i < reports.size(); ++i)
        place(reports[i], filing.decisions[i], filing);
    undo.finished();
    return filing;
}

void Desk::place(const Member& member, Decision& decision, Filing& filing) {
    if (decision.event.empty()) decision.event = event_id(member);
    const auto known = events_.find(decision.event);
    const Event before = known == events_.end() ? Event{} : known->second;
    if (before.members.size() >= max_members) {
        decision.reasons.emplace_back("the event is full: noted here only");
        return;
    }
    Event event = before;
    event.id = decision.event;
    event.members.push_back(member);
    event.account = merge(event.members);
    filing.touched.push_back({before, event});
    events_.insert_or_assign(decision.event, std::move(event));
}

Filing Desk::file_reprint(const std::string& original, const Source& reprint) {
    Filing filing;
    OnFailure undo([&] { restore(std::move(filing)); });
    for (auto& [id, event] : events_) {
        const auto at =
            std::find_if(event.members.begin(), event.members.end(), [&](const Member& member) {
                return member.source.article == original;
            });
        if (at == event.members.end() || event.members.size() >= max_members) continue;
        Member member{reprint, {}, at->extracted};
        member.source.report = at->source.report;
        member.source.independent = false;
        filing.touched.push_back({event, event});
        Event& now = filing.touched.back().now;
        now.members.push_back(member);
        event.members = now.members;
        filing.decisions.push_back({reprint.article,
                                    member.source.report,
                                    id,
                                    "reprint",
                                    0,
                                    {"the same body as " + original}});
    }
    undo.finished();
    return filing;
}

void Desk::restore(Filing filing) {
    for (auto touched = filing.touched.rbegin(); touched != filing.touched.rend(); ++touched) {
        if (touched->before.id.empty()) {
            events_.erase(touched->now.id);
        } else {
            events_.at(touched->before.id) = std::move(touched->before);
        }
    }
}

void Desk::told(const std::string& event, const Told& told) {
    if (const auto at = events_.find(event); at != events_.end()) at->second.told = told;
}

void Desk::forget_before(text::Instant since) {
    std::erase_if(events_, [&](const auto& entry) { return heard(entry.second) < since; });
}

}  // namespace vigie::alerts
