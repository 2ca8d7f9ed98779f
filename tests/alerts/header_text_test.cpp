// The header that is written over the one before it, beside one that is written alone.
#include "alerts/wire/header_text.h"

#include <limits>

#include <gtest/gtest.h>

#include "alerts/wire/frames.h"

namespace vigie::alerts {
namespace {

OutboxRow row(std::int64_t seq, const std::string& id, int revision) {
    OutboxRow made;
    made.seq = seq;
    made.alert = id;
    made.revision = revision;
    return made;
}

TEST(HeaderTextTest, IsTheJsonOfTheWire) {
    HeaderText header;
    EXPECT_EQ(header.write("vigie", "9f", row(12, "ML-1", 2), {11, 11, 9, 0, 0}),
              R"({"v":1,"publisher":"vigie","epoch":"9f","seq":12,"prev":[11,11,9,0,0],)"
              R"("id":"ML-1","revision":2})");
}

TEST(HeaderTextTest, NothingOfTheOneBeforeStays) {
    HeaderText header;
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    // Longer and shorter ones in turn, another epoch, a publisher whose name must be escaped.
    for (const auto& [publisher, epoch, of, previous] :
         std::vector<std::tuple<std::string, std::string, OutboxRow, Previous>>{
             {"vigie",
              "9f",
              row(most, std::string(200, 'a'), 2147483647),
              {most, most, most, most, most}},
             {"vigie", "9f", row(1, "b", 1), {}},
             {"vigie", "0123456789abcdef", row(2, "c", 1), {1, 1, 1, 1, 1}},
             {"say \"vigie\"", "0123456789abcdef", row(3, "d\n", 1), {2, 2, 2, 2, 2}},
             {"say", "0123456789abcdef", row(4, "e", 1), {3, 3, 3, 3, 3}}}) {
        const std::string text(header.write(publisher, epoch, of, previous));
        EXPECT_EQ(text, HeaderText().write(publisher, epoch, of, previous));
        const auto heard = read_alert({"alert.ML.4.gao.attack.", text, "{}"});
        ASSERT_TRUE(heard.has_value()) << text;
        EXPECT_EQ(heard->header,
                  (Header{publisher, epoch, of.seq, previous, of.alert, of.revision}));
    }
}

}  // namespace
}  // namespace vigie::alerts
