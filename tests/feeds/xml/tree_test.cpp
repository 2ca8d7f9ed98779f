// The tree that comes of the one pass over a well-formed document is the one that pugixml builds.
#include "feeds/xml/tree.h"

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "feeds/xml/encoding.h"
#include "tests/feeds/documents.h"
#include "tests/feeds/xml/both_trees.h"
#include "text/file.h"

namespace vigie::feeds {
namespace {

constexpr int depth_limit = 64;

/// Whether the document is of those that the fast way takes; both ways must agree then.
bool agrees(std::string_view xml) {
    const Compared compared = compare_trees(xml, depth_limit);
    EXPECT_EQ(compared.difference, "") << xml;
    return compared.has_tree;
}

TEST(Tree, HoldsWhatPugixmlHolds) {
    for (const char* xml :
         {"<a/>",
          "<?xml version='1.0'?>\n<a b='c'/>\n",
          "<a><b>x</b><b/> y <!-- z -->w<![CDATA[<p>&amp;]]></a>",
          "<a b=\"&lt;&#233;&#x1F600;&quot;\n\t'\" x:c='' xmlns:x='u'> </a>",
          "<a>1 &lt; 2 &amp;&amp; 3 &gt; 2 &apos;&quot; &nbsp; &#9;&#13;</a>",
          "<a>\r\n\r<b>\r</b><![CDATA[\r\n]]>&#10;\r\r\n</a>",
          "<a><![CDATA[]]><b></b></a>",
          "<a>]] &gt; ]<b c=']]>'/><!-- ]]> --><![CDATA[]]]]><?p ]]> ?></a>",
          "<a>b & c &amp &copy; && &;<d e='&'/></a>",
          "<a b='1' b='2'><m:c n:d='' n:d=''/></a>",
          "<!DOCTYPE a><a/>",
          "<!DOCTYPE a PUBLIC '-//N//DTD \"0.91\"//EN' \"http://n.example/'x'\" >\n<a/>",
          "<!DOCTYPE a []><a>&b;</a>",
          "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
          "<!DOCTYPE a [\n <!ENTITY % c PUBLIC \"-//N//'E\" 'http://n.example/e'> %c;\n] >\n<a/>",
          "<!DOCTYPE a SYSTEM 'd' [<!ELEMENT a (b, c*)><!ENTITY e '&#233;'>]><a>&e;</a>",
          "<é à='ç'>œ</é>"}) {
        EXPECT_TRUE(agrees(xml)) << xml;
    }
}

TEST(Tree, IsLeftToPugixmlWhereOnlyThatCanTell) {
    for (const char* xml : {"<!DOCTYPE a [<!ENTITY b '>'>]><a/>",
                            "<!DOCTYPE a [<!ENTITY b ']'>]><a/>",
                            "<!DOCTYPE a [<!ENTITY b '<c>'>]><a/>",
                            "<!DOCTYPE a [<!ENTITY b 'c>]><a/>",
                            "<!DOCTYPE a [<!-- ' --> <!ENTITY b 'c'>]><a/>",
                            "<!DOCTYPE a [<!ENTITY b 'c'> d]><a/>",
                            "<!DOCTYPE a [<!ENTITY b 'c'>] d><a/>",
                            "<!DOCTYPE a [<?b ]> ?>]><a/>",
                            "<!DOCTYPE a '[' ><a/>",
                            "<!DOCTYPE a",
                            "<a><? b?></a>",
                            "<!DOCTYPE a 'b><a c=''/>",
                            "<!DOCTYPE a 'b>c'><a/>",
                            "<a>&#0000000000000000000000000000000000000000065;</a>",
                            "<a>&#146;</a>",
                            "<a>&#0;</a>",
                            "<a><b></a>",
                            "<a/><b/>"}) {
        EXPECT_FALSE(look_at(xml, depth_limit).tree) << xml;
    }
}

TEST(Tree, HoldsWhatPugixmlHoldsOfOddFeedsAndDamagedOnes) {
    std::mt19937 random(7);
    int fast = 0;
    for (const auto& file :
         std::filesystem::recursive_directory_iterator(VIGIE_SOURCE "/tests/data/feeds")) {
        if (file.path().extension() != ".feed" && file.path().extension() != ".xml") continue;
        const std::string bytes = text::read_file(file.path()).value();
        const Decoded decoded = decode(bytes, "", bytes.size() * 4);  // no control characters
        const std::string whole(decoded.utf8());
        fast += agrees(whole) ? 1 : 0;
        for (int round = 0; round < 30; ++round) {
            constexpr std::string_view pieces[] = {"\r\n",
                                                   "\r",
                                                   "&amp;",
                                                   "&#10;",
                                                   "<b/>",
                                                   "]]",
                                                   "<!-- -->",
                                                   "<?p?>",
                                                   " ",
                                                   "é",
                                                   "=",
                                                   ">",
                                                   " & ",
                                                   "&#",
                                                   "&#x;",
                                                   "&lt",
                                                   "&nbsp;",
                                                   "<!DOCTYPE b>",
                                                   "<!DOCTYPE b [<!ENTITY c '&#233;'>]>",
                                                   "[",
                                                   "]>"};
            std::string damaged = whole;
            damaged.insert(random() % (whole.size() + 1), pieces[random() % std::size(pieces)]);
            fast += agrees(damaged) ? 1 : 0;
        }
    }
    EXPECT_GT(fast, 3000);
}

TEST(Tree, IsWrittenAsPugixmlWritesIt) {
    const std::string xml =
        "<a>t <b c=\"\t\n&#13;&quot;'&lt;&gt;&amp;\">x<br/>\n<e></e>&lt;&amp;&gt;\"'</b> </a>";
    const Look look = look_at(xml, depth_limit);
    ASSERT_TRUE(look.tree) << look.fault;
    EXPECT_TRUE(agrees(xml));
    std::string written;
    look.tree->root().write(written, 1000, Node::Sections::as_text);
    for (std::size_t limit = 0; limit < written.size(); ++limit) {
        std::string cut;
        look.tree->root().write(cut, limit, Node::Sections::as_text);
        ASSERT_EQ(cut, written.substr(0, limit));
    }
}

TEST(Tree, IsWrittenWithSectionsAsTheyAreMeant) {
    const std::string xml = "<a><![CDATA[<i>x</i> & y]]><b/></a>";
    const Look look = look_at(xml, depth_limit);
    ASSERT_TRUE(look.tree) << look.fault;
    std::string markup;
    look.tree->root().write(markup, 1000, Node::Sections::as_markup);
    EXPECT_EQ(markup, "<a><i>x</i> & y<b/></a>");
    std::string text;
    look.tree->root().write(text, 1000, Node::Sections::as_text);
    EXPECT_EQ(text, "<a>&lt;i&gt;x&lt;/i&gt; &amp; y<b/></a>");
}

TEST(Tree, IsNotWrittenLongerThanWanted) {
    const std::string xml =
        "<a b='" + repeated("\"", 100'000) + "'>" + repeated(">", 100'000) + "</a>";
    const Look look = look_at(xml, depth_limit);
    ASSERT_TRUE(look.tree) << look.fault;
    std::string written;
    look.tree->root().write(written, 1000, Node::Sections::as_text);
    EXPECT_EQ(written.size(), 1000U);
    EXPECT_LT(written.capacity(), 10'000U);
}

TEST(Tree, KeepsItsNodesWhenItIsMoved) {
    std::string xml = "<a b='&lt;'>c<d/>&amp;</a>";
    Look look = look_at(xml, depth_limit);
    ASSERT_TRUE(look.tree) << look.fault;
    const Node before = look.tree->root();
    const Tree moved = *std::move(look.tree);
    EXPECT_EQ(moved.root(), before);
    EXPECT_EQ(told(before), "a @b=<('c',d(),'&',)");
}

TEST(Tree, OfPugixmlOutlivesTheText) {
    std::string xml = "<!DOCTYPE a []><a b='1'>c<d/>&amp;</a>";
    const Lenient read = read_leniently(xml);
    ASSERT_EQ(read.fault, "");
    std::fill(xml.begin(), xml.end(), '?');
    EXPECT_EQ(told(read.tree.root()), "a @b=1('c',d(),'&',)");
    EXPECT_EQ(read.tree.root().name().data() - read.begin, 16);
    EXPECT_NE(read_leniently("").fault, "");
}

TEST(Tree, OfNothingHasNothing) {
    const Node none = Tree().root();
    EXPECT_FALSE(none);
    EXPECT_EQ(none.name(), "");
    EXPECT_TRUE(none.children().empty());
    EXPECT_FALSE(none.attribute("a"));
    EXPECT_FALSE(none.parent());
}

}  // namespace
}  // namespace vigie::feeds
