#include "daemon/log.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace vigie::daemon {
namespace {

std::string text_line(FieldList fields) {
    return log_line(LogFormat::text, LogLevel::info, "polled", {fields.begin(), fields.size()});
}

TEST(Log, WritesTheEventAndItsFields) {
    EXPECT_EQ(text_line({{"feed", "tamani"}, {"new", "3"}}), "polled feed=tamani new=3");
}

TEST(Log, QuotesValuesThatWouldBeMisread) {
    EXPECT_EQ(text_line({{"why", "no route to host"}, {"empty", ""}}),
              "polled why=\"no route to host\" empty=\"\"");
    EXPECT_EQ(text_line({{"why", "said \"no\""}}), R"(polled why="said \"no\"")");
}

TEST(Log, LetsNoHostileValueForgeALineOrMoveTheCursor) {
    EXPECT_EQ(text_line({{"title", "a\nERROR forged\033[2J"}}),
              "polled title=\"a ERROR forged [2J\"");
}

TEST(Log, WritesJsonThatParsesWhateverTheBytes) {
    const Field fields[] = {{"title", "attaqu\xe9 \"x\"\n"}};
    const auto line =
        nlohmann::json::parse(log_line(LogFormat::json, LogLevel::warning, "odd", fields));
    EXPECT_EQ(line["level"], "warning");
    EXPECT_EQ(line["event"], "odd");
    EXPECT_EQ(line["title"], "attaqu\xef\xbf\xbd \"x\" ");
    EXPECT_TRUE(line.contains("time"));
}

}  // namespace
}  // namespace vigie::daemon
