#include "extractors/discourse/when/still_recalling.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "extractors/discourse/doubts/past/lasting.h"
#include "extractors/discourse/where/containment.h"
#include "extractors/words/determiners.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// A place that none of the sentences from `past` on has named.
bool names_new_place(const Scene& scene, std::size_t past, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const std::uint32_t from = scene.reading.sentences[past].first;
    const auto& places = scene.places;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const NamedPlace& place = places[i];
        if (place.first < span.first || place.last > span.last || place.use != Use::event) continue;
        bool known = false;
        for (std::size_t before = 0; before < i; ++before) {
            known |= places[before].first >= from && places[before].first < span.first &&
                     one_place(scene, static_cast<int>(before), static_cast<int>(i));
        }
        if (!known) return true;
    }
    return false;
}

/// "Boni has lived under siege since 2022": does all that the sentence tells of the past last, at a
/// place that it names?
bool tells_state_since(const Scene& scene, std::size_t sentence) {
    constexpr int precise = 3;  // no region
    const auto times = scene.timeline.in(sentence);
    const bool since =
        std::any_of(times.begin(),
                    times.end(),
                    [](const SentenceTime& time) { return time.mention->standing; }) &&
        std::all_of(times.begin(), times.end(), [](const SentenceTime& time) {
            return time.mention->standing || time.use != TimeUse::past;
        });
    const auto& span = scene.reading.sentences[sentence];
    return since && std::any_of(scene.places.begin(), scene.places.end(), [&](const auto& place) {
               return place.first >= span.first && place.last <= span.last &&
                      place.precision < precise;
           });
}

/// « Depuis janvier, les jihadistes imposent un blocus », "For months, attacks have multiplied":
/// does all that the sentence tells of the past still last, and for no more than a year?
bool lasts_lately(const Scene& scene, std::size_t sentence) {
    static const WordSet years("ans annees decennie decennies years decade decades");
    constexpr auto year = std::chrono::days{400};
    const auto times = scene.timeline.in(sentence);
    const auto is_past = [](const SentenceTime& time) { return time.use == TimeUse::past; };
    if (std::none_of(times.begin(), times.end(), is_past)) return false;
    return std::all_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        if (!is_past(time)) return true;
        const bool lately =
            !time.range || (scene.published && time.range->from + year > *scene.published);
        return lately && time.mention->standing &&
               !has_word(scene.reading, time.first(), time.last(), years);
    });
}

/// Is a village or town named where the sentence's deeds may have been?
bool names_spot(const Scene& scene, const text::Sentence& span) {
    constexpr int region = 3;
    return std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
        return place.first >= span.first && place.last <= span.last && place.use == Use::event &&
               place.precision < region;
    });
}

std::string_view first_word(const Reading& reading, const text::Sentence& sentence) {
    std::uint32_t at = sentence.first;
    while (at < sentence.last && !is_word(reading.tokens, at))
        ++at;
    return reading.word(at);
}

}  // namespace

bool is_news_of_state(const Scene& scene, std::size_t past, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const bool lately = lasts_lately(scene, past) && names_spot(scene, span);
    if (!lately && !tells_state_since(scene, past)) return false;
    // « Le blocus est désormais levé »
    for (const Mention* word : mentions_in(scene.reading, Kind::trigger, span.first, span.last)) {
        if (scene.lexicon.trigger(word->index).may_tell(Family::blockade) &&
            is_so_now(scene.reading, word->first, span.first))
            return true;
    }
    const auto& counts = scene.reading.quantities;
    return std::any_of(counts.begin(), counts.end(), [&](const Quantity& count) {
        return count.first >= span.first && count.last <= span.last && count.max &&
               *count.max < hundreds;
    });
}

bool goes_on_recalling(const Scene& scene, std::size_t past, std::size_t sentence) {
    constexpr std::size_t reach = 3;
    if (past >= sentence || sentence - past > reach) return false;
    const auto times = scene.timeline.in(sentence);
    const bool dated = std::any_of(
        times.begin(), times.end(), [](const SentenceTime& time) { return time.dates_event(); });
    const text::Word opener = scene.reading.word(scene.reading.sentences[sentence].first);
    // "Boni has been under siege since 2022. The jihadists attacked a convoy": that is new
    if (one_of(opener, {"les", "le", "la", "l'", "the"}) && is_news_of_state(scene, past, sentence))
        return false;
    return !dated && opens_with_anaphor(scene.reading, scene.reading.sentences[sentence]) &&
           !names_new_place(scene, past, sentence);
}

bool goes_on_looking_into(const Scene& scene, std::size_t looked_into, std::size_t sentence) {
    constexpr std::size_t reach = 2;
    if (looked_into >= sentence || sentence - looked_into > reach) return false;
    const auto times = scene.timeline.in(sentence);
    return std::none_of(times.begin(),
                        times.end(),
                        [](const SentenceTime& time) { return time.dates_event(); }) &&
           !names_new_place(scene, looked_into, sentence);
}

bool opens_with_pronoun(const Reading& reading, const text::Sentence& sentence) {
    return one_of(first_word(reading, sentence),
                  {"ils", "elles", "il", "elle", "they", "he", "she"});
}

bool opens_with_anaphor(const Reading& reading, const text::Sentence& sentence) {
    // « (Beaucoup) tombent sous les balles, d'autres sont brûlés vifs »
    static const WordSet articles(definite_words(), "beaucoup certains many some others");
    return opens_with_pronoun(reading, sentence) ||
           articles.contains(first_word(reading, sentence));
}

}  // namespace vigie::extractors
