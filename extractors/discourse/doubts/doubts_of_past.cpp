// Doubts about the time of an event word: its own date, what its sentence or the one before tells
// of.
#include <algorithm>
#include <functional>

#include "extractors/discourse/doubts/asides/asides.h"
#include "extractors/discourse/doubts/doubts.h"
#include "extractors/discourse/doubts/past/named_years.h"
#include "extractors/discourse/doubts/past/since.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/when/days_of_events.h"
#include "extractors/discourse/when/outcomes.h"
#include "extractors/discourse/when/recalled.h"
#include "extractors/discourse/when/still_recalling.h"
#include "extractors/reading/compared.h"
#include "extractors/words/counting.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool is_past(const SentenceTime& time) {
    return time.use == TimeUse::past;
}

/// "It was the third raid in the district (since January)": counts the news with others, and is no
/// account of the past.
bool is_one_more_since(const Reading& reading, std::uint32_t first, const SentenceTime& time) {
    constexpr std::uint32_t reach = 10;
    const std::uint32_t at = time.first();
    return has_word(reading, at - std::min(reach, at - first), at, ordinals());
}

/// "The hostage kidnapped in Ber four years ago (is free)": when he was taken, no day of the
/// release.
bool is_day_of_taking(const Scene& scene, const SentenceTime& time, const Chunk& release) {
    if (release.sense == nullptr || release.sense->family != Family::release) return false;
    const auto& span = scene.reading.sentences[scene.reading.sentence_of(release.first)];
    const auto words = mentions_in(scene.reading, Kind::trigger, span.first, time.first());
    return !words.empty() && scene.lexicon.trigger(words.back()->index).may_tell(Family::abduct);
}

}  // namespace

bool Doubts::has_recent_date() const {
    return std::any_of(times_.begin(), times_.end(), std::mem_fn(&SentenceTime::dates_event));
}

/// "enlevés début août, ils ont été libérés samedi": a date of long ago close behind the word, or
/// right before it, is the word's own.
bool Doubts::dated_back(const Chunk& chunk) const {
    if (is_of_named_year(scene_, clauses_, chunk)) return true;
    constexpr std::size_t reach_behind = 5;
    const auto close = [&](const SentenceTime& time) {
        if (time.mention->first >= chunk.last)
            return time.mention->first - chunk.last <= reach_behind &&
                   !names_its_like(scene_.reading, chunk.last, time.first()) &&
                   !recalled_between(chunk, time.mention->first);
        return time.mention->first >= chunk.first ||  // « ont levé (dimanche) le blocus »
               (is_right_behind(scene_.reading, *time.mention, chunk.first) &&
                !is_day_of_taking(scene_, time, chunk));
    };
    const bool recent = std::any_of(times_.begin(), times_.end(), [&](const SentenceTime& time) {
        return time.dates_event() && close(time);
    });
    // "the 17 September attack that killed ten"; not "who was killed on Monday"
    const bool own_day = std::any_of(times_.begin(), times_.end(), [&](const SentenceTime& time) {
        return time.dates_event() && time.mention->first >= chunk.last &&
               time.mention->first - chunk.last <= 1;
    });
    if (!own_day && is_said_of_past_deed(scene_, sentence_, chunk.first)) return true;
    if (tells_time(chunk) || tells_of_founding(chunk) || is_compared(chunk)) return true;
    return !recent && std::any_of(times_.begin(), times_.end(), [&](const SentenceTime& time) {
        return is_past(time) &&
               (close(time) || heads_clause_of(time, chunk) || closes_clause_of(time, chunk)) &&
               !is_weighed(time, chunk) && !is_held_since(scene_.reading, time, chunk) &&
               !is_outcome_of_news(scene_, sentence_, *time.mention, chunk.first);
    });
}

/// "Launched in August 2014, the French operation fought", « Créé en 2017, le JNIM attaque »: it
/// began long ago, and nothing in the sentence has a day of its own. What befell somebody is news.
bool Doubts::tells_of_founding(const Chunk& chunk) const {
    constexpr std::uint32_t reach = 6;  // "Set up by the army in 2015"
    static const WordSet began(
        "launched created founded established formed deployed set lance lancee cree creee fonde "
        "fondee forme formee deploye deployee apparu apparue");
    if (chunk.verb.construction == Construction::passive || opens_with_people()) return false;
    if (!began.contains(scene_.reading.word(span_.first)) || has_recent_date()) return false;
    return std::any_of(times_.begin(), times_.end(), [&](const SentenceTime& time) {
        return is_past(time) && time.first() <= span_.first + reach;
    });
}

/// "Deployed in Ber since 2021, (six) soldiers died": the subject is counted.
bool Doubts::opens_with_people() const {
    constexpr std::uint32_t reach = 10;
    for (std::uint32_t at = span_.first; at < std::min(span_.last, span_.first + reach); ++at) {
        if (scene_.reading.word(at) != ",") continue;
        const auto& counts = scene_.reading.quantities;
        return std::any_of(counts.begin(), counts.end(), [&](const Quantity& count) {
            return count.first == at + 1;
        });
    }
    return false;
}

/// "the deadliest attack since August, when 42 soldiers died", « depuis 2019, lorsque »: what
/// happened at the time before, long ago.
bool Doubts::tells_time(const Chunk& chunk) const {
    constexpr std::uint32_t reach = 10;
    const Reading& reading = scene_.reading;
    for (std::uint32_t at = chunk.first; at > span_.first && chunk.first - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", "and", "et"})) return false;
        if (!one_of(word, {"when", "quand", "lorsque", "lorsqu'"})) continue;
        const std::uint32_t end = at - 1 - (at > 1 && reading.word(at - 2) == "," ? 1 : 0);
        return std::any_of(times_.begin(), times_.end(), [&](const SentenceTime& time) {
            return time.mention->last == end && (is_past(time) || is_long_since(time));
        });
    }
    return false;
}

/// "since August": a time that began more than a month ago.
bool Doubts::is_long_since(const SentenceTime& time) const {
    constexpr auto month = std::chrono::days{31};
    return time.use == TimeUse::since && time.range && scene_.published &&
           time.range->to + month < *scene_.published;
}

/// Does no other clause stand between the two?
bool Doubts::in_clause_of(const SentenceTime& time, const Chunk& chunk) const {
    const std::uint32_t first = time.first();
    const std::uint32_t last = time.last();
    const auto& chunks = clauses_.chunks;
    return std::none_of(chunks.begin(), chunks.end(), [&](const Chunk& other) {
        return other.tag == ';' && other.first >= std::min(chunk.last, last) &&
               other.last <= std::max(chunk.first, first);
    });
}

/// "X a été relâché mardi ; en août 2022, deux autres avaient été enlevés": of the second deed.
bool Doubts::heads_clause_of(const SentenceTime& time, const Chunk& chunk) const {
    const auto& mention = *time.mention;
    if (mention.last > chunk.first || mention.first <= span_.first || mention.standing)
        return false;
    const bool heads = one_of(scene_.reading.word(mention.first - 1), {";", ":", "et", "and"});
    const bool recent = std::any_of(times_.begin(), times_.end(), [&](const SentenceTime& other) {
        return other.dates_event() && in_clause_of(other, chunk);
    });
    return heads && !recent && in_clause_of(time, chunk);
}

/// "arrêtés après les attaques du 17 septembre": the day is that of what stands between.
bool Doubts::recalled_between(const Chunk& chunk, std::size_t to) const {
    const auto& chunks = clauses_.chunks;
    return std::any_of(chunks.begin(), chunks.end(), [&](const Chunk& other) {
        return is_trigger(other) && other.first >= chunk.last && other.last <= to &&
               recalls_behind(chunk, other);
    });
}

/// "En mars 2022, ... . Les soldats avaient tué ...": undated sentences go on about the past that
/// their paragraph speaks of, "They were arrested" about that of the one before.
bool Doubts::after_past() const {
    const auto& sentences = scene_.reading.sentences;
    // "... since January 2016. Then, militants killed 32 people": in those days
    const bool then =
        scene_.reading.word(span_.first) == "then" && scene_.reading.word(span_.first + 1) == ",";
    const bool they =
        then || one_of(scene_.reading.word(span_.first), {"they", "he", "she", "ils"});
    const std::uint32_t line = span_.paragraph - (they && span_.paragraph > 0);
    for (std::size_t i = sentence_; i-- > 0 && sentences[i].paragraph >= line;) {
        const auto times = scene_.timeline.in(i);
        if (std::any_of(times.begin(), times.end(), std::mem_fn(&SentenceTime::dates_event)))
            return false;
        const auto tells_past = [&](const SentenceTime& time) {
            return is_past(time) && !is_one_more_since(scene_.reading, sentences[i].first, time);
        };
        if (std::any_of(times.begin(), times.end(), tells_past))
            return !tells_release(i) && (they || !is_news_of_state(scene_, i, sentence_));
    }
    return false;
}

/// "a nun kidnapped in 2017 has been freed", "enlevés près de Ber fin mai, ils ont été libérés":
/// the day is the kidnapping's.
bool Doubts::dates_another(const SentenceTime& time, const Chunk& chunk) const {
    constexpr std::size_t reach = 8;
    const auto& reading = scene_.reading;
    return std::any_of(clauses_.chunks.begin(), clauses_.chunks.end(), [&](const Chunk& other) {
        if (!is_trigger(other) || other.last > time.mention->first ||
            time.mention->first - other.last > reach)
            return false;
        if (chunk.last <= other.first) return recalls_behind(chunk, other);
        // "engineers held hostage since November have been (freed)"
        if (chunk.sense != nullptr && chunk.sense->family == Family::release &&
            other.sense != nullptr && other.sense->family == Family::abduct)
            return true;
        if (time.mention->last > chunk.first ||
            only_links(static_cast<std::uint32_t>(time.mention->last), chunk.first))
            return false;
        const bool relative = other.first > span_.first + 1 &&
                              (one_of(reading.word(other.first - 1), {"who", "qui", "which"}) ||
                               one_of(reading.word(other.first - 2), {"who", "qui", "which"}));
        return relative || other.verb.tense == Tense::bare ||
               trigger_of(other).kind == WordKind::phrase;
    });
}

/// "killed a leader who had ordered a bombing in 2013": what is said of the victim.
bool Doubts::recalls_behind(const Chunk& chunk, const Chunk& other) const {
    static const WordSet relatives(
        "who whom whose which qui que dont considered accused lies liees lie liee impliques "
        "impliquees implique impliquee soupconnes soupconne presumes auteurs responsables linked "
        "suspected involved connection over suspects apres after following");
    // "released a teacher abducted in December": when he was taken
    const bool freed = chunk.sense != nullptr && chunk.sense->family == Family::release;
    if (freed && other.sense != nullptr && other.sense->family == Family::abduct) return true;
    for (std::uint32_t at = chunk.last; at < other.first; ++at) {
        if (relatives.contains(scene_.reading.word(at))) return true;
        // "à Boni, où dix soldats avaient été tués en février"
        if (one_of(scene_.reading.original(at, at + 1), {"où", "where"})) return true;
    }
    return false;
}

/// "the deadliest attack since one in August that (left) 17 dead", « depuis l'embuscade du 12
/// janvier, où vingt avaient (péri) »: the news is measured against it.
bool Doubts::is_compared(const Chunk& chunk) const {
    const Compared compared = compared_with(scene_.reading, span_);
    if (!compared.holds(chunk.first)) return false;
    const bool recent = std::any_of(times_.begin(), times_.end(), [&](const SentenceTime& time) {
        return compared.holds(time.first()) && time.dates_event();
    });
    return compared.by_pronoun || !recent;
}

/// "one of the deadliest attacks this year", "la plus meurtrière depuis 2019": weighed against
/// others, and news all the same.
bool Doubts::weighs_against(const SentenceTime& time) const {
    constexpr std::uint32_t reach = 14;
    const std::uint32_t at = time.first();
    for (std::uint32_t back = 1; back <= std::min(reach, at - span_.first); ++back) {
        if (is_superlative(scene_.reading, at - back)) return true;
    }
    return false;
}

/// The same of the word itself: "the deadliest (attack) since 2019", "tués, pire bilan depuis".
bool Doubts::is_weighed(const SentenceTime& time, const Chunk& chunk) const {
    constexpr std::uint32_t reach = 2;
    const std::uint32_t from = chunk.first - std::min(reach, chunk.first - span_.first);
    for (std::uint32_t at = from; at < time.mention->first; ++at) {
        if (is_superlative(scene_.reading, at)) return true;
    }
    return false;
}

/// "dix soldats avaient trouvé la mort lors d'une embuscade": the word or what it goes with.
bool Doubts::had_been(const Chunk& chunk) const {
    const bool noun = chunk.verb.construction == Construction::nominal;
    return std::any_of(clauses_.chunks.begin(), clauses_.chunks.end(), [&](const Chunk& other) {
        const bool before = noun && is_trigger(other) && other.last <= chunk.first;
        return (&other == &chunk || before) && other.verb.tense == Tense::pluperfect;
    });
}

/// Does the sentence name a village or town where something may have been?
bool Doubts::names_spot() const {
    constexpr int region = 3;
    return std::any_of(scene_.places.begin(), scene_.places.end(), [&](const NamedPlace& place) {
        return place.first >= span_.first && place.last <= span_.last && place.use == Use::event &&
               place.precision < region;
    });
}

/// "dans le cercle d'Ansongo", "in Niono district": no spot, but no whole region either.
bool Doubts::names_district() const {
    constexpr int region = 3;
    return std::any_of(scene_.places.begin(), scene_.places.end(), [&](const NamedPlace& place) {
        return place.first >= span_.first && place.last <= span_.last &&
               place.use == Use::container && place.precision < region && place.describes < 0;
    });
}

/// A spot, or, for one toll, its district: enough for a recap to be news.
bool Doubts::names_where_recalled() const {
    return names_spot() || (tells_one_toll() && names_district());
}

namespace {

/// « Rappelons qu'en août »: before the news; a recap of one day with its spot is news as well.
bool is_recalled_before(const SentenceTime& time, const SentenceTime& news, bool spot) {
    return time.range && !(spot && is_of_one_day(time)) && time.range->to < news.range->from;
}

/// "some days before"; "last week", with a place, is a recap that is news (annotation format).
bool was_some_time_before(const SentenceTime& time, const SentenceTime& news, bool spot) {
    constexpr std::chrono::days vague(4);
    return time.range && !(spot && time.mention->kind != TimeKind::recent) &&
           time.range->from < news.range->from && time.range->to - time.range->from >= vague;
}

}  // namespace

/// "Rappelons qu'en août des gendarmes ont été tués", "dix soldats y avaient trouvé la mort il y a
/// quelques jours": before the day of the news, and no day and village of its own told.
bool Doubts::reminds_of_before(const Chunk& chunk) const {
    const bool reminds = begins_with_reminder();
    if (times_.empty() || (!reminds && !had_been(chunk))) return false;
    const bool spot = names_where_recalled();
    const auto is_news = [&](const SentenceTime& told) {
        return told.dates_event() &&
               std::all_of(times_.begin(), times_.end(), [&](const SentenceTime& time) {
                   return reminds ? is_recalled_before(time, told, spot)
                                  : was_some_time_before(time, told, spot);
               });
    };
    for (std::size_t i = 0; i < sentence_; ++i) {
        const auto told = scene_.timeline.in(i);
        if (std::any_of(told.begin(), told.end(), is_news)) return true;
    }
    return false;
}

}  // namespace vigie::extractors
