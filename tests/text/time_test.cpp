#include "text/time.h"

#include <gtest/gtest.h>

namespace vigie::text {
namespace {

TEST(Days, AreWrittenAndReadAsIso) {
    EXPECT_EQ(to_iso(*parse_day("2024-02-29")), "2024-02-29");
    EXPECT_FALSE(parse_day("2025-02-29"));
    EXPECT_FALSE(parse_day("2025-2-9"));
    EXPECT_FALSE(parse_day("2025-02-09T"));
}

TEST(Instants, AreReadFromRfc3339InAnyZone) {
    EXPECT_EQ(to_iso(*parse_instant("2025-12-26T08:00:00Z")), "2025-12-26T08:00:00Z");
    EXPECT_EQ(to_iso(*parse_instant("2025-12-26T00:30:00+01:00")), "2025-12-25T23:30:00Z");
    EXPECT_EQ(to_iso(*parse_instant("2025-12-26T08:00:00.250-0530")), "2025-12-26T13:30:00.250Z");
    EXPECT_EQ(to_iso(*parse_instant("2025-12-26T24:00:00Z")), "2025-12-27T00:00:00Z");
    EXPECT_FALSE(parse_instant("2025-12-26T24:59:00Z"));
    EXPECT_EQ(to_iso(*parse_instant("2025-12-26")), "2025-12-26T00:00:00Z");
}

TEST(Instants, RefuseWhatIsNoTimeAndSayWhatWasRead) {
    for (const char* wrong : {"", "hier", "2025-12-26T25:00:00Z", "2025-12-26T08:00:00Zz"}) {
        const auto read = parse_instant(wrong);
        ASSERT_FALSE(read) << wrong;
        EXPECT_NE(read.error().message().find("'" + std::string(wrong) + "'"), std::string::npos);
    }
}

}  // namespace
}  // namespace vigie::text
