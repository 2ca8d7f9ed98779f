#include "extractors/discourse/doubts/past/since.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

namespace {

/// « Des combats ont opposé (lundi) l'armée aux jihadistes à Ber, sous blocus depuis un mois »: has
/// the noun a day of its own, and a comma parts the time from it?
bool has_day_before(const Reading& reading,
                    std::span<const SentenceTime> times,
                    const Chunk& word,
                    const SentenceTime& since) {
    static const WordSet comma(",");
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& day) {
        return day.dates_event() && day.first() >= word.last && day.last() <= since.first() &&
               has_word(reading, day.last(), since.first() - 1, comma);
    });
}

}  // namespace

bool counts_since(const Reading& reading,
                  std::span<const SentenceTime> times,
                  const Chunk& word,
                  const Trigger& trigger) {
    return trigger.plural && word.verb.construction == Construction::nominal &&
           std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
               return time.use == TimeUse::past && time.mention->standing &&
                      time.mention->first >= word.last &&
                      !has_day_before(reading, times, word, time);
           });
}

bool is_held_since(const Reading& reading, const SentenceTime& time, const Chunk& word) {
    static const WordSet lifted(
        "leve levent levee levees leverent lever levait lifted lift lifts lifting ended "
        "broken broke brise rompu eased allege");
    if (word.sense == nullptr) return false;
    const bool freed = word.sense->family == Family::release;
    // "free after having been (held) for years", "(held) since October, were freed": how long
    static const WordSet held("held detained captivity captive detenus detenue detenu captivite");
    constexpr std::uint32_t reach = 3;
    const bool before = time.last() <= word.first;
    const std::uint32_t from = before ? time.first() - std::min(reach, time.first()) : word.last;
    if (freed && has_word(reading, from, time.first(), held)) return true;
    if (before) return false;
    if (!time.mention->standing) return false;
    return freed ||
           (word.sense->family == Family::blockade && lifted.contains(reading.word(word.first)));
}

}  // namespace vigie::extractors
