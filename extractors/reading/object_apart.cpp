#include "extractors/reading/object_apart.h"

#include "extractors/reading/citing.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/time_units.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Before a place or a time, or a part of one.
const WordSet leads(
    "near in on at outside inside around along between north south east west during from to of "
    "into towards toward");

/// Times without a preposition, or words before one: "late on Friday", "close to Ber".
const WordSet adverbs(
    "close late early overnight yesterday today monday tuesday wednesday thursday friday saturday "
    "sunday");

/// What an object has behind it when it is none, but the subject of another verb.
const WordSet predicates(
    "was were is are has have had said says told tells burnt dead lost missing hurt taken by made "
    "came went fell caught");

const WordSet months(
    "january february march april may june july august september october november december");

/// "6 March", "March 6, 2026": a number that counts nothing.
bool is_date_number(const Reading& reading, std::size_t token) {
    constexpr std::size_t year_digits = 4;
    const bool named = months.contains(reading.word(token + 1)) ||
                       (token > 0 && months.contains(reading.word(token - 1)));
    return named || reading.word(token).size() == year_digits;
}

/// "two (nurses)", "a retired (teacher)", "the head of"; "some 20 km", "two days", "a week", "the
/// following day" tell where or when.
bool opens_object_there(const Reading& reading, std::size_t token) {
    static const WordSet openers(
        "a an the two three four five six seven eight nine ten eleven twelve several some dozens "
        "many nearly about at");
    static const WordSet measures("km kilometres kilometers kilometre kilometer miles mile metres");
    static const WordSet times(
        "day days week month year night weekend morning evening same next "
        "previous following preceding");
    const bool number = is_number(reading.tokens, token);
    if (number ? is_date_number(reading, token) : !openers.contains(reading.word(token)))
        return false;
    if (reading.word(token) == "at" && !one_of(reading.word(token + 1), {"least", "most"}))
        return false;
    constexpr std::size_t reach = 3;  // "some 20 (km)", "at least two (dozen)"
    for (std::size_t at = token + 1; at < token + reach; ++at) {
        const text::Word word = reading.word(at);
        if (measures.contains(word) || times.contains(word) || is_time_unit(word)) return false;
    }
    const text::Word noun = reading.word(token + 1);
    return !noun.empty() && !leads.contains(noun) && !adverbs.contains(noun) &&
           !predicates.contains(noun) && reading.token(token + 1).kind == text::TokenKind::word;
}

/// Is what begins there an object to its end, and no subject? Behind a comma a participle makes it
/// one as well: ", three (wounded)".
bool is_object(const Reading& reading, std::size_t opener, bool behind_comma) {
    constexpr std::size_t reach = 7;  // "two nurses of the district hospital"
    for (std::size_t at = opener + 1; at < opener + reach; ++at) {
        const text::Word word = reading.word(at);
        if (word.empty() ||
            one_of(word, {".", ",", ";", "who", "that", "which", "it", "they", "he"}))
            return true;
        if (behind_comma && one_of(word, {"on", "in", "near", "and"})) return true;
        if (predicates.contains(word) || (behind_comma && word.ends_with("ed"))) return false;
    }
    return true;
}

/// The object that opens there; nothing when it is a subject.
std::optional<std::size_t> object_at(const Reading& reading,
                                     std::size_t opener,
                                     bool behind_comma) {
    return is_object(reading, opener, behind_comma) ? std::optional(opener) : std::nullopt;
}

/// "(killed in Ber) by", "(kidnapped near Ber) were freed": the setting is at its end, and the verb
/// has its subject before it.
bool ends_setting(const Reading& reading, std::size_t token) {
    static const WordSet ends(
        "when while as after before and or but if who that which where whose");
    const text::Word word = reading.word(token);
    const bool mark = reading.token(token).kind != text::TokenKind::word &&
                      !is_number(reading.tokens, token) && word != "-";
    return word.empty() || mark || ends.contains(word) || predicates.contains(word) ||
           (word.ends_with("ed") && !reading.token(token).capital);
}

/// The token behind what tells where or when at `at`; `at` itself where the setting ends.
std::size_t past_setting(const Reading& reading, std::size_t at) {
    constexpr std::uint32_t longest = 7;  // "(Douentza cercle, Mopti region)"
    const text::Word word = reading.word(at);
    const auto here = static_cast<std::uint32_t>(at);
    if (word == "(") return past_brackets(reading, here, here + longest);
    // "(in) the two villages"
    if (leads.contains(word)) return at + (months.contains(reading.word(at + 1)) ? 1U : 2U);
    return !adverbs.contains(word) && ends_setting(reading, at) ? at : at + 1;
}

/// "(close to Ber)", "(on Friday)", ",": may a setting begin so?
bool opens_setting(text::Word word) {
    return word == "," || adverbs.contains(word) ||
           (leads.contains(word) && !one_of(word, {"of", "to", "from"}));
}

/// Does a setting lead on behind the comma: "(, near) the bridge"?
bool leads_on(const Reading& reading, std::size_t at) {
    return reading.word(at) == "," && leads.contains(reading.word(at + 1));
}

/// "killed on Monday, according to residents, (nine farmers)": nothing when nobody is cited.
std::optional<std::size_t> object_behind_citing(const Reading& reading, std::size_t after) {
    constexpr std::size_t reach = 8;  // "late on Friday evening"
    std::size_t at = after;
    while (at < after + reach && reading.word(at) != ",") {
        const std::size_t next = past_setting(reading, at);
        if (next == at) return std::nullopt;
        at = next;
    }
    const std::size_t end = reading.sentences[reading.sentence_of(after)].last;
    const std::size_t object =
        past_citing(reading, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end));
    if (object == at || !opens_object_there(reading, object)) return std::nullopt;
    return object_at(reading, object, true);
}

/// May the object stand apart from a verb that ends there?
bool may_stand_apart(const Reading& reading, std::size_t after) {
    return reading.language == Language::english && opens_setting(reading.word(after)) &&
           !opens_object_there(reading, after);
}

}  // namespace

std::optional<std::size_t> object_apart(const Reading& reading, std::size_t after) {
    constexpr std::size_t reach = 16;  // "on Friday evening, near the bridge of Konna,"
    if (!may_stand_apart(reading, after)) return std::nullopt;
    if (const auto object = object_behind_citing(reading, after)) return object;
    bool behind_comma = false;
    std::size_t at = after;
    while (at < after + reach) {
        if (!behind_comma && leads_on(reading, at)) {
            behind_comma = true;
            at += 2;
            continue;
        }
        const bool closes = reading.word(at) == "," && behind_comma;
        const std::size_t object = closes ? at + 1 : at;
        if (opens_object_there(reading, object)) return object_at(reading, object, behind_comma);
        const std::size_t next = closes ? at : past_setting(reading, at);
        if (next == at) return std::nullopt;
        at = next;
    }
    return std::nullopt;
}

}  // namespace vigie::extractors
