// Who is named as the source in brackets or in a line of its own, as notes and lists of incidents
// do: "(local media)", « (sources : ONG, élus) », "Source: residents".
#pragma once

#include <vector>

#include "extractors/attribution/speakers.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// May somebody be cited so in the sentence, without a word of saying?
bool may_cite(const Reading& reading, const text::Sentence& sentence);

/// Those of the sentence's speakers who are cited so.
std::vector<const Speaker*> cited_as_source(const Reading& reading,
                                            const text::Sentence& sentence,
                                            const std::vector<Speaker>& speakers);

}  // namespace vigie::extractors
