// Those who come to a place and do something there, or set out from it and are struck elsewhere.
#pragma once

#include "extractors/places/belonging.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// « sont arrivés lundi à Kani et ont (tué) », "arrived in Kani, (killing)": is the name behind
/// `lead` where those who arrived did what follows,
/// or what was struck ("laid siege to Léré")?
[[nodiscard]] bool acts_on_arrival(const Reading& reading, const LeadingWords& lead);

/// "The gunmen reached (Sama)", « les assaillants ont gagné (Sama) », "they fell on (Sama)": those
/// who attack came to a place, and so it was attacked. "The wounded reached Gao" tells no such
/// thing.
[[nodiscard]] bool is_come_upon(const Reading& reading, const LeadingWords& lead);

/// « sont venus attaquer le village de X »: is the token a word of coming, behind which stands what
/// was done there?
bool comes_to_do(const Reading& reading, std::uint32_t token);

/// « revenant d'une mission à (Djibo) », "returning from a supply run near (Djibo)": struck on the
/// way back, at a place that other words may name.
bool returns_from_task(const Reading& reading, const LeadingWords& lead);

/// « En revenant d'une mission à (Djibo), ils sont tombés dans une embuscade à Pobé »: does the
/// sentence name another place behind that from which they return? Or « sont arrivés par la route
/// de (Goundam) et ont tué deux gendarmes »: is it the road by which they came, or « ayant opéré à
/// (Léré) » where somebody was before?
bool is_left_behind(const Reading& reading, const LeadingWords& lead);

/// "jets took off from (Niamey)"
bool is_taken_off_from(const Reading& reading, const LeadingWords& lead);

/// « l'accord d'(Alger) », « les accords de paix de (Ouagadougou) », « le processus d'(Alger) »: a
/// pact or talks that are called after the town.
bool names_pact(const Reading& reading, std::uint32_t first, std::uint32_t name);

/// "in front of the ministry in Bamako", "outside the court in Gao": what happens there does so in
/// the town of the house at the token.
bool is_stood_before(const Reading& reading, std::uint32_t house);

/// "a toll corroborated by local sources in Fada", "said a nurse in Gao": where those sit who tell;
/// « chargés de la sécurité du site de Boungou »: what those guard who were struck.
bool is_seat_of_source(const Reading& reading, const LeadingWords& lead);

}  // namespace vigie::extractors
