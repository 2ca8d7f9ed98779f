#include "feeds/schedule/moves.h"

#include <gtest/gtest.h>

namespace vigie::feeds {
namespace {

using namespace std::chrono_literals;

const text::Instant noon = *text::parse_instant("2025-12-26T12:00:00Z");
const std::string old_url = "https://old.example/feed";
const std::string new_url = "https://new.example/feed";

text::FeedState at_home() {
    text::FeedState state;
    state.feed = "tamani";
    state.url = old_url;
    state.etag = "\"tag\"";
    return state;
}

/// Polls that each were redirected to `to`, so many hours after noon.
text::FeedState redirected(text::FeedState state, const std::string& to, std::vector<int> hours) {
    for (const int hour : hours)
        state = after_arrival(std::move(state), to, noon + std::chrono::hours(hour));
    return state;
}

TEST(Moves, AreBelievedWhenSeenThreeTimesOverADay) {
    EXPECT_EQ(redirected(at_home(), new_url, {0}).address(), old_url);
    EXPECT_EQ(redirected(at_home(), new_url, {0, 1, 2, 3, 4, 5}).address(), old_url);
    EXPECT_EQ(redirected(at_home(), new_url, {0, 24}).address(), old_url);
    const text::FeedState moved = redirected(at_home(), new_url, {0, 12, 24});
    EXPECT_EQ(moved.address(), new_url);
    EXPECT_EQ(moved.url, old_url) << "still the key";
    EXPECT_EQ(moved.etag, "\"tag\"") << "it is the document that was read by the redirect";
    EXPECT_EQ(moved.move, text::Move{});
}

TEST(Moves, AreShownWhileTheyAreWatched) {
    const text::FeedState state = redirected(at_home(), new_url, {0, 1});
    EXPECT_EQ(state.move, (text::Move{new_url, noon, 2}));
}

TEST(Moves, ThatEndOrLeadElsewhereBeginAnew) {
    text::FeedState state = redirected(at_home(), new_url, {0, 12});
    EXPECT_EQ(redirected(state, "", {13}).move, text::Move{});
    state = redirected(state, "https://other.example/feed", {23, 24, 25});
    EXPECT_EQ(state.address(), old_url);
    EXPECT_EQ(state.move.seen, 3);
}

TEST(Moves, ToAnUnsafeAddressAreNeverBelieved) {
    EXPECT_EQ(redirected(at_home(), "http://new.example/feed", {0, 24, 48, 72}).address(), old_url);
}

TEST(Moves, GoOnFromTheAdoptedAddressAndMayLeadHome) {
    text::FeedState state = redirected(at_home(), new_url, {0, 12, 24});
    EXPECT_EQ(redirected(state, "", {25}).address(), new_url) << "no redirect any more";
    const std::string third = "https://third.example/feed";
    EXPECT_EQ(redirected(state, third, {30, 42, 54}).address(), third);
    const text::FeedState home = redirected(state, old_url, {30, 42, 54});
    EXPECT_EQ(home.adopted, "");
    EXPECT_EQ(home.address(), old_url);
}

TEST(Moves, ThatFailThreeTimesAreDoubted) {
    text::FeedState state = redirected(at_home(), new_url, {0, 12, 24});
    state.failures = 2;
    EXPECT_EQ(after_failure(state).address(), new_url);
    state.failures = 3;
    EXPECT_EQ(after_failure(state).address(), old_url);
    EXPECT_EQ(after_failure(state).etag, "") << "it was of the other address";
    text::FeedState home = at_home();
    home.failures = 9;
    EXPECT_EQ(after_failure(home), home);
}

}  // namespace
}  // namespace vigie::feeds
