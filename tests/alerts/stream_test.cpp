// The desk at size, on made-up events whose truth is known: how well it groups, whether the order
// of arrival matters, and that the same stream gives the same bytes.
#include "tests/support/stream/stream.h"

#include <algorithm>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "alerts/store.h"
#include "extractors/report_json.h"
#include "tests/support/stream/grouping.h"
#include "text/hash.h"

#include <nlohmann/json.hpp>

namespace vigie::alerts::test {
namespace {

const Land& land() {
    static const Land mali(VIGIE_SOURCE "/config/gazetteer");
    return mali;
}

Stream stream_of(int events, std::uint64_t seed) {
    Shape shape;
    shape.truth.events = events;
    shape.truth.seed = seed;
    shape.articles = 4 * events;
    return make_stream(land(), shape);
}

/// Of everything that the desk is told: floors belong to the very stream that they were set on.
std::string digest(const Stream& stream) {
    text::HashInParts hash;
    for (const auto& [delivery, tells] : stream.articles) {
        hash.add(delivery.article.id + text::to_iso(delivery.article.seen) + delivery.article.body);
        for (const auto& report : delivery.reports)
            hash.add(extractors::to_json(report).dump());
    }
    return hash.hex().substr(0, 16);
}

nlohmann::json floors() {
    std::ifstream file(VIGIE_SOURCE "/tests/floors.json");
    return nlohmann::json::parse(file).at("desk");
}

/// Of 1, so that more is better in each.
nlohmann::json figures_of(const Grouping& found, const Stream& stream) {
    const auto alike = std::count_if(stream.truth.begin(), stream.truth.end(), [](const auto& one) {
        return one.like.has_value();
    });
    return {{"pairwise", found.f1},
            {"precision", found.precision},
            {"recall", found.recall},
            {"alerts_of_one_event", 1 - double(found.false_merges) / found.groups},
            {"look_alikes_apart", 1 - double(found.look_alikes_merged) / double(alike)},
            {"events_of_one_alert", double(found.told) / found.groups}};
}

TEST(Stream, OfAThousandEventsIsGroupedAsWellAsTheFloorsSay) {
    const Stream stream = stream_of(1000, 1);
    ASSERT_EQ(stream.articles.size(), 4000U);
    const auto pinned = floors();
    EXPECT_EQ(digest(stream), pinned.at("digest")) << "another stream: measure it anew";
    const auto found = figures_of(grade(events_of(stream, 10), stream), stream);
    RecordProperty("figures", found.dump());
    for (const auto& [field, floor] : pinned.at("f1").items())
        EXPECT_GE(found.at(field).get<double>(), floor.get<double>()) << field << found.dump();
}

TEST(Stream, InAnotherOrderIsGroupedHardlyOtherwise) {
    constexpr double may_vary = 0.02;
    constexpr auto slow_feed = std::chrono::hours(12);
    const Stream stream = stream_of(150, 2);
    double least = 1;
    double most = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Stream other = shuffled(stream, slow_feed, seed);
        const double f1 = grade(events_of(other, 10), other).f1;
        least = std::min(least, f1);
        most = std::max(most, f1);
    }
    EXPECT_LE(most - least, may_vary) << "from " << least << " to " << most;
}

TEST(Stream, TwiceGivesTheSameBytes) {
    const auto outbox = [] {
        const Stream stream = stream_of(100, 3);
        const auto store = memory_store();
        const auto all = harvests(stream, 10);
        Newsroom room = Newsroom::open(*store, {}, all.front().now).value();
        std::vector<OutboxRow> rows;
        for (const auto& [batch, now] : all) {
            const auto sent = room.file(batch, now).value();
            rows.insert(rows.end(), sent.begin(), sent.end());
        }
        return rows;
    };
    const auto once = outbox();
    EXPECT_GT(once.size(), 100U);
    EXPECT_EQ(once, outbox());
}

TEST(Stream, HoldsWhatOutletsDo) {
    const Stream stream = stream_of(500, 4);
    int several = 0;
    int late = 0;
    int vague = 0;
    int claims = 0;
    for (const auto& [delivery, tells] : stream.articles) {
        ASSERT_EQ(tells.size(), delivery.reports.size());
        ASSERT_FALSE(tells.empty());
        several += tells.size() > 1 ? 1 : 0;
        const auto& report = delivery.reports.front();
        const text::Day told = text::day_of(*delivery.article.published);
        late += told - stream.truth[tells.front()].day > std::chrono::days(7) ? 1 : 0;
        vague += report.places.empty() || report.places.front().precision == 3 ? 1 : 0;
        claims +=
            !report.claims.empty() && report.claims.front().stance == extractors::Stance::claimed
                ? 1
                : 0;
    }
    EXPECT_GT(several, 60) << "look-alikes told together and round-ups";
    EXPECT_GT(late, 100);
    EXPECT_GT(vague, 150) << "the region only, or no place at all";
    EXPECT_GT(claims, 50);
}

}  // namespace
}  // namespace vigie::alerts::test
