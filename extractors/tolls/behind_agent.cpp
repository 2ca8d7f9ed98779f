// Where the people begin whom a noun tells of: behind the day, the place and the doer.
#include <algorithm>
#include <iterator>

#include "extractors/tolls/asides.h"
#include "extractors/tolls/sentence.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// Behind the area that begins at the token: « la mort, (dans le secteur de Boni), d'un chef »,
/// « (à la foire de Sofara), de cinq suspects », "(on the road to Ber) of four drivers".
std::uint32_t past_area(const TollSentence& here, std::uint32_t token) {
    constexpr std::uint32_t longest = 6;
    const std::uint32_t from = token + (here.reading.word(token) == "," ? 1 : 0);
    if (!one_of(here.reading.word(from), {"dans", "sur", "a", "au", "in", "on", "at"}))
        return token;
    const auto named = mentions_in(here.reading, Kind::place, from, from + longest);
    if (named.empty()) return token;
    for (std::uint32_t at = from; at < named.front()->first; ++at) {
        if (here.reading.word(at) == ",") return token;
    }
    const std::uint32_t end = named.front()->last;  // "the death in the Serma (forest) of ten men"
    const bool kind =
        one_of(here.reading.word(end), {"area", "region", "forest", "sector", "zone"});
    return end + (kind ? 1 : 0);
}

/// "l'arrestation, samedi (à Sikasso), de neuf djihadistes", « l'enlèvement (près de Boni) de »
bool tells_place(const TollSentence& here, std::uint32_t token) {
    const text::Word word = here.reading.word(token);
    const bool near = word == "pres" || word == "loin";
    const bool led = one_of(word, {"a", "au", "in", "at", "near"}) ||
                     (word == "de" && token > 0 && here.reading.word(token - 1) == "pres");
    const std::uint32_t name = token + (near ? 2 : led ? 1 : 0);
    constexpr std::uint32_t longest = 5;
    for (const Mention* place :
         mentions_in(here.reading, Kind::place, name - std::min(name, longest), name + 1)) {
        if (place->first <= name && name < place->last) return true;
    }
    return false;
}

/// "samedi", or the comma beside it.
bool is_day(const TollSentence& here, std::uint32_t token) {
    if (here.reading.word(token) == ",") return true;
    const auto& times = here.reading.times;
    const auto behind = std::partition_point(
        times.begin(), times.end(), [&](const TimeMention& time) { return time.first <= token; });
    return behind != times.begin() && std::prev(behind)->last > token;
}

/// « l'exécution (présumée) de dix civils »
bool is_alleged(text::Word word) {
    return word.starts_with("presum") || word.starts_with("suppos");
}

/// "the kidnapping by gunmen (on Tuesday) of twenty people": behind the doer and the day, if it is
/// whom they did it to that follows.
std::uint32_t behind_days(const TollSentence& here, std::uint32_t doer_end) {
    std::uint32_t at = doer_end;
    while (at < here.sentence.last && is_day(here, at))
        ++at;
    return one_of(here.reading.word(at), {"de", "d'", "des", "of"}) ? at : doer_end;
}

}  // namespace

std::uint32_t behind_agent(const TollSentence& here, const Mention& status) {
    constexpr std::uint32_t reach = 12;
    if (const auto of = behind_aside(here, status.last); of > status.last) return of;
    bool by = false;
    for (std::uint32_t i = past_area(here, status.last); i < status.last + reach;
         i = past_area(here, i + 1)) {
        if (i >= here.sentence.last) break;
        const Mention* party = starting_at(here.parties, i);
        if (by && party != nullptr) return behind_days(here, party->last);
        by |= one_of(here.reading.word(i), {"par", "by"});
        const bool alleged = i == status.last && is_alleged(here.reading.word(i));
        if (by || alleged || is_day(here, i) || tells_place(here, i)) continue;
        // "la mort lundi de dix soldats", not "est mort lundi à Ber"
        return one_of(here.reading.word(i), {"de", "d'", "des", "of"}) ? i : status.last;
    }
    return status.last;
}

}  // namespace vigie::extractors
