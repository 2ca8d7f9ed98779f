#include "extractors/discourse/doubts/past/sums_of_trends.h"

#include <algorithm>
#include <functional>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet deeds(
    "violences violence attaques exactions affrontements incidents tueries attacks killings clashes");

/// « se (poursuivent) », « (fuient) », "(continue)": what is told in the present of no one day.
const WordSet going_on(
    "poursuivent poursuit multiplient continuent persistent persiste intensifient succedent vident "
    "fuient deplacent continue continues persist persists multiply mount escalate fleeing flee");

/// « Ces violences », « Les attaques y », "The violence" at the sentence's head: the token behind
/// the noun; 0 = none.
std::uint32_t behind_head(const Reading& reading, const text::Sentence& span) {
    static const WordSet determiners("ces cette les la the these this such");
    if (!determiners.contains(reading.word(span.first))) return 0;
    return deeds.contains(reading.word(span.first + 1)) ? span.first + 2 : 0;
}

bool goes_on(const Reading& reading,
             std::size_t sentence,
             std::uint32_t first,
             std::uint32_t last) {
    if (!may_have(reading, sentence, going_on)) return false;
    return has_word(reading, first, last, going_on);
}

bool has_day(const Scene& scene, std::size_t sentence) {
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), std::mem_fn(&SentenceTime::dates_event));
}

}  // namespace

bool counts_dead_of_trend(const Scene& scene, std::size_t sentence, const Chunk& word) {
    constexpr std::size_t reach = 4;  // sentences in which an event may be told that has a day
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (word.sense == nullptr || word.sense->family != Family::kill) return false;
    const std::uint32_t head = behind_head(reading, span);
    if (head == 0 || word.first < head) return false;
    // « Les affrontements entre dozos et JNIM »: of those two
    if (one_of(reading.word(head), {"entre", "between"})) return false;
    const std::size_t from = sentence - std::min(sentence, reach);
    for (std::size_t at = from; at <= sentence; ++at) {
        if (has_day(scene, at)) return false;
    }
    // « Les attaques se multiplient et ont déjà fait vingt morts »
    if (goes_on(reading, sentence, head, word.first)) return true;
    for (std::size_t at = sentence; at > from; --at) {
        const auto& before = reading.sentences[at - 1];
        if (goes_on(reading, at - 1, before.first, before.last)) return true;
    }
    return false;
}

}  // namespace vigie::extractors
