#include "extractors/words/sum_of_years.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

namespace {

/// « (En dix ans), la Minusma a perdu », "(Over ten years), it lost": so long its sentence takes.
bool opens_with_years(const Reading& reading, const text::Sentence& sentence, std::uint32_t verb) {
    static const WordSet openers("en durant pendant over in during within");
    static const WordSet long_times("ans annees mois years months decade decennie");
    constexpr std::uint32_t reach = 6;  // "Over the past ten (years)"
    if (!openers.contains(reading.word(sentence.first))) return false;
    const std::uint32_t end = std::min({sentence.first + reach, sentence.last, verb});
    for (std::uint32_t at = sentence.first + 1; at < end; ++at) {
        if (!long_times.contains(reading.word(at))) continue;
        if (at == sentence.first + 1 || one_of(reading.word(at - 1), {"un", "one", "a", "the"}))
            return false;
        // « En deux mois, trois élus ont été enlevés, le dernier (lundi) »
        return std::none_of(
            reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
                return time.first > at && time.first < sentence.last;
            });
    }
    return false;
}

}  // namespace

bool is_sum_of_years(const Reading& reading,
                     const text::Sentence& sentence,
                     std::uint32_t first,
                     std::uint32_t last) {
    if (opens_with_years(reading, sentence, first)) return true;
    static const WordSet many(
        "hundreds thousands dozens scores many countless centaines milliers dizaines nombreux "
        "nombreuses");
    constexpr std::uint32_t reach = 3;  // "who have (killed)", « tué (plusieurs centaines) »
    bool relative = false;
    for (std::uint32_t at = first; at > sentence.first && first - at < reach; --at)
        relative |= one_of(reading.word(at - 1), {"who", "which", "that", "qui"});
    bool several = false;
    for (std::uint32_t at = last; relative && at < std::min(last + reach, sentence.last); ++at)
        several |= many.contains(reading.word(at));
    return several &&
           std::none_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
               return time.first >= sentence.first && time.first < sentence.last;
           });
}

}  // namespace vigie::extractors
