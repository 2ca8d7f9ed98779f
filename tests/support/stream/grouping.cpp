#include "tests/support/stream/grouping.h"

#include <map>
#include <string>

#include "alerts/store.h"

namespace vigie::alerts::test {
namespace {

using Report = std::pair<std::string, int>;  // article and index

double pairs(double count) {
    return count * (count - 1) / 2;
}

bool are_alike(const Stream& stream, std::size_t a, std::size_t b) {
    return stream.truth[a].like == b || stream.truth[b].like == a;
}

/// What a group holds: how many reports of each event.
using Content = std::map<std::size_t, int>;

bool holds_look_alikes(const Content& content, const Stream& stream) {
    for (const auto& [a, some] : content) {
        for (const auto& [b, others] : content) {
            if (a < b && are_alike(stream, a, b)) return true;
        }
    }
    return false;
}

std::map<Report, std::size_t> told_by(const Stream& stream) {
    std::map<Report, std::size_t> told;
    for (const auto& [delivery, tells] : stream.articles) {
        for (std::size_t i = 0; i < tells.size(); ++i)
            told[{delivery.article.id, static_cast<int>(i)}] = tells[i];
    }
    return told;
}

}  // namespace

Grouping grade(const std::vector<Event>& events, const Stream& stream) {
    const auto told = told_by(stream);
    Grouping grouping;
    double together = 0;
    double right = 0;
    std::map<std::size_t, int> of_event;
    for (const Event& event : events) {
        if (!event.merged_into.empty()) continue;  // its reports are the other's
        Content content;
        int size = 0;
        for (const Member& member : event.members) {
            if (!member.source.independent) continue;
            ++content[told.at({member.source.article, member.source.report})];
            ++size;
        }
        if (content.empty()) continue;
        ++grouping.groups;
        if (content.size() > 1) ++grouping.false_merges;
        if (holds_look_alikes(content, stream)) ++grouping.look_alikes_merged;
        together += pairs(size);
        for (const auto& [which, count] : content) {
            right += pairs(count);
            of_event[which] += count;
        }
    }
    double wanted = 0;
    for (const auto& [which, count] : of_event)
        wanted += pairs(count);
    grouping.told = static_cast<int>(of_event.size());
    grouping.precision = right / together;
    grouping.recall = right / wanted;
    grouping.f1 = 2 * right / (together + wanted);
    return grouping;
}

std::vector<Event> events_of(const Stream& stream, std::size_t size) {
    const auto store = memory_store();
    const auto all = harvests(stream, size);
    Newsroom room = Newsroom::open(*store, {}, all.front().now).value();
    for (const auto& [batch, now] : all)
        (void)room.file(batch, now).value();
    return store->load(text::Instant{}).value().events;
}

}  // namespace vigie::alerts::test
