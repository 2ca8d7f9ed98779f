// One alert in the forms of other trades.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "daemon/export/atom.h"
#include "daemon/export/cap.h"
#include "daemon/export/csv.h"
#include "daemon/export/geojson.h"
#include "daemon/export/prose.h"
#include "daemon/export/xml.h"
#include "daemon/settings/cap_form.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon {
namespace {

using Json = nlohmann::ordered_json;

Json boni() {
    return Json::parse(R"({
      "id": "ML-2026-02-26-8279e4e6d0", "revision": 1, "message": "alert",
      "sent": "2026-02-27T08:00:03.602Z",
      "event_type": "Battles", "sub_event_type": "Armed clash",
      "date": {"from": "2026-02-26", "to": "2026-02-26", "precision": 1},
      "place": {"name": "Boni", "country": "ML", "admin1": "Douentza", "admin2": "Douentza",
                "lat": 15.0766, "lon": -2.2198, "radius_km": 4.0, "geo_precision": 1,
                "relation": "at"},
      "actors": [{"name": "JNIM", "role": "perpetrator"}, {"name": "FAMa", "role": "target"},
                 {"name": "Africa Corps", "role": "target"}],
      "fatalities": {"low": 3, "best": 3, "high": null},
      "severity": {"level": 3, "reason": "3 dead"}, "certainty": "possible",
      "sources": [{"outlet": "Journal", "url": "http://journal.example/?a=1&b=2", "title": "T"},
                  {"outlet": "=Radio, \"Libre\"", "url": "http://radio.example/1", "title": "T"},
                  {"outlet": "Journal", "url": "http://journal.example/2", "title": "T"}],
      "summary": {"fr": "Boni : affrontement", "en": "Boni: armed clash <3 dead>"}
    })");
}

Json region_only() {
    Json alert = boni();
    alert["id"] = "ML-2026-02-26-0000000001";
    alert["place"]["geo_precision"] = 3;
    return alert;
}

Json cancelled() {
    Json alert = boni();
    alert["revision"] = 2;
    alert["message"] = "cancel";
    alert["sent"] = "2026-02-28T10:00:00Z";
    alert["merged_into"] = "ML-2026-02-25-0000000002";
    return alert;
}

/// What stands between the first `<name>` and its end.
std::string element(const std::string& xml, const std::string& name) {
    const auto begin = xml.find("<" + name + ">");
    const auto end = xml.find("</" + name + ">", begin);
    if (begin == std::string::npos || end == std::string::npos) return "no " + name;
    return xml.substr(begin + name.size() + 2, end - begin - name.size() - 2);
}

TEST(Xml, EscapesWhatItMustAndDropsWhatItCannotHold) {
    EXPECT_EQ(xml_text("a<b>&\"c\""), "a&lt;b&gt;&amp;&quot;c&quot;");
    EXPECT_EQ(xml_text(std::string("a\0b\x01\x1f\tc\n", 8)), "ab\tc\n");
    EXPECT_EQ(xml_text("é\xEF\xBF\xBEx\xEF\xBF\xBD"), "éx\xEF\xBF\xBD");
    EXPECT_EQ(xml_line(2, "a", ""), "");
}

TEST(GeoJson, PutsLongitudeFirstAndNoPointWhereOnlyTheRegionIsKnown) {
    const Json map = Json::parse(geojson_of({boni(), region_only(), cancelled()}));
    EXPECT_EQ(map["type"], "FeatureCollection");
    ASSERT_EQ(map["features"].size(), 2U) << "what is cancelled is on no map";
    const Json& first = map["features"][0];
    EXPECT_EQ(first["id"], "ML-2026-02-26-8279e4e6d0");
    EXPECT_EQ(first["geometry"],
              Json::parse(R"({"type":"Point","coordinates":[-2.2198,15.0766]})"));
    EXPECT_EQ(first["properties"]["fatalities"], 3);
    EXPECT_EQ(first["properties"]["geo_precision"], 1);
    EXPECT_EQ(first["properties"]["actors"], "JNIM -> FAMa, Africa Corps");
    EXPECT_EQ(map["features"][1]["geometry"], nullptr);
    EXPECT_EQ(map["features"][1]["properties"]["admin1"], "Douentza");
    EXPECT_EQ(Json::parse(geojson_of({}))["features"].size(), 0U);
    EXPECT_EQ(Json::parse(geojson_of({Json::object()}))["features"][0]["geometry"], nullptr);
}

TEST(Csv, HasAcledsColumnsAndOurValues) {
    const std::string table = csv_of({boni(), cancelled()});
    const auto end = table.find("\r\n");
    EXPECT_EQ(table.substr(0, end),
              "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,"
              "sub_event_type,actor1,assoc_actor_1,actor2,assoc_actor_2,iso,country,admin1,admin2,"
              "location,latitude,longitude,geo_precision,source,source_url,notes,fatalities,tags,"
              "timestamp");
    EXPECT_EQ(table.substr(end + 2),
              "ML-2026-02-26-8279e4e6d0,2026-02-26,2026,1,Political violence,Battles,Armed clash,"
              "JNIM,,FAMa,Africa Corps,466,Mali,Douentza,Douentza,Boni,15.0766,-2.2198,1,"
              "\"Journal; '=Radio, \"\"Libre\"\"\","
              "http://journal.example/?a=1&b=2; http://radio.example/1; http://journal.example/2,"
              "Boni: armed clash <3 dead>,3,severity=3; certainty=possible; revision=1,"
              "1772179203\r\n");
}

TEST(Csv, HasAHashtagForEachColumnAndComputesNothing) {
    Json alert = boni();
    alert["sources"].erase(0);
    alert["summary"]["fr"] = "-2+3";
    alert["fatalities"] = nullptr;
    const std::string table = csv_of({alert}, {true, "fr"});
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < table.size(); at = table.find("\r\n", at) + 2)
        lines.push_back(table.substr(at, table.find("\r\n", at) - at));
    ASSERT_EQ(lines.size(), 3U);
    const auto commas = [](const std::string& line) {
        return std::count(line.begin(), line.end(), ',');
    };
    EXPECT_EQ(commas(lines[1]), commas(lines[0]));
    EXPECT_TRUE(lines[1].starts_with("#event+id,#date+occurred,"));
    EXPECT_NE(lines[2].find("\"'=Radio, "), std::string::npos) << lines[2];
    EXPECT_NE(lines[2].find(",'-2+3,,severity"), std::string::npos) << lines[2];
}

TEST(Csv, ComputesNothingWhereASemicolonBeginsACellEither) {
    Json alert = boni();
    alert["summary"]["en"] = "one;=1+1;  @two;three-four\t+5";
    const std::string table = csv_of({alert});
    EXPECT_NE(table.find(",one;'=1+1;  '@two;three-four\t'+5,"), std::string::npos) << table;
}

TEST(Csv, LeavesEmptyWhatIsNotKnown) {
    const std::string row = csv_of({Json::parse(R"({"id":"X","place":null})")});
    EXPECT_NE(row.find("\r\nX" + std::string(23, ',') + "severity=0"), std::string::npos) << row;
}

TEST(Atom, HasAnEntryAnAlertWithTheSameIdentityForEver) {
    const std::string feed = atom_of({cancelled(), region_only()});
    const std::string again = atom_of({boni()}, {"vigie", "fr"});
    EXPECT_EQ(element(feed, "updated"), "2026-02-28T10:00:00Z") << "the newest of all";
    const auto entry = [](const std::string& xml) { return element(xml, "entry"); };
    EXPECT_EQ(element(entry(feed), "id"), element(entry(again), "id"));
    EXPECT_EQ(element(entry(feed), "id").size(), std::string("urn:uuid:").size() + 36);
    EXPECT_EQ(element(entry(feed), "id")[9 + 14], '8') << "a UUID's version";
    EXPECT_EQ(element(entry(feed), "title"), "Cancelled: Boni: armed clash &lt;3 dead&gt;");
    EXPECT_EQ(element(entry(again), "title"), "Boni : affrontement");
    EXPECT_EQ(element(entry(again), "georss:point"), "15.0766 -2.2198");
    EXPECT_NE(entry(again).find("<link rel=\"alternate\" "
                                "href=\"http://journal.example/?a=1&amp;b=2\" title=\"Journal\"/>"),
              std::string::npos);
    EXPECT_NE(again.find("xml:lang=\"fr\""), std::string::npos);
    EXPECT_NE(atom_of({}).find("<updated>1970"), std::string::npos) << "a feed must have one";
}

TEST(Prose, IsInTheLanguageThatWasAsked) {
    Json alert = boni();
    alert["place"]["relation"] = "near";
    alert["casualties"] = Json::parse(R"([
        {"status": "killed", "side": "FAMa", "min": 2, "max": null, "according_to": "residents"},
        {"status": "wounded", "side": "unspecified", "min": 4, "max": 4, "outlet": "Journal"}])");
    alert["claims"] = Json::parse(R"([{"by": "JNIM", "stance": "claimed"}])");
    alert["sources"][1]["belligerent"] = true;
    EXPECT_EQ(prose_of(alert, "fr"),
              "Boni : affrontement\n"
              "Lieu : près de Boni, Douentza, ML\n"
              "Date : 2026-02-26\n"
              "Acteurs : JNIM → FAMa, Africa Corps\n"
              "Bilan : au moins 2 tués (FAMa), selon residents ; 4 blessés, selon Journal\n"
              "Déclarations : revendiqué par JNIM\n"
              "Sources : Journal ; =Radio, \"Libre\" (partie au conflit)\n");
    EXPECT_EQ(prose_of(alert, "en"),
              "Boni: armed clash <3 dead>\n"
              "Where: near Boni, Douentza, ML\n"
              "When: 2026-02-26\n"
              "Who: JNIM → FAMa, Africa Corps\n"
              "Toll: at least 2 killed (FAMa), according to residents ; 4 wounded, according to "
              "Journal\n"
              "Statements: claimed by JNIM\n"
              "Sources: Journal ; =Radio, \"Libre\" (party to the conflict)\n");
    EXPECT_EQ(prose_of(Json::object(), "fr"), "\n");
}

TEST(Cap, PutsTheLanguageThatWasAskedFirst) {
    CapForm form;
    form.language = "en";
    const std::string message = cap_of({boni()}, form);
    EXPECT_EQ(element(message, "language"), "en");
    EXPECT_TRUE(element(message, "description").starts_with("Boni: armed clash"));
    EXPECT_NE(message.find("<description>Boni : affrontement"), std::string::npos);
}

TEST(Cap, TellsAFirstAlertWithoutReferences) {
    const std::string message = cap_of({boni()});
    EXPECT_EQ(element(message, "identifier"), "ML-2026-02-26-8279e4e6d0.1");
    EXPECT_EQ(element(message, "sent"), "2026-02-27T08:00:03-00:00") << "CAP's own form of UTC";
    EXPECT_EQ(element(message, "msgType"), "Alert");
    EXPECT_EQ(element(message, "scope"), "Restricted");
    EXPECT_NE(element(message, "restriction"), "no restriction") << "Restricted wants one";
    EXPECT_EQ(element(message, "references"), "no references");
    EXPECT_EQ(element(message, "severity"), "Moderate");
    EXPECT_EQ(element(message, "certainty"), "Possible");
    EXPECT_EQ(element(message, "urgency"), "Past");
    EXPECT_EQ(element(message, "circle"), "15.0766,-2.2198 4.0");
    EXPECT_EQ(element(message, "onset"), "2026-02-26T00:00:00-00:00");
    EXPECT_EQ(element(message, "language"), "fr");
    EXPECT_NE(message.find("<language>en</language>"), std::string::npos);
}

TEST(Cap, NamesWhatACancelCancels) {
    CapForm form;
    form.sender = "vigie@example.org";
    form.status = "Exercise";
    form.scope = "Public";
    const std::string message = cap_of({boni(), cancelled()}, form);
    EXPECT_EQ(element(message, "identifier"), "ML-2026-02-26-8279e4e6d0.2");
    EXPECT_EQ(element(message, "msgType"), "Cancel");
    EXPECT_EQ(element(message, "status"), "Exercise");
    EXPECT_EQ(element(message, "restriction"), "no restriction");
    EXPECT_EQ(element(message, "references"),
              "vigie@example.org,ML-2026-02-26-8279e4e6d0.1,2026-02-27T08:00:03-00:00");
    EXPECT_NE(message.find("ML-2026-02-25-0000000002"), std::string::npos) << "merged into";
}

TEST(Cap, DrawsNoCircleAroundARegion) {
    EXPECT_EQ(element(cap_of({region_only()}), "circle"), "no circle");
    EXPECT_NE(element(cap_of({region_only()}), "areaDesc").find("Douentza"), std::string::npos);
}

TEST(Cap, TakesItsSenderFromTheSettings) {
    Settings settings;
    settings.publish.name = "vigie, Bamako & Gao";
    EXPECT_EQ(cap_form(settings).sender, "vigie--Bamako---Gao");
    settings.cap.sender = "vigie@example.org";
    EXPECT_EQ(cap_form(settings).sender, "vigie@example.org");
    EXPECT_EQ(cap_sender_mistake("vigie@example.org"), "");
    EXPECT_NE(cap_sender_mistake("a b"), "");
}

}  // namespace
}  // namespace vigie::daemon
