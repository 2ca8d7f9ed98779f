#include "alerts/desk/news.h"

#include <algorithm>
#include <map>
#include <set>

#include "alerts/desk/actors.h"

namespace vigie::alerts {
namespace {

using extractors::Stance;

std::string date_text(const std::optional<text::DateRange>& date) {
    if (!date) return "";
    const std::string from = text::to_iso(date->from);
    return date->from == date->to ? from : from + " to " + text::to_iso(date->to);
}

std::string place_text(const Account& account) {
    if (account.places.empty()) return "";
    const auto& place = account.places.front();
    return place.admin1.empty() || place.admin1 == place.name ? place.name
                                                              : place.name + ", " + place.admin1;
}

std::string perpetrators(const Account& account) {
    std::string all;
    for (const auto& name : named(account.actors, extractors::Role::perpetrator)) {
        all += (all.empty() ? "" : ", ") + name;
    }
    return all;
}

/// The interval over all authors, by status and side.
std::map<std::string, std::string> tolls(const Account& account) {
    struct Interval {
        int low = 0;
        std::optional<int> high;
        bool empty = true;
    };

    std::map<std::string, Interval> intervals;
    for (const auto& [count, outlet, article] : account.tolls) {
        auto& interval = intervals[std::string(name_of(count.status)) + " " + count.side];
        const int low = count.min.value_or(0);
        interval.low = interval.empty ? low : std::min(interval.low, low);
        const bool open = !count.max || (!interval.empty && !interval.high);
        interval.high =
            open ? std::nullopt : std::optional(std::max(interval.high.value_or(0), *count.max));
        interval.empty = false;
    }
    std::map<std::string, std::string> texts;
    for (const auto& [key, interval] : intervals) {
        const std::string low = std::to_string(interval.low);
        texts[key] = !interval.high                   ? low + "+"
                     : *interval.high == interval.low ? low
                                                      : low + "-" + std::to_string(*interval.high);
    }
    return texts;
}

/// What parties say; a third party's report is not a party's word.
std::set<std::string> stances(const Account& account) {
    std::set<std::string> all;
    for (const auto& [claim, article] : account.claims) {
        if (claim.stance != Stance::reported) {
            all.insert(claim.by + ": " + std::string(name_of(claim.stance)));
        }
    }
    return all;
}

class Differences {
public:
    explicit Differences(std::string because) : because_(std::move(because)) {}

    void compare(const std::string& field, const std::string& old, const std::string& now) {
        if (old != now) list.push_back({field, old, now, because_});
    }

    std::vector<Change> list;

private:
    std::string because_;
};

}  // namespace

std::vector<Change> decide(const Account& before, const Account& now, const std::string& article) {
    Differences differences(article);
    differences.compare("sub_event_type",
                        std::string(name_of(before.sub_type)),
                        std::string(name_of(now.sub_type)));
    differences.compare("date", date_text(before.date), date_text(now.date));
    differences.compare("until", date_text(before.until), date_text(now.until));
    differences.compare("places", place_text(before), place_text(now));
    differences.compare("actors", perpetrators(before), perpetrators(now));
    auto old_tolls = tolls(before);
    for (const auto& [key, toll] : tolls(now)) {
        differences.compare("casualties: " + key, old_tolls[key], toll);
    }
    const auto old_stances = stances(before);
    for (const auto& stance : stances(now)) {
        if (!old_stances.contains(stance)) differences.compare("claims", "", stance);
    }
    differences.compare("sources",
                        std::to_string(std::min(before.independent_sources, voices_worth_telling)),
                        std::to_string(std::min(now.independent_sources, voices_worth_telling)));
    return std::move(differences.list);
}

}  // namespace vigie::alerts
