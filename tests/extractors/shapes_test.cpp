// One deed, told in many grammatical shapes, is one report: every shape of
// tests/data/extractors/shapes.tsv with every deed of deeds.tsv.
#include <algorithm>
#include <cctype>
#include <map>
#include <optional>

#include <gtest/gtest.h>
#include <re2/re2.h>

#include "tests/extractors/facts.h"
#include "tests/extractors/room.h"
#include "tests/extractors/rows.h"
#include "text/file.h"

namespace vigie::extractors {
namespace {

using Facts = std::vector<std::string>;
/// The words of a language's first deed, which stand in a shape's braces, and another's for each.
using Words = std::map<std::string, std::string, std::less<>>;

Facts split(std::string_view cell) {
    Facts facts;
    for (const auto one : text::split(cell, ';'))
        facts.push_back(folded_place(std::string(one)));
    return facts;
}

struct Deed {
    std::string id;
    std::string language;
    Words words;
    Facts expected;
};

std::vector<Deed> deeds() {
    std::map<std::string, Facts> named;  // by language: what its words are called
    std::vector<Deed> all;
    for (const TestRow& row : rows_of("deeds.tsv", {"id", "lang", "words", "expected"})) {
        const Facts words = split(row.cells[2]);
        const Facts& names = named.emplace(row.cells[1], words).first->second;
        EXPECT_EQ(words.size(), names.size()) << row.place;
        Deed deed{row.cells[0], row.cells[1], {}, split(row.cells[3])};
        for (std::size_t i = 0; i < std::min(words.size(), names.size()); ++i)
            deed.words[names[i]] = words[i];
        all.push_back(std::move(deed));
    }
    return all;
}

/// The shape with the deed's words in its braces; none when the deed lacks one of them.
std::optional<std::string> filled(std::string text, const Words& words) {
    for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at)) {
        const auto end = text.find('}', at);
        const auto word = words.find(text.substr(at + 1, end - at - 1));
        if (word == words.end()) {
            ADD_FAILURE() << "no such word: " << text;
            return std::nullopt;
        }
        if (word->second == "-") return std::nullopt;
        text.replace(at, end + 1 - at, word->second);
    }
    return text;
}

/// « que un engin » is « qu'un engin »; a sentence begins with a capital.
std::string written(std::string text) {
    static const RE2 elided(R"(\b(qu|lorsqu|d)e ([aeiouéÉ]))");
    RE2::GlobalReplace(&text, elided, R"(\1'\2)");
    RE2::GlobalReplace(&text, R"(\\n)", "\n");
    bool opens = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (opens) text[i] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[i])));
        const std::string_view behind = std::string_view(text).substr(0, i + 1);
        opens = behind.ends_with(". ") || behind.ends_with("« ") || behind.ends_with('\n') ||
                behind == "\"";
    }
    return text;
}

/// Of what nothing may be told that is not expected: who did it to whom, and the counts.
bool is_asked_in_full(std::string_view fact) {
    constexpr std::array keys{"perp=",
                              "target=",
                              "ally=",
                              "killed=",
                              "wounded=",
                              "abducted=",
                              "captured=",
                              "missing=",
                              "freed="};
    return std::any_of(
        keys.begin(), keys.end(), [&](const char* key) { return fact.starts_with(key); });
}

/// What is wrong with the reports, a word each: "+perp=FAMa" is told and not so, "-" the reverse.
std::string faults(const std::vector<Report>& reports, const Facts& expected) {
    if (reports.size() != 1) return " reports=" + std::to_string(reports.size());
    const Facts told = facts_of(reports.front());
    const auto has = [](const Facts& facts, const std::string& fact) {
        return std::find(facts.begin(), facts.end(), fact) != facts.end();
    };
    std::string all;
    for (const std::string& fact : expected) {
        if (!has(told, fact)) all += " -" + fact;
    }
    for (const std::string& fact : told) {
        if (is_asked_in_full(fact) && !has(expected, fact)) all += " +" + fact;
    }
    return all;
}

TEST(Shapes, EachTellsEveryDeedAlike) {
    const auto all = deeds();
    const auto shapes = rows_of("shapes.tsv", {"id", "lang", "expected", "text"});
    EXPECT_GE(all.size() * shapes.size() / 2, 5000U);
    for (const TestRow& shape : shapes) {
        for (const Deed& deed : all) {
            if (deed.language != shape.cells[1]) continue;
            const auto text = filled(shape.cells[3], deed.words);
            if (!text) continue;
            Facts expected = split(shape.cells[2]);
            expected.insert(expected.end(), deed.expected.begin(), deed.expected.end());
            text::Article article = article_of({}, written(*text));
            article.language = deed.language;
            const auto reports = extractor().extract(article).reports;
            EXPECT_EQ(faults(reports, expected), "") << shape.place << " " << shape.cells[0]
                                                     << " with " << deed.id << ": " << article.body;
        }
    }
}

}  // namespace
}  // namespace vigie::extractors
