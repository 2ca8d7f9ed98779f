#include "extractors/reading/blame_in_doubt.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « (Nobody) blamed it on », « se demande (si) le JNIM », "(whether) they are": said of nobody
/// yet.
bool is_doubted(const Reading& reading, std::uint32_t first, std::uint32_t at) {
    static const WordSet doubts(
        "nobody none if whether si unclear refused refuses refuse refusent refused declined declines");
    constexpr std::uint32_t reach = 14;  // "unclear whether the Dozo hunters of the village"
    for (std::uint32_t back = 1; back <= std::min(reach, at - first); ++back) {
        const text::Word word = reading.word(at - back);
        if (one_of(word, {";", ".", ":", ","})) return false;
        const bool no_one = word == "no" && reading.word(at - back + 1) == "one";
        const bool if_they = word == "s'" && one_of(reading.word(at - back + 1), {"il", "ils"});
        if (doubts.contains(word) || no_one || if_they) return true;
    }
    return false;
}

/// « attribuent la tuerie aux dozos, (à tort) », "(wrongly) blamed".
bool is_called_wrong(const Reading& reading, const text::Sentence& span) {
    static const WordSet wrong("wrongly falsely mistakenly wrongfully faussement");
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (wrong.contains(reading.word(at))) return true;
        if (at > span.first && reading.word(at) == "tort" && reading.word(at - 1) == "a")
            return reading.word(at + 1) != "ou";  // « à tort ou à raison »
    }
    return false;
}

}  // namespace

bool is_of_old_deed(const Reading& reading, std::uint32_t first, std::uint32_t to) {
    constexpr std::uint32_t before = 3;
    auto time = std::lower_bound(
        reading.times.begin(), reading.times.end(), first, [](const TimeMention& one, auto at) {
            return one.first < at;
        });
    for (; time != reading.times.end() && time->last <= to; ++time) {
        const auto at = static_cast<std::uint32_t>(time->first);
        const auto deeds =
            mentions_in(reading, Kind::trigger, at - std::min(before, at - first), time->last + 1);
        const bool old = time->background || time->kind == TimeKind::year;
        if (old && !deeds.empty()) return true;
    }
    return false;
}

bool is_open_blame(const Reading& reading, const Mention& party) {
    const text::Sentence& span = reading.sentences[reading.sentence_of(party.first)];
    return reading.word(span.last - 1) == "?" || is_doubted(reading, span.first, party.first) ||
           is_called_wrong(reading, span) || is_of_old_deed(reading, span.first, party.first);
}

}  // namespace vigie::extractors
