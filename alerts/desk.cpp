#include "alerts/desk.h"

#include <algorithm>
#include <tuple>

#include "alerts/desk/merge.h"
#include "alerts/desk/regroup.h"
#include "alerts/desk/work.h"
#include "alerts/on_failure.h"
#include "text/hash.h"

namespace vigie::alerts {
namespace {

/// So many articles are remembered of an event. A blockade of months is told by more: then one of
/// the first makes room that all others say as well. The decisions on all are kept.
constexpr std::size_t max_members = 200;

constexpr const char* full = "the event is full: noted here only";

/// Adds a member; false when the event is full.
bool take_in(Event& event, Member member) {
    if (event.members.size() >= max_members) {
        const auto gone = dispensable(event.members);
        if (!gone) return false;
        event.members.erase(event.members.begin() + static_cast<std::ptrdiff_t>(*gone));
        if (*gone < event.told.members) --event.told.members;
    }
    event.members.push_back(std::move(member));
    return true;
}

bool better(const Fit& a, const Fit& b) {
    if (a.score != b.score) return a.score > b.score;
    return std::pair(a.report, std::string_view(a.event)) <
           std::pair(b.report, std::string_view(b.event));
}

bool earlier(const Part& a, const Part& b) {
    return std::tie(a.report, a.event, a.kinship) < std::tie(b.report, b.event, b.kinship);
}

/// Of all events that did not fit, the nearest one tells best why this report is new.
std::vector<std::string> why_not(const Held& nearest, Comparison comparison) {
    std::vector<std::string> reasons = std::move(comparison.reasons);
    reasons.insert(reasons.begin(), "nearest: " + nearest.event.id);
    if (!comparison.veto.empty()) reasons.push_back("veto: " + comparison.veto);
    return reasons;
}

/// The day that an event's id names. It is read from the texts alone: whenever vigie looks, the
/// same first article gives the same id.
std::string day_in_id(const Member& first) {
    if (first.report.date) return text::to_iso(first.report.date->from);
    if (first.source.published) return text::to_iso(text::day_of(*first.source.published));
    return "undated";
}

}  // namespace

std::string event_id(const Member& first, const std::string& split_by) {
    const auto& report = first.report;
    std::string country = "ZZ";
    if (const auto where = extractors::whereabouts(report);
        !where.empty() && !where.front().country.empty()) {
        country = where.front().country;
    }
    std::string key = first.source.article + "#" + std::to_string(first.source.report);
    if (!split_by.empty()) key += "/" + split_by;
    return country + "-" + day_in_id(first) + "-" + text::hash_hex(key).substr(0, 10);
}

// ---- memory ---------------------------------------------------------------------------------

void Desk::load(std::vector<Event> events) {
    for (Event& event : events) {
        if (event.merged_into.empty()) keep(std::move(event));
    }
}

void Desk::weigh_by(const Weights& weights) {
    if (weights == weights_) return;
    weights_ = weights;
    for (auto& [id, held] : events_) {
        candidates_.remove(held);
        held.facets.clear();
        for (const Member& member : held.event.members)
            held.facets.push_back(facets_of(member, weights_));
        candidates_.add(held);
    }
}

/// The event takes the place of what was known of it; its address stays.
void Desk::keep(Event event) {
    Held& held = events_[event.id];
    if (!held.event.id.empty()) take_out(held);
    held.event = std::move(event);
    held.facets.clear();
    for (const Member& member : held.event.members) {
        held.facets.push_back(facets_of(member, weights_));
        of_article_[member.source.article].insert(held.event.id);
    }
    remembered_.emplace(remembered_from(held.event), held.event.id);
    candidates_.add(held);
}

/// Out of every index.
void Desk::take_out(const Held& held) {
    const Event& event = held.event;
    candidates_.remove(held);
    remembered_.erase({remembered_from(event), event.id});
    for (const Member& member : event.members) {
        const auto article = of_article_.find(member.source.article);
        if (article == of_article_.end()) continue;
        article->second.erase(event.id);
        if (article->second.empty()) of_article_.erase(article);
    }
}

void Desk::drop(const std::string& id) {
    const auto at = events_.find(id);
    if (at == events_.end()) return;
    take_out(at->second);
    events_.erase(at);
}

void Desk::forget_before(text::Instant since) {
    while (!remembered_.empty() && remembered_.begin()->first < since)
        drop(std::string(remembered_.begin()->second));
}

void Desk::told(const std::string& event, const Told& told) {
    if (const auto at = events_.find(event); at != events_.end()) at->second.event.told = told;
}

void Desk::restore(Filing filing) {
    for (auto touched = filing.touched.rbegin(); touched != filing.touched.rend(); ++touched) {
        if (touched->before.id.empty()) {
            drop(touched->now.id);
        } else {
            keep(std::move(touched->before));
        }
    }
}

/// The event as this filing leaves it so far, to be changed; noted with how it stood before.
Event& Desk::touch(const std::string& id, Filing& filing) {
    const auto at = std::find_if(filing.touched.begin(),
                                 filing.touched.end(),
                                 [&](const auto& touched) { return touched.now.id == id; });
    if (at != filing.touched.end()) return at->now;
    const auto known = events_.find(id);
    Filing::Touched touched;
    if (known != events_.end()) touched = {known->second.event, known->second.event};
    touched.now.id = id;
    return filing.touched.emplace_back(std::move(touched)).now;
}

/// Makes the changed event the one that later reports are compared with.
void Desk::settle(Event event, Filing& filing) {
    event.account = merge(event.members);
    touch(event.id, filing) = event;
    if (event.merged_into.empty()) {
        keep(std::move(event));
    } else {
        drop(event.id);
    }
}

// ---- one article ----------------------------------------------------------------------------

Filing Desk::file(const std::vector<Member>& reports) {
    Work work{reports, {}, {}, {}, {}, {}};
    for (const Member& report : reports) {
        work.facets.push_back(facets_of(report, weights_));
        work.filing.decisions.push_back(
            {report.source.article, report.source.report, "", "new", 0, {}});
    }
    consider_all(work);
    OnFailure undo([&] { restore(std::move(work.filing)); });
    if (split_where_two(work)) consider_all(work);
    assign(work);
    for (std::size_t i = 0; i < reports.size(); ++i)
        place(i, work);
    for (std::size_t i = 0; i < reports.size(); ++i) {
        merge_where_one(i, work);
        relate(i, work);
    }
    undo.finished();
    return std::move(work.filing);
}

void Desk::consider_all(Work& work) const {
    work.fits.clear();
    work.parts.clear();
    for (std::size_t i = 0; i < work.reports.size(); ++i)
        consider(i, work);
    std::sort(work.fits.begin(), work.fits.end(), better);
    std::sort(work.parts.begin(), work.parts.end(), earlier);
}

/// Compares a report with every event in its reach. Those come in any order: what is concluded must
/// not depend on it.
void Desk::consider(std::size_t report, Work& work) const {
    const Facets& fresh = work.facets[report];
    const Held* nearest = nullptr;
    double best = 0;
    for (const Held* held : candidates_.of(fresh)) {
        const std::string& id = held->event.id;
        const Facets& first = held->facets.front();
        if (is_part(first, fresh)) work.parts.push_back({report, id, Kinship::includes});
        if (is_part(fresh, first)) work.parts.push_back({report, id, Kinship::part_of});
        const Comparison comparison = compare(held->facets, fresh, weights_, Telling::no);
        if (comparison.same || comparison.possible)
            work.fits.push_back({comparison.score, report, id, comparison.same});
        const bool nearer = nearest == nullptr || comparison.score > best ||
                            (comparison.score == best && id < nearest->event.id);
        if (!nearer) continue;
        nearest = held;
        best = comparison.score;
    }
    if (!nearest) return;
    Decision& decision = work.filing.decisions[report];
    decision.score = best;
    decision.reasons = why_not(*nearest, compare(nearest->facets, fresh, weights_));
}

/// Whether another event fits a report nearly as well. Only a town decides then.
bool Desk::rivalled(const Fit& fit, const Work& work) const {
    if (work.facets[fit.report].names_town) return false;
    return std::any_of(work.fits.begin(), work.fits.end(), [&](const Fit& other) {
        return other.report == fit.report && other.event != fit.event && other.same &&
               other.score > fit.score - weights_.margin;
    });
}

/// Gives each report the best event that is left. A report without a town joins only where no other
/// event fits nearly as well: it would be a guess.
void Desk::assign(Work& work) const {
    for (const Fit& fit : work.fits) {
        Decision& decision = work.filing.decisions[fit.report];
        if (!fit.same || !decision.event.empty() || work.taken.contains(fit.event)) continue;
        if (rivalled(fit, work)) {
            decision.reasons = {"no town is named, and two events fit: " + fit.event};
            continue;
        }
        work.taken.insert(fit.event);
        const Comparison comparison =
            compare(events_.at(fit.event).facets, work.facets[fit.report], weights_);
        decision.event = fit.event;
        decision.verdict = "joined";
        decision.score = comparison.score;
        decision.reasons = comparison.reasons;
    }
}

void Desk::place(std::size_t report, Work& work) {
    const Member& member = work.reports[report];
    Decision& decision = work.filing.decisions[report];
    if (decision.event.empty()) decision.event = event_id(member);
    Event event = touch(decision.event, work.filing);
    if (!take_in(event, member)) {
        decision.reasons.emplace_back(full);
        return;
    }
    settle(std::move(event), work.filing);
}

Filing Desk::file_reprint(const std::string& original,
                          const Source& reprint,
                          const std::string& why) {
    Filing filing;
    OnFailure undo([&] { restore(std::move(filing)); });
    const auto told_by = of_article_.find(original);
    if (told_by == of_article_.end()) return filing;
    for (const std::string& id : std::set<std::string>(told_by->second)) {
        Event event = touch(id, filing);
        const auto at =
            std::find_if(event.members.begin(), event.members.end(), [&](const Member& member) {
                return member.source.article == original;
            });
        Member member{reprint, {}, at->extracted};
        member.source.report = at->source.report;
        member.source.independent = false;
        Decision& decision = filing.decisions.emplace_back();
        decision = {reprint.article, member.source.report, id, "reprint", 0, {why}};
        if (take_in(event, std::move(member))) {
            settle(std::move(event), filing);
        } else {
            decision.reasons.emplace_back(full);
        }
    }
    undo.finished();
    return filing;
}

}  // namespace vigie::alerts
