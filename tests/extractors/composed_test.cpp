// A sentence of news is told alike whatever stands beside it: other news (every sentence of
// tests/data/extractors/news.tsv behind others of its language), or what is no news at all (those
// of asides.tsv). And whatever stands beside what (the texts of unseen.tsv), it is read to its end.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/extractors/facts.h"
#include "tests/extractors/room.h"
#include "tests/extractors/rows.h"

namespace vigie::extractors {
namespace {

struct Told {
    std::string language;
    std::string text;
};

std::vector<Told> told_in(const char* table, std::string_view language) {
    std::vector<Told> all;
    for (const TestRow& row : rows_of(table, {"lang", "text"})) {
        if (row.cells[0] == language) all.push_back({row.cells[0], row.cells[1]});
    }
    return all;
}

/// What the text tells, a line a report, in no order; who says so may be heard beside other news.
std::vector<std::string> told(const std::string& text, const std::string& language) {
    text::Article article = article_of({}, text);
    article.language = language;
    std::vector<std::string> lines;
    for (const Report& report : extractor().extract(article).reports) {
        auto facts = facts_of(report);
        std::erase_if(facts, [](const std::string& fact) { return fact.starts_with("claim="); });
        std::sort(facts.begin(), facts.end());
        std::string line;
        for (const std::string& fact : facts)
            line += fact + ";";
        lines.push_back(std::move(line));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

class Composed : public testing::TestWithParam<const char*> {};

TEST_P(Composed, NewsIsToldAsItIsAlone) {
    const auto news = told_in("news.tsv", GetParam());
    ASSERT_GE(news.size(), 35U);
    for (std::size_t i = 0; i < news.size(); ++i) {
        const auto own = told(news[i].text, news[i].language);
        EXPECT_EQ(own.size(), 1U) << news[i].text;
        for (const std::size_t step : {1U, 5U, 11U, 17U}) {
            const Told& next = news[(i + step) % news.size()];
            auto both = told(next.text, next.language);
            both.insert(both.end(), own.begin(), own.end());
            std::sort(both.begin(), both.end());
            const std::string text = news[i].text + (step % 2 == 0 ? " " : "\n\n") + next.text;
            EXPECT_EQ(told(text, news[i].language), both) << text;
        }
    }
}

TEST_P(Composed, WhatIsNoNewsChangesNothing) {
    const auto news = told_in("news.tsv", GetParam());
    const auto asides = told_in("asides.tsv", GetParam());
    ASSERT_GE(asides.size(), 30U);
    for (std::size_t i = 0; i < news.size(); ++i) {
        const auto own = told(news[i].text, news[i].language);
        for (std::size_t step = 0; step < 6; ++step) {
            const std::size_t first = i * 7 + step * 5;
            const std::string text = news[i].text + " " + asides[first % asides.size()].text +
                                     "\n\n" + asides[(first + 3) % asides.size()].text;
            EXPECT_EQ(told(text, news[i].language), own) << text;
        }
    }
}

TEST_P(Composed, AnyTextsTogetherAreRead) {
    std::vector<std::string> texts;
    for (const TestRow& row :
         rows_of("unseen.tsv", {"id", "lang", "published", "text", "expected"}))
        if (row.cells[1] == GetParam()) texts.push_back(row.cells[3]);
    ASSERT_GE(texts.size(), 1000U);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto& behind = texts[(i * 7 + 3) % texts.size()];
        const auto& last = texts[(i * 31 + 11) % texts.size()];
        text::Article article = article_of({}, texts[i] + " " + behind + "\n\n" + last);
        article.language = GetParam();
        for (const Report& report : extractor().extract(article).reports) {
            EXPECT_FALSE(report.evidence.empty()) << article.body;
        }
    }
}

TEST_P(Composed, ATitleAloneIsRead) {
    for (const TestRow& row :
         rows_of("unseen.tsv", {"id", "lang", "published", "text", "expected"})) {
        if (row.cells[1] != GetParam()) continue;
        text::Article article = article_of(row.cells[3], {});
        article.language = GetParam();
        for (const Report& report : extractor().extract(article).reports) {
            EXPECT_FALSE(report.evidence.empty()) << article.title;
        }
    }
    // a witness of what befell his kin: of the body there is nothing to ask
    const text::Article loss = article_of("\"They killed my uncle\", a herder said in Boni", {});
    EXPECT_LE(extractor().extract(loss).reports.size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(Languages, Composed, testing::Values("fr", "en"));

}  // namespace
}  // namespace vigie::extractors
