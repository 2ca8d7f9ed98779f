#include "extractors/discourse/doubts/asides/taken_before.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet taken_words(
    "prisonnier prisonniers prisonniere prisonnieres capture captures capturee capturees enleve "
    "enleves enlevee enlevees kidnappe kidnappes kidnappee kidnappees otage otages captifs prisoner "
    "prisoners captured kidnapped abducted seized hostage hostages captive captives");

/// "captured (in)", « faits prisonniers (lors) d' », « au (cours) de »
const WordSet when_words("lors pendant durant cours dans in during amid after apres");

/// The token behind the participle that the deed hangs on; 0 = none.
std::uint32_t taking_before(const Reading& reading,
                            const text::Sentence& span,
                            std::uint32_t deed) {
    constexpr std::uint32_t reach =
        9;  // « faits prisonniers fin mars lors des violents (combats) »
    const std::uint32_t start = std::max(span.first, deed - std::min(reach, deed));
    bool led = false;
    for (std::uint32_t at = deed; at > start; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", "."})) return 0;
        led |= when_words.contains(word);
        if (led && taken_words.contains(word)) return at;
    }
    return 0;
}

}  // namespace

namespace {

/// « Retenu par le Jnim, qui l'avait (enlevé) à Niono, il a été libéré mardi »: before the news,
/// with no day of it in between; not of those who stand before it, « Trois hommes que le Jnim avait
/// enlevés, ont été libérés ».
bool had_taken_the_freed(const Reading& reading,
                         const Lexicon& lexicon,
                         std::span<const SentenceTime> times,
                         const Chunk& deed) {
    if (deed.sense == nullptr || deed.sense->family != Family::abduct ||
        deed.verb.tense != Tense::pluperfect)
        return false;
    const auto& span = reading.sentences[reading.sentence_of(deed.first)];
    const auto words = mentions_in(reading, Kind::trigger, deed.last, span.last);
    const auto release = std::find_if(words.begin(), words.end(), [&](const Mention* word) {
        const Trigger& trigger = lexicon.trigger(word->index);
        return trigger.may_tell(Family::release) && trigger.kind != WordKind::noun;
    });
    if (release == words.end()) return false;
    constexpr std::uint32_t verb = 3;  // « , a été (libéré) »
    std::uint32_t comma = (*release)->first;
    while (comma > deed.last && reading.word(comma) != ",")
        --comma;
    return comma > deed.last && (*release)->first - comma > verb &&
           std::none_of(times.begin(), times.end(), [&](const SentenceTime& time) {
               return time.dates_event() && time.first() >= span.first &&
                      time.last() <= (*release)->first;
           });
}

}  // namespace

bool says_where_freed_were_taken(const Reading& reading,
                                 const Lexicon& lexicon,
                                 std::span<const SentenceTime> times,
                                 const Chunk& deed) {
    if (had_taken_the_freed(reading, lexicon, times, deed)) return true;
    const std::size_t sentence = reading.sentence_of(deed.first);
    // "taken prisoner during (fighting) with armed groups"
    const bool noun = deed.verb.construction == Construction::nominal ||
                      one_of(reading.word(deed.first), {"fighting", "shelling"});
    if (!noun || !may_have(reading, sentence, taken_words)) return false;
    const auto& span = reading.sentences[sentence];
    const std::uint32_t taken = taking_before(reading, span, deed.first);
    if (taken == 0) return false;
    const auto words = mentions_in(reading, Kind::trigger, span.first, span.last);
    const auto release = std::find_if(words.begin(), words.end(), [&](const Mention* word) {
        const Trigger& trigger = lexicon.trigger(word->index);
        return trigger.may_tell(Family::release) && trigger.kind != WordKind::noun;
    });
    if (release == words.end()) return false;
    const std::uint32_t end = (*release)->first > deed.last ? (*release)->first : span.last;
    return std::none_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.dates_event() && time.first() >= taken && time.last() <= end;
    });
}

bool is_how_they_were_taken(const Scene& scene, const text::Sentence& sentence, const Chunk& word) {
    if (word.sense == nullptr || word.sense->family != Family::loot ||
        !scene.reading.word(word.first).starts_with("intercept"))
        return false;
    const auto deeds = mentions_in(scene.reading, Kind::trigger, word.last, sentence.last);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        const text::Word verb = scene.reading.word(deed->first);
        return verb.starts_with("abduct") || verb.starts_with("kidnap") || verb == "enleve";
    });
}

}  // namespace vigie::extractors
