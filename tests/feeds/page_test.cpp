// Pages in the shape of real sites, each with what a reader would say is its article, in
// tests/data/pages: NAME.html beside NAME.json {title, lang, published?, author?, url?, text[]},
// and floor? where the rules are known to fall short of the others.
// The text is judged as the judges of extractors do: by the overlap of its words with the gold
// text's, as F1.
#include "feeds/page/page.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "feeds/page/metadata.h"
#include "feeds/page/page_json.h"
#include "text/file.h"
#include "text/fold.h"

#include <nlohmann/json.hpp>

namespace vigie::feeds {
namespace {

using Json = nlohmann::json;

struct Case {
    std::string name;
    Page page;
    Json expected;
};

/// How often each word occurs.
std::map<std::string, int> words_of(const std::string& text) {
    std::map<std::string, int> words;
    std::string word;
    for (const char c : text::folded(text) + " ") {
        const bool in_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                             static_cast<unsigned char>(c) >= 0x80;  // of other scripts
        if (in_word) {
            word += c;
        } else if (!word.empty()) {
            ++words[word];
            word.clear();
        }
    }
    return words;
}

int total(const std::map<std::string, int>& words) {
    int sum = 0;
    for (const auto& [word, count] : words)
        sum += count;
    return sum;
}

/// 2PR / (P + R) over words: 1 = the same words, as often.
double f1(const std::string& got, const std::string& gold) {
    const auto ours = words_of(got);
    const auto theirs = words_of(gold);
    int shared = 0;
    for (const auto& [word, count] : ours) {
        const auto found = theirs.find(word);
        if (found != theirs.end()) shared += std::min(count, found->second);
    }
    const int all = total(ours) + total(theirs);
    return all == 0 ? 1.0 : 2.0 * shared / all;
}

std::string gold_text(const Case& row) {
    std::string text;
    for (const auto& paragraph : row.expected["text"])
        text += paragraph.get<std::string>() + "\n";
    return text;
}

std::vector<Case> cases() {
    std::vector<Case> all;
    const std::filesystem::path folder = VIGIE_SOURCE "/tests/data/pages";
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        if (file.path().extension() != ".html") continue;
        auto expectation = file.path();
        expectation.replace_extension(".json");
        Case row;
        row.name = file.path().stem().string();
        row.expected = Json::parse(*text::read_file(expectation));
        row.page = *read_page(*text::read_file(file.path()));
        all.push_back(std::move(row));
    }
    std::sort(all.begin(), all.end(), [](const Case& a, const Case& b) { return a.name < b.name; });
    return all;
}

TEST(Page, TakesTheArticlesTextAndNothingElse) {
    constexpr double floor_of_one = 0.95;
    constexpr double floor_of_all = 0.998;
    double sum = 0;
    const auto all = cases();
    for (const Case& row : all) {
        const double score = f1(row.page.text, gold_text(row));
        EXPECT_GE(score, row.expected.value("floor", floor_of_one))
            << row.name << "\n--- got\n"
            << row.page.text << "\n--- gold\n"
            << gold_text(row);
        sum += score;
    }
    EXPECT_GE(sum / static_cast<double>(all.size()), floor_of_all);
    RecordProperty("mean_f1", std::to_string(sum / static_cast<double>(all.size())));
}

TEST(Page, TellsTitleDateAuthorAndLanguage) {
    for (const Case& row : cases()) {
        const Json got = to_json(row.page);
        for (const char* field : {"title", "lang", "published", "author"}) {
            if (!row.expected.contains(field)) continue;
            EXPECT_EQ(got.value(field, ""), row.expected[field].get<std::string>())
                << row.name << ": " << field;
        }
    }
}

}  // namespace
}  // namespace vigie::feeds
