#include "extractors/discourse/joining/sentences.h"

#include <algorithm>

#include "extractors/discourse/joining/another.h"
#include "extractors/discourse/joining/old_claims.h"
#include "extractors/frames/violence.h"
#include "extractors/reading/cues.h"
#include "extractors/reading/items.h"
#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/place_nouns.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « - côté FDS : 02 tués ; », « Pertes amies : 03 morts »: a line of a communiqué's list that
/// counts people behind a colon and names no place, as the headline of another article would.
bool is_toll_line(const Reading& reading, const text::Sentence& line) {
    constexpr std::uint32_t close = 4;  // « 17 (terroristes) abattus »
    std::uint32_t colon = line.first;
    while (colon < line.last && reading.word(colon) != ":")
        ++colon;
    if (colon == line.last || !mentions_in(reading, Kind::place, line.first, line.last).empty())
        return false;
    return std::any_of(
        reading.quantities.begin(), reading.quantities.end(), [&](const Quantity& count) {
            const auto first = static_cast<std::uint32_t>(count.first);
            return first > colon && first < line.last &&
                   !mentions_in(reading, Kind::status, first, std::min(first + close, line.last))
                        .empty();
        });
}

/// Is it an item of a list: it ends as one, or follows a colon at a line's end and items?
///   Bilan :
///   - trois bergers tués ;
///   - quatre motos emportées.
bool is_list_item(const Reading& reading, std::size_t sentence) {
    constexpr std::size_t longest = 8;  // items
    const auto& sentences = reading.sentences;
    const auto ending = [&](std::size_t at) { return reading.word(sentences[at].last - 1); };
    if (one_of(ending(sentence), {";", ","})) return true;
    const std::size_t from = sentence - std::min(sentence, longest);
    for (std::size_t before = sentence; before-- > from;) {
        if (sentences[before].paragraph == sentences[before + 1].paragraph) return false;
        if (ending(before) == ":") return true;
        if (one_of(ending(before), {".", "!", "?", "\""})) return false;
    }
    return false;
}

}  // namespace

bool is_heading(const Scene& scene, std::size_t sentence) {
    constexpr std::uint32_t longest = 22;
    const auto& sentences = scene.reading.sentences;
    if (sentence == 0 && scene.reading.has_title()) return sentences.size() > 1;
    const auto& here = sentences[sentence];
    const bool alone =
        (sentence == 0 || sentences[sentence - 1].paragraph != here.paragraph) &&
        (sentence + 1 < sentences.size() && sentences[sentence + 1].paragraph != here.paragraph);
    const bool stopped = one_of(scene.reading.word(here.last - 1), {".", "!", "?", ":", "\""});
    return alone && !stopped && here.last - here.first <= longest &&
           !is_item(scene.reading, sentence) && !is_toll_line(scene.reading, here) &&
           !is_list_item(scene.reading, sentence);
}

namespace {

/// "Les villages touchés sont Sama et Kani", « Les deux localités touchées, Sama et Kani, », "Il
/// s'agit des localités de".
bool lists_villages(const Reading& reading, const text::Sentence& span) {
    constexpr std::uint32_t reach = 7;
    static const WordSet links("sont etaient are were");
    static const WordSet struck(
        "touches touchees concernes concernees hit affected targeted vises visees");
    bool named = false;
    const std::uint32_t end = std::min(span.first + reach, span.last);
    const bool pointed = one_of(reading.word(span.first), {"il", "ce", "these", "they"});
    for (std::uint32_t at = span.first; at + 1 < end; ++at) {
        named = named || settlement_nouns().contains(reading.word(at));
        if (!named) continue;
        // of those alone that are known from before
        const bool apposed = reading.word(at) == "," && struck.contains(reading.word(at - 1)) &&
                             one_of(reading.word(span.first), {"les", "the"});
        const bool links_names = apposed || links.contains(reading.word(at)) ||
                                 (pointed && one_of(reading.word(at), {"de", "d'", "of"}));
        if (links_names) return reading.token(at + 1).capital;
    }
    return false;
}

}  // namespace

bool says_where(const Scene& scene, std::size_t sentence) {
    static const WordSet deeds(incident_nouns(),
                               "crime acte operation braquage denouement remise echange evasion");
    // "cette opération menée dimanche dans la localité de Bouka"
    static const WordSet led("menee menees conduite perpetree perpetrees commise commises");
    const auto& span = scene.reading.sentences[sentence];
    if (lists_villages(scene.reading, span)) return true;
    // « Cela s'est passé à Ber », "It happened on 8 September"
    constexpr std::uint32_t lead = 4;
    bool deed = false;
    for (std::uint32_t at = span.first + 1;
         at < std::min(span.first + lead, span.last) &&
         one_of(scene.reading.word(span.first), {"cela", "ca", "it", "this"});
         ++at)
        deed |= tells_happening(scene.reading.word(at));
    if (!deed && !may_have(scene.reading, sentence, deeds)) return false;
    for (std::uint32_t i = span.first; i < span.last; ++i) {
        const text::Word word = scene.reading.word(i);
        deed = deed || deeds.contains(word);
        if (!deed) continue;
        // « Les faits remontent à lundi », "the incident dates back to Monday"
        const bool dates = one_of(word, {"remonte", "remontent", "remontait", "dates"});
        if (tells_happening(word) || led.contains(word) || dates) return true;
        // "La scène est située à Ber"
        const bool set = one_of(word, {"situe", "situee", "situes", "situees"});
        if (set && i > span.first && one_of(scene.reading.word(i - 1), {"est", "sont"}))
            return true;
    }
    return false;
}

bool is_about_past(const Scene& scene, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const auto times = scene.timeline.in(sentence);
    const auto is_past = [](const SentenceTime& time) { return time.use == TimeUse::past; };
    return std::any_of(times.begin(), times.end(), is_past) ||
           has_cue(scene.reading, Cue::background, span.first, span.last);
}

bool goes_on_about_past(const Scene& scene, std::size_t sentence) {
    const auto& sentences = scene.reading.sentences;
    const auto is_past = [](const SentenceTime& time) { return time.use == TimeUse::past; };
    if (!scene.timeline.in(sentence).empty()) return false;
    // "On 2 January, a militia attacked. 49 died, officials said. An association spoke of 200"
    for (std::size_t before = sentence; before > 0; --before) {
        if (sentences[before - 1].paragraph != sentences[sentence].paragraph) return false;
        const auto times = scene.timeline.in(before - 1);
        if (!times.empty()) return std::all_of(times.begin(), times.end(), is_past);
    }
    return false;
}

bool is_of_day_before(const Scene& scene, std::size_t sentence, const text::DateRange& day) {
    constexpr auto slack = std::chrono::days{1};
    bool dated = false;
    for (const SentenceTime& time : scene.timeline.in(sentence)) {
        if (!time.dates_event()) continue;
        if (time.range->to + slack >= day.from) return false;
        dated = true;
    }
    return dated;
}

namespace {

std::size_t paragraph_start(const Scene& scene, std::size_t sentence) {
    const auto& sentences = scene.reading.sentences;
    std::size_t first = sentence;
    while (first > 0 && sentences[first - 1].paragraph == sentences[sentence].paragraph)
        --first;
    return first;
}

/// Does the paragraph open with a full date, the year with it?
bool opens_dated(const Scene& scene, std::size_t first) {
    constexpr std::size_t digits = 4;  // of a year
    const auto& span = scene.reading.sentences[first];
    for (const SentenceTime& time : scene.timeline.in(first)) {
        const bool dates = time.dates_event() || time.use == TimeUse::found;
        // "3. 08/03/2026": the note's number
        const bool numbered = is_number(scene.reading.tokens, span.first);
        if (time.mention->first > span.first + (numbered ? 2 : 1) || !dates) return false;
        for (std::size_t at = time.mention->first; at < time.mention->last; ++at) {
            if (is_number(scene.reading.tokens, at) && scene.reading.word(at).size() == digits)
                return true;
        }
        return false;
    }
    return false;
}

}  // namespace

bool is_in_dated_note(const Scene& scene, std::size_t sentence) {
    const std::size_t first = paragraph_start(scene, sentence);
    const std::size_t top = scene.reading.has_title() ? 1 : 0;
    if (!opens_dated(scene, first)) return false;
    if (first <= top) return true;
    const std::size_t before = paragraph_start(scene, first - 1);
    if (!opens_dated(scene, before)) return false;
    // "On 5 March, ... On 5 March at about 4 pm, they": one note that goes on
    const auto& span = scene.reading.sentences[first];
    const bool placed =
        std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
            return place.first >= span.first && place.last <= span.last &&
                   place.use != Use::reference;
        });
    return placed ||
           scene.timeline.in(before).front().range != scene.timeline.in(first).front().range;
}

bool tells_of_another(const Scene& scene, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const auto deeds = mentions_in(scene.reading, Kind::trigger, span.first, span.last);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        const bool previous =
            deed->first > span.first && scene.reading.word(deed->first - 1) == "previous";
        return previous || leads_another(scene.reading, deed->first);
    });
}

bool only_weighs(const Scene& scene, std::size_t sentence) {
    const auto& said = scene.statements[sentence];
    return !said.empty() && std::all_of(said.begin(), said.end(), [](const Statement& statement) {
        return statement.by == "analysts" && statement.saying == Saying::said;
    });
}

namespace {

/// « de nombreuses attaques attribuées à », "several attacks blamed on": not of the one told.
bool is_of_many(const Scene& scene, std::uint32_t cue) {
    static const WordSet told("les ces the these those deux trois two three both ses its");
    constexpr std::uint32_t reach = 3;
    const auto deeds = mentions_in(scene.reading, Kind::trigger, cue - std::min(cue, reach), cue);
    if (deeds.empty() || !scene.lexicon.trigger(deeds.back()->index).plural) return false;
    const std::uint32_t noun = deeds.back()->first;
    return noun > 0 && !told.contains(scene.reading.word(noun - 1));
}

}  // namespace

bool suspects(const Scene& scene, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const auto cues = mentions_in(scene.reading, Kind::cue, span.first, span.last);
    return std::any_of(cues.begin(), cues.end(), [&](const Mention* cue) {
        return is_cue(*cue, Cue::suspicion) && !is_of_many(scene, cue->first);
    });
}

bool takes_a_stand(const Scene& scene, std::size_t sentence) {
    const auto& said = scene.statements[sentence];
    return std::any_of(said.begin(), said.end(), [&](const Statement& statement) {
        return !statement.inherited && statement.saying != Saying::said &&
               !stands_on_old_deed(scene, sentence, statement);
    });
}

namespace {

/// "denied it (at the time)", « (À l'époque), l'armée »
bool says_at_the_time(const Reading& reading, std::size_t sentence) {
    const auto& span = reading.sentences[sentence];
    for (std::uint32_t at = span.first; at + 2 < span.last; ++at) {
        const text::Word time = reading.word(at + 2);
        if ((time == "time" && reading.word(at) == "at") || (time == "epoque" && at == span.first))
            return true;
    }
    return false;
}

/// « L'armée (avait alors démenti) », "JNIM had (claimed)"; « avait alors été (revendiqué) »; "The
/// army (denied) it at the time"
bool stood_then(const Reading& reading, const Statement& statement) {
    constexpr std::uint32_t auxiliaries = 3;  // « avait alors été »
    const std::uint32_t first = statement.first - std::min(statement.first, auxiliaries);
    const bool stand = statement.saying != Saying::said;
    for (std::uint32_t at = first; at + 1 < statement.last; ++at) {
        if (!one_of(reading.word(at), {"avait", "avaient", "had"})) continue;
        const bool been = one_of(reading.word(at + 1), {"ete", "been"}) ||
                          one_of(reading.word(at + 2), {"ete", "been"});
        // « JNIM avait revendiqué l'attaque » may be of the news; not « L'armée, qui avait riposté,
        // a confirmé »
        const bool then =
            statement.saying != Saying::claimed || one_of(reading.word(at + 1), {"alors", "then"});
        const bool governs =
            at > statement.first && !one_of(reading.word(at - 1), {"qui", "who", "which"});
        if (been || (stand && then && governs)) return true;
    }
    return stand && says_at_the_time(reading, reading.sentence_of(statement.first));
}

}  // namespace

bool stood_of_old(const Scene& scene, std::size_t sentence) {
    const auto& said = scene.statements[sentence];
    return std::any_of(said.begin(), said.end(), [&](const Statement& statement) {
        return !statement.inherited && stood_then(scene.reading, statement);
    });
}

bool recalls_deed(const Scene& scene, std::size_t sentence) {
    static const WordSet those("ces cette cet l' les the these this those");
    const auto& span = scene.reading.sentences[sentence];
    const auto deeds = mentions_in(scene.reading, Kind::trigger, span.first, span.last);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        const Trigger& trigger = scene.lexicon.trigger(deed->index);
        return trigger.kind == WordKind::noun && is_violent(trigger.family()) && deed->first > 0 &&
               those.contains(scene.reading.word(deed->first - 1));
    });
}

bool claims_deed_told(const Scene& scene, std::size_t sentence) {
    constexpr std::uint32_t lead = 2;  // "This double (attack)"
    const auto& span = scene.reading.sentences[sentence];
    const auto said = mentions_in(scene.reading, Kind::speech, span.first, span.last);
    const bool claimed = std::any_of(said.begin(), said.end(), [&](const Mention* speech) {
        return scene.lexicon.speech(speech->index).saying == Saying::claimed;
    });
    const auto deeds = mentions_in(scene.reading, Kind::trigger, span.first, span.last);
    return claimed && !deeds.empty() && deeds.front()->first <= span.first + lead &&
           scene.lexicon.trigger(deeds.front()->index).kind == WordKind::noun;
}

bool is_voice(const Scene& scene, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const auto times = scene.timeline.in(sentence);
    return scene.reading.token(span.first).kind == text::TokenKind::open_quote &&
           std::none_of(times.begin(),
                        times.end(),
                        [](const SentenceTime& time) { return time.dates_event(); }) &&
           std::none_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
               return place.first >= span.first && place.last <= span.last &&
                      place.use == Use::event;
           });
}

bool names_part_of_country(const Scene& scene, std::size_t sentence) {
    static const WordSet parts(
        "nord sud est ouest centre nord-est nord-ouest sud-est sud-ouest north south east west "
        "centre center northeast northwest southeast southwest");
    const auto& span = scene.reading.sentences[sentence];
    for (std::uint32_t at = span.first + 2; at < span.last; ++at) {
        if (!parts.contains(scene.reading.word(at))) continue;
        if (one_of(scene.reading.word(at - 1), {"le", "l'", "the"}) &&
            one_of(scene.reading.word(at - 2), {"dans", "in"}))
            return true;
    }
    return false;
}

}  // namespace vigie::extractors
