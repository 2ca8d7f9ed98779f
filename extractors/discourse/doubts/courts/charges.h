// Deeds that men are held or tried for: no part of their arrest, and not of its day.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/event_words/candidate.h"
#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// "arrested three men for the (attack) last week", « arrêtés pour l'(attaque) de Boni »: is the
/// noun what the arrest is made for?
[[nodiscard]] bool is_held_for(const Scene& scene, const Candidate& arrest, const Candidate& word);

/// Leaves out what those held are only accused of; deeds that they are held for are not by who
/// holds them.
void weed_charges(const Scene& scene, std::vector<Candidate>& found);

/// « Le procès des auteurs de (l'attaque) », "The trial of six men over (the raid)"
[[nodiscard]] bool is_tried_case(const Reading& reading,
                                 const text::Sentence& span,
                                 const Chunk& chunk);

/// "Sentenced on Monday for the (killing) of civilians", « condamnés pour l'attaque qui a (fait) »:
/// is the word what somebody was convicted of?
[[nodiscard]] bool is_convicted_of(const Scene& scene, std::size_t sentence, const Chunk& chunk);

/// "lynched two men (whom they accused) of (throwing) a grenade", « ont tué un homme accusé d'avoir
/// (enlevé) le chef »: is the word why they struck those of whom `deed` tells?
[[nodiscard]] bool is_charge_of_victims(const Scene& scene,
                                        const Candidate& deed,
                                        const Candidate& word);

/// « arrêté pour avoir (tué) deux gendarmes », "accused of having (killed) two": are those
/// counted what somebody is held for?
[[nodiscard]] bool counts_charge(const Reading& reading, const Toll& toll);

}  // namespace vigie::extractors
