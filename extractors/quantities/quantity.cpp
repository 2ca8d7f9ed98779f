// One pass: at each token the longest phrase that bounds or replaces a number, then a number or a
// range of two, then what it measures. Nothing is looked at twice but the words around a number.
#include "extractors/quantities/quantity.h"

#include <algorithm>

#include "extractors/quantities/as_many.h"
#include "extractors/quantities/lead.h"
#include "extractors/quantities/number_words.h"
#include "extractors/quantities/numeral.h"
#include "extractors/quantities/unit.h"
#include "extractors/times/calendar.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using text::TokenKind;
using text::Tokens;

int whole(double value) {
    return static_cast<int>(std::clamp(value, 0.0, 2e9));
}

class Scanner {
public:
    Scanner(const Tokens& tokens, Language language)
        : tokens_(tokens), language_(language), first_words_(first_quantity_words(language)) {}

    std::vector<Quantity> run() && {
        std::size_t at = 0;
        while (at < tokens_.size())
            at = step(at);
        return std::move(out_);
    }

private:
    /// Reads what begins at `at` and returns where to go on.
    std::size_t step(std::size_t at) {
        const TokenKind kind = tokens_.token(at).kind;
        if (kind == TokenKind::word && !first_words_.contains(tokens_.word(at))) return at + 1;
        if (kind != TokenKind::word && kind != TokenKind::number) return at + 1;
        if (const auto compound = compound_at(tokens_, at, language_)) {
            return found(bare(at, compound->last, compound->unit), compound->last);
        }
        if (hands_over(at)) return at + 1;
        if (!out_.empty()) {
            if (const auto again = as_many_at(tokens_, at, out_.back()))
                return found(*again, again->last);
        }
        if (const auto lead = lead_at(tokens_, at, language_)) {
            if (const auto next = led(at, *lead)) return *next;
        }
        return number(at, at, std::nullopt).value_or(at + 1);
    }

    /// "handed (over) nine soldiers": nine, not more.
    [[nodiscard]] bool hands_over(std::size_t at) const {
        return at > 0 && tokens_.word(at) == "over" &&
               one_of(tokens_.word(at - 1),
                      {"handed", "hand", "hands", "handing", "turned", "turn", "turning"});
    }

    /// "adding (that) one person was wounded": no "that one".
    [[nodiscard]] bool says_that(std::size_t at) const {
        static const WordSet says(
            "said says adding added saying confirmed reported told announced");
        return tokens_.word(at) == "that" && at > 0 && says.contains(tokens_.word(at - 1));
    }

    /// « l'un (des) chefs du JNIM », « l'un (de) ses adjoints »: one; « l'un et l'autre » is none.
    [[nodiscard]] bool is_one_of(std::size_t behind) const {
        return language_ == Language::french && one_of(tokens_.word(behind), {"des", "de", "d'"}) &&
               one_of(tokens_.word(behind - 1), {"un", "une"});
    }

    /// A phrase that bounds a number, or stands for one; nothing when it does neither here.
    std::optional<std::size_t> led(std::size_t at, const LeadMatch& lead) {
        switch (lead.lead) {
            case Lead::nothing:
                return says_that(at) || is_one_of(lead.last) ? at + 1 : lead.last;
            case Lead::vague:
                return vague(at, lead.last);
            case Lead::zero:
                return zero(at, lead.last);
            case Lead::one:
                return counted(at, lead.last, QuantityKind::exact, 1);
            case Lead::pair:
                return counted(at, lead.last, QuantityKind::approximate, 2);
            default:
                break;
        }
        std::size_t from = lead.last;
        if (const auto second = lead_at(tokens_, from, language_)) {
            if (second->lead == Lead::vague && collective_at(tokens_, second->last, language_)) {
                return vague(at, second->last);  // "plus de plusieurs centaines"
            }
            if (second->lead <= Lead::approximate) from = second->last;
        }
        return number(at, from, lead.lead);
    }

    std::size_t counted(std::size_t at, std::size_t last, QuantityKind kind, int value) {
        Quantity quantity = bare(at, last, Unit::none);
        quantity.kind = kind;
        quantity.amount = value;
        quantity.min = value;
        quantity.max = value;
        return measured(quantity, {last, static_cast<double>(value), NumeralStyle::words}, true);
    }

    std::optional<std::size_t> zero(std::size_t at, std::size_t last) {
        const bool numbered = last < tokens_.size() && tokens_.token(last).kind != TokenKind::word;
        if (tokens_.word(at) == "no" && numbered) return std::nullopt;  // "No. 5"
        Quantity quantity = bare(at, last, Unit::none);
        quantity.kind = QuantityKind::zero;
        quantity.min = 0;
        quantity.max = 0;
        return found(quantity, last);
    }

    /// "plusieurs", "plusieurs dizaines", "quelques 200".
    std::optional<std::size_t> vague(std::size_t at, std::size_t last) {
        if (const auto many = collective_at(tokens_, last, language_)) {
            Quantity quantity = bare(at, many->last, Unit::none);
            quantity.kind = QuantityKind::at_least;
            quantity.min = whole(many->value);
            quantity.amount = many->value;
            return measured(quantity, *many, true);
        }
        if (tokens_.word(at) == "quelques" && numeral_at(tokens_, last, language_)) {
            return number(at, last, Lead::approximate);
        }
        Quantity quantity = bare(at, last, Unit::none);
        quantity.kind = QuantityKind::vague;
        quantity.min = 2;
        quantity.amount = 2;
        return measured(quantity, {last, 2, NumeralStyle::words}, true);
    }

    /// A number or a range at `from`; `first` is where its modifier begins.
    std::optional<std::size_t> number(std::size_t first,
                                      std::size_t from,
                                      std::optional<Lead> lead) {
        const auto low = numeral_at(tokens_, from, language_);
        if (!low) return std::nullopt;
        if (const auto high = range_end(*low, lead == Lead::between))
            return range(first, from, *low, *high);
        if (lead == Lead::between) return std::nullopt;
        if (lead && low->style == NumeralStyle::article && !bounds_article(*lead, *low))
            return std::nullopt;
        Quantity quantity = bare(first, low->last, Unit::none);
        quantity.amount = low->value;
        bound(quantity, *low, lead);
        repeat_in_digits(quantity, *low);
        trailing_bound(quantity);
        Numeral numeral = *low;
        numeral.last = quantity.last;
        return measured(quantity, numeral, lead.has_value(), from);
    }

    /// "au moins un" bounds; "autour d'une table" does not, unless it measures ("près d'une
    /// heure").
    [[nodiscard]] bool bounds_article(Lead lead, const Numeral& article) const {
        if (lead == Lead::at_least) return true;
        const Unit unit = unit_of(tokens_, article.last - 1, article, language_, true).unit;
        return unit != Unit::none;
    }

    static void bound(Quantity& quantity, const Numeral& numeral, std::optional<Lead> lead) {
        const int value = whole(numeral.value);
        quantity.min = value;
        quantity.max = value;
        if (numeral.style == NumeralStyle::article) quantity.kind = QuantityKind::article;
        if (numeral.style == NumeralStyle::collective) quantity.kind = QuantityKind::approximate;
        if (value == 0 && numeral.style == NumeralStyle::digits) quantity.kind = QuantityKind::zero;
        const bool least = lead == Lead::at_least || lead == Lead::at_least_loose ||
                           numeral.style == NumeralStyle::plural;
        if (least) {
            quantity.kind = QuantityKind::at_least;
            quantity.max.reset();
        } else if (lead == Lead::at_most) {
            quantity.kind = QuantityKind::at_most;
            quantity.min.reset();
        } else if (lead == Lead::approximate) {
            quantity.kind = QuantityKind::approximate;
        }
    }

    /// "cinq (05)", "05 (cinq)": one number told twice.
    void repeat_in_digits(Quantity& quantity, const Numeral& numeral) const {
        if (tokens_.word(quantity.last) != "(") return;
        const auto again = numeral_at(tokens_, quantity.last + 1, language_);
        if (!again || again->value != numeral.value || tokens_.word(again->last) != ")") return;
        quantity.last = again->last + 1;
        if (quantity.kind == QuantityKind::article) quantity.kind = QuantityKind::exact;
    }

    /// "20 ou plus", "dix environ", "sept au moins", "a hundred or so".
    void trailing_bound(Quantity& quantity) const {
        const std::size_t at = quantity.last;
        if (quantity.kind != QuantityKind::exact) return;
        const bool more = one_of(tokens_.word(at), {"ou", "or"}) &&
                          one_of(tokens_.word(at + 1), {"plus", "more"});
        const bool so = tokens_.word(at) == "or" && tokens_.word(at + 1) == "so";
        const auto lead = lead_at(tokens_, at, language_);
        if (more || (lead && lead->lead == Lead::at_least &&
                     !numeral_at(tokens_, lead->last, language_) && tokens_.word(at) == "au")) {
            quantity.kind = QuantityKind::at_least;
            quantity.max.reset();
            quantity.last = more ? at + 2 : lead->last;
        } else if (so ||
                   (tokens_.word(at) == "environ" && !numeral_at(tokens_, at + 1, language_))) {
            quantity.kind = QuantityKind::approximate;
            quantity.last = at + (so ? 2 : 1);
        }
    }

    /// The upper number behind "à", "to", "ou", "voire", a hyphen, or "et" after "entre".
    [[nodiscard]] std::optional<Numeral> range_end(const Numeral& low, bool between) const {
        if (low.style == NumeralStyle::plural) return std::nullopt;
        std::size_t at = range_link(low, between);
        if (at == 0) return std::nullopt;
        if (const auto lead = lead_at(tokens_, at, language_)) {
            if (lead->lead <= Lead::approximate) at = lead->last;
        }
        const auto high = numeral_at(tokens_, at, language_);
        const bool rising = high && high->style != NumeralStyle::plural && high->value > low.value;
        return rising ? high : std::nullopt;
    }

    /// The token behind what links the two numbers of a range; 0 = nothing does.
    [[nodiscard]] std::size_t range_link(const Numeral& low, bool between) const {
        std::size_t at = low.last;
        const bool hyphened = is_number(tokens_, at) && tokens_.token(at).joined;
        if (hyphened && low.style == NumeralStyle::digits) return at;
        if (tokens_.word(at) == "," && tokens_.word(at + 1) == "voire") ++at;
        if (tokens_.word(at) == "jusqu'") ++at;
        return links_range(at, between) ? at + 1 : 0;
    }

    [[nodiscard]] bool links_range(std::size_t at, bool between) const {
        const text::Word word = tokens_.word(at);
        if (between) return one_of(word, {"et", "and"});
        if (one_of(word, {"ou", "or", "voire", "-"})) return true;
        const bool may_be_days = word == "au" && range_is_date(at + 1);
        return may_be_days || word == (language_ == Language::french ? "a" : "to");
    }

    [[nodiscard]] bool range_is_date(std::size_t at) const {
        const bool ordinal = tokens_.word(at + 1) == "er";
        return digits_at(tokens_, at) && month_at(tokens_, at + (ordinal ? 2 : 1), language_) != 0;
    }

    std::size_t range(std::size_t first,
                      std::size_t from,
                      const Numeral& low,
                      const Numeral& high) {
        // "kidnapped between 2023 and 2024": years
        if (first < from && year_at(tokens_, from) && year_at(tokens_, high.last - 1))
            return found(bare(first, high.last, Unit::calendar_year), high.last);
        Quantity quantity = bare(first, high.last, Unit::none);
        quantity.kind = QuantityKind::between;
        quantity.min = whole(low.value);
        quantity.max = whole(high.value);
        quantity.amount = high.value;
        const bool a_to_b = one_of(tokens_.word(low.last), {"a", "to"});
        if (a_to_b && from > 0 && one_of(tokens_.word(from - 1), {"de", "d'", "from"}) &&
            first == from) {
            --quantity.first;
            if (rises_before(quantity.first)) {
                quantity.kind = QuantityKind::revised;
                quantity.min = quantity.max;
            }
        }
        return measured(quantity, high, true, from);
    }

    /// Does a word of change lead: "le bilan passe (de 8 à 14)", "a rise (from 8 to 14)"?
    [[nodiscard]] bool rises_before(std::size_t first) const {
        static const WordSet changes(
            "passe passant passer passait monte monter montant grimpe grimper alourdi alourdit "
            "alourdir revu revise augmente rose risen rises rising went gone climbed raised increased "
            "revised jumped");
        static const WordSet nouns("rise increase jump hausse augmentation");
        constexpr std::size_t reach = 7;
        for (std::size_t back = 1; back <= reach && back <= first; ++back) {
            const text::Word word = tokens_.word(first - back);
            if ((back <= 4 && changes.contains(word)) || nouns.contains(word)) return true;
        }
        return false;
    }

    [[nodiscard]] static Quantity bare(std::size_t first, std::size_t last, Unit unit) {
        Quantity quantity;
        quantity.first = first;
        quantity.last = last;
        quantity.unit = unit;
        quantity.unit_last = last;
        return quantity;
    }

    std::size_t measured(Quantity quantity, const Numeral& numeral, bool bounded) {
        return measured(quantity, numeral, bounded, quantity.first);
    }

    std::size_t measured(Quantity quantity,
                         const Numeral& numeral,
                         bool bounded,
                         std::size_t from) {
        const UnitFound unit = unit_of(tokens_, from, numeral, language_, bounded);
        quantity.unit = unit.unit;
        quantity.unit_last = std::max(unit.last, quantity.last);
        return found(quantity, quantity.unit_last);
    }

    /// "six (107 mm) rockets", "ten (50-kg) bags": says which things are counted, and counts none.
    [[nodiscard]] bool describes_counted(const Quantity& measure) const {
        if (language_ != Language::english || out_.empty()) return false;
        const Quantity& count = out_.back();
        const bool of_thing = measure.unit == Unit::calibre || measure.unit == Unit::weight ||
                              measure.unit == Unit::volume;
        return of_thing && count.unit == Unit::none && count.last == measure.first;
    }

    std::size_t found(const Quantity& quantity, std::size_t next) {
        if (describes_counted(quantity)) {
            out_.back().last = out_.back().unit_last = next;
            return next;
        }
        const bool overlaps = !out_.empty() && quantity.first < out_.back().last;
        out_.push_back(quantity);
        if (overlaps) out_.back().first = out_[out_.size() - 2].last;
        return next;
    }

    const Tokens& tokens_;
    Language language_;
    const WordSet& first_words_;
    std::vector<Quantity> out_;
};

}  // namespace

std::vector<Quantity> quantities(const Tokens& tokens, Language language) {
    return Scanner(tokens, language).run();
}

}  // namespace vigie::extractors
