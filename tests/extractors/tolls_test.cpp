// Who was killed, wounded or taken, and what was lost: tests/data/extractors/tolls.tsv, losses.tsv.
#include "extractors/tolls/tolls.h"

#include <array>

#include <gtest/gtest.h>

#include "tests/extractors/room.h"
#include "tests/extractors/rows.h"

namespace vigie::extractors {
namespace {

std::string figure(const std::optional<int>& min, const std::optional<int>& max) {
    if (min && max && *min == *max) return std::to_string(*min);
    return (min ? std::to_string(*min) : "") + "-" + (max ? std::to_string(*max) : "");
}

std::string whose(const Toll& toll) {
    constexpr std::array sides{"", "own ranks", "attackers", "enemy", "people", "bare", "several"};
    const std::string side = toll.side == SideHint::party
                                 ? toll.party->name
                                 : sides.at(static_cast<std::size_t>(toll.side));
    return toll.part ? side + " part" : side;
}

/// "killed 7- FAMa; wounded 3 people part": an open end is left out.
std::string tolls_told(const Reading& reading) {
    std::string all;
    for (std::size_t i = 0; i < reading.sentences.size(); ++i) {
        for (const Toll& toll : read_tolls(reading, i, lexicon())) {
            if (!all.empty()) all += "; ";
            all += std::string(name_of(toll.status)) + " " + figure(toll.min, toll.max) + " " +
                   whose(toll);
        }
    }
    return all.empty() ? "-" : all;
}

std::string losses_told(const Reading& reading) {
    std::string all;
    for (std::size_t i = 0; i < reading.sentences.size(); ++i) {
        for (const Loss& loss : read_losses(reading, i, lexicon())) {
            if (!all.empty()) all += "; ";
            const auto& count = loss.materiel.count;
            all += (count ? std::to_string(*count) + " " : "") + loss.materiel.what + " " +
                   std::string(name_of(loss.materiel.effect));
        }
    }
    return all.empty() ? "-" : all;
}

TEST(Tolls, AreThoseOfEveryRow) {
    const auto rows = rows_of("tolls.tsv", {"text", "lang", "expected"});
    EXPECT_GE(rows.size(), 30U);
    for (const TestRow& row : rows) {
        const Reading reading = reading_of(row.cells[0], language_named(row.cells[1]));
        EXPECT_EQ(tolls_told(reading), row.cells[2]) << row.place << ": " << row.cells[0];
    }
}

TEST(Losses, AreThoseOfEveryRow) {
    const auto rows = rows_of("losses.tsv", {"text", "lang", "expected"});
    EXPECT_GE(rows.size(), 8U);
    for (const TestRow& row : rows) {
        const Reading reading = reading_of(row.cells[0], language_named(row.cells[1]));
        EXPECT_EQ(losses_told(reading), row.cells[2]) << row.place << ": " << row.cells[0];
    }
}

}  // namespace
}  // namespace vigie::extractors
