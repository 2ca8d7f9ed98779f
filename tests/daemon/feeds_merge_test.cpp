#include "daemon/settings/feeds_merge.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "daemon/settings/feeds_file.h"
#include "text/file.h"

namespace vigie::daemon {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

feeds::Feed present(const std::string& name, const std::string& url) {
    feeds::Feed feed;
    feed.name = name;
    feed.url = url;
    return feed;
}

TEST(FeedsMerge, TakesWhatIsNewAndTellsWhatIsNot) {
    const auto merge = merge_feeds({present("rfi", "https://www.rfi.example/feed/")},
                                   {{"RFI", "http://rfi.example/feed?utm_source=opml", "", ""},
                                    {"Écho du Nord", "https://echo.example/rss", "", "fr-ML"},
                                    {"L'écho du Nord", "https://echo.example/rss/", "", ""},
                                    {"Local", "file:///etc/passwd", "", ""}});
    ASSERT_EQ(merge.added.size(), 1U);
    EXPECT_EQ(merge.added[0].name, "echo-du-nord");
    EXPECT_EQ(merge.text,
              "\n[[feed]]\nname = \"echo-du-nord\"\nurl = \"https://echo.example/rss\"\n"
              "outlet = \"Écho du Nord\"\nlanguage = \"fr\"\n");
    ASSERT_EQ(merge.passed_over.size(), 3U);
    EXPECT_EQ(merge.passed_over[0].why, "it is there already, as 'rfi'");
    EXPECT_EQ(merge.passed_over[1].why, "it is there already, as 'echo-du-nord'");
    EXPECT_EQ(merge.passed_over[2].why, "it is no http or https address");
}

TEST(FeedsMerge, GivesEachANameOfItsOwn) {
    const auto merge = merge_feeds({present("rfi", "https://a.example/")},
                                   {{"RFI", "https://b.example/", "", ""},
                                    {"RFI", "https://c.example/", "", "english"},
                                    {"", "https://d.example/", "", ""},
                                    {"!!!", "https://e.example/", "", ""},
                                    {"Coverage", "https://f.example/", "", ""}});
    std::vector<std::string> names;
    for (const feeds::Feed& feed : merge.added)
        names.push_back(feed.name);
    EXPECT_THAT(names, testing::ElementsAre("rfi-2", "rfi-3", "d-example", "feed", "coverage-2"));
    EXPECT_EQ(merge.added[1].language, "");
}

TEST(TomlText, IsReadBackAsItWas) {
    EXPECT_EQ(toml_text("a \"b\" \\ \n\x7f é"), "\"a \\\"b\\\" \\\\ \\u000A\\u007F é\"");
}

class AppendedFeeds : public testing::Test {
protected:
    void SetUp() override {
        fs::create_directories(folder_);
        std::ofstream(file_) << old_;
        fs::permissions(file_, fs::perms{0640});
    }

    void TearDown() override { fs::remove_all(folder_); }

    std::string bytes() const { return text::read_file(file_).value(); }

    const fs::path folder_ =
        fs::temp_directory_path() / ("vigie-merge-" + std::to_string(::getpid()));
    const fs::path file_ = folder_ / "feeds.toml";
    const std::string old_ =
        "# mine\n[[feed]]  # the first\nname = \"a\"\nurl = \"https://a.example/\"\noutlet = \"A\"";
};

TEST_F(AppendedFeeds, LeaveWhatIsThereAsItIs) {
    const auto merge = merge_feeds({}, {{"\"B\"\n[[feed]]", "https://b.example/", "", ""}});
    EXPECT_TRUE(append_feeds(file_, "\n# imported\n" + merge.text).empty());
    EXPECT_TRUE(bytes().starts_with(old_ + "\n")) << bytes();
    const auto feeds = load_feeds(file_, {});
    ASSERT_TRUE(feeds.mistakes.empty());
    ASSERT_EQ(feeds.value.size(), 2U);
    EXPECT_EQ(feeds.value[1].outlet.name, "\"B\"\n[[feed]]");

    struct stat about {};

    ASSERT_EQ(::stat(file_.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0640U);
}

TEST_F(AppendedFeeds, AreRefusedWholeWhenTheyWouldBreakTheFile) {
    EXPECT_FALSE(append_feeds(file_, "[[feed]]\nname = \"a\"\n").empty());
    EXPECT_EQ(bytes(), old_);
    EXPECT_FALSE(fs::exists(file_.string() + ".new"));
}

TEST_F(AppendedFeeds, GoThroughALink) {
    const fs::path link = folder_ / "link.toml";
    fs::create_symlink(file_, link);
    EXPECT_TRUE(
        append_feeds(link, merge_feeds({}, {{"B", "https://b.example/", "", ""}}).text).empty());
    EXPECT_TRUE(fs::is_symlink(link));
    EXPECT_THAT(bytes(), HasSubstr("b.example"));
}

}  // namespace
}  // namespace vigie::daemon
