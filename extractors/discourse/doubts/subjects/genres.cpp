#include "extractors/discourse/doubts/subjects/genres.h"

#include <algorithm>
#include <cstdint>

#include "extractors/discourse/doubts/arms/armed_deeds.h"
#include "extractors/reading/cues.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool is_mark(const Reading& reading, std::uint32_t token) {
    return !is_word(reading.tokens, token) && !one_of(reading.word(token), {"'", "\"", "«", "»"});
}

/// Tokens of the title; its full stops may have made sentences of it.
std::uint32_t length_of_title(const Reading& reading) {
    std::uint32_t end = 0;
    for (const auto& sentence : reading.sentences) {
        if (reading.tokens.source(sentence.first, sentence.last).first >= reading.title_size) break;
        end = static_cast<std::uint32_t>(sentence.last);
    }
    return end;
}

/// « (Tribune) : …», "[Opinion] …", « … - (portrait) »: does it open or close the title, with a
/// mark between?
bool stands_apart(const Reading& reading, const Mention& cue, std::uint32_t end) {
    const bool opens = cue.first == 0 || (cue.first == 1 && is_mark(reading, 0));
    const bool parted_behind = cue.last < end && is_mark(reading, cue.last);
    const bool closes = cue.last == end || (parted_behind && cue.last + 1 == end);
    const bool parted_before = cue.first > 0 && is_mark(reading, cue.first - 1);
    return (opens && parted_behind) || (closes && parted_before);
}

}  // namespace

bool is_of_genre_without_news(const Reading& reading, const Lexicon& lexicon) {
    if (!reading.has_title()) return false;
    const std::uint32_t end = length_of_title(reading);
    // « Hommage : l'armée salue les soldats tués » over the news of their death
    static const WordSet lauds(
        "hommage necrologie portrait contribution obituary tribute profile review");
    const std::size_t lead = reading.sentence_of(end);
    const bool news = end < reading.tokens.size() &&
                      !mentions_in(reading, Kind::trigger, 0, end).empty() &&
                      tells_dated_armed_deed(reading, lexicon, lead);
    const auto cues = mentions_in(reading, Kind::cue, 0, end);
    return std::any_of(cues.begin(), cues.end(), [&](const Mention* cue) {
        if (!is_cue(*cue, Cue::genre)) return false;
        if (news && lauds.contains(reading.word(cue->first))) return false;
        return stands_apart(reading, *cue, end);
    });
}

}  // namespace vigie::extractors
