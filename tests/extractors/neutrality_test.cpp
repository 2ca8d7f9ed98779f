// Whoever acts and whoever is struck, the event's type and its toll are the same: vigie has no
// side. Every row of tests/data/extractors/neutrality.tsv with every pair of parties.
#include <array>
#include <cctype>
#include <set>

#include <gtest/gtest.h>

#include "tests/extractors/room.h"
#include "tests/extractors/rows.h"
#include "text/file.h"

namespace vigie::extractors {
namespace {

/// One party as a sentence of each language names it.
struct Named {
    std::string canonical;
    std::array<std::string, 2> definite;  // by Language: "les dozos", "dozo hunters"
    std::string genitive;                 // French: "des dozos"
    std::array<std::string, 2> bare;
};

const std::array<Named, 4> parties{{
    {"FAMa",
     {"les soldats maliens", "Malian soldiers"},
     "des soldats maliens",
     {"soldats maliens", "Malian soldiers"}},
    {"JNIM",
     {"les combattants du JNIM", "JNIM fighters"},
     "des combattants du JNIM",
     {"combattants du JNIM", "JNIM fighters"}},
    {"FLA",
     {"les combattants du FLA", "FLA fighters"},
     "des combattants du FLA",
     {"combattants du FLA", "FLA fighters"}},
    {"Dozo", {"les dozos", "Dozo hunters"}, "des dozos", {"dozos", "Dozo hunters"}},
}};

void replace_all(std::string& text, std::string_view what, const std::string& by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

std::string told_of(std::string text, const Named& a, const Named& b, Language language) {
    const auto which = static_cast<std::size_t>(language);
    replace_all(text, "{A}", a.definite.at(which));
    replace_all(text, "{B}", b.definite.at(which));
    replace_all(text, "{dA}", a.genitive);
    replace_all(text, "{b}", b.bare.at(which));
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text;
}

std::string bound(const std::optional<int>& value) {
    return value ? std::to_string(*value) : "";
}

/// The report's rows as a table row writes them, in an order of their own.
std::multiset<std::string> tolls_of(const Report& report, const Named& a, const Named& b) {
    std::multiset<std::string> rows;
    for (const Casualty& row : report.casualties) {
        const std::string side = row.side == a.canonical   ? "A"
                                 : row.side == b.canonical ? "B"
                                                           : row.side;
        rows.insert(std::string(name_of(row.status)) + "=" + side + ":" + bound(row.min) + "-" +
                    bound(row.max));
    }
    return rows;
}

std::multiset<std::string> split_tolls(const std::string& cell) {
    std::multiset<std::string> rows;
    if (cell.empty()) return rows;
    for (const auto one : text::split(cell, ';'))
        rows.emplace(one);
    return rows;
}

void check(const TestRow& row, const Named& a, const Named& b) {
    const std::string told = told_of(row.cells[4], a, b, language_named(row.cells[1]));
    const auto reports = extractor().extract(article_of({}, told)).reports;
    if (row.cells[2].empty()) {
        EXPECT_TRUE(reports.empty()) << row.place << " " << told;
        return;
    }
    ASSERT_EQ(reports.size(), 1U) << row.place << " " << told;
    EXPECT_EQ(name_of(type_of(reports[0].sub_type)), row.cells[2]) << row.place << " " << told;
    EXPECT_EQ(tolls_of(reports[0], a, b), split_tolls(row.cells[3])) << row.place << " " << told;
}

TEST(Neutrality, WhoeverActsTypeAndTollAreTheSame) {
    const auto rows = rows_of("neutrality.tsv", {"id", "lang", "type", "tolls", "text"});
    EXPECT_GE(rows.size(), 60U);
    for (const TestRow& row : rows) {
        for (const Named& a : parties) {
            for (const Named& b : parties) {
                if (&a != &b) check(row, a, b);
            }
        }
    }
}

}  // namespace
}  // namespace vigie::extractors
