#include "extractors/reading/occasions.h"

#include <algorithm>

#include "extractors/words/accents.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool names_occasion(const Reading& reading, const TimeMention& day) {
    static const WordSet french("priere prieres foire foires messe");
    static const WordSet english("prayers prayer market markets mass fair");
    if (day.kind != TimeKind::weekday) return false;
    if (reading.language == Language::french) {
        if (day.first < 2 || reading.word(day.first - 1) != "du") return false;
        // « le marché du samedi », not « la marche du samedi »
        const bool market = reading.word(day.first - 2) == "marche" &&
                            ends_accented(reading.original(day.first - 2, day.first - 1));
        return market || french.contains(reading.word(day.first - 2));
    }
    const std::size_t next = day.last + (reading.word(day.last) == "'s" ? 1 : 0);
    return english.contains(reading.word(next));
}

/// « a annoncé (lundi) la mairie », "officials said on (Monday)": the day of the saying.
bool is_of_saying(const Reading& reading, const TimeMention& day) {
    constexpr std::size_t close = 4;
    const std::size_t from = day.first - std::min(close, day.first);
    return !mentions_in(reading,
                        Kind::speech,
                        static_cast<std::uint32_t>(from),
                        static_cast<std::uint32_t>(day.last + close))
                .empty();
}

}  // namespace

void pass_over_days_of_occasions(Reading& reading) {
    const auto tells_days = [&](const TimeMention& time) {
        return time.kind != TimeKind::time_of_day && time.kind != TimeKind::background &&
               !is_of_saying(reading, time);
    };
    const auto is_told_otherwise = [&](const TimeMention& day) {
        const auto& span = reading.sentences[reading.sentence_of(day.first)];
        return std::any_of(reading.times.begin(), reading.times.end(), [&](const auto& other) {
            return other.first >= span.first && other.last <= span.last &&
                   other.first != day.first && tells_days(other) && !names_occasion(reading, other);
        });
    };
    std::vector<TimeMention*> names;  // found before any is changed
    for (TimeMention& day : reading.times) {
        if (names_occasion(reading, day) && is_told_otherwise(day)) names.push_back(&day);
    }
    for (TimeMention* day : names) {
        day->kind = TimeKind::background;
        day->background = true;
    }
}

}  // namespace vigie::extractors
