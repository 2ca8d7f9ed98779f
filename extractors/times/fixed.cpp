#include "extractors/times/fixed.h"

#include <array>
#include <string_view>
#include <vector>

#include "extractors/words/neighbours.h"
#include "extractors/words/phrases.h"

namespace vigie::extractors {
namespace {

using std::string_view;
using text::Tokens;

enum class Mark : std::uint8_t { none, background, future };

struct Fixed {
    string_view words;
    TimeKind kind = TimeKind::days;
    int amount = 0;
    DayPart part = DayPart::none;
    Third third = Third::whole;
    Mark mark = Mark::none;
};

struct Part {
    string_view words;
    DayPart part;
};

constexpr auto no_part = DayPart::none;
constexpr auto whole = Third::whole;

constexpr std::array french_fixed{
    Fixed{"hier", TimeKind::days, -1},
    Fixed{"avant hier", TimeKind::days, -2},
    Fixed{"aujourd'hui", TimeKind::days, 0},
    Fixed{"ce jour", TimeKind::days, 0},
    Fixed{"ce matin", TimeKind::days, 0, DayPart::morning},
    Fixed{"ce midi", TimeKind::days, 0, DayPart::afternoon},
    Fixed{"cet apres midi", TimeKind::days, 0, DayPart::afternoon},
    Fixed{"ce soir", TimeKind::days, 0, DayPart::evening},
    Fixed{"cette nuit", TimeKind::days, -1, DayPart::night},
    Fixed{"la nuit derniere", TimeKind::days, -1, DayPart::night},
    Fixed{"la nuit passee", TimeKind::days, -1, DayPart::night},
    Fixed{"demain", TimeKind::days, 1, no_part, whole, Mark::future},
    Fixed{"apres demain", TimeKind::days, 2, no_part, whole, Mark::future},
    Fixed{"le week end", TimeKind::weekend},
    Fixed{"ce week end", TimeKind::weekend},
    Fixed{"du week end", TimeKind::weekend},
    Fixed{"le week end dernier", TimeKind::weekend},
    Fixed{"du week end dernier", TimeKind::weekend},
    Fixed{"ce week end dernier", TimeKind::weekend},
    Fixed{"le week end passe", TimeKind::weekend},
    Fixed{"le week end ecoule", TimeKind::weekend},
    Fixed{"le weekend dernier", TimeKind::weekend},
    Fixed{"le weekend", TimeKind::weekend},
    Fixed{"le week end prochain", TimeKind::weekend, 1, no_part, whole, Mark::future},
    Fixed{"la semaine derniere", TimeKind::weeks, -1},
    Fixed{"la semaine passee", TimeKind::weeks, -1},
    Fixed{"la semaine ecoulee", TimeKind::weeks, -1},
    Fixed{"la semaine precedente", TimeKind::weeks, -1},
    Fixed{"cette semaine", TimeKind::weeks, 0},
    Fixed{"dans la semaine", TimeKind::weeks, 0},
    Fixed{"en debut de semaine", TimeKind::weeks, 0, no_part, Third::first},
    Fixed{"en fin de semaine", TimeKind::weeks, 0, no_part, Third::last},
    Fixed{"en milieu de semaine", TimeKind::weeks, 0, no_part, Third::middle},
    Fixed{"la semaine prochaine", TimeKind::weeks, 1, no_part, whole, Mark::future},
    Fixed{"le mois dernier", TimeKind::months, -1},
    Fixed{"le mois passe", TimeKind::months, -1},
    Fixed{"le mois ecoule", TimeKind::months, -1},
    Fixed{"ce mois", TimeKind::months, 0},
    Fixed{"ce mois ci", TimeKind::months, 0},
    Fixed{"au debut du mois", TimeKind::months, 0, no_part, Third::first},
    Fixed{"debut du mois", TimeKind::months, 0, no_part, Third::first},
    Fixed{"en debut de mois", TimeKind::months, 0, no_part, Third::first},
    Fixed{"a la mi mois", TimeKind::months, 0, no_part, Third::middle},
    Fixed{"a la fin du mois dernier", TimeKind::months, -1, no_part, Third::last},
    Fixed{"fin du mois dernier", TimeKind::months, -1, no_part, Third::last},
    Fixed{"au debut du mois dernier", TimeKind::months, -1, no_part, Third::first},
    Fixed{"le mois prochain", TimeKind::months, 1, no_part, whole, Mark::future},
    Fixed{"l' an dernier", TimeKind::years, -1, no_part, whole, Mark::background},
    Fixed{"l' an passe", TimeKind::years, -1, no_part, whole, Mark::background},
    Fixed{"l' annee derniere", TimeKind::years, -1, no_part, whole, Mark::background},
    Fixed{"l' annee passee", TimeKind::years, -1, no_part, whole, Mark::background},
    Fixed{"cette annee", TimeKind::years, 0, no_part, whole, Mark::background},
    Fixed{"l' annee prochaine", TimeKind::years, 1, no_part, whole, Mark::future},
    Fixed{"la veille", TimeKind::same_day, -1},
    Fixed{"l' avant veille", TimeKind::same_day, -2},
    Fixed{"le jour precedent", TimeKind::same_day, -1},
    Fixed{"le lendemain", TimeKind::same_day, 1},
    Fixed{"le surlendemain", TimeKind::same_day, 2},
    Fixed{"le jour suivant", TimeKind::same_day, 1},
    Fixed{"le jour d' apres", TimeKind::same_day, 1},
    Fixed{"le meme jour", TimeKind::same_day, 0},
    Fixed{"ce meme jour", TimeKind::same_day, 0},
    Fixed{"le jour meme", TimeKind::same_day, 0},
    Fixed{"ce jour la", TimeKind::same_day, 0},
    Fixed{"la meme journee", TimeKind::same_day, 0},
    Fixed{"cette journee la", TimeKind::same_day, 0},
    Fixed{"ce matin la", TimeKind::same_day, 0, DayPart::morning},
    Fixed{"ce soir la", TimeKind::same_day, 0, DayPart::evening},
    Fixed{"cette nuit la", TimeKind::same_day, 0, DayPart::night},
    Fixed{"la meme nuit", TimeKind::same_day, 0, DayPart::night},
    Fixed{"le meme soir", TimeKind::same_day, 0, DayPart::evening},
    Fixed{"ces derniers jours", TimeKind::recent, 7},
    Fixed{"ces jours ci", TimeKind::recent, 7},
    Fixed{"ces dernieres heures", TimeKind::recent, 1},
    Fixed{"ces dernieres semaines", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"dernieres semaines", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"derniers mois", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"dernieres annees", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"ces derniers mois", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"ces derniers temps", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"ces dernieres annees", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"depuis longtemps", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"depuis quelque temps", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"par le passe", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"a l' epoque", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"il y a longtemps", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"au fil des annees", TimeKind::background, 0, no_part, whole, Mark::background}};

constexpr std::array english_fixed{
    Fixed{"yesterday", TimeKind::days, -1},
    Fixed{"the day before yesterday", TimeKind::days, -2},
    Fixed{"today", TimeKind::days, 0},
    Fixed{"this morning", TimeKind::days, 0, DayPart::morning},
    Fixed{"this afternoon", TimeKind::days, 0, DayPart::afternoon},
    Fixed{"this evening", TimeKind::days, 0, DayPart::evening},
    Fixed{"tonight", TimeKind::days, 0, DayPart::evening},
    Fixed{"last night", TimeKind::days, -1, DayPart::night},
    Fixed{"overnight", TimeKind::days, -1, DayPart::night},
    Fixed{"tomorrow", TimeKind::days, 1, no_part, whole, Mark::future},
    Fixed{"the weekend", TimeKind::weekend},
    Fixed{"this weekend", TimeKind::weekend},
    Fixed{"last weekend", TimeKind::weekend},
    Fixed{"the past weekend", TimeKind::weekend},
    Fixed{"next weekend", TimeKind::weekend, 1, no_part, whole, Mark::future},
    Fixed{"last week", TimeKind::weeks, -1},
    Fixed{"late last week", TimeKind::weeks, -1, no_part, Third::last},
    Fixed{"early last week", TimeKind::weeks, -1, no_part, Third::first},
    Fixed{"the previous week", TimeKind::weeks, -1},
    Fixed{"this week", TimeKind::weeks, 0},
    Fixed{"earlier this week", TimeKind::weeks, 0},
    Fixed{"earlier in the week", TimeKind::weeks, 0},
    Fixed{"next week", TimeKind::weeks, 1, no_part, whole, Mark::future},
    Fixed{"last month", TimeKind::months, -1},
    Fixed{"late last month", TimeKind::months, -1, no_part, Third::last},
    Fixed{"early last month", TimeKind::months, -1, no_part, Third::first},
    Fixed{"this month", TimeKind::months, 0},
    Fixed{"earlier this month", TimeKind::months, 0},
    Fixed{"early this month", TimeKind::months, 0, no_part, Third::first},
    Fixed{"next month", TimeKind::months, 1, no_part, whole, Mark::future},
    Fixed{"last year", TimeKind::years, -1, no_part, whole, Mark::background},
    Fixed{"this year", TimeKind::years, 0, no_part, whole, Mark::background},
    Fixed{"earlier this year", TimeKind::years, 0, no_part, whole, Mark::background},
    Fixed{"next year", TimeKind::years, 1, no_part, whole, Mark::future},
    Fixed{"the day before", TimeKind::same_day, -1},
    Fixed{"the previous day", TimeKind::same_day, -1},
    Fixed{"a day earlier", TimeKind::same_day, -1},
    Fixed{"the next day", TimeKind::same_day, 1},
    Fixed{"the following day", TimeKind::same_day, 1},
    Fixed{"the day after", TimeKind::same_day, 1},
    Fixed{"a day later", TimeKind::same_day, 1},
    Fixed{"the same day", TimeKind::same_day, 0},
    Fixed{"that same day", TimeKind::same_day, 0},
    Fixed{"that day", TimeKind::same_day, 0},
    Fixed{"that morning", TimeKind::same_day, 0, DayPart::morning},
    Fixed{"that evening", TimeKind::same_day, 0, DayPart::evening},
    Fixed{"that night", TimeKind::same_day, 0, DayPart::night},
    Fixed{"the same night", TimeKind::same_day, 0, DayPart::night},
    Fixed{"in recent days", TimeKind::recent, 7},
    Fixed{"the past few days", TimeKind::recent, 7},
    Fixed{"the last few days", TimeKind::recent, 7},
    Fixed{"in recent hours", TimeKind::recent, 1},
    Fixed{"in recent weeks", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"in recent months", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"in recent years", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"the past year", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"the past few weeks", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"the past few months", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"the past few years", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"long ago", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"years ago", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"months ago", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"for years", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"for months", TimeKind::background, 0, no_part, whole, Mark::background},
    Fixed{"over the years", TimeKind::background, 0, no_part, whole, Mark::background}};

/// Parts of the day that may stand alone; a day beside them is joined to them.
constexpr std::array french_parts{Part{"a l' aube", DayPart::dawn},
                                  Part{"a l' aurore", DayPart::dawn},
                                  Part{"des l' aube", DayPart::dawn},
                                  Part{"au petit matin", DayPart::dawn},
                                  Part{"au lever du jour", DayPart::dawn},
                                  Part{"aux premieres heures", DayPart::dawn},
                                  Part{"tot le matin", DayPart::morning},
                                  Part{"tot dans la matinee", DayPart::morning},
                                  Part{"dans la matinee", DayPart::morning},
                                  Part{"en matinee", DayPart::morning},
                                  Part{"en milieu de matinee", DayPart::morning},
                                  Part{"en fin de matinee", DayPart::morning},
                                  Part{"vers midi", DayPart::afternoon},
                                  Part{"a midi", DayPart::afternoon},
                                  Part{"a la mi journee", DayPart::afternoon},
                                  Part{"dans l' apres midi", DayPart::afternoon},
                                  Part{"en debut d' apres midi", DayPart::afternoon},
                                  Part{"en fin d' apres midi", DayPart::afternoon},
                                  Part{"en fin de journee", DayPart::evening},
                                  Part{"en debut de soiree", DayPart::evening},
                                  Part{"dans la soiree", DayPart::evening},
                                  Part{"en soiree", DayPart::evening},
                                  Part{"au crepuscule", DayPart::evening},
                                  Part{"a la tombee de la nuit", DayPart::evening},
                                  Part{"a la nuit tombee", DayPart::evening},
                                  Part{"dans la nuit", DayPart::night},
                                  Part{"au cours de la nuit", DayPart::night},
                                  Part{"au milieu de la nuit", DayPart::night},
                                  Part{"en pleine nuit", DayPart::night},
                                  Part{"vers minuit", DayPart::night},
                                  Part{"a minuit", DayPart::night}};

constexpr std::array english_parts{Part{"at dawn", DayPart::dawn},
                                   Part{"before dawn", DayPart::dawn},
                                   Part{"in the early hours", DayPart::dawn},
                                   Part{"at first light", DayPart::dawn},
                                   Part{"in the early morning", DayPart::morning},
                                   Part{"early in the morning", DayPart::morning},
                                   Part{"in the morning", DayPart::morning},
                                   Part{"around noon", DayPart::afternoon},
                                   Part{"at noon", DayPart::afternoon},
                                   Part{"in the afternoon", DayPart::afternoon},
                                   Part{"in the late afternoon", DayPart::afternoon},
                                   Part{"in the evening", DayPart::evening},
                                   Part{"at dusk", DayPart::evening},
                                   Part{"at nightfall", DayPart::evening},
                                   Part{"around midnight", DayPart::night},
                                   Part{"at midnight", DayPart::night},
                                   Part{"during the night", DayPart::night},
                                   Part{"at night", DayPart::night}};

/// Parts of the day that need a day before them.
constexpr std::array french_suffixes{Part{"matin", DayPart::morning},
                                     Part{"au matin", DayPart::morning},
                                     Part{"midi", DayPart::afternoon},
                                     Part{"apres midi", DayPart::afternoon},
                                     Part{"soir", DayPart::evening},
                                     Part{"au soir", DayPart::evening},
                                     Part{"nuit", DayPart::night},
                                     Part{"tot", DayPart::morning},
                                     Part{"tot le matin", DayPart::morning},
                                     Part{"dans la journee", DayPart::none},
                                     Part{"au petit matin", DayPart::dawn}};

constexpr std::array english_suffixes{Part{"morning", DayPart::morning},
                                      Part{"afternoon", DayPart::afternoon},
                                      Part{"evening", DayPart::evening},
                                      Part{"night", DayPart::night},
                                      Part{"dawn", DayPart::dawn},
                                      Part{"early morning", DayPart::morning}};

/// Parts of the day that need a day behind them.
constexpr std::array french_prefixes{Part{"dans la nuit de", DayPart::night},
                                     Part{"dans la nuit du", DayPart::night},
                                     Part{"durant la nuit de", DayPart::night},
                                     Part{"durant la nuit du", DayPart::night},
                                     Part{"pendant la nuit de", DayPart::night},
                                     Part{"pendant la nuit du", DayPart::night},
                                     Part{"au cours de la nuit de", DayPart::night},
                                     Part{"au cours de la nuit du", DayPart::night},
                                     Part{"la nuit de", DayPart::night},
                                     Part{"la nuit du", DayPart::night},
                                     Part{"nuit de", DayPart::night},
                                     Part{"nuit du", DayPart::night},
                                     Part{"au soir de", DayPart::evening},
                                     Part{"au soir du", DayPart::evening},
                                     Part{"dans la soiree de", DayPart::evening},
                                     Part{"dans la soiree du", DayPart::evening},
                                     Part{"le soir du", DayPart::evening},
                                     Part{"le soir de", DayPart::evening},
                                     Part{"a l' aube de", DayPart::dawn},
                                     Part{"a l' aube du", DayPart::dawn},
                                     Part{"a l' aube ce", DayPart::dawn},
                                     Part{"au petit matin de", DayPart::dawn},
                                     Part{"au petit matin du", DayPart::dawn},
                                     Part{"aux premieres heures de", DayPart::dawn},
                                     Part{"aux premieres heures du", DayPart::dawn},
                                     Part{"au matin du", DayPart::morning},
                                     Part{"le matin du", DayPart::morning},
                                     Part{"dans la matinee de", DayPart::morning},
                                     Part{"dans la matinee du", DayPart::morning},
                                     Part{"dans l' apres midi de", DayPart::afternoon},
                                     Part{"dans l' apres midi du", DayPart::afternoon},
                                     Part{"dans la journee de", DayPart::none},
                                     Part{"dans la journee du", DayPart::none},
                                     Part{"la journee de", DayPart::none},
                                     Part{"la journee du", DayPart::none}};

constexpr std::array english_prefixes{Part{"in the early hours of", DayPart::dawn},
                                      Part{"in the early hours on", DayPart::dawn},
                                      Part{"the early hours of", DayPart::dawn},
                                      Part{"at dawn on", DayPart::dawn},
                                      Part{"before dawn on", DayPart::dawn},
                                      Part{"early on", DayPart::morning},
                                      Part{"early", DayPart::morning},
                                      Part{"on the morning of", DayPart::morning},
                                      Part{"the morning of", DayPart::morning},
                                      Part{"the afternoon of", DayPart::afternoon},
                                      Part{"on the evening of", DayPart::evening},
                                      Part{"the evening of", DayPart::evening},
                                      Part{"late on", DayPart::evening},
                                      Part{"late", DayPart::evening},
                                      Part{"on the night of", DayPart::night},
                                      Part{"the night of", DayPart::night},
                                      Part{"on the night between", DayPart::night},
                                      Part{"the night between", DayPart::night},
                                      Part{"the night from", DayPart::night},
                                      Part{"overnight on", DayPart::night},
                                      Part{"overnight from", DayPart::night},
                                      Part{"overnight between", DayPart::night},
                                      Part{"overnight", DayPart::night}};

template <class Rows>
Phrases phrases_of(const Rows& rows) {
    std::vector<string_view> words;
    words.reserve(rows.size());
    for (const auto& row : rows)
        words.push_back(row.words);
    return Phrases(words);
}

template <class Rows>
std::optional<PartFound> part_in(const Rows& rows,
                                 const Phrases& phrases,
                                 const Tokens& tokens,
                                 std::size_t token) {
    const auto match = phrases.at(tokens, token);
    if (!match) return std::nullopt;
    return PartFound{rows[match->index].part, match->last};
}

std::optional<PartFound> part_alone(const Tokens& tokens, std::size_t token, Language language) {
    static const Phrases french = phrases_of(french_parts);
    static const Phrases english = phrases_of(english_parts);
    if (language == Language::french) return part_in(french_parts, french, tokens, token);
    return part_in(english_parts, english, tokens, token);
}

/// A participle or infinitive that "la veille" says the day of: "s'être emparés la veille du camp".
bool ends_as_verb(string_view word) {
    if (word.size() < 4) return false;
    for (const string_view ending : {"e", "es", "ee", "ees", "er", "ir", "is", "it", "u", "us"}) {
        if (word.ends_with(ending)) return true;
    }
    return false;
}

/// "la veille du scrutin", "the day before the vote" lean on an event, not on a day.
bool leans_on_event(const TimeMention& mention, const Tokens& tokens) {
    if (mention.kind != TimeKind::same_day || mention.amount == 0) return false;
    if (ends_as_verb(before(tokens, mention.first))) return false;
    const string_view next = tokens.word(mention.last);
    return next == "de" || next == "du" || next == "d'" || next == "des" || next == "the" ||
           next == "he" || next == "they" || next == "of";
}

TimeMention mention_of(const Fixed& fixed, std::size_t first, std::size_t last) {
    TimeMention mention;
    mention.first = first;
    mention.last = last;
    mention.kind = fixed.kind;
    mention.amount = fixed.amount;
    mention.part = fixed.part;
    mention.third = fixed.third;
    mention.background = fixed.mark == Mark::background;
    mention.future = fixed.mark == Mark::future;
    return mention;
}

}  // namespace

std::optional<TimeMention> fixed_time_at(const Tokens& tokens,
                                         std::size_t token,
                                         Language language) {
    static const Phrases french = phrases_of(french_fixed);
    static const Phrases english = phrases_of(english_fixed);
    const bool is_french = language == Language::french;
    if (const auto match = (is_french ? french : english).at(tokens, token)) {
        const Fixed& fixed = is_french ? french_fixed[match->index] : english_fixed[match->index];
        const TimeMention mention = mention_of(fixed, token, match->last);
        if (!leans_on_event(mention, tokens)) return mention;
        return std::nullopt;
    }
    const auto part = part_alone(tokens, token, language);
    if (!part) return std::nullopt;
    TimeMention mention;
    mention.first = token;
    mention.last = part->last;
    mention.kind = TimeKind::time_of_day;
    mention.part = part->part;
    return mention;
}

std::optional<PartFound> part_behind(const Tokens& tokens, std::size_t token, Language language) {
    static const Phrases french = phrases_of(french_suffixes);
    static const Phrases english = phrases_of(english_suffixes);
    if (auto alone = part_alone(tokens, token, language)) return alone;
    if (language == Language::french) return part_in(french_suffixes, french, tokens, token);
    return part_in(english_suffixes, english, tokens, token);
}

std::optional<PartFound> part_before(const Tokens& tokens, std::size_t token, Language language) {
    static const Phrases french = phrases_of(french_prefixes);
    static const Phrases english = phrases_of(english_prefixes);
    if (language == Language::french) return part_in(french_prefixes, french, tokens, token);
    return part_in(english_prefixes, english, tokens, token);
}

}  // namespace vigie::extractors
