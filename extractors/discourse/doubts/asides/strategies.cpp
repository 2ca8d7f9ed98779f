#include "extractors/discourse/doubts/asides/strategies.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « (cherche) à asphyxier Bamako (en attaquant) les convois », "(seeks) to choke it (by burning)"
bool is_means_to_aim(const Reading& reading, std::uint32_t first, const Chunk& chunk) {
    static const WordSet aims(
        "cherche cherchent veut veulent tente tentent vise visent espere esperent entend entendent "
        "essaie essaient seeks seek wants want tries try aims aim hopes hope trying seeking");
    if (chunk.first <= first) return false;
    const text::Word verb = reading.word(chunk.first);
    const bool french = reading.word(chunk.first - 1) == "en" && verb.ends_with("ant");
    const bool english = reading.word(chunk.first - 1) == "by" && verb.ends_with("ing");
    return (french || english) && has_word(reading, first, chunk.first, aims);
}

/// "(has) burned (hundreds) of tankers", « (a) brûlé des (centaines) de camions »: so many that no
/// one deed did it.
bool is_done_to_hundreds(const Reading& reading, std::uint32_t first, const Chunk& chunk) {
    static const WordSet perfect("has have a ont");
    static const WordSet many("hundreds thousands centaines milliers scores");
    constexpr std::uint32_t reach = 3;
    if (chunk.verb.construction != Construction::active || chunk.first <= first) return false;
    return perfect.contains(reading.word(chunk.first - 1)) &&
           has_word(reading,
                    chunk.last,
                    within_sentence(reading, chunk.first, chunk.last + reach),
                    many);
}

/// « (Depuis que) le JNIM brûle les citernes, », "(since) jihadists burned some 4,000": how long
/// things have stood so. Not "missing since Thursday were found". The token, or nothing.
std::optional<std::uint32_t> conjunction_since(const Reading& reading,
                                               std::uint32_t first,
                                               const Chunk& chunk) {
    constexpr std::uint32_t reach = 12;
    const bool states = chunk.sense == nullptr || chunk.sense->family == Family::blockade;
    if (states || chunk.verb.construction == Construction::nominal) return std::nullopt;
    const std::uint32_t from = chunk.first - std::min(reach, chunk.first - first);
    for (std::uint32_t at = chunk.first; at > from; --at) {
        if (one_of(reading.word(at - 1), {",", ";", ":"})) return std::nullopt;
        if (!one_of(reading.word(at - 1), {"since", "depuis"})) continue;
        const bool joins =
            reading.word(at - 1) == "depuis"
                ? one_of(reading.word(at), {"que", "qu'"})
                : std::none_of(
                      reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
                          return time.first < at + 2 && time.last >= at;
                      });
        return joins ? std::optional(at) : std::nullopt;
    }
    return std::nullopt;
}

/// « On nous (a tués) », "they are (killing) us": whoever says it lives.
bool is_said_of_us(const Reading& reading, const Chunk& chunk) {
    if (chunk.sense == nullptr || chunk.sense->family != Family::kill) return false;
    if (reading.word(chunk.last) == "us") return true;
    constexpr std::uint32_t reach = 2;  // « nous (a) tués »
    for (std::uint32_t back = 1; back <= std::min(reach, chunk.first); ++back) {
        if (reading.word(chunk.first - back) == "nous")
            return chunk.first > back &&
                   one_of(reading.word(chunk.first - back - 1), {"on", "ils"});
    }
    return false;
}

/// "the army says it is (retaking) territory in the north", « avoir (reconquis) de larges pans du
/// pays »: how the war goes, where the sentence names no town, nor speaks of one: « (pris) une
/// partie de la ville », « (pris) le camp au nord de la ville ».
bool gains_at_large(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    static const WordSet at_large(
        "ground territory territories territoire territoires terrain swathes swaths areas zones "
        "pans parts parties most partie nord sud centre north south center country pays");
    static const WordSet towns(
        "ville centre-ville village localite commune bourg camp base quartier quartiers sante town "
        "city village neighbourhood neighbourhoods neighborhood neighborhoods");
    constexpr std::uint32_t reach = 6;  // "reclaimed large parts of the (territory)"
    const Trigger& trigger = scene.lexicon.trigger(chunk.mention->index);
    if (!trigger.may_tell(Family::overtake) && !trigger.may_tell(Family::regain)) return false;
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    const std::uint32_t end = std::min(chunk.last + reach, span.last);
    if (chunk.verb.construction != Construction::active ||
        !has_word(reading, chunk.last, end, at_large) ||
        has_word(reading, chunk.first, std::min(end + reach, span.last), towns))
        return false;
    // not "were killed in Ber, as the army says it is (retaking) territory"
    static const WordSet links("as while whereas alors tandis pendant ;");
    return std::none_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
        const bool here =
            place.first >= span.first && place.last <= span.last && place.use != Use::reference;
        return here &&
               (place.first >= chunk.last || !has_word(reading, place.last, chunk.first, links));
    });
}

}  // namespace

bool is_strategy(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    const Reading& reading = scene.reading;
    const std::uint32_t first = reading.sentences[sentence].first;
    if (is_said_of_us(reading, chunk) || gains_at_large(scene, sentence, chunk)) return true;
    if (const auto since = conjunction_since(reading, first, chunk)) {
        const auto days = scene.timeline.in(sentence);
        return std::none_of(days.begin(), days.end(), [&](const SentenceTime& day) {
            return day.range && day.use != TimeUse::past && day.first() > *since;
        });
    }
    if (!is_means_to_aim(reading, first, chunk) && !is_done_to_hundreds(reading, first, chunk))
        return false;
    const auto times = scene.timeline.in(sentence);
    return std::none_of(times.begin(), times.end(), std::mem_fn(&SentenceTime::dates_event));
}

}  // namespace vigie::extractors
