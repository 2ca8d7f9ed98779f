// One pass. At each token, the forms that lean on others first ("depuis ...", "il y a ...", spans
// of days), then single days, fixed expressions, months, years, hours. A time of day beside a day
// is joined to it at the end.
#include "extractors/times/time.h"

#include <algorithm>
#include <string_view>

#include "extractors/times/clock.h"
#include "extractors/times/counted.h"
#include "extractors/times/day_words.h"
#include "extractors/times/days.h"
#include "extractors/times/hints.h"
#include "extractors/times/months.h"
#include "extractors/times/openings.h"
#include "extractors/times/time_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;
using text::TokenKind;
using text::Tokens;

using Found = std::optional<TimeMention>;

class Scanner {
public:
    Scanner(const Tokens& tokens, const TimeWords& words, Language language)
        : tokens_(tokens), words_(words), language_(language), hints_(tokens, words, language) {}

    std::vector<TimeMention> run() && {
        std::size_t at = 0;
        while (at < tokens_.size())
            at = step(at);
        return std::move(out_);
    }

private:
    std::size_t step(std::size_t at) {
        const TokenKind kind = tokens_.token(at).kind;
        if (kind != TokenKind::word && kind != TokenKind::number) return at + 1;
        if (const auto name = dated_name_at(at)) return *name;
        if (!hints_.may_begin(at)) return at + 1;
        const auto mention = mention_at(at);
        if (!mention) return at + 1;
        add(*mention);
        return mention->last;
    }

    Found mention_at(std::size_t at) {
        if (auto found = standing(at)) return found;
        if (auto found = lasting(at)) return found;
        if (auto found = ago_at(tokens_, at, language_)) return found;
        if (auto found = habit(at)) return found;
        if (auto found = days_at(tokens_, at, words_, language_)) {
            if (is_any_day(*found)) return std::nullopt;
            return in_year_before(*found);
        }
        if (auto found = month_mention_at(tokens_, at, language_)) return in_year_before(*found);
        if (auto found = said_day(at)) return found;
        if (auto found = fixed(at)) return found;
        if (auto found = year_mention_at(tokens_, at, language_)) return found;
        return clock_at(tokens_, at, language_);
    }

    [[nodiscard]] text::Word word(std::size_t at) const { return tokens_.word(at); }

    /// "hier samedi", "yesterday, Saturday": one day, and the weekday says which, for who spoke may
    /// have done so before the text came out.
    Found said_day(std::size_t at) {
        if (!one_of(word(at), {"hier", "aujourd'hui", "yesterday", "today"})) return std::nullopt;
        const std::size_t next = at + (word(at + 1) == "," ? 2 : 1);
        auto day = days_at(tokens_, next, words_, language_);
        const bool weekday =
            day && day->kind == TimeKind::weekday && !day->end && day->first == next;
        return weekday ? std::optional(led_from(*day, at)) : std::nullopt;
    }

    /// « C'est un (dimanche) noir à Boni : », "a (Sunday) of blood": told by its deed.
    [[nodiscard]] bool is_day_of_mourning(std::size_t behind) const {
        if (one_of(word(behind), {"de", "of"}))
            return one_of(word(behind + 1),
                          {"sang", "deuil", "terreur", "blood", "mourning", "terror", "horror"});
        return one_of(word(behind),
                      {"noir", "sanglant", "meurtrier", "rouge", "tragique", "macabre"});
    }

    /// « C'était un (mardi) », "It was a (Tuesday)", « un (vendredi) comme les autres »: no day
    /// that one could tell.
    [[nodiscard]] bool is_any_day(const TimeMention& mention) const {
        if (mention.kind != TimeKind::weekday || mention.end || mention.first < 2) return false;
        if (!one_of(word(mention.first - 1), {"un", "a"})) return false;
        if (is_day_of_mourning(mention.last)) return false;
        return one_of(word(mention.first - 2), {"etait", "est", "fut", "was", "is"}) ||
               one_of(word(mention.last), {"comme", "like", "ordinaire"});
    }

    /// "mouvement du 23 mars", "journal du dimanche": a name, not a day. Returns the token behind.
    [[nodiscard]] std::optional<std::size_t> dated_name_at(std::size_t at) const {
        if (!one_of(word(at + 1), {"du", "of"})) return std::nullopt;
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
        if (!names && !journal) return std::nullopt;
        const auto day = day_at(tokens_, at + 2, language_, false);
        if (!day || day->words.day.has_value() == journal || day->words.year) return std::nullopt;
        return day->last;
    }

    /// "JNIM (has blockaded) the town for three weeks": it is so still.
    [[nodiscard]] bool is_perfect_before(std::size_t at) const {
        static const WordSet past("had was were will would to");
        constexpr std::size_t reach = 12;
        for (std::size_t back = 1; back <= std::min(reach, at); ++back) {
            const TokenKind kind = tokens_.token(at - back).kind;
            if (kind != TokenKind::word && kind != TokenKind::number) return false;
            const text::Word before = word(at - back);
            if (one_of(before, {"has", "have"})) return true;
            if (past.contains(before)) return false;
        }
        return false;
    }

    /// "(For) ten days, the village of Boni (has been) under blockade": does the perfect follow
    /// that says that it is so still?
    [[nodiscard]] bool is_perfect_behind(std::size_t at) const {
        static const WordSet others("had was were will would who that which . ;");
        constexpr std::size_t reach = 16;
        if (!begins_sentence(tokens_, at)) return false;
        for (std::size_t next = at + 1; next < at + reach; ++next) {
            if (one_of(word(next), {"has", "have"})) return true;
            if (others.contains(word(next))) return false;
        }
        return false;
    }

    /// "has been under blockade (for three weeks)": since then.
    [[nodiscard]] Found lasting(std::size_t at) const {
        if (word(at) != "for" || !(is_perfect_before(at) || is_perfect_behind(at)))
            return std::nullopt;
        const auto lasted = duration_since(tokens_, at + 1, language_);
        return lasted ? std::optional(led_from(*lasted, at)) : std::nullopt;
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
        Found inner = days_at(tokens_, next, words_, language_);
        if (!inner) inner = month_behind_lead(tokens_, next, language_);
        if (inner) inner = in_year_before(*inner);
        if (!inner && one_of(word(next), {"le", "la", "the"})) inner = fixed(next + 1);
        if (!inner) inner = fixed(next);
        if (!inner) inner = bare_year_at(tokens_, next);
        if (!inner) return std::nullopt;
        if (word(inner->last) == "'s")
            return std::nullopt;  // "since Monday's attack": the attack's
        inner->standing = true;
        return led_from(*inner, at);
    }

    static TimeMention led_from(TimeMention mention, std::size_t first) {
        mention.first = first;
        return mention;
    }

    /// "in April last year", "le 3 avril de l'année dernière": the year behind a date without one.
    [[nodiscard]] TimeMention in_year_before(TimeMention mention) const {
        const bool dated = mention.kind == TimeKind::date || mention.kind == TimeKind::month;
        const DayWords& words = mention.end ? *mention.end : mention.start;
        if (!dated || !words.month || words.year) return mention;
        std::size_t at = mention.last;
        if (word(at) == ",") ++at;
        if (one_of(word(at), {"of", "de"})) ++at;
        std::size_t last = 0;
        if (one_of(word(at), {"last", "l'"}) && one_of(word(at + 1), {"year", "an", "annee"}))
            last = at + 2;
        const bool french = word(at) == "l'";
        if (last > 0 && french && !one_of(word(last), {"dernier", "derniere", "passe", "passee"}))
            return mention;
        if (last == 0) return mention;
        mention.amount = -1;
        mention.last = last + (french ? 1 : 0);
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

    /// The words of times.tsv.
    Found fixed(std::size_t at) const {
        const auto match = words_.find(TimeRole::time, tokens_, at);
        if (!match) return part_alone(at);
        TimeMention mention = *match->means;
        mention.first = at;
        mention.last = match->last;
        // « À ce jour, dix-neuf personnes sont portées disparues »
        const bool so_far = at > 0 && tokens_.word(at) == "ce" && tokens_.word(at - 1) == "a";
        if (leans_on_event(mention) || so_far) return std::nullopt;
        const bool may_have_part =
            mention.part == DayPart::none &&
            (mention.kind == TimeKind::days || mention.kind == TimeKind::same_day);
        if (may_have_part) take_part(tokens_, words_, mention);
        return mention;
    }

    Found part_alone(std::size_t at) const {
        const auto match = words_.find(TimeRole::part, tokens_, at);
        if (!match) return std::nullopt;
        TimeMention mention = *match->means;
        mention.first = at;
        mention.last = match->last;
        return mention;
    }

    /// "la veille du scrutin", "the day before the vote" lean on an event, not on a day.
    [[nodiscard]] bool leans_on_event(const TimeMention& mention) const {
        if (mention.kind != TimeKind::same_day || mention.amount == 0) return false;
        if (ends_as_verb(before(tokens_, mention.first))) return false;
        // « Samedi, à la veille de ce départ »: that day is named
        const bool named = !out_.empty() && mention.first - out_.back().last <= 3 &&
                           one_of(before(tokens_, mention.first), {"a", ",", "au", "soit"});
        // "la veille de cette attaque": the day before the one that was told
        if (!named && one_of(word(mention.last), {"de", "of"}) &&
            one_of(word(mention.last + 1), {"cet", "cette", "ce", "ces", "this", "that"}))
            return false;
        return one_of(word(mention.last), {"de", "du", "d'", "des", "the", "he", "they", "of"});
    }

    /// A participle or infinitive that "la veille" says the day of: "s'être emparés la veille du
    /// camp".
    static bool ends_as_verb(text::Word word) {
        if (word.size() < 4) return false;
        for (const string_view ending :
             {"e", "es", "ee", "ees", "er", "ir", "is", "it", "u", "us"}) {
            if (word.ends_with(ending)) return true;
        }
        return false;
    }

    /// Joins a time of day to the day beside it: "vers 5h dimanche", "dimanche, à l'aube".
    void add(const TimeMention& mention) {
        if (out_.empty() || !join(out_.back(), mention)) out_.push_back(mention);
    }

    /// « Ce matin du 3 mars 2019 », « ce soir du dimanche »: of that day, and not of today.
    [[nodiscard]] bool is_part_of(const TimeMention& part, const TimeMention& day) const {
        return part.kind == TimeKind::days && part.amount == 0 && part.part != DayPart::none &&
               (day.kind == TimeKind::date || day.kind == TimeKind::weekday) &&
               day.first == part.last + 1 && one_of(word(part.last), {"du", "of"});
    }

    /// False = the two stand apart.
    bool join(TimeMention& earlier, const TimeMention& later) const {
        const bool hour_first = earlier.kind == TimeKind::time_of_day || is_part_of(earlier, later);
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
    const TimeWords& words_;
    Language language_;
    TimeHints hints_;
    std::vector<TimeMention> out_;
};

}  // namespace

std::vector<TimeMention> time_mentions(const Tokens& tokens,
                                       const TimeWords& words,
                                       Language language) {
    return Scanner(tokens, words, language).run();
}

}  // namespace vigie::extractors
