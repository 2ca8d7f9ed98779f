// The words before a place name: how it is named.
#pragma once

#include <cstdint>
#include <optional>

#include "extractors/places/listed_names.h"
#include "extractors/places/locate.h"
#include "extractors/places/offset.h"

namespace vigie::extractors {

/// What the words around a name say.
struct NameCue {
    std::uint32_t phrase = 0;  ///< where the words begin that lead to the name
    bool locative = false;     ///< any word of place stands there, be it only "de"
    bool placed = false;       ///< a preposition or kind of place, not only "de"
    bool road = false;         ///< "axe", "route", "RN"
    bool between = false;
    bool settlement = false;     ///< "village de", "un site appelé"
    bool come_upon = false;      ///< "the gunmen reached", « ont fondu sur »
    bool announced = false;      ///< an item of "quatre villages : Boni, Gossi"
    bool region_word = false;    ///< "région de"
    bool district_word = false;  ///< "cercle de", "commune de"
    Use use = Use::bare;
    Relation relation = Relation::at;
    int precision = 1;
    Offset offset;
};

/// Reads leftwards from the name at token `first`, not beyond the sentence's first token.
NameCue cue_before(const Reading& reading,
                   const PlaceWords& words,
                   std::uint32_t first,
                   std::uint32_t sentence_first);

/// "the Ménaka region", "Koro district": English names the kind of place behind the name, which
/// ends before token `last`.
void note_kind_behind(const Reading& reading,
                      const PlaceWords& words,
                      std::uint32_t last,
                      NameCue& cue);

/// « … dans la région de Gao … dans celle de (Ménaka) »: the word for the kind that the pronoun
/// before the token `phrase` stands for.
[[nodiscard]] std::optional<std::uint32_t> kind_of_pronoun(const Reading& reading,
                                                           const PlaceWords& words,
                                                           std::uint32_t sentence_first,
                                                           std::uint32_t phrase);

/// « les régions de Ségou, Mopti et (San) », "the (Mopti) and Gao regions": the plural that names
/// the kind of all items of the list.
[[nodiscard]] std::optional<std::uint32_t> kind_of_list(const Reading& reading,
                                                        const PlaceWords& words,
                                                        const NameRun& name,
                                                        std::uint32_t sentence_first);

/// Notes the kind of the list's items on one that does not name its own.
void note_kind_of_list(const Reading& reading,
                       const PlaceWords& words,
                       const NameRun& name,
                       std::uint32_t sentence_first,
                       NameCue& cue);

}  // namespace vigie::extractors
