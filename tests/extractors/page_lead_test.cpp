// Which texts go on from a lead that stands elsewhere.
#include <gtest/gtest.h>

#include "extractors/page/lead.h"

namespace vigie::extractors {
namespace {

TEST(PageLead, IsLackedByATextThatSaysMoreOfWhatItHasNotTold) {
    EXPECT_TRUE(lacks_lead("L'attaque s'est produite au petit matin près de Koro."));
    EXPECT_TRUE(lacks_lead("Cet incident est survenu lundi."));
    EXPECT_TRUE(lacks_lead("The incident happened outside Ber on Monday."));
    EXPECT_TRUE(lacks_lead("This attack came a day after another."));
}

TEST(PageLead, IsNotLackedByATextThatTellsWhatItIsAbout) {
    EXPECT_FALSE(lacks_lead("L'attaque de Koro a fait trois morts lundi."));
    EXPECT_FALSE(lacks_lead("The attack on Ber left six dead."));
    EXPECT_FALSE(lacks_lead("Six men were killed. The attack happened on Monday."));
    EXPECT_FALSE(lacks_lead(""));
}

}  // namespace
}  // namespace vigie::extractors
