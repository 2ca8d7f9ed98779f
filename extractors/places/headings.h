// Bulletins head what they tell with a place: "03/11 – Saye (Ségou).", "FINKOLO. Coup dur ...",
// "Fourou (12 janv.) : trois engins incendiés". What stands behind happened there when no other
// place is said.
#pragma once

#include <vector>

#include "extractors/places/locate.h"

namespace vigie::extractors {

/// Marks the places that head a sentence: an event may be at them.
void mark_headings(std::vector<NamedPlace>& places,
                   const Reading& reading,
                   const Gazetteer& gazetteer);

/// By sentence, the place that heads it, an index into `places`, or -1.
std::vector<int> heading_places(const std::vector<NamedPlace>& places, const Reading& reading);

/// "15 June, Ber: an ambush", "(2) 12 June - Macina: a market": does the name stand alone between
/// a day or marks and a colon or dash, or at the head of a bulletin's item, so that even a short
/// one is a place's?
bool stands_as_heading(const Reading& reading, std::size_t sentence, const Mention& mention);

/// "BAMAKO - " at a sentence's beginning: where the report was written.
bool is_dateline(const Reading& reading, const text::Sentence& sentence, const Mention& mention);

}  // namespace vigie::extractors
