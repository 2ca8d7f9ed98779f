#include "daemon/present.h"

#include <sstream>

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace vigie::daemon {
namespace {

using Json = nlohmann::ordered_json;

Json akabar() {
    return Json::parse(R"({
      "id": "ML-2026-01-31-0a1b2c3d4e", "revision": 2, "message": "update",
      "changes": [{"field": "casualties", "old": "", "new": "MSA: 40", "because": "a2"}],
      "event_type": "Explosions/Remote violence", "sub_event_type": "Air/drone strike",
      "date": {"from": "2026-01-31", "to": "2026-01-31", "precision": 1},
      "place": {"name": "Akabar", "admin1": "Ménaka", "admin2": "Ménaka", "country": "ML",
                "relation": "near"},
      "actors": [{"name": "FAMa", "role": "perpetrator"}, {"name": "ISSP", "role": "target"},
                 {"name": "MSA", "role": "ally"}],
      "casualties": [
        {"status": "killed", "side": "ISSP", "min": 20, "max": null, "according_to": "FAMa"},
        {"status": "killed", "side": "ISSP", "min": 40, "max": 40, "according_to": "MSA"}],
      "claims": [{"by": "FAMa", "stance": "claimed", "about": "the event"}],
      "severity": {"level": 4, "reason": "20 or more killed"},
      "sources": [{"outlet": "Radio du fleuve", "published": "2026-02-02T08:00:00Z",
                   "independent": true, "belligerent": false}],
      "summary": {"fr": "Frappe aérienne des FAMa contre l'EIS près d'Akabar (Ménaka).", "en": ""}
    })");
}

TEST(AlertText, TellsWhatHappenedWhereWhenWhoToWhomAndWhoSaysSo) {
    EXPECT_EQ(alert_text(akabar(), Paint::plain),
              "[4/5] Air/drone strike                        UPDATE 2  ML-2026-01-31-0a1b2c3d4e\n"
              "  where    near Akabar, Ménaka, ML\n"
              "  when     2026-01-31\n"
              "  who      FAMa -> ISSP (with MSA)\n"
              "  toll     at least 20 killed (ISSP), says FAMa\n"
              "           40 killed (ISSP), says MSA\n"
              "  claims   claimed by FAMa\n"
              "  changed  casualties: MSA: 40\n"
              "  sources  Radio du fleuve 2026-02-02\n"
              "  summary  Frappe aérienne des FAMa contre l'EIS près d'Akabar (Ménaka).\n");
}

TEST(AlertText, StaysWithinEightyColumns) {
    Json alert = akabar();
    alert["summary"]["fr"] = std::string(40, 'a') + " " + std::string(38, 'b') + " é é é é é é é";
    std::istringstream lines(alert_text(alert, Paint::plain));
    for (std::string line; std::getline(lines, line);)
        EXPECT_LE(columns(line), 80U) << line;
}

TEST(AlertText, ShowsAnAlertThatSaysAlmostNothing) {
    EXPECT_EQ(alert_text(Json::object(), Paint::plain).substr(0, 6), "[0/5] ");
    EXPECT_NE(alert_text(nullptr, Paint::coloured).find("place unknown"), std::string::npos);
    EXPECT_NE(alert_text(Json::parse(R"({"casualties":[1,null],"actors":3})"), Paint::plain)
                  .find("day unknown"),
              std::string::npos);
}

TEST(Wrap, BreaksAtSpacesAndCountsCharactersNotBytes) {
    EXPECT_EQ(wrap("un deux trois", 8, 2), "un deux\n  trois");
    EXPECT_EQ(wrap("éé éé", 5, 0), "éé éé");
    EXPECT_EQ(wrap("extraordinaire", 5, 2), "extraordinaire");
    EXPECT_EQ(wrap("", 5, 2), "");
    EXPECT_EQ(columns("Ménaka"), 6U);
}

TEST(AlertLine, FitsAList) {
    EXPECT_EQ(alert_line(akabar()),
              "ML-2026-01-31-0a1b2c3d4e  rev 2  [4]  2026-01-31  Air/drone strike; near Akabar, "
              "Ménaka, ML; FAMa -> ISSP (with MSA)");
}

}  // namespace
}  // namespace vigie::daemon
