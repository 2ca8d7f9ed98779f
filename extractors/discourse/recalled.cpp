#include "extractors/discourse/recalled.h"

#include <algorithm>

#include "extractors/discourse/containment.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Behind a comma they go on about what stands before it: "un raid à Boni, dans lequel".
bool goes_on(const Reading& reading, std::uint32_t token) {
    static const WordSet relatives(
        "qui que dont ou dans au lors quand which who where when in during");
    return relatives.contains(reading.word(token));
}

/// "Gunmen stormed Ber two weeks after a raid, (killing) five": the outcome of the first deed.
bool is_outcome(const Reading& reading, std::uint32_t token) {
    static const WordSet outcomes(
        "killing wounding injuring leaving tuant blessant faisant occasionnant");
    return outcomes.contains(reading.word(token));
}

/// "The attack comes (weeks after a raid)", « Cette attaque survient (deux mois après) »: nothing
/// but when it was is told.
bool only_comes(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet comes(
        "comes come came coming follows followed survient surviennent intervient interviennent "
        "survenue survenu");
    for (std::uint32_t at = from; at < to; ++at) {
        if (comes.contains(reading.word(at))) return true;
    }
    return false;
}

bool tells_deed(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    return !mentions_in(reading, Kind::trigger, from, to).empty();
}

}  // namespace

Stretch leant_on(const Reading& reading, const text::Sentence& sentence, const TimeMention& time) {
    constexpr std::uint32_t lead = 2;  // "Moins de (deux mois après)"
    const auto first = static_cast<std::uint32_t>(time.first);
    const auto last = static_cast<std::uint32_t>(time.last);
    const bool opens =
        first <= sentence.first + lead && !tells_deed(reading, sentence.first, first);
    const bool inserted = first > sentence.first && reading.word(first - 1) == ",";
    const bool news_before = !only_comes(reading, sentence.first, first);
    for (std::uint32_t at = last; at < sentence.last; ++at) {
        const std::string_view word = reading.word(at);
        if (one_of(word, {";", ":"})) return {last, at};
        if (word != "," || at + 1 >= sentence.last) continue;
        const bool closes = (opens || inserted) && !goes_on(reading, at + 1);
        if (closes || (news_before && is_outcome(reading, at + 1))) return {last, at};
    }
    return {last, sentence.last};
}

bool is_recalled(const Scene& scene, std::size_t sentence, std::uint32_t token) {
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.use == TimeUse::recalls &&
               leant_on(scene.reading, scene.reading.sentences[sentence], *time.mention)
                   .holds(token);
    });
}

std::vector<Toll> without_past(std::vector<Toll> tolls, const Deeds& deeds) {
    std::erase_if(tolls, [&](const Toll& toll) {
        return std::any_of(deeds.past.begin(), deeds.past.end(), [&](const Stretch& word) {
            return word.holds(toll.verb);
        });
    });
    return tolls;
}

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

}  // namespace

namespace {

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

}  // namespace

bool is_news_of_state(const Scene& scene, std::size_t past, std::size_t sentence) {
    if (!tells_state_since(scene, past)) return false;
    const auto& span = scene.reading.sentences[sentence];
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
    const std::string_view opener = scene.reading.word(scene.reading.sentences[sentence].first);
    // "Boni has been under siege since 2022. The jihadists attacked a convoy": that is new
    if (one_of(opener, {"les", "le", "la", "l'", "the"}) && is_news_of_state(scene, past, sentence))
        return false;
    return !dated && opens_with_anaphor(scene.reading, scene.reading.sentences[sentence]) &&
           !names_new_place(scene, past, sentence);
}

bool names_its_like(const Reading& reading, std::uint32_t from, std::uint32_t token) {
    constexpr std::uint32_t reach = 5;  // "celle menée par eux à (Boni)"
    for (std::uint32_t at = token; at > from && token - at < reach; --at) {
        const std::string_view word = reading.word(at - 1);
        if (one_of(word, {",", ";"})) return false;
        if (one_of(word, {"celle", "celui", "celles", "ceux"})) return true;
        const bool english = one_of(word, {"that", "those", "one"});
        if (english && one_of(reading.word(at), {"of", "in", "at", "near", "on"})) return true;
    }
    return false;
}

bool opens_with_anaphor(const Reading& reading, const text::Sentence& sentence) {
    static const WordSet anaphors(
        "ils elles il elle ces cet cette les l' le la they he she the these this those");
    std::uint32_t at = sentence.first;
    while (at < sentence.last && !is_word(reading.tokens, at))
        ++at;
    return anaphors.contains(reading.word(at));
}

}  // namespace vigie::extractors
