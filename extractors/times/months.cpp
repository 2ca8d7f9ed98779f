#include "extractors/times/months.h"

#include "extractors/times/calendar.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

using text::TokenKind;
using text::Tokens;

using Found = std::optional<TimeMention>;

TimeMention led_from(TimeMention mention, std::size_t first) {
    mention.first = first;
    return mention;
}

class MonthReader {
public:
    MonthReader(const Tokens& tokens, Language language) : tokens_(tokens), language_(language) {}

    /// "en mars", "début mars 2024", "mi-mars", "in late March", "mars 2019".
    Found month(std::size_t at) const {
        std::size_t next = at;
        const bool led = one_of(word(at), {"en", "in", "courant", "during", "durant"});
        if (led) ++next;
        if (word(at) == "au" && one_of(word(at + 1), {"debut", "mois"})) ++next;
        if (word(at) == "a" && word(at + 1) == "la") next += 2;
        if (word(at) == "at" && word(at + 1) == "the") ++next;
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
        } else if (!led && !names_deed(next)) {
            return std::nullopt;
        }
        return mention;
    }

    /// "the June massacre", "Mali's August coup": a month before what it names; "the march on".
    [[nodiscard]] bool names_deed(std::size_t month) const {
        if (language_ != Language::english || month == 0 || !tokens_.token(month).capital)
            return false;
        const bool known = one_of(word(month - 1), {"the", "its", "their", "that", "this", "'s"});
        const std::size_t noun = month + 1;
        return known && is_word(tokens_, noun) && !tokens_.token(noun).capital &&
               !one_of(
                   word(noun),
                   {"and", "or", "of", "on", "in", "to", "for", "from", "at", "was", "is", "by"});
    }

    /// "début", "mi-", "fin"; returns the token behind.
    std::size_t third_of(std::size_t at, TimeMention& mention) const {
        // "(at) the end of December"
        if (word(at) == "the" && word(at + 2) == "of") {
            if (one_of(word(at + 1), {"beginning", "start"})) mention.third = Third::first;
            if (word(at + 1) == "middle") mention.third = Third::middle;
            if (word(at + 1) == "end") mention.third = Third::last;
            if (mention.third != Third::whole) return at + 3;
        }
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
                            tokens_.token(found->last).kind == TokenKind::word &&
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

private:
    [[nodiscard]] text::Word word(std::size_t at) const { return tokens_.word(at); }

    const Tokens& tokens_;
    Language language_;
};

}  // namespace

std::optional<TimeMention> month_mention_at(const Tokens& tokens,
                                            std::size_t token,
                                            Language language) {
    return MonthReader(tokens, language).month(token);
}

std::optional<TimeMention> month_behind_lead(const Tokens& tokens,
                                             std::size_t token,
                                             Language language) {
    return MonthReader(tokens, language).month_words(token, /*led=*/true);
}

std::optional<TimeMention> year_mention_at(const Tokens& tokens,
                                           std::size_t token,
                                           Language language) {
    return MonthReader(tokens, language).year(token);
}

std::optional<TimeMention> bare_year_at(const Tokens& tokens, std::size_t token) {
    return MonthReader(tokens, Language::french).bare_year(token);
}

}  // namespace vigie::extractors
