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

/// Where and when a sentence without event words says that the draft was.
void take_setting(const Scene& scene, Draft& draft, std::size_t sentence);

/// « Trois soldats furent tués dans des circonstances similaires »: by what the event told last
/// was.
[[nodiscard]] bool is_done_likewise(const Scene& scene,
                                    const std::vector<Draft>& drafts,
                                    const Candidate& word);

/// « Hombori a subi le même sort », "Dogofry was not spared": a verb that only points back.
[[nodiscard]] bool shares_fate(const Reading& reading, const Candidate& word);

/// Makes the draft the kind of event that the one before is, and, where it is told to have shared
/// its fate, of the same sides: « Hombori a subi le même sort ».
void do_likewise(const Scene& scene, const Draft& before, Draft& draft);

}  // namespace vigie::extractors
