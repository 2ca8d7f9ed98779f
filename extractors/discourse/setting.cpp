#include "extractors/discourse/setting.h"

#include <algorithm>

namespace vigie::extractors {
namespace {

bool may_host(const NamedPlace& place) {
    if (place.use == Use::reference) return false;
    return place.use != Use::container || place.precision == 2;
}

/// The place that a sentence speaks of: the first in it that an event may be at.
int place_in(const Scene& scene, std::size_t sentence) {
    if (sentence >= scene.reading.sentences.size()) return -1;
    const auto& span = scene.reading.sentences[sentence];
    int district = -1;
    for (std::size_t i = 0; i < scene.places.size(); ++i) {
        const NamedPlace& place = scene.places[i];
        if (place.first < span.first || place.last > span.last || !may_host(place)) continue;
        if (place.use != Use::container) return static_cast<int>(i);
        if (district < 0) district = static_cast<int>(i);
    }
    return district;
}

/// "lundi 2 février 2026" alone on its line: the page's day, not the event's.
bool is_dateline(const Scene& scene, const SentenceTime& time, std::size_t index) {
    const auto& span = scene.reading.sentences[index];
    return time.mention->first <= span.first + 1 && time.mention->last + 1 >= span.last;
}

/// Times that may be an event's day.
bool usable(const SentenceTime& time) {
    return time.range && !time.background && !time.announcement && !time.mention->standing;
}

}  // namespace

void Setting::note(std::size_t sentence, const std::optional<text::DateRange>& previous) {
    if (const int place = place_in(scene_, sentence); place >= 0) {
        place_ = place;
        place_sentence_ = sentence;
    }
    for (const SentenceTime& time :
         sentence_times(scene_.reading, scene_.lexicon, sentence, scene_.published, previous)) {
        if (!usable(time) || is_dateline(scene_, time, sentence)) continue;
        date_ = time.range;
        date_sentence_ = sentence;
    }
}

int Setting::place_for(std::size_t sentence) const {
    constexpr std::size_t reach = 3;
    if (place_ >= 0 && sentence - place_sentence_ <= reach) return place_;
    const std::size_t next = sentence + 1;
    if (next < scene_.reading.sentences.size()) {
        if (const int place = place_in(scene_, next); place >= 0) return place;
    }
    if (place_ >= 0) return place_;
    return scene_.reading.title_size > 0 ? place_in(scene_, 0) : -1;
}

std::optional<text::DateRange> Setting::date_for(
    std::size_t sentence, const std::optional<text::DateRange>& previous) const {
    constexpr std::size_t reach = 3;
    if (date_ && sentence - date_sentence_ <= reach) return date_;
    const std::size_t end = std::min(sentence + 3, scene_.reading.sentences.size());
    for (std::size_t next = sentence + 1; next < end; ++next) {
        for (const SentenceTime& time :
             sentence_times(scene_.reading, scene_.lexicon, next, scene_.published, previous)) {
            if (usable(time)) return time.range;
        }
    }
    return std::nullopt;
}

}  // namespace vigie::extractors
