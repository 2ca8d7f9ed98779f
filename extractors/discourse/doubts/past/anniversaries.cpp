#include "extractors/discourse/doubts/past/anniversaries.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "extractors/discourse/when/leaning.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet year_words("year years an ans annees decade decades decennie");

/// Does a verb that counts time stand shortly before the years: "it has (been) two years", « (cela
/// fait) un an », "(marked) seven years"?
bool are_counted(const Reading& reading, std::uint32_t first, std::uint32_t years) {
    static const WordSet verbs("is been marks marked marking fait voila voici");
    constexpr std::uint32_t reach = 5;  // "has been just over two (years)"
    for (std::uint32_t back = 1; back <= std::min(reach, years - first); ++back) {
        const text::Word word = reading.word(years - back);
        if (verbs.contains(word)) return true;
        if (word == "a" && years - back > first && reading.word(years - back - 1) == "y")
            return true;
    }
    return false;
}

/// « (Trois ans), ce lundi, que », "(Five years) since": the sentence opens with them.
bool open_sentence(const Reading& reading, std::uint32_t first, std::uint32_t years) {
    static const WordSet behind(", que qu' since already deja on today");
    constexpr std::uint32_t longest = 2;  // « vingt et (un ans) », "Five long (years)"
    return years > first && years - first <= longest && behind.contains(reading.word(years + 1));
}

/// The token of "since" or « que » behind the years; the sentence's end when none is there.
std::uint32_t since_behind(const Reading& reading, std::uint32_t years, std::uint32_t end) {
    constexpr std::uint32_t reach = 18;  // "two years, this Monday, March 27, 2023, (since)"
    const std::uint32_t far = std::min(end, years + reach);
    for (std::uint32_t at = years + 1; at < far; ++at) {
        if (one_of(reading.word(at), {"since", "que", "qu'"})) return at;
        // "A year on from the massacre"
        if (reading.word(at) == "from" && reading.word(at - 1) == "on") return at;
    }
    return end;
}

/// "Five years already.", « Déjà cinq ans. »: all that the sentence says.
bool is_count_alone(const Reading& reading, const text::Sentence& span) {
    constexpr std::uint32_t longest = 5;
    bool already = false;
    bool years = false;
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        already |= one_of(reading.word(at), {"already", "deja"});
        years |= one_of(reading.word(at), {"years", "ans", "an", "year"});
    }
    return already && years && span.last - span.first <= longest;
}

/// « rend hommage », "a ceremony on Monday for the dead": the day of those who remember.
bool is_day_of_remembering(const Reading& reading, std::size_t sentence) {
    static const WordSet words(
        "tribute ceremony honoured honored commemorated commemoration memorial wreath remembered "
        "hommage ceremonie commemoration commemore recueillement recueillis gerbe souvenir");
    if (!may_have(reading, sentence, words)) return false;
    const auto& span = reading.sentences[sentence];
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (words.contains(reading.word(at))) return true;
    }
    return false;
}

bool tells_anniversary(const Scene& scene, std::size_t sentence) {
    constexpr std::uint32_t lead = 10;
    const Reading& reading = scene.reading;
    if (!may_have(reading, sentence, year_words)) return false;
    const auto& span = reading.sentences[sentence];
    if (is_count_alone(reading, span)) return true;
    const std::uint32_t far = std::min(span.last, span.first + lead);
    for (std::uint32_t at = span.first; at < far; ++at) {
        if (!year_words.contains(reading.word(at)) ||
            !(are_counted(reading, span.first, at) || open_sentence(reading, span.first, at)))
            continue;
        const std::uint32_t since = since_behind(reading, at, span.last);
        if (since == span.last) return false;
        // "It is a year since the army left; on Monday gunmen came": a day of its own
        const auto times = scene.timeline.in(sentence);
        return std::none_of(times.begin(), times.end(), [&](const SentenceTime& time) {
            return time.dates_event() && time.first() > since;
        });
    }
    return false;
}

/// « il y a trente (ans), l'attaque de Ménaka », "thirty (years) ago": a date that a title counts.
bool is_years_ago(const Reading& reading, std::uint32_t first, std::uint32_t years) {
    constexpr std::uint32_t reach = 5;  // « il y a tout juste trente (ans) »
    if (reading.word(years + 1) == "ago") return true;
    for (std::uint32_t at = years - std::min(reach, years - first); at + 2 < years; ++at) {
        if (reading.word(at) == "il" && reading.word(at + 1) == "y" && reading.word(at + 2) == "a")
            return true;
    }
    return false;
}

/// « Nampala, cinq ans après : les veuves se souviennent », "Six years on, a village mourns": a
/// title that tells no deed of its own.
bool heads_anniversary(const Scene& scene) {
    const Reading& reading = scene.reading;
    if (!reading.has_title()) return false;
    const auto& title = reading.sentences.front();
    for (std::uint32_t at = title.first; at + 1 < title.last; ++at) {
        const bool counted = year_words.contains(reading.word(at)) &&
                             (one_of(reading.word(at + 1), {"apres", "on", "later", "after"}) ||
                              (reading.word(at + 1) == "plus" && reading.word(at + 2) == "tard") ||
                              is_years_ago(reading, title.first, at));
        if (!counted) continue;
        // « Un an après l'attaque de Ber, le maire enlevé »
        const auto deeds = mentions_in(reading, Kind::trigger, title.first, title.last);
        return std::none_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
            return scene.lexicon.trigger(deed->index).kind == WordKind::verb;
        });
    }
    return false;
}

bool is_dated(const Scene& scene, std::size_t sentence) {
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), std::mem_fn(&SentenceTime::dates_event));
}

/// « Ce jour-là », « quelques jours plus tôt », "the next day": counted from the day spoken of
/// last, which is not the news'.
bool is_counted_from_before(const SentenceTime& time) {
    return time.mention->kind == TimeKind::same_day;
}

/// Does a day of the news stand in it, and not only one that the story counts on from?
bool is_dated_anew(const Scene& scene, std::size_t sentence) {
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [](const SentenceTime& time) {
        return time.dates_event() && !is_counted_from_before(time);
    });
}

/// Does a sentence between the title and this one tell a day of the news?
bool has_news_between(const Scene& scene, std::size_t sentence) {
    for (std::size_t i = 1; i < sentence; ++i) {
        if (is_dated_anew(scene, i) && !is_day_of_remembering(scene.reading, i)) return true;
    }
    return false;
}

/// « Il y a un an, le village avait déjà été attaqué », "In January, gunmen had attacked it": a
/// time that is past, and no day of the news.
bool tells_past_alone(const Scene& scene, std::size_t sentence) {
    const auto times = scene.timeline.in(sentence);
    return !is_dated(scene, sentence) &&
           std::any_of(times.begin(), times.end(), [](const SentenceTime& time) {
               return time.use == TimeUse::past || time.use == TimeUse::recalls;
           });
}

/// « Samedi, Sobane a commémoré le massacre. (Ce jour-là), des hommes ont encerclé »: the day that
/// is remembered, or that was told as past.
bool goes_on_remembering(const Scene& scene, std::size_t sentence) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (sentence == 0 || is_dated_anew(scene, sentence)) return false;
    const auto times = scene.timeline.in(sentence);
    const bool that_day =
        std::any_of(times.begin(), times.end(), is_counted_from_before) ||
        (reading.word(span.first) == "that" && reading.word(span.first + 1) == "day");
    return that_day && reading.sentences[sentence - 1].paragraph == span.paragraph &&
           (is_day_of_remembering(reading, sentence - 1) || tells_past_alone(scene, sentence - 1));
}

/// « Huit mois après la tuerie de Boni, le village reste vide »: no deed but the one long since.
bool tells_what_came_after(const Scene& scene, std::size_t sentence) {
    constexpr std::uint32_t lead = 2;  // « Plus de (huit mois après) »
    const auto times = scene.timeline.in(sentence);
    const auto& span = scene.reading.sentences[sentence];
    if (times.empty() || times.front().use != TimeUse::recalls ||
        times.front().first() > span.first + lead || is_dated(scene, sentence))
        return false;
    const Stretch recalled = leant_on(scene, span, *times.front().mention);
    const auto deeds = mentions_in(scene.reading, Kind::trigger, span.first, span.last);
    return !deeds.empty() && std::all_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return recalled.holds(deed->first) ||
               !does_harm(scene.lexicon.trigger(deed->index).family());
    });
}

/// « Une vingtaine d'habitants y ont péri », behind such a sentence.
bool goes_on_from_after(const Scene& scene, std::size_t sentence) {
    const auto& sentences = scene.reading.sentences;
    return sentence > 0 && scene.timeline.in(sentence).empty() &&
           sentences[sentence - 1].paragraph == sentences[sentence].paragraph &&
           tells_what_came_after(scene, sentence - 1);
}

constexpr std::size_t most = 12;  // sentences that may go on about it

/// Does a sentence before tell of the anniversary (a text that opens with it is all about it), or
/// of another day, up to which it was told? Nothing where neither does.
std::optional<bool> told_so_before(const Scene& scene, std::size_t sentence) {
    const auto& sentences = scene.reading.sentences;
    const std::size_t opening = scene.reading.has_title() ? 1 : 0;
    for (std::size_t i = sentence; i-- > 0 && sentence - i <= most;) {
        const bool near = sentences[i].paragraph == sentences[sentence].paragraph;
        if ((near || i <= opening) && tells_anniversary(scene, i)) return true;
        if (is_dated(scene, i) && !is_day_of_remembering(scene.reading, i)) return false;
    }
    return std::nullopt;
}

}  // namespace

bool is_of_anniversary(const Scene& scene, std::size_t sentence) {
    if (tells_anniversary(scene, sentence) || goes_on_remembering(scene, sentence) ||
        goes_on_from_after(scene, sentence))
        return true;
    const bool headed = sentence <= most && heads_anniversary(scene);
    if (headed && !is_dated_anew(scene, sentence) && !has_news_between(scene, sentence))
        return true;
    return !is_dated(scene, sentence) && told_so_before(scene, sentence).value_or(headed);
}

}  // namespace vigie::extractors
