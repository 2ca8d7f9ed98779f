// Event words whose deed is only told beside the news: what a crowd rose at, a death that came
// before, attacks over several regions.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// "Residents burned the town hall after a fatal (shooting) by guards": told of beside it.
bool angers_crowd(const Reading& reading, const Candidate& crowd, const Candidate& word);

/// "deux soldats ont été tués, après la mort de trois autres lundi": beside the news.
bool is_looked_back_on(const Scene& scene, const Candidate& candidate);

/// "attacked Tori in response to (a raid) on their camp the day before": why they did it, which
/// came before it and has no place of its own.
bool is_avenged(const Scene& scene, const Candidate& deed, const Candidate& candidate);

/// "executed six men, who were later found in a (mass grave)": where those lay whose death the
/// sentence has told.
bool is_grave_of_dead(const Reading& reading, const Candidate& deed, const Candidate& grave);

/// "attacked civilians across the Ségou, Kayes and Mopti regions": a trend, where neither a day nor
/// a count is told; that the sentence has no count is for the caller to know.
bool is_all_over(const Scene& scene, const Candidate& candidate);

}  // namespace vigie::extractors
