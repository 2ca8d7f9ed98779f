#include "daemon/documents/outlets.h"

#include <gtest/gtest.h>

namespace vigie::daemon {
namespace {

feeds::Feed feed(const std::string& name, const std::string& url, const text::Outlet& outlet) {
    feeds::Feed made;
    made.name = name;
    made.url = url;
    made.outlet = outlet;
    return made;
}

TEST(Outlets, AreThoseOfTheWatchedFeeds) {
    const Outlets outlets(
        {feed("radio-boucle",
              "https://www.boucle.example/feed/",
              {"Radio Boucle", "radio-boucle", "ML", 1, false}),
         feed("armee", "https://armee.example/rss", {"L'Armée", "armee", "ML", 1, true}),
         feed("copies", "https://copies.example/rss", {"Copies", "copies", "ML", 3, false})});

    struct Case {
        const char* name;
        const char* url;
        const char* outlet;
        int tier;
        bool belligerent;
    };

    for (const auto& [name, url, outlet, tier, belligerent] : {
             Case{"", "https://boucle.example/2026/a", "Radio Boucle", 1, false},
             Case{"RADIO BOUCLE", "", "Radio Boucle", 1, false},
             Case{"armee", "", "L'Armée", 1, true},
             Case{"Copies", "https://boucle.example/a", "Copies", 3, false},
             Case{"", "https://www.sahel.example/a", "sahel.example", 2, false},
             Case{"Sahel Hebdo", "https://boucle.example/a", "Sahel Hebdo", 2, false},
             Case{"", "", "", 2, false},
         }) {
        text::Article article;
        article.outlet.name = name;
        article.url = url;
        const text::Outlet found = outlets.of(article);
        EXPECT_EQ(found.name, outlet) << name << url;
        EXPECT_EQ(found.tier, tier) << name << url;
        EXPECT_EQ(found.belligerent, belligerent) << name << url;
    }
}

}  // namespace
}  // namespace vigie::daemon
