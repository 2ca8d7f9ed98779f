#include "extractors/discourse/where/districts.h"

#include <algorithm>

#include "extractors/discourse/joining/another.h"
#include "extractors/discourse/joining/sentences.h"
#include "extractors/discourse/joining/starting_anew.h"
#include "extractors/discourse/where/containment.h"
#include "extractors/discourse/where/setting.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"
#include "text/geo.h"

namespace vigie::extractors {

namespace {

/// "north of Mali's capital", « à l'est de Gao »: a direction, and nobody says how far.
bool is_only_direction(const NamedPlace& named) {
    return named.offset.bearing && !named.offset.km && named.relation == Relation::near;
}

/// Does the spot lie where the words of direction lead, or may it?
bool lies_that_way(const Scene& scene, const NamedPlace& spot, const NamedPlace& direction) {
    constexpr double farthest_km = 300;
    constexpr double widest = 1.15;  // of the way there: some 70 degrees to either side
    const GazetteerPlace* from = known_place(scene, direction);
    const GazetteerPlace* there = known_place(scene, spot);
    if (from == nullptr || there == nullptr) return true;
    const double away = text::distance_km(from->point, there->point);
    const auto ahead = text::travel(from->point, away, *direction.offset.bearing);
    return away <= farthest_km && text::distance_km(ahead, there->point) <= away * widest;
}

/// "(The bus) was hit", « (Les assaillants) ont visé », "They struck": does the word's sentence go
/// on about what the lead told? "The same day" and "The army" are no such subjects.
bool goes_on_about_lead(const Scene& scene, const Candidate& word) {
    static const WordSet subjects("the l' le la les they it ils elles il elle");
    static const WordSet others(
        "same army soldiers troops forces following next meme memes armee soldats militaires lendemain "
        "jnim fla");
    const Reading& reading = scene.reading;
    const std::uint32_t first = reading.sentences[word.sentence].first;
    return subjects.contains(reading.word(first)) && !others.contains(reading.word(first + 1)) &&
           !is_state(word.perpetrator);
}

/// A region, a district or a part of the country.
bool is_wide(const Scene& scene, int place) {
    const NamedPlace& named = place_at(scene, place);
    if (is_only_direction(named)) return true;
    if (named.use == Use::container || named.precision > 2) return true;
    const GazetteerPlace* known = known_place(scene, place);
    return known != nullptr && (known->kind == PlaceKind::area || known->kind == PlaceKind::region);
}

bool may_lie_in(const Scene& scene, const NamedPlace& spot, const NamedPlace& wide) {
    return is_only_direction(wide) ? lies_that_way(scene, spot, wide)
                                   : lies_in(scene, spot, wide) != Lies::outside;
}

/// The districts that the sentence names as where something was.
std::vector<int> districts_of(const Scene& scene, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    std::vector<int> found;
    for (std::size_t i = 0; i < scene.places.size(); ++i) {
        const NamedPlace& place = scene.places[i];
        if (place.first < span.first || place.last > span.last || place.gazetteer < 0) continue;
        if (place.use == Use::container && place.placed && place.precision == 2)
            found.push_back(static_cast<int>(i));
    }
    return found;
}

/// The regions and districts that the sentence names as where something was.
std::vector<int> areas_of(const Scene& scene, std::size_t sentence) {
    std::vector<int> found = districts_of(scene, sentence);
    const auto& span = scene.reading.sentences[sentence];
    for (std::size_t i = 0; i < scene.places.size(); ++i) {
        const NamedPlace& place = scene.places[i];
        if (place.first < span.first || place.last > span.last || place.describes >= 0) continue;
        const GazetteerPlace* known = known_place(scene, place);
        if (known != nullptr && known->kind == PlaceKind::region && place.placed &&
            place.use == Use::container && !is_part_of_country(scene.reading, place))
            found.push_back(static_cast<int>(i));
    }
    return found;
}

/// Of two deeds told of one kind: who was struck is not of two kinds.
bool strikes_alike(const Draft& draft, const Candidate& word) {
    const bool violent = strikes_somebody(draft.family) && strikes_somebody(word.family);
    if (draft.family != word.family && !violent) return false;
    return word.target == nullptr || draft.targets.empty() ||
           std::any_of(draft.targets.begin(), draft.targets.end(), [&](const Party* party) {
               return party->klass == word.target->klass;
           });
}

}  // namespace

bool narrows_lead(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::size_t lead = 2;
    constexpr std::size_t close = 3;
    const std::size_t body = scene.reading.has_title() ? 1 : 0;
    if (draft.place < 0 || word.place < 0 || draft.sentences.empty() ||
        tells_besides(scene.reading, word))
        return false;
    if (draft.sentences.front() >= body + lead || word.sentence <= draft.sentences.front() ||
        word.sentence - draft.sentences.back() > close)
        return false;
    const NamedPlace& wide = place_at(scene, draft.place);
    const NamedPlace& spot = place_at(scene, word.place);
    if (is_only_direction(wide) && !goes_on_about_lead(scene, word)) return false;
    return is_wide(scene, draft.place) && !is_wide(scene, word.place) && spot.use == Use::event &&
           spot.first > wide.first && may_lie_in(scene, spot, wide) && strikes_alike(draft, word);
}

bool is_in_other_district(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (draft.place >= 0 && place_at(scene, draft.place).use != Use::container) return false;
    if (word.place >= 0 && place_at(scene, word.place).use != Use::container) return false;
    const bool recalled =
        word.verb.construction == Construction::nominal && is_definite(scene, word);
    if (recalled) return false;
    const auto there = areas_of(scene, draft.sentences.front());
    const auto here = areas_of(scene, word.sentence);
    if (there.empty() || here.empty() || word.sentence == draft.sentences.back()) return false;
    return std::none_of(here.begin(), here.end(), [&](int one) {
        return std::any_of(there.begin(), there.end(), [&](int other) {
            const NamedPlace& first = place_at(scene, one);
            const NamedPlace& second = place_at(scene, other);
            return one_place(scene, one, other) || lies_in(scene, second, first) != Lies::outside ||
                   lies_in(scene, first, second) != Lies::outside;
        });
    });
}

bool is_outside_district(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr double near_km = 20;
    const NamedPlace& district = place_at(scene, draft.place);
    const NamedPlace& spot = place_at(scene, word.place);
    const GazetteerPlace* outer = known_place(scene, district);
    const GazetteerPlace* inner = known_place(scene, spot);
    return outer != nullptr && inner != nullptr && district.use == Use::container &&
           spot.use == Use::event && district.precision == 2 &&
           scene.reading.sentence_of(district.first) == draft.sentences.front() &&
           lies_in(scene, spot, district) == Lies::outside &&
           text::distance_km(inner->point, outer->point) > near_km + outer->radius_km;
}

bool is_within(const Scene& scene, int district, int place) {
    if (known_place(scene, district) == nullptr || one_place(scene, district, place)) return false;
    if (known_place(scene, place) != nullptr)
        return lies_in(scene, place_at(scene, place), place_at(scene, district)) == Lies::inside;
    const auto named = districts_of(scene, scene.reading.sentence_of(place_at(scene, place).first));
    return std::any_of(
        named.begin(), named.end(), [&](int other) { return one_place(scene, other, district); });
}

namespace {

/// "The gunmen came to Pobe-Mengao", « des hommes armés sont arrivés à Sama »: no journey's end of
/// people fleeing or carried off.
bool came_to(const Scene& scene, const NamedPlace& place) {
    const auto& span = scene.reading.sentences[scene.reading.sentence_of(place.first)];
    const auto before = mentions_in(scene.reading, Kind::actor, span.first, place.first);
    const bool attackers = std::any_of(before.begin(), before.end(), [&](const Mention* party) {
        return is_insurgent(&scene.lexicon.party(party->index));
    });
    if (!attackers) return false;
    static const WordSet comes(
        "came arrived descended stormed burst entered arrives arrivent arrive debarque debarquent "
        "irruption surgi");
    constexpr std::uint32_t reach = 4;  // "came at dusk to (Sama)"
    for (std::uint32_t back = 1; back <= std::min(reach, place.first); ++back) {
        const text::Word word = scene.reading.word(place.first - back);
        if (one_of(word, {"de", "d'", "du", "from"})) return false;  // where they came from
        if (comes.contains(word)) return true;
    }
    return false;
}

/// The first place of the sentence that something may have happened at, or that somebody came to.
int spot_in(const Scene& scene, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    for (std::size_t i = 0; i < scene.places.size(); ++i) {
        const NamedPlace& place = scene.places[i];
        if (place.first < span.first || place.last > span.last || place.describes >= 0) continue;
        const bool there = place.use == Use::event && place.placed;
        if (there || came_to(scene, place)) return static_cast<int>(i);
    }
    return -1;
}

}  // namespace

int spot_of_lead(const Scene& scene, const Draft& draft, std::size_t sentence) {
    constexpr std::size_t close = 2;
    if (draft.own_place && draft.place >= 0 && !is_wide(scene, draft.place)) return -1;
    if (tells_of_before(scene, sentence) || tells_in_turn(scene, sentence)) return -1;
    const int place = spot_in(scene, sentence);
    if (place < 0 || sentence - draft.sentences.back() > close || is_about_past(scene, sentence))
        return -1;
    const NamedPlace& spot = place_at(scene, place);
    if (is_wide(scene, place)) return -1;
    const bool fits =
        draft.place >= 0
            ? is_wide(scene, draft.place) && may_lie_in(scene, spot, place_at(scene, draft.place))
            : !tells_of_other_region(scene, draft.sentences.front(), spot);
    return fits ? place : -1;
}

}  // namespace vigie::extractors
