// The trie, the inflection of verbs, and what loading refuses.
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "extractors/lexicon/alternatives.h"
#include "extractors/lexicon/inflection.h"
#include "extractors/lexicon/table_mistakes.h"
#include "extractors/lexicon/trie.h"
#include "extractors/lexicon/trie_builder.h"
#include "extractors/lexicon/verb_phrases.h"
#include "tests/extractors/room.h"
#include "tests/extractors/rows.h"
#include "text/file.h"

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

TEST(TableMistakesTest, AMissingTableIsToldWithTheFileThatMayBeMeant) {
    const auto folder =
        std::filesystem::temp_directory_path() / ("vigie-tables-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    for (const char* name : {"thing.tsv", "places.tsv"})
        std::ofstream(folder / name) << "kind\twhats\n";
    const auto told = [&](const std::string& name) {
        TableMistakes mistakes;
        EXPECT_FALSE(mistakes.note(text::read_file(folder / name)));
        return mistakes.result().error().detail.substr(folder.string().size() + 1);
    };
    EXPECT_EQ(told("things.tsv"), "things.tsv: cannot read; did you mean 'thing.tsv'?");
    EXPECT_EQ(told("actors.tsv"), "actors.tsv: cannot read") << "nothing there is called like it";
    EXPECT_EQ(told("fr/verbs.tsv"), "fr/verbs.tsv: cannot read") << "there is no such folder";
    std::filesystem::remove_all(folder);
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

/// A copy of the configuration, with one table broken.
class BrokenConfig : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
        std::filesystem::copy(config_folder() / "lexicon",
                              folder_ / "lexicon",
                              std::filesystem::copy_options::recursive);
        std::filesystem::create_directories(folder_ / "gazetteer");
        write(
            "gazetteer/places.tsv",
            "name\taliases\tlat\tlon\tkind\tcountry\tadmin1\tadmin1_legacy\tadmin2\tpopulation\t"
            "needs_cue\tradius_km\nBer\t\t16.8\t-2.5\ttown\tML\tTombouctou\tTombouctou\t\t0\t0\t5\n");
        for (const char* table : {"gazetteer/regions.tsv", "gazetteer/countries.tsv"})
            std::filesystem::copy(config_folder() / table, folder_ / table);
    }

    void TearDown() override { std::filesystem::remove_all(folder_); }

    void write(const std::string& table, const std::string& content) {
        std::ofstream(folder_ / table, std::ios::binary) << content;
    }

    /// Adds a row and gives the message that loading then ends with.
    std::string message_with(const std::string& table, const std::string& row) {
        std::ofstream(folder_ / table, std::ios::binary | std::ios::app) << row << "\n";
        const auto loaded = Extractor::load(folder_);
        return loaded ? "no mistake found" : loaded.error().message();
    }

    std::string last_line(const std::string& table) {
        const std::string bytes = text::read_file(folder_ / table).value();
        return table + ":" + std::to_string(std::count(bytes.begin(), bytes.end(), '\n')) + ":";
    }

    std::filesystem::path folder_ = std::filesystem::path(testing::TempDir()) /
                                    ("vigie-" + std::to_string(getpid()) + "-" +
                                     testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST_F(BrokenConfig, IsNamedByFileLineAndText) {
    struct Mistake {
        std::string table;
        std::string row;
        std::string what;
    };

    const std::vector<Mistake> mistakes{
        {"lexicon/fr/triggers.tsv", "atack\tverb\tacts\tcogner\t\t", "unknown family 'atack'"},
        {"lexicon/fr/triggers.tsv", "attack\tverb\tacts\tcogner\t\tby him", "unknown doer 'him'"},
        {"lexicon/fr/triggers.tsv", "attack\tverb", "2 cells where the header has 6"},
        {"lexicon/en/status.tsv", "killed\tparticle\tpeople\tslain", "unknown word 'particle'"},
        {"lexicon/en/status.tsv", "wounded\tverb\tpeople\tkill", "already stands for killed"},
        {"lexicon/fr/times.tsv", "time\tdays -1 noon\thier midi", "unknown word 'noon' of time"},
        {"lexicon/en/boilerplate.tsv", "footer\tprinted in", "unknown word 'footer'"},
        {"lexicon/fr/people.tsv", "folk\thommes", "unknown word 'folk'"},
        {"lexicon/fr/slants.tsv", "murder\ttrucidationner", "'trucidationner' is no word"},
        {"lexicon/en/cues.tsv", "forebackground\tonce", "unknown word 'forebackground'"},
        {"lexicon/en/rules.tsv", "bad\t(?P<perp>[I\tx\tperp=JNIM", "pattern '(?P<perp>[I'"},
        {"lexicon/fr/rules.tsv",
         "lost\tZZ(?P<perp>I)\tLe JNIM a attaqué Ber.\tperp=FLA",
         "expected perp=FLA"},
        {"gazetteer/places.tsv",
         "X\t\tnorth\t-2.5\ttown\tML\tGao\tGao\t\t0\t0\t5",
         "'north' is no number"},
        {"gazetteer/regions.tsv", "X\tplanet\tML\tGao\tGao\t\t1\t1", "unknown kind 'planet'"},
    };
    for (const Mistake& mistake : mistakes) {
        SetUp();
        const std::string message = message_with(mistake.table, mistake.row);
        EXPECT_NE(message.find(last_line(mistake.table)), std::string::npos) << message;
        EXPECT_NE(message.find(mistake.what), std::string::npos) << message;
    }
}

/// They are read in threads of their own.
TEST_F(BrokenConfig, ToldInTheOrderOfTheTables) {
    const std::vector<std::string> tables{"gazetteer/regions.tsv",
                                          "lexicon/actors.tsv",
                                          "lexicon/fr/triggers.tsv",
                                          "lexicon/en/triggers.tsv",
                                          "lexicon/fr/rules.tsv",
                                          "lexicon/en/rules.tsv"};
    std::string message;
    for (const std::string& table : tables)
        message = message_with(table, "lone");
    std::size_t at = 0;
    for (const std::string& table : tables) {
        const std::size_t next = message.find(last_line(table), at);
        ASSERT_NE(next, std::string::npos) << table << " in " << message;
        at = next;
    }
}

TEST_F(BrokenConfig, LoadsWhenNothingIsBroken) {
    const auto loaded = Extractor::load(folder_);
    ASSERT_TRUE(loaded) << loaded.error().message();
}

TEST_F(BrokenConfig, HasAHashThatCoversEveryTable) {
    std::string before = Extractor::load(folder_)->lexicon_hash();
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_)) {
        if (entry.path().extension() != ".tsv") continue;
        std::ofstream(entry.path(), std::ios::binary | std::ios::app) << "# a remark\n";
        const auto loaded = Extractor::load(folder_);
        ASSERT_TRUE(loaded) << loaded.error().message();
        EXPECT_NE(loaded->lexicon_hash(), before) << entry.path();
        before = loaded->lexicon_hash();
    }
}

}  // namespace
}  // namespace vigie::extractors
