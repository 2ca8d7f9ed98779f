// What was done from an aircraft that is named as the deed's subject and not as anybody's.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// "(Drones) bombed an army base", « Des (avions) ont bombardé »: does an aircraft do the deed?
bool is_done_by_aircraft(const Reading& reading, const Candidate& word);

/// "(Helicopters) bombed a camp", « Des (avions) ont bombardé une base »: only armies fly them, and
/// not against a camp that is not said to be theirs.
bool flies_against_camp(const Reading& reading, const Candidate& word);

/// "an (air-ground) operation", "air strikes (followed by a ground) assault": do the sentences tell
/// that troops went in as well?
bool goes_in_on_foot(const Reading& reading, std::size_t first, std::size_t last);

}  // namespace vigie::extractors
