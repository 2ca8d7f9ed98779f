#include "daemon/evaluate/pairing.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <tuple>

#include "extractors/report.h"

namespace vigie::daemon::evaluate {
namespace {

template <class Range, class Set>
bool share(const Range& some, const Set& others) {
    return std::any_of(some.begin(), some.end(), [&](const auto& value) {
        return std::find(others.begin(), others.end(), value) != others.end();
    });
}

bool violent(const std::string& type) {
    return type == "Battles" || type == "Explosions/Remote violence" ||
           type == "Violence against civilians";
}

double kind_likeness(const Answer& said, const Answer& gold) {
    if (sub_type_right(said, gold)) return 1.0;
    if (said.event_type == gold.event_type) return 0.7;
    return violent(said.event_type) && violent(gold.event_type) ? 0.4 : 0.1;
}

double date_likeness(const Answer& said, const Answer& gold) {
    if (!said.date || !gold.date) return 0.5;
    if (overlap(*said.date, *gold.date)) return 1.0;
    return overlap(*said.date, *gold.date, 2) ? 0.5 : 0.0;
}

double place_likeness(const Answer& said, const Answer& gold) {
    if (share(said.places, gold.places)) return 1.0;
    if (share(said.regions, gold.regions) || share(said.regions, gold.places) ||
        share(gold.regions, said.places)) {
        return 0.6;
    }
    return said.places.empty() || gold.places.empty() ? 0.4 : 0.0;
}

double actor_likeness(const Answer& said, const Answer& gold) {
    std::set<std::string> ours;
    std::set<std::string> theirs;
    for (const auto& [name, role] : said.actors)
        ours.insert(name);
    for (const auto& [name, role] : gold.actors)
        theirs.insert(name);
    std::set<std::string> all = ours;
    all.insert(theirs.begin(), theirs.end());
    if (all.empty()) return 0.5;
    const std::size_t both = ours.size() + theirs.size() - all.size();
    return static_cast<double>(both) / static_cast<double>(all.size());
}

}  // namespace

bool sub_type_right(const Answer& said, const Answer& gold) {
    const auto& others = gold.other_sub_types;
    return said.sub_type == gold.sub_type ||
           std::find(others.begin(), others.end(), said.sub_type) != others.end();
}

bool type_right(const Answer& said, const Answer& gold) {
    if (said.event_type == gold.event_type) return true;
    return std::any_of(
        gold.other_sub_types.begin(), gold.other_sub_types.end(), [&](const std::string& other) {
            const auto sub_type = extractors::sub_event_type(other);
            return sub_type &&
                   said.event_type == extractors::name_of(extractors::type_of(*sub_type));
        });
}

bool overlap(const std::pair<text::Day, text::Day>& a,
             const std::pair<text::Day, text::Day>& b,
             int slack) {
    const std::chrono::days pad(slack);
    return a.first - pad <= b.second && b.first - pad <= a.second;
}

double likeness(const Answer& said, const Answer& gold) {
    const double when = date_likeness(said, gold);
    const double where = place_likeness(said, gold);
    const double score = 0.25 * kind_likeness(said, gold) + 0.2 * when + 0.35 * where +
                         0.2 * actor_likeness(said, gold);
    return score >= 0.5 && where > 0 && when > 0 ? score : 0.0;
}

std::vector<std::pair<std::size_t, std::size_t>> pair_up(const std::vector<Answer>& said,
                                                         const std::vector<Answer>& gold) {
    std::vector<std::tuple<double, std::size_t, std::size_t>> options;
    for (std::size_t i = 0; i < said.size(); ++i) {
        for (std::size_t j = 0; j < gold.size(); ++j) {
            if (const double score = likeness(said[i], gold[j]); score > 0) {
                options.emplace_back(score, i, j);
            }
        }
    }
    std::sort(options.begin(), options.end(), std::greater<>{});
    std::set<std::size_t> used_said;
    std::set<std::size_t> used_gold;
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const auto& [score, i, j] : options) {
        if (used_said.contains(i) || used_gold.contains(j)) continue;
        used_said.insert(i);
        used_gold.insert(j);
        pairs.emplace_back(i, j);
    }
    return pairs;
}

}  // namespace vigie::daemon::evaluate
