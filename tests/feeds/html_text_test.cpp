#include "feeds/html_text.h"

#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "feeds/html/blocks.h"
#include "feeds/html/plain_text.h"
#include "text/fold.h"

namespace vigie::feeds {
namespace {

/// `count` times `piece`, in a row.
std::string repeated(std::string_view piece, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += piece;
    return text;
}

TEST(HtmlText, TurnsBlocksIntoLinesAndKeepsInlineWordsTogether) {
    EXPECT_EQ(
        html_to_text("<p>Une <b>embuscade</b> a eu lieu.</p><p>Bilan : <em>cinq</em> morts.</p>"),
        "Une embuscade a eu lieu.\nBilan : cinq morts.");
    EXPECT_EQ(html_to_text("Gao<br/>Ansongo<br>Labbezanga"), "Gao\nAnsongo\nLabbezanga");
    EXPECT_EQ(html_to_text("<ul><li>un<li>deux</ul>fin"), "un\ndeux\nfin");
    EXPECT_EQ(html_to_text("<div>\n  beaucoup \t d'espace\n\n</div>\n\n"), "beaucoup d'espace");
}

TEST(HtmlText, KeepsTablesInOrder) {
    EXPECT_EQ(html_to_text("avant<table><tr><th>lieu</th><th>morts</th></tr><tr><td>Koro</td><td>3"
                           "</td></tr></table>après"),
              "avant\nlieu morts\nKoro 3\naprès");
}

TEST(HtmlText, DecodesEntitiesOfHtmlAndNumbers) {
    EXPECT_EQ(html_to_text("l&rsquo;arm&eacute;e &amp; l&#39;ONU &#x2013; S&eacute;gou"),
              "l’armée & l'ONU – Ségou");
    EXPECT_EQ(html_to_text("1&nbsp;200 personnes"), "1\u00A0200 personnes");
    EXPECT_EQ(html_to_text("fin.&nbsp; &nbsp;Suite"), "fin. Suite");
}

TEST(HtmlText, ReadsTheNamesThatAreKnownAndAllOthersAlike) {
    // The second of each pair is not in the short list, so that gumbo reads the whole.
    EXPECT_EQ(html_to_text("R&D, AT&T &eacute;"), "R&D, AT&T é");
    EXPECT_EQ(html_to_text("&Zcaron; &eacute;&#233;&#xE9;"), "Ž ééé");
    EXPECT_EQ(html_to_text("l&#146;arm&eacute;e &#0; &#xD800;"), "l’armée \uFFFD \uFFFD");
    EXPECT_EQ(html_to_text("&eacute &eacutex a&b=c"), "é éx a&b=c");
    EXPECT_EQ(html_to_text("&#x1F4A5; & &; &#; fin &"), "💥 & &; &#; fin &");
    EXPECT_EQ(html_to_text("1&nbsp;200&#160;000 &thinsp;x"), "1\u00A0200\u00A0000 x");
}

TEST(HtmlText, IsTheSameInBlocksAsCharacterByCharacter) {
    const std::vector<std::string> pieces{"a",
                                          "mil",
                                          "é",
                                          "’",
                                          "«",
                                          "\u00A0",
                                          "\u202F",
                                          "\u2009",
                                          "\u200A",
                                          " ",
                                          " ",
                                          " ",
                                          "  ",
                                          "\n",
                                          "\t",
                                          "œuvre",
                                          "quatorze lettre",
                                          "un mot de plus"};
    std::uint32_t state = 7;
    for (int round = 0; round < 3000; ++round) {
        Lines whole;
        Lines single;
        std::string text;
        for (int i = 0; i < 40; ++i) {
            state = state * 1664525U + 1013904223U;
            const std::string& piece = pieces[(state >> 16U) % pieces.size()];
            single.text(piece);
            text += piece;
        }
        whole.text(text);
        ASSERT_EQ(whole.take(), single.take()) << text;
    }
}

TEST(HtmlText, DropsWhatNobodyReads) {
    EXPECT_EQ(html_to_text("a<script>if (1 < 2) document.write('<p>x</p>')</script> b"), "a b");
    EXPECT_EQ(html_to_text("a<style>p{}</style><iframe src=x>y</iframe><!-- z --> b"), "a b");
    EXPECT_EQ(html_to_text("a<aside>Lire aussi <aside>c</aside> d</aside> b"), "a b");
    EXPECT_EQ(html_to_text("a<svg><text>x</text></svg><form><input>y</form> b"), "a b");
    EXPECT_EQ(html_to_text("avant<script>jamais fini"), "avant");
    EXPECT_EQ(html_to_text("avant <aside>jamais fini"), "avant jamais fini");
}

TEST(HtmlText, UndoesMarkupThatWasEscapedTwiceButOnlyOnce) {
    EXPECT_EQ(html_to_text("&lt;p&gt;Trois morts&lt;/p&gt;&lt;p&gt;à Koro&lt;/p&gt;"),
              "Trois morts\nà Koro");
    EXPECT_EQ(html_to_text("l&amp;rsquo;arm&amp;eacute;e"), "l’armée");
    EXPECT_EQ(html_to_text("&amp;amp;lt;p&amp;amp;gt;"), "&lt;p&gt;");
}

TEST(HtmlText, ReadsAReferenceAcrossATagThatIsDropped) {
    EXPECT_EQ(html_to_text("R&<b>amp;D, &ea</b>cute;t&eacute;"), "R&D, été");
    EXPECT_EQ(html_to_text("l&<!-- -->rsquo;arm&#<i>233;e</i>"), "l’armée");
    EXPECT_EQ(html_to_text("R&<b>D</b>, AT&<p>T</p>&"), "R&D, AT&\nT\n&") << "and lone ones";
    EXPECT_EQ(html_to_text("a&<3"), "a&<3");
}

/// Spaces of all kinds and tags, wherever a block of bytes that are looked at together ends.
TEST(HtmlText, CollapsesSpacesWhereverTheyStand) {
    for (std::size_t before = 1; before < 70; ++before) {
        const std::string word = repeated("é", before / 2) + std::string(before % 2, 'x') + "a";
        for (std::size_t after = 0; after < 40; ++after) {
            const std::string end(after, 'z');
            const std::string gap = after == 0 ? "" : " ";
            EXPECT_EQ(html_to_text(word + "  " + end), word + gap + end);
            EXPECT_EQ(html_to_text(word + " \n" + end), word + gap + end);
            EXPECT_EQ(html_to_text(word + " " + end + " "), word + gap + end);
            EXPECT_EQ(html_to_text(word + " </b> " + end), word + gap + end);
            EXPECT_EQ(html_to_text(word + "\u00A0 " + end), word + gap + end);
            if (after == 0) continue;
            EXPECT_EQ(html_to_text(word + " b\u00A0" + end), word + " b\u00A0" + end);
            EXPECT_EQ(html_to_text(word + "\u202F" + end), word + "\u202F" + end);
        }
    }
}

TEST(HtmlText, KeepsAnglesThatAreNoMarkup) {
    EXPECT_EQ(html_to_text("5 < 10 et 10 > 5"), "5 < 10 et 10 > 5");
    EXPECT_EQ(html_to_text("a <3 b<"), "a <3 b<");
    EXPECT_EQ(html_to_text("<img alt='a > b' src=x>texte"), "texte");
    EXPECT_EQ(html_to_text("<a title=\"jamais fermé>texte"), "texte");
}

TEST(HtmlText, CutsAtItsSizeWithoutSplittingACharacter) {
    HtmlLimits limits;
    limits.bytes = 4;
    EXPECT_EQ(html_to_text("abcéd", limits), "abc");
}

TEST(HtmlText, IsAlwaysUtf8) {
    EXPECT_EQ(html_to_text("a\xFF<p>b\xC3"), "a\uFFFD\nb\uFFFD");
    const std::string wrapped = html_to_text("a &#0557056222222222222222222222222222222222222; b");
    EXPECT_EQ(text::valid_utf8(wrapped), wrapped);
    EXPECT_NO_FATAL_FAILURE(html_to_text(std::string("a\0b<p>", 6)));
    EXPECT_EQ(utf8_html_to_text(std::string("a\0b<p>c", 7)), "a\uFFFDb\nc");
}

TEST(HtmlText, TitlesAreOneLine) {
    EXPECT_EQ(html_to_line("Mali :<br>  cinq <b>morts</b>\n à Gao "), "Mali : cinq morts à Gao");
}

TEST(HtmlText, SurvivesWhatWouldBlowATreeUp) {
    EXPECT_EQ(html_to_text(repeated("<div>", 100'000) + "fin"), "fin");
    EXPECT_EQ(html_to_text(repeated("<aside>", 100'000) + "fin"), "fin");
    EXPECT_EQ(html_to_text(repeated("<p><b a=1><i b=2>", 50'000) + "fin"), "fin");
    EXPECT_EQ(html_to_text(repeated("<<b>script>", 1000)).substr(0, 9), "<script><");
    EXPECT_EQ(html_to_text(repeated("<table><tr><p>", 30'000) + "fin"), "fin");
}

TEST(HtmlText, ReducedMarkupIsBoundedInDepthAndSize) {
    EXPECT_EQ(reduce_to_blocks("<div><div><div>x</div>", 2), "<div><div><br>x</div>");
    const std::string less(10'000, '<');
    EXPECT_LE(reduce_to_blocks(less, 10).size(), 6 * less.size());
}

}  // namespace
}  // namespace vigie::feeds
