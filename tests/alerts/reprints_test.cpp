#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include <gtest/gtest.h>

#include "alerts/reprints/bodies.h"
#include "alerts/reprints/credits.h"
#include "alerts/reprints/likeness.h"
#include "alerts/reprints/provenance.h"
#include "tests/alerts/sketch.h"
#include "text/file.h"
#include "text/hash.h"

namespace vigie::alerts {
namespace {

const std::filesystem::path data = VIGIE_SOURCE "/tests/data/alerts";

std::string body_in(const std::string& name) {
    const std::string file = text::read_file(data / "reprints" / (name + ".txt")).value();
    return file.substr(file.find("\n\n") + 2);
}

/// Byte offset of the Nth character.
std::size_t character(const std::string& utf8, std::size_t count) {
    std::size_t at = 0;
    while (at < utf8.size() && count > 0) {
        ++at;
        while (at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xC0U) == 0x80U)
            ++at;
        --count;
    }
    return at;
}

std::string edited(const std::string& text, int every) {
    std::string out;
    std::istringstream words(text);
    std::string line;
    for (int count = 1; std::getline(words, line); out += '\n') {
        std::istringstream one_line(line);
        for (std::string word; one_line >> word; ++count)
            out += (count % every == 0 ? "autrement" : word) + " ";
    }
    return out;
}

/// "koro_agence, edit 40, + footer_fr"
std::string text_of(std::string_view recipe) {
    std::string text;
    for (const std::string_view step : text::split(recipe, ',')) {
        const auto words = text::split(step, ' ');
        if (words.size() == 1) {
            text = body_in(std::string(step));
        } else if (words[0] == "+") {
            text += body_in(std::string(words[1]));
        } else {
            const auto number = std::stoul(std::string(words[1]));
            if (words[0] == "cut") text = text.substr(0, character(text, number));
            if (words[0] == "from") text = text.substr(character(text, number));
            if (words[0] == "edit") text = edited(text, static_cast<int>(number));
        }
    }
    return text;
}

std::string name_of(Degree degree) {
    return degree == Degree::same ? "same" : degree == Degree::derived ? "derived" : "none";
}

text::Article article(const std::string& id, const std::string& outlet, const std::string& body) {
    text::Article made = test::article(id, "2025-12-27");
    made.outlet.name = outlet;
    made.outlet.feed = outlet;
    made.title = "Titre de " + id;
    made.body = body;
    return made;
}

Body body(const std::string& id, const std::string& outlet, const std::string& words) {
    return {text::hash_hex(words),
            id,
            test::at("2025-12-27T12:00:00Z"),
            outlet,
            "Titre de " + id,
            "",
            outlet,
            signature_of(words)};
}

TEST(Reprints, EverySituationOfTheTable) {
    const auto path = data / "reprints.tsv";
    const std::string table = text::read_file(path).value();
    int rows = 0;
    const auto done = text::read_table(
        path,
        table,
        {"degree", "situation", "earlier", "later"},
        [&](const text::Row& row) -> text::Result<void> {
            const auto earlier = signature_of(text_of(row.cells[2]));
            const auto later = signature_of(text_of(row.cells[3]));
            const Likeness found = likeness(earlier, later);
            EXPECT_EQ(name_of(found.degree), row.cells[0])
                << row.cells[1] << ": kept " << found.kept << ", given " << found.given
                << ", SimHash " << distance(earlier.simhash, later.simhash);
            Bodies bodies;
            bodies.add(body("a", "elsewhere", text_of(row.cells[2])));
            const auto kin = bodies.kin_of(body("b", "here", text_of(row.cells[3])), "here");
            EXPECT_EQ(kin.has_value(), row.cells[0] != "none") << "in the index: " << row.cells[1];
            ++rows;
            return {};
        });
    ASSERT_TRUE(done.has_value()) << done.error().message();
    EXPECT_GE(rows, 30);
}

TEST(Reprints, AStoredSignatureIsTheSame) {
    const Signature signature = signature_of(body_in("koro_agence"));
    EXPECT_EQ(signature_from_hex(to_hex(signature)), signature);
    EXPECT_FALSE(signature_from_hex("0123").has_value());
    std::string damaged = to_hex(signature);
    damaged[5] = 'x';
    EXPECT_FALSE(signature_from_hex(damaged).has_value());
}

/// Whatever the machine and the version: what a store remembers must stay comparable.
TEST(Reprints, SignaturesAreForEver) {
    const Signature signature = signature_of("Sept soldats ont été tués vendredi près de Koro.");
    EXPECT_EQ(signature.all, 6u);
    EXPECT_EQ(to_hex(signature).substr(0, 48), "6003014a9441125400000006000000060c21f0d53a654756");
}

TEST(Reprints, OfSeveralTheEarliestIsTheOriginal) {
    Bodies bodies;
    const std::string text = body_in("koro_agence");
    bodies.add(body("a", "agence", text));
    bodies.add(body("b", "journal", body_in("koro_journal")));
    const auto kin = bodies.kin_of(body("c", "site", edited(text, 30)), "site");
    ASSERT_TRUE(kin.has_value());
    EXPECT_EQ(kin->original.article, "a");
}

TEST(Reprints, OldBodiesAreForgottenAndTheNewestTakenBack) {
    Bodies bodies;
    const std::string text = body_in("koro_agence");
    Body old = body("a", "agence", text);
    old.seen = test::at("2025-11-01T00:00:00Z");
    bodies.add(old);
    const auto mark = bodies.mark();
    bodies.add(body("b", "journal", body_in("gao_agence")));
    bodies.take_back_to(mark);
    EXPECT_EQ(bodies.size(), 1u);
    const Body copy = body("c", "site", body_in("gao_agence"));
    EXPECT_FALSE(bodies.kin_of(copy, "site").has_value()) << "b was taken back";
    bodies.add(copy);
    EXPECT_TRUE(bodies.kin_of(body("d", "tv", body_in("gao_agence")), "tv").has_value());
    bodies.forget_before(test::at("2025-12-01T00:00:00Z"));
    EXPECT_EQ(bodies.size(), 1u);
    EXPECT_FALSE(bodies.kin_of(body("d", "tv", text), "tv").has_value());
    EXPECT_TRUE(bodies.kin_of(body("d", "tv", body_in("gao_agence")), "tv").has_value());
}

/// What a process remembers from before must not change what it finds: alerts are the same after a
/// restart.
TEST(Reprints, AreFoundAlikeHoweverManyBodiesThereHaveBeen) {
    Bodies few;
    Bodies many;
    const auto random_body = [](unsigned number) {
        Body one = body("n" + std::to_string(number), "feed", "");
        one.hash = "hash " + std::to_string(number);
        one.signature.all = one.signature.own = 500;
        std::minstd_rand dice(number + 1);
        one.signature.simhash =
            (std::uint64_t{dice()} << 33U) ^ (std::uint64_t{dice()} << 16U) ^ dice();
        for (auto& bin : one.signature.minima)
            bin = static_cast<std::uint16_t>(dice() >> 8U);
        return one;
    };
    const auto mark = many.mark();
    for (unsigned i = 0; i < 5000; ++i)
        many.add(random_body(i));
    many.take_back_to(mark);  // its heads stay doubled
    for (unsigned i = 5000; i < 5400; ++i) {
        few.add(random_body(i));
        many.add(random_body(i));
    }
    for (unsigned i = 0; i < 200; ++i) {
        Body weak = random_body(90'000 + i);  // a few bins of another one's, none that lead to it
        const Body other = random_body(5000 + i);
        for (std::size_t bin = 1; bin < 40; bin += 3)
            weak.signature.minima[bin] = other.signature.minima[bin];
        const auto one = few.kin_of(weak, "tv");
        const auto another = many.kin_of(weak, "tv");
        ASSERT_EQ(one.has_value(), another.has_value()) << i;
        if (one) {
            EXPECT_EQ(one->original.article, another->original.article);
        }
    }
}

TEST(Reprints, NoMoreBodiesThanTheIndexHolds) {
    Bodies bodies(2);
    bodies.add(body("a", "agence", body_in("koro_agence")));
    bodies.add(body("b", "journal", body_in("gao_agence")));
    bodies.add(body("c", "radio", body_in("kayes_agency")));
    EXPECT_EQ(bodies.size(), 2u);
    EXPECT_FALSE(bodies.kin_of(body("d", "tv", body_in("koro_agence")), "tv").has_value());
    EXPECT_TRUE(bodies.kin_of(body("d", "tv", body_in("gao_agence")), "tv").has_value());
}

TEST(Reprints, ABodyOfTheFirstDaysIsKnownByItsHash) {
    Bodies bodies;
    Body old = body("a", "agence", body_in("koro_agence"));
    old.signature = {};
    bodies.add(old);
    EXPECT_TRUE(bodies.kin_of(body("b", "tv", body_in("koro_agence")), "tv").has_value());
    EXPECT_FALSE(bodies.kin_of(body("b", "tv", body_in("gao_agence")), "tv").has_value());
}

// ---- credits --------------------------------------------------------------------------------

Credits credits() {
    return Credits::load(VIGIE_SOURCE "/config/credits.tsv").value();
}

std::string lines_of(std::string_view cell) {
    std::string text(cell);
    for (auto at = text.find(" / "); at != std::string::npos; at = text.find(" / ")) {
        // "AFP / Reuters" at the end is one line of two names.
        if (text.substr(at) == " / Reuters") break;
        text.replace(at, 3, "\n");
    }
    return text;
}

TEST(Credits, EverySituationOfTheTable) {
    const auto path = data / "credits.tsv";
    const std::string table = text::read_file(path).value();
    const Credits known = credits();
    int rows = 0;
    const auto done = text::read_table(
        path,
        table,
        {"how", "credited", "outlet", "title", "body"},
        [&](const text::Row& row) -> text::Result<void> {
            text::Article made = article("a", std::string(row.cells[2]), lines_of(row.cells[4]));
            made.title = row.cells[3];
            const auto found = known.find(made);
            const std::string how = found.empty() ? "-" : found[0].whole ? "whole" : "cited";
            EXPECT_EQ(how, row.cells[0]) << row.cells[4];
            EXPECT_EQ(found.empty() ? "-" : found[0].name, row.cells[1]) << row.cells[4];
            ++rows;
            return {};
        });
    ASSERT_TRUE(done.has_value()) << done.error().message();
    EXPECT_GE(rows, 25);
}

TEST(Credits, AWrongRowRefusesTheTableWithItsLine) {
    struct Case {
        const char* row;
        const char* message;
    };

    const test::TemporaryFolder folder;
    for (const Case& one : {Case{"cited\tselon *\tSelon AFP, rien.\tReuters", "credits AFP"},
                            Case{"cited\tselon\tSelon AFP, rien.\tAFP", "has no *"},
                            Case{"cites\tselon *\tSelon AFP, rien.\tAFP", "unknown kind 'cites'"},
                            Case{"name\t;\tx\t-", "no words"}}) {
        const auto file = folder.path() / "credits.tsv";
        std::ofstream(file) << "kind\twords\texample\tcredited\n"
                            << "name\tAFP\t(AFP)\tAFP\n"
                            << "bracket\t*\t(AFP)\tAFP\n"
                            << one.row << "\n";
        const auto loaded = Credits::load(file);
        ASSERT_FALSE(loaded.has_value()) << one.row;
        EXPECT_NE(loaded.error().detail.find(one.message), std::string::npos)
            << loaded.error().detail;
        EXPECT_NE(loaded.error().detail.find("credits.tsv:4"), std::string::npos)
            << loaded.error().detail;
    }
}

// ---- provenance -----------------------------------------------------------------------------

extractors::Report resting_on(std::uint32_t start, std::uint32_t end) {
    extractors::Report report;
    report.evidence.push_back({"type", text::Part::body, start, end, "", ""});
    return report;
}

TEST(Provenance, OnlyTheReportThatRestsOnTheCitationIsTheOthers) {
    const std::string own = "Sept soldats ont été tués vendredi près de Koro. ";
    const std::string others = "Selon RFI, un pont a sauté à Bankass.";
    const auto provenance =
        trace(article("a", "Studio Tamani", own + others), std::nullopt, credits());
    Source source;
    source.outlet = "Studio Tamani";
    const auto first = resting_on(0, 10);
    EXPECT_EQ(mark(source, provenance, &first), "");
    EXPECT_TRUE(source.independent);
    EXPECT_EQ(voice_of(source), "Studio Tamani");
    const auto at = static_cast<std::uint32_t>(own.size() + 11);
    const auto second = resting_on(at, at + 7);
    EXPECT_EQ(mark(source, provenance, &second), "has it from RFI: \"Selon RFI\"");
    EXPECT_FALSE(source.independent);
    EXPECT_EQ(voice_of(source), "RFI");
}

TEST(Provenance, AnAggregatorThatWasReadFirstIsNotTheOrigin) {
    Bodies bodies;
    Body first = body("a", "Maliweb", body_in("koro_agence"));
    first.voice = "";
    bodies.add(first);
    const auto text = article("b", "Studio Tamani", body_in("koro_agence"));
    const auto second = body("b", "Studio Tamani", text.body);
    const auto origin = trace(text, bodies.kin_of(second, "Studio Tamani"), credits());
    EXPECT_FALSE(origin.reprint);
    EXPECT_EQ(origin.copy_of, "");
    bodies.add(second);
    const auto third = article("c", "L'Essor", body_in("koro_agence"));
    const auto copy =
        trace(third, bodies.kin_of(body("c", "L'Essor", third.body), "L'Essor"), credits());
    EXPECT_TRUE(copy.reprint);
    EXPECT_EQ(copy.copy_of, "b");
    EXPECT_EQ(copy.credit, "Studio Tamani");
}

TEST(Provenance, AnOutletThatUpdatesItsArticleTellsItAnew) {
    Bodies bodies;
    bodies.add(body("a", "RFI", body_in("koro_agence")));
    text::Article longer = article("b", "RFI", body_in("koro_agence") + body_in("footer_fr"));
    Body again = body("b", "RFI", longer.body);
    EXPECT_FALSE(bodies.kin_of(again, "RFI").has_value()) << "another title: another article";
    again.title = "Titre de a";
    const auto provenance = trace(longer, bodies.kin_of(again, "RFI"), credits());
    EXPECT_FALSE(provenance.reprint);
    EXPECT_EQ(provenance.copy_of, "");
    EXPECT_NE(provenance.why.find("told anew"), std::string::npos) << provenance.why;
}

}  // namespace
}  // namespace vigie::alerts
