// The tree that comes of the one pass over a well-formed document is the one that pugixml builds.
#include "feeds/xml/tree.h"

#include <filesystem>
#include <random>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "feeds/xml/lenient.h"
#include "feeds/xml/wellformed.h"
#include "tests/feeds/documents.h"
#include "text/file.h"

namespace vigie::feeds {
namespace {

constexpr int depth_limit = 64;

std::string told(Node node) {
    if (node.is_text()) return "'" + std::string(node.value()) + "'";
    std::string text(node.name());
    for (const Node attribute : node.attributes())
        text.append(" @").append(attribute.name()).append("=").append(attribute.value());
    text += "(";
    for (const Node child : node.children()) {
        EXPECT_EQ(child.parent(), node);
        text += told(child) + ",";
    }
    return text + ")";
}

/// Whether the document is of those that the fast way takes; both ways must agree then.
bool agrees(std::string_view xml) {
    const Look look = look_at(xml, depth_limit);
    if (!look.tree) return false;
    const Lenient lenient = read_leniently(xml);
    EXPECT_EQ(lenient.fault, "") << xml;
    EXPECT_EQ(told(look.tree->document()), told(lenient.tree.document())) << xml;
    return true;
}

TEST(Tree, HoldsWhatPugixmlHolds) {
    for (const char* xml : {"<a/>",
                            "<?xml version='1.0'?>\n<a b='c'/>\n",
                            "<a><b>x</b><b/> y <!-- z -->w<![CDATA[<p>&amp;]]></a>",
                            "<a b=\"&lt;&#233;&#x1F600;&quot;\n\t'\" x:c='' xmlns:x='u'> </a>",
                            "<a>1 &lt; 2 &amp;&amp; 3 &gt; 2 &apos;&quot; &nbsp; &#9;&#13;</a>",
                            "<a>\r\n\r<b>\r</b><![CDATA[\r\n]]>&#10;\r\r\n</a>",
                            "<a><![CDATA[]]><b></b></a>",
                            "<a>]] &gt; ]<b c=']]>'/><!-- ]]> --><![CDATA[]]]]><?p ]]> ?></a>",
                            "<é à='ç'>œ</é>"}) {
        EXPECT_TRUE(agrees(xml)) << xml;
    }
}

TEST(Tree, IsLeftToPugixmlWhereOnlyThatCanTell) {
    for (const char* xml : {"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
                            "<a><? b?></a>",
                            "<a>b & c</a>",
                            "<a>&#146;</a>",
                            "<a>&#0;</a>",
                            "<a b='1' b='2'/>",
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
        const std::string whole = text::read_file(file.path()).value();
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
                                                   ">"};
            std::string damaged = whole;
            damaged.insert(random() % (whole.size() + 1), pieces[random() % std::size(pieces)]);
            fast += agrees(damaged) ? 1 : 0;
        }
    }
    EXPECT_GT(fast, 3000);
}

TEST(Tree, IsWrittenAsPugixmlWritesIt) {
    const std::string xml =
        "<a>t <b c=\"\t\n&#13;&quot;'&lt;&gt;&amp;\">x<br/>\n<e></e>&lt;&amp;&gt;\"'</b> <![CDATA[<p>]]></a>";
    const Look look = look_at(xml, depth_limit);
    ASSERT_TRUE(look.tree) << look.fault;
    std::string written;
    look.tree->root().write(written, 1000);
    pugi::xml_document document;
    ASSERT_TRUE(load(document, xml));
    std::ostringstream expected;
    document.document_element().print(expected, "", pugi::format_raw);
    EXPECT_EQ(written, expected.str());
    std::string cut;
    look.tree->root().write(cut, 20);
    EXPECT_EQ(cut, written.substr(0, 20));
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
