#include "daemon/documents/document.h"

#include <gtest/gtest.h>

#include "daemon/error.h"
#include "text/time.h"

namespace vigie::daemon {
namespace {

text::Instant noon() {
    return *text::parse_instant("2026-03-08T12:00:00Z");
}

TEST(Document, KeepsWhatTheJsonSays) {
    const auto read = document_from_json(
        R"({"id":"001","title":"T","published":"2026-03-08T12:00:00Z","text":"B","lang":"fr",)"
        R"("outlet":"agence","url":"https://example.org/1"})",
        "a.json",
        {});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->name, "a.json");
    EXPECT_EQ(read->article.id, "001");
    EXPECT_EQ(read->article.title, "T");
    EXPECT_EQ(read->article.body, "B");
    EXPECT_EQ(read->article.language, "fr");
    EXPECT_EQ(read->article.outlet.name, "agence");
    EXPECT_EQ(read->article.published, noon());
}

TEST(Document, ReadsTheFullerOfTextAndSummary) {
    const auto body = [](const char* json) {
        const auto read = document_from_json(json, "a.json", {});
        return read ? read->article.body : read.error().message();
    };
    EXPECT_EQ(body(R"({"title":"T","description":"The lead.","text":""})"), "The lead.");
    EXPECT_EQ(body(R"({"title":"T","description":"The lead."})"), "The lead.");
    EXPECT_EQ(body(R"({"title":"T","description":"Lead","text":"The whole text"})"),
              "The whole text");
    EXPECT_EQ(body(R"({"title":"T","description":null,"text":"Text"})"), "Text");
}

TEST(Document, TakesTheAssumedDateOnlyWhenItHasNone) {
    Assumed assumed;
    assumed.published = *text::parse_instant("2020-01-01");
    EXPECT_EQ(document_from_json(R"({"published":"2026-03-08T12:00:00Z","text":""})", "a", assumed)
                  ->article.published,
              noon());
    EXPECT_EQ(document_from_json(R"({"text":"30 octobre 2025"})", "a", assumed)->article.published,
              assumed.published);
}

TEST(Document, ReadsTheLeadOnlyWhereThereIsNoText) {
    EXPECT_EQ(document_from_json(R"({"description":"D","text":" \n"})", "a", {})->article.body,
              "D");
    EXPECT_EQ(document_from_json(R"({"description":"D","text":"B"})", "a", {})->article.body, "B");
}

TEST(Document, ReadsTheDateOfPlainTextFromItsTop) {
    const auto read = document_from_text("Un titre\n30 octobre 2025\nTexte", "a.txt", {});
    ASSERT_TRUE(read);
    EXPECT_EQ(text::to_iso(*read->article.published), "2025-10-30T00:00:00Z");
}

TEST(Document, NeverTakesAMissingDateForNow) {
    EXPECT_FALSE(document_from_text("Sans date", "a.txt", {})->article.published);
}

TEST(Document, NamesTheFileThatCannotBeRead) {
    for (const char* json : {"",
                             "[]",
                             "{",
                             R"({"title":"no text"})",
                             R"({"text":1})",
                             R"({"text":1,"description":"a lead"})",
                             R"({"description":1})",
                             R"({"text":"t","published":"yesterday"})"}) {
        const auto read = document_from_json(json, "broken.json", {});
        ASSERT_FALSE(read) << json;
        EXPECT_EQ(read.error().code, make_error_code(DaemonError::unreadable_input));
        EXPECT_NE(read.error().detail.find("broken.json"), std::string::npos);
    }
    EXPECT_FALSE(document_from_text(std::string_view("\0\1binary", 8), "a.txt", {}));
    EXPECT_FALSE(read_document("no/such/file.txt", {}));
}

TEST(Document, MakesBytesThatAreNoUtf8Harmless) {
    const auto read = document_from_text("attaqu\xe9", "a.txt", {});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->article.body, "attaqu\xef\xbf\xbd");
}

}  // namespace
}  // namespace vigie::daemon
