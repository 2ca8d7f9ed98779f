#include "feeds/xml/mend.h"

#include <cstdint>
#include <string>

#include <gtest/gtest.h>

#include "feeds/xml/lenient.h"
#include "tests/feeds/documents.h"

namespace vigie::feeds {
namespace {

TEST(Mend, ClosesWhatIsOpenWhereTheNextBegins) {
    struct Case {
        const char* broken;
        const char* mended;
    };

    for (
        const Case& row : std::initializer_list<Case>{
            {"<rss><item><title>a<item><title>b", "<rss><item><title>a</title></item></rss>"},
            {"<rss><item><link>a<guid>b</guid></item>",
             "<rss><item><link>a</link><guid>b</guid></item></rss>"},
            {"<rss><item><link>a<link></item>", "<rss><item><link>a</link></item></rss>"},
            {"<feed><entry><author><name>a<link/></entry>",
             "<feed><entry><author><name>a</name></author><link/></entry></feed>"},
            {"<rss><item><title>a</b></title></item>",
             "<rss><item><title><![CDATA[a</b>]]></title></item></rss>"},
            {"<rss><channel></channel><item>a<b></item>", "<rss><channel></channel></rss>"},
            {"<rss><item><title>a</title></item><title>b</title><link>c</link></item>",
             "<rss><item><title>a</title></item><item><title>b</title><link>c</link></item></rss>"},
            {"<rss><item><title>a</title></item><title>b</title><item><title>c</title></item>",
             "<rss><item><title>a</title></item><title>b</title><item><title>c</title></item></rss>"},
            {"<p><rss><item><title>a</title></item>", "<rss><item><title>a</title></item></rss>"},
            {"<rss a=1 a=2 b=\"3 c=\"4\"/>", "<rss a=\"1\" b=\"3\" c=\"4\"></rss>"}})
        EXPECT_EQ(mend(row.broken, 64).xml, row.mended) << row.broken;
}

TEST(Mend, TellsWhatIsCutAndWhatIsLost) {
    EXPECT_TRUE(mend("<rss><item><title>a</title><link>b", 64).is_cut);
    EXPECT_FALSE(mend("<rss><item><title>a</title><link>b</rss>", 64).is_cut);
    EXPECT_EQ(mend("<rss><item></item><item><title>a</title></item></rss>", 64).lost, 1U);
    const Mended cut = mend("<rss><item/><item><title>a</title><link>b", 64);
    ASSERT_TRUE(cut.cut_at);
    EXPECT_EQ(cut.xml.substr(*cut.cut_at), "item><title>a</title></item></rss>");
    EXPECT_FALSE(mend("<rss><item><title>a</title></item><item><title>b", 64).cut_at);
    EXPECT_EQ(mend("<rss><item><p><p><p></p></p></p></item></rss>", 3).xml,
              "<rss><item><p></p></item></rss>");
    EXPECT_EQ(mend("no feed at all <b>", 64).xml, "");
}

/// A few bytes of a feed struck out, doubled or exchanged, the same ones in every run.
class Damage {
public:
    std::string to(std::string bytes) {
        for (std::uint32_t blows = 1 + next(6); blows > 0; --blows) {
            const std::size_t at = next(static_cast<std::uint32_t>(bytes.size()));
            const std::size_t size = 1 + next(8);
            constexpr std::string_view marks = "<>/\"'=!?&;[]-: a";
            switch (next(4)) {
                case 0:
                    bytes.erase(at, size);
                    break;
                case 1:
                    bytes.insert(at, bytes.substr(at, size * 8));
                    break;
                case 2:
                    bytes.at(at) = marks[next(marks.size())];
                    break;
                default:
                    bytes.insert(at, 1, marks[next(marks.size())]);
            }
        }
        return bytes;
    }

private:
    std::uint32_t next(std::size_t below) {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::uint32_t>((state_ >> 33U) % below);
    }

    std::uint64_t state_ = 7;
};

TEST(Mend, GivesXmlWhateverTheDamage) {
    const std::string feeds[] = {
        rss(item(
                "<title>Un &amp; deux</title><link>https://a.example/1</link><guid isPermaLink=\"false\">g"
                "</guid><description><![CDATA[<p>Calme<br/></p>]]></description>") +
            item(
                "<title>Trois</title><author>awa@a.example</author><!-- ici --><category>x</category>")),
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title type=\"html\">T</title><entry><author><name>Awa"
        "</name></author><link rel=\"alternate\" href=\"https://a.example/1\"/><content type=\"xhtml\"><div>"
        "<p>Calme</p></div></content></entry></feed>"};
    Damage damage;
    for (int round = 0; round < 4000; ++round) {
        const std::string broken = damage.to(feeds[round % 2]);
        const Mended mended = mend(broken, 64);
        if (mended.xml.empty()) continue;  // its root is gone
        pugi::xml_document tree;
        const auto result = load(tree, mended.xml);
        ASSERT_TRUE(result) << result.description() << "\n" << broken << "\n" << mended.xml;
    }
}

}  // namespace
}  // namespace vigie::feeds
