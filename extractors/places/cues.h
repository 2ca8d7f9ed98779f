// The words before a place name: how it is named.
#pragma once

#include <cstddef>

#include "extractors/places/locate.h"

namespace vigie::extractors {

/// What the words before a name say.
struct NameCue {
    bool locative = false;  ///< any preposition of place stands there
    bool road = false;      ///< "axe", "route", "RN"
    bool between = false;
    bool region_word = false;    ///< "région de"
    bool district_word = false;  ///< "cercle de", "commune de"
    Use use = Use::bare;
    Relation relation = Relation::at;
    int precision = 1;
};

/// Reads leftwards from the name at token `first`, not beyond the sentence's first token.
NameCue cue_before(const Reading& reading, std::size_t first, std::size_t sentence_first);

/// "the Ménaka region", "Koro district": English names the kind of place behind the name, which
/// ends before token `last`.
void note_kind_behind(const Reading& reading, std::size_t last, NameCue& cue);

}  // namespace vigie::extractors
