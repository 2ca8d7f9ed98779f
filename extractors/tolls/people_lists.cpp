#include "extractors/tolls/people_lists.h"

#include <algorithm>

#include "extractors/reading/window.h"
#include "extractors/tolls/side_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "speaks of (13 soldiers) and five civilians dead", « parle de (13 soldats) et cinq civils tués
/// »: the object of the verb of saying.
bool is_spoken_of(const TollSentence& here, const PeoplePhrase& phrase) {
    const std::uint32_t of = phrase.first - std::min(phrase.first, 1U);
    if (!one_of(here.reading.word(of), {"of", "de", "d'", "at", "a"})) return false;
    constexpr std::uint32_t longest = 4;  // "put the toll (at)"
    const auto said =
        mentions_in(here.reading, Kind::speech, of - std::min(of, longest), phrase.first);
    return !said.empty() && said.back()->last >= of;
}

/// "The bodies of (two traders) and three herders were found", « les corps d'(un homme) et de ses
/// deux fils ont été retrouvés »: of them all the bodies.
bool hangs_on_bodies(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet leads("of de d' des the");
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t back = 1; back <= reach && phrase.first >= here.sentence.first + back;
         ++back) {
        const text::Word word = here.reading.word(phrase.first - back);
        if (body_nouns().contains(word)) return back > 1;
        if (!leads.contains(word)) return false;
    }
    return false;
}

/// "(were) found", « (ont) été découverts »: the verb of bodies.
bool turn_up(const Reading& reading, std::uint32_t verb) {
    constexpr std::uint32_t reach = 4;
    static const WordSet found(
        "found discovered recovered retrieved exhumed buried pulled identified retrouves decouverts "
        "repeches exhumes inhumes enterres");
    return has_word(reading, verb + 1, within_sentence(reading, verb, verb + reach), found);
}

}  // namespace

bool PeopleLists::in_list(std::size_t taken, std::size_t open) const {
    const PeoplePhrase& one = here_.phrases[open];
    if (one.status != nullptr || one.own != nullptr || one.bare || one.thing) return false;
    if (open < taken && one.oblique && !here_.phrases[taken].oblique && !is_spoken_of(here_, one))
        return false;
    // "killed thirty jihadists on Thursday and Friday in (three operations)"
    if (open > taken && one.oblique && !one.known) return false;
    // "two peacekeepers, one of them a woman, and three soldiers": from behind the part
    const std::size_t second = std::max(taken, open);
    return one.part == here_.phrases[taken].part &&
           links_.adjoins(here_.phrases[second - 1], here_.phrases[second]);
}

std::size_t PeopleLists::before(std::size_t at) const {
    std::size_t item = at - 1;
    while (item > 0 && here_.phrases[item].part && !here_.phrases[at].part)
        --item;
    return item;
}

std::size_t PeopleLists::behind(std::size_t at) const {
    std::size_t item = at + 1;
    while (item + 1 < here_.phrases.size() && here_.phrases[item].part && !here_.phrases[at].part)
        ++item;
    return item;
}

bool PeopleLists::ends_list_of_people(std::size_t last) const {
    return last > 0 && here_.phrases[last].people && here_.phrases[last - 1].known &&
           here_.phrases[last - 1].counted && in_list(last, last - 1) && linked(last - 1, last);
}

std::size_t PeopleLists::over_parts(std::size_t last) const {
    constexpr std::uint32_t close = 3;  // ", dont (deux femmes)"
    std::size_t at = last;
    while (at > 0 && here_.phrases[at - 1].part)
        --at;
    if (at == last || at == 0 || here_.phrases[last].part) return last;
    const PeoplePhrase& whole = here_.phrases[at - 1];
    const std::uint32_t end = here_.phrases[last - 1].last;
    const bool aside = one_of(here_.reading.word(whole.last), {",", "("}) &&
                       here_.phrases[at].first - whole.last <= close &&
                       one_of(here_.reading.word(end), {",", ")"});
    const bool item = one_of(here_.reading.word(end + 1), {"et", "and", "ainsi"}) &&
                      here_.phrases[last].first - end <= close;
    const bool open = whole.counted && whole.status == nullptr && whole.own == nullptr &&
                      !whole.thing && !whole.oblique;
    return aside && item && open ? at - 1 : last;
}

std::size_t PeopleLists::end_of_list(std::size_t first) const {
    std::size_t end = first;
    for (std::size_t next = first + 1; next < here_.phrases.size() && in_list(next - 1, next);
         ++next) {
        if (linked(next - 1, next)) end = next;
    }
    return end;
}

std::size_t PeopleLists::end_of_objects(std::size_t first) const {
    std::size_t end = first;  // a list ends with "et"
    std::size_t last = first;
    const bool bodies = hangs_on_bodies(here_, here_.phrases[first]);
    for (std::size_t next = behind(first); next < here_.phrases.size() && in_list(last, next);
         last = next, next = behind(last)) {
        const PeoplePhrase& phrase = here_.phrases[next];
        const bool placed = links_.is_placed(here_.phrases[last]) && links_.is_placed(phrase);
        // « L'assassinat d'un imam et de (deux fils) est attribué »: the noun's verb
        const bool hangs =
            phrase.first > 0 && one_of(here_.reading.word(phrase.first - 1), {"de", "d'", "of"});
        const bool theirs = bodies && turn_up(here_.reading, phrase.last);
        const bool verb = !hangs && !theirs && links_.has_verb_behind(phrase);
        if (links_.speaks(phrase) || placed || verb) break;
        if (linked(last, next) || closes_list(next)) end = next;
    }
    return end;
}

bool PeopleLists::leads_list(std::size_t last) const {
    if (last == 0) return false;
    const std::size_t item = before(last);
    return in_list(last, item) && (linked(item, last) || is_bare_list(last));
}

bool PeopleLists::closes_list(std::size_t last) const {
    const PeoplePhrase& phrase = here_.phrases[last];
    return phrase.counted && one_of(here_.reading.word(phrase.last), {"et", "and"});
}

bool PeopleLists::goes_with_before(std::size_t at) const {
    if (at == 0) return false;
    const PeoplePhrase& one = here_.phrases[at - 1];
    return one.oblique && one.counted && one.known && !one.thing && one.status == nullptr &&
           one.own == nullptr && !one.part && one.last + 1 == here_.phrases[at].first &&
           one_of(here_.reading.word(one.last), {"and", "et"});
}

bool PeopleLists::linked(std::size_t before, std::size_t after) const {
    for (std::uint32_t i = here_.phrases[before].last; i < here_.phrases[after].first; ++i) {
        if (one_of(here_.reading.word(i), {"et", "and", "ainsi", "plus", "well", "&", "+"}) ||
            adds_also(here_, i))
            return true;
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
