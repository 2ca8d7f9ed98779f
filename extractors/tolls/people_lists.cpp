#include "extractors/tolls/people_lists.h"

#include <algorithm>

#include "extractors/words/neighbours.h"

namespace vigie::extractors {

bool PeopleLists::in_list(std::size_t taken, std::size_t open) const {
    const PeoplePhrase& one = here_.phrases[open];
    if (one.status != nullptr || one.own != nullptr || one.bare || one.thing) return false;
    if (open < taken && one.oblique && !here_.phrases[taken].oblique) return false;
    return one.part == here_.phrases[taken].part &&
           links_.adjoins(here_.phrases[std::min(taken, open)],
                          here_.phrases[std::max(taken, open)]);
}

bool PeopleLists::closes_list(std::size_t last) const {
    const PeoplePhrase& phrase = here_.phrases[last];
    return phrase.counted && one_of(here_.reading.word(phrase.last), {"et", "and"});
}

bool PeopleLists::linked(std::size_t before, std::size_t after) const {
    for (std::uint32_t i = here_.phrases[before].last; i < here_.phrases[after].first; ++i) {
        if (one_of(here_.reading.word(i), {"et", "and", "ainsi", "plus", "well", "&"})) return true;
    }
    return false;
}

bool PeopleLists::is_bare_list(std::size_t last) const {
    if (last < 2 || !in_list(last - 1, last - 2)) return false;
    for (std::size_t at = last - 2; at <= last; ++at) {
        const PeoplePhrase& item = here_.phrases[at];
        if (!item.counted || item.count == nullptr) return false;
        if (at < last && here_.phrases[at + 1].first != item.last + 1) return false;
    }
    return true;
}

bool PeopleLists::is_number_of(std::size_t people) const {
    return people > 0 && here_.phrases[people - 1].last + 1 == here_.phrases[people].first &&
           here_.reading.word(here_.phrases[people - 1].last - 1) == "number";
}

}  // namespace vigie::extractors
