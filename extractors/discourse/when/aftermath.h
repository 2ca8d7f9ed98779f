// What a text recalls beside its news, by how long before it was: « L'attaque survient au lendemain
// d'un raid à Boni ».
#pragma once

#include <optional>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// « Cet incident intervient le lendemain des (attaques) », « Au lendemain d'une (attaque), … »,
/// "comes days after an (ambush)": is the noun what was before?
bool is_what_news_follows(const Reading& reading, const Chunk& word);

/// « Au lendemain de l'attaque, des drones ont frappé Lerneb »: an attack that the reader knows,
/// told without its own place.
bool is_known_already(const Scene& scene, const Candidate& word);

/// Of a recalled deed: the day that its sentence gives to the news is not its own; behind
/// « lendemain » it was the day before.
void date_back(const Reading& reading, Candidate& word);

/// « Ces tirs d'obus surviennent au lendemain d'une attaque à Niono »: is the place, an index into
/// Scene::places, the other's?
bool comes_after(const Scene& scene, const Chunk& word, int place);

/// « au lendemain d'une embuscade dans laquelle six soldats sont morts »: what the relative clause
/// tells of the recalled deed was on its day.
void date_outcome(const Reading& reading, const Candidate& recalled, Candidate& word);

/// The day before the one told last; none when none was told.
std::optional<text::DateRange> day_before(const std::vector<Draft>& drafts);

/// Does one of the drafts tell the recalled deed, or does nothing say which it was?
bool is_told_already(const Scene& scene, const std::vector<Draft>& drafts, const Candidate& word);

}  // namespace vigie::extractors
