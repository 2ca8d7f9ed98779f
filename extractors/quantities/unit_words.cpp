#include "extractors/quantities/unit_words.h"

#include <array>
#include <string_view>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_table.h"
#include "text/file.h"

namespace vigie::extractors {
namespace {

using std::string_view;
using text::Tokens;

struct UnitRow {
    Unit unit;
    string_view words;
};

/// French and English together: no word measures one thing here and another there.
constexpr std::array unit_rows{
    UnitRow{Unit::kilometre, "km kms kilometre kilometres kilometer kilometers"},
    UnitRow{Unit::mile, "mile miles"},
    UnitRow{Unit::metre, "m cm metre metres meter meters"},
    UnitRow{Unit::area, "hectare hectares ha"},
    UnitRow{Unit::second, "seconde secondes seconds"},
    UnitRow{Unit::minute, "minute minutes mn min"},
    UnitRow{Unit::hour, "heure heures hour hours h"},
    UnitRow{Unit::day, "jour jours journee journees nuit nuits day days night nights"},
    UnitRow{Unit::week, "semaine semaines week weeks"},
    UnitRow{Unit::month, "mois month months"},
    UnitRow{Unit::year,
            "an ans annee annees year years decennie decennies decade decades siecle siecles"},
    UnitRow{Unit::percent, "% percent pourcent"},
    UnitRow{Unit::times, "fois times"},
    UnitRow{Unit::fraction, "tiers thirds quart quarts quarters"},
    UnitRow{Unit::money, "franc francs fcfa cfa xof euro euros dollar dollars \u20AC $ usd eur"},
    UnitRow{Unit::weight, "kg kilo kilos kilogrammes kilograms grammes tonne tonnes tons"},
    UnitRow{Unit::volume, "litre litres liter liters"},
    UnitRow{Unit::calibre, "mm millimetres"},
    UnitRow{Unit::other, "degres degrees"}};

const WordTable<Unit>& unit_words() {
    static const WordTable<Unit> table = [] {
        WordTable<Unit> all;
        for (const UnitRow& row : unit_rows) {
            for (const string_view word : text::split(row.words, ' '))
                all[word] = row.unit;
        }
        return all;
    }();
    return table;
}

bool may_stand_between(text::Word word) {
    return one_of(word,
                  {"premiers", "premieres", "derniers", "dernieres", "longs",     "longues",
                   "bons",     "bonnes",    "petits",   "petites",   "prochains", "prochaines",
                   "last",     "past",      "first",    "long",      "full",      "next",
                   "straight", "square",    "seul",     "seule",     "more",      "metric"});
}

/// "two (night) porters", "a (day) labourer": when they work.
bool says_when_they_work(text::Word unit, text::Word next) {
    return one_of(unit, {"night", "day"}) &&
           one_of(next,
                  {"porter",    "porters", "watchman", "watchmen", "guard",   "guards", "labourer",
                   "labourers", "laborer", "laborers", "worker",   "workers", "nurse",  "nurses",
                   "patrol",    "patrols", "bus",      "buses",    "driver",  "drivers"});
}

/// Units of two words; `at` is the first.
std::optional<UnitFound> double_unit(const Tokens& tokens, std::size_t at) {
    const text::Word word = tokens.word(at);
    const text::Word next = tokens.word(at + 1);
    if (one_of(word, {"pour", "per"}) && one_of(next, {"cent", "cents"})) {
        return UnitFound{Unit::percent, at + 2};
    }
    if (word == "f" && next == "cfa") return UnitFound{Unit::money, at + 2};
    return std::nullopt;
}

}  // namespace

const WordIndex& measure_words() {
    return unit_words().words();
}

std::optional<UnitFound> measure_at(const Tokens& tokens, std::size_t token, bool linked) {
    std::size_t at = token;
    if (linked && one_of(tokens.word(at), {"de", "d'", "of"})) ++at;
    for (int skipped = 0; skipped < 2 && may_stand_between(tokens.word(at)); ++skipped) {
        ++at;
    }
    if (const auto two = double_unit(tokens, at)) return two;
    const Unit* unit = unit_words().find(tokens.word(at));
    if (unit == nullptr) return std::nullopt;
    const text::Word next = tokens.word(at + 1);
    if (says_when_they_work(tokens.word(at), next)) return std::nullopt;
    if (one_of(next, {"carre", "carres"})) return UnitFound{Unit::area, at + 2};
    if (before(tokens, at) == "square") return UnitFound{Unit::area, at + 1};
    if (*unit == Unit::year && one_of(next, {"old", "olds"})) return UnitFound{Unit::age, at + 2};
    if (*unit == Unit::money && next == "cfa") return UnitFound{Unit::money, at + 2};
    return UnitFound{*unit, at + 1};
}

}  // namespace vigie::extractors
