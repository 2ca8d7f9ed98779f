#include "extractors/reading/cue_forms.h"

#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "last (May) have been freed", "on 14 (May) could"
bool is_month_of_may(const Reading& reading, std::uint32_t token) {
    static const WordSet leads(
        "last this next in since of by until till before after from early late mid during - on "
        "between and");
    if (token == 0 || reading.word(token) != "may" || !reading.token(token).capital) return false;
    return leads.contains(reading.word(token - 1)) ||
           reading.token(token - 1).kind == text::TokenKind::number;
}

}  // namespace

bool cue_fits(const Reading& reading, std::uint32_t first, Cue cue, bool skipped) {
    const bool of_phrases = cue == Cue::drill || cue == Cue::purpose || cue == Cue::accident;
    return !(of_phrases && skipped) && !is_month_of_may(reading, first);
}

}  // namespace vigie::extractors
