#include "daemon/command.h"

#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace vigie::daemon {
namespace {

TEST(Command, GetsItsInputAndItsVariablesAndTellsItsExitCode) {
    const auto file =
        std::filesystem::temp_directory_path() / ("vigie-command-" + std::to_string(::getpid()));
    const std::string input(200'000, 'x');  // more than a pipe holds
    EXPECT_EQ(
        run_command(
            "cat > $OUT; echo $WHO >> $OUT; exit 7", {"OUT=" + file.string(), "WHO=vigie"}, input)
            .value(),
        7);
    std::ostringstream written;
    written << std::ifstream(file).rdbuf();
    EXPECT_EQ(written.str(), input + "vigie\n");
    std::filesystem::remove(file);
}

TEST(Command, MayLeaveItsInputUnreadAndMayBeKilled) {
    std::signal(SIGPIPE, SIG_IGN);
    EXPECT_EQ(run_command("exit 0", {}, std::string(200'000, 'x')).value(), 0);
    EXPECT_EQ(run_command("kill -9 $$", {}, "").value(), 128 + 9);
    EXPECT_EQ(run_command("no-such-command-anywhere 2>/dev/null", {}, "").value(), 127);
}

TEST(Command, DiesOfABrokenPipeAsUsualThoughWeDoNot) {
    std::signal(SIGPIPE, SIG_IGN);
    EXPECT_EQ(run_command("yes | head -1 > /dev/null", {}, "").value(), 0);
    EXPECT_EQ(run_command("kill -PIPE $$", {}, "").value(), 128 + SIGPIPE);
}

}  // namespace
}  // namespace vigie::daemon
