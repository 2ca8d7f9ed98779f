#include "extractors/discourse/joining/long_past.h"

#include <algorithm>

#include "extractors/discourse/joining/dropping.h"
#include "extractors/discourse/joining/history.h"
#include "extractors/words/determiners.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "The (killings)", « Ces (faits) »: what was told before, among the tokens [first, last).
bool names_deeds(const Scene& scene, std::uint32_t first, std::uint32_t last) {
    static const WordSet deeds(
        "faits incident incidents drame events event crime crimes abuses violations exactions "
        "tragedy cases case evenements evenement actes");
    for (std::uint32_t at = first; at < last; ++at) {
        if (deeds.contains(scene.reading.word(at))) return true;
    }
    const auto words = mentions_in(scene.reading, Kind::trigger, first, last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        return scene.lexicon.trigger(word->index).kind == WordKind::noun;
    });
}

/// The token of "took (place)", "date (from)", « remontent (à) » behind a subject that points back;
/// the sentence's end when there is none.
std::uint32_t dating_verb(const Scene& scene, std::size_t sentence) {
    static const WordSet pointers(definite_words(), "they all both that ils elles tous toutes");
    static const WordSet dating(
        "date dates dated remonte remontent remontait remontaient committed commis commises "
        "perpetrated perpetres perpetrees");
    // "The worst attack there took place in 2020": another than what was told
    static const WordSet others(
        "worst deadliest bloodiest biggest last first previous earlier pire pires derniere dernier "
        "dernieres precedente precedent precedentes plus premiere premier seule only most similar");
    constexpr std::uint32_t longest = 7;  // "All of these attacks are said to (date) from"
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (!pointers.contains(reading.word(span.first))) return span.last;
    for (std::uint32_t at = span.first + 1; at < std::min(span.first + longest, span.last); ++at) {
        const text::Word word = reading.word(at);
        if (one_of(word, {",", ";", ":"}) || others.contains(word)) return span.last;
        if (!tells_happening(word) && !dating.contains(word)) continue;
        const bool alone =
            one_of(reading.word(span.first), {"they", "ils", "elles", "all", "both"});
        return alone || names_deeds(scene, span.first + 1, at) ? at : span.last;
    }
    return span.last;
}

/// Is the time that the sentence gives to what was told before it long past?
bool puts_long_ago(const Scene& scene, std::size_t sentence) {
    const auto times = scene.timeline.in(sentence);
    if (times.empty() || std::any_of(times.begin(), times.end(), [](const SentenceTime& time) {
            return time.use != TimeUse::past || time.mention->standing;
        }))
        return false;
    return dating_verb(scene, sentence) < times.front().first();
}

/// Another town than the draft's: told of what was there.
bool names_elsewhere(const Scene& scene, std::size_t sentence, const Draft& draft) {
    const auto& span = scene.reading.sentences[sentence];
    return draft.own_place &&
           std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
               return place.first >= span.first && place.last <= span.last &&
                      place.use == Use::event && place.precision < 3 && draft.place >= 0 &&
                      place.name != place_at(scene, draft.place).name;
           });
}

/// Was it told in the few sentences before, and not gone on with behind?
bool was_told_before(const Draft& draft, std::size_t sentence) {
    constexpr std::size_t reach = 4;
    return draft.sentences.front() < sentence && draft.words.back().sentence <= sentence &&
           sentence - draft.words.back().sentence <= reach;
}

/// "The killings took place in November 2020": what was told before it.
void leave_dated_later(const Scene& scene,
                       std::vector<Draft>& drafts,
                       std::vector<Refusal>& refusals) {
    if (std::none_of(drafts.begin(), drafts.end(), is_undated)) return;
    for (std::size_t sentence = 1; sentence < scene.reading.sentences.size(); ++sentence) {
        if (!puts_long_ago(scene, sentence)) continue;
        for (std::size_t at = drafts.size(); at > 0; --at) {
            const Draft& draft = drafts[at - 1];
            if (!is_undated(draft) || !was_told_before(draft, sentence) ||
                names_elsewhere(scene, sentence, draft))
                continue;
            drop(scene,
                 drafts,
                 at - 1,
                 refusals,
                 "background: it was long before, as is told later");
        }
    }
}

}  // namespace

void leave_long_past(const Scene& scene,
                     std::vector<Draft>& drafts,
                     std::vector<Refusal>& refusals) {
    leave_dated_later(scene, drafts, refusals);
    leave_history(scene, drafts, refusals);
}

}  // namespace vigie::extractors
