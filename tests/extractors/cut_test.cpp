// A text may stop anywhere: feeds cut their summaries behind any word, often without a mark.
#include <cctype>
#include <string>

#include <gtest/gtest.h>

#include "tests/extractors/room.h"
#include "tests/extractors/rows.h"

namespace vigie::extractors {
namespace {

/// Nothing that is shown to the reader lies behind where the text was cut.
void expect_evidence_within(const text::Article& article) {
    for (const Report& report : extractor().extract(article).reports) {
        for (const Evidence& shown : report.evidence) {
            if (shown.part == text::Part::body) {
                EXPECT_LE(shown.end, article.body.size()) << article.body;
            }
        }
    }
}

/// The first bytes of the text up to each blank and each mark.
void read_cut(const std::string& language, const std::string& text) {
    for (std::size_t end = 1; end < text.size(); ++end) {
        const auto byte = static_cast<unsigned char>(text[end]);
        if (byte != ' ' && std::ispunct(byte) == 0) continue;
        text::Article article = article_of({}, text.substr(0, end));
        article.language = language;
        expect_evidence_within(article);
    }
}

TEST(Cut, BehindAnyWordNewsIsRead) {
    const auto rows = rows_of("news.tsv", {"lang", "text"});
    ASSERT_FALSE(rows.empty());
    for (const TestRow& row : rows)
        read_cut(row.cells[0], row.cells[1]);
}

TEST(Cut, BehindAnyWordOfAPlaceItIsRead) {
    const auto rows = rows_of("whereabouts.tsv", {"id", "lang", "published", "text", "expected"});
    ASSERT_FALSE(rows.empty());
    for (const TestRow& row : rows)
        read_cut(row.cells[1], row.cells[3]);
}

}  // namespace
}  // namespace vigie::extractors
