// Doubts about sentences that tell the past or a habit as a whole.
#include <algorithm>

#include "extractors/discourse/doubts/asides/asides.h"
#include "extractors/discourse/doubts/doubts.h"
#include "extractors/discourse/doubts/past/lasting.h"
#include "extractors/discourse/doubts/past/since.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/when/other_days.h"
#include "extractors/reading/cues.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

namespace {

/// A count that no war of years is told by, nor habits: "des attaques qui font des morts" does.
bool tells_one_deed(const Reading& reading, const Toll& toll) {
    static const WordSet vague("plusieurs several moins least some quelques");
    constexpr int several = 2;
    constexpr std::uint32_t lead = 3;  // "at least (two)", "au moins"
    const int least = toll.min.value_or(0);
    if (least >= hundreds) return false;
    if (toll.max || least > several) return true;
    const std::uint32_t from = toll.count - std::min(toll.count, lead);
    return has_word(reading, from, std::max(toll.last, toll.count + 1), vague);
}

/// "There has been a wave of killings this year, including one on 17 June": many, whatever days are
/// named.
bool opens_with_series(const Reading& reading, const text::Sentence& span) {
    static const WordSet series("wave spate string series surge spike rash");
    constexpr std::uint32_t reach = 4;  // "There has been a recent (wave)"
    const std::uint32_t at = span.first;
    if (reading.word(at) != "there" || !one_of(reading.word(at + 1), {"has", "have"}) ||
        reading.word(at + 2) != "been")
        return false;
    return has_word(reading, at + 3, std::min(at + 3 + reach, span.last), series);
}

/// « la cible d'attaques depuis 2015, ayant fait près de 500 (morts) »: no toll of one deed.
bool counts_hundreds(const std::vector<Toll>& tolls, const Chunk& word) {
    return std::any_of(tolls.begin(), tolls.end(), [&](const Toll& toll) {
        return toll.min.value_or(0) >= hundreds && toll.first < word.last && word.first < toll.last;
    });
}

/// "in a region (where)", « dans une zone (où) »
bool is_where_behind_place(const Reading& reading, std::uint32_t at) {
    static const WordSet parts(
        "region area zone district part province corridor regions areas province localite secteur");
    const bool where = reading.word(at) == "where" || reading.original(at, at + 1) == "où";
    return where && at > 0 && parts.contains(reading.word(at - 1));
}

}  // namespace

/// Where what is said of the place in passing begins, behind a word that tells what happened:
/// "killed women in Boni, (a town regularly attacked)", « à Boni, où les attaques se multiplient »;
/// so is what the deed makes of the land, « , (rendant la région de plus en plus dangereuse) ».
std::uint32_t Doubts::said_of_place(const Chunk& chunk) const {
    static const WordSet heads(
        "ou where which un une a an localite ville village zone secteur region town area "
        "theatre souvent regulierement frequemment often regularly repeatedly as amid premiere "
        "premier first alors tandis rendant aggravant illustrant confirmant soulignant temoignant "
        "rappelant accentuant alimentant plongeant demontrant making highlighting underscoring "
        "worsening deepening confirming illustrating fuelling reflecting");
    // "struck near Boni in a region (where) they have been active for years"
    for (std::uint32_t at = chunk.last; at < span_.last; ++at) {
        if (is_where_behind_place(scene_.reading, at)) return at;
    }
    const bool nominal = chunk.verb.construction == Construction::nominal && !tolls_.empty();
    if (chunk.verb.tense != Tense::past && !nominal) return span_.last;
    for (std::uint32_t at = chunk.last; at + 1 < span_.last; ++at) {
        if (!one_of(scene_.reading.word(at), {",", ":"})) continue;
        const bool article = one_of(scene_.reading.word(at + 1), {"the", "la", "le"});
        const text::Word head = scene_.reading.word(at + (article ? 2U : 1U));
        if (article ? one_of(head, {"first", "premiere", "premier"}) : heads.contains(head))
            return at;
    }
    return span_.last;
}

/// "Gunmen blew up a dam, villagers said Tuesday, ending months of calm": told within the week.
bool Doubts::was_told_of_late() const {
    constexpr auto week = std::chrono::days{8};
    return std::any_of(times_.begin(), times_.end(), [&](const SentenceTime& time) {
        return time.use == TimeUse::told && time.range && scene_.published &&
               time.range->to + week >= *scene_.published;
    });
}

/// A finite verb of the past.
bool Doubts::tells_deed(const Chunk& chunk) {
    return chunk.verb.construction != Construction::nominal && chunk.verb.tense == Tense::past;
}

namespace {

bool names_one_of_many(const Reading& reading, const text::Sentence& span) {
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (one_of(reading.word(at), {"including", "dont", "notamment"})) return true;
    }
    return false;
}

}  // namespace

/// Does the past that the time tells belong to another deed, or to a captivity? Hundreds of dead
/// are its own.
bool Doubts::is_of_other_deed(const SentenceTime& time, const Chunk& chunk) const {
    const bool grand = time.mention->last <= chunk.first && counts_hundreds(tolls_, chunk);
    return !grand && (dates_another(time, chunk) || is_held_since(scene_.reading, time, chunk) ||
                      is_within_relative(scene_, chunk, time));
}

/// « Cent villageois ont été (tués) depuis vingt jours »: no deed of one day; a siege, or what is
/// held, goes on.
bool Doubts::goes_on_since(const SentenceTime& time, const Chunk& chunk) const {
    constexpr auto week = std::chrono::days{8};
    const bool state = chunk.sense != nullptr && begins_state(chunk.sense->family);
    return !state && time.use == TimeUse::since && time.mention->kind == TimeKind::days &&
           time.range && scene_.published && time.range->from + week < *scene_.published;
}

bool Doubts::in_background(const Chunk& chunk) const {
    if (counts_since(scene_.reading, times_, chunk, trigger_of(chunk)) ||
        reminds_of_before(chunk) || is_of_series())
        return true;
    if (has_recent_date()) return false;
    const bool siege = chunk.sense != nullptr && chunk.sense->family == Family::blockade;
    if (siege && is_so_now(scene_.reading, chunk.first, span_.first)) return false;
    if (was_so_then(chunk)) return true;
    const std::uint32_t aside = description_of_place(chunk);
    bool old = false;
    for (const SentenceTime& time : times_) {
        const bool past = time.use == TimeUse::past || goes_on_since(time, chunk);
        if (!past || time.mention->first > aside || weighs_against(time)) continue;
        if (is_of_other_deed(time, chunk)) return false;
        old = true;
    }
    return old || after_past() || has_background_cue(chunk);
}

/// "a string of attacks, including one on Monday that": the day is of one among them
bool Doubts::is_of_series() const {
    const bool of_many = !has_recent_date() || names_one_of_many(scene_.reading, span_);
    return of_many && opens_with_series(scene_.reading, span_);
}

/// "intervened in 2013 to drive back jihadists who had (overrun) the north"
bool Doubts::was_so_then(const Chunk& chunk) const {
    return chunk.verb.tense == Tense::pluperfect && is_said_of_another(chunk) &&
           std::any_of(times_.begin(), times_.end(), [](const SentenceTime& time) {
               return time.use == TimeUse::past;
           });
}

bool Doubts::tells_one_toll() const {
    return std::any_of(tolls_.begin(), tolls_.end(), [&](const Toll& toll) {
        return tells_one_deed(scene_.reading, toll);
    });
}

/// "killed four in the north, (an area at war for years)": where that begins, if a toll or a deed
/// is told.
std::uint32_t Doubts::description_of_place(const Chunk& chunk) const {
    const bool deed = chunk.verb.construction != Construction::nominal;
    return deed || tells_one_toll() ? said_of_place(chunk) : span_.last;
}

bool Doubts::has_background_cue(const Chunk& chunk) const {
    // "has already killed thousands": no toll of one deed
    if (tells_one_toll()) return false;
    std::uint32_t end = said_of_place(chunk);
    if (was_told_of_late() && tells_deed(chunk)) {
        // what its own clause says counts, not what the deed ended: ", ending months of calm"
        std::uint32_t comma = chunk.last;
        while (comma < end && scene_.reading.word(comma) != ",")
            ++comma;
        end = comma;
    }
    return has_cue(scene_.reading, Cue::background, span_.first, end);
}

/// "Rappelons que ...", "As a reminder, ..."
bool Doubts::begins_with_reminder() const {
    const auto& reading = scene_.reading;
    constexpr std::uint32_t far = 4;  // "à titre de rappel"
    const std::uint32_t to = std::min(span_.last, span_.first + far);
    for (std::uint32_t at = span_.first; at < to; ++at) {
        if (one_of(reading.word(at), {"rappelons", "rappel", "reminder"})) return true;
    }
    return false;
}

}  // namespace vigie::extractors
