// Every place that an article names: how it is named (at, near, between, on the road), whether the
// event can be there at all ("évacués vers Gao", "Bamako dément" cannot), and which of the places
// of that name is meant.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractors/places/offset.h"
#include "extractors/reading/reading.h"
#include "extractors/report.h"

namespace vigie::extractors {

/// How a name stands in its sentence.
enum class Use : std::uint8_t {
    event,      ///< behind a locative cue: something may have happened there
    bare,       ///< without a cue: a headline's first word, an item of a list
    container,  ///< a region, cercle or commune that another named place lies in
    reference,  ///< evacuation, origin, government, correspondent's seat
    linked,     ///< people or offices of it are named: it happened there when nothing else is said
};

struct NamedPlace {
    std::uint32_t first = 0;  ///< tokens [first, last)
    std::uint32_t last = 0;
    std::uint32_t phrase = 0;  ///< where the words begin that lead to it ("à 20 km au nord de")
    Use use = Use::bare;
    bool placed = false;      ///< behind a preposition or kind of place, not only "de"
    bool on_the_way = false;  ///< where those were bound for or came from who were struck
    bool heads = false;       ///< what follows in its paragraph is told of it: "Saye (Ségou)."
    Relation relation = Relation::at;
    int precision = 1;
    std::int64_t gazetteer = -1;  ///< index into Gazetteer::places(), -1 = not known there
    std::string name;             ///< the gazetteer's spelling, or the text's
    std::string spelled;  ///< the text's, when it is not the same but for case, accents, hyphens
    std::string country;
    Offset offset;       ///< how far from the named place it was, and in which direction
    int beside = -1;     ///< the place whose distance or district tells where this one is
    int describes = -1;  ///< the place that it only says the whereabouts of
    int partner = -1;    ///< the other end of `between` or `road`, an index into the same list
    std::string rule;
};

/// All named places in text order.
std::vector<NamedPlace> locate(const Reading& reading, const Lexicon& lexicon);

/// A report's place from a named one (place.cpp), with coordinates and regions; `context` are the
/// article's other places, beside which an unknown name is set.
Place to_place(const NamedPlace& named,
               const Gazetteer& gazetteer,
               const std::vector<NamedPlace>& context);

}  // namespace vigie::extractors
