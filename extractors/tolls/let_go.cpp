#include "extractors/tolls/let_go.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/spared.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

namespace {

/// "Five were taken away and the others (released)", « les autres ont été (relâchés) »
bool are_the_rest(const TollSentence& here, const Mention& status) {
    constexpr std::uint32_t reach = 6;  // "the other passengers were then (let go)"
    if (word_of(here, status).status != Status::freed) return false;
    const std::uint32_t from = status.first - std::min(reach, status.first - here.sentence.first);
    static const WordSet with("avec with");
    constexpr std::uint32_t led = 3;  // « enlevé (avec) trois autres élus »
    std::uint32_t at = from;
    while (at < status.first && !the_rest().contains(here.reading.word(at)))
        ++at;
    const std::uint32_t lead = at - std::min(led, at - here.sentence.first);
    return at < status.first && !has_word(here.reading, lead, at, with) &&
           std::any_of(here.statuses.begin(),
                       here.statuses.end(),
                       [&](const Mention* other) {
                           return other->last <= status.first &&
                                  word_of(here, *other).status == Status::abducted;
                       }) &&
           std::none_of(here.statuses.begin(), here.statuses.end(), [&](const Mention* other) {
               return other != &status && other->last <= status.first &&
                      word_of(here, *other).status != Status::abducted;
           });
}

/// "were (taken away) to hospital", « ont été (emmenés) à l'hôpital »
bool are_brought_to_care(const TollSentence& here, const Mention& status) {
    static const WordSet taken("abducted kidnapped seized hostage captive captured");
    const text::Word verb = here.reading.word(status.last - 1);
    if (word_of(here, status).status != Status::abducted || taken.contains(verb) ||
        verb.starts_with("enlev") || verb.starts_with("kidnapp") || verb.starts_with("otage"))
        return false;
    return leads_to_care(here.reading, status.last, here.sentence.last);
}

}  // namespace

bool were_never_held(const TollSentence& here, const Mention& status) {
    return are_the_rest(here, status) || are_brought_to_care(here, status);
}

}  // namespace vigie::extractors
