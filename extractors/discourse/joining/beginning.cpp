#include "extractors/discourse/joining/beginning.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extractors/discourse/joining/another.h"
#include "extractors/discourse/joining/sentences.h"
#include "extractors/discourse/where/closer_spots.h"
#include "extractors/discourse/where/districts.h"
#include "extractors/discourse/where/localities.h"
#include "extractors/discourse/where/place_of_news.h"
#include "extractors/discourse/where/setting.h"
#include "extractors/discourse/where/whereabouts.h"
#include "extractors/frames/violence.h"
#include "extractors/places/arrivals.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// A full date, as incident notes begin with.
bool names_year(const Scene& scene, const std::pair<std::uint32_t, std::uint32_t>& tokens) {
    constexpr std::size_t digits = 4;
    for (std::uint32_t at = tokens.first; at < tokens.second; ++at) {
        if (is_number(scene.reading.tokens, at) && scene.reading.word(at).size() == digits)
            return true;
    }
    return false;
}

bool heads_its_line(const Scene& scene, const Candidate& word) {
    constexpr std::uint32_t lead = 1;  // "On (6 July)"
    const auto& sentences = scene.reading.sentences;
    const auto& span = sentences[word.sentence];
    const bool opens =
        word.sentence > 0 && sentences[word.sentence - 1].paragraph != span.paragraph;
    return opens && word.date_tokens && word.date_tokens->first <= span.first + lead &&
           word.date->precision == 1 && names_year(scene, *word.date_tokens);
}

}  // namespace

bool is_set_apart(const Scene& scene, const std::vector<Draft>& drafts, const Candidate& word) {
    // « L'armée a tué 18 terroristes entre le 4 et le 11 »: not where the last attack was
    if (std::any_of(drafts.begin(), drafts.end(), [&](const Draft& draft) {
            return sums_days(draft, word);
        }))
        return true;
    if (!drafts.empty() && names_another_locality(scene, word)) return true;
    const bool other_day = word.date && !drafts.empty() && drafts.back().date &&
                           disjoint(*word.date, *drafts.back().date);
    return other_day &&
           (names_part_of_country(scene, word.sentence) || heads_its_line(scene, word));
}

bool is_like_before(const Scene& scene, const std::vector<Draft>& drafts, const Candidate& word) {
    const bool bare = word.verb.construction == Construction::nominal && word.target == nullptr &&
                      word.thing == nullptr;
    return bare && !drafts.empty() && word.first > 0 && word.trigger->plural &&
           one_of(scene.reading.word(word.first - 1), {"autres", "other"}) &&
           drafts.back().family == word.family;
}

bool recaps(const Scene& scene, const std::vector<Draft>& drafts, const Candidate& word) {
    constexpr auto news = std::chrono::days{8};
    return word.date && word.place < 0 && !drafts.empty() && scene.published &&
           word.date->precision > 2 && word.date->to + news < *scene.published;
}

namespace {

/// "lynched in Gao hours after five people died in Bamako", "le jour où cinq hommes ont été tués".
bool stands_behind_when(const Scene& scene, const Draft& other, const Draft& draft) {
    static const WordSet units("heures hours jour jours day days lendemain");
    if (draft.sentences.size() > 1 || other.sentences.back() != draft.sentences.front())
        return false;
    const std::uint32_t to = draft.words.front().first;
    const auto last =
        std::find_if(other.words.rbegin(), other.words.rend(), [&](const Candidate& word) {
            return word.sentence == draft.sentences.front() && word.first < to;
        });
    if (last == other.words.rend()) return false;
    for (std::uint32_t at = last->last; at + 1 < to; ++at) {
        if (units.contains(scene.reading.word(at)) &&
            one_of(scene.reading.word(at + 1), {"after", "apres", "ou", "when", "that"}))
            return true;
    }
    return false;
}

}  // namespace

bool is_aside(const Scene& scene, const std::vector<Draft>& drafts, const Draft& draft) {
    const bool behind = std::any_of(drafts.begin(), drafts.end(), [&](const Draft& other) {
        return &other != &draft && stands_behind_when(scene, other, draft);
    });
    if (behind) return true;
    if (!draft.date || draft.words.size() > 1 ||
        draft.words.front().verb.construction != Construction::nominal)
        return false;
    return std::any_of(drafts.begin(), drafts.end(), [&](const Draft& other) {
        return other.sentences.back() == draft.sentences.back() && other.date &&
               other.words.front().first < draft.words.front().first &&
               draft.date->to < other.date->from;
    });
}

namespace {

void take_day(const Scene& scene, Draft& draft, std::size_t sentence) {
    const auto times = scene.timeline.in(sentence);
    if (draft.own_date || times.empty() || !times.front().dates_event()) return;
    draft.date = times.front().range;
    draft.own_date = true;
}

void take_place(const Scene& scene, Draft& draft, std::size_t sentence) {
    const int place = Setting::place_in(scene, sentence);
    if (place < 0 || place_at(scene, place).use != Use::event) return;
    if (draft.own_place && !is_nearer_spot(scene, draft.place, place)) return;
    draft.place = place;
    draft.own_place = true;
}

/// "Dozens were killed this week. The fighters reached Sama on (Tuesday)": the day among those
/// told.
void narrow_day(const Scene& scene, Draft& draft, std::size_t sentence) {
    if (!draft.date || draft.date->precision == 1) return take_day(scene, draft, sentence);
    for (const SentenceTime& time : scene.timeline.in(sentence)) {
        if (!time.dates_event() || time.range->precision > 1) continue;
        if (time.range->from < draft.date->from || draft.date->to < time.range->to) continue;
        draft.date = time.range;
        return;
    }
}

/// "The gunmen reached Sama on Tuesday", « Les assaillants sont entrés dans Sama »
bool tells_coming(const Scene& scene, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    auto place = std::partition_point(
        scene.places.begin(), scene.places.end(), [&](const NamedPlace& named) {
            return named.first < span.first;
        });
    for (; place != scene.places.end() && place->first < span.last; ++place) {
        if (place->use == Use::event &&
            is_come_upon(scene.reading,
                         {span.first, std::min(place->phrase, place->first), place->first}))
            return true;
    }
    return false;
}

}  // namespace

void take_setting(const Scene& scene, Draft& draft, std::size_t sentence) {
    if (tells_coming(scene, sentence)) {
        take_place(scene, draft, sentence);
        return narrow_day(scene, draft, sentence);
    }
    const int spot = spot_of_lead(scene, draft, sentence);
    if (!says_where(scene, sentence) && spot < 0) return;
    take_place(scene, draft, sentence);
    if (spot >= 0) {
        draft.place = spot;
        draft.own_place = true;
    }
    take_day(scene, draft, sentence);
}

}  // namespace vigie::extractors
