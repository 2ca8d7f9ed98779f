#include "extractors/times/durations.h"

#include "extractors/quantities/numeral.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_table.h"

namespace vigie::extractors {
namespace {

using text::Tokens;

/// "un peu (plus de)", "à peine", "just": the token behind, or `at`.
std::size_t over_hedge(const Tokens& tokens, std::size_t at) {
    const text::Word word = tokens.word(at);
    const text::Word next = tokens.word(at + 1);
    const bool little = one_of(word, {"un", "a"}) && one_of(next, {"peu", "little"});
    if (little || (word == "a" && next == "peine") || (word == "tout" && next == "juste"))
        return at + 2;
    return at + (one_of(word, {"just", "juste", "barely", "roughly", "almost", "bien", "seulement"})
                     ? 1U
                     : 0U);
}

std::size_t over_bound(const Tokens& tokens, std::size_t token) {
    const std::size_t at = over_hedge(tokens, token);
    if (one_of(tokens.word(at), {"plus", "moins", "pres", "more", "less"}) &&
        one_of(tokens.word(at + 1), {"de", "d'", "than"})) {
        return at + 2;
    }
    if (one_of(tokens.word(at), {"environ", "about", "around", "over", "nearly", "presque"})) {
        return at + 1;
    }
    return at;
}

/// "plusieurs", "a few": the token behind, or `at`.
std::size_t over_vague(const Tokens& tokens, std::size_t at) {
    if (one_of(tokens.word(at), {"plusieurs", "quelques", "several", "des", "many"})) return at + 1;
    if (tokens.word(at) == "a" && one_of(tokens.word(at + 1), {"few", "couple"})) {
        return at + (tokens.word(at + 2) == "of" ? 3U : 2U);
    }
    return at;
}

/// "trois", "deux ou trois" (the larger counts).
std::optional<Numeral> count_at(const Tokens& tokens, std::size_t at, Language language) {
    const auto count = numeral_at(tokens, at, language);
    if (!count || !one_of(tokens.word(count->last), {"ou", "or", "a", "to"})) return count;
    const auto upper = numeral_at(tokens, count->last + 1, language);
    return upper ? upper : count;
}

}  // namespace

Unit time_unit(text::Word word) {
    static const WordTable<Unit> units{
        {"heure", Unit::hour},     {"heures", Unit::hour},  {"hour", Unit::hour},
        {"hours", Unit::hour},     {"h", Unit::hour},       {"minute", Unit::minute},
        {"minutes", Unit::minute}, {"jour", Unit::day},     {"jours", Unit::day},
        {"day", Unit::day},        {"days", Unit::day},     {"nuits", Unit::day},
        {"nights", Unit::day},     {"semaine", Unit::week}, {"semaines", Unit::week},
        {"week", Unit::week},      {"weeks", Unit::week},   {"mois", Unit::month},
        {"month", Unit::month},    {"months", Unit::month}, {"an", Unit::year},
        {"ans", Unit::year},       {"annee", Unit::year},   {"annees", Unit::year},
        {"year", Unit::year},      {"years", Unit::year},   {"decennie", Unit::year},
        {"decennies", Unit::year}, {"decade", Unit::year},  {"decades", Unit::year},
        {"siecle", Unit::year},    {"siecles", Unit::year}};
    const Unit* unit = units.find(word);
    return unit == nullptr ? Unit::none : *unit;
}

std::optional<Duration> duration_at(const Tokens& tokens, std::size_t token, Language language) {
    const std::size_t from = over_bound(tokens, token);
    std::size_t at = over_vague(tokens, from);
    Duration duration;
    duration.more = from > token && one_of(tokens.word(from - 2), {"plus", "more"});
    if (at == from) {
        const auto count = count_at(tokens, from, language);
        if (!count || count->style == NumeralStyle::plural || count->value > longest_duration) {
            return std::nullopt;
        }
        duration.count = static_cast<int>(count->value);
        duration.about = count->style == NumeralStyle::collective;
        at = count->last;
    }
    if (one_of(tokens.word(at), {"de", "d'", "longs", "longues", "bonnes"})) ++at;
    duration.unit = time_unit(tokens.word(at));
    if (duration.unit == Unit::none) return std::nullopt;
    duration.last = at + 1;
    return duration;
}

std::optional<Duration> bare_duration_at(const Tokens& tokens, std::size_t token) {
    if (!one_of(tokens.word(token), {"days", "weeks", "months", "years"})) return std::nullopt;
    return Duration{0, time_unit(tokens.word(token)), token + 1};
}

}  // namespace vigie::extractors
