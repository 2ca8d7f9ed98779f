#include "extractors/words/sum_of_years.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool is_sum_of_years(const Reading& reading,
                     const text::Sentence& sentence,
                     std::uint32_t first,
                     std::uint32_t last) {
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
