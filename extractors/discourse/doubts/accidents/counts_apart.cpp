#include "extractors/discourse/doubts/accidents/counts_apart.h"

#include <algorithm>

#include "extractors/frames/violence.h"
#include "extractors/reading/armed_groups.h"
#include "extractors/reading/cues.h"
#include "extractors/words/other_news.h"

namespace vigie::extractors {
namespace {

/// Does the sentence tell of an attack, a device or a strike?
bool tells_violence(const Scene& scene, const text::Sentence& span) {
    const auto words = mentions_in(scene.reading, Kind::trigger, span.first, span.last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        const Family family = scene.lexicon.trigger(word->index).family();
        return family != Family::kill && is_violent(family);
    });
}

/// How many words of the subject the sentence has.
std::size_t cues_of(const Scene& scene, Cue subject, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const auto cues = mentions_in(scene.reading, Kind::cue, span.first, span.last);
    return static_cast<std::size_t>(std::count_if(
        cues.begin(), cues.end(), [&](const Mention* cue) { return is_cue(*cue, subject); }));
}

/// « Les Aigles affrontent le Sénégal en match amical. Leur capitaine, (touché) à la cuisse »: is
/// the sentence on a match? One word may be of the place ("the stadium was hit").
bool is_on_match(const Scene& scene, std::size_t sentence) {
    const std::size_t own = cues_of(scene, Cue::sport, sentence);
    if (own > 1 || sentence == 0) return own > 1;
    const auto& before = scene.reading.sentences[sentence - 1];
    return before.paragraph == scene.reading.sentences[sentence].paragraph &&
           own + cues_of(scene, Cue::sport, sentence - 1) > 1 &&
           !names_armed_group(scene.reading, scene.lexicon, before.first, before.last);
}

/// « (Par ailleurs), un immeuble », « (À Kignan), un car »: other news than the event's, which may
/// have made a lorry turn over itself.
bool is_set_apart(const Scene& scene, const Draft& draft, std::size_t sentence) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (opens_other_news(reading, span) ||
        span.paragraph != reading.sentences[draft.sentences.back()].paragraph)
        return true;
    return std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
        return place.use == Use::event && place.first >= span.first && place.last <= span.last &&
               (draft.place < 0 || place.name != place_at(scene, draft.place).name);
    });
}

}  // namespace

bool counts_other_subject(const Scene& scene, const Draft& draft, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    if (names_armed_group(scene.reading, scene.lexicon, span.first, span.last)) return false;
    const bool accident =
        cues_of(scene, Cue::accident, sentence) > 0 && !tells_violence(scene, span);
    const bool sport = cues_of(scene, Cue::sport, sentence) > 0;
    return is_on_match(scene, sentence) ||
           ((accident || sport) && is_set_apart(scene, draft, sentence));
}

}  // namespace vigie::extractors
