#include "extractors/words/other_news.h"

#include "extractors/words/counting.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "In (another) incident", « Dans un (autre) registre »
bool leads_to_another(const Reading& reading, std::uint32_t first) {
    static const WordSet others("another separate other autre autres");
    static const WordSet news(
        "incident incidents attack attaque development event episode evenement registre");
    constexpr std::uint32_t reach = 4;  // "dans un autre (incident)"
    if (!one_of(reading.word(first), {"in", "dans"})) return false;
    bool other = false;
    for (std::uint32_t at = first + 1; at <= first + reach; ++at) {
        other |= others.contains(reading.word(at));
        if (other && news.contains(reading.word(at))) return true;
    }
    return false;
}

/// "Further (north)", « Plus (au nord) »
bool leads_away(const Reading& reading, std::uint32_t first) {
    static const WordSet bearings("nord sud est ouest north south east west");
    return bearings.contains(reading.word(first + 1)) || bearings.contains(reading.word(first + 2));
}

}  // namespace

bool opens_elsewhere(const Reading& reading, const text::Sentence& span) {
    const auto first = reading.word(span.first);
    return one_of(first, {"separately", "elsewhere", "ailleurs"}) ||
           (one_of(first, {"plus", "further", "farther"}) && leads_away(reading, span.first)) ||
           leads_to_another(reading, span.first);
}

bool opens_other_news(const Reading& reading, const text::Sentence& span) {
    const auto first = reading.word(span.first);
    const auto second = reading.word(span.first + 1);
    return (first == "par" && second == "ailleurs") || (first == "in" && second == "addition") ||
           (first == "en" && second == "outre") || opens_elsewhere(reading, span);
}

bool only_ranks(const Reading& reading, const text::Sentence& span) {
    constexpr std::uint32_t reach = 4;  // « C'est (donc la) troisième »
    const std::uint32_t verb = span.first + 1;
    const bool french = one_of(reading.word(span.first), {"c'", "ce"}) &&
                        one_of(reading.word(verb), {"est", "etait"});
    const bool agit = reading.word(span.first) == "il" && reading.word(verb) == "s'";
    const bool english = one_of(reading.word(span.first), {"it", "this"}) &&
                         one_of(reading.word(verb), {"is", "was"});
    if (!french && !agit && !english) return false;
    for (std::uint32_t at = verb + 1; at <= verb + reach && at < span.last; ++at) {
        if (ordinals().contains(reading.word(at))) return true;
    }
    return false;
}

}  // namespace vigie::extractors
