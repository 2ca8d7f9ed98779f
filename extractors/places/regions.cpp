#include "extractors/places/regions.h"

#include <algorithm>

#include "extractors/places/cues.h"

namespace vigie::extractors {
namespace {

/// The one region that the name can mean; empty = none, or more than one.
std::string_view region_of(const Gazetteer& gazetteer,
                           const Gazetteer::Name& name,
                           std::string_view country) {
    std::string_view region;
    for (const std::uint32_t index : name.places) {
        const GazetteerPlace& place = gazetteer.place(index);
        const bool is_inside = place.country == country && !place.admin1.empty();
        // "Gao" is the region and its town, whatever hamlets elsewhere are called so too.
        if (is_inside && place.kind == PlaceKind::region) return place.admin1;
    }
    for (const std::uint32_t index : name.places) {
        const GazetteerPlace& place = gazetteer.place(index);
        const bool is_inside = place.country == country && !place.admin1.empty();
        if (!is_inside || (!region.empty() && region != place.admin1)) return {};
        region = place.admin1;
    }
    return region;
}

bool needs_cue(const Gazetteer& gazetteer, const Gazetteer::Name& name) {
    return std::any_of(name.places.begin(), name.places.end(), [&](std::uint32_t index) {
        return gazetteer.place(index).needs_cue;
    });
}

bool has_cue(const Reading& reading, const PlaceWords& words, const Mention& mention) {
    const auto& sentence = reading.sentences[reading.sentence_of(mention.first)];
    NameCue cue = cue_before(reading, words, mention.first, sentence.first);
    note_kind_behind(reading, words, mention.last, cue);
    return cue.placed || cue.region_word || cue.district_word;
}

}  // namespace

void add_regions(const Reading& reading,
                 const Lexicon& lexicon,
                 std::string_view country,
                 std::set<std::string>& regions) {
    const Gazetteer& gazetteer = lexicon.gazetteer();
    const PlaceWords& words = lexicon.place_words(reading.language);
    for (const Mention* mention : mentions_in(reading, Kind::place, 0, reading.tokens.size())) {
        if (mention->index == unknown_name) continue;
        const Gazetteer::Name& name = gazetteer.names()[mention->index];
        const std::string_view region = region_of(gazetteer, name, country);
        if (region.empty()) continue;
        if (needs_cue(gazetteer, name) && !has_cue(reading, words, *mention)) continue;
        regions.emplace(region);
    }
}

std::vector<std::string> regions_of(const Gazetteer& gazetteer, std::string_view country) {
    std::vector<std::string> all;
    for (const GazetteerPlace& place : gazetteer.places()) {
        if (place.kind == PlaceKind::region && place.country == country)
            all.emplace_back(place.name);
    }
    return all;
}

}  // namespace vigie::extractors
