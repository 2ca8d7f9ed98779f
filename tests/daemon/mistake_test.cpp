#include "daemon/settings/mistake.h"

#include <gtest/gtest.h>

namespace vigie::daemon {
namespace {

TEST(Mistake, SaysWhereAsCompilersDo) {
    EXPECT_EQ(to_string({"a.toml", 12, 5, "unknown key"}), "a.toml:12:5: unknown key");
    EXPECT_EQ(to_string({"a.toml", 0, 0, "cannot read"}), "a.toml: cannot read");
}

TEST(Mistake, IsReadFromWhatTheRoomsBelowWrite) {
    const auto wrong = [](const std::string& detail) {
        return text::Error{text::TextError::malformed, detail};
    };
    const auto several = mistakes_in(wrong("/etc/a.tsv:12:5: no 'x': y\nb.pub:3: no key"), "/etc");
    EXPECT_EQ(
        several,
        (std::vector<Mistake>{{"/etc/a.tsv", 12, 5, "no 'x': y"}, {"b.pub", 3, 0, "no key"}}));
    EXPECT_EQ(mistakes_in(wrong("/etc/a.secret: others may read it"), "/x"),
              (std::vector<Mistake>{{"/etc/a.secret", 0, 0, "others may read it"}}));
    EXPECT_EQ(
        mistakes_in(wrong("'tcp://*:1' is open: no"), "/etc/vigie.toml"),
        (std::vector<Mistake>{{"/etc/vigie.toml", 0, 0, "malformed: 'tcp://*:1' is open: no"}}));
    EXPECT_EQ(mistakes_in({text::TextError::unreadable, "/etc/a.tsv"}, "/x"),
              (std::vector<Mistake>{{"/etc/a.tsv", 0, 0, "cannot read"}}));
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
    EXPECT_EQ(did_you_mean("x", std::vector<std::string_view>{}), "");
}

}  // namespace
}  // namespace vigie::daemon
