// The trie and the inflection of verbs.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "extractors/lexicon/alternatives.h"
#include "extractors/lexicon/inflection.h"
#include "extractors/lexicon/trie.h"
#include "extractors/lexicon/trie_builder.h"
#include "extractors/lexicon/verb_phrases.h"
#include "tests/extractors/rows.h"

namespace vigie::extractors {
namespace {

/// "0-2 place 7; 1-2 actor 3": by first token, longer ones first.
std::string told(const std::vector<Match>& matches) {
    std::string all;
    for (const Match& match : matches) {
        all += std::to_string(match.first) + "-" + std::to_string(match.last) + ":" +
               std::to_string(static_cast<int>(match.entry.kind)) + "/" +
               std::to_string(match.entry.index) + " ";
    }
    return all;
}

Trie trie_of(const std::vector<std::pair<const char*, Entry>>& phrases) {
    TrieBuilder builder;
    for (const auto& [phrase, entry] : phrases)
        builder.add(phrase, entry);
    return std::move(builder).build();
}

TEST(Trie, FindsAllEntriesLongestFirst) {
    const Trie trie = trie_of(
        {{"Ber", {Kind::place, 1}}, {"Ber Sud", {Kind::place, 2}}, {"Sud", {Kind::skip, 0}}});
    EXPECT_EQ(told(trie.find_all(text::tokenise("à Ber Sud"))), "1-3:0/2 1-2:0/1 2-3:10/0 ");
}

TEST(Trie, KeepsSeveralEntriesOfOnePhraseOnceEach) {
    const Trie trie = trie_of({{"morts", {Kind::status, 1}},
                               {"MORTS", {Kind::trigger, 4}},
                               {"morts", {Kind::status, 1}}});
    EXPECT_EQ(trie.entries(), 2U);
    EXPECT_EQ(trie.find_all(text::tokenise("huit morts")).size(), 2U);
}

/// Whichever thread was faster.
TEST(Trie, NamesStandBeforeWords) {
    const Entry word{Kind::trigger, 4};
    const Entry name{Kind::source, 1};
    EXPECT_EQ(told(trie_of({{"Ber", name}, {"ber", word}}).find_all(text::tokenise("ber"))),
              told(trie_of({{"Ber", word}, {"ber", name}}).find_all(text::tokenise("ber"))));
}

TEST(Trie, TellsApartWhateverManyWordsFollowOne) {
    TrieBuilder builder;
    const auto phrase = [](std::uint32_t i) { return "camp numero" + std::to_string(i) + " sud"; };
    for (std::uint32_t i = 0; i < 300; ++i)
        builder.add(phrase(299 - i), {Kind::place, 299 - i});
    builder.add("sud camp", {Kind::skip, 0});
    const Trie trie = std::move(builder).build();
    for (std::uint32_t i = 0; i < 300; ++i) {
        const auto found = trie.find_all(text::tokenise(phrase(i)));
        ASSERT_EQ(found.size(), 1U) << i;
        EXPECT_EQ(found.front().entry, (Entry{Kind::place, i}));
    }
    EXPECT_TRUE(trie.find_all(text::tokenise("camp numero300 sud")).empty());
    EXPECT_TRUE(trie.find_all(text::tokenise("camp numero1 nord")).empty());
}

TEST(Trie, FoldsAccentsCaseAndApostrophesAlike) {
    const Trie trie = trie_of({{"l'état-major", {Kind::source, 0}}});
    EXPECT_EQ(trie.find_all(text::tokenise("L’ÉTAT-MAJOR annonce")).size(), 1U);
    EXPECT_TRUE(trie.find_all(text::tokenise("un état de siège")).empty());
}

TEST(Trie, KnowsNothingWhenEmpty) {
    const Trie trie = trie_of({{"", {Kind::place, 1}}});
    EXPECT_EQ(trie.entries(), 0U);
    EXPECT_TRUE(trie.find_all(text::tokenise("Ber")).empty());
    EXPECT_TRUE(trie.find_all(text::tokenise("")).empty());
    EXPECT_TRUE(Trie().find_all(text::tokenise("Ber")).empty());
}

TEST(Alternatives, BracketsStandForEachOfTheirWords) {
    using Words = std::vector<std::string>;
    EXPECT_EQ(alternatives("tuer"), Words{"tuer"});
    EXPECT_EQ(alternatives("[sauter|rouler] sur [une mine|un engin]"),
              (Words{"sauter sur une mine",
                     "sauter sur un engin",
                     "rouler sur une mine",
                     "rouler sur un engin"}));
    EXPECT_EQ(alternatives("open [bracket"), Words{"open [bracket"});
}

/// Whatever the parts give is what the phrases give.
TEST(Alternatives, PartsStandForTheSamePhrases) {
    constexpr Entry entry{Kind::skip, 0};
    for (const std::string cell :
         {"tuer",
          "[sauter|rouler] sur [une mine|un engin]",
          "[lance|lancent] [une|l'] [attaque|guerre] contre [la faim|le sida]",
          "[groupe|] armé",
          "[a|b] [c d|e]"}) {
        const auto parts = parts_of(cell);
        ASSERT_FALSE(parts.empty()) << cell;
        std::vector<std::vector<text::Tokens>> cut;
        for (const Choices& choices : parts) {
            auto& all = cut.emplace_back();
            for (const std::string& words : choices)
                all.push_back(text::tokenise(words));
        }
        TrieBuilder by_parts;
        by_parts.add(cut, entry);
        TrieBuilder by_phrases;
        for (const std::string& phrase : alternatives(cell))
            by_phrases.add(phrase, entry);
        const Trie one = std::move(by_parts).build();
        const Trie other = std::move(by_phrases).build();
        EXPECT_EQ(one.entries(), other.entries()) << cell;
        for (const std::string& phrase : alternatives(cell)) {
            const auto tokens = text::tokenise("x " + phrase + " y");
            EXPECT_EQ(told(one.find_all(tokens)), told(other.find_all(tokens))) << phrase;
        }
    }
}

/// Tokens are cut by what stands beside them there.
TEST(Alternatives, NoPartsWhereWordsRunOn) {
    for (const std::string cell : {"soldat[s|]", "l'[armée|état]", "[1|2] 200 hommes", "« [x|y] »"})
        EXPECT_TRUE(parts_of(cell).empty()) << cell;
}

bool has_form(std::string_view infinitive,
              Language language,
              std::string_view word,
              VerbForm form) {
    const auto forms = inflect(infinitive, language, {});
    return std::any_of(forms.begin(), forms.end(), [&](const Inflected& inflected) {
        return inflected.text == word && inflected.form == form;
    });
}

TEST(Inflection, MakesTheThirdPersonsOfRegularFrenchVerbs) {
    const auto french = [](auto infinitive, auto word, VerbForm form) {
        return has_form(infinitive, Language::french, word, form);
    };
    EXPECT_TRUE(french("attaquer", "attaquent", VerbForm::present));
    EXPECT_TRUE(french("attaquer", "attaquées", VerbForm::participle));
    EXPECT_TRUE(french("attaquer", "attaqueraient", VerbForm::conditional));
    EXPECT_TRUE(french("saccager", "saccagea", VerbForm::past));
    EXPECT_TRUE(french("saccager", "saccageant", VerbForm::gerund));
    EXPECT_TRUE(french("envahir", "envahissent", VerbForm::present));
    EXPECT_TRUE(french("envahir", "envahis", VerbForm::participle));
    EXPECT_TRUE(french("s'emparer de", "emparés de", VerbForm::participle));
    EXPECT_FALSE(french("attaquer", "attaquons", VerbForm::present));
}

TEST(Inflection, MakesRegularEnglishForms) {
    const auto english = [](auto infinitive, auto word, VerbForm form) {
        return has_form(infinitive, Language::english, word, form);
    };
    EXPECT_TRUE(english("ambush", "ambushes", VerbForm::present));
    EXPECT_TRUE(english("ambush", "ambushed", VerbForm::participle));
    EXPECT_TRUE(english("raid", "raided", VerbForm::past));
    EXPECT_TRUE(english("rob", "robbed", VerbForm::past));
    EXPECT_TRUE(english("seize", "seizing", VerbForm::gerund));
    EXPECT_TRUE(english("carry out", "carried out", VerbForm::past));
}

TEST(Inflection, TakesIrregularVerbsFromTheTable) {
    const Paradigms paradigms{{"prendre", {{{"pris", VerbForm::participle}}}}};
    const auto forms = inflect("prendre d'assaut", Language::french, paradigms);
    ASSERT_EQ(forms.size(), 1U);
    EXPECT_EQ(forms[0].text, "pris d'assaut");
}

/// Each form belongs where its words lead, though they were cut in two parts and phrases before it
/// began alike.
TEST(VerbPhrasesTest, FormsStandWhereTheirWordsLead) {
    const Paradigms paradigms{{"assaillir", {{{"assaillant le", VerbForm::gerund}}}}};
    for (const Language language : {Language::french, Language::english}) {
        TrieBuilder trie;
        VerbPhrases phrases(language, trie);
        phrases.use(paradigms);
        for (const std::string infinitive : {"lancer une attaque contre",
                                             "lancer une attaque",
                                             "lancer",
                                             "lancer une attaque à l'aide de",
                                             "s'emparer d'un véhicule",
                                             "assaillir village",
                                             "fatally shoot and wound at",
                                             "shoot and wound",
                                             "shoot 1 200"}) {
            const auto forms = inflect(infinitive, language, paradigms);
            std::size_t at = 0;
            phrases.each_form(infinitive, [&](const VerbPhrases::Formed& formed) {
                const Inflected& form = forms.at(at++);
                EXPECT_EQ(formed.text(), form.text);
                EXPECT_EQ(formed.form, form.form);
                const auto numbers = trie.numbers(text::tokenise(form.text));
                EXPECT_EQ(formed.node, trie.grow(TrieBuilder::root, numbers)) << form.text;
            });
            EXPECT_EQ(at, forms.size()) << infinitive;
        }
    }
}

}  // namespace
}  // namespace vigie::extractors
