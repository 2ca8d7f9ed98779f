// Names that the trie does not find: another spelling of a place that the gazetteer has, or a
// village that it lacks, told by the words before it ("village de") or behind it ("(cercle de
// Koro)", ", à 20 km de Gao").
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/places/cues.h"

namespace vigie::extractors {

struct Unlisted {
    std::uint32_t first = 0;  ///< tokens [first, last)
    std::uint32_t last = 0;
    NameCue cue;
    const Gazetteer::Name* like = nullptr;  ///< the places that sound so; none = a stranger
    bool doubtful = false;                  ///< only "in" stands before a stranger
    bool listed = false;                    ///< in a list with a known place
};

/// Is the token part of a party, a country, a source, an event word or a time?
bool means_else(const Reading& reading, std::uint32_t token);

/// "juré sur le Coran", "le Koran": villages have no article but in their names.
bool behind_article(const Reading& reading, std::uint32_t first);

/// Tokens [from, to) between two known places.
struct PlaceGap {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t place_end = 0;  ///< one past the place before the gap; 0 = none
};

/// The unlisted names in a gap of the sentence.
std::vector<Unlisted> unlisted(const Reading& reading,
                               const Lexicon& lexicon,
                               const text::Sentence& sentence,
                               const PlaceGap& gap);

}  // namespace vigie::extractors
