// Odd feeds, one small file each in tests/data/feeds/corpus by format and oddity, and beside each
// NAME.expected.json: {"base"?, "content_type"?, "content_language"?, "feed": {...}, "entries":
// [{...}, ...]}. Feed and entries are what `vigie parse` prints; only the fields named are
// compared, null says that a field is absent, and there are exactly as many entries as are listed.
#include <algorithm>
#include <filesystem>
#include <vector>

#include <gtest/gtest.h>

#include "feeds/feed_json.h"
#include "feeds/parse.h"
#include "text/file.h"

#include <nlohmann/json.hpp>

namespace vigie::feeds {
namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

constexpr std::string_view suffix = ".expected.json";
constexpr std::size_t fewest = 300;

/// "guid: is 'a', expected 'b'" for each field that differs.
std::string differences(const Json& got, const Json& wanted) {
    std::string told;
    for (const auto& [key, value] : wanted.items()) {
        const Json is = got.contains(key) ? got[key] : Json();
        if (is != value) told += "\n  " + key + ": " + is.dump() + ", expected " + value.dump();
    }
    return told;
}

std::string compare(const FeedDocument& document, const Json& expected) {
    std::string told = differences(to_json(document), expected.value("feed", Json::object()));
    const Json entries = expected.value("entries", Json::array());
    if (entries.size() != document.entries.size()) {
        return told + "\n  entries: " + std::to_string(document.entries.size()) + ", expected " +
               std::to_string(entries.size());
    }
    for (std::size_t i = 0; i < entries.size(); ++i)
        told += differences(to_json(document.entries[i]), entries[i]);
    return told;
}

std::vector<fs::path> cases() {
    std::vector<fs::path> found;
    for (const auto& file :
         fs::recursive_directory_iterator(VIGIE_SOURCE "/tests/data/feeds/corpus")) {
        if (file.path().string().ends_with(suffix)) found.push_back(file.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

TEST(Corpus, OfOddFeedsIsReadAsExpected) {
    const std::vector<fs::path> all = cases();
    EXPECT_GE(all.size(), fewest);
    for (const fs::path& path : all) {
        const std::string stem = path.string().substr(0, path.string().size() - suffix.size());
        const Json expected = Json::parse(text::read_file(path).value());
        const auto bytes = text::read_file(stem + ".feed");
        ASSERT_TRUE(bytes) << bytes.error().message();
        const auto document = parse(*bytes,
                                    {expected.value("base", ""),
                                     expected.value("content_type", ""),
                                     expected.value("content_language", "")});
        if (!document) {
            ADD_FAILURE() << stem << ": " << document.error().message();
            continue;
        }
        EXPECT_NO_THROW((void)to_json(*document).dump()) << stem << ": a text that is no UTF-8";
        const std::string told = compare(*document, expected);
        EXPECT_TRUE(told.empty()) << stem << told << "\n  why: " << document->ill_formed_why;
    }
}

}  // namespace
}  // namespace vigie::feeds
