// Names as they are written, whole and without their kinds. Of some the gazetteer has only the
// first part: "Danga-Bérel" is no Danga, "le village de Minima Maoudé" no Minima, "the village of
// Kita Were" not the town of Kita.
#pragma once

#include <cstdint>
#include <string>

#include "extractors/places/locate.h"
#include "extractors/places/vocabulary.h"

namespace vigie::extractors {

struct NameRoom {
    std::uint32_t end = 0;  ///< the sentence's last token and one
    bool whole = false;     ///< a word for a kind of place leads to it, so the whole name follows
};

/// Takes in what belongs to the name behind `named`, which is then one that the gazetteer lacks.
void take_whole_name(const Reading& reading,
                     const Lexicon& lexicon,
                     NamedPlace& named,
                     const NameRoom& room);

/// "Hombori-(Peulh)": the people who live in that part of the village, which lies where it does.
[[nodiscard]] bool names_people_of_village(const Reading& reading,
                                           std::uint32_t first,
                                           std::uint32_t end);

/// "Ouro Diam", "in Sare Bambara (Koro)": is the next word the second part of the name?
[[nodiscard]] bool goes_on_behind(const Reading& reading,
                                  const NamedPlace& named,
                                  std::uint32_t end);

/// Without the words for its kind: "département de (Torodi)".
std::string own_name(const Reading& reading,
                     const PlaceWords& words,
                     std::uint32_t first,
                     std::uint32_t last);

}  // namespace vigie::extractors
