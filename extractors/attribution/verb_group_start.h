// Where the verb group of a word of saying begins.
#pragma once

#include <cstdint>

#include "extractors/attribution/speaker_search.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// The token at which the auxiliaries, pronouns and adverbs of `speech` begin, behind its speaker
/// at the most: « a, par écrit, (confirmé) », « avait un peu plus tôt (évoqué) », "has since
/// (denied)".
std::uint32_t verb_group_start(const Reading& reading,
                               const text::Sentence& sentence,
                               const SpeakerSearch& search,
                               const Mention& speech,
                               const Speech& entry);

}  // namespace vigie::extractors
