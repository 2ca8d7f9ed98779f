#include "extractors/discourse/when/recalled.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "extractors/discourse/when/outcomes.h"
#include "extractors/discourse/where/containment.h"
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

/// "The attack comes (weeks after a raid)", « Cette attaque survient (deux mois après) »: nothing
/// but when it was is told.
bool only_comes(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet comes(
        "comes come came coming follows followed survient surviennent intervient interviennent "
        "survenue survenu");
    for (std::uint32_t at = from; at < to; ++at) {
        if (comes.contains(reading.word(at))) return true;
    }
    return false;
}

bool tells_deed(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    return !mentions_in(reading, Kind::trigger, from, to).empty();
}

}  // namespace

namespace {

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

}  // namespace

namespace {

/// How a time that leans stands in its sentence.
struct Lean {
    std::uint32_t last = 0;    ///< the token behind the time
    bool opens = false;        ///< the sentence
    bool inserted = false;     ///< behind a comma
    bool news_before = false;  ///< more than that it came then
};

/// Where what it leans on ends when it ends at the comma.
std::optional<std::uint32_t> end_at_comma(const Reading& reading,
                                          const Lean& lean,
                                          std::uint32_t comma) {
    const bool outcome = is_outcome(reading, comma + 1);
    // "..., faisant dix morts" closes nothing
    if (lean.opens && outcome) return end_without_comma(reading, lean.last, comma);
    const bool closes = (lean.opens || lean.inserted) && !goes_on(reading, comma + 1);
    return closes || (lean.news_before && outcome) ? std::optional(comma) : std::nullopt;
}

}  // namespace

namespace {

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
        const std::string_view word = reading.word(deed->first);
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
        const std::string_view word = reading.word(at);
        if (one_of(word, {";", ":"}) || ends_at_news(scene, sentence, time, at)) return {last, at};
        if (word != "," || at + 1 >= sentence.last) continue;
        if (const auto end = end_at_comma(reading, lean, at)) return {last, *end};
    }
    if (lean.opens) return {last, end_without_comma(reading, last, sentence.last)};
    return {last, sentence.last};
}

std::optional<Stretch> followed_deeds(const Scene& scene, std::size_t sentence) {
    constexpr std::uint32_t lead = 6;  // "The latest attack on the town follows"
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    for (std::uint32_t at = span.first + 1; at < std::min(span.first + lead, span.last); ++at) {
        const bool follows =
            one_of(reading.word(at), {"follow", "follows"}) ||
            (one_of(reading.word(at), {"fait", "font"}) && reading.word(at + 1) == "suite");
        if (!follows || !tells_deed(reading, span.first, at)) continue;
        const auto times = scene.timeline.in(sentence);
        const bool dated =
            std::any_of(times.begin(), times.end(), std::mem_fn(&SentenceTime::dates_event));
        if (dated) return std::nullopt;
        // "The ambush follows threats and killed six": what it follows ends there
        const auto goes_on = [&](std::uint32_t link) {
            if (!one_of(reading.word(link), {"and", "et"}) || link + 1 >= span.last) return false;
            return reading.original(link + 1, link + 2) == "a" ||  // no "à"
                   one_of(reading.word(link + 1), {"ont", "killed", "left", "wounded"});
        };
        std::uint32_t end = at;
        while (end < span.last && !one_of(reading.word(end), {":", ";"}) && !goes_on(end))
            ++end;
        return Stretch{at, end};
    }
    return std::nullopt;
}

bool is_recalled(const Scene& scene, std::size_t sentence, std::uint32_t token) {
    const auto followed = followed_deeds(scene, sentence);
    if (followed && followed->holds(token)) return true;
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.use == TimeUse::recalls &&
               leant_on(scene, scene.reading.sentences[sentence], *time.mention).holds(token);
    });
}

namespace {

/// "the 17 September (attack)", « l'attaque du 17 septembre »
bool names_past_deed(const Scene& scene, const TimeMention& time) {
    constexpr std::uint32_t reach = 3;
    const auto first = static_cast<std::uint32_t>(time.first);
    const auto last = static_cast<std::uint32_t>(time.last);
    const std::uint32_t from = first - std::min(first, reach);
    const auto deeds = mentions_in(scene.reading, Kind::trigger, from, last + 2);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        const bool beside = deed->first == last || deed->last <= first;
        return beside && scene.lexicon.trigger(deed->index).kind == WordKind::noun;
    });
}

/// Does a clause on what stands before begin between the two?
bool relative_between(const Scene& scene, std::uint32_t from, std::uint32_t to) {
    static const WordSet relatives("qui which that ayant");
    for (std::uint32_t at = from; at < to; ++at) {
        const std::string_view word = scene.reading.word(at);
        if (one_of(word, {",", ";", "and", "et"})) return false;
        if (relatives.contains(word)) return true;
    }
    return false;
}

}  // namespace

bool is_said_of_past_deed(const Scene& scene, std::size_t sentence, std::uint32_t token) {
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.use == TimeUse::past && time.mention->last <= token &&
               names_past_deed(scene, *time.mention) &&
               relative_between(scene, static_cast<std::uint32_t>(time.mention->last), token);
    });
}

namespace {

/// A place that none of the sentences from `past` on has named.
bool names_new_place(const Scene& scene, std::size_t past, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const std::uint32_t from = scene.reading.sentences[past].first;
    const auto& places = scene.places;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const NamedPlace& place = places[i];
        if (place.first < span.first || place.last > span.last || place.use != Use::event) continue;
        bool known = false;
        for (std::size_t before = 0; before < i; ++before) {
            known |= places[before].first >= from && places[before].first < span.first &&
                     one_place(scene, static_cast<int>(before), static_cast<int>(i));
        }
        if (!known) return true;
    }
    return false;
}

}  // namespace

namespace {

/// "Boni has lived under siege since 2022": does all that the sentence tells of the past last, at a
/// place that it names?
bool tells_state_since(const Scene& scene, std::size_t sentence) {
    constexpr int precise = 3;  // no region
    const auto times = scene.timeline.in(sentence);
    const bool since =
        std::any_of(times.begin(),
                    times.end(),
                    [](const SentenceTime& time) { return time.mention->standing; }) &&
        std::all_of(times.begin(), times.end(), [](const SentenceTime& time) {
            return time.mention->standing || time.use != TimeUse::past;
        });
    const auto& span = scene.reading.sentences[sentence];
    return since && std::any_of(scene.places.begin(), scene.places.end(), [&](const auto& place) {
               return place.first >= span.first && place.last <= span.last &&
                      place.precision < precise;
           });
}

}  // namespace

bool is_news_of_state(const Scene& scene, std::size_t past, std::size_t sentence) {
    if (!tells_state_since(scene, past)) return false;
    const auto& span = scene.reading.sentences[sentence];
    const auto& counts = scene.reading.quantities;
    return std::any_of(counts.begin(), counts.end(), [&](const Quantity& count) {
        return count.first >= span.first && count.last <= span.last && count.max &&
               *count.max < hundreds;
    });
}

bool goes_on_recalling(const Scene& scene, std::size_t past, std::size_t sentence) {
    constexpr std::size_t reach = 3;
    if (past >= sentence || sentence - past > reach) return false;
    const auto times = scene.timeline.in(sentence);
    const bool dated = std::any_of(
        times.begin(), times.end(), [](const SentenceTime& time) { return time.dates_event(); });
    const std::string_view opener = scene.reading.word(scene.reading.sentences[sentence].first);
    // "Boni has been under siege since 2022. The jihadists attacked a convoy": that is new
    if (one_of(opener, {"les", "le", "la", "l'", "the"}) && is_news_of_state(scene, past, sentence))
        return false;
    return !dated && opens_with_anaphor(scene.reading, scene.reading.sentences[sentence]) &&
           !names_new_place(scene, past, sentence);
}

bool names_its_like(const Reading& reading, std::uint32_t from, std::uint32_t token) {
    constexpr std::uint32_t reach = 5;  // "celle menée par eux à (Boni)"
    for (std::uint32_t at = token; at > from && token - at < reach; --at) {
        const std::string_view word = reading.word(at - 1);
        if (one_of(word, {",", ";"})) return false;
        if (one_of(word, {"celle", "celui", "celles", "ceux"})) return true;
        // "that of Boni", "the one in Boni"; not "killed one in Boni"
        if (one_of(word, {"that", "those"}) && reading.word(at) == "of") return true;
        const bool the_one = word == "one" && at > from + 1 && reading.word(at - 2) == "the";
        if (the_one && one_of(reading.word(at), {"in", "at", "near", "on"})) return true;
    }
    return false;
}

bool tells_each(const Reading& reading, std::uint32_t from, std::uint32_t token) {
    const bool opens = reading.sentences[reading.sentence_of(from)].first == from;
    if (opens && one_of(reading.word(from), {"celle", "celui", "celles", "ceux"})) return true;
    for (std::uint32_t at = from; at < token; ++at) {
        if (reading.word(at) == ":") return true;
    }
    return false;
}

namespace {

std::string_view first_word(const Reading& reading, const text::Sentence& sentence) {
    std::uint32_t at = sentence.first;
    while (at < sentence.last && !is_word(reading.tokens, at))
        ++at;
    return reading.word(at);
}

}  // namespace

bool opens_with_pronoun(const Reading& reading, const text::Sentence& sentence) {
    return one_of(first_word(reading, sentence),
                  {"ils", "elles", "il", "elle", "they", "he", "she"});
}

bool opens_with_anaphor(const Reading& reading, const text::Sentence& sentence) {
    static const WordSet articles("ces cet cette les l' le la the these this those");
    return opens_with_pronoun(reading, sentence) ||
           articles.contains(first_word(reading, sentence));
}

}  // namespace vigie::extractors
