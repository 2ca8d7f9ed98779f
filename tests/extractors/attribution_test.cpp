// Who says it: every row of tests/data/extractors/statements.tsv.
#include "extractors/attribution/attribution.h"

#include <array>

#include <gtest/gtest.h>

#include "tests/extractors/room.h"
#include "tests/extractors/rows.h"

namespace vigie::extractors {
namespace {

/// "JNIM claimed, authority denied | ^authority said": by sentence, ^ what is inherited.
std::string told(const Reading& reading) {
    constexpr std::array sayings{"said", "claimed", "confirmed", "denied"};
    std::string all;
    for (const auto& sentence : attribute(reading, lexicon())) {
        if (!all.empty()) all += " | ";
        std::string here;
        for (const Statement& statement : sentence) {
            if (!here.empty()) here += ", ";
            here += (statement.inherited ? "^" : "") + statement.by + " " +
                    sayings.at(static_cast<std::size_t>(statement.saying));
        }
        all += here.empty() ? "-" : here;
    }
    return all;
}

TEST(Statements, HaveTheSpeakersOfEveryRow) {
    const auto rows = rows_of("statements.tsv", {"text", "lang", "expected"});
    EXPECT_GE(rows.size(), 20U);
    for (const TestRow& row : rows) {
        const Reading reading = reading_of(row.cells[0], language_named(row.cells[1]));
        EXPECT_EQ(told(reading), row.cells[2]) << row.place << ": " << row.cells[0];
    }
}

}  // namespace
}  // namespace vigie::extractors
