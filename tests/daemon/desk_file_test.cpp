#include "daemon/settings/desk_file.h"

#include <fstream>

#include <gtest/gtest.h>

#include "daemon/kinds.h"
#include "tests/alerts/sketch.h"

namespace vigie::daemon {
namespace {

using Lines = std::vector<std::string>;
using extractors::Status;
using extractors::SubEventType;

class DeskFiles : public testing::Test {
protected:
    std::filesystem::path write(const std::string& name, const std::string& text) {
        std::ofstream(folder_.path() / name) << text;
        return folder_.path() / name;
    }

    Lines desk_mistakes(const std::string& text) {
        return short_form(load_desk(write("desk.toml", text)).mistakes);
    }

    Lines severity_mistakes(const std::string& text) {
        return short_form(load_severity(write("severity.toml", text)).mistakes);
    }

private:
    static Lines short_form(std::vector<Mistake> mistakes) {
        Lines all;
        for (Mistake& mistake : mistakes) {
            mistake.file = mistake.file.filename();
            all.push_back(to_string(mistake));
        }
        return all;
    }

    alerts::test::TemporaryFolder folder_;
};

TEST_F(DeskFiles, TheShippedOnesAreRightAndSayTheUsual) {
    const auto desk = load_desk(VIGIE_SOURCE "/config/desk.toml");
    const auto severity = load_severity(VIGIE_SOURCE "/config/severity.toml");
    EXPECT_TRUE(desk.mistakes.empty());
    EXPECT_TRUE(severity.mistakes.empty());
    EXPECT_EQ(desk.value.weights, alerts::Weights{});
    EXPECT_EQ(desk.value.keep, alerts::NewsroomSettings{}.keep);
    EXPECT_EQ(severity.value, alerts::usual_severity());
}

TEST_F(DeskFiles, MayBeLeftOut) {
    EXPECT_EQ(load_desk("nowhere/desk.toml").value.weights, alerts::Weights{});
    EXPECT_EQ(load_severity("nowhere/severity.toml").value, alerts::usual_severity());
    EXPECT_TRUE(load_desk("nowhere/desk.toml").mistakes.empty());
}

TEST_F(DeskFiles, AKeyThatIsWrittenHoldsAndTheOthersStayUsual) {
    const auto checked =
        load_desk(write("desk.toml", "same_name = 4\nreach_days = 3\nkeep = \"10 d\"\n"));
    EXPECT_TRUE(checked.mistakes.empty());
    alerts::Weights expected;
    expected.same_name = 4;
    expected.reach_days = 3;
    EXPECT_EQ(checked.value.weights, expected);
    EXPECT_EQ(checked.value.keep, std::chrono::hours(240));
}

TEST_F(DeskFiles, TellEveryMistakeInTheWeights) {
    EXPECT_EQ(desk_mistakes("same_nam = 4\nthreshold = \"6\"\nreach_days = 1.5\nkeep = \"long\"\n"),
              (Lines{"desk.toml:1:1: unknown key 'same_nam' in desk.toml; did you mean "
                     "'same_name'?",
                     "desk.toml:2:13: threshold must be a number from -1000 to 1000, not '6'",
                     "desk.toml:3:14: reach_days must be a whole number from 0 to 60, not 1.5",
                     "desk.toml:4:8: keep must be seconds, or a duration such as \"10 min\", "
                     "\"72 h\", \"3 d\", not 'long'"}));
    EXPECT_EQ(desk_mistakes("near_km = 30\nreach_km = 25\n"),
              (Lines{"desk.toml:2:12: reach_km must not be smaller than near_km"}));
    EXPECT_EQ(desk_mistakes("same_day = nan\n").size(), 1U);
}

TEST_F(DeskFiles, ARuleOfSeverityIsReadWhole) {
    const auto checked = load_severity(
        write("severity.toml",
              "[[rule]]\nlevel = 4\nkinds = [\"riots\", \"Suicide bomb\"]\npeople = \"wounded\"\n"
              "side = \"FAMa\"\nat_least = 30\nreason = \"{count} soldiers wounded\"\n"));
    EXPECT_TRUE(checked.mistakes.empty());
    EXPECT_EQ(checked.value,
              (alerts::SeverityTable{{4,
                                      0,
                                      {SubEventType::violent_demonstration,
                                       SubEventType::mob_violence,
                                       SubEventType::suicide_bomb},
                                      Status::wounded,
                                      "FAMa",
                                      30,
                                      "{count} soldiers wounded"}}));
}

TEST_F(DeskFiles, TellEveryMistakeInTheTableOfSeverity) {
    struct Case {
        const char* rule;
        const char* mistake;
    };

    for (const auto& [rule, mistake] : {
             Case{"level = 6\nreason = \"x\"",
                  "2:9: level must be a whole number from 1 to 5, not 6"},
             Case{"level = 2\nraise = 1\nreason = \"x\"",
                  "3:9: [[rule]] needs either a level or a raise"},
             Case{"reason = \"x\"", "1:1: [[rule]] needs either a level or a raise"},
             Case{"level = 2", "1:1: [[rule]] needs a reason"},
             Case{"level = 2\nkind = [\"Attack\"]\nreason = \"x\"",
                  "3:1: unknown key 'kind' in [[rule]]; did you mean 'kinds'?"},
             Case{"level = 2\nkinds = [\"Atack\"]\nreason = \"x\"",
                  "3:9: no kind of event is called 'Atack'; did you mean 'Attack'?"},
             Case{"level = 2\npeople = \"kiled\"\nreason = \"x\"",
                  "3:10: people must be one of \"killed\" \"wounded\" \"abducted\" \"captured\" "
                  "\"missing\" \"freed\", not 'kiled'; did you mean 'killed'?"},
             Case{"level = 2\nat_least = 5\nreason = \"x\"",
                  "3:12: at_least counts nobody without people = \"killed\" or so"},
             Case{"level = 2\nreason = \"{count} dead\"",
                  "3:10: reason says {count}, but the [[rule]] counts no people"},
         }) {
        EXPECT_EQ(severity_mistakes(std::string("[[rule]]\n") + rule + "\n"),
                  Lines{std::string("severity.toml:") + mistake});
    }
    EXPECT_EQ(severity_mistakes(""),
              Lines{"severity.toml: no [[rule]] in it: every event would be of 1"});
}

TEST(Kinds, AreCalledByTypeOrSubTypeHoweverWritten) {
    EXPECT_EQ(kinds_called("air/drone strike"),
              std::vector<SubEventType>{SubEventType::air_drone_strike});
    EXPECT_EQ(kinds_called("air-drone-strike"), kinds_called("Air/drone strike"));
    EXPECT_EQ(kinds_called("Battles").size(), 3U);
    EXPECT_TRUE(kinds_called("strike").empty());
    EXPECT_EQ(no_such_kind("batles"),
              "no kind of event is called 'batles'; did you mean 'Battles'?");
    EXPECT_EQ(no_such_kind("earthquake"), "no kind of event is called 'earthquake'");
}

}  // namespace
}  // namespace vigie::daemon
