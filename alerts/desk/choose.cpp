#include "alerts/desk/choose.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "alerts/desk/lasting.h"
#include "alerts/desk/match/kinds.h"

namespace vigie::alerts {
namespace {

using extractors::SubEventType;

/// Who speaks. Whose account an aggregator's text is nobody knows: it speaks for itself.
std::string voice_of(const Member& member) {
    std::string voice = alerts::voice_of(member.source);
    return voice.empty() ? member.source.article : voice;
}

/// What each voice said last. Values are few, voices too: lists are enough.
template <class T>
class Voices {
public:
    void hear(const std::string& voice, const T& value) {
        const auto known = std::find_if(
            said_.begin(), said_.end(), [&](const auto& one) { return one.first == voice; });
        if (known == said_.end()) {
            said_.emplace_back(voice, value);
        } else {
            known->second = value;
        }
    }

    [[nodiscard]] std::ptrdiff_t of(const T& value) const {
        return std::count_if(
            said_.begin(), said_.end(), [&](const auto& one) { return one.second == value; });
    }

    /// What most voices say; `fresh` where others say no more.
    [[nodiscard]] T loudest(const T& fresh) const {
        T most = fresh;
        for (const auto& [voice, value] : said_) {
            if (of(value) > of(most)) most = value;
        }
        return most;
    }

private:
    std::vector<std::pair<std::string, T>> said_;
};

/// The value that stands at the end. `lead`: by how many voices `fresh` must lead to displace it.
template <class T, class Value, class Lead>
T standing(const Members& members, Value value, Lead lead) {
    Voices<T> voices;
    T stands = value(*members.front());
    for (const Member* member : members) {
        const T fresh = value(*member);
        voices.hear(voice_of(*member), fresh);
        const auto left = voices.of(stands);
        if (left == 0) {
            stands = voices.loudest(fresh);
        } else if (voices.of(fresh) - left >= lead(stands, fresh)) {
            stands = fresh;
        }
    }
    return stands;
}

Members in_phase(const Members& members, Phase phase) {
    Members some;
    for (const Member* member : members) {
        if (phase_of(member->report) == phase && member->report.date) some.push_back(member);
    }
    return some;
}

/// The earliest day by which it was so; of equal ones the most precise.
std::optional<text::DateRange> earliest(const Members& members) {
    const auto at = std::min_element(
        members.begin(), members.end(), [](const Member* one, const Member* other) {
            const auto rank = [](const Member& member) {
                const text::DateRange& date = *member.report.date;
                return std::tuple(date.to, date.precision, date.from);
            };
            return rank(*one) < rank(*other);
        });
    return at == members.end() ? std::nullopt : (*at)->report.date;
}

Members most_precise(const Members& members) {
    Members best;
    for (const Member* member : members) {
        const auto& date = member->report.date;
        if (!date) continue;
        const int least = best.empty() ? date->precision : best.front()->report.date->precision;
        if (date->precision > least) continue;
        if (date->precision < least) best.clear();
        best.push_back(member);
    }
    return best;
}

}  // namespace

SubEventType kind_of(const Members& members) {
    return standing<SubEventType>(
        members,
        [](const Member& member) { return member.report.sub_type; },
        [](SubEventType stands, SubEventType fresh) { return are_related(stands, fresh) ? 2 : 1; });
}

std::optional<text::DateRange> date_of(const Members& members) {
    if (lasts(members)) {
        const auto begun = earliest(in_phase(members, Phase::stands));
        return begun ? begun : end_of(members);
    }
    const Members dated = most_precise(members);
    if (dated.empty()) return std::nullopt;
    return standing<text::DateRange>(
        dated,
        [](const Member& member) { return *member.report.date; },
        [](const auto&, const auto&) { return 1; });
}

bool lasts(const Members& members) {
    return std::any_of(members.begin(), members.end(), [](const Member* member) {
        return phase_of(member->report) != Phase::over;
    });
}

std::optional<text::DateRange> end_of(const Members& members) {
    const Members ends = in_phase(members, Phase::ends);
    if (!ends.empty()) return earliest(ends);
    for (const Member* member : members) {  // lifted on a day that nobody told: within the week
        if (phase_of(member->report) != Phase::ends || !member->source.published) continue;
        const text::Day day = text::day_of(*member->source.published);
        return text::DateRange{day - std::chrono::days{7}, day, 2};
    }
    return std::nullopt;
}

}  // namespace vigie::alerts
