// What befell many or was done several times, where nobody says to whom or when.
#include <algorithm>

#include "extractors/discourse/doubts/past/trends.h"
#include "extractors/reading/auxiliaries.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Does a deed, or what befalls people, begin at the token?
bool is_deed_at(const Reading& reading, std::uint32_t token) {
    constexpr std::uint32_t longest = 4;
    for (const Kind kind : {Kind::trigger, Kind::status}) {
        const auto words = mentions_in(reading, kind, token, token + longest);
        if (!words.empty() && words.front()->first == token) return true;
    }
    return false;
}

bool is_deed_before(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    for (const Kind kind : {Kind::trigger, Kind::status}) {
        const auto words = mentions_in(reading, kind, first, token);
        if (!words.empty() && words.back()->last == token) return true;
    }
    return false;
}

bool is_counted_in(const Reading& reading, const text::Sentence& sentence) {
    return std::any_of(
        reading.quantities.begin(), reading.quantities.end(), [&](const Quantity& quantity) {
            return quantity.first >= sentence.first && quantity.first < sentence.last &&
                   quantity.kind != QuantityKind::vague;
        });
}

/// "(twice)", « trois (fois) »; not « une (fois) », « cette (fois) », « cent (fois) plus ».
bool says_how_often(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    static const WordSet times("fois times");
    if (one_of(reading.word(token), {"twice", "thrice"})) return true;
    const bool many = token > first && times.contains(reading.word(token)) &&
                      !one_of(reading.word(token - 1),
                              {"une", "cette", "premiere", "derniere", "prochaine", "cent"});
    return many && reading.word(token + 1) != "plus";
}

}  // namespace

bool is_one_or_other(const Reading& reading, const text::Sentence& sentence, const Chunk& word) {
    if (word.verb.construction == Construction::nominal) return false;
    const auto is_or = [&](std::uint32_t at) {
        return reading.word(at) == "or" ||
               (reading.word(at) == "ou" && reading.original(at, at + 1) == "ou");
    };
    const bool led = word.first > sentence.first + 1 && is_or(word.first - 1) &&
                     is_deed_before(reading, sentence.first, word.first - 1);
    std::uint32_t last = word.last;  // "(threatened), kidnapped or killed"
    while (reading.word(last) == "," && is_deed_at(reading, last + 1) && last < sentence.last)
        last += 2;
    const bool leads = is_or(last) && is_deed_at(reading, last + 1);
    return (led || leads) && !is_counted_in(reading, sentence);
}

namespace {

/// "have struck at peacekeepers (several times)", « ont frappé plusieurs (fois) »
bool says_often(const Reading& reading, const Chunk& word, std::uint32_t at) {
    return one_of(reading.word(at), {"times", "fois"}) && at > 0 &&
           one_of(reading.word(at - 1), {"several", "numerous", "plusieurs"}) && word.first > 0 &&
           is_form_of_have(reading.word(word.first - 1));
}

}  // namespace

bool is_done_several_times(const Reading& reading,
                           const text::Sentence& sentence,
                           const Chunk& word) {
    constexpr std::uint32_t reach = 6;  // "(Twice) in his life he was arrested"
    if (word.verb.construction == Construction::nominal || word.sense == nullptr) return false;
    const Family family = word.sense->family;
    const bool taken = family == Family::arrest || family == Family::abduct;
    const std::uint32_t from = word.first - std::min(reach, word.first - sentence.first);
    const std::uint32_t to = std::min(word.last + reach, sentence.last);
    for (std::uint32_t at = from; at < to; ++at) {
        if (one_of(reading.word(at), {",", ";", ":"})) {
            if (at >= word.last) return false;
            continue;
        }
        // "shot him (twice)": one deed
        const bool often = (at > from && says_often(reading, word, at)) ||
                           (taken && says_how_often(reading, from, at));
        if (often || reading.word(at) == "reprises") return true;
    }
    return false;
}

}  // namespace vigie::extractors
