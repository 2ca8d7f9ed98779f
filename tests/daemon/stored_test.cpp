#include <gtest/gtest.h>

#include "daemon/present.h"
#include "daemon/stored/decisions.h"
#include "daemon/stored/filter.h"
#include "daemon/stored/history.h"
#include "text/file.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon {
namespace {

using Json = nlohmann::ordered_json;

Json ambush() {
    return Json::parse(R"({
      "id": "ML-2026-03-08-0a1b2c3d4e", "revision": 1, "message": "alert", "changes": [],
      "sent": "2026-03-09T08:12:30.500Z",
      "event_type": "Battles", "sub_event_type": "Armed clash",
      "date": {"from": "2026-03-08", "to": "2026-03-09", "precision": 1},
      "place": {"name": "Diboli", "country": "ML", "admin1": "Kayes", "admin2": "Kayes",
                "lat": 14.35, "lon": -12.25, "relation": "road", "other_end": "Kayes",
                "alternates": ["Djiboli"]},
      "places": [],
      "actors": [{"name": "Katiba Macina", "role": "perpetrator"},
                 {"name": "FAMa", "role": "target"}],
      "casualties": [{"status": "killed", "side": "FAMa", "min": 3, "max": 3,
                      "according_to": "", "outlet": "Radio Boucle", "article": "a"}],
      "claims": [], "severity": {"level": 3, "reason": "3 dead"}, "certainty": "possible",
      "sources": [{"article": "a", "outlet": "Radio Boucle", "title": "Embuscade près de Diboli",
                   "url": "https://boucle.example/a", "published": "2026-03-09T08:00:00Z"}]
    })");
}

Json drivers() {
    Json alert = ambush();
    alert["revision"] = 2;
    alert["message"] = "update";
    alert["sent"] = "2026-03-12T10:00:00Z";
    alert["sources"].push_back({{"article", "b"},
                                {"outlet", "Agence du Fleuve"},
                                {"title", "Quinze chauffeurs"},
                                {"published", "2026-03-12T09:30:00Z"}});
    alert["casualties"].push_back({{"status", "killed"},
                                   {"side", "civilians"},
                                   {"min", 15},
                                   {"max", 15},
                                   {"according_to", "media"},
                                   {"outlet", "Agence du Fleuve"},
                                   {"article", "b"}});
    const auto change = [&](const char* field, Json old, const char* now) {
        alert["changes"].push_back(
            {{"field", field}, {"old", std::move(old)}, {"new", now}, {"because", "b"}});
    };
    change("casualties: killed civilians", nullptr, "15");
    change("claims", nullptr, "JNIM: claimed");
    change("sources", "1", "2");
    change("severity", "3 (3 dead)", "5 (18 dead, 15 killed among civilians)");
    return alert;
}

TEST(History, TellsALifeInPlainWords) {
    EXPECT_EQ(history_text({ambush(), drivers()}),
              "ML-2026-03-08-0a1b2c3d4e: 2 revisions\n"
              "1  2026-03-09 08:12  new, severity 3 (3 dead), possible\n"
              "   Armed clash; between Diboli and Kayes, Kayes, ML; 2026-03-08 to 2026-03-09;\n"
              "   Katiba Macina -> FAMa\n"
              "   - 3 killed (FAMa), says Radio Boucle\n"
              "   Told by Radio Boucle, \"Embuscade près de Diboli\", 2026-03-09 08:00\n"
              "2  2026-03-12 10:00  update, severity 3 (3 dead), possible\n"
              "   Because of Agence du Fleuve, \"Quinze chauffeurs\", 2026-03-12 09:30\n"
              "   - killed civilians: 15; counted by media\n"
              "   - claimed by JNIM\n"
              "   - independent sources: 2, before 1\n"
              "   - severity: 5 (18 dead, 15 killed among civilians), before 3 (3 dead)\n");
}

TEST(History, TellsMergesAndSplits) {
    const auto told = [](const char* field, const char* message) {
        Json alert = ambush();
        alert["message"] = message;
        alert["changes"] = {
            {{"field", field}, {"old", nullptr}, {"new", "ML-X"}, {"because", "unheard"}}};
        return history_text({alert});
    };
    EXPECT_NE(told("merged_into", "cancel").find("cancelled"), std::string::npos);
    EXPECT_NE(told("merged_into", "cancel").find("turned out to be ML-X and goes on there"),
              std::string::npos);
    EXPECT_NE(told("merged", "update").find("took in ML-X"), std::string::npos);
    EXPECT_NE(told("split_into", "update").find("two events: the other is ML-X"),
              std::string::npos);
}

TEST(History, TellsOnceHowItStandsToOtherAlerts) {
    Json alert = drivers();
    alert["related"] = {
        {{"id", "ML-X"}, {"relation", "possibly_same"}, {"why", "same day, region only"}}};
    const std::string text = history_text({ambush(), alert, alert});
    const auto at = text.find("   Perhaps the same as ML-X: same day, region only\n");
    EXPECT_NE(at, std::string::npos);
    EXPECT_EQ(text.find("ML-X", at + 30), std::string::npos);
}

TEST(History, SaysWhenABlockadeIsLifted) {
    Json alert = drivers();
    alert["changes"] = {
        {{"field", "until"}, {"old", nullptr}, {"new", "2026-03-27"}, {"because", "b"}}};
    EXPECT_NE(history_text({ambush(), alert}).find("   - lifted: 2026-03-27\n"), std::string::npos);
}

TEST(Decisions, AreToldInTheOrderOfTheSourcesByTheirNames) {
    const std::vector<alerts::Decision> stored{
        {"b", 0, "ML-1", "joined", 9.5, {"place: Diboli (+3.0)", "same day: 2026-03-08 (+3.0)"}},
        {"a", 0, "ML-1", "new", 0, {}},
        {"z", 0, "ML-1", "reprint", 0, {"the same body as a"}}};
    const auto ordered = in_order(stored, drivers());
    EXPECT_EQ(decisions_text(ordered, drivers()),
              "  Radio Boucle, \"Embuscade près de Diboli\", 2026-03-09 08:00: opened this event:\n"
              "    no other fits\n"
              "  Agence du Fleuve, \"Quinze chauffeurs\", 2026-03-12 09:30: joined, 9.5 points\n"
              "      place: Diboli (+3.0)\n"
              "      same day: 2026-03-08 (+3.0)\n"
              "  article z (not in this revision): added as a reprint\n"
              "      the same body as a\n");
}

TEST(History, FitsEightyColumns) {
    Json alert = drivers();
    alert["sources"][1]["title"] = std::string(40, 'x') + " " + std::string(40, 'y');
    for (const auto line : text::split(history_text({ambush(), alert}), '\n'))
        EXPECT_LE(columns(line), 80U) << line;
}

TEST(History, InJsonNamesTheSourceOfEachChangeAndWhoCounts) {
    const Json json = history_json({ambush(), drivers()});
    EXPECT_EQ(json["id"], "ML-2026-03-08-0a1b2c3d4e");
    const Json& change = json["revisions"][1]["changes"][0];
    EXPECT_EQ(change["outlet"], "Agence du Fleuve");
    EXPECT_EQ(change["counted_by"], Json::array({"media"}));
    EXPECT_EQ(change["words"], "killed civilians: 15; counted by media");
}

TEST(AlertFilter, LetsThroughWhatFitsEveryCondition) {
    struct Case {
        const char* name;
        FilterWords words;
        bool fits;
    };

    const auto words = [](auto set) {
        FilterWords made;
        set(made);
        return made;
    };
    const std::vector<Case> cases{
        {"nothing asked", {}, true},
        {"since its last day", words([](auto& w) { w.since = "2026-03-09"; }), true},
        {"since the day after", words([](auto& w) { w.since = "2026-03-10"; }), false},
        {"until its first day", words([](auto& w) { w.until = "2026-03-08"; }), true},
        {"until the day before", words([](auto& w) { w.until = "2026-03-07"; }), false},
        {"sent until the 8th",
         words([](auto& w) {
             w.until = "2026-03-08";
             w.by = "sent";
         }),
         false},
        {"by town", words([](auto& w) { w.place = "DIBOLI"; }), true},
        {"by the text's spelling", words([](auto& w) { w.place = "djiboli"; }), true},
        {"by the far end of the road", words([](auto& w) { w.place = "kayes"; }), true},
        {"by another town", words([](auto& w) { w.place = "Gao"; }), false},
        {"near",
         words([](auto& w) {
             w.near = "14.4,-12.2";
             w.km = 10;
         }),
         true},
        {"not so near",
         words([](auto& w) {
             w.near = "14.4,-12.2";
             w.km = 5;
         }),
         false},
        {"by actor", words([](auto& w) { w.actor = "fama"; }), true},
        {"by the actor's parent", words([](auto& w) { w.actor = "JNIM"; }), true},
        {"by another actor", words([](auto& w) { w.actor = "ISSP"; }), false},
        {"by event type", words([](auto& w) { w.types = {"battles"}; }), true},
        {"by one of two",
         words([](auto& w) {
             w.types = {"Attack", "armed-clash"};
         }),
         true},
        {"by another type", words([](auto& w) { w.types = {"Attack"}; }), false},
        {"grave enough", words([](auto& w) { w.severity = 3; }), true},
        {"not grave enough", words([](auto& w) { w.severity = 4; }), false},
        {"one of two conditions",
         words([](auto& w) {
             w.place = "Kayes";
             w.actor = "ISSP";
         }),
         false},
    };
    for (const auto& [name, asked, expected] : cases) {
        const auto filter = filter_from(asked);
        ASSERT_TRUE(filter.has_value()) << name << ": " << filter.error().detail;
        EXPECT_EQ(fits(ambush(), *filter), expected) << name;
    }
}

TEST(AlertFilter, ABlockadeIsThereUntilItIsLifted) {
    Json alert = ambush();
    alert["until"] = nullptr;
    FilterWords words;
    words.since = "2026-05-01";
    EXPECT_TRUE(fits(alert, filter_from(words).value())) << "it stands";
    alert["until"] = {{"from", "2026-04-30"}, {"to", "2026-04-30"}, {"precision", 1}};
    EXPECT_FALSE(fits(alert, filter_from(words).value()));
    words.since = "2026-04-30";
    EXPECT_TRUE(fits(alert, filter_from(words).value()));
}

TEST(AlertFilter, AnEventOfAnUnknownDayIsLookedForByTheDayItWasSent) {
    Json alert = ambush();
    alert["date"] = nullptr;
    FilterWords words;
    words.since = words.until = "2026-03-09";
    EXPECT_TRUE(fits(alert, filter_from(words).value()));
    words.since = words.until = "2026-03-08";
    EXPECT_FALSE(fits(alert, filter_from(words).value()));
}

TEST(AlertFilter, SaysWhatIsWrongAndWhatWasMeant) {
    const auto complaint = [](auto set) {
        FilterWords words;
        set(words);
        const auto filter = filter_from(words);
        return filter ? std::string("none") : filter.error().detail;
    };
    EXPECT_EQ(complaint([](auto& w) { w.types = {"Armed clsh"}; }),
              "--type: no kind of event is called 'Armed clsh'; did you mean 'Armed clash'?");
    EXPECT_EQ(complaint([](auto& w) { w.since = "8 mars"; }),
              "--since: '8 mars' is no day such as 2026-03-08");
    EXPECT_EQ(complaint([](auto& w) {
                  w.since = "2026-03-09";
                  w.until = "2026-03-08";
              }),
              "--until is before --since");
    EXPECT_EQ(complaint([](auto& w) {
                  w.near = "Gao";
                  w.km = 5;
              }),
              "--near: 'Gao' is no point such as 14.35,-3.61 (degrees north and east)");
    EXPECT_EQ(complaint([](auto& w) {
                  w.near = "95,0";
                  w.km = 5;
              }),
              "--near: '95,0' is no point such as 14.35,-3.61 (degrees north and east)");
    EXPECT_EQ(complaint([](auto& w) { w.km = 5; }),
              "--near and --km go together: --near 14.35,-3.61 --km 50");
    EXPECT_EQ(complaint([](auto& w) { w.by = "snt"; }),
              "--by: days are of the 'event' or of being 'sent', not of 'snt'; did you mean "
              "'sent'?");
}

}  // namespace
}  // namespace vigie::daemon
