#include "extractors/times/days.h"

#include "extractors/times/calendar.h"
#include "extractors/times/day_words.h"
#include "extractors/times/time_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using text::TokenKind;
using text::Tokens;

using Found = std::optional<TimeMention>;

class DaysReader {
public:
    DaysReader(const Tokens& tokens, const TimeWords& words, Language language)
        : tokens_(tokens), words_(words), language_(language) {}

    /// A span or a day, with a part of the day or an adjective before and behind.
    Found run(std::size_t at) {
        DayPart part = DayPart::none;
        std::size_t next = at;
        if (const auto before = words_.find(TimeRole::before, tokens_, at)) {
            part = before->means->part;
            next = before->last;
        }
        const bool led = next > at;
        Found found = listed(next);
        if (!found) found = span(next, part == DayPart::night);
        // « dans la nuit du 5 », « à l'aube du 6 »: a number alone is a day behind these
        if (!found)
            found = single(next, led && language_ == Language::french && leads_number(next));
        if (!found) return std::nullopt;
        if (led) found->first = at;
        if (found->part == DayPart::none) found->part = part;
        return found;
    }

private:
    [[nodiscard]] text::Word word(std::size_t at) const { return tokens_.word(at); }

    [[nodiscard]] bool leads_number(std::size_t at) const {
        return at > 0 && one_of(word(at - 1), {"du", "au", "le"});
    }

    /// The day at `at`, a bare number too; lists, spans and single days mostly open with the same.
    std::optional<DayFound> opening_day(std::size_t at) {
        if (opening_ != at) opening_day_ = day_at(tokens_, at, language_, true);
        opening_ = at;
        return opening_day_;
    }

    /// "mardi, mercredi et jeudi", "les 7, 8 et 9 mars": from the first to the last.
    Found listed(std::size_t at) {
        if (one_of(word(at), {"on", "les", "ce", "le"})) ++at;
        auto first = opening_day(at);
        if (!first) return std::nullopt;
        std::size_t last = first->last;
        while (word(last) == ",") {
            const auto item = day_at(tokens_, last + 1, language_, true);
            if (!item) break;
            if (!first->words.month) first->words.month = item->words.month;
            last = item->last;
        }
        const std::size_t link = last + (word(last) == "," ? 1 : 0);  // "3, 4, and 5 March"
        if (last == first->last || !one_of(word(link), {"et", "and"})) return std::nullopt;
        auto end = day_at(tokens_, link + 1, language_, true);
        // "March 3, 4 and 5": no counts
        const bool days = end && !end->words.month && end->words.day && first->words.month;
        if (days && language_ == Language::english && !counts(*end))
            end->words.month = first->words.month;
        if (!end || !lists(first->words, end->words)) return std::nullopt;
        TimeMention mention;
        mention.first = at;
        mention.last = end->last;
        mention.kind = end->words.day ? TimeKind::date : TimeKind::weekday;
        mention.start = first->words;
        mention.end = end->words;
        return mention;
    }

    /// Weekdays alone, or day numbers with a month at the end, which the first then shares.
    static bool lists(DayWords& first, const DayWords& end) {
        if (!first.day && !end.day) return first.weekday && end.weekday;
        if (!first.day || !end.day || !end.month) return false;
        if (!first.month) first.month = end.month;
        const bool new_year = end.year && *first.month > *end.month;
        if (!first.year && end.year) first.year = new_year ? *end.year - 1 : *end.year;
        return first.month != end.month || *first.day < *end.day;
    }

    /// "entre jeudi 25 et vendredi 26", "du 12 au 13 mars", "les 12 et 13 mars", "March 12-13".
    Found span(std::size_t at, bool night) {
        std::size_t next = at;
        const bool opened = one_of(word(at), {"entre", "between", "du", "de", "from", "les"});
        if (opened) ++next;
        if (one_of(word(next), {"le", "the", "on"})) ++next;
        auto start = opening_day(next);
        if (!start) return std::nullopt;
        night |= night_behind(*start);
        const std::size_t behind = span_link(*start, opened, night);
        if (behind == 0) return std::nullopt;
        auto end = day_at(tokens_, behind, language_, true);
        // "on March 5-6 militants killed": the hyphen joins days
        const bool joined = (behind == start->last || word(at) == "between") &&
                            start->words.month && language_ == Language::english;
        if (!end || (!night && !joined && counts(*end)) || !spans(*start, *end, night))
            return std::nullopt;
        TimeMention mention;
        mention.first = at;
        mention.last = end->last;
        mention.kind = end->words.day ? TimeKind::date : TimeKind::weekday;
        mention.start = start->words;
        mention.end = end->words;
        behind_day(mention);
        return mention;
    }

    /// "Tuesday night to Wednesday", "lundi soir à mardi": steps over the night or evening.
    [[nodiscard]] bool night_behind(DayFound& start) const {
        const auto part = words_.part_behind(tokens_, start.last);
        if (!part || (part->means->part != DayPart::night && part->means->part != DayPart::evening))
            return false;
        if (!one_of(word(part->last), {"a", "au", "to", "into", "till", "until", "through"}))
            return false;
        start.last = part->last;
        return true;
    }

    /// The token behind "à", "et", "-" between two days; 0 = they are no span.
    [[nodiscard]] std::size_t span_link(const DayFound& start, bool opened, bool night) const {
        // "the night of Sunday, March 8, to Monday"
        const bool comma = (night || opened) && word(start.last) == "," &&
                           one_of(word(start.last + 1), {"a", "au", "to", "into"});
        const std::size_t at = start.last + (comma ? 1 : 0);
        std::size_t behind = at + 1;
        const bool bare = !start.words.month && !start.words.weekday;
        if (one_of(word(at), {"et", "and", "ou", "or"})) {
            if (!opened && !night && !bare && !adds_day(start)) return 0;
        } else if (one_of(word(at),
                          {"a", "au", "to", "into", "till", "until", "through", "-", "/"})) {
            if (!opened && !night && !start.words.day) return 0;
        } else if (at < tokens_.size() && tokens_.token(at).joined &&
                   (tokens_.token(at).kind == TokenKind::number ||
                    weekday_at(tokens_, at, language_) != 0)) {
            behind = at;  // "12-13 mars", "Thursday-Friday"
        } else {
            return 0;
        }
        return over_lead(behind);
    }

    /// "on March 11 and 12": does a later day's number alone stand behind "and"?
    [[nodiscard]] bool adds_day(const DayFound& start) const {
        if (!start.words.month || !start.words.day || word(start.last) != "and") return false;
        const auto next = day_at(tokens_, start.last + 1, language_, true);
        return next && next->words.day && !next->words.month && *next->words.day > *start.words.day;
    }

    /// "à (ce) vendredi", "du mercredi 13 à (hier) jeudi 14 mars": the token of the day itself.
    [[nodiscard]] std::size_t over_lead(std::size_t at) const {
        if (one_of(word(at), {"le", "au", "ce", "the"})) ++at;
        const bool spoken = one_of(word(at), {"hier", "aujourd'hui", "ce", "yesterday", "today"});
        return at + (spoken && weekday_at(tokens_, at + 1, language_) != 0 ? 1 : 0);
    }

    /// Is a bare number behind "à" a count after all: "le 4 mars à 5 km", "March 12 to 14 people"?
    [[nodiscard]] bool counts(const DayFound& end) const {
        if (end.words.month || end.words.weekday) return false;
        if (language_ == Language::french) return true;
        return end.last < tokens_.size() && tokens_.token(end.last).kind == TokenKind::word &&
               !one_of(word(end.last), {"and", "in", "at", "on", "when", "by", "against", "the"});
    }

    /// Do the two make days, not two counts? What one leaves out the other lends.
    static bool spans(DayFound& start, DayFound& end, bool night) {
        const DayWords& from = start.words;
        DayWords& to = end.words;
        // "9 February 2025 - 14:17" is a page's hour
        if (from.year && !to.month && !to.weekday) return false;
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
        if (word(at) == "on" && word(next) == "the" && is_ordinal_day(next + 1)) ++next;
        if (one_of(word(next), {"last", "past"})) {
            mention.earlier = true;
            ++next;
        } else if (word(next) == "next") {
            mention.future = true;
            ++next;
        }
        const bool courant = word(next + 1) == "courant";
        const bool bare = night || courant || is_bare_day(at, next);
        const auto day = opening_day(next);
        if (!day || (!bare && !day->words.month && !day->words.weekday)) return std::nullopt;
        if (one_of(word(at), {"du", "de", "the"}) && next == at + 1) mention.first = next;
        mention.start = day->words;
        mention.last = day->last + (courant && !day->words.month ? 1U : 0U);
        mention.kind = kind_of(day->words, mention.first);
        mention.about = approximates(at);
        if (mention.about) mention.first = at - 1;
        behind_day(mention);
        return mention;
    }

    /// "On the (12th) two traders", "and on the (7th), in Ber": a day, and no rank of what follows.
    [[nodiscard]] bool is_ordinal_day(std::size_t at) const {
        static const WordSet endings("st nd rd th");
        static const WordSet behind(
            ", . ; a an the in at near around when it they he two three four five six seven eight "
            "nine ten several gunmen jihadists militants soldiers troops fighters armed unidentified "
            "suspected another and");
        if (language_ != Language::english || !digits_at(tokens_, at)) return false;
        if (!touches(tokens_, at + 1) || !endings.contains(word(at + 1))) return false;
        const std::size_t follows = at + 2;
        return follows >= tokens_.size() || behind.contains(word(follows)) ||
               digits_at(tokens_, follows) || tokens_.token(follows).capital;
    }

    /// "le 29, un camp", "Le 3 à Ber": a number behind "le" that counts nothing and is no rank.
    [[nodiscard]] bool is_bare_day(std::size_t at, std::size_t next) const {
        static const WordSet behind(", a au aux dans vers un une des dernier");
        if (language_ == Language::english)
            return next == at + 2 && word(at) == "on" && is_ordinal_day(next);
        if (word(at) != "le" || next != at + 1) return false;
        const bool opens =
            at == 0 || one_of(word(at - 1), {",", ":", ";", ".", "depuis", "jusqu'"}) ||
            tokens_.token(at - 1).kind != TokenKind::word || tokens_.token(at - 1).capital;
        const std::size_t follows = next + 1;
        if (!digits_at(tokens_, next) || follows >= tokens_.size()) return false;
        // « sont morts le 5 au matin »
        if (word(follows) == "au" && words_.part_behind(tokens_, follows)) return true;
        if (!opens) return false;
        const text::Token& token = tokens_.token(follows);
        return behind.contains(word(follows)) ||
               (token.kind == TokenKind::word && token.capital && !token.joined);
    }

    /// "around 12 March", "vers le 12 mars", "aux environs du 12 mars".
    [[nodiscard]] bool approximates(std::size_t at) const {
        return one_of(before(tokens_, at),
                      {"around",
                       "about",
                       "circa",
                       "approximately",
                       "vers",
                       "environ",
                       "environs",
                       "autour",
                       "alentours"});
    }

    /// What the words of the day that begin at the token name: the day, or the week from it.
    [[nodiscard]] TimeKind kind_of(const DayWords& day, std::size_t at) const {
        if (!day.day) return TimeKind::weekday;
        return opens_week(at) ? TimeKind::weeks : TimeKind::date;
    }

    /// "(the) week of 12 March", « (dans la) semaine du 12 mars »
    [[nodiscard]] bool opens_week(std::size_t at) const {
        static const WordSet starts("of commencing beginning starting du");
        return at >= 2 && one_of(word(at - 2), {"week", "semaine"}) &&
               starts.contains(word(at - 1));
    }

    /// "dernier", "prochain", "soir", "last week", "de la semaine dernière" behind a day.
    void behind_day(TimeMention& mention) const {
        take_part(tokens_, words_, mention);
        if (one_of(word(mention.last), {"dernier", "derniers", "passe", "ecoule"})) {
            mention.earlier = true;
            ++mention.last;
        } else if (one_of(word(mention.last), {"prochain", "prochains"})) {
            mention.future = true;
            ++mention.last;
        }
        take_part(tokens_, words_, mention);
        std::size_t at = mention.last;
        if (one_of(word(at), {"of", "de"})) ++at;
        const bool last_week = (word(at) == "last" && word(at + 1) == "week") ||
                               (word(at) == "la" && word(at + 1) == "semaine" &&
                                one_of(word(at + 2), {"derniere", "passee"}));
        if (!last_week || mention.kind != TimeKind::weekday || mention.end) return;
        mention.amount = -1;
        mention.last = at + (word(at) == "la" ? 3U : 2U);
    }

    const Tokens& tokens_;
    const TimeWords& words_;
    Language language_;
    std::size_t opening_ = SIZE_MAX;  ///< the token that opening_day_ was read at
    std::optional<DayFound> opening_day_;
};

}  // namespace

std::optional<TimeMention> days_at(const Tokens& tokens,
                                   std::size_t token,
                                   const TimeWords& words,
                                   Language language) {
    return DaysReader(tokens, words, language).run(token);
}

void take_part(const Tokens& tokens, const TimeWords& words, TimeMention& mention) {
    const auto part = words.part_behind(tokens, mention.last);
    if (!part) return;
    mention.part = part->means->part;
    mention.last = part->last;
}

}  // namespace vigie::extractors
