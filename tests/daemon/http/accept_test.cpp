// Accept headers: what they want, and how much.
#include "daemon/http/accept.h"

#include <gtest/gtest.h>

namespace vigie::daemon::http {
namespace {

TEST(Accept, WantsATypeAsMuchAsItsMostExactRangeSays) {
    struct Row {
        const char* accept;
        const char* type;
        double wanted;
    };

    for (const auto& [accept, type, wanted] : {
             Row{"", "text/plain", 1},
             Row{"*/*", "text/plain", 1},
             Row{"text/html", "text/plain", 0},
             Row{"text/plain", "text/plain", 1},
             Row{"Text/Plain ; charset=utf-8; Q=0.4", "text/plain", 0.4},
             Row{"text/*;q=0.3, */*;q=0.1", "text/plain", 0.3},
             Row{"text/*;q=0.3, */*;q=0.1", "application/json", 0.1},
             Row{"*/*, text/plain;q=0", "text/plain", 0},
             Row{"text/plain;q=0.2, text/plain;q=0.6", "text/plain", 0.6},
             Row{"text/plain;q=nonsense", "text/plain", 1},
             Row{"text/plain;q=7", "text/plain", 1},
             Row{",,;q=1,", "text/plain", 0},
         }) {
        EXPECT_DOUBLE_EQ(quality(accept, type), wanted) << accept << " for " << type;
    }
}

TEST(Accept, WantsTheLanguageOfItsBestRangeOrTheFirstThatThereIs) {
    for (const auto& [accept, language] : {std::pair{"", "en"},
                                           std::pair{"fr", "fr"},
                                           std::pair{"FR-ml,en;q=0.8", "fr"},
                                           std::pair{"en;q=0.3, fr;q=0.7", "fr"},
                                           std::pair{"de, *;q=0.5", "en"},
                                           std::pair{"frr", "en"},
                                           std::pair{"en;q=0, *", "fr"}})
        EXPECT_EQ(language_of(accept, {"en", "fr"}), language) << accept;
}

TEST(IfNoneMatch, HoldsATagWholeStrongOrWeakOrAny) {
    EXPECT_TRUE(has_tag("\"a-1\"", "\"a-1\""));
    EXPECT_TRUE(has_tag("\"b\" , W/\"a-1\"", "\"a-1\""));
    EXPECT_TRUE(has_tag("*", "\"a-1\""));
    EXPECT_FALSE(has_tag("", "\"a-1\""));
    EXPECT_FALSE(has_tag("\"a-12\", \"ba-1\", a-1", "\"a-1\""));
}

}  // namespace
}  // namespace vigie::daemon::http
