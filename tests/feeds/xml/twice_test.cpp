// Text that was encoded twice, and text that only looks like it.
#include "feeds/xml/twice.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace vigie::feeds {
namespace {

struct Row {
    std::string written;
    std::string meant = {};  ///< empty = what is written
};

TEST(Twice, WhatWasEncodedTwiceIsUndone) {
    for (const Row& row : std::vector<Row>{{"SÃ©gou", "Ségou"},
                                           {"<t>lâ€™armÃ©e</t>", "<t>l’armée</t>"},
                                           {"Ã\u00a0 Gao", "à Gao"},
                                           {"<p>Â« Dix morts Â»</p>", "<p>« Dix morts »</p>"},
                                           {"cÅ“ur", "cœur"},
                                           {"ðŸ˜€ Ã©", "😀 é"},
                                           {"ÙŠÙˆÙ…", "يوم"},
                                           {"ÐœÐ°Ð»Ð¸", "Мали"},
                                           {"<a>été</a><b>Ã©tÃ©</b>", "<a>été</a><b>été</b>"},
                                           {"l\u0092armée", "l’armée"},
                                           {"\u0093Gao\u0094", "“Gao”"},
                                           {"\u0085", "…"},
                                           // The same signs where they are meant, or may be.
                                           {"Ségou, à l’été"},
                                           {"«LIBERTÉ»"},
                                           {"LIBERTÉ»"},
                                           {"CAFÉ®"},
                                           {"l’armée SÃ©gou"},
                                           {"SÃO PAULO"},
                                           {"ÂGÉ"},
                                           {"Ã"},
                                           {"Ã\uffff"},
                                           {"plain"},
                                           {""},
                                           {"ï¿¾"}}) {
        const auto once = encoded_once(row.written);
        EXPECT_EQ(once.value_or(""), row.meant) << row.written;
    }
}

TEST(Twice, IsSeenWhereverItStandsInALongText) {
    for (std::size_t before = 0; before < 1100; before += 7) {
        const std::string words(before, 'a');
        EXPECT_EQ(encoded_once(words + "Ã©").value_or(""), words + "é") << before;
        EXPECT_EQ(encoded_once(words + "\u0092 " + words).value_or(""), words + "’ " + words);
    }
}

}  // namespace
}  // namespace vigie::feeds
