#include "text/utf8.h"

#include <gtest/gtest.h>

namespace vigie::text {
namespace {

TEST(FirstCharacter, IsThatOfAnyScript) {
    EXPECT_EQ(first_character("Mopti"), U'M');
    EXPECT_EQ(first_character("Ɗan Kulodo"), U'Ɗ');
    EXPECT_EQ(first_character("هجوم"), U'ه');
}

TEST(FirstCharacter, IsZeroWhereThereIsNone) {
    EXPECT_EQ(first_character(""), U'\0');
    EXPECT_EQ(first_character("\xC3"), U'\0');
    EXPECT_EQ(first_character("\xFFx"), U'\0');
}

}  // namespace
}  // namespace vigie::text
