// Verb groups by tests/data/extractors/verb_groups.tsv, tag strings by tags.tsv.
#include <array>

#include <gtest/gtest.h>

#include "extractors/reading/chunks.h"
#include "tests/extractors/room.h"
#include "tests/extractors/rows.h"

namespace vigie::extractors {
namespace {

std::string told(const VerbGroup& group) {
    constexpr std::array constructions{"nominal", "active", "passive"};
    constexpr std::array tenses{"none",
                                "past",
                                "pluperfect",
                                "present",
                                "imperfect",
                                "future",
                                "conditional",
                                "hearsay",
                                "infinitive",
                                "bare"};
    std::string all = constructions.at(static_cast<std::size_t>(group.construction));
    all += std::string(" ") + tenses.at(static_cast<std::size_t>(group.tense));
    return group.negated ? all + " negated" : all;
}

/// The chunk of the event word that begins with `word`; the number of chunks when none does.
std::size_t event_word(const Reading& reading, const Clauses& clauses, std::string_view word) {
    for (std::size_t i = 0; i < clauses.chunks.size(); ++i) {
        const Chunk& chunk = clauses.chunks[i];
        if (is_trigger(chunk) && reading.original(chunk.first, chunk.last).starts_with(word))
            return i;
    }
    return clauses.chunks.size();
}

/// "No" is certain, "perhaps" is not.
TEST(Readings, KnowWhichListsASentenceHasNoWordOf) {
    const Reading reading =
        reading_of("Gunmen attacked Ber. The army came on Monday.", Language::english);
    ASSERT_EQ(reading.sentences.size(), 2U);
    EXPECT_TRUE(may_have(reading, 0, WordSet("raid attacked")));
    EXPECT_FALSE(may_have(reading, 1, WordSet("raid attacked")));
    EXPECT_TRUE(may_have(reading, reading.sentences[1], WordSet("monday")));
    EXPECT_FALSE(may_have(reading, reading.sentences[0], WordSet("monday")));
    EXPECT_FALSE(may_have(reading, 0, WordSet()));
}

TEST(VerbGroups, HaveTheVoiceTenseAndPolarityOfEveryRow) {
    const auto rows = rows_of("verb_groups.tsv", {"text", "lang", "word", "expected"});
    EXPECT_GE(rows.size(), 20U);
    for (const TestRow& row : rows) {
        const Reading reading = reading_of(row.cells[0], language_named(row.cells[1]));
        const Clauses clauses = chunk(reading, 0, lexicon());
        const std::size_t at = event_word(reading, clauses, row.cells[2]);
        const std::string found =
            at < clauses.chunks.size() ? told(clauses.chunks[at].verb) : "no event";
        EXPECT_EQ(found, row.cells[3]) << row.place << ": " << row.cells[0];
    }
}

TEST(TagStrings, AreThoseOfEveryRow) {
    const auto rows = rows_of("tags.tsv", {"text", "lang", "word", "expected"});
    EXPECT_GE(rows.size(), 5U);
    for (const TestRow& row : rows) {
        const Reading reading = reading_of(row.cells[0], language_named(row.cells[1]));
        const Clauses clauses = chunk(reading, 0, lexicon());
        std::vector<std::size_t> chunk_at;
        const std::string tags = clauses.tags(event_word(reading, clauses, row.cells[2]), chunk_at);
        EXPECT_EQ(tags, row.cells[3]) << row.place << ": " << row.cells[0];
        EXPECT_EQ(tags.size(), chunk_at.size());
    }
}

TEST(Mentions, TakeAcronymsOnlyInCapitals) {
    const auto names = [](const std::string& body) {
        const Reading reading = reading_of(body, Language::french);
        std::string all;
        for (const Mention* actor : mentions_in(reading, Kind::actor, 0, reading.tokens.size()))
            all += lexicon().party(actor->index).name + ";";
        return all;
    };
    EXPECT_EQ(names("Le FLA et les VDP combattent."), "FLA;VDP;");
    EXPECT_EQ(names("Le Fla et un fan arrivent."), "");
}

}  // namespace
}  // namespace vigie::extractors
