#include "tests/alerts/sketch.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <stdexcept>

#include "text/file.h"

namespace vigie::alerts::test {
namespace {

using extractors::Place;

struct Spot {
    std::string_view name;
    std::string_view country;
    std::string_view region;
    double lat;
    double lon;
    int precision;
    std::string_view called{};  ///< its name in the report, when not `name`
    std::string_view district{};
    double radius_km = 1;
};

// Points are approximate: enough for distances. Latitude 0 = no point is known.
constexpr std::array<Spot, 24> spots{{
    {"Koro", "ML", "Bandiagara", 14.07, -3.08, 1},
    {"Bandiagara ville", "ML", "Bandiagara", 14.35, -3.61, 1},         // 64 km from Koro
    {"Yorou", "ML", "Bandiagara", 14.11, -3.13, 1},                    // 7 km from Koro
    {"Dinangourou", "ML", "Bandiagara", 14.23, -2.97, 1, "", "Koro"},  // 21 km from Koro
    {"Dinangurou unplaced", "ML", "Bandiagara", 0, 0, 1, "Dinangurou"},
    {"Koro cercle", "ML", "Bandiagara", 13.85, -3.3, 2, "Koro", "Koro", 40},  // 55 km from it
    {"Bandiagara", "ML", "Bandiagara", 14.3, -3.4, 3},                        // the region
    {"Sandaré", "ML", "Nioro", 14.72, -10.27, 1},
    {"Kalana", "ML", "Bougouni", 10.79, -8.2, 1},
    {"Kati", "ML", "Koulikoro", 12.74, -8.07, 1},
    {"Ségou", "ML", "Ségou", 13.43, -6.26, 1},
    {"Fana", "ML", "Dioïla", 12.78, -6.96, 1},        // on the road from Kati to Ségou
    {"Banamba", "ML", "Koulikoro", 13.55, -7.45, 1},  // 80 km off it
    {"Ségou region", "ML", "Ségou", 13.5, -5.9, 3},
    {"Akabar", "ML", "Ménaka", 15.9, 2.4, 1},
    {"Ménaka", "ML", "Ménaka", 15.92, 2.4, 1},
    {"Ménaka region", "ML", "Ménaka", 16.0, 2.6, 3},
    {"northern Mali", "ML", "", 18.5, -0.5, 3},  // across regions
    {"Léré", "ML", "Tombouctou", 15.71, -4.91, 1},
    {"Léré unplaced", "", "", 0, 0, 1, "Léré"},
    {"near Léré", "ML", "Tombouctou", 15.71, -4.91, 2, "Léré", "", 300},
    {"Diafarabé unplaced", "ML", "Mopti", 0, 0, 1, "Diafarabé"},
    {"Dioura unplaced", "ML", "Mopti", 0, 0, 1, "Dioura"},
    {"Ayorou", "NE", "Tillabéri", 14.73, 0.92, 1},
}};

std::string unescaped(std::string_view word) {
    std::string text(word);
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

Place place(std::string_view name) {
    const auto* spot = std::find_if(
        spots.begin(), spots.end(), [&](const Spot& known) { return known.name == name; });
    if (spot == spots.end()) throw std::invalid_argument("no such spot: " + std::string(name));
    Place place;
    place.name = spot->called.empty() ? spot->name : spot->called;
    place.admin2 = spot->district;
    place.country = spot->country;
    place.admin1 = spot->region;
    if (spot->lat != 0) place.point = text::LatLon{spot->lat, spot->lon};
    place.precision = spot->precision;
    place.radius_km = spot->precision == 3 ? 80 : spot->radius_km;
    return place;
}

/// "A = B" is the road between them.
void read_place(std::string_view name, extractors::Report& report) {
    const auto ends = text::split(name, '=');
    for (const auto end : ends) {
        report.places.push_back(place(end));
        if (ends.size() < 2) continue;
        report.places.back().relation = extractors::Relation::road;
        report.places.back().other_end = end == ends[0] ? ends[1] : ends[0];
    }
}

text::DateRange date(std::string_view part) {
    const auto tilde = part.find('~');
    const auto days = part.substr(0, tilde);
    const auto slash = days.find('/');
    const text::Day from = day(days.substr(0, slash));
    const text::Day to = slash == std::string_view::npos ? from : day(days.substr(slash + 1));
    return {from, to, tilde == std::string_view::npos ? 1 : part[tilde + 1] - '0'};
}

std::optional<int> number(std::string_view word) {
    if (word == "-") return std::nullopt;
    return std::stoi(std::string(word));
}

void read_actors(std::string_view part, extractors::Report& report) {
    const auto arrow = part.find('>');
    for (const auto name : text::split(part.substr(0, arrow), '+')) {
        report.actors.push_back({unescaped(name), extractors::Role::perpetrator});
    }
    if (arrow == std::string_view::npos) return;
    for (const auto name : text::split(part.substr(arrow + 1), '+')) {
        report.actors.push_back({unescaped(name), extractors::Role::target});
    }
}

void read_tolls(std::string_view part, extractors::Report& report) {
    for (const auto row : text::split(part, ',')) {
        const auto words = text::split(row, ' ');
        const std::string author = unescaped(words.at(4));
        report.casualties.push_back({extractors::status_of(words.at(0)).value(),
                                     unescaped(words.at(1)),
                                     number(words.at(2)),
                                     number(words.at(3)),
                                     author == "-" ? "" : author});
    }
}

void read_claims(std::string_view part, extractors::Report& report) {
    for (const auto row : text::split(part, ',')) {
        const auto words = text::split(row, ' ');
        report.claims.push_back(
            {unescaped(words.at(0)), extractors::stance_of(words.at(1)).value(), ""});
    }
}

}  // namespace

extractors::Report sketch(std::string_view line) {
    const auto parts = text::split(line, ';');
    const auto has = [&](std::size_t i) { return i < parts.size() && parts[i] != "-"; };
    extractors::Report report;
    report.sub_type = extractors::sub_event_type(parts.at(0)).value();
    if (has(1)) {
        for (const auto name : text::split(parts[1], ','))
            read_place(name, report);
    }
    if (has(2)) report.date = date(parts[2]);
    if (has(3)) read_actors(parts[3], report);
    if (has(4)) read_tolls(parts[4], report);
    if (has(5)) read_claims(parts[5], report);
    report.evidence.push_back({"type", text::Part::body, 0, 7, "attaque", "test.attack"});
    if (has(6)) {
        report.evidence.front().text = parts[6];
        report.evidence.front().rule = "trigger:blockade";
    }
    report.confidence = 0.8;
    return report;
}

Member member(std::string_view line, const std::string& article, const std::string& published) {
    Member made;
    made.source.article = article;
    made.source.outlet = "Outlet " + article;
    made.source.published = at(published);
    made.source.seen = *made.source.published + std::chrono::minutes(1);
    made.report = sketch(line);
    return made;
}

text::Article article(const std::string& id, const std::string& published) {
    text::Article made;
    made.id = id;
    made.title = "Attaque au Mali, dépêche " + id;
    made.language = "fr";
    made.url = "https://outlet.example/" + id;
    made.published = at(published);
    made.seen = *made.published + std::chrono::minutes(1);
    made.outlet = {"Outlet " + id, "feed-" + id, "ML", 1, false};
    return made;
}

Delivery delivery(const text::Article& article, const std::vector<std::string>& lines) {
    Delivery made{article, {}, article.seen + std::chrono::milliseconds(40)};
    for (const auto& line : lines)
        made.reports.push_back(sketch(line));
    return made;
}

text::Day day(std::string_view iso) {
    return text::parse_day(iso).value();
}

text::Instant at(std::string_view iso) {
    return text::parse_instant(iso).value();
}

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "vigie-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace vigie::alerts::test
