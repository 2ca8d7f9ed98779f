// One pass. At each token, the forms that lean on others first ("depuis ...", "il y a ...", spans
// of days), then single days, fixed expressions, months, years, hours. A time of day beside a day
// is joined to it at the end.
#include "extractors/times/time.h"

#include <string_view>

#include "extractors/times/calendar.h"
#include "extractors/times/counted.h"
#include "extractors/times/day_words.h"
#include "extractors/times/fixed.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

using std::string_view;
using text::TokenKind;
using text::Tokens;

using Found = std::optional<TimeMention>;

class Scanner {
public:
    Scanner(const Tokens& tokens, Language language) : tokens_(tokens), language_(language) {}

    std::vector<TimeMention> run() && {
        std::size_t at = 0;
        while (at < tokens_.size())
            at = step(at);
        return std::move(out_);
    }

private:
    std::size_t step(std::size_t at) {
        const TokenKind kind = tokens_.list[at].kind;
        if (kind != TokenKind::word && kind != TokenKind::number) return at + 1;
        if (const auto name = dated_name_at(at)) return *name;
        const auto mention = mention_at(at);
        if (!mention) return at + 1;
        add(*mention);
        return mention->last;
    }

    Found mention_at(std::size_t at) {
        if (auto found = standing(at)) return found;
        if (auto found = ago_at(tokens_, at, language_)) return found;
        if (auto found = habit(at)) return found;
        if (auto found = day_or_span(at)) return found;
        if (auto found = month(at)) return found;
        if (auto found = fixed(at)) return found;
        if (auto found = year(at)) return found;
        return clock_at(tokens_, at, language_);
    }

    [[nodiscard]] string_view word(std::size_t at) const { return tokens_.word(at); }

    /// "mouvement du 23 mars", "journal du dimanche": a name, not a day. Returns the token behind.
    [[nodiscard]] std::optional<std::size_t> dated_name_at(std::size_t at) const {
        const bool names = one_of(word(at),
                                  {"mouvement",
                                   "place",
                                   "stade",
                                   "pont",
                                   "avenue",
                                   "boulevard",
                                   "rue",
                                   "lycee",
                                   "movement",
                                   "hopital"});
        const bool journal = word(at) == "journal";
        if ((!names && !journal) || !one_of(word(at + 1), {"du", "of"})) return std::nullopt;
        const auto day = day_at(tokens_, at + 2, language_, false);
        if (!day || day->words.day.has_value() == journal || day->words.year) return std::nullopt;
        return day->last;
    }

    /// "depuis", "since", "à compter de" before a day, a month or a year: a state, not an event.
    Found standing(std::size_t at) {
        std::size_t next = at;
        if (one_of(word(at), {"depuis", "since"})) {
            next = at + 1;
        } else if (word(at) == "a" && one_of(word(at + 1), {"partir", "compter"}) &&
                   one_of(word(at + 2), {"de", "du", "d'"})) {
            next = at + 3;
        } else {
            return std::nullopt;
        }
        if (auto lasted = duration_since(tokens_, next, language_)) return led_from(*lasted, at);
        Found inner = day_or_span(next);
        if (!inner) inner = month_words(next, true);
        if (!inner && one_of(word(next), {"le", "la", "the"})) inner = fixed(next + 1);
        if (!inner) inner = fixed(next);
        if (!inner) inner = bare_year(next);
        if (!inner) return std::nullopt;
        inner->standing = true;
        return led_from(*inner, at);
    }

    static TimeMention led_from(TimeMention mention, std::size_t first) {
        mention.first = first;
        return mention;
    }

    /// "chaque jeudi", "chaque 23 mars", "every Thursday".
    Found habit(std::size_t at) const {
        if (!one_of(word(at), {"chaque", "every", "each"})) return std::nullopt;
        const auto day = day_at(tokens_, at + 1, language_, false);
        if (!day) return std::nullopt;
        TimeMention mention;
        mention.first = at;
        mention.last = day->last;
        mention.kind = TimeKind::background;
        mention.background = true;
        return mention;
    }

    /// A span or a day, with a part of the day or an adjective before and behind.
    Found day_or_span(std::size_t at) {
        DayPart part = DayPart::none;
        std::size_t next = at;
        if (const auto before = part_before(tokens_, at, language_)) {
            part = before->part;
            next = before->last;
        }
        const bool led = next > at;
        Found found = span(next, part == DayPart::night);
        if (!found)
            found = single(next, led && part == DayPart::night && language_ == Language::french);
        if (!found) return std::nullopt;
        if (led) found->first = at;
        if (found->part == DayPart::none) found->part = part;
        return found;
    }

    /// "entre jeudi 25 et vendredi 26", "du 12 au 13 mars", "les 12 et 13 mars", "March 12-13".
    Found span(std::size_t at, bool night) {
        std::size_t next = at;
        const bool opened = one_of(word(at), {"entre", "between", "du", "de", "from", "les"});
        if (opened) ++next;
        if (one_of(word(next), {"le", "the", "on"})) ++next;
        auto start = day_at(tokens_, next, language_, true);
        if (!start) return std::nullopt;
        const std::size_t behind = span_link(*start, opened, night);
        if (behind == 0) return std::nullopt;
        auto end = day_at(tokens_, behind, language_, true);
        if (!end || (!night && counts(*end)) || !spans(*start, *end, night)) return std::nullopt;
        TimeMention mention;
        mention.first = at;
        mention.last = end->last;
        mention.kind = end->words.day ? TimeKind::date : TimeKind::weekday;
        mention.start = start->words;
        mention.end = end->words;
        behind_day(mention);
        return mention;
    }

    /// The token behind "à", "et", "-" between two days; 0 = they are no span.
    [[nodiscard]] std::size_t span_link(const DayFound& start, bool opened, bool night) const {
        const std::size_t at = start.last;
        std::size_t behind = at + 1;
        const bool bare = !start.words.month && !start.words.weekday;
        if (one_of(word(at), {"et", "and", "ou", "or"})) {
            if (!opened && !night && !bare) return 0;
        } else if (one_of(word(at), {"a", "au", "to", "-", "/"})) {
            if (!opened && !night && !start.words.day) return 0;
        } else if (at < tokens_.size() && tokens_.list[at].joined &&
                   (tokens_.list[at].kind == TokenKind::number ||
                    weekday_at(tokens_, at, language_) != 0)) {
            behind = at;  // "12-13 mars", "Thursday-Friday"
        } else {
            return 0;
        }
        if (one_of(word(behind), {"le", "au", "ce", "the"})) ++behind;
        return behind;
    }

    /// Is a bare number behind "à" a count after all: "le 4 mars à 5 km", "March 12 to 14 people"?
    [[nodiscard]] bool counts(const DayFound& end) const {
        if (end.words.month || end.words.weekday) return false;
        if (language_ == Language::french) return true;
        return end.last < tokens_.size() && tokens_.list[end.last].kind == TokenKind::word &&
               !one_of(word(end.last), {"and", "in", "at", "on", "when", "by", "against", "the"});
    }

    /// Do the two make days, not two counts? What one leaves out the other lends.
    static bool spans(DayFound& start, DayFound& end, bool night) {
        const DayWords& from = start.words;
        DayWords& to = end.words;
        if (!to.month && from.month && from.day && to.day && *to.day > *from.day) {
            to.month = from.month;  // "March 12-13"
            to.year = to.year ? to.year : from.year;
        }
        const bool start_named = from.month || from.weekday;
        const bool end_named = to.month || to.weekday;
        if (!start_named && !end_named) return night && from.day && to.day;
        if (from.day.has_value() != to.day.has_value()) return start_named && end_named;
        return start_named || to.month.has_value();
    }

    /// One day, with the words that lead it: "ce lundi", "le 28 octobre", "last Thursday".
    Found single(std::size_t at, bool night) {
        TimeMention mention;
        mention.first = at;
        std::size_t next = at;
        if (one_of(word(at), {"ce", "le", "on", "the", "this", "du", "de"})) ++next;
        if (one_of(word(next), {"last", "past"})) {
            mention.earlier = true;
            ++next;
        } else if (word(next) == "next") {
            mention.future = true;
            ++next;
        }
        const bool courant = word(next + 1) == "courant";
        const auto day = day_at(tokens_, next, language_, night || courant);
        if (!day) return std::nullopt;
        if (one_of(word(at), {"du", "de", "the"}) && next == at + 1) mention.first = next;
        mention.start = day->words;
        mention.last = day->last + (courant && !day->words.month ? 1U : 0U);
        mention.kind = day->words.day ? TimeKind::date : TimeKind::weekday;
        behind_day(mention);
        return mention;
    }

    /// "dernier", "prochain", "soir", "last week", "de la semaine dernière" behind a day.
    void behind_day(TimeMention& mention) const {
        take_part(mention);
        if (one_of(word(mention.last), {"dernier", "derniers", "passe", "ecoule"})) {
            mention.earlier = true;
            ++mention.last;
        } else if (one_of(word(mention.last), {"prochain", "prochains"})) {
            mention.future = true;
            ++mention.last;
        }
        take_part(mention);
        std::size_t at = mention.last;
        if (one_of(word(at), {"of", "de"})) ++at;
        const bool last_week = (word(at) == "last" && word(at + 1) == "week") ||
                               (word(at) == "la" && word(at + 1) == "semaine" &&
                                one_of(word(at + 2), {"derniere", "passee"}));
        if (!last_week || mention.kind != TimeKind::weekday || mention.end) return;
        mention.amount = -1;
        mention.last = at + (word(at) == "la" ? 3U : 2U);
    }

    void take_part(TimeMention& mention) const {
        const auto part = part_behind(tokens_, mention.last, language_);
        if (!part) return;
        mention.part = part->part;
        mention.last = part->last;
    }

    Found fixed(std::size_t at) const {
        auto mention = fixed_time_at(tokens_, at, language_);
        const bool may_have_part =
            mention && mention->part == DayPart::none &&
            (mention->kind == TimeKind::days || mention->kind == TimeKind::same_day);
        if (may_have_part) take_part(*mention);
        return mention;
    }

    /// "en mars", "début mars 2024", "mi-mars", "in late March", "mars 2019".
    Found month(std::size_t at) const {
        std::size_t next = at;
        const bool led = one_of(word(at), {"en", "in", "courant", "during", "durant"});
        if (led) ++next;
        if (word(at) == "au" && one_of(word(at + 1), {"debut", "mois"})) ++next;
        if (word(at) == "a" && word(at + 1) == "la") next += 2;
        auto found = month_words(next, led || next > at);
        if (!found) return std::nullopt;
        return led_from(*found, at);
    }

    Found month_words(std::size_t at, bool led) const {
        TimeMention mention;
        mention.first = at;
        mention.kind = TimeKind::month;
        std::size_t next = third_of(at, mention);
        led = led || next > at;
        while (one_of(word(next), {"mois", "de", "d'", "du", "le", "month", "of"}) &&
               next < at + 5) {
            led = led || one_of(word(next), {"mois", "month", "d'", "de"});
            ++next;
        }
        if (one_of(word(next), {"last", "this", "next"})) {
            led = true;
            mention.earlier = word(next) == "last";
            mention.future = word(next) == "next";
            ++next;
        }
        const int named = month_at(tokens_, next, language_);
        if (named == 0)
            return mention.third == Third::whole ? std::nullopt : third_of_year(mention, next);
        mention.start.month = named;
        mention.last = next + 1;
        if (one_of(word(mention.last), {",", "of", "."}) && year_at(tokens_, mention.last + 1)) {
            ++mention.last;
        }
        if (const auto year = year_at(tokens_, mention.last)) {
            mention.start.year = *year;
            ++mention.last;
        } else if (one_of(word(mention.last), {"dernier", "passe"})) {
            mention.earlier = true;
            ++mention.last;
        } else if (word(mention.last) == "prochain") {
            mention.future = true;
            ++mention.last;
        } else if (!led) {
            return std::nullopt;
        }
        return mention;
    }

    /// "début", "mi-", "fin"; returns the token behind.
    std::size_t third_of(std::size_t at, TimeMention& mention) const {
        if (one_of(word(at), {"debut", "early"})) {
            mention.third = Third::first;
        } else if (one_of(word(at), {"mi", "mid"})) {
            mention.third = Third::middle;
        } else if (one_of(word(at), {"fin", "late"})) {
            mention.third = Third::last;
        } else {
            return at;
        }
        return at + 1;
    }

    /// "fin 2023": the year alone is what is kept.
    Found third_of_year(TimeMention mention, std::size_t at) const {
        const auto year = year_at(tokens_, at);
        if (!year) return std::nullopt;
        mention.kind = TimeKind::year;
        mention.start.year = *year;
        mention.last = at + 1;
        mention.background = true;
        return mention;
    }

    Found year(std::size_t at) const {
        const bool led = one_of(word(at), {"en", "in", "annee", "year", "de", "of"});
        if (!led) return std::nullopt;
        auto found = bare_year(at + 1);
        if (!found) return std::nullopt;
        if (!one_of(word(at), {"de", "of"})) return led_from(*found, at);
        const bool bounds =
            at > 0 && one_of(word(at - 1), {"plus", "moins", "pres", "autour", "excess"});
        const bool counts = found->last < tokens_.size() && word(found->last).size() > 3 &&
                            tokens_.list[found->last].kind == TokenKind::word &&
                            word(found->last).ends_with('s');
        return bounds || counts ? std::nullopt : found;
    }

    Found bare_year(std::size_t at) const {
        const auto year = year_at(tokens_, at);
        if (!year) return std::nullopt;
        TimeMention mention;
        mention.first = at;
        mention.last = at + 1;
        mention.kind = TimeKind::year;
        mention.start.year = *year;
        mention.background = true;
        return mention;
    }

    /// Joins a time of day to the day beside it: "vers 5h dimanche", "dimanche, à l'aube".
    void add(const TimeMention& mention) {
        if (out_.empty() || !join(out_.back(), mention)) out_.push_back(mention);
    }

    /// False = the two stand apart.
    bool join(TimeMention& earlier, const TimeMention& later) const {
        const bool hour_first = earlier.kind == TimeKind::time_of_day;
        if (!hour_first && later.kind != TimeKind::time_of_day) return false;
        if (!beside(earlier.last, later.first)) return false;
        TimeMention joined = hour_first ? later : earlier;
        const TimeMention& hour = hour_first ? earlier : later;
        if (joined.part == DayPart::none) joined.part = hour.part;
        joined.first = earlier.first;
        joined.last = later.last;
        earlier = joined;
        return true;
    }

    /// Only a comma or small words between?
    [[nodiscard]] bool beside(std::size_t last, std::size_t first) const {
        if (first < last || first - last > 2) return false;
        for (std::size_t at = last; at < first; ++at) {
            if (!one_of(word(at), {",", "de", "du", "d'", "le", "of", "on", "the", "ce"}))
                return false;
        }
        return true;
    }

    const Tokens& tokens_;
    Language language_;
    std::vector<TimeMention> out_;
};

}  // namespace

std::vector<TimeMention> time_mentions(const Tokens& tokens, Language language) {
    return Scanner(tokens, language).run();
}

}  // namespace vigie::extractors
