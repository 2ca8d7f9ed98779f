// Sentences in, reports out: every row of reports*.tsv, sub_types.tsv, english.tsv, coded.tsv,
// sides.tsv, unseen.tsv, whereabouts.tsv and recalled.tsv in tests/data/extractors.
#include <algorithm>

#include <gtest/gtest.h>

#include "extractors/report_json.h"
#include "tests/extractors/facts.h"
#include "tests/extractors/room.h"
#include "text/file.h"

#include <nlohmann/json.hpp>

namespace vigie::extractors {
namespace {

struct Case {
    std::string id;
    std::string language;
    std::string published;
    std::string text;
    std::string expected;
};

void read_cases(const char* name, std::vector<Case>& cases) {
    const std::filesystem::path file =
        std::filesystem::path(VIGIE_SOURCE) / "tests/data/extractors" / name;
    const std::string bytes = *text::read_file(file);
    const auto done = text::read_table(
        file,
        bytes,
        {"id", "lang", "published", "text", "expected"},
        [&](const text::Row& row) -> text::Result<void> {
            std::vector<std::string> c(row.cells.begin(), row.cells.end());
            for (auto at = c[3].find("\\n"); at != std::string::npos; at = c[3].find("\\n")) {
                c[3].replace(at, 2, "\n");
            }
            cases.push_back({c[0], c[1], c[2], c[3], c[4]});
            return {};
        });
    EXPECT_TRUE(done) << done.error().message();
}

std::vector<Case> all_cases() {
    std::vector<Case> cases;
    for (const char* name : {"reports.tsv",
                             "reports_french.tsv",
                             "sub_types.tsv",
                             "english.tsv",
                             "coded.tsv",
                             "sides.tsv",
                             "unseen.tsv",
                             "whereabouts.tsv",
                             "recalled.tsv"})
        read_cases(name, cases);
    return cases;
}

class Reports : public testing::TestWithParam<Case> {};

TEST_P(Reports, AreWhatTheSentenceSays) {
    const Case& row = GetParam();
    text::Article article;
    article.body = row.text;
    article.language = row.language;
    article.published = *text::parse_instant(row.published);
    const auto reports = extractor().extract(article).reports;
    std::string all;
    for (const Report& report : reports)
        all += to_json(report).dump() + "\n";
    for (const auto part : text::split(row.expected, ';')) {
        std::string fact(part);
        if (fact.starts_with("count=")) {
            EXPECT_EQ(std::to_string(reports.size()), fact.substr(6)) << row.text << "\n" << all;
            continue;
        }
        std::size_t index = 0;
        if (fact.size() > 1 && fact[1] == ':' &&
            std::isdigit(static_cast<unsigned char>(fact[0])) != 0) {
            index = static_cast<std::size_t>(fact[0] - '1');
            fact.erase(0, 2);
        }
        const auto denied = fact.find("!=");
        const bool wanted = denied == std::string::npos;
        if (!wanted) fact.erase(denied, 1);
        ASSERT_LT(index, reports.size()) << fact << "\n" << row.text << "\n" << all;
        const auto facts = facts_of(reports[index]);
        const bool met = std::find(facts.begin(), facts.end(), folded_place(fact)) != facts.end();
        EXPECT_EQ(met, wanted) << (wanted ? "missing " : "must not say ") << fact << " in\n"
                               << row.text << "\n"
                               << all;
    }
}

TEST_P(Reports, QuoteTheCharactersThatTheyRestOn) {
    text::Article article;
    article.body = GetParam().text;
    article.published = *text::parse_instant(GetParam().published);
    for (const Report& report : extractor().extract(article).reports) {
        EXPECT_FALSE(report.evidence.empty());
        for (const Evidence& evidence : report.evidence) {
            EXPECT_EQ(article.body.substr(evidence.start, evidence.end - evidence.start),
                      evidence.text);
            EXPECT_FALSE(evidence.rule.empty());
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, Reports, testing::ValuesIn(all_cases()), [](const auto& case_info) {
        std::string name = case_info.param.id;
        std::replace_if(
            name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
        return name;
    });

}  // namespace
}  // namespace vigie::extractors
