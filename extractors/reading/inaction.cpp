#include "extractors/reading/inaction.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool ends_clause(text::Word word) {
    return one_of(word, {",", ";", ":", "."});
}

/// « un manque », "the failure", "for not (coming)"
bool tells_inaction(const Reading& reading, std::uint32_t token) {
    static const WordSet nouns(
        "lack failure failures failing failed absence inaction delay delays slowness negligence "
        "shortage withdrawal manque inaction absence retard retards lenteur negligence negligences "
        "defaillance defaillances echec carence carences passivite insuffisance laxisme abandonner "
        "abandonne abandonnes abandonnees abandoning abandoned");
    const text::Word word = reading.word(token);
    // « de laisser faire », « d'avoir fermé les yeux »
    if (one_of(word, {"laisser", "laisse"}) && reading.word(token + 1) == "faire") return true;
    if (one_of(word, {"fermer", "ferme"}) && reading.word(token + 2) == "yeux") return true;
    return nouns.contains(word) || (word == "not" && reading.word(token - 1) == "for");
}

}  // namespace

bool is_blamed_for_inaction(const Reading& reading, std::uint32_t party) {
    constexpr std::uint32_t before = 9;  // "a lack of patrols and of posts by the (army)"
    constexpr std::uint32_t behind = 6;  // « à l'(armée) malienne un long retard »
    const auto& span = reading.sentences[reading.sentence_of(party)];
    for (std::uint32_t at = party; at > span.first && party - at < before; --at) {
        if (ends_clause(reading.word(at - 1))) break;
        if (tells_inaction(reading, at - 1)) return true;
    }
    for (std::uint32_t at = party + 1; at < std::min(span.last, party + behind); ++at) {
        if (ends_clause(reading.word(at))) break;
        if (tells_inaction(reading, at)) return true;
    }
    return false;
}

}  // namespace vigie::extractors
