#include "extractors/discourse/where/region_beside.h"

#include <algorithm>

#include "extractors/discourse/when/days_of_events.h"
#include "extractors/discourse/where/spot.h"
#include "extractors/words/other_news.h"

namespace vigie::extractors {
namespace {

/// Does the sentence name nothing but regions and districts?
bool names_no_village(const Scene& scene, const text::Sentence& span) {
    return std::none_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
        return place.first >= span.first && place.last <= span.last && place.use != Use::container;
    });
}

/// « Drame dans la région de Ségou. Des hommes armés ont tué … »: is the sentence of that day, in
/// the same paragraph, and no news of its own?
bool leads_in(const Scene& scene, const Draft& draft, std::size_t sentence) {
    const text::Sentence& before = scene.reading.sentences[sentence];
    const text::Sentence& first = scene.reading.sentences[sentence + 1];
    if (before.paragraph != first.paragraph || opens_other_news(scene.reading, first) ||
        !names_no_village(scene, before))
        return false;
    const auto day = first_day_in(scene, sentence);
    return !day || !draft.date || !disjoint(*day, *draft.date);
}

}  // namespace

std::vector<std::size_t> sentences_saying_where(const Scene& scene, const Draft& draft) {
    std::vector<std::size_t> found;
    const std::size_t first = draft.sentences.front();
    const std::size_t last = draft.sentences.back() + 1;
    for (std::size_t at = first + 1; at <= last && at < scene.reading.sentences.size(); ++at) {
        if (says_where_it_was(scene.reading, at)) found.push_back(at);
    }
    const std::size_t body = scene.reading.has_title() ? 1 : 0;
    if (first > body && leads_in(scene, draft, first - 1)) found.push_back(first - 1);
    return found;
}

}  // namespace vigie::extractors
