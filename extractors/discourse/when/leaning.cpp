#include "extractors/discourse/when/leaning.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "extractors/discourse/when/days_of_events.h"
#include "extractors/discourse/when/outcomes.h"
#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Behind a comma they go on about what stands before it: "un raid à Boni, dans lequel".
bool goes_on(const Reading& reading, std::uint32_t token) {
    static const WordSet relatives(
        "qui que dont ou dans au lors quand which who where when in during");
    return relatives.contains(reading.word(token));
}

/// "Two days after the raid on Boni, (in which) ten died,", "(claimed) by JNIM,"; "..., (in) the
/// same area" is the news.
bool begins_relative(const Reading& reading, std::uint32_t token) {
    static const WordSet relatives(
        "qui que dont ou which who where that claimed blamed attributed revendique revendiquee "
        "revendiques revendiquees attribue attribuee attribues attribuees impute imputee imputes "
        "imputees");
    static const WordSet bound("lequel laquelle lesquels lesquelles which");
    return relatives.contains(reading.word(token)) || bound.contains(reading.word(token + 1));
}

/// "The attack comes (weeks after a raid)", « Cette attaque survient (deux mois après) »: nothing
/// but when it was is told.
bool only_comes(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    return has_word(reading, from, to, coming_verbs());
}

bool tells_deed(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    return !mentions_in(reading, Kind::trigger, from, to).empty();
}

/// "Un an après la chute de Kidal | les combats ont repris": where what opens a sentence ends when
/// no comma says it.
std::uint32_t end_without_comma(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet articles("le la les l' des un une the a an");
    static const WordSet leads(
        "de d' du a au dans en sur par contre avec apres of in at on by against with after to and et que "
        "qu' that");
    constexpr std::uint32_t longest = 3;  // "clashes broke out"
    for (std::uint32_t at = from + 2; at < to; ++at) {
        if (articles.contains(reading.word(at)) && !leads.contains(reading.word(at - 1))) return at;
        // "the fall of Kidal fighting resumed"
        const auto deeds = mentions_in(reading, Kind::trigger, at, std::min(at + longest, to));
        const auto places = mentions_in(reading, Kind::place, at - 1, at);
        if (!deeds.empty() && deeds.front()->first == at && !places.empty()) return at;
    }
    return to;
}

/// How a time that leans stands in its sentence.
struct Lean {
    std::uint32_t last = 0;    ///< the token behind the time
    bool opens = false;        ///< the sentence
    bool inserted = false;     ///< behind a comma
    bool news_before = false;  ///< more than that it came then
};

/// "A year after militants (overran) the post, killing ten, the president": is a verb the first
/// that is told behind the time, so that the outcome is its own?
bool leans_on_verb(const Scene& scene, std::uint32_t from, std::uint32_t comma) {
    const auto deeds = mentions_in(scene.reading, Kind::trigger, from, comma);
    return deeds.size() == 1 &&
           scene.lexicon.trigger(deeds.front()->index).kind == WordKind::verb &&
           has_word(scene.reading,
                    comma + 1,
                    scene.reading.sentences[scene.reading.sentence_of(comma)].last,
                    WordSet(","));
}

/// Where what it leans on ends when it ends at the comma.
std::optional<std::uint32_t> end_at_comma(const Scene& scene,
                                          const Lean& lean,
                                          std::uint32_t comma) {
    const Reading& reading = scene.reading;
    const bool outcome = is_outcome(reading, comma + 1);
    if (lean.opens && outcome && leans_on_verb(scene, lean.last, comma)) return std::nullopt;
    // "..., faisant dix morts" closes nothing
    if (lean.opens && outcome) return end_without_comma(reading, lean.last, comma);
    const bool goes =
        lean.opens ? begins_relative(reading, comma + 1) : goes_on(reading, comma + 1);
    const bool closes = (lean.opens || lean.inserted) && !goes;
    return closes || (lean.news_before && outcome) ? std::optional(comma) : std::nullopt;
}

/// Has what the time leans on a verb of its own: "months after gunmen attacked", « six mois après
/// que », "a raid that killed"?
bool tells_clause(const Scene& scene, std::uint32_t from, std::uint32_t to) {
    static const WordSet links("que qu' qui ou dont lequel laquelle that which who where when");
    static const WordSet owners("son sa ses leur leurs l' la le un une his her their its the a an");
    for (std::uint32_t at = from; at < to; ++at) {
        if (links.contains(scene.reading.word(at))) return true;
    }
    const auto deeds = mentions_in(scene.reading, Kind::trigger, from, to);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        const bool verb = scene.lexicon.trigger(deed->index).kind == WordKind::verb;
        // "after losing it", « après son arrivée »
        const bool noun = scene.reading.word(deed->first).ends_with("ing") ||
                          owners.contains(scene.reading.word(deed->first - 1));
        return verb && !noun;
    });
}

/// "took Ber seven months after a first raid and (killed) twelve", "... and three soldiers (died)":
/// does news go on behind the link?
bool news_goes_on(const Scene& scene, std::uint32_t link, std::uint32_t to) {
    constexpr std::uint32_t reach = 7;  // "and three soldiers of the patrol died"
    const Reading& reading = scene.reading;
    if (!one_of(reading.word(link), {"and", "et"})) return false;
    const std::uint32_t next = link + 1;
    const bool counts = std::any_of(
        reading.quantities.begin(), reading.quantities.end(), [&](const Quantity& quantity) {
            return quantity.first == next;
        });
    const auto deeds = mentions_in(reading, Kind::trigger, next, std::min(next + reach, to));
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        const text::Word word = reading.word(deed->first);
        const bool verb = scene.lexicon.trigger(deed->index).kind == WordKind::verb &&
                          !word.ends_with("ing") && !word.ends_with("ant");
        return verb && (counts || deed->first == next);
    });
}

const WordSet auxiliaries("a ont est sont avait avaient etait etaient");

/// « Un otage enlevé six mois après son arrivée | a été libéré »: the sentence's own verb, behind a
/// participle alone.
bool is_main_verb(const Scene& scene, std::uint32_t first, std::uint32_t time, std::uint32_t at) {
    constexpr std::uint32_t reach = 4;  // "a finalement été libéré"
    const Reading& reading = scene.reading;
    if (reading.language != Language::french || reading.word(at + 1) == "t") return false;
    const bool verb = one_of(reading.word(at), {"ont", "est", "sont"}) ||
                      (reading.word(at) == "a" && reading.original(at, at + 1) == "a");
    if (!verb) return false;
    for (std::uint32_t before = first; before < time; ++before) {
        const bool accented =
            reading.word(before) == "a" && reading.original(before, before + 1) != "a";
        if (auxiliaries.contains(reading.word(before)) && !accented) return false;
    }
    return !mentions_in(reading, Kind::trigger, at, at + reach).empty();
}

/// Where the news goes on behind what was recalled, with no mark between.
bool ends_at_news(const Scene& scene,
                  const text::Sentence& sentence,
                  const TimeMention& time,
                  std::uint32_t at) {
    const auto first = static_cast<std::uint32_t>(time.first);
    const auto last = static_cast<std::uint32_t>(time.last);
    if (!tells_deed(scene.reading, sentence.first, first) || tells_clause(scene, last, at))
        return false;
    return is_main_verb(scene, sentence.first, first, at) ||
           (!only_comes(scene.reading, sentence.first, first) &&
            news_goes_on(scene, at, sentence.last));
}

}  // namespace

namespace {

/// « trois jours après l'attaque contre Boni, Dioura et Ber »: does the comma part two places of
/// one list, the first of them behind the time?
bool lists_places(const Scene& scene, std::uint32_t from, std::uint32_t comma) {
    const auto& places = scene.places;
    const auto before = std::find_if(places.begin(), places.end(), [&](const NamedPlace& place) {
        return place.last == comma && place.first >= from;
    });
    const auto behind = std::find_if(places.begin(), places.end(), [&](const NamedPlace& place) {
        return place.phrase == comma + 1 || place.first == comma + 1;
    });
    if (before == places.end() || behind == places.end()) return false;
    const text::Word next = scene.reading.word(behind->last);
    return one_of(next, {",", "et", "and", "ou", "or"});
}

}  // namespace

Stretch leant_on(const Scene& scene, const text::Sentence& sentence, const TimeMention& time) {
    const Reading& reading = scene.reading;
    constexpr std::uint32_t lead = 2;  // "Moins de (deux mois après)"
    const auto first = static_cast<std::uint32_t>(time.first);
    const auto last = static_cast<std::uint32_t>(time.last);
    const Lean lean{
        last,
        first <= sentence.first + lead && !tells_deed(reading, sentence.first, first),
        first > sentence.first && reading.word(first - 1) == ",",
        !only_comes(reading, sentence.first, first),
    };
    for (std::uint32_t at = last; at < sentence.last; ++at) {
        const text::Word word = reading.word(at);
        if (one_of(word, {";", ":"}) || ends_at_news(scene, sentence, time, at)) return {last, at};
        if (word != "," || at + 1 >= sentence.last ||
            (!lean.opens && lists_places(scene, last, at)))
            continue;
        if (const auto end = end_at_comma(scene, lean, at)) return {last, *end};
    }
    if (lean.opens) return {last, end_without_comma(reading, last, sentence.last)};
    return {last, sentence.last};
}

bool is_of_leant_deed(const Scene& scene,
                      std::uint32_t token,
                      const std::vector<Candidate>& words) {
    const std::size_t sentence = scene.reading.sentence_of(token);
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        if (!time.mention->leans) return false;
        const Stretch other = leant_on(scene, scene.reading.sentences[sentence], *time.mention);
        return other.holds(token) &&
               std::none_of(words.begin(), words.end(), [&](const Candidate& word) {
                   return word.sentence == sentence && other.holds(word.first);
               });
    });
}

bool is_day_behind_lean(const Scene& scene,
                        std::size_t sentence,
                        std::uint32_t token,
                        const TimeMention& day) {
    const auto& span = scene.reading.sentences[sentence];
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        if (!time.mention->leans || !time.range || time.mention->first != span.first ||
            time.mention == &day)
            return false;
        const Stretch recalled = leant_on(scene, span, *time.mention);
        return recalled.holds(token) && !recalled.holds(static_cast<std::uint32_t>(day.first));
    });
}

std::optional<text::DateRange> day_counted_back(const Scene& scene,
                                                std::size_t sentence,
                                                std::uint32_t token) {
    constexpr auto news = std::chrono::days{4};
    const auto& span = scene.reading.sentences[sentence];
    const auto times = scene.timeline.in(sentence);
    if (times.empty()) return std::nullopt;
    const TimeMention& lean = *times.front().mention;
    const bool counts =
        lean.leans && lean.kind == TimeKind::same_day && lean.amount < -1 && !lean.about;
    if (!counts || lean.first != span.first) return std::nullopt;
    // its day is counted where the aftermath is told (aftermath.h)
    if (scene.reading.word(lean.first + 1) == "lendemain") return std::nullopt;
    const Stretch recalled = leant_on(scene, span, lean);
    const bool elsewhere =
        std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
            return place.use == Use::event && place.first >= recalled.last &&
                   place.last <= span.last;
        });
    // without a place of its own the news may be told by the deed's words
    if (!recalled.holds(token) || !elsewhere) return std::nullopt;
    for (const SentenceTime& day : times.subspan(1)) {
        // "the worst since that of 2 May": not the day of the news
        if (!is_of_one_day(day) || recalled.holds(day.first()) || !scene.published ||
            *scene.published - day.range->from > news)
            continue;
        const text::Day deed = day.range->from + std::chrono::days{lean.amount};
        return text::DateRange{deed, deed, 1};
    }
    return std::nullopt;
}

}  // namespace vigie::extractors
