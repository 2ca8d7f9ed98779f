#include "extractors/discourse/when/recalled.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "extractors/discourse/when/days_of_events.h"
#include "extractors/discourse/when/leaning.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

namespace {

/// "The ambush (follows) threats", « fait (suite) à »: does the token tell what a deed told before
/// it came upon?
bool tells_following(const Reading& reading, const text::Sentence& span, std::uint32_t at) {
    const text::Word word = reading.word(at);
    if (!one_of(word, {"follow", "follows", "fait", "font"})) return false;
    return (word.starts_with("follow") || reading.word(at + 1) == "suite") &&
           !mentions_in(reading, Kind::trigger, span.first, at).empty();
}

/// "The ambush follows threats (and) killed six": what it follows ends there.
bool goes_on_to_deed(const Reading& reading, const text::Sentence& span, std::uint32_t link) {
    if (!one_of(reading.word(link), {"and", "et"}) || link + 1 >= span.last) return false;
    return reading.original(link + 1, link + 2) == "a" ||  // no "à"
           one_of(reading.word(link + 1), {"ont", "killed", "left", "wounded"});
}

}  // namespace

std::optional<Stretch> followed_deeds(const Scene& scene, std::size_t sentence) {
    constexpr std::uint32_t lead = 6;  // "The latest attack on the town follows"
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    const std::uint32_t far = std::min(span.first + lead, span.last);
    std::uint32_t verb = span.first + 1;
    while (verb < far && !tells_following(reading, span, verb))
        ++verb;
    if (verb >= far) return std::nullopt;
    const auto times = scene.timeline.in(sentence);
    if (std::any_of(times.begin(), times.end(), std::mem_fn(&SentenceTime::dates_event)))
        return std::nullopt;
    std::uint32_t end = verb;
    while (end < span.last && !one_of(reading.word(end), {":", ";"}) &&
           !goes_on_to_deed(reading, span, end))
        ++end;
    return Stretch{verb, end};
}

namespace {

/// « deux semaines après les combats du 9 novembre à Kidal »: a day of its own, of the last month,
/// makes the deed news as well.
bool has_own_day(std::span<const SentenceTime> times, const Stretch& recalled, std::uint32_t deed) {
    constexpr std::uint32_t near = 4;  // "combats meurtriers du (9 novembre)"
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        const std::uint32_t gap = time.first() > deed ? time.first() - deed : deed - time.last();
        return is_of_one_day(time) && recalled.holds(time.first()) && gap <= near;
    });
}

}  // namespace

bool is_recalled(const Scene& scene, std::size_t sentence, std::uint32_t token) {
    const auto followed = followed_deeds(scene, sentence);
    if (followed && followed->holds(token)) return true;
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        if (time.use != TimeUse::recalls) return false;
        const Stretch recalled = leant_on(scene, scene.reading.sentences[sentence], *time.mention);
        return recalled.holds(token) && !has_own_day(times, recalled, token);
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
        const text::Word word = scene.reading.word(at);
        if (one_of(word, {",", ";", "and", "et"})) return false;
        if (relatives.contains(word)) return true;
    }
    return false;
}

}  // namespace

namespace {

/// « l'attaque (qui) a visé fin janvier un convoi », not « les auteurs de l'attaque qui »: the deed
/// that the sentence is about, with the time in the clause on it; null when there is none.
const Mention* deed_dated_by_clause(const Scene& scene,
                                    const text::Sentence& span,
                                    const TimeMention& time) {
    static const WordSet away(
        "de d' of after apres dans in lors par by depuis since contre against");
    constexpr std::uint32_t reach = 8;  // « qui a visé, dit-on, fin (janvier) »
    const auto at = static_cast<std::uint32_t>(time.first);
    const std::uint32_t from = std::max(span.first, at - std::min(at, reach));
    for (const Mention* deed : mentions_in(scene.reading, Kind::trigger, from, at)) {
        if (scene.lexicon.trigger(deed->index).kind != WordKind::noun) continue;
        if (!one_of(scene.reading.word(deed->last), {"qui", "which", "that"})) continue;
        const bool hangs =
            deed->first >= span.first + 2 && away.contains(scene.reading.word(deed->first - 2));
        const bool apart = relative_between(scene, deed->last, at);
        if (!hangs && apart) return deed;
    }
    return nullptr;
}

}  // namespace

bool is_said_of_past_deed(const Scene& scene, std::size_t sentence, std::uint32_t token) {
    const auto times = scene.timeline.in(sentence);
    const bool recent =
        std::any_of(times.begin(), times.end(), std::mem_fn(&SentenceTime::dates_event));
    const auto in_clause_on = [&](const SentenceTime& time) {
        if (recent || time.use != TimeUse::past) return false;
        const auto& span = scene.reading.sentences[sentence];
        const Mention* deed = deed_dated_by_clause(scene, span, *time.mention);
        return deed != nullptr && (token == deed->first || token >= time.mention->last);
    };
    if (std::any_of(times.begin(), times.end(), in_clause_on)) return true;
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.use == TimeUse::past && time.mention->last <= token &&
               names_past_deed(scene, *time.mention) &&
               relative_between(scene, static_cast<std::uint32_t>(time.mention->last), token);
    });
}

bool names_its_like(const Reading& reading, std::uint32_t from, std::uint32_t token) {
    constexpr std::uint32_t reach = 5;  // "celle menée par eux à (Boni)"
    for (std::uint32_t at = token; at > from && token - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
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

bool is_right_behind(const Reading& reading, const TimeMention& time, std::uint32_t token) {
    static const WordSet leads("in during dans lors");
    static const WordSet articles("the an a l' la le une un d' de du");
    constexpr std::uint32_t longest = 3;  // « lors de l' »
    const auto behind = static_cast<std::uint32_t>(time.last);
    if (token < behind) return false;
    if (token - behind <= 1) return true;
    if (token - behind > longest || !leads.contains(reading.word(behind))) return false;
    for (std::uint32_t at = behind + 1; at < token; ++at) {
        if (!articles.contains(reading.word(at))) return false;
    }
    return true;
}

}  // namespace vigie::extractors
