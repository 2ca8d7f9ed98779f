#include "alerts/telling.h"

#include <algorithm>

#include "alerts/desk/merge.h"
#include "alerts/desk/news.h"

namespace vigie::alerts {
namespace {

/// The account of the last revision.
Account told_account(const Event& event) {
    const auto count = std::min(event.told.members, event.members.size());
    const auto first = event.members.begin();
    return merge({first, first + static_cast<std::ptrdiff_t>(count)});
}

/// Was this an alert that has just turned out to be `survivor`'s event?
bool is_taken_in(const Filing::Touched& touched, const std::string& survivor) {
    return touched.before.merged_into.empty() && touched.now.merged_into == survivor &&
           touched.before.told.revision > 0;
}

/// Has this event just turned out to be another one than `former`, which told it?
bool has_left(const Filing::Touched& touched, const std::string& former) {
    return touched.before.id.empty() && touched.now.split_from == former;
}

/// What became of an alert besides its account.
void note_regrouping(const Event& event,
                     const Filing& filing,
                     const std::string& article,
                     std::vector<Change>& changes) {
    if (!event.merged_into.empty()) {
        changes = {{"merged_into", "", event.merged_into, article}};
        return;
    }
    for (const Filing::Touched& touched : filing.touched) {
        if (has_left(touched, event.id))
            changes.push_back({"split_into", "", touched.now.id, article});
        if (is_taken_in(touched, event.id))
            changes.push_back({"merged", "", touched.now.id, article});
    }
}

/// The last day of what is told; none when nobody knows, or while it lasts.
std::optional<text::Day> last_day(const Account& account) {
    const auto& date = account.lasts ? account.until : account.date;
    return date ? std::optional(date->to) : std::nullopt;
}

}  // namespace

std::vector<Change> news_of(const Filing::Touched& touched,
                            const Filing& filing,
                            const SeverityTable& table,
                            const std::string& article) {
    const bool same_members = touched.before.members == touched.now.members;
    if (same_members && touched.before.merged_into == touched.now.merged_into) return {};
    const Account before = told_account(touched.before);
    const Event& event = touched.now;
    std::vector<Change> changes = decide(before, event.account, article);
    const Graded was{touched.before.told, severity_of(before, table)};
    const Graded is{event.told, severity_of(event.account, table)};
    if (auto change = change_of(was, is, article)) changes.push_back(std::move(*change));
    note_regrouping(event, filing, article, changes);
    return changes;
}

bool is_owed(const Filing::Touched& touched, const Filing& filing) {
    const Event& now = touched.now;
    const bool was_told = touched.before.told.revision > 0;
    if (was_told && !now.merged_into.empty()) return true;
    return std::any_of(filing.touched.begin(), filing.touched.end(), [&](const auto& other) {
        return is_taken_in(other, now.id) || (was_told && has_left(other, now.id)) ||
               (other.before.told.revision > 0 && has_left(touched, other.now.id));
    });
}

bool is_fresh(const Event& event,
              const text::Article& article,
              text::Instant now,
              std::chrono::seconds max_age) {
    const bool told = event.told.revision > 0;
    const auto& date = event.account.date;
    if (!article.published) return date && (told || date->to + max_age >= text::day_of(now));
    if (*article.published + max_age < now) return false;
    const auto last = last_day(event.account);
    return told || !last || *last + max_age >= text::day_of(*article.published);
}

std::vector<Change> tell_relations(Event& event, const Desk& desk) {
    std::vector<Change> fresh;
    auto& told = event.told.related;
    for (const Relation& relation : event.relations) {
        if (std::find(told.begin(), told.end(), relation.event) != told.end()) continue;
        const auto other = desk.events().find(relation.event);
        if (other == desk.events().end() || other->second.event.told.revision == 0) continue;
        told.push_back(relation.event);
        const std::string how(name_of(relation.kinship));
        fresh.push_back({"related", "", how + " " + relation.event, relation.article});
    }
    return fresh;
}

}  // namespace vigie::alerts
