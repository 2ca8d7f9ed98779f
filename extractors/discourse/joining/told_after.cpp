#include "extractors/discourse/joining/told_after.h"

#include <algorithm>

#include "extractors/discourse/joining/sentences.h"
#include "extractors/discourse/when/leaning.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "Residents protested on Monday, days after an attack on a bus"
bool is_leant_on(const Scene& scene, const Draft& draft, const Candidate& word) {
    const auto times = scene.timeline.in(word.sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        if (!time.mention->leans) return false;
        const Stretch other =
            leant_on(scene, scene.reading.sentences[word.sentence], *time.mention);
        return other.holds(word.first) && !other.holds(draft.words.back().first);
    });
}

/// "hours after", "shortly after", « quelques heures après que », in [from, to).
bool says_after(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet spans(
        "minutes hour hours day days night week weeks shortly soon heure heures jour jours semaine "
        "semaines peu");
    for (std::uint32_t at = from + 1; at < to; ++at) {
        if (one_of(reading.word(at), {"after", "apres"}) && spans.contains(reading.word(at - 1)))
            return true;
    }
    return false;
}

/// "The army arrested two men, hours after gunmen had attacked a post": what forces did, and what
/// those did whom they went after.
bool answers_by_force(const Draft& draft, const Candidate& word) {
    const auto& authors = draft.perpetrators;
    return (draft.family == Family::arrest || is_from_air(draft.family)) && !authors.empty() &&
           std::all_of(authors.begin(), authors.end(), is_state) && is_violent(word.family) &&
           word.family != draft.family && is_insurgent(word.perpetrator);
}

}  // namespace

bool is_told_after(const Scene& scene, const Draft& draft, const Candidate& word) {
    const Candidate& news = draft.words.back();
    if (news.sentence != word.sentence) return false;
    if (is_civic(draft.family)) return is_leant_on(scene, draft, word);
    return answers_by_force(draft, word) && news.last < word.first &&
           says_after(scene.reading, news.last, word.first);
}

}  // namespace vigie::extractors
