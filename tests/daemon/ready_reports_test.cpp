#include "daemon/documents/ready_reports.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

namespace vigie::daemon {
namespace {

namespace fs = std::filesystem;

/// Reads `lines` as a file of reports, in a folder of this process alone: tests run side by side.
std::vector<text::Result<ReadyReports>> read(const std::string& lines,
                                             const KnownDocuments& known = {}) {
    const fs::path folder =
        fs::path(testing::TempDir()) / ("vigie-reports-" + std::to_string(getpid()));
    fs::create_directories(folder);
    const fs::path file = folder / "ready.jsonl";
    std::ofstream(file) << lines;
    auto all = read_ready_reports(file.string(), known);
    fs::remove_all(folder);
    return all;
}

TEST(ReadyReports, OfOneDocumentAreKeptTogetherInTheirOrder) {
    const auto all =
        read(R"({"document":"a.json","published":"2026-03-08","sub_event_type":"Attack"})"
             "\n\n"
             R"({"document":"b","published":"2026-03-09T10:00:00Z","sub_event_type":"Grenade"})"
             "\n"
             R"({"document":"corpus/a.json","sub_event_type":"Armed clash"})");
    ASSERT_EQ(all.size(), 2u);
    ASSERT_TRUE(all[0] && all[1]);
    ASSERT_EQ(all[0]->reports.size(), 2u);
    EXPECT_EQ(all[0]->document.article.id, "a");
    EXPECT_EQ(all[0]->reports[0].sub_type, extractors::SubEventType::attack);
    EXPECT_EQ(all[0]->reports[1].sub_type, extractors::SubEventType::armed_clash);
    EXPECT_EQ(text::to_iso(*all[1]->document.article.published), "2026-03-09T10:00:00Z");
}

TEST(ReadyReports, MayBeTheEventsOfAnAnnotation) {
    const auto all =
        read(R"({"id":"007","published":"2026-03-08","events":[{"sub_event_type":"Attack"},)"
             R"({"sub_event_type":"Agreement"}]})");
    ASSERT_EQ(all.size(), 1u);
    ASSERT_TRUE(all[0]);
    EXPECT_EQ(all[0]->document.name, "007");
    EXPECT_EQ(all[0]->reports.size(), 2u);
}

TEST(ReadyReports, AreDatedByTheirDocumentWhereTheyDoNotSay) {
    Document document;
    document.name = "texts/a.json";
    document.article.id = "a";
    document.article.published = *text::parse_instant("2026-03-08");
    document.article.outlet.name = "Radio";
    const auto all = read(R"({"document":"a","sub_event_type":"Attack"})", {{"a", document}});
    ASSERT_TRUE(all.at(0));
    EXPECT_EQ(all[0]->document.name, "texts/a.json");
    EXPECT_EQ(all[0]->document.article.published, document.article.published);
    EXPECT_EQ(all[0]->document.article.outlet.name, "Radio");
}

TEST(ReadyReports, ABrokenLineIsNamedAndCostsNoOther) {
    struct Row {
        const char* line;
        const char* says;
    };

    for (const Row& row : {Row{"{", "no JSON object"},
                           Row{R"({"sub_event_type":"Attack"})", R"(no "document")"},
                           Row{R"({"document":"x","sub_event_type":"Atack"})", "Atack"},
                           Row{R"({"document":"x","published":"soon","sub_event_type":"Attack"})",
                               "not a date: 'soon'"}}) {
        const auto all = read(std::string(R"({"document":"a","sub_event_type":"Attack"})") + "\n" +
                              row.line + "\n" + R"({"document":"b","sub_event_type":"Attack"})");
        ASSERT_EQ(all.size(), 3u) << row.line;
        EXPECT_TRUE(all[0] && all[2]) << row.line;
        ASSERT_FALSE(all[1]) << row.line;
        EXPECT_NE(all[1].error().message().find("ready.jsonl:2"), std::string::npos);
        EXPECT_NE(all[1].error().message().find(row.says), std::string::npos)
            << all[1].error().message();
    }
}

TEST(ReadyReports, OfAFileThatIsNotThereAreAnError) {
    const auto all = read_ready_reports("/nowhere/reports.jsonl", {});
    ASSERT_EQ(all.size(), 1u);
    EXPECT_FALSE(all[0]);
}

TEST(DocumentKey, IsTheNameWithoutFolderAndEnding) {
    EXPECT_EQ(document_key("corpus/dev/001.json"), "001");
    EXPECT_EQ(document_key("001"), "001");
    EXPECT_EQ(document_key("a/b.c/d"), "d");
    EXPECT_EQ(document_key(".hidden"), ".hidden");
}

}  // namespace
}  // namespace vigie::daemon
