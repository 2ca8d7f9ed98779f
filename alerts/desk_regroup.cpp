// The desk's second thoughts: an event that was two, two that were one, and what only stands beside
// another.
#include <algorithm>
#include <set>

#include "alerts/desk.h"
#include "alerts/desk/regroup.h"
#include "alerts/desk/work.h"

namespace vigie::alerts {
namespace {

/// A sum over a region names no more of what it sums up.
constexpr std::size_t max_relations = 20;

bool add(std::vector<Relation>& relations, const Relation& fresh) {
    const bool known = std::any_of(relations.begin(), relations.end(), [&](const Relation& one) {
        return one.event == fresh.event;
    });
    if (known || relations.size() >= max_relations) return false;
    relations.push_back(fresh);
    return true;
}

Decision moved(const Member& member, const std::string& event, const char* how, std::string why) {
    return {member.source.article, member.source.report, event, how, 0, {std::move(why)}};
}

}  // namespace

/// Two reports of one article that fit one event show that it is two, if its members take sides.
bool Desk::split_where_two(Work& work) {
    for (const Fit& own : work.fits) {
        for (const Fit& other : work.fits) {
            if (!own.same || !other.same || own.event != other.event || own.report == other.report)
                continue;
            const auto leaving = members_of_other(events_.at(own.event),
                                                  work.facets[own.report],
                                                  work.facets[other.report],
                                                  weights_);
            if (leaving.empty() || leaving.front() == 0) continue;  // its first report names it
            split(own.event, leaving, work);
            return true;
        }
    }
    return false;
}

void Desk::split(const std::string& id, const std::vector<std::size_t>& leaving, Work& work) {
    Event event = touch(id, work.filing);
    const std::vector<Member> members = std::move(event.members);
    event.members.clear();
    const std::string other =
        event_id(members[leaving.front()], work.reports.front().source.article);
    Event fresh = touch(other, work.filing);
    fresh.split_from = id;
    std::set<std::string> originals;
    for (const std::size_t i : leaving)
        originals.insert(members[i].source.article);
    for (std::size_t i = 0; i < members.size(); ++i) {
        // A reprint tells nothing itself and goes where its original goes.
        const bool leaves = has_report(members[i])
                                ? std::binary_search(leaving.begin(), leaving.end(), i)
                                : originals.contains(members[i].source.copy_of);
        (leaves ? fresh : event).members.push_back(members[i]);
        if (leaves)
            work.filing.decisions.push_back(moved(members[i], other, "split", "out of " + id));
    }
    settle(std::move(event), work.filing);
    settle(std::move(fresh), work.filing);
}

/// A report that joined one event and fits another as well shows that they are one.
void Desk::merge_where_one(std::size_t report, Work& work) {
    if (work.filing.decisions[report].verdict != "joined") return;
    for (const Fit& fit : work.fits) {
        const std::string own = work.filing.decisions[report].event;
        const bool candidate =
            fit.report == report && fit.same && fit.event != own && !work.taken.contains(fit.event);
        if (!candidate || !events_.contains(fit.event) || !events_.contains(own)) continue;
        const Held& mine = events_.at(own);
        const Held& other = events_.at(fit.event);
        if (!may_be_one(mine, other, weights_)) continue;
        const bool stays = goes_on(mine.event, other.event);
        const std::string survivor = stays ? own : fit.event;
        const std::string gone = stays ? fit.event : own;
        merge_into(survivor, gone, work);
        Decision& decision = work.filing.decisions[report];
        decision.event = survivor;
        decision.reasons.push_back("fits " + gone + " as well: they are one event");
    }
}

void Desk::merge_into(const std::string& survivor, const std::string& gone, Work& work) {
    Event event = touch(survivor, work.filing);
    Event former = touch(gone, work.filing);
    former.merged_into = survivor;
    if (former.told.severity > event.told.severity) {
        event.told.severity = former.told.severity;
        event.told.reason = former.told.reason;
    }
    for (const Member& member : former.members) {
        event.members.push_back(member);
        if (member.source.article == work.reports.front().source.article) continue;  // it has one
        work.filing.decisions.push_back(
            moved(member, survivor, "merged", gone + " turned out to be the same"));
    }
    std::erase_if(event.relations, [&](const Relation& one) { return one.event == gone; });
    for (const Relation& relation : former.relations) {
        if (relation.event != survivor) add(event.relations, relation);
    }
    const std::vector<Relation> relations = event.relations;
    settle(std::move(event), work.filing);
    settle(std::move(former), work.filing);
    for (const Relation& relation : relations)
        redirect(relation.event, gone, survivor, work);
}

/// What had to do with an event that is gone has to do with the one that goes on.
void Desk::redirect(const std::string& other,
                    const std::string& gone,
                    const std::string& survivor,
                    Work& work) {
    const auto to_gone = [&](const Relation& one) { return one.event == gone; };
    const auto held = events_.find(other);
    if (held == events_.end()) return;
    const auto& relations = held->second.event.relations;
    if (std::none_of(relations.begin(), relations.end(), to_gone)) return;
    Event event = touch(other, work.filing);
    const auto at = std::find_if(event.relations.begin(), event.relations.end(), to_gone);
    Relation moved = *at;
    event.relations.erase(at);
    moved.event = survivor;
    add(event.relations, moved);
    settle(std::move(event), work.filing);
}

/// What a new event may be the same as, what it sums up, or what it is a part of.
void Desk::relate(std::size_t report, Work& work) {
    Decision& decision = work.filing.decisions[report];
    const std::string own = decision.event;
    if (decision.verdict == "joined" || !events_.contains(own)) return;
    const auto possible = std::find_if(work.fits.begin(), work.fits.end(), [&](const Fit& fit) {
        return fit.report == report && !work.taken.contains(fit.event);
    });
    if (possible != work.fits.end()) {
        decision.verdict = "possible";
        const Relation perhaps{
            Kinship::possibly_same, possible->event, "too little is told", decision.article};
        link(own, perhaps, Kinship::possibly_same, work);
    }
    for (const Part& part : work.parts) {
        if (part.report != report) continue;
        const bool sums_up = part.kinship == Kinship::includes;
        const Relation relation{
            part.kinship, part.event, "its days, its region, its parties", decision.article};
        link(own, relation, sums_up ? Kinship::part_of : Kinship::includes, work);
    }
}

/// Notes on both sides how they stand to each other.
void Desk::link(const std::string& one, const Relation& to_other, Kinship back, Work& work) {
    if (one == to_other.event || !events_.contains(to_other.event)) return;
    Event here = touch(one, work.filing);
    Event there = touch(to_other.event, work.filing);
    const bool told_here = add(here.relations, to_other);
    const bool told_there = add(there.relations, {back, one, to_other.why, to_other.article});
    if (told_here) settle(std::move(here), work.filing);
    if (told_there) settle(std::move(there), work.filing);
}

}  // namespace vigie::alerts
