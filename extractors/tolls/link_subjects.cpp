// Where a verb's subject is to be looked for when it does not stand right before it.
#include <algorithm>

#include "extractors/tolls/links.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

std::size_t Links::subject_behind(const Predicate& predicate) const {
    constexpr std::uint32_t reach = 18;
    if (!predicate.bare) return SIZE_MAX;
    for (std::uint32_t at = predicate.word->last; at < predicate.word->last + reach; ++at) {
        const bool inverted = one_of(here_.reading.word(at), {"were", "was"});
        if (!inverted && here_.reading.word(at) != ",") continue;
        const bool article = one_of(here_.reading.word(at + 1), {"les", "the"});
        for (std::size_t i = 0; i < here_.phrases.size(); ++i) {
            const std::uint32_t first = here_.phrases[i].first;
            if (first == at + 1 || (article && first == at + 2)) return i;
        }
    }
    return SIZE_MAX;
}

std::uint32_t Links::before_relative(const Predicate& predicate) const {
    constexpr std::uint32_t longest = 24;
    static const WordSet relatives("qui dont que qu' who whose which whom");
    static const WordSet shares("most many all some half several mostly");  // ", (most) of them"
    const std::uint32_t start = predicate.start;
    const std::uint32_t lowest = start - std::min(longest, start - here_.sentence.first);
    if (predicate.bare || start < lowest + 4 || here_.reading.word(start - 1) != ",") return start;
    for (std::uint32_t at = start - 2; at > lowest; --at) {
        if (here_.reading.word(at) == ";") break;
        const bool share = shares.contains(here_.reading.word(at + 1)) &&
                           one_of(here_.reading.word(at + 2), {"of", "civilians", "women"});
        if (here_.reading.word(at) == "," &&
            (share || relatives.contains(here_.reading.word(at + 1))))
            return at;
    }
    return start;
}

}  // namespace vigie::extractors
