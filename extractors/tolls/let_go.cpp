#include "extractors/tolls/let_go.h"

#include <algorithm>

#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool are_the_rest(const TollSentence& here, const Mention& status) {
    static const WordSet rest("rest others other remaining autres reste");
    constexpr std::uint32_t reach = 6;  // "the other passengers were then (let go)"
    if (word_of(here, status).status != Status::freed) return false;
    const std::uint32_t from = status.first - std::min(reach, status.first - here.sentence.first);
    return has_word(here.reading, from, status.first, rest) &&
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

}  // namespace vigie::extractors
