// Where the settings, their secrets and the state are.
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "daemon/settings/settings.h"
#include "tests/alerts/sketch.h"

namespace vigie::daemon {
namespace {

namespace fs = std::filesystem;
using alerts::test::TemporaryFolder;

TEST(Settings, AreFoundWhereTheCommandLineOrTheEnvironmentSays) {
    const TemporaryFolder folder;
    Surroundings around;
    around.binary = folder.path() / "build/dev/daemon/vigie";
    around.vigie_config = "/b.toml";
    EXPECT_EQ(find_settings("/a.toml", around), "/a.toml");
    EXPECT_EQ(find_settings("", around), "/b.toml");
}

TEST(Settings, AreFoundInTheSourceTreeAboveTheBinary) {
    const TemporaryFolder folder;
    if (fs::exists("/etc/vigie/vigie.toml")) GTEST_SKIP() << "vigie is installed on this machine";
    Surroundings around;
    around.binary = folder.path() / "build/dev/daemon/vigie";
    EXPECT_EQ(find_settings("", around), std::nullopt);
    fs::create_directories(folder.path() / "config");
    std::ofstream(folder.path() / "config/vigie.toml") << "";
    EXPECT_EQ(find_settings("", around), folder.path() / "config/vigie.toml");
    around.binary = folder.path() / "another/build/dev/daemon/vigie";
    EXPECT_EQ(find_settings("", around), std::nullopt) << "from above the source tree";
}

TEST(StateDirectory, FollowsSystemdThenTheInstalledFileThenXdgThenHome) {
    Surroundings around;
    around.home = "/home/awa";
    EXPECT_EQ(default_state_dir("/x/vigie.toml", around), "/home/awa/.local/state/vigie");
    around.xdg_state_home = "/xdg";
    EXPECT_EQ(default_state_dir("/x/vigie.toml", around), "/xdg/vigie");
    EXPECT_EQ(default_state_dir("/etc/vigie/vigie.toml", around), "/var/lib/vigie");
    around.state_directory = "/srv/vigie";
    EXPECT_EQ(default_state_dir("/etc/vigie/vigie.toml", around), "/srv/vigie");
    around.state_directory = "/var/lib/vigie:/var/lib/other";
    EXPECT_EQ(default_state_dir("/x/vigie.toml", around), "/var/lib/vigie");
}

TEST(SecretPath, IsAFileOrACredentialOfSystemd) {
    Surroundings around;
    EXPECT_EQ(secret_path("k/server", "/etc/vigie", around), "/etc/vigie/k/server");
    EXPECT_EQ(secret_path("/k/server", "/etc/vigie", around), "/k/server");
    EXPECT_EQ(secret_path("credential:server", "/etc", around), "$CREDENTIALS_DIRECTORY/server");
    around.credentials = "/run/credentials/vigie.service";
    EXPECT_EQ(secret_path("credential:server", "/etc", around),
              "/run/credentials/vigie.service/server");
}

}  // namespace
}  // namespace vigie::daemon
