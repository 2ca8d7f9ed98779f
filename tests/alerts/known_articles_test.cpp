#include "alerts/known_articles.h"

#include <gtest/gtest.h>

#include "alerts/id_set.h"
#include "alerts/newsroom.h"
#include "tests/alerts/sketch.h"

namespace vigie::alerts {
namespace {

using test::at;

text::Article article(const std::string& id, const std::string& text, const char* day) {
    text::Article made = test::article(id, day);
    made.fingerprint = text;
    made.aliases = {"alias of " + id};
    return made;
}

void add(KnownArticles& known, const text::Article& article) {
    std::vector<KnownText> texts{{article.id, article.fingerprint, article.published}};
    for (const std::string& alias : article.aliases)
        texts.push_back({alias, article.fingerprint, article.published});
    known.add({article.id}, texts);
}

TEST(IdSet, KnowsWhatWasPutInAndNothingElse) {
    IdSet ids;
    EXPECT_FALSE(ids.contains("")) << "empty";
    for (int i = 0; i < 10'000; i += 2) {
        ids.insert(std::to_string(i));
        ids.insert(std::to_string(i / 3));  // often once more
    }
    for (int i = 0; i < 10'000; ++i)
        ASSERT_EQ(ids.contains(std::to_string(i)), i % 2 == 0 || i < 3333) << i;
    ids.reserve(100'000);
    EXPECT_TRUE(ids.contains("9998"));
    EXPECT_FALSE(ids.contains("9999"));
}

TEST(KnownArticles, AreReadOnceHoweverTheirDateMoves) {
    KnownArticles known({}, {});
    const text::Article first = article("a", "text", "2025-12-26");
    ASSERT_TRUE(known.unread(first));
    add(known, first);
    EXPECT_FALSE(known.unread(first));
    EXPECT_FALSE(known.unread(article("a", "text", "2025-12-27"))) << "stamped anew";
}

TEST(KnownArticles, AreKnownByAnAliasUnderANewId) {
    KnownArticles known({}, {});
    add(known, article("a", "text", "2025-12-26"));
    text::Article renamed = article("b", "text", "2025-12-26");
    EXPECT_TRUE(known.unread(renamed));
    renamed.aliases.emplace_back("alias of a");
    EXPECT_FALSE(known.unread(renamed));
}

TEST(KnownArticles, AreKnownWhenTheirTextIsEditedAfterTheirIdWasChanged) {
    KnownArticles known({}, {});
    add(known, article("a", "three", "2025-12-26"));
    text::Article renamed = article("b", "three", "2025-12-27");
    renamed.aliases.emplace_back("alias of a");
    EXPECT_FALSE(known.unread(renamed));
    const auto edited = known.unread(article("b", "four", "2025-12-28"));
    ASSERT_TRUE(edited);
    EXPECT_EQ(edited->aliases.back(), "b");
    EXPECT_EQ(edited->published, test::article("a", "2025-12-26").published) << "the first date";
}

TEST(KnownArticles, AreReadAgainWhenTheirTextIsEditedUnderTheirFirstDate) {
    KnownArticles known({}, {});
    add(known, article("a", "three", "2025-12-26"));
    const auto edited = known.unread(article("a", "four", "2025-12-27"));
    ASSERT_TRUE(edited);
    EXPECT_NE(edited->id, "a");
    EXPECT_EQ(edited->aliases.back(), "a");
    EXPECT_EQ(edited->published, test::article("a", "2025-12-26").published);
    add(known, *edited);
    EXPECT_FALSE(known.unread(article("a", "four", "2025-12-28")));
    const auto back = known.unread(article("a", "three", "2025-12-28"));
    ASSERT_TRUE(back) << "the first text again is news once";
    add(known, *back);
    EXPECT_FALSE(known.unread(article("a", "four", "2025-12-28"))) << "and then no more";
    EXPECT_FALSE(known.unread(article("a", "three", "2025-12-28")));
}

TEST(KnownArticles, CountAsUnchangedWhereAnotherVersionReadThem) {
    KnownArticles known({}, {});
    add(known, article("a", "words", "2025-12-26"));
    EXPECT_FALSE(known.unread(article("a", "2-other", "2025-12-26"))) << "after an upgrade";
    EXPECT_FALSE(known.unread(article("a", "2-other", "2025-12-27")));
    EXPECT_TRUE(known.unread(article("a", "2-edited", "2025-12-27")));
    EXPECT_FALSE(known.unread(article("a", "12-third", "2025-12-27")));
}

TEST(KnownArticles, AreKnownByWhatAnotherVersionReadUnderEachOfTheirIds) {
    KnownArticles known({}, {});
    add(known, article("a", "words", "2025-12-26"));
    text::Article renamed = article("b", "2-other", "2025-12-26");
    renamed.aliases.emplace_back("alias of a");
    EXPECT_FALSE(known.unread(renamed)) << "after an upgrade, under a new id";
    EXPECT_TRUE(known.unread(article("b", "2-edited", "2025-12-27")));
    renamed = article("c", "2-edited", "2025-12-27");
    renamed.aliases.emplace_back("alias of a");
    EXPECT_TRUE(known.unread(renamed));
}

TEST(KnownArticles, AreComparedWithWhatAnotherVersionReadAlsoAfterARestart) {
    const auto store = memory_store();
    const text::Instant now = at("2025-12-26T12:00:00Z");
    const auto open = [&] { return *Newsroom::open(*store, {}, now); };
    Batch batch;
    batch.deliveries.push_back({article("a", "words", "2025-12-26"), {}, now, {}});
    ASSERT_TRUE(open().file(batch, now));
    Newsroom room = open();
    EXPECT_FALSE(room.unread(article("a", "2-other", "2025-12-26"))) << "after an upgrade";
    ASSERT_TRUE(room.file({}, now)) << "the poll is over";
    for (const char* id : {"a", "alias of a"}) {
        EXPECT_FALSE(open().unread(article(id, "2-other", "2025-12-26"))) << id;
        EXPECT_TRUE(open().unread(article(id, "2-edited", "2025-12-27"))) << id;
    }
}

TEST(KnownArticles, WhoseWordsCouldNotBeCommittedAreGivenBack) {
    KnownArticles known({}, {});
    add(known, article("a", "words", "2025-12-26"));
    EXPECT_FALSE(known.unread(article("a", "2-other", "2025-12-26")));
    const std::vector<KnownText> found = known.take_found();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].key, "a");
    EXPECT_EQ(found[0].fingerprint, "2-other");
    EXPECT_EQ(found[1].key, "alias of a");
    EXPECT_TRUE(known.take_found().empty());
    known.give_back(found);
    EXPECT_EQ(known.take_found(), found);
}

TEST(KnownArticles, CountAsUnchangedWhereTheirTextIsNotKnown) {
    KnownArticles known({"old", "alias of b"}, {{"a", "", at("2025-12-26T08:00:00Z")}});
    EXPECT_FALSE(known.unread(article("old", "text", "2025-12-26")));
    EXPECT_FALSE(known.unread(article("b", "text", "2025-12-26"))) << "known by an alias";
    EXPECT_FALSE(known.unread(article("a", "text", "2025-12-26")));
}

}  // namespace
}  // namespace vigie::alerts
