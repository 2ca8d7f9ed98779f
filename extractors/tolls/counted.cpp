#include "extractors/tolls/counted.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;
using text::TokenKind;

const WordSet people_words(
    "suspects personnes personne people persons hommes homme men man victimes individus");

const WordSet others_words("autres autre others other more");

const WordSet part_words("dont including lesquels lesquelles eux them whom elles");

bool in_quantity(const TollSentence& here, std::size_t token) {
    return std::any_of(here.reading.quantities.begin(),
                       here.reading.quantities.end(),
                       [&](const Quantity& q) { return q.first <= token && token < q.last; });
}

/// What the count counts: "trois soldats", "douze autres personnes".
void describe_noun(const TollSentence& here, Counted& counted) {
    constexpr std::size_t noun_reach = 4;
    const std::size_t begin = counted.quantity->last;
    const std::size_t end = std::min<std::size_t>(begin + noun_reach, here.sentence.last);
    for (std::size_t at = begin; at < end; ++at) {
        if (here.reading.tokens.list[at].kind != TokenKind::word) return;
        const string_view word = here.reading.word(at);
        counted.others |= others_words.contains(word);
        counted.people = people_words.contains(word);
        if (counted.people) return;
        counted.noun = starting_at(here.parties, at);
        if (counted.noun != nullptr) return;
        if (starting_at(here.statuses, at) != nullptr || in_quantity(here, at)) return;
    }
}

/// "dont trois civils", "including three": a part of the count before.
bool is_part(const TollSentence& here, const Quantity& quantity) {
    for (std::size_t i = quantity.first; i > here.sentence.first && quantity.first - i < 3; --i) {
        const string_view word = here.reading.word(i - 1);
        if (word == "," && i < quantity.first) return false;
        if (part_words.contains(word)) return true;
    }
    return false;
}

}  // namespace

const Mention* starting_at(const std::vector<const Mention*>& mentions, std::size_t token) {
    const auto at = std::find_if(mentions.begin(), mentions.end(), [&](const Mention* mention) {
        return mention->first == token;
    });
    return at == mentions.end() ? nullptr : *at;
}

bool boundary(const TollSentence& here, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
        const string_view word = here.reading.word(i);
        if (word == ";" || word == ":" || word == "mais" || word == "but" || word == "tandis" ||
            word == "while") {
            return true;
        }
    }
    return false;
}

void collect_counts(TollSentence& here) {
    for (const Quantity& quantity : here.reading.quantities) {
        if (quantity.first < here.sentence.first || quantity.last > here.sentence.last) continue;
        if (quantity.unit != Unit::none) continue;
        Counted counted;
        counted.quantity = &quantity;
        describe_noun(here, counted);
        counted.part = is_part(here, quantity);
        here.counted.push_back(counted);
    }
}

}  // namespace vigie::extractors
