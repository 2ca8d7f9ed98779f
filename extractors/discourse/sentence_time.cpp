#include "extractors/discourse/sentence_time.h"

#include <algorithm>
#include <array>

#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Words of telling beside a date: "dans un communiqué publié mercredi", "said on Thursday".
bool is_telling(std::string_view word) {
    static const WordSet words(
        "communique publie diffuse statement published annonce interroge joint "
        "declare diffusee publiee telephone conference message");
    return words.contains(word);
}

bool speech_near(const Reading& reading, const Lexicon& lexicon, std::size_t from, std::size_t to) {
    const auto speeches = mentions_in(reading, Kind::speech, from, to);
    return std::any_of(speeches.begin(), speeches.end(), [&](const Mention* speech) {
        const Speech& entry = lexicon.speech(speech->index);
        if (entry.form == VerbForm::none && entry.saying == Saying::said) return false;
        // "ont été signalés lundi": the day is the event's, nobody speaks then.
        const std::string_view before =
            speech->first > 0 ? reading.word(speech->first - 1) : std::string_view{};
        return before != "ete" && before != "been";
    });
}

bool event_word_in(const Reading& reading, std::size_t from, std::size_t to) {
    return !mentions_in(reading, Kind::trigger, from, to).empty() ||
           !mentions_in(reading, Kind::status, from, to).empty();
}

/// "affirme avoir conduit jeudi": what follows is told, the day is the deed's.
bool ends_telling(std::string_view word) {
    return word == "," || word == "avoir" || word == "etre" || word == "que" || word == "qu'" ||
           word == "that" || word == "had" || word == "avaient" || word == "avait" ||
           word == "aurait" || word == "auraient";
}

/// The nearest verb to the left is one of saying, or one of saying follows at once.
bool is_announcement(const Reading& reading,
                     const Lexicon& lexicon,
                     const text::Sentence& sentence,
                     const TimeMention& mention) {
    constexpr std::size_t reach = 4;
    const std::size_t from =
        std::max<std::size_t>(sentence.first, mention.first > reach ? mention.first - reach : 0);
    for (std::size_t i = mention.first; i > from; --i) {
        if (ends_telling(reading.word(i - 1)) || event_word_in(reading, i - 1, i)) break;
        if (is_telling(reading.word(i - 1)) || speech_near(reading, lexicon, i - 1, i)) return true;
    }
    const std::size_t to = std::min<std::size_t>(mention.last + 3, sentence.last);
    const bool subject_before =
        mention.first > sentence.first && reading.word(mention.first - 1) != ",";
    if (reading.word(mention.last) == ",") return false;  // "on Thursday, residents said"
    return subject_before && !event_word_in(reading, mention.last, to) &&
           speech_near(reading, lexicon, mention.last, to);
}

}  // namespace

std::vector<SentenceTime> sentence_times(const Reading& reading,
                                         const Lexicon& lexicon,
                                         std::size_t index,
                                         const std::optional<text::Day>& published,
                                         const std::optional<text::DateRange>& previous) {
    const text::Sentence& sentence = reading.sentences[index];
    std::vector<SentenceTime> found;
    std::optional<text::DateRange> last = previous;
    for (const TimeMention& mention : reading.times) {
        if (mention.first < sentence.first || mention.last > sentence.last) continue;
        SentenceTime time;
        time.mention = &mention;
        time.background = mention.background || mention.kind == TimeKind::background;
        const bool absolute = mention.kind == TimeKind::date && mention.start.year.has_value();
        if (published) {
            time.range = resolve(mention, {*published, last});
        } else if (absolute) {
            time.range = resolve(mention, {text::Day{}, last});
        }
        if (time.range && published && is_background(*time.range, *published))
            time.background = true;
        time.announcement = is_announcement(reading, lexicon, sentence, mention);
        if (time.range && !time.background && !time.announcement) last = time.range;
        found.push_back(time);
    }
    return found;
}

}  // namespace vigie::extractors
