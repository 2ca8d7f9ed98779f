#include "extractors/discourse/where/spot.h"

#include <algorithm>
#include <optional>

#include "extractors/words/deed_words.h"
#include "extractors/words/determiners.h"
#include "extractors/words/neighbours.h"
#include "text/geo.h"

namespace vigie::extractors {
namespace {

/// "L'incident", "Les faits", "La scène", "It": what happened, by no word of its kind.
bool begins_with_incident(const Reading& reading, std::uint32_t first) {
    if (one_of(reading.word(first), {"it", "elle"})) return true;
    return definite_words().contains(reading.word(first)) &&
           incident_nouns().contains(reading.word(first + 1));
}

/// The verb that says it happened, as « Les faits se sont (produits) »; nothing when none does.
std::optional<std::uint32_t> happening_verb(const Reading& reading, const text::Sentence& span) {
    constexpr std::uint32_t reach = 10;
    if (!begins_with_incident(reading, span.first)) return std::nullopt;
    const std::uint32_t end = std::min(span.first + reach, span.last);
    std::uint32_t verb = span.first;
    while (verb < end && !tells_happening(reading.word(verb)))
        ++verb;
    if (verb == end) return std::nullopt;
    // "Elle est passée à Gao": a woman
    if (reading.word(span.first) == "elle" && reading.word(verb).starts_with("passe"))
        return std::nullopt;
    return verb;
}

/// The place that the sentence says it happened at; -1 when it says none.
int spot_in(const Scene& scene, std::size_t sentence) {
    if (sentence >= scene.reading.sentences.size()) return -1;
    const auto& span = scene.reading.sentences[sentence];
    const auto happened = happening_verb(scene.reading, span);
    if (!happened) return -1;
    const std::uint32_t verb = *happened;
    for (std::size_t i = 0; i < scene.places.size(); ++i) {
        const NamedPlace& place = scene.places[i];
        if (place.first < verb || place.last > span.last) continue;
        const bool serves = place.use == Use::event && place.placed && place.partner < 0;
        return serves ? static_cast<int>(i) : -1;
    }
    return -1;
}

/// ... that goes on from the event's last word.
int spot_of(const Scene& scene, const Draft& draft) {
    const std::size_t last = draft.words.back().sentence;
    for (const std::size_t sentence : draft.sentences) {
        const int spot = sentence > last ? spot_in(scene, sentence) : -1;
        if (spot >= 0) return spot;
    }
    return spot_in(scene, draft.sentences.back() + 1);
}

/// "près de Gao", "à Tombouctou", "dans le cercle de", "sur l'axe Ségou-Niono": may it hold the
/// other place?
bool is_vague(const Gazetteer& gazetteer, const NamedPlace& told) {
    if (told.precision > 1) return true;
    if (told.gazetteer < 0) return false;
    const auto& place = gazetteer.place(static_cast<std::uint32_t>(told.gazetteer));
    return place.kind == PlaceKind::town || place.kind == PlaceKind::capital;
}

}  // namespace

bool says_where_it_was(const Reading& reading, std::size_t sentence) {
    return happening_verb(reading, reading.sentences[sentence]).has_value();
}

int place_with_spot(const Scene& scene, const Draft& draft) {
    constexpr double near_km = 80;
    const int spot = spot_of(scene, draft);
    if (spot < 0 || draft.place < 0) return spot < 0 ? draft.place : spot;
    const Gazetteer& gazetteer = scene.lexicon.gazetteer();
    const NamedPlace& told = place_at(scene, draft.place);
    const NamedPlace& here = place_at(scene, spot);
    if (!is_vague(gazetteer, told)) return draft.place;
    if (told.gazetteer < 0 || here.gazetteer < 0) return spot;
    const auto& one = gazetteer.place(static_cast<std::uint32_t>(told.gazetteer));
    const auto& other = gazetteer.place(static_cast<std::uint32_t>(here.gazetteer));
    if (told.partner >= 0 && place_at(scene, told.partner).gazetteer >= 0) {
        const auto end = static_cast<std::uint32_t>(place_at(scene, told.partner).gazetteer);
        if (text::distance_km(gazetteer.place(end).point, other.point) <= near_km) return spot;
    }
    return text::distance_km(one.point, other.point) <= near_km ? spot : draft.place;
}

}  // namespace vigie::extractors
