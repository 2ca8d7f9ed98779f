// The whole extractor: what joins and what parts, the same result every time, several threads.
#include <thread>

#include <gtest/gtest.h>

#include "extractors/report_json.h"
#include "tests/extractors/room.h"
#include "tests/extractors/rows.h"

#include <nlohmann/json.hpp>

namespace vigie::extractors {
namespace {

std::string json_of(const text::Article& article) {
    std::string all;
    for (const Report& report : extractor().extract(article).reports)
        all += to_json(report).dump() + "\n";
    return all;
}

/// "Armed clash at Ber; Air/drone strike at Gao": the events in the order of the text.
std::string events(const std::string& title, const std::string& body) {
    std::string all;
    for (const Report& report : extractor().extract(article_of(title, body)).reports) {
        if (!all.empty()) all += "; ";
        all += name_of(report.sub_type);
        if (!report.places.empty()) all += " at " + report.places.front().name;
    }
    return all;
}

TEST(Events, OfOneDeedAreJoined) {
    EXPECT_EQ(
        events("",
               "Des jihadistes ont attaqué lundi le camp de Ber. L'assaut a duré deux heures. "
               "Trois soldats ont été tués."),
        "Armed clash at Ber");
    EXPECT_EQ(events("",
                     "Un véhicule a sauté sur une mine lundi près de Gossi. L'explosion a tué deux "
                     "passagers."),
              "Remote explosive/landmine/IED at Gossi");
}

TEST(Events, AtOtherPlacesOrOnOtherDaysAreParted) {
    EXPECT_EQ(events("",
                     "Des jihadistes ont attaqué lundi le camp de Ber. Le même jour, des hommes "
                     "armés ont enlevé deux éleveurs à Niafunké."),
              "Armed clash at Ber; Abduction/forced disappearance at Niafunké");
    EXPECT_EQ(events("",
                     "Samedi 7 mars, des hommes armés ont attaqué le village de Sokoura. Dimanche "
                     "8 mars, des hommes armés ont attaqué de nouveau le village de Sokoura."),
              "Attack at Sokoura; Attack at Sokoura");
}

TEST(Events, OfAStrikeThatAnswersAnAmbushAreTwo) {
    EXPECT_EQ(events("",
                     "Le JNIM a tendu lundi une embuscade à l'armée malienne près de Gossi. "
                     "L'armée malienne a mené mardi une frappe aérienne à Hombori, tuant dix "
                     "terroristes."),
              "Armed clash at Gossi; Air/drone strike at Hombori");
}

TEST(Events, OfAnotherHeadingAreNoRiposte) {
    EXPECT_EQ(
        events("",
               "Embuscade près de Gossi\nLe JNIM a tendu lundi une embuscade à l'armée "
               "malienne près de Gossi.\nFrappes de l'armée dans le sud\nL'état-major affirme "
               "avoir mené mardi des bombardements. Les frappes ont visé des positions "
               "terroristes près de Kolondiéba."),
        "Armed clash at Gossi; Air/drone strike at Kolondiéba");
}

TEST(Events, HaveNoPartInWhatIsComplainedOfFarBelow) {
    const std::string between =
        "Le pays vit une crise. La récolte a été bonne. Les prix montent. Le "
        "gouvernement se tait. Les écoles rouvrent. Les pluies tardent. ";
    EXPECT_EQ(
        events("",
               "Le JNIM a attaqué lundi un convoi de commerçants près de Gossi. " + between +
                   "« Beaucoup d'officiers ont été arrêtés et torturés », dit un observateur."),
        "Attack at Gossi");
}

TEST(Events, OfTheBackgroundAreLeftOut) {
    EXPECT_EQ(events("",
                     "Des jihadistes ont attaqué lundi le camp de Ber. En mars 2019, une attaque "
                     "avait tué cent soixante personnes à Ogossagou."),
              "Armed clash at Ber");
}

TEST(Events, OfOpinionsPortraitsAndReviewsAreNoNews) {
    const std::string french = "Des hommes armés ont tué trois civils lundi à Ber.";
    const std::string english = "Gunmen killed three civilians in Ber on Monday.";
    for (const auto* title : {"Tribune : Quand l'État se tait",
                              "Tribune. Quand l'État se tait",
                              "[Opinion] Quand l'État se tait",
                              "Quand l'État se tait (tribune)"})
        EXPECT_EQ(events(title, french), "") << title;
    for (const auto* title :
         {"Opinion: When the state is silent", "When the state is silent - Op-Ed", "OBITUARY | A"})
        EXPECT_EQ(events(title, english), "") << title;
    for (const auto* title : {"La tribune du stade de Ber attaquée", "Ber : l'opinion s'émeut"})
        EXPECT_EQ(events(title, french), "Attack at Ber") << title;
    for (const auto* title :
         {"Army opens review after Ber killings", "Ber: review of a bloody day"})
        EXPECT_EQ(events(title, english), "Attack at Ber") << title;
}

TEST(Events, ByTheWayBehindAPeacefulOpeningAreNoNews) {
    const std::string visit =
        "The education minister visited Diafarabe on Monday. Jihadists burned two schools there "
        "and drove out the teachers. He promised tents and books.";
    EXPECT_EQ(events("Minister visits Diafarabe", visit), "");
    EXPECT_NE(events("Jihadists burn schools in Diafarabe", visit), "");
    EXPECT_EQ(
        events("Sonef reprend la route",
               "La compagnie Sonef a repris lundi ses liaisons entre Gao et Niamey. Plusieurs "
               "de ses cars avaient été attaqués sur cet axe. Le billet coûte 30 000 francs."),
        "");
    // a service that stops, an inquiry: of what has just happened
    EXPECT_NE(events("Sonef suspend ses liaisons",
                     "Le transporteur Sonef a suspendu lundi ses liaisons. Des hommes armés ont "
                     "attaqué un de ses cars à Labbezanga et enlevé deux passagers. Il reprendra "
                     "plus tard."),
              "");
    EXPECT_NE(
        events("Gao : une enquête ouverte",
               "Une enquête a été ouverte lundi à Gao. Des hommes armés ont enlevé un médecin "
               "à Wabaria. Le procureur appelle à témoin."),
        "");
}

TEST(Events, OfATitleOverAMishapAreNoNews) {
    EXPECT_EQ(events("Pupil killed in Kayes",
                     "A teenager was beaten to death by fellow pupils in Kayes on Monday after a "
                     "quarrel over a phone."),
              "");
    EXPECT_EQ(
        events("Kita : le maire enlevé ?",
               "La rumeur de l'enlèvement du maire de Kita est fausse, a dit mardi le préfet."),
        "");
    EXPECT_NE(events("Herder killed near Kayes", "Gunmen killed a herder near Kayes on Monday."),
              "");
}

TEST(Events, AreYearsOldUnderATitleOfAnAnniversary) {
    const std::string undated = "Des hommes armés ont encerclé le camp de Nampala. Dix-sept morts.";
    EXPECT_EQ(events("Nampala, cinq ans après : les veuves se souviennent", undated), "");
    EXPECT_EQ(events("Six years on, Nampala mourns", "Gunmen attacked the camp of Nampala."), "");
    EXPECT_EQ(events("Cinq ans après, Nampala se souvient",
                     "Des hommes armés ont attaqué lundi le camp de Nampala."),
              "Armed clash at Nampala");
    EXPECT_EQ(events("Un an après l'attaque de Ber, le maire de Nampala enlevé",
                     "Le maire de Nampala a été enlevé par des hommes armés."),
              "Abduction/forced disappearance at Nampala");
}

TEST(Events, HaveTheBodysFigureNotTheTitles) {
    const auto found = extractor().extract(
        article_of("Mali : une dizaine de soldats tués à Ber",
                   "Douze soldats maliens ont été tués lundi dans l'attaque du camp de Ber."));
    ASSERT_EQ(found.reports.size(), 1U);
    ASSERT_EQ(found.reports[0].casualties.size(), 1U);
    EXPECT_EQ(found.reports[0].casualties[0].min, 12);
}

/// The days of the events, from..to.
std::string days(const std::string& title, const std::string& body) {
    std::string all;
    for (const Report& report : extractor().extract(article_of(title, body)).reports) {
        if (!all.empty()) all += "; ";
        all += report.date ? text::to_iso(report.date->from) + ".." + text::to_iso(report.date->to)
                           : "-";
    }
    return all;
}

TEST(Events, WithoutADayAreOfTheWeekThatTheTitleCovers) {
    EXPECT_EQ(days("Regional Overview: Sahel, 28 February - 6 March 2026",
                   "JNIM attacked the army camp of Ber last week. In Burkina Faso, gunmen raided "
                   "the village of Sebba."),
              "2026-02-28..2026-03-06; 2026-02-28..2026-03-06");
    EXPECT_EQ(days("Alerte hebdomadaire, semaine du 28 février au 6 mars 2026",
                   "3 mars : des jihadistes ont attaqué le camp de Ber.\n\nDes hommes armés ont "
                   "pillé le village de Sokoura."),
              "2026-03-03..2026-03-03; 2026-02-28..2026-03-06");
    EXPECT_EQ(days("Deux jours de combats à Ber, 7 et 8 mars",
                   "Des jihadistes ont attaqué le camp de Ber dimanche."),
              "2026-03-08..2026-03-08");
}

TEST(Extractor, QuotesATitleThatReadsOnInTheBodyFromTheTitleAlone) {
    const text::Article article =
        article_of("The army launched an operation and burned ", "the house in Sofara on Sunday.");
    const auto reports = extractor().extract(article).reports;
    ASSERT_FALSE(reports.empty());
    for (const Evidence& evidence : reports.front().evidence) {
        const std::string& part = evidence.part == text::Part::title ? article.title : article.body;
        ASSERT_LE(evidence.end, part.size()) << evidence.text;
        EXPECT_EQ(part.substr(evidence.start, evidence.end - evidence.start), evidence.text);
    }
}

TEST(Extractor, GivesTheSameForTheSame) {
    const auto article = article_of("Attaque à Ber",
                                    "Des jihadistes ont attaqué lundi le camp de Ber. Trois "
                                    "soldats ont été tués, selon une source sécuritaire.");
    const std::string once = json_of(article);
    EXPECT_NE(once, "");
    EXPECT_EQ(json_of(article), once);
}

TEST(Extractor, IsSharedBetweenThreads) {
    const auto article = article_of("Ambush near Gossi",
                                    "Gunmen ambushed an army convoy near Gossi on Monday, killing "
                                    "nine soldiers, the army said.");
    const std::string expected = json_of(article);
    std::array<std::string, 2> found;
    {
        std::vector<std::jthread> threads;
        threads.reserve(found.size());
        for (std::string& here : found) {
            threads.emplace_back([&] {
                for (int i = 0; i < 20; ++i)
                    here = json_of(article);
            });
        }
    }
    EXPECT_NE(expected, "");
    for (const std::string& here : found)
        EXPECT_EQ(here, expected);
}

TEST(Extractor, ReportsOnlyTheCountriesAskedFor) {
    const auto article =
        article_of("", "Des hommes armés ont attaqué lundi le camp d'Inatès, au Niger.");
    EXPECT_EQ(extractor().extract(article, {{"NE"}}).reports.size(), 1U);
    const auto refused = extractor().extract(article, {{"ML"}});
    EXPECT_TRUE(refused.reports.empty());
    ASSERT_FALSE(refused.refusals.empty());
    EXPECT_NE(refused.refusals.back().reason.find("NE"), std::string::npos);
}

}  // namespace
}  // namespace vigie::extractors
