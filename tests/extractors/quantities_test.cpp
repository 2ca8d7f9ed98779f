#include <array>

#include <gtest/gtest.h>

#include "extractors/quantities/quantity.h"
#include "tests/extractors/rows.h"

namespace vigie::extractors {
namespace {

std::string bounds(const Quantity& quantity) {
    std::string min = quantity.min ? std::to_string(*quantity.min) : "";
    std::string max = quantity.max ? std::to_string(*quantity.max) : "";
    switch (quantity.kind) {
        case QuantityKind::exact:
            return min;
        case QuantityKind::approximate:
            return "~" + min;
        case QuantityKind::at_least:
            return min + "+";
        case QuantityKind::at_most:
            return "<" + max;
        case QuantityKind::between:
            return min + "-" + max;
        case QuantityKind::revised:
            return "=" + max;
        case QuantityKind::vague:
            return "vague";
        case QuantityKind::article:
            return "article";
        case QuantityKind::zero:
            return "zero";
    }
    return "?";
}

std::string unit_name(Unit unit) {
    constexpr std::array names{
        "",       "km",      "mile",    "metre",       "area",  "second", "minute",
        "hour",   "day",     "week",    "month",       "year",  "age",    "calendar_year",
        "date",   "clock",   "percent", "fraction",    "times", "money",  "weight",
        "volume", "calibre", "ordinal", "designation", "other"};
    return names.at(static_cast<std::size_t>(unit));
}

/// "au moins sept=7+; 12,7=12:calibre": the folded words, the bounds, the unit.
std::string told(const text::Tokens& tokens, Language language) {
    std::string all;
    for (const Quantity& quantity : quantities(tokens, language)) {
        const auto begin = tokens.list[quantity.first].begin;
        const auto end = tokens.list[quantity.last - 1].end;
        if (!all.empty()) all += "; ";
        all += tokens.folded.text.substr(begin, end - begin) + "=" + bounds(quantity);
        if (quantity.unit != Unit::none) all += ":" + unit_name(quantity.unit);
    }
    return all.empty() ? "-" : all;
}

TEST(Quantities, ReadEveryRow) {
    const auto rows = rows_of("quantities.tsv", {"text", "lang", "expected"});
    EXPECT_GE(rows.size(), 150U);
    for (const TestRow& row : rows) {
        const text::Tokens tokens = text::tokenise(row.cells[0]);
        EXPECT_EQ(told(tokens, language_named(row.cells[1])), row.cells[2])
            << row.place << ": " << row.cells[0];
    }
}

TEST(Quantities, KeepTheAmountAndTheEndOfAMeasure) {
    const text::Tokens tokens = text::tokenise("à 12,5 km de Kati");
    const auto found = quantities(tokens, Language::french);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_DOUBLE_EQ(found[0].amount, 12.5);
    EXPECT_EQ(found[0].unit, Unit::kilometre);
    EXPECT_EQ(tokens.word(found[0].unit_last), "de");
}

TEST(Quantities, SurviveHostileNumbers) {
    const std::string digits(5000, '9');
    const std::string words = [] {
        std::string all;
        for (int i = 0; i < 2000; ++i)
            all += "cent mille vingt et ";
        return all;
    }();
    for (const std::string& hostile :
         {digits, words, std::string("de à entre (("), std::string()}) {
        const text::Tokens tokens = text::tokenise(hostile);
        for (const Quantity& quantity : quantities(tokens, Language::french)) {
            EXPECT_LT(quantity.first, quantity.last);
            EXPECT_LE(quantity.unit_last, tokens.size());
        }
    }
}

TEST(Quantities, NeverOverlap) {
    const text::Tokens tokens = text::tokenise(
        "Entre huit et onze morts, plus de dix blessés le 12 mars 2025, de 8 à 14, 05H00, une "
        "quinzaine à une vingtaine, plusieurs dizaines de milliers, cinq (05), RN6, au moins un");
    std::size_t end = 0;
    for (const Quantity& quantity : quantities(tokens, Language::french)) {
        EXPECT_GE(quantity.first, end);
        end = quantity.last;
    }
}

}  // namespace
}  // namespace vigie::extractors
