// Crowds that demand nothing: parades, processions, feast days, fashion, runs for health.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « Les élèves ont (défilé) au son de la fanfare », "Thousands of pilgrims (marched) to Kita". Not
/// « ont (défilé) le jour de l'indépendance pour réclamer leurs primes ».
[[nodiscard]] bool is_parade(const Scene& scene, const Candidate& word);

/// "The crowd (dispersed) after a delegation was received": it went home, nobody made it.
[[nodiscard]] bool goes_home(const Reading& reading, const Candidate& word);

/// « des enfants qui s'étaient (rassemblés) », "people who had (gathered)", struck where they were:
/// they demanded nothing.
[[nodiscard]] bool had_gathered_when_struck(const Scene& scene, const Candidate& word);

/// « au terme d'une longue (marche) », « après deux jours de (marche) »: on foot, and for nothing.
[[nodiscard]] bool is_long_walk(const Reading& reading, const Candidate& word);

/// Is it any of these: a crowd that asks for nothing?
[[nodiscard]] bool demands_nothing(const Scene& scene, const Candidate& word);

}  // namespace vigie::extractors
