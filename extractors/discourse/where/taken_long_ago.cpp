#include "extractors/discourse/where/taken_long_ago.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The participle that leads to the place: « enlevé (en novembre 2023) à Gao », "kidnapped in Gao";
/// nullptr when none does.
const Mention* taking_before(const Scene& scene, const text::Sentence& span, std::uint32_t place) {
    constexpr std::uint32_t reach = 8;  // « enlevés avec leur chauffeur en mars 2023 à »
    const std::uint32_t from = std::max(span.first, place - std::min(reach, place));
    const auto deeds = mentions_in(scene.reading, Kind::trigger, from, place);
    if (deeds.empty()) return nullptr;
    const Mention& last = *deeds.back();
    for (std::uint32_t at = last.last; at < place; ++at) {
        if (one_of(scene.reading.word(at), {",", ";"})) return nullptr;
    }
    return scene.lexicon.trigger(last.index).may_tell(Family::abduct) ? &last : nullptr;
}

/// The verb that tells the release; nullptr when none does.
const Mention* release_in(const Scene& scene, const text::Sentence& span) {
    const auto deeds = mentions_in(scene.reading, Kind::trigger, span.first, span.last);
    const auto release = std::find_if(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        const Trigger& trigger = scene.lexicon.trigger(deed->index);
        return trigger.kind == WordKind::verb && trigger.may_tell(Family::release);
    });
    return release == deeds.end() ? nullptr : *release;
}

/// « qui l'(avait) enlevé », "who (had) kidnapped him"
bool had_been(const Reading& reading, std::uint32_t taking) {
    constexpr std::uint32_t reach = 2;  // « avait été (enlevé) »
    for (std::uint32_t back = 0; back <= std::min(reach, taking); ++back) {
        if (one_of(reading.word(taking - back), {"avait", "avaient", "had"})) return true;
    }
    return false;
}

/// « enlevé à Gao (en 2023) », « Retenu (depuis deux ans), … qui l'avait enlevé à Gao », and no
/// other day between the taking and the token `end`.
bool was_long_ago(const Scene& scene,
                  std::size_t sentence,
                  std::uint32_t taking,
                  std::uint32_t end) {
    constexpr std::uint32_t behind = 4;  // « à Gao, dans le nord, (en 2023) »
    const auto times = scene.timeline.in(sentence);
    const auto is_of_taking = [&](const SentenceTime& time) {
        return time.dates_event() && time.first() >= taking && time.first() <= end;
    };
    return std::none_of(times.begin(), times.end(), is_of_taking) &&
           (had_been(scene.reading, taking) ||
            std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
                return (time.use == TimeUse::past || time.use == TimeUse::since) &&
                       time.first() <= end + behind;
            }));
}

/// « a été (libéré) lundi dans le nord du Mali », "was freed in Niger": is it told in which part of
/// a country?
bool tells_where_freed(const Scene& scene, const text::Sentence& span, const Mention& release) {
    static const WordSet parts("northern southern eastern western central");
    const auto named = mentions_in(scene.reading, Kind::country, release.last, span.last);
    return std::any_of(named.begin(), named.end(), [&](const Mention* country) {
        const bool part = parts.contains(scene.reading.word(country->first - 1));
        return one_of(scene.reading.word(country->first - (part ? 2 : 1)),
                      {"in", "en", "au", "du"});  // not « par l'armée française »
    });
}

}  // namespace

bool is_where_they_were_taken(const Scene& scene, const NamedPlace& place) {
    const Reading& reading = scene.reading;
    const std::size_t sentence = reading.sentence_of(place.first);
    const auto& span = reading.sentences[sentence];
    const std::uint32_t lead = std::min(place.phrase, place.first);
    const Mention* taking = taking_before(scene, span, lead);
    const Mention* release = taking == nullptr ? nullptr : release_in(scene, span);
    return release != nullptr && tells_where_freed(scene, span, *release) &&
           was_long_ago(scene, sentence, static_cast<std::uint32_t>(taking->first), place.last);
}

}  // namespace vigie::extractors
