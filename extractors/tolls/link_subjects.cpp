// Where a verb's subject is to be looked for when it does not stand right before it.
#include <algorithm>

#include "extractors/reading/auxiliaries.h"
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

bool Links::opens_relative(std::uint32_t from, std::uint32_t to) const {
    const Reading& reading = here_.reading;
    const bool of = one_of(reading.word(from), {"of", "in", "on", "from", "de", "d'", "du"});
    for (std::uint32_t at = from; at < from + (of ? 4 : 2) && reading.word(at) != ","; ++at) {
        // "a source (said that)" leads on to what was said
        const bool told = at > from && !mentions_in(reading, Kind::speech, from, at).empty();
        if (at < to && !told && one_of(reading.word(at), {"qui", "who", "that"})) return true;
    }
    return false;
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

/// « a tué (par erreur) six civils », « ont égorgé (devant leurs familles) deux bergers »: how a
/// deed was done, where whom it befell is counted right behind.
std::uint32_t Links::behind_manner(std::uint32_t token) const {
    static const WordSet own("leur leurs son sa ses plein pleine pleines guise signe");
    const Reading& reading = here_.reading;
    if (!one_of(reading.word(token), {"par", "en", "dans", "devant", "sous"})) return token;
    const bool whose = own.contains(reading.word(token + 1));
    const bool bare = one_of(reading.word(token), {"par", "en"});
    const std::uint32_t end = token + (whose ? 3 : 2);
    const std::uint32_t noun = end - 1;
    const bool word = reading.token(noun).kind == text::TokenKind::word &&
                      !reading.token(noun).capital && !opens_object(reading, noun);
    if ((!whose && !bare) || !word || !opens_object(reading, end)) return token;
    const bool named = !mentions_in(reading, Kind::actor, token, end).empty() ||
                       !mentions_in(reading, Kind::place, token, end).empty();
    return named && !whose ? token : end;
}

}  // namespace vigie::extractors
