#include <array>

#include <gtest/gtest.h>

#include "extractors/times/time.h"
#include "tests/extractors/room.h"
#include "tests/extractors/rows.h"

namespace vigie::extractors {
namespace {

std::string part_name(DayPart part) {
    constexpr std::array names{"", "dawn", "morning", "afternoon", "evening", "night"};
    return names.at(static_cast<std::size_t>(part));
}

std::string days_of(const text::DateRange& range) {
    std::string all = text::to_iso(range.from);
    if (range.to != range.from) all += ".." + text::to_iso(range.to);
    return all + "/" + std::to_string(range.precision);
}

std::string flags_of(const TimeMention& mention) {
    std::string all;
    if (mention.part != DayPart::none) all += " " + part_name(mention.part);
    if (mention.standing) all += " since";
    if (mention.future) all += " future";
    if (mention.background) all += " background";
    return all;
}

/// "jeudi soir=2025-12-25/1 evening; depuis 2018=2018-01-01..2018-12-31/3 since background".
/// Each mention is the day spoken of last for those behind it.
std::string told(const text::Tokens& tokens, Language language, text::Day published) {
    std::string all;
    Reference reference{published, std::nullopt};
    for (const TimeMention& mention :
         time_mentions(tokens, lexicon().time_words(language), language)) {
        const auto begin = tokens.list[mention.first].begin;
        const auto end = tokens.list[mention.last - 1].end;
        const auto range = resolve(mention, reference);
        if (!all.empty()) all += "; ";
        all += tokens.folded.text.substr(begin, end - begin) + "=" +
               (range ? days_of(*range) : std::string("none"));
        all += flags_of(mention);
        if (range) reference.previous = range;
    }
    return all.empty() ? "-" : all;
}

text::Day day(std::string_view iso) {
    return text::parse_day(iso).value();
}

TEST(Times, ReadAndResolveEveryRow) {
    const auto rows = rows_of("times.tsv", {"text", "lang", "published", "expected"});
    EXPECT_GE(rows.size(), 150U);
    for (const TestRow& row : rows) {
        const text::Tokens tokens = text::tokenise(row.cells[0]);
        EXPECT_EQ(told(tokens, language_named(row.cells[1]), day(row.cells[2])), row.cells[3])
            << row.place << ": " << row.cells[0];
    }
}

std::vector<TimeMention> read_times(const text::Tokens& tokens) {
    return time_mentions(tokens, lexicon().time_words(Language::french), Language::french);
}

std::optional<text::DateRange> first_day(std::string_view words, TenseHint tense) {
    const auto found = read_times(text::tokenise(words));
    if (found.empty()) return std::nullopt;
    return resolve(found.front(), {day("2025-12-26"), std::nullopt}, tense);
}

TEST(Times, LookAheadUnderAFutureVerb) {
    const auto on = [](std::string_view iso) { return text::DateRange{day(iso), day(iso), 1}; };
    EXPECT_EQ(first_day("mardi", TenseHint::past), on("2025-12-23"));
    EXPECT_EQ(first_day("mardi", TenseHint::future), on("2025-12-30"));
    EXPECT_EQ(first_day("le 3 janvier", TenseHint::past), on("2025-01-03"));
    EXPECT_EQ(first_day("le 3 janvier", TenseHint::future), on("2026-01-03"));
    EXPECT_EQ(first_day("mardi dernier", TenseHint::future), on("2025-12-23"));
}

TEST(Times, CountTheNextDayFromTheDaySpokenOfLast) {
    const auto found = read_times(text::tokenise("le lendemain"));
    ASSERT_EQ(found.size(), 1U);
    const text::DateRange night{day("2025-12-20"), day("2025-12-21"), 1};
    const auto next = resolve(found[0], {day("2025-12-26"), night});
    EXPECT_EQ(next, (text::DateRange{day("2025-12-22"), day("2025-12-22"), 1}));
    EXPECT_EQ(resolve(found[0], {day("2025-12-26"), std::nullopt}), std::nullopt);
}

TEST(Times, KnowWhatIsHistory) {
    const text::Day published = day("2025-12-26");
    const auto ended = [&](int days_ago) {
        const text::Day at = published - std::chrono::days(days_ago);
        return text::DateRange{at, at, 1};
    };
    EXPECT_FALSE(is_background(ended(31), published));
    EXPECT_TRUE(is_background(ended(32), published));
}

TEST(Times, SurviveHostileText) {
    std::string repeated;
    for (int i = 0; i < 3000; ++i)
        repeated += "dans la nuit de du 12 au 31 février 9999-99-99 ";
    for (const std::string& hostile : {repeated,
                                       std::string("depuis"),
                                       std::string("le 31/02/2025"),
                                       std::string("il y a 999999999 jours"),
                                       std::string()}) {
        const text::Tokens tokens = text::tokenise(hostile);
        std::size_t end = 0;
        for (const TimeMention& mention : read_times(tokens)) {
            EXPECT_GE(mention.first, end);
            EXPECT_LE(mention.last, tokens.size());
            end = mention.last;
            const auto range = resolve(mention, {day("2025-12-26"), std::nullopt});
            if (range) {
                EXPECT_LE(range->from, range->to);
            }
        }
    }
}

}  // namespace
}  // namespace vigie::extractors
