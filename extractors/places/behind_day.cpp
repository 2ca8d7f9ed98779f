#include "extractors/places/behind_day.h"

#include <algorithm>
#include <iterator>

#include "extractors/reading/citing.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The time whose last word, or the comma behind it, stands before the token; nullptr when none.
const TimeMention* time_ending_at(const Reading& reading, std::uint32_t token, std::uint32_t from) {
    if (token <= from) return nullptr;
    const std::uint32_t end = token - (reading.word(token - 1) == "," ? 1 : 0);
    const auto behind = std::partition_point(
        reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
            return time.first < end;
        });
    if (behind == reading.times.begin()) return nullptr;
    const TimeMention& time = *std::prev(behind);
    return time.last == end && time.first >= from ? &time : nullptr;
}

/// How many tokens before `end` say in which order or company it was done: « ont attaqué
/// simultanément », « tour à tour », « en même temps »; 0 = none does.
std::uint32_t adverb_before(const Reading& reading, std::uint32_t end, std::uint32_t from) {
    static const WordSet single(
        "simultanement successivement egalement notamment aussi conjointement simultaneously "
        "successively respectively");
    if (end > from && single.contains(reading.word(end - 1))) return 1;
    if (end < from + 3) return 0;
    const text::Word last = reading.word(end - 1);
    const text::Word middle = reading.word(end - 2);
    const bool turns = last == "tour" && middle == "a" && reading.word(end - 3) == "tour";
    const bool together = one_of(last, {"temps", "moment"}) && middle == "meme";
    return turns || together ? 3 : 0;
}

/// « ont (attaqué) », "attaquent": not the preposition of « dans lundi », nor « l'attaque ».
bool is_verb(const Reading& reading, const PlaceWords& words, std::uint32_t token) {
    static const WordSet auxiliaries("a ont avait avaient aurait auraient avoir ayant");
    if (!words.is(reading.word(token), PlaceSense::at)) return false;
    return auxiliaries.contains(reading.word(token - 1)) || reading.word(token).ends_with("ent");
}

}  // namespace

bool is_known_name(const Reading& reading, std::uint32_t name) {
    constexpr std::uint32_t longest = 5;
    std::uint32_t end = name;
    for (const Mention* place : mentions_in(reading, Kind::place, name, name + longest)) {
        if (place->first == name) end = std::max(end, place->last);
    }
    if (end == name) return false;
    if (end >= reading.tokens.size()) return true;
    const text::Token& next = reading.token(end);
    return next.kind != text::TokenKind::word || !next.capital;
}

std::uint32_t before_days(const Reading& reading,
                          std::uint32_t name,
                          std::uint32_t sentence_first) {
    std::uint32_t at = name;
    for (;;) {
        if (const TimeMention* time = time_ending_at(reading, at, sentence_first)) {
            at = static_cast<std::uint32_t>(time->first);
            if (at > sentence_first && one_of(reading.word(at - 1), {"ce", ","})) --at;
        } else if (const auto adverb = adverb_before(reading, at, sentence_first); adverb > 0) {
            at -= adverb;
        } else if (const auto comma = before_citing(reading, at, sentence_first); comma < at) {
            at = comma;
        } else {
            return at;
        }
    }
}

std::uint32_t before_further_count(const Reading& reading,
                                   std::uint32_t token,
                                   std::uint32_t sentence_first) {
    static const WordSet leads("de d' another encore further a");
    std::uint32_t at = token;
    while (at > sentence_first && leads.contains(reading.word(at - 1)))
        --at;
    const std::uint32_t day = before_days(reading, at, sentence_first);
    const bool led = day < at && day > sentence_first && reading.word(day - 1) == "on";
    return led ? day - 1 : day;
}

std::optional<std::uint32_t> verb_before_colon(const Reading& reading,
                                               std::uint32_t name,
                                               std::uint32_t sentence_first) {
    static const WordSet strikes("targeted struck hit attacked vise visees cible frappe");
    if (name < sentence_first + 2 || reading.word(name - 1) != ":" ||
        !strikes.contains(reading.word(name - 2)))
        return std::nullopt;
    return name - 2;
}

std::optional<std::uint32_t> verb_before_day(const Reading& reading,
                                             const PlaceWords& words,
                                             std::uint32_t name,
                                             std::uint32_t sentence_first) {
    if (reading.language != Language::french) return std::nullopt;
    const std::uint32_t at = before_days(reading, name, sentence_first);
    if (at == name || at < sentence_first + 2 || !is_verb(reading, words, at - 1) ||
        !is_known_name(reading, name))
        return std::nullopt;
    return at - 1;
}

namespace {

/// Behind « avec une quarantaine de victimes », "with ten dead"; the token itself when it leads no
/// count that a mark or "et" ends.
std::uint32_t past_led_count(const Reading& reading, std::uint32_t token) {
    constexpr std::size_t longest = 4;  // « une quarantaine (de victimes civiles) »
    const std::uint32_t lead = token + (reading.word(token) == "," ? 1U : 0U);
    if (!one_of(reading.word(lead), {"avec", "with"})) return token;
    const auto count = std::find_if(
        reading.quantities.begin(), reading.quantities.end(), [&](const Quantity& quantity) {
            return quantity.first == lead + 1 && quantity.unit == Unit::none;
        });
    if (count == reading.quantities.end()) return token;
    for (std::size_t at = count->last; at < count->last + longest; ++at) {
        if (one_of(reading.word(at), {",", ".", ";", "et", "and"}))
            return static_cast<std::uint32_t>(at);
    }
    return token;
}

}  // namespace

std::uint32_t past_count(const Reading& reading, std::uint32_t token) {
    constexpr std::uint32_t longest = 4;  // "(au moins onze morts)"
    if (reading.word(token) != "(") return past_led_count(reading, token);
    const bool counts = std::any_of(
        reading.quantities.begin(), reading.quantities.end(), [&](const Quantity& quantity) {
            return quantity.first > token && quantity.first <= token + 2;
        });
    for (std::uint32_t at = token + 2; counts && at <= token + 1 + longest; ++at) {
        if (reading.word(at) == ")") return at + 1;
    }
    return token;
}

std::uint32_t past_day(const Reading& reading, std::uint32_t token) {
    const bool led = one_of(reading.word(token), {"on", "le", "ce"});
    const std::uint32_t at = token + (led ? 1 : 0);
    for (const std::uint32_t first : {token, at}) {
        const auto time = std::partition_point(
            reading.times.begin(), reading.times.end(), [&](const TimeMention& mention) {
                return mention.first < first;
            });
        if (time != reading.times.end() && time->first == first)
            return static_cast<std::uint32_t>(time->last);
    }
    return token;
}

}  // namespace vigie::extractors
