// Counts of what a sentence tells as long past.
#include <algorithm>
#include <chrono>

#include "extractors/discourse/doubts/past/anniversaries.h"
#include "extractors/discourse/when/days_of_events.h"
#include "extractors/discourse/when/recalled.h"
#include "extractors/reading/cues.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

namespace {

/// Where what was at a time long past begins: "since March 2016, (when)", « depuis 2019, lorsque »;
/// the sentence's end when nothing is told so.
std::uint32_t begin_of_when(const Scene& scene, std::size_t sentence) {
    static const WordSet when("when quand lorsque lorsqu'");
    const Reading& reading = scene.reading;
    for (const SentenceTime& time : scene.timeline.in(sentence)) {
        if (time.use != TimeUse::past && time.use != TimeUse::since) continue;
        const auto last = static_cast<std::uint32_t>(time.mention->last);
        const std::uint32_t at = last + (reading.word(last) == "," ? 1 : 0);
        const bool old = time.use == TimeUse::past ||
                         (time.range && scene.published &&
                          time.range->to + std::chrono::days{31} < *scene.published);
        if (old && when.contains(reading.word(at))) return at;
    }
    return reading.sentences[sentence].last;
}

/// "Sunday's raid is the latest in a war (that) has killed 20,000": is the count said of something
/// that is no deed? "a massacre on Sunday that killed 1,200" is one.
bool is_said_of_no_deed(const Scene& scene, const Toll& toll) {
    static const WordSet relatives("qui que ou dont laquelle lequel that which where whose");
    constexpr std::uint32_t reach = 6;  // "that has already (killed)"
    constexpr std::uint32_t near = 6;   // "massacre de Sama dimanche (qui)"
    const std::uint32_t from = std::min(toll.first, toll.verb);
    for (std::uint32_t at = from; at > 0 && from - at < reach; --at) {
        if (!relatives.contains(scene.reading.word(at - 1))) continue;
        const std::uint32_t start = at - std::min(at, near);
        return mentions_in(scene.reading, Kind::trigger, start, at).empty();
    }
    return false;
}

/// "Last July, 17 soldiers were killed in an attack", "In 2019 the group killed": of old as a
/// whole.
bool leads_with_past(const Scene& scene, std::size_t sentence) {
    const auto times = scene.timeline.in(sentence);
    return !times.empty() && times.front().use == TimeUse::past &&
           times.front().mention->first <= scene.reading.sentences[sentence].first + 1 &&
           !times.front().mention->standing;
}

}  // namespace

bool counts_war(const Scene& scene, std::size_t sentence, const Toll& toll) {
    constexpr int thousands = 1000;
    const bool many = (toll.status == Status::killed || toll.status == Status::wounded) &&
                      toll.min.value_or(0) >= thousands;
    if (!many) return false;
    // fighters fall by the thousand in an army's summaries alone
    const bool foes = toll.side == SideHint::enemy || toll.side == SideHint::attackers ||
                      (toll.party != nullptr && toll.party->klass != PartyClass::civilians);
    if (foes) return true;
    const auto times = scene.timeline.in(sentence);
    const bool dated = std::any_of(times.begin(), times.end(), is_of_one_day);
    return !dated || is_said_of_no_deed(scene, toll);
}

std::vector<Toll> without_past(const Scene& scene,
                               std::size_t sentence,
                               std::vector<Toll> tolls,
                               const Deeds& deeds) {
    if (tolls.empty()) return tolls;
    const auto& span = scene.reading.sentences[sentence];
    if (is_of_anniversary(scene, sentence)) return {};
    if (deeds.told.empty() && deeds.background &&
        (leads_with_past(scene, sentence) ||
         has_cue(scene.reading, Cue::background, span.first, span.last)))
        return {};
    const std::uint32_t when = begin_of_when(scene, sentence);
    std::erase_if(tolls, [&](const Toll& toll) {
        return toll.count > when ||
               std::any_of(deeds.past.begin(), deeds.past.end(), [&](const Stretch& word) {
                   return word.holds(toll.verb);
               });
    });
    return tolls;
}

}  // namespace vigie::extractors
