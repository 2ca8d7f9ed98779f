#include "extractors/times/clock.h"

#include "extractors/quantities/numeral.h"
#include "extractors/quantities/quantity.h"
#include "extractors/quantities/unit.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

using text::Tokens;

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
