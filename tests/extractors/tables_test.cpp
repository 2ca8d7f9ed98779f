// What the tables of config/ say once they are read, and what loading refuses.
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "extractors/frames/conditions.h"
#include "extractors/lexicon/table_mistakes.h"
#include "tests/extractors/room.h"
#include "text/file.h"

namespace vigie::extractors {
namespace {

TEST(TableMistakesTest, AMissingTableIsToldWithTheFileThatMayBeMeant) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("vigie-tables-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    for (const char* name : {"thing.tsv", "places.tsv"})
        std::ofstream(folder / name) << "kind\twhats\n";
    const auto told = [&](const std::string& name) {
        TableMistakes mistakes;
        EXPECT_FALSE(mistakes.note(text::read_file(folder / name)));
        return mistakes.result().error().detail.substr(folder.string().size() + 1);
    };
    EXPECT_EQ(told("things.tsv"), "things.tsv: cannot read; did you mean 'thing.tsv'?");
    EXPECT_EQ(told("actors.tsv"), "actors.tsv: cannot read") << "nothing there is called like it";
    EXPECT_EQ(told("fr/verbs.tsv"), "fr/verbs.tsv: cannot read") << "there is no such folder";
    std::filesystem::remove_all(folder);
}

/// A copy of the configuration, with one table broken.
class BrokenConfig : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
        std::filesystem::copy(config_folder() / "lexicon",
                              folder_ / "lexicon",
                              std::filesystem::copy_options::recursive);
        std::filesystem::create_directories(folder_ / "gazetteer");
        write(
            "gazetteer/places.tsv",
            "name\taliases\tlat\tlon\tkind\tcountry\tadmin1\tadmin1_legacy\tadmin2\tpopulation\t"
            "needs_cue\tradius_km\nBer\t\t16.8\t-2.5\ttown\tML\tTombouctou\tTombouctou\t\t0\t0\t5\n");
        for (const char* table : {"gazetteer/regions.tsv", "gazetteer/countries.tsv"})
            std::filesystem::copy(config_folder() / table, folder_ / table);
    }

    void TearDown() override { std::filesystem::remove_all(folder_); }

    void write(const std::string& table, const std::string& content) {
        std::ofstream(folder_ / table, std::ios::binary) << content;
    }

    /// Adds a row and gives the message that loading then ends with.
    std::string message_with(const std::string& table, const std::string& row) {
        std::ofstream(folder_ / table, std::ios::binary | std::ios::app) << row << "\n";
        const auto loaded = Extractor::load(folder_);
        return loaded ? "no mistake found" : loaded.error().message();
    }

    std::string last_line(const std::string& table) {
        const std::string bytes = text::read_file(folder_ / table).value();
        return table + ":" + std::to_string(std::count(bytes.begin(), bytes.end(), '\n')) + ":";
    }

    std::filesystem::path folder_ = std::filesystem::path(testing::TempDir()) /
                                    ("vigie-" + std::to_string(getpid()) + "-" +
                                     testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST_F(BrokenConfig, IsNamedByFileLineAndText) {
    struct Mistake {
        std::string table;
        std::string row;
        std::string what;
    };

    const std::vector<Mistake> mistakes{
        {"lexicon/fr/triggers.tsv", "atack\tverb\tacts\tcogner\t\t", "unknown family 'atack'"},
        {"lexicon/fr/triggers.tsv",
         "attack\tverb\tacts\tcogner\t\tby him",
         "unknown doer 'him', expected one of armed, rebels, forces, people"},
        {"lexicon/fr/triggers.tsv",
         "attack\tverb\tacts\tcogner\t\tnot by rebel",
         "unknown doer 'rebel', expected one of armed, rebels, forces, people; did you mean "
         "'rebels'?"},
        {"lexicon/fr/triggers.tsv",
         "attack\tverb\tacts\tcogner\t\tnot rebels",
         "'not rebels': write 'not by' and who does not do it"},
        {"lexicon/fr/triggers.tsv",
         "attack\tverb\tacts\tcogner\t\tby forces;not by rebels",
         "'not by rebels': who does it is said before; give it a row of its own"},
        {"lexicon/fr/triggers.tsv", "attack\tverb\tacts\tcogner\t\t=", "'=' without a word"},
        {"lexicon/en/triggers.tsv", "attack\tverb\tacts\tbash\t\tunit;+", "'+' without a word"},
        {"lexicon/en/triggers.tsv",
         "attack\tverb\tacts\tbash\t\tweapons",
         "unknown thing beside the word: 'weapons'; did you mean 'weapon'?"},
        {"lexicon/fr/triggers.tsv", "attack\tverb", "2 cells where the header has 6"},
        {"lexicon/en/status.tsv", "killed\tparticle\tpeople\tslain", "unknown word 'particle'"},
        {"lexicon/en/status.tsv", "wounded\tverb\tpeople\tkill", "already stands for killed"},
        {"lexicon/fr/times.tsv", "time\tdays -1 noon\thier midi", "unknown word 'noon' of time"},
        {"lexicon/en/boilerplate.tsv", "footer\tprinted in", "unknown word 'footer'"},
        {"lexicon/fr/people.tsv", "folk\thommes", "unknown word 'folk'"},
        {"lexicon/fr/slants.tsv", "murder\ttrucidationner", "'trucidationner' is no word"},
        {"lexicon/en/cues.tsv", "forebackground\tonce", "unknown word 'forebackground'"},
        {"lexicon/en/rules.tsv", "bad\t(?P<perp>[I\tx\tperp=JNIM", "pattern '(?P<perp>[I'"},
        {"lexicon/fr/rules.tsv",
         "lost\tZZ(?P<perp>I)\tLe JNIM a attaqué Ber.\tperp=FLA",
         "expected perp=FLA"},
        {"gazetteer/places.tsv",
         "X\t\tnorth\t-2.5\ttown\tML\tGao\tGao\t\t0\t0\t5",
         "'north' is no number"},
        {"gazetteer/regions.tsv", "X\tplanet\tML\tGao\tGao\t\t1\t1", "unknown kind 'planet'"},
    };
    for (const Mistake& mistake : mistakes) {
        SetUp();
        const std::string message = message_with(mistake.table, mistake.row);
        EXPECT_NE(message.find(last_line(mistake.table)), std::string::npos) << message;
        EXPECT_NE(message.find(mistake.what), std::string::npos) << message;
    }
}

TEST(ConditionsTest, EachStandsInAFieldOfItsOwn) {
    const auto all = Conditions::parse("weapon;=Blocus;unit;+Convoi;not by armed");
    ASSERT_TRUE(all) << all.error().message();
    EXPECT_TRUE(all->beside.meets(Beside::weapon) && all->beside.meets(Beside::unit));
    EXPECT_EQ(all->words.list(), std::vector<std::string>{"blocus"});
    EXPECT_EQ(all->also.list(), std::vector<std::string>{"convoi"});
    ASSERT_TRUE(all->doer);
    EXPECT_TRUE(all->doer->forbidden() && all->doer->takes('I') && !all->doer->takes('C'));
    EXPECT_FALSE(all->empty());
}

TEST(ConditionsTest, WhoDoesItIsNoNeighbour) {
    EXPECT_TRUE(Conditions::parse("")->empty());
    const auto doer = Conditions::parse("by people;+mairie");
    ASSERT_TRUE(doer) << doer.error().message();
    EXPECT_FALSE(doer->empty());
    EXPECT_FALSE(doer->asks_for_neighbour());
    EXPECT_TRUE(Conditions::parse("=mairie")->asks_for_neighbour());
}

/// They are read in threads of their own.
TEST_F(BrokenConfig, ToldInTheOrderOfTheTables) {
    const std::vector<std::string> tables{"gazetteer/regions.tsv",
                                          "lexicon/actors.tsv",
                                          "lexicon/fr/triggers.tsv",
                                          "lexicon/en/triggers.tsv",
                                          "lexicon/fr/rules.tsv",
                                          "lexicon/en/rules.tsv"};
    std::string message;
    for (const std::string& table : tables)
        message = message_with(table, "lone");
    std::size_t at = 0;
    for (const std::string& table : tables) {
        const std::size_t next = message.find(last_line(table), at);
        ASSERT_NE(next, std::string::npos) << table << " in " << message;
        at = next;
    }
}

TEST_F(BrokenConfig, LoadsWhenNothingIsBroken) {
    const auto loaded = Extractor::load(folder_);
    ASSERT_TRUE(loaded) << loaded.error().message();
}

TEST_F(BrokenConfig, HasAHashThatCoversEveryTable) {
    std::string before = Extractor::load(folder_)->lexicon_hash();
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_)) {
        if (entry.path().extension() != ".tsv") continue;
        std::ofstream(entry.path(), std::ios::binary | std::ios::app) << "# a remark\n";
        const auto loaded = Extractor::load(folder_);
        ASSERT_TRUE(loaded) << loaded.error().message();
        EXPECT_NE(loaded->lexicon_hash(), before) << entry.path();
        before = loaded->lexicon_hash();
    }
}

}  // namespace
}  // namespace vigie::extractors
