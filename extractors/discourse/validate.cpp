#include "extractors/discourse/validate.h"

#include <algorithm>

#include "extractors/language/detect.h"

namespace vigie::extractors {
namespace {

std::size_t count_cues(const Reading& reading, Cue cue, std::size_t first, std::size_t last) {
    const auto cues = mentions_in(reading, Kind::cue, first, last);
    return static_cast<std::size_t>(
        std::count_if(cues.begin(), cues.end(), [&](const Mention* mention) {
            return static_cast<Cue>(mention->index) == cue;
        }));
}

bool names_armed_group(const Scene& scene) {
    const auto actors = mentions_in(scene.reading, Kind::actor, 0, scene.reading.tokens.size());
    return std::any_of(actors.begin(), actors.end(), [&](const Mention* actor) {
        return scene.lexicon.party(actor->index).klass == PartyClass::insurgent;
    });
}

/// The country that an article without a placed event is about: the one it names most.
std::string main_country(const Scene& scene) {
    std::vector<std::pair<std::string, int>> counts;
    for (const Mention* mention :
         mentions_in(scene.reading, Kind::country, 0, scene.reading.tokens.size())) {
        const std::string& code = scene.lexicon.gazetteer().countries()[mention->index].code;
        const auto at = std::find_if(
            counts.begin(), counts.end(), [&](const auto& c) { return c.first == code; });
        if (at == counts.end()) {
            counts.emplace_back(code, 1);
        } else {
            ++at->second;
        }
    }
    const auto most =
        std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
            return a.second < b.second;
        });
    return most == counts.end() ? std::string{} : most->first;
}

}  // namespace

std::optional<Language> language_of(const text::Article& article) {
    const auto detected = detect_language(text::tokenise(article.title + "\n" + article.body));
    if (detected) return detected;
    if (article.language.starts_with("fr")) return Language::french;
    if (article.language.starts_with("en")) return Language::english;
    return std::nullopt;
}

std::optional<std::string> off_topic(const Scene& scene) {
    const Reading& reading = scene.reading;
    if (reading.sentences.empty()) return "empty";
    const std::size_t lead = std::min<std::size_t>(2, reading.sentences.size()) - 1;
    const std::size_t in_lead = count_cues(reading, Cue::offtopic, 0, reading.sentences[lead].last);
    const std::size_t all = count_cues(reading, Cue::offtopic, 0, reading.tokens.size());
    constexpr std::size_t plain = 3;
    if (in_lead >= 1 && all >= plain && !names_armed_group(scene))
        return "another subject: off-topic words lead";
    if (in_lead >= 2 && all >= plain) return "another subject: off-topic words lead";
    return std::nullopt;
}

std::optional<std::string> why_invalid(const Report& report,
                                       const Draft&,
                                       const Scene& scene,
                                       const Scope& scope) {
    const std::string country =
        report.places.empty() ? main_country(scene) : report.places.front().country;
    if (report.places.empty() && report.casualties.empty() && !report.date) {
        return "no place, no day, no toll";
    }
    if (!country.empty()) {
        const Country* known = scene.lexicon.gazetteer().country(country);
        if (known != nullptr && !known->in_scope)
            return "outside Mali and its neighbours: " + country;
        const bool asked = scope.countries.empty() ||
                           std::find(scope.countries.begin(), scope.countries.end(), country) !=
                               scope.countries.end();
        if (!asked) return "not among the countries asked for: " + country;
    }
    return std::nullopt;
}

}  // namespace vigie::extractors
