// The set of files as a whole.
#include "daemon/pipeline/configuration.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vigie::daemon {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class ConfigurationTest : public testing::Test {
protected:
    void SetUp() override { fs::create_directories(folder_); }

    void TearDown() override { fs::remove_all(folder_); }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(folder_ / name) << text;
    }

    Checked<Configuration> loaded(const std::string& settings, bool insecure = false) const {
        write("vigie.toml", "data = \"" VIGIE_SOURCE "/config\"\n" + settings);
        return load_configuration(folder_ / "vigie.toml", insecure);
    }

    static std::vector<std::string> told(const Checked<Configuration>& checked) {
        std::vector<std::string> all;
        for (const Mistake& mistake : checked.mistakes)
            all.push_back(to_string(mistake));
        return all;
    }

    const fs::path folder_ =
        fs::temp_directory_path() / ("vigie-configuration-" + std::to_string(::getpid()));
};

constexpr const char* feeds =
    "[[feed]]\nname = \"a\"\nurl = \"https://a.example/\"\noutlet = \"A\"\n"
    "[[feed]]\nname = \"b\"\nurl = \"https://b.example/\"\noutlet = \"B\"\nenabled = false\n";

TEST_F(ConfigurationTest, IsWholeWithoutMistakes) {
    write("feeds.toml", feeds);
    const auto checked = loaded("countries = [\"NE\"]\n");
    ASSERT_THAT(told(checked), ElementsAre());
    ASSERT_EQ(checked.value.feeds.size(), 1U) << "those that are enabled";
    ASSERT_TRUE(checked.value.tables);
    EXPECT_THAT(checked.value.tables->scope.countries, ElementsAre("NE"));
    EXPECT_EQ(checked.value.rules.lexicon, checked.value.tables->extractor.lexicon_hash());
    EXPECT_NE(checked.value.rules.rules, "");
}

TEST_F(ConfigurationTest, TellsTheMistakesOfAllFilesAtOnce) {
    write("feeds.toml", "[[feed]]\nname = \"a\"\noutlet = \"A\"\n");
    const auto checked = loaded(
        "countrys = []\n[publish]\nlive = \"tcp://0.0.0.0:5556\"\n[keys]\nsecret = \"none\"\n"
        "subscribers = \"nobody\"\n");
    EXPECT_THAT(told(checked),
                ElementsAre(HasSubstr("vigie.toml:2:1: unknown key 'countrys'"),
                            HasSubstr("feeds.toml:1:1: [[feed]] needs a url"),
                            HasSubstr("none: No such file or directory; `vigie keys new")));
    EXPECT_THAT(told(loaded("[publish]\nlive = \"tcp://0.0.0.0:5556\"\n")).back(),
                HasSubstr("can be reached from other machines"));
    EXPECT_EQ(told(loaded("[publish]\nlive = \"tcp://0.0.0.0:5556\"\n", true)).size(), 1U);
    EXPECT_EQ(told(loaded("[publish]\nlive = \"tpc://0.0.0.0:5556\"\n")).size(), 2U) << "told once";
}

TEST_F(ConfigurationTest, WhereSettingsAreNoTomlNothingElseIsGuessedAt) {
    const auto checked = loaded("= 1");
    ASSERT_EQ(checked.mistakes.size(), 1U);
    EXPECT_EQ(checked.mistakes[0].line, 2U);
}

TEST(NeedingRestart, NamesWhatCannotChangeWhileVigieRuns) {
    Settings running;
    Settings wanted;
    wanted.countries = {"NE"};
    wanted.log.level = LogLevel::debug;
    EXPECT_THAT(needing_restart(running, wanted), ElementsAre());
    wanted.state_dir = "/elsewhere";
    wanted.publish.name = "other";
    wanted.websub.callback = "https://vigie.example/";
    wanted.log.format = LogFormat::json;
    EXPECT_THAT(needing_restart(running, wanted),
                ElementsAre("state_dir", "[publish] name", "[websub] callback", "[log] format"));
}

}  // namespace
}  // namespace vigie::daemon
