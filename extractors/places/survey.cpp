#include "extractors/places/survey.h"

#include <algorithm>

#include "extractors/places/brackets.h"
#include "extractors/places/foreign.h"
#include "extractors/words/neighbours.h"
#include "text/fold.h"
#include "text/geo.h"

namespace vigie::extractors {
namespace {

constexpr std::size_t most_anchors = 64;  // no article needs more to tell where it is

using Name = Gazetteer::Name;

/// A pair of namesakes over the border is no better than one of Mali that lies apart.
bool is_at_home(const GazetteerPlace& place) {
    return place.country == "ML";
}

/// How many of the other names does a place of Mali within reach of `place` bear?
std::size_t named_near(const Gazetteer& gazetteer,
                       const GazetteerPlace& place,
                       const std::vector<const Name*>& names,
                       const Name* own) {
    constexpr double near_km = 40;
    if (!is_at_home(place)) return 0;
    return static_cast<std::size_t>(
        std::count_if(names.begin(), names.end(), [&](const Name* name) {
            return name != own &&
                   std::any_of(name->places.begin(), name->places.end(), [&](auto index) {
                       const GazetteerPlace& other = gazetteer.place(index);
                       return is_at_home(other) &&
                              text::distance_km(place.point, other.point) < near_km;
                   });
        }));
}

/// "near the Burkina Faso border": on which side of it is not said.
bool names_border(const Reading& reading, const Mention& country) {
    return one_of(reading.word(country.last), {"border", "frontier"});
}

}  // namespace

Survey::Survey(const Reading& reading, const Lexicon& lexicon)
    : reading_(reading),
      gazetteer_(lexicon.gazetteer()),
      words_(lexicon.place_words(reading.language)),
      around_(reading.sentences.size()) {
    for (std::size_t i = 0; i < reading_.sentences.size(); ++i) {
        const auto& sentence = reading_.sentences[i];
        for (const Mention* place :
             mentions_in(reading_, Kind::place, sentence.first, sentence.last)) {
            note_district(*place, i);
            note_anchor(*place, i);
            note_area(*place, i);
        }
        const auto& districts = around_[i].near.districts;
        article_.districts.insert(districts.begin(), districts.end());
        around_[i].article = &article_;
        note_countries(i);
    }
    if (!article_.districts.empty() || !article_.anchors.empty()) return;
    for (std::size_t i = 0; i < reading_.sentences.size(); ++i)
        note_neighbours(i);
}

void Survey::note_countries(std::size_t sentence) {
    const auto& span = reading_.sentences[sentence];
    Surroundings& here = around_[sentence];
    for (const Mention* country : mentions_in(reading_, Kind::country, span.first, span.last)) {
        if (names_border(reading_, *country)) continue;
        const bool beyond =
            lies_beyond_border(reading_, *country) || is_next_door(reading_, gazetteer_, *country);
        auto& set = beyond ? here.beyond : here.countries_near;
        const std::string& code = gazetteer_.countries()[country->index].code;
        set.insert(code);
        if (sentence > 0 && !beyond) country_ = code;
    }
    if (sentence > 0) {
        here.countries = around_[sentence - 1].countries_near;
        here.last_country = country_;
    }
    const auto& title = around_.front().countries_near;
    here.countries.insert(title.begin(), title.end());
}

NameCue Survey::cue_of(const Mention& mention, std::uint32_t sentence_first) const {
    const auto known = std::lower_bound(
        cues_.begin(), cues_.end(), mention.first, [](const auto& one, std::uint32_t token) {
            return one.first < token;
        });
    if (known != cues_.end() && known->first == mention.first) return known->second;
    NameCue cue = cue_before(reading_, words_, mention.first, sentence_first);
    note_kind_behind(reading_, words_, mention.last, cue);
    note_kind_of_list(reading_, words_, {mention.first, mention.last}, sentence_first, cue);
    return cue;
}

/// "cercle de Bankass", "Koro district", "région de Tillabéri" in one name, "(Bankass)", ", Mopti".
bool Survey::says_where(const Mention& mention, std::uint32_t sentence_first) {
    const NameCue cue = cue_of(mention, sentence_first);
    cues_.emplace_back(mention.first, cue);
    const auto names_kind = [&](std::uint32_t token) {
        return words_.is_any(reading_.word(token), {PlaceSense::region, PlaceSense::district});
    };
    if (names_kind(mention.first) || names_kind(mention.last - 1)) return true;
    const bool follows = mention.first > sentence_first && reading_.word(mention.first - 1) == ",";
    return cue.region_word || cue.district_word || follows ||
           bracketed(reading_, mention.first, mention.last);
}

/// A district named with its word ("cercle de Bankass"), behind a place and a comma, or in
/// brackets.
void Survey::note_district(const Mention& mention, std::size_t sentence) {
    const auto& name = gazetteer_.names()[mention.index];
    const bool district = std::any_of(name.places.begin(), name.places.end(), [&](auto index) {
        const PlaceKind kind = gazetteer_.place(index).kind;
        return kind == PlaceKind::region || kind == PlaceKind::cercle;
    });
    if (!district || !says_where(mention, reading_.sentences[sentence].first)) return;
    auto& into = around_[sentence].near.districts;
    const auto add = [&](std::string_view spelt) {
        const std::uint32_t number = gazetteer_.district(text::folded(spelt));
        if (number != WordIndex::none) into.insert(number);
    };
    add(name.text);
    for (const auto index : name.places)
        add(gazetteer_.place(index).name);
}

/// Towns, and names that only one place bears, tell where the article is.
void Survey::note_anchor(const Mention& mention, std::size_t sentence) {
    const auto& name = gazetteer_.names()[mention.index];
    const auto index = choose(gazetteer_, name, NameCue{}, Surroundings{});
    if (index < 0) return;
    const GazetteerPlace& place = gazetteer_.place(static_cast<std::uint32_t>(index));
    const bool sure = place.kind == PlaceKind::town || name.places.size() == 1;
    if (!sure || is_wide(place)) return;
    around_[sentence].near.anchors.push_back(place.direction);
    if (article_.anchors.size() < most_anchors) article_.anchors.push_back(place.direction);
}

/// "central Mali", « le nord du pays »: areas without a sharp border.
void Survey::note_area(const Mention& mention, std::size_t sentence) {
    const auto& name = gazetteer_.names()[mention.index];
    if (name.places.size() != 1) return;
    const GazetteerPlace& place = gazetteer_.place(name.places.front());
    if (place.kind != PlaceKind::area) return;
    around_[sentence].near.areas.push_back(place.direction);
    if (article_.areas.size() < most_anchors) article_.areas.push_back(place.direction);
}

/// Names of villages in a row, the first of them behind a word that leads to a place: "the villages
/// of (Sankoro), (Bidi), and (Kourouni)", « à (Kourouni), près de (Sankoro) ».
std::vector<const Name*> Survey::listed_in(std::size_t sentence) const {
    constexpr std::uint32_t link = 3;  // ", près de"
    const auto& span = reading_.sentences[sentence];
    std::vector<const Name*> names;
    std::uint32_t end = span.first;
    for (const Mention* place : mentions_in(reading_, Kind::place, span.first, span.last)) {
        const bool follows =
            !names.empty() && place->first > end && place->first - end <= link &&
            one_of(reading_.word(place->first - 1), {",", "and", "et", "near", "de"});
        if (!follows && !cue_of(*place, span.first).placed) continue;
        if (!follows) names.clear();
        names.push_back(&gazetteer_.names()[place->index]);
        end = place->last;
    }
    return names;
}

/// Of the places that bear a name in a list, the one by which others of the list lie; asked only
/// where the article names no district and no sure place, which tell better where it is.
void Survey::note_neighbours(std::size_t sentence) {
    auto& anchors = around_[sentence].near.anchors;
    const auto names = listed_in(sentence);
    if (names.size() < 2) return;
    for (const Name* name : names) {
        std::size_t most = 0;
        const GazetteerPlace* best = nullptr;
        for (const auto index : name->places) {
            const GazetteerPlace& place = gazetteer_.place(index);
            const std::size_t near = named_near(gazetteer_, place, names, name);
            if (near == most) best = nullptr;
            if (near > most) best = &place;
            most = std::max(most, near);
        }
        if (best != nullptr && !is_wide(*best)) anchors.push_back(best->direction);
    }
}

}  // namespace vigie::extractors
