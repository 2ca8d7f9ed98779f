#include "extractors/words/part_in.h"

#include <string_view>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "denied any (part)", « nie toute (implication) », "claimed its (role)"
bool is_owned_or_denied(const Reading& reading, std::uint32_t first, std::uint32_t part) {
    static const WordSet words(
        "denied denies deny denying rejected rejects rejecting claimed claims claiming admitted nie "
        "nient nier niant dement dementi dementent rejette rejettent revendique revendiquent reconnu "
        "reconnait");
    constexpr std::uint32_t reach = 5;
    for (std::uint32_t at = part; at > first && part - at < reach; --at) {
        if (words.contains(reading.word(at - 1))) return true;
    }
    return false;
}

/// "in retaliation for the killing of a hunter": what was answered.
bool is_answered(std::string_view answer) {
    static const WordSet answers("retaliation revenge reprisal reprisals vengeance");
    return answers.contains(answer);
}

}  // namespace

bool is_part_taken(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    static const WordSet parts("involvement role part hand participation complicity implication");
    constexpr std::uint32_t reach = 6;  // "in the deadly 2015 hotel (attack)"
    for (std::uint32_t at = token; at > first + 1 && token - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", ".", "and", "et"})) return false;
        if (word == "for" && is_answered(reading.word(at - 2))) return true;
        if (!one_of(word, {"in", "dans"})) continue;
        return parts.contains(reading.word(at - 2)) && !is_owned_or_denied(reading, first, at - 2);
    }
    return false;
}

}  // namespace vigie::extractors
