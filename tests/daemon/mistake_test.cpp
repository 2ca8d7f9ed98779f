#include "daemon/settings/mistake.h"

#include <gtest/gtest.h>

namespace vigie::daemon {
namespace {

TEST(Mistake, SaysWhereAsCompilersDo) {
    EXPECT_EQ(to_string({"a.toml", 12, 5, "unknown key"}), "a.toml:12:5: unknown key");
    EXPECT_EQ(to_string({"a.toml", 0, 0, "cannot read"}), "a.toml: cannot read");
}

TEST(EditDistance, CountsAddedDroppedChangedAndSwappedLetters) {
    EXPECT_EQ(edit_distance("interval", "interval"), 0U);
    EXPECT_EQ(edit_distance("intervall", "interval"), 1U);
    EXPECT_EQ(edit_distance("intevral", "interval"), 1U);
    EXPECT_EQ(edit_distance("", "url"), 3U);
    EXPECT_EQ(edit_distance("tier", "feed"), 3U);
}

TEST(DidYouMean, NamesTheNearestWordOnlyWhenItIsNear) {
    EXPECT_EQ(did_you_mean("intervall", {"name", "interval"}), "; did you mean 'interval'?");
    EXPECT_EQ(did_you_mean("ulr", {"url", "name"}), "; did you mean 'url'?");
    EXPECT_EQ(did_you_mean("colour", {"url", "name"}), "");
    EXPECT_EQ(did_you_mean("x", {}), "");
}

}  // namespace
}  // namespace vigie::daemon
