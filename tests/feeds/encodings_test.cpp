// In which encoding a feed is read, whatever it declares.
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/feeds/documents.h"

namespace vigie::feeds {
namespace {

struct Encoded {
    const char* what;
    std::string bytes;
    std::string content_type;
    std::string title;
    std::string encoding;
    bool ill_formed;
};

std::string wide(std::string_view ascii, bool little) {
    std::string bytes;
    for (const char c : ascii) {
        bytes += little ? c : '\0';
        bytes += little ? '\0' : c;
    }
    return bytes;
}

TEST(Encodings, AreFoundAndRepaired) {
    const auto titled = [](const std::string& declaration, const std::string& title) {
        return "<?xml version='1.0'" + declaration + "?><rss><channel><title>" + title +
               "</title></channel></rss>";
    };
    const std::string utf8 = " encoding='UTF-8'";
    const std::string latin = " encoding='ISO-8859-1'";
    for (const Encoded& row : std::vector<Encoded>{
             {"as declared", titled(utf8, "tué"), "", "tué", "utf-8", false},
             {"nothing declared", titled("", "tué"), "", "tué", "utf-8", false},
             {"a mark", "\xEF\xBB\xBF" + titled("", "tué"), "", "tué", "utf-8", false},
             {"latin", titled(latin, "tu\xE9"), "", "tué", "iso-8859-1", false},
             {"quotes of Word in latin",
              titled(latin, "l\x92\xE9t\xE9"),
              "",
              "l’été",
              "iso-8859-1",
              false},
             {"a header",
              titled("", "tu\xE9"),
              "text/xml; charset=\"ISO-8859-1\"",
              "tué",
              "iso-8859-1",
              false},
             {"another alphabet",
              titled(" encoding='windows-1256'", "\xE3\xC7\xE1\xED"),
              "",
              "مالي",
              "windows-1256",
              false},
             {"wide", "\xFF\xFE" + wide(titled("", "tu"), true), "", "tu", "utf-16le", false},
             {"wide without mark", wide(titled("", "tu"), false), "", "tu", "utf-16be", false},
             {"utf-8 that is latin", titled(utf8, "tu\xE9s"), "", "tués", "windows-1252", true},
             {"latin that is utf-8", titled(latin, "tué"), "", "tué", "utf-8", true},
             {"one bad byte",
              titled(utf8,
                     "tué l\x92"
                     "arm\xC3\xA9"
                     "e"),
              "",
              "tué l’armée",
              "utf-8",
              true},
             {"utf-16 that is not", titled(" encoding='utf-16'", "tué"), "", "tué", "utf-8", true},
             {"an unknown label",
              titled(" encoding='x-nonsense'", "tué"),
              "",
              "tué",
              "utf-8",
              true},
             {"control characters", titled(utf8, "t\x01u\x0Bé"), "", "tué", "utf-8", true}}) {
        const FeedDocument feed = read(row.bytes, {"", row.content_type});
        EXPECT_EQ(feed.title, row.title) << row.what;
        EXPECT_EQ(feed.encoding, row.encoding) << row.what;
        EXPECT_EQ(feed.ill_formed, row.ill_formed) << row.what << ": " << feed.ill_formed_why;
    }
}

}  // namespace
}  // namespace vigie::feeds
