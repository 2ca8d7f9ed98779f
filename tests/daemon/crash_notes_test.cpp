// A text over which the process died twice is passed over; nobody else's death is put down to it.
#include "daemon/pipeline/crash_notes.h"

#include <unistd.h>

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

namespace vigie::daemon {
namespace {

namespace fs = std::filesystem;

class CrashNotesTest : public testing::Test {
protected:
    void SetUp() override { fs::remove_all(folder); }

    void TearDown() override { fs::remove_all(folder); }

    /// A life of the process that ends while the text is read.
    bool dies_over(const std::string& url, const std::string& build = "1.0") const {
        return CrashNotes(folder, build).begin(url);
    }

    const fs::path folder =
        fs::temp_directory_path() / ("vigie-crash-notes-" + std::to_string(::getpid()));
    const std::string text = "https://agence.example/a";
};

TEST_F(CrashNotesTest, ATextIsPassedOverAfterTwoDeaths) {
    EXPECT_TRUE(dies_over(text));
    EXPECT_TRUE(dies_over(text));
    EXPECT_FALSE(dies_over(text));
    EXPECT_FALSE(dies_over(text)) << "and stays so";
    EXPECT_TRUE(dies_over("https://agence.example/b"));
}

TEST_F(CrashNotesTest, WhatIsReadToItsEndIsNotToBlame) {
    for (int life = 0; life < 5; ++life) {
        EXPECT_TRUE(dies_over(text));
        CrashNotes next(folder, "1.0");
        EXPECT_TRUE(next.begin(text));
        next.end(text);
    }
    EXPECT_TRUE(fs::is_empty(folder));
}

TEST_F(CrashNotesTest, AStopWithTextsInHandIsNoDeath) {
    for (int life = 0; life < 5; ++life) {
        CrashNotes notes(folder, "1.0");
        EXPECT_TRUE(notes.begin(text));
        notes.end_all();
    }
}

TEST_F(CrashNotesTest, AnotherBuildTriesAgain) {
    EXPECT_TRUE(dies_over(text, "1.0"));
    EXPECT_TRUE(dies_over(text, "1.0"));
    EXPECT_FALSE(dies_over(text, "1.0"));
    EXPECT_TRUE(dies_over(text, "1.1"));
}

TEST_F(CrashNotesTest, OfATextThatTwoFeedsBringADeathCountsOnce) {
    {
        CrashNotes notes(folder, "1.0");
        EXPECT_TRUE(notes.begin(text));
        EXPECT_TRUE(notes.begin(text));
    }
    CrashNotes next(folder, "1.0");
    EXPECT_TRUE(next.begin(text));
    EXPECT_TRUE(next.begin(text));
    next.end(text);
    EXPECT_FALSE(fs::is_empty(folder)) << "the other feed's reader still has it in hand";
    next.end(text);
    EXPECT_TRUE(fs::is_empty(folder));
}

TEST_F(CrashNotesTest, AFolderThatCannotBeWrittenCostsNoReading) {
    CrashNotes notes("/dev/null/reading", "1.0");
    EXPECT_TRUE(notes.begin(text));
    notes.end(text);
    EXPECT_TRUE(notes.begin(text));
}

}  // namespace
}  // namespace vigie::daemon
