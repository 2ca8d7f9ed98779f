#include "extractors/attribution/ellipsis.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Does the second clause begin there: « , (le JNIM) », "and (residents)"?
bool begins_clause(const Reading& reading, const text::Sentence& sentence, std::uint32_t first) {
    static const WordSet articles("le la les l' un une des du the a an other autres d'");
    while (first > sentence.first && articles.contains(reading.word(first - 1)))
        --first;
    return first > sentence.first &&
           one_of(reading.word(first - 1), {",", ";", "et", "and", "mais", "but", "while", "que"});
}

bool is_count(const Reading& reading, std::uint32_t token) {
    const auto count =
        std::lower_bound(reading.quantities.begin(),
                         reading.quantities.end(),
                         token,
                         [](const Quantity& one, std::uint32_t at) { return one.first < at; });
    return count != reading.quantities.end() && count->first == token &&
           count->unit == Unit::none && count->kind != QuantityKind::article;
}

}  // namespace

std::uint32_t figure_without_verb(const Reading& reading,
                                  const text::Sentence& sentence,
                                  std::uint32_t first,
                                  std::uint32_t behind) {
    static const WordSet links("de d' a at of , en lui elle eux quant plutot au moins");
    constexpr std::uint32_t reach = 6;  // « , quant à lui, de (vingt) »
    if (!begins_clause(reading, sentence, first)) return sentence.last;
    for (std::uint32_t at = behind; at < std::min(behind + reach, sentence.last); ++at) {
        if (is_count(reading, at)) return at;
        if (!links.contains(reading.word(at))) break;
    }
    return sentence.last;
}

std::vector<const Speaker*> speakers_without_verb(const Reading& reading,
                                                  const text::Sentence& sentence,
                                                  const std::vector<Speaker>& speakers,
                                                  const std::vector<Statement>& found) {
    std::vector<const Speaker*> silent;
    for (const Speaker& speaker : speakers) {
        const bool spoken = std::any_of(found.begin(), found.end(), [&](const Statement& said) {
            return !said.inherited && said.last <= speaker.first && said.by != speaker.by;
        });
        if (spoken &&
            figure_without_verb(reading, sentence, speaker.first, speaker.last) != sentence.last)
            silent.push_back(&speaker);
    }
    return silent;
}

}  // namespace vigie::extractors
