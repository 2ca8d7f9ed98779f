// Doubts about words that tell a state, a habit or a sum of many deeds rather than one deed.
#include <algorithm>
#include <functional>

#include "extractors/discourse/doubts/doubts.h"
#include "extractors/discourse/doubts/past/lasting.h"
#include "extractors/discourse/doubts/past/whoever.h"
#include "extractors/frames/violence.h"
#include "extractors/tolls/hypothesis.h"
#include "extractors/words/accents.h"
#include "extractors/words/captivity.h"
#include "extractors/words/counting.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/time_units.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

namespace {

/// "A journalist detained for two years was freed", « détenu depuis mai, il a été libéré »: how
/// long those who are free now had been held.
bool was_held_until_freed(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    static const WordSet lasts("for since depuis pendant durant");
    static const WordSet years("year years an ans annee annees");
    const bool held = chunk.sense != nullptr && (chunk.sense->family == Family::abduct ||
                                                 chunk.sense->family == Family::arrest);
    if (!held || !lasts.contains(scene.reading.word(chunk.last))) return false;
    // not "arrested for theft"
    constexpr std::uint32_t longest = 4;  // "for more than two (years)"
    bool timed = one_of(scene.reading.word(chunk.last), {"since", "depuis"});
    for (std::uint32_t at = chunk.last + 1; at <= chunk.last + longest; ++at)
        timed |= is_time_unit(scene.reading.word(at)) || years.contains(scene.reading.word(at));
    if (!timed) return false;
    const auto words = mentions_in(
        scene.reading, Kind::trigger, chunk.last, scene.reading.sentences[sentence].last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        return scene.lexicon.trigger(word->index).may_tell(Family::release);
    });
}

/// « Douze camions ont brûlé. Quatre chauffeurs sont toujours aux mains des (assaillants) »: taken
/// in the deed told just before, and told here alone.
bool were_taken_in_deed(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    static const WordSet doers("assaillants agresseurs attackers assailants");
    constexpr std::size_t reach = 3;
    bool by_them = false;
    for (std::uint32_t at = chunk.first; at <= chunk.last; ++at)
        by_them |= doers.contains(scene.reading.word(at));
    if (!by_them) return false;
    const auto& sentences = scene.reading.sentences;
    const auto told = mentions_in(scene.reading,
                                  Kind::trigger,
                                  sentences[sentence - std::min(sentence, reach)].first,
                                  sentences[sentence].first);
    const auto may_tell = [&](Family family) {
        return std::any_of(told.begin(), told.end(), [&](const Mention* word) {
            return scene.lexicon.trigger(word->index).may_tell(family);
        });
    };
    return !may_tell(Family::abduct) && (may_tell(Family::loot) || may_tell(Family::attack));
}

}  // namespace

/// "Cissé is still being held hostage", « sont toujours retenus en otage »
bool Doubts::is_held_still(const Chunk& chunk) const {
    constexpr std::uint32_t reach = 4;
    if (was_held_until_freed(scene_, sentence_, chunk)) return true;
    // « ses collègues restent aux mains du JNIM »: no ground is taken
    const bool held = chunk.sense != nullptr && (chunk.sense->family == Family::abduct ||
                                                 chunk.sense->family == Family::overtake);
    if (!held || chunk.verb.construction == Construction::active ||
        were_taken_in_deed(scene_, sentence_, chunk))
        return false;
    const std::uint32_t far = std::min(reach, chunk.first - span_.first);
    for (std::uint32_t back = 1; back <= far; ++back) {
        const text::Word word = scene_.reading.word(chunk.first - back);
        if (word == ",") return false;
        // "restent aux mains de leurs ravisseurs"
        if (still_words().contains(word)) return true;
    }
    return false;
}

/// "The release of all the hostages is our priority"
bool Doubts::is_aim(const Chunk& chunk) const {
    return chunk.verb.construction == Construction::nominal &&
           is_called_aim(scene_.reading, chunk.last, span_.last);
}

namespace {

/// « L'armée, qui (affronte) le JNIM dans la région, », "which is (battling)": who is at war with
/// whom, without a day of its own; not « depuis (hier) », « depuis (l'aube) ».
bool says_who_is_at_war(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet lead("qui se s' is are has have been still toujours which who");
    static const WordSet lasting(
        "combat combattent affronte affrontent fighting battling fights battles");
    if (!lasting.contains(reading.word(chunk.first)) ||
        ends_accented(reading.original(chunk.first, chunk.last)))
        return false;
    std::uint32_t at = chunk.first;
    while (at > span.first && lead.contains(reading.word(at - 1)))
        --at;
    if (at < span.first + 2 || !one_of(reading.word(at), {"qui", "which", "who"}) ||
        reading.word(at - 1) != ",")
        return false;
    return !is_of_these_days(reading, chunk.last, clause_end(reading, chunk.last));
}

}  // namespace

/// "The MSA is fighting Islamist groups in the area", "nations battling an insurgency"
bool Doubts::is_war_that_lasts(const Chunk& chunk) const {
    const Reading& reading = scene_.reading;
    if (chunk.sense == nullptr || chunk.sense->family != Family::fight) return false;
    // « qui (combat) » looks like the noun
    if (says_who_is_at_war(reading, span_, chunk)) return true;
    if (chunk.verb.construction != Construction::active) return false;
    if (one_of(reading.word(chunk.first), {"fighting", "battling"}) && !has_recent_date())
        return true;
    // "near Gossi, where soldiers are fighting jihadists": whatever day the main clause has
    constexpr std::uint32_t reach = 12;
    bool lasts =
        one_of(reading.word(chunk.first), {"combat", "combattent", "affronte", "affrontent"}) &&
        !ends_accented(reading.original(chunk.first, chunk.last));  // « a affronté »
    for (std::uint32_t at = chunk.first; at > span_.first && chunk.first - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {".", ";"})) return false;
        lasts |= one_of(word, {"are", "is", "still", "continue", "continues"});
        const bool day = std::any_of(times_.begin(), times_.end(), [&](const SentenceTime& time) {
            return time.mention->first == at - 1;
        });
        if (day) return false;
        if (one_of(word, {"where", "ou"})) return lasts;
    }
    return false;
}

/// "more than half of the attacks by armed groups targeted soldiers", « la plupart des attaques
/// visent les villages »: the sentence counts deeds of a long time.
bool Doubts::is_share_of_many(const Chunk& chunk) const {
    static const WordSet links("of des de d'");
    constexpr std::uint32_t reach = 4;  // "most of the recent (attacks)"
    if (!may_have(scene_.reading, sentence_, shares())) return false;
    for (std::uint32_t at = span_.first; at + 1 < chunk.last; ++at) {
        if (!shares().contains(scene_.reading.word(at)) ||
            !links.contains(scene_.reading.word(at + 1)))
            continue;
        const auto deeds = mentions_in(scene_.reading, Kind::trigger, at + 2, at + 2 + reach);
        const bool several = std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
            const Trigger& trigger = scene_.lexicon.trigger(deed->index);
            return trigger.plural && trigger.kind == WordKind::noun;
        });
        if (several) return true;
    }
    return false;
}

namespace {

bool tells_harm(Family family) {
    return does_harm(family) || family == Family::arrest;
}

/// "are now being burned by jihadists around Boni": where it is said, and no mob's custom.
bool is_told_live(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    return chunk.sense->family != Family::mob && chunk.verb.construction == Construction::passive &&
           !mentions_in(reading, Kind::place, span.first, span.last).empty();
}

/// « les voleurs sont (désormais) brûlés vifs », "are (often) beaten to death", « Le braquage est
/// devenu (monnaie courante) : les commerçants sont attaqués »: in the present, what is always
/// done.
bool tells_habit(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet habits(
        "desormais souvent regulierement frequemment habituellement generalement couramment "
        "quotidiennement constamment systematiquement courante parfois now often regularly frequently "
        "routinely usually generally increasingly constantly commonplace sometimes commonly");
    static const WordSet auxiliaries("est sont is are");
    constexpr std::uint32_t reach = 6;  // « sont de plus en plus souvent (battus) »
    if (chunk.sense == nullptr || !may_have(reading, span, habits)) return false;
    if (!tells_harm(chunk.sense->family)) return false;
    const std::uint32_t start = std::max(span.first, chunk.first - std::min(reach, chunk.first));
    bool present = chunk.verb.tense == Tense::present;
    for (std::uint32_t at = start; at < chunk.first; ++at)
        present |= chunk.verb.construction == Construction::passive &&
                   auxiliaries.contains(reading.word(at));
    if (!present) return false;
    const bool live = is_told_live(reading, span, chunk);
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        // « est devenu monnaie courante : », or close by the verb itself
        const bool rife = one_of(reading.word(at), {"courante", "commonplace"});
        const bool close = at + reach >= chunk.first && at <= chunk.last + 2;
        if ((rife || close) && habits.contains(reading.word(at)) &&
            !(live && one_of(reading.word(at), {"now", "desormais"})))
            return true;
    }
    return false;
}

/// Does the sentence tell a deed or go on in the present itself: « Mardi, le village se réveille »?
bool may_open_story(const Scene& scene, std::size_t sentence) {
    static const WordSet perfects("a ont ete est sont");
    const auto& span = scene.reading.sentences[sentence];
    if (!has_word(scene.reading, span.first, span.last, perfects)) return true;
    const auto deeds = mentions_in(scene.reading, Kind::trigger, span.first, span.last);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return tells_harm(scene.lexicon.trigger(deed->index).family());
    });
}

/// Does a deed of a day stand before, or a title's verb tell one: what a French present goes on
/// about?
bool goes_on_behind_day(const Scene& scene, std::size_t sentence) {
    const auto& first = scene.reading.sentences.front();
    const std::uint32_t end = scene.reading.has_title() ? first.last : first.first;
    const auto title = mentions_in(scene.reading, Kind::trigger, first.first, end);
    if (std::any_of(title.begin(), title.end(), [&](const Mention* word) {
            const Trigger& trigger = scene.lexicon.trigger(word->index);
            return trigger.kind == WordKind::verb && tells_harm(trigger.family());
        }))
        return true;
    for (std::size_t i = 0; i < sentence; ++i) {
        const auto times = scene.timeline.in(i);
        if (std::any_of(times.begin(), times.end(), std::mem_fn(&SentenceTime::dates_event)) &&
            may_open_story(scene, i))
            return true;
    }
    return false;
}

/// « enlèvent (ceux qui) refusent », "steal cattle (at night)", "(When) villagers refuse": of many
/// times.
bool names_many_times(const Reading& reading, const text::Sentence& span) {
    static const WordSet whenever("when whenever quand lorsque lorsqu' quiconque whoever anyone");
    static const WordSet those("ceux those");
    static const WordSet spells("nuit nuits jour semaine night nights day week");
    static const WordSet each("la at by every each chaque");
    static const WordSet all(whenever, "ceux those nuit nuits jour semaine night nights day week");
    if (!may_have(reading, span, all)) return false;
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        const text::Word word = reading.word(at);
        const bool spell =
            at > span.first && spells.contains(word) && each.contains(reading.word(at - 1));
        const bool some = those.contains(word) && one_of(reading.word(at + 1), {"qui", "who"});
        if (spell || some || whenever.contains(word)) return true;
    }
    return false;
}

/// « "Ils prennent nos motos" », "They kidnap our sons": a witness tells news in the past.
bool opens_as_quoted(const Reading& reading, const text::Sentence& span) {
    return one_of(reading.word(span.first), {"\xC2\xAB", "\"", "\xE2\x80\x9C"}) &&
           one_of(reading.word(span.first + 1), {"ils", "they", "on", "nous", "we"});
}

}  // namespace

/// « Les jihadistes brûlent les récoltes », "They shoot the chief": in the present, with no day.
/// Titles and leads tell news so, and the French goes on so behind a day.
bool Doubts::is_custom(const Chunk& chunk) const {
    const Reading& reading = scene_.reading;
    const std::size_t lead = reading.has_title() ? 1 : 0;
    if (chunk.sense == nullptr || chunk.verb.tense != Tense::present ||
        chunk.verb.construction != Construction::active || sentence_ < lead ||
        !tells_harm(chunk.sense->family))
        return false;
    const bool many = names_many_times(reading, span_);
    if (!many && !tolls_.empty()) return false;
    const bool french = reading.language == Language::french;
    if ((many || french) && goes_on_behind_day(scene_, sentence_)) return false;
    return many || sentence_ > lead || opens_as_quoted(reading, span_);
}

namespace {

/// "Mali: (how) militants attack trucks", « (comment) les jihadistes pillent »
bool asks_how(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet asks("comment pourquoi how why");
    for (std::uint32_t at = span.first; at < chunk.first; ++at) {
        const bool opens = at == span.first || one_of(reading.word(at - 1), {":", "-", ","});
        if (opens && asks.contains(reading.word(at))) return true;
    }
    return false;
}

}  // namespace

/// « Les jihadistes s'en prennent aux convois », "Mali: how militants attack trucks": what they do,
/// without a day or a toll, or how they do it.
bool Doubts::is_what_they_do(const Chunk& chunk) const {
    if (chunk.verb.construction == Construction::nominal) return false;
    if (befalls_whoever(scene_.reading, span_, chunk)) return true;
    if (sentence_ > 0 && is_done_by_those_who(scene_.reading, span_, chunk)) return true;
    if (has_recent_date()) return false;
    if (is_custom(chunk)) return true;
    if (!tolls_.empty()) return false;
    if (tells_habit(scene_.reading, span_, chunk)) return true;
    const bool title = sentence_ == 0 && scene_.reading.has_title();
    if (title) return asks_how(scene_.reading, span_, chunk);
    // « Les jihadistes du JNIM s'en prennent aux convois »
    return chunk.verb.construction == Construction::active &&
           one_of(scene_.reading.word(chunk.last - 1), {"prennent", "prend"}) &&
           trigger_of(chunk).kind == WordKind::phrase;
}

}  // namespace vigie::extractors
