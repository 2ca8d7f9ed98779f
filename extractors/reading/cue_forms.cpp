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

/// "(lost control) of Labbezanga", "of the base": ground was lost, and no driver swerved.
bool is_of_ground(const Reading& reading, std::uint32_t token) {
    static const WordSet ground(
        "town city village base camp garrison post airport area region territory towns villages "
        "bases positions position");
    static const WordSet small("the a their its his key strategic northern last main two several");
    if (reading.word(token + 1) != "control" || reading.word(token + 2) != "of") return false;
    std::uint32_t at = token + 3;
    while (small.contains(reading.word(at)))
        ++at;
    return ground.contains(reading.word(at)) ||
           (at < reading.tokens.size() && reading.token(at).capital);
}

}  // namespace

bool cue_fits(const Reading& reading, std::uint32_t first, Cue cue, bool skipped) {
    const bool of_phrases = cue == Cue::drill || cue == Cue::purpose || cue == Cue::accident;
    return !(of_phrases && skipped) && !is_month_of_may(reading, first) &&
           !(cue == Cue::accident && is_of_ground(reading, first));
}

}  // namespace vigie::extractors
