#include "text/tokens.h"

#include <gtest/gtest.h>

namespace vigie::text {
namespace {

std::string words(std::string_view text) {
    const Tokens tokens = tokenise(text);
    std::string all;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        (all += all.empty() ? "" : "|") += tokens.word(i);
    }
    return all;
}

std::vector<std::string> cut(const std::string& text) {
    const Tokens tokens = tokenise(text);
    std::vector<std::string> all;
    for (const Sentence& sentence : sentences(tokens)) {
        const auto [begin, end] = tokens.source(sentence.first, sentence.last);
        all.push_back(text.substr(begin, end - begin));
    }
    return all;
}

/// Word lists trust the shape and look at no letter.
TEST(Tokens, KnowTheShapeOfEachWord) {
    const Tokens tokens = tokenise("L’armée d'Élan a tiré 1 200 obus, dit-il… Ségou");
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Word word = tokens.word(i);
        ASSERT_FALSE(word.empty());
        const Shape made(word);
        EXPECT_EQ(word.shape.letter, made.letter) << i;
        EXPECT_EQ(word.shape.ending, made.ending) << i;
        EXPECT_EQ(word.shape.opening, made.opening) << i;
    }
    EXPECT_TRUE(tokens.word(tokens.size()).empty());
    EXPECT_TRUE(tokens.word(static_cast<std::size_t>(-1)).empty());
}

/// Few letters lie within the object itself.
TEST(Tokens, KeepTheirWordsWhereverTheyGo) {
    for (const std::string text : {"à Ber", "Dans le cercle de Ménaka, à Inékar, samedi"}) {
        Tokens made = tokenise(text);
        const Tokens copied = made;
        const Tokens moved = std::move(made);
        made = tokenise("x");
        for (const Tokens* tokens : {&copied, &moved}) {
            ASSERT_EQ(tokens->size(), tokenise(text).size());
            for (std::size_t i = 0; i < tokens->size(); ++i)
                EXPECT_EQ(std::string(tokens->word(i)), std::string(tokenise(text).word(i)));
        }
    }
}

TEST(Tokens, EndWordsOfAnyLength) {
    for (const std::string letter : {"a", "z", "é", "ض", "Ɓ"}) {
        std::string word;
        for (std::size_t length = 1; length < 20; ++length) {
            word += letter;
            for (const std::string behind : {"", ".", " b", "{", "`s", "\n", "9", "@[b"}) {
                const Tokens tokens = tokenise(word + behind);
                EXPECT_EQ(std::string(tokens.word(0)), folded(word)) << word << behind;
            }
        }
    }
}

TEST(Tokens, KeepElisionsAsWordsAndPartCompounds) {
    EXPECT_EQ(words("l’armée d'Akabar"), "l'|armee|d'|akabar");
    EXPECT_EQ(words("d' un camp"), "d'|un|camp") << "as a table's \"[de|d'] [un|son] camp\" has it";
    EXPECT_EQ(words("the workers' strike"), "the|workers|'|strike");
    EXPECT_EQ(words("camions-citernes"), "camions|citernes");
    EXPECT_EQ(words("aujourd'hui, jusqu'à"), "aujourd'hui|,|jusqu'|a");
    EXPECT_EQ(words("the army's post didn't"), "the|army|'s|post|didn't");
}

TEST(Tokens, PartWhatIsGlued) {
    EXPECT_EQ(words("26 décembre 2025Au Mali"), "26|decembre|2025|au|mali");
    EXPECT_EQ(words("Mercredi,1er octobre"), "mercredi|,|1|er|octobre");
    EXPECT_EQ(words("terroristesLes FAMa"), "terroristes|les|fama");
}

TEST(Tokens, ReadNumbersWhole) {
    EXPECT_EQ(words("1 200 et 1\u202F200, 12,7 mm"), "1 200|et|1 200|,|12,7|mm");
    EXPECT_EQ(words("05H00"), "05|h|00");
    EXPECT_EQ(words("en 2012 300 morts"), "en|2012|300|morts");
}

TEST(Tokens, KnowCapitalsAndAcronyms) {
    const Tokens tokens = tokenise("Le JNIM à Ségou et Élan");
    EXPECT_TRUE(tokens.list[0].capital);
    EXPECT_FALSE(tokens.list[0].all_capitals);
    EXPECT_TRUE(tokens.list[1].all_capitals);
    EXPECT_FALSE(tokens.list[2].capital);
    EXPECT_TRUE(tokens.list[5].capital);
    const Tokens bold = tokenise("\U0001D400\U0001D42D\U0001D42D\U0001D41A à Ɓamako");
    EXPECT_EQ(bold.word(0), "atta");
    EXPECT_TRUE(bold.list[0].capital);
    EXPECT_TRUE(bold.list[2].capital);
}

TEST(Sentences, EndAtStopsAndLinesButNotAtAbbreviations) {
    EXPECT_EQ(cut("Un poste est tombé. Le Gal. Touré l’a dit. Fin"),
              (std::vector<std::string>{"Un poste est tombé.", "Le Gal. Touré l’a dit.", "Fin"}));
    EXPECT_EQ(cut("Titre\nM. Keita parle ! « Oui. » Puis"),
              (std::vector<std::string>{"Titre", "M. Keita parle !", "« Oui. »", "Puis"}));
    EXPECT_EQ(cut("à 300 m. Les assaillants"),
              (std::vector<std::string>{"à 300 m.", "Les assaillants"}));
    EXPECT_EQ(cut("They came at 5 a.m. Soldiers fled."),
              (std::vector<std::string>{"They came at 5 a.m.", "Soldiers fled."}));
    EXPECT_EQ(cut("Il a fui.Le poste brûle"),
              (std::vector<std::string>{"Il a fui.", "Le poste brûle"}));
}

TEST(Sentences, EndBeforeABullet) {
    const auto text = tokenise(
        "Highlights\n• A village was attacked near Ber, six civilians killed\n• 142 households left");
    EXPECT_EQ(sentences(text).size(), 3U);
}

TEST(Sentences, GoOnAfterTheStopOfAShortForm) {
    for (const char* one : {"Le col. Assimi et le Cne. Keïta sont là.",
                            "The U.S. embassy and the U.N. mission left on Oct. 28.",
                            "Gunmen struck at 5 p.m. on Sunday.",
                            "Gunmen struck around 5 p.m. Sunday.",
                            "Annexe No. 5, art. 3, p. 12.",
                            "Les 12 oct. et 3 nov. un convoi a brûlé.",
                            "Le 1er. octobre, J.-C. Bagayoko a parlé.",
                            "Lt. Gen. Camara and Mr. Diallo met."}) {
        EXPECT_EQ(cut(one), std::vector<std::string>{one});
    }
}

TEST(Sentences, GoOnWithASmallLetter) {
    for (const char* one : {"« Fuyez ! » ont crié les assaillants.",
                            "Ils ont tiré… puis sont partis.",
                            "\"Who did it?\" asked a resident.",
                            "Un camp [...] a été pris.",
                            "Le maire (M. Cissé, joint hier.) confirme."}) {
        EXPECT_EQ(cut(one), std::vector<std::string>{one});
    }
    EXPECT_EQ(cut("« Ils ont fui. Le camp brûle », dit-il. Fin."),
              (std::vector<std::string>{"« Ils ont fui.", "Le camp brûle », dit-il.", "Fin."}));
    EXPECT_EQ(cut("le camp brûle. les hommes fuient."),
              (std::vector<std::string>{"le camp brûle.", "les hommes fuient."}));
}

TEST(Sentences, AreCutWhenNoFullStopComes) {
    std::string endless;
    for (int i = 0; i < 2000; ++i)
        endless += "un poste attaqué, ";
    const Tokens tokens = tokenise(endless);
    std::size_t covered = 0;
    for (const Sentence& sentence : sentences(tokens)) {
        EXPECT_LE(sentence.last - sentence.first, longest_sentence);
        EXPECT_EQ(sentence.first, covered);
        covered = sentence.last;
    }
    EXPECT_EQ(covered, tokens.size());
}

TEST(Sentences, CountTheirParagraph) {
    const Tokens tokens = tokenise("Un. Deux.\n\nTrois.");
    const auto all = sentences(tokens);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].paragraph, all[1].paragraph);
    EXPECT_LT(all[1].paragraph, all[2].paragraph);
}

}  // namespace
}  // namespace vigie::text
