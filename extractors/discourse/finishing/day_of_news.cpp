#include <algorithm>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// A day on which somebody spoke, in the week before the article came out.
bool is_said_lately(const SentenceTime& time, text::Day published) {
    constexpr auto lag = std::chrono::days{6};
    const bool told = time.use == TimeUse::told && time.range && time.range->precision == 1;
    return told && time.range->from + lag >= published && time.range->to <= published;
}

/// "A man has blown himself up in Gao": an article that leads with what has happened, and names no
/// day of it, tells of this day or the one before.
bool leads_with_perfect(const Draft& draft, const Scene& scene) {
    const Reading& reading = scene.reading;
    const Candidate& word = draft.words.front();
    if (reading.language != Language::english || word.sentence > (reading.has_title() ? 1U : 0U) ||
        word.verb.negated)
        return false;
    constexpr std::uint32_t reach = 3;  // "have been killed"
    const std::uint32_t first = reading.sentences[word.sentence].first;
    for (std::uint32_t back = 1; back <= std::min(reach, word.first - first); ++back) {
        if (one_of(reading.word(word.first - back), {"has", "have"})) return true;
    }
    return false;
}

std::optional<text::DateRange> day_of_lead(const Draft& draft, const Scene& scene) {
    if (!leads_with_perfect(draft, scene)) return std::nullopt;
    const text::Day published = *scene.published;
    return text::DateRange{published - std::chrono::days{1}, published, 2};
}

/// "The army said on Monday it had repelled an attack": where no day is told, what is announced as
/// news is of that day or the one before; not where the text speaks of long before, nor of what an
/// organisation has looked into.
std::optional<text::DateRange> day_of_news(const Draft& draft, const Scene& scene) {
    const auto& said = draft.statements;
    const bool looked_into =
        std::any_of(said.begin(), said.end(), [](const Statement& one) { return one.by == "NGO"; });
    if (!scene.published || looked_into) return std::nullopt;
    std::optional<text::DateRange> day;
    for (const std::size_t sentence : draft.sentences) {
        for (const SentenceTime& time : scene.timeline.in(sentence)) {
            const bool lasting = time.mention->standing;  // "an area at war for years"
            if ((time.use == TimeUse::past && !lasting) || time.use == TimeUse::recalls)
                return std::nullopt;
            if (!day && is_said_lately(time, *scene.published))
                day = text::DateRange{time.range->from - std::chrono::days{1}, time.range->to, 2};
        }
    }
    return day ? day : day_of_lead(draft, scene);
}

}  // namespace

void put_date(Finishing& work) {
    work.report.date = work.draft.date ? work.draft.date : day_of_news(work.draft, work.scene);
}

}  // namespace vigie::extractors
