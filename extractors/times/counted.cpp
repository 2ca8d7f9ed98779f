#include "extractors/times/counted.h"

#include "extractors/quantities/numeral.h"
#include "extractors/quantities/quantity.h"
#include "extractors/quantities/unit.h"
#include "extractors/times/durations.h"
#include "extractors/times/openings.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using text::Tokens;

constexpr int days_of_week = 7;
constexpr int day_hours = 24;

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

/// « (depuis) trois semaines », not « plusieurs semaines »: what began then is news still.
bool is_within_month(const Duration& span) {
    constexpr int most = 4;
    return span.unit == Unit::week && span.count > 0 && span.count <= most && !span.more;
}

Duration in_days(Duration weeks) {
    weeks.count *= days_of_week;
    weeks.unit = Unit::day;
    return weeks;
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
            mention.amount /= day_hours;
            return mention;
        case Unit::day:
            mention.kind = TimeKind::days;
            mention.about = duration.about;
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
    // what is older than 31 days is no news (annotation format)
    mention.background = mention.kind == TimeKind::years || duration.count > 1 || duration.more;
    return mention;
}

bool ends_phrase(const Tokens& tokens, std::size_t token) {
    if (token >= tokens.size()) return true;
    const text::TokenKind kind = tokens.token(token).kind;
    return kind != text::TokenKind::word && kind != text::TokenKind::number;
}

/// "plus tard", "earlier", "après": which way a span is counted.
struct Way {
    int sign = 0;
    std::size_t last = 0;   ///< the token behind
    bool may_lean = false;  ///< a deed may follow: "après (une embuscade)"
};

Way way_at(const Tokens& tokens, std::size_t at) {
    const text::Word word = tokens.word(at);
    if (word == "plus" && one_of(tokens.word(at + 1), {"tard", "tot"}))
        return {tokens.word(at + 1) == "tard" ? 1 : -1, at + 2, false};
    if (word == "later" && tokens.word(at + 1) != "than") return {1, at + 1, false};
    // "leaving weeks earlier than planned" tells no day; « trois jours après que »
    const bool compares = one_of(tokens.word(at + 1), {"than", "que", "qu'"});
    if (one_of(word, {"earlier", "auparavant"}) && !compares) return {-1, at + 1, false};
    if (one_of(word, {"apres", "after"})) return {1, at + (compares ? 2 : 1), true};
    if (one_of(word, {"avant", "before"})) return {-1, at + 1, true};
    return {};
}

/// Days and weeks, and one month roughly, from the day spoken of last.
std::optional<TimeMention> shifted(TimeMention mention, const Duration& duration, int sign) {
    constexpr int month_days = 30;
    mention.kind = TimeKind::same_day;
    mention.amount = sign * duration.count;
    switch (duration.unit) {
        case Unit::minute:
        case Unit::hour:  // "moins de 72 heures après" is three days
            mention.amount = duration.unit == Unit::hour ? mention.amount / day_hours : 0;
            return mention;
        case Unit::day:
            return mention;
        case Unit::week:
            mention.amount *= 7;
            return mention;
        case Unit::month:
            if (duration.count != 1) return std::nullopt;
            mention.amount *= month_days;
            mention.about = true;
            return mention;
        default:
            return std::nullopt;
    }
}

/// "Survient deux jours après une embuscade", "comes months after a raid": the day of the ambush;
/// what was months before is history.
std::optional<TimeMention> leaning(TimeMention mention, const Duration& duration, int sign) {
    mention.leans = true;
    const bool hours = duration.unit == Unit::hour || duration.unit == Unit::minute;
    if (duration.count > 0 || hours) {
        if (auto day = shifted(mention, duration, sign)) return day;
    }
    if (sign > 0) return std::nullopt;  // "trois mois avant le scrutin"
    return duration.unit == Unit::day ? vaguely(mention, Unit::day) : background(mention);
}

/// "(before) the attack,", "(avant) cette attaque,": a deed that the reader knows, and no more.
bool names_told_deed(const Tokens& tokens, std::size_t at) {
    return one_of(tokens.word(at), {"the", "this", "that", "l'", "cette", "cet", "ce"}) &&
           is_word(tokens, at + 1) && tokens.word(at + 2) == ",";
}

/// "(Just) two days before", « (À peine) deux jours avant »: where the words begin that lead a
/// span.
std::size_t over_opening_words(const Tokens& tokens, std::size_t token) {
    constexpr std::size_t most = 3;  // "But only just"
    static const WordSet leads(
        "just only barely but exactly even yet a peine seulement juste mais tout some about");
    std::size_t at = token;
    while (at > 0 && token - at < most && leads.contains(tokens.word(at - 1)))
        --at;
    return at;
}

/// "A few days earlier": in the week before the day spoken of last.
TimeMention some_days_before(TimeMention mention) {
    mention.kind = TimeKind::same_day;
    mention.amount = -days_of_week;
    mention.about = true;
    return mention;
}

/// "Three days after the attack": from a day that the deed named behind it tells.
std::optional<TimeMention> from_deed(TimeMention mention,
                                     const Duration& duration,
                                     const Way& way,
                                     const Tokens& tokens) {
    const bool opens = begins_sentence(tokens, over_opening_words(tokens, mention.first));
    // "Trois semaines après l'attaque, six hommes": the day of the news is told behind it
    if (opens && (duration.unit == Unit::week || duration.unit == Unit::month) && way.sign > 0) {
        mention.leans = true;
        return background(mention);
    }
    // "Two days before the attack, a trader": from the day of the attack that was told
    if (opens && way.sign < 0 && names_told_deed(tokens, way.last)) {
        if (duration.count == 0 && duration.unit == Unit::day) return some_days_before(mention);
        auto day = duration.count > 0 ? shifted(mention, duration, way.sign) : std::nullopt;
        if (day) return day;
    }
    const bool spans = duration.unit == Unit::month || duration.unit == Unit::year;
    // "Two days after the attack on Ber, residents flee": the day of the attack; "after the
    // attack," is that of one told before
    const bool days = (duration.unit == Unit::day && duration.count > 0) ||
                      (duration.unit == Unit::hour && duration.count >= day_hours);
    const bool dates = days && way.sign > 0 && !names_told_deed(tokens, way.last);
    if (opens && !spans && !dates) return std::nullopt;
    return leaning(mention, duration, -way.sign);
}

/// "deux jours plus tard", "three days earlier": from the day spoken of last. "Survient trois jours
/// après une embuscade" leans on the ambush, which was three days before.
std::optional<TimeMention> from_last_day(TimeMention mention,
                                         const Duration& duration,
                                         const Tokens& tokens) {
    const Way way = way_at(tokens, duration.last);
    // "un deuil de trois jours après l'attaque" lasts
    const bool lasts = way.may_lean && mention.first > 0 &&
                       one_of(tokens.word(mention.first - 1), {"de", "d'", "of"});
    if (way.sign == 0 || lasts) return std::nullopt;
    mention.last = way.last;
    const bool hours = duration.unit == Unit::hour || duration.unit == Unit::minute;
    if (way.may_lean && !ends_phrase(tokens, way.last))
        return from_deed(mention, duration, way, tokens);
    auto day = duration.count > 0 || hours ? shifted(mention, duration, way.sign) : std::nullopt;
    if (day) return day;
    if (duration.unit == Unit::day && duration.count == 0 && way.sign < 0)
        return some_days_before(mention);
    // "quelques jours plus tard" is no day; "quelques mois auparavant" is history
    const bool history = way.sign < 0 || way.may_lean;
    return history && duration.unit != Unit::day && !hours ? std::optional(background(mention))
                                                           : std::nullopt;
}

/// « (au lendemain) de la mort de », "(the day) after": does a deed follow by which it is told?
bool leads_to_deed(const Tokens& tokens, std::size_t token) {
    const text::Word unit = tokens.word(token + 1);
    const text::Word link = tokens.word(token + 2);
    if (unit == "day")
        return tokens.word(token) == "the" && one_of(link, {"after", "following"}) &&
               tokens.word(token + 3) != "tomorrow";
    return unit == "lendemain" && one_of(tokens.word(token), {"au", "le"}) &&
           one_of(link, {"de", "d'", "du", "des"});
}

/// « au lendemain de (la mort de 29 civils) », "the day after (gunmen killed six)": one day after
/// it, and so one day before the news.
std::optional<TimeMention> morrow_at(const Tokens& tokens, std::size_t token) {
    if (!leads_to_deed(tokens, token)) return std::nullopt;
    TimeMention mention;
    // "au lendemain de l'attaque,": which of those told is no question of days
    if (names_told_deed(tokens, token + 3) || ends_phrase(tokens, token + 3) ||
        ends_phrase(tokens, token + 4) || ends_phrase(tokens, token + 5))
        return std::nullopt;
    mention.first = token;
    // « le lendemain », "the day after"
    mention.last = token + (tokens.word(token + 1) == "day" ? 3 : 2);
    const Duration day{1, Unit::day, mention.last};
    return from_deed(mention, day, Way{1, token + 3, true}, tokens);
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
    if (!numeral || numeral->value < 1 || numeral->value > longest_duration) return std::nullopt;
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

/// "two (weeks after)", "a few (weeks after)": not weeks without a number.
bool is_counted(const Tokens& tokens, std::size_t unit, Language language) {
    return unit > 0 && (numeral_at(tokens, unit - 1, language) ||
                        one_of(tokens.word(unit - 1), {"few", "several", "many", "some", "of"}));
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
    } else if (auto morrow = morrow_at(tokens, token)) {
        return morrow;
    }
    auto duration = duration_at(tokens, at, language);
    if (!duration && !ago && language == Language::english && !is_counted(tokens, at, language))
        duration = bare_duration_at(tokens, at);
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
    auto duration = duration_at(tokens, token, language);
    if (!duration) return std::nullopt;
    if (is_within_month(*duration)) *duration = in_days(*duration);
    TimeMention mention;
    mention.first = token;
    mention.last = duration->last;
    mention = from_publication(mention, *duration, -1);
    mention.standing = true;
    mention.background = mention.background || duration->unit == Unit::week ||
                         duration->unit == Unit::month || duration->unit == Unit::year;
    return mention;
}

}  // namespace vigie::extractors
