// How an event begins beside those told before: at a place of its own, on the like of them, or not
// at all.
#pragma once

#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "Samedi, cinq soldats ont été tués dans le nord", "On 6 July 2023 gunmen took two teachers" at
/// the head of a line: another day, and not at the place told before; nor « dans une autre localité
/// ».
bool is_set_apart(const Scene& scene, const std::vector<Draft>& drafts, const Candidate& word);

/// "Les deux autres attaques ont eu lieu à Gargouna": on the like of those told before.
bool is_like_before(const Scene& scene, const std::vector<Draft>& drafts, const Candidate& word);

/// "In July the army killed 80 militants", in August: what is recalled without a place.
bool recaps(const Scene& scene, const std::vector<Draft>& drafts, const Candidate& word);

/// "was attacked on Friday, a week after attacks around Ber": the text goes on about Friday.
bool is_aside(const Scene& scene, const std::vector<Draft>& drafts, const Draft& draft);

/// "L'incident s'est déroulé hier à Ber": where and when a sentence without event words says that
/// it was, for a draft without its own place or day.
void take_setting(const Scene& scene, Draft& draft, std::size_t sentence);

}  // namespace vigie::extractors
