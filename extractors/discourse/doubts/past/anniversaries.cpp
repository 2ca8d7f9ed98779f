#include "extractors/discourse/doubts/past/anniversaries.h"

#include <algorithm>
#include <functional>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet year_words("year years an ans annees decade decades decennie");

/// Does a verb that counts time stand shortly before the years: "it has (been) two years", « (cela
/// fait) un an », "(marked) seven years"?
bool are_counted(const Reading& reading, std::uint32_t first, std::uint32_t years) {
    static const WordSet verbs("is been marks marked marking fait voila voici");
    constexpr std::uint32_t reach = 5;  // "has been just over two (years)"
    for (std::uint32_t back = 1; back <= std::min(reach, years - first); ++back) {
        const text::Word word = reading.word(years - back);
        if (verbs.contains(word)) return true;
        if (word == "a" && years - back > first && reading.word(years - back - 1) == "y")
            return true;
    }
    return false;
}

/// The token of "since" or « que » behind the years; the sentence's end when none is there.
std::uint32_t since_behind(const Reading& reading, std::uint32_t years, std::uint32_t end) {
    constexpr std::uint32_t reach = 18;  // "two years, this Monday, March 27, 2023, (since)"
    const std::uint32_t far = std::min(end, years + reach);
    for (std::uint32_t at = years + 1; at < far; ++at) {
        if (one_of(reading.word(at), {"since", "que", "qu'"})) return at;
    }
    return end;
}

bool tells_anniversary(const Scene& scene, std::size_t sentence) {
    constexpr std::uint32_t lead = 10;
    const Reading& reading = scene.reading;
    if (!may_have(reading, sentence, year_words)) return false;
    const auto& span = reading.sentences[sentence];
    const std::uint32_t far = std::min(span.last, span.first + lead);
    for (std::uint32_t at = span.first; at < far; ++at) {
        if (!year_words.contains(reading.word(at)) || !are_counted(reading, span.first, at))
            continue;
        const std::uint32_t since = since_behind(reading, at, span.last);
        if (since == span.last) return false;
        // "It is a year since the army left; on Monday gunmen came": a day of its own
        const auto times = scene.timeline.in(sentence);
        return std::none_of(times.begin(), times.end(), [&](const SentenceTime& time) {
            return time.dates_event() && time.first() > since;
        });
    }
    return false;
}

/// « Nampala, cinq ans après : les veuves se souviennent », "Six years on, a village mourns": a
/// title that tells no deed of its own.
bool heads_anniversary(const Scene& scene) {
    const Reading& reading = scene.reading;
    if (!reading.has_title()) return false;
    const auto& title = reading.sentences.front();
    for (std::uint32_t at = title.first; at + 1 < title.last; ++at) {
        const bool counted = year_words.contains(reading.word(at)) &&
                             (one_of(reading.word(at + 1), {"apres", "on", "later", "after"}) ||
                              (reading.word(at + 1) == "plus" && reading.word(at + 2) == "tard"));
        if (!counted) continue;
        // « Un an après l'attaque de Ber, le maire enlevé »
        const auto deeds = mentions_in(reading, Kind::trigger, title.first, title.last);
        return std::none_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
            return scene.lexicon.trigger(deed->index).kind == WordKind::verb;
        });
    }
    return false;
}

bool is_dated(const Scene& scene, std::size_t sentence) {
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), std::mem_fn(&SentenceTime::dates_event));
}

}  // namespace

bool is_of_anniversary(const Scene& scene, std::size_t sentence) {
    constexpr std::size_t most = 12;
    if (tells_anniversary(scene, sentence)) return true;
    if (is_dated(scene, sentence)) return false;
    const auto& sentences = scene.reading.sentences;
    // a text that opens with it is all about it, up to a day that it tells
    const std::size_t opening = scene.reading.has_title() ? 1 : 0;
    for (std::size_t i = sentence; i-- > 0 && sentence - i <= most;) {
        const bool near = sentences[i].paragraph == sentences[sentence].paragraph;
        if ((near || i <= opening) && tells_anniversary(scene, i)) return true;
        if (is_dated(scene, i)) return false;
    }
    return sentence <= most && heads_anniversary(scene);
}

}  // namespace vigie::extractors
