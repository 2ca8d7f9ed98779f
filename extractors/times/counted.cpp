#include "extractors/times/counted.h"

#include <string_view>

#include "extractors/quantities/numeral.h"
#include "extractors/quantities/quantity.h"
#include "extractors/quantities/unit.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

using std::string_view;
using text::Tokens;

/// "trois jours", "plusieurs semaines": so many of a unit of time.
struct Duration {
    int count = 0;  ///< 0 = vague
    Unit unit = Unit::none;
    std::size_t last = 0;
};

constexpr int longest = 5000;  ///< units; beyond, the number is no span of news

/// The unit of time at `at`, at once or behind "de", "d'".
Unit time_unit(string_view word) {
    if (one_of(word, {"heure", "heures", "hour", "hours", "h"})) return Unit::hour;
    if (one_of(word, {"minute", "minutes"})) return Unit::minute;
    if (one_of(word, {"jour", "jours", "day", "days", "nuits", "nights"})) return Unit::day;
    if (one_of(word, {"semaine", "semaines", "week", "weeks"})) return Unit::week;
    if (one_of(word, {"mois", "month", "months"})) return Unit::month;
    if (one_of(word,
               {"an",
                "ans",
                "annee",
                "annees",
                "year",
                "years",
                "decennie",
                "decennies",
                "decade",
                "decades",
                "siecle",
                "siecles"})) {
        return Unit::year;
    }
    return Unit::none;
}

std::size_t over_bound(const Tokens& tokens, std::size_t at) {
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

std::optional<Duration> duration_at(const Tokens& tokens, std::size_t token, Language language) {
    const std::size_t from = over_bound(tokens, token);
    std::size_t at = over_vague(tokens, from);
    Duration duration;
    if (at == from) {
        const auto count = count_at(tokens, from, language);
        if (!count || count->style == NumeralStyle::plural || count->value > longest) {
            return std::nullopt;
        }
        duration.count = static_cast<int>(count->value);
        at = count->last;
    }
    if (one_of(tokens.word(at), {"de", "d'", "longs", "longues", "bonnes"})) ++at;
    duration.unit = time_unit(tokens.word(at));
    if (duration.unit == Unit::none) return std::nullopt;
    duration.last = at + 1;
    return duration;
}

TimeMention background(TimeMention mention) {
    mention.kind = TimeKind::background;
    mention.background = true;
    return mention;
}

/// A vague span: days and weeks still date, months and years are history.
TimeMention vaguely(TimeMention mention, Unit unit) {
    switch (unit) {
        case Unit::minute:
        case Unit::hour:
            mention.kind = TimeKind::days;
            return mention;
        case Unit::day:
            mention.kind = TimeKind::recent;
            mention.amount = 7;
            return mention;
        case Unit::week:
            mention.kind = TimeKind::recent;
            mention.amount = 31;
            return mention;
        default:
            return background(mention);
    }
}

/// So many units before (`sign` -1) or after publication.
TimeMention from_publication(TimeMention mention, const Duration& duration, int sign) {
    if (duration.count == 0) return vaguely(mention, duration.unit);
    mention.amount = sign * duration.count;
    switch (duration.unit) {
        case Unit::minute:
            mention.amount = 0;
            [[fallthrough]];
        case Unit::hour:
            mention.kind = TimeKind::days;
            mention.amount /= 24;
            return mention;
        case Unit::day:
            mention.kind = TimeKind::days;
            return mention;
        case Unit::week:
            mention.kind = TimeKind::weeks;
            return mention;
        case Unit::month:
            mention.kind = TimeKind::months;
            break;
        default:
            mention.kind = TimeKind::years;
            break;
    }
    mention.background = mention.kind == TimeKind::years || duration.count > 1;
    return mention;
}

bool begins_sentence(const Tokens& tokens, std::size_t token) {
    return token == 0 || tokens.list[token - 1].kind == text::TokenKind::line_break ||
           tokens.word(token - 1) == ".";
}

bool ends_phrase(const Tokens& tokens, std::size_t token) {
    if (token >= tokens.size()) return true;
    const text::TokenKind kind = tokens.list[token].kind;
    return kind != text::TokenKind::word && kind != text::TokenKind::number;
}

/// "deux jours plus tard", "three days earlier": from the day spoken of last. "Survient trois jours
/// après une embuscade" leans on the ambush, which was three days before.
std::optional<TimeMention> from_last_day(TimeMention mention,
                                         const Duration& duration,
                                         const Tokens& tokens) {
    const std::size_t at = duration.last;
    int sign = 0;
    std::size_t last = at + 1;
    if (tokens.word(at) == "plus" && one_of(tokens.word(at + 1), {"tard", "tot"})) {
        sign = tokens.word(at + 1) == "tard" ? 1 : -1;
        last = at + 2;
    } else if (one_of(tokens.word(at), {"later", "apres", "after"})) {
        sign = 1;
    } else if (one_of(tokens.word(at), {"earlier", "auparavant", "avant", "before"})) {
        sign = -1;
    }
    if (sign == 0) return std::nullopt;
    if (one_of(tokens.word(at), {"apres", "avant", "after", "before"}) &&
        !ends_phrase(tokens, last)) {
        if (begins_sentence(tokens, mention.first)) return std::nullopt;
        mention.leans = true;
        sign = -sign;
    }
    const bool vague =
        duration.count == 0 && duration.unit != Unit::hour && duration.unit != Unit::minute;
    if (vague) return std::nullopt;  // "quelques jours plus tard"
    mention.last = last;
    mention.kind = TimeKind::same_day;
    switch (duration.unit) {
        case Unit::minute:
        case Unit::hour:
            mention.amount = 0;
            return mention;
        case Unit::day:
            mention.amount = sign * duration.count;
            return mention;
        case Unit::week:
            mention.amount = 7 * sign * duration.count;
            return mention;
        default:
            return std::nullopt;
    }
}

/// "les trois derniers jours", "the past two weeks".
std::optional<TimeMention> last_units_at(const Tokens& tokens,
                                         std::size_t token,
                                         Language language) {
    std::size_t at = token;
    if (!one_of(tokens.word(at), {"les", "des", "ces", "the"})) return std::nullopt;
    ++at;
    const bool english = language == Language::english;
    if (english && !one_of(tokens.word(at), {"last", "past"})) return std::nullopt;
    const bool adjective_first = !english && one_of(tokens.word(at), {"derniers", "dernieres"});
    if (english || adjective_first) ++at;
    const auto numeral = numeral_at(tokens, at, language);
    if (!numeral || numeral->value < 1 || numeral->value > longest) return std::nullopt;
    at = numeral->last;
    if (!english && !adjective_first) {
        if (!one_of(tokens.word(at), {"derniers", "dernieres"})) return std::nullopt;
        ++at;
    }
    const Unit unit = time_unit(tokens.word(at));
    const int count = static_cast<int>(numeral->value);
    TimeMention mention;
    mention.first = token;
    mention.last = at + 1;
    mention.kind = TimeKind::recent;
    switch (unit) {
        case Unit::hour:
            mention.amount = (count + 23) / 24;
            return mention;
        case Unit::day:
            mention.amount = count;
            return mention;
        case Unit::week:
            mention.amount = 7 * count;
            return mention;
        case Unit::month:
        case Unit::year:
            return background(mention);
        default:
            return std::nullopt;
    }
}

DayPart part_of_hour(int hour) {
    if (hour < 4 || hour >= 22) return DayPart::night;
    if (hour < 7) return DayPart::dawn;
    if (hour < 12) return DayPart::morning;
    return hour < 18 ? DayPart::afternoon : DayPart::evening;
}

/// "du soir", "pm" behind the hour move it past noon; 12 am is midnight.
int half_day(const Tokens& tokens, std::size_t number, std::size_t last, int hour) {
    bool early = false;
    bool late = false;
    for (std::size_t at = number; at <= last + 1 && at < tokens.size(); ++at) {
        early = early || tokens.word(at) == "am";
        late = late || one_of(tokens.word(at), {"pm", "p", "soir"});
    }
    if (early && hour == 12) return 0;
    return late && hour < 12 ? hour + 12 : hour;
}

}  // namespace

std::optional<TimeMention> ago_at(const Tokens& tokens, std::size_t token, Language language) {
    TimeMention mention;
    mention.first = token;
    std::size_t at = token;
    bool ago = false;
    if (tokens.word(at) == "il" && tokens.word(at + 1) == "y" && tokens.word(at + 2) == "a") {
        ago = true;
        at += 3;
    } else if (one_of(tokens.word(at), {"voici", "voila"})) {
        ago = true;
        ++at;
    } else if (auto recent = last_units_at(tokens, token, language)) {
        return recent;
    }
    const auto duration = duration_at(tokens, at, language);
    if (!duration) return std::nullopt;
    mention.last = duration->last;
    if (!ago && tokens.word(duration->last) == "ago") {
        ago = true;
        ++mention.last;
    }
    if (ago) return from_publication(mention, *duration, -1);
    return from_last_day(mention, *duration, tokens);
}

std::optional<TimeMention> duration_since(const Tokens& tokens,
                                          std::size_t token,
                                          Language language) {
    const auto duration = duration_at(tokens, token, language);
    if (!duration) return std::nullopt;
    TimeMention mention;
    mention.first = token;
    mention.last = duration->last;
    mention = from_publication(mention, *duration, -1);
    mention.standing = true;
    mention.background = mention.background || duration->unit == Unit::week ||
                         duration->unit == Unit::month || duration->unit == Unit::year;
    return mention;
}

std::optional<TimeMention> clock_at(const Tokens& tokens, std::size_t token, Language language) {
    std::size_t at = token;
    if (one_of(tokens.word(at), {"vers", "a", "at", "around", "about", "autour", "by", "des"}))
        ++at;
    if (at > token && one_of(tokens.word(at), {"de", "environ"})) ++at;
    const auto numeral = numeral_at(tokens, at, language);
    if (!numeral || numeral->style == NumeralStyle::article || numeral->value > 24)
        return std::nullopt;
    std::size_t last = 0;
    if (const auto compound = compound_at(tokens, at, language)) {
        if (compound->unit == Unit::clock) last = compound->last;
    } else {
        const UnitFound unit = unit_of(tokens, at, *numeral, language, false);
        if (unit.unit == Unit::clock) last = unit.last;
    }
    if (last == 0) return std::nullopt;
    TimeMention mention;
    mention.first = token;
    mention.last = last;
    mention.kind = TimeKind::time_of_day;
    mention.part = part_of_hour(half_day(tokens, at, last, static_cast<int>(numeral->value)));
    const bool tail =
        tokens.word(last) == "du" && one_of(tokens.word(last + 1), {"matin", "soir", "mat"});
    if (tail) mention.last = last + 2;
    return mention;
}

}  // namespace vigie::extractors
