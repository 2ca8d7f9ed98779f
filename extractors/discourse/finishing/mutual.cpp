#include "extractors/discourse/finishing/mutual.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool is_mutual(const Candidate& word) {
    static const WordSet mutual(
        "clash firefight gunfight fighting shootout battle skirmish infighting crossfire "
        "affrontement combat accrochage escarmouche");
    const bool on_people = word.target != nullptr && word.target->klass == PartyClass::civilians;
    const std::string_view lemma = word.trigger->lemma;
    const bool exchange = lemma.find("change") != std::string_view::npos;  // « échange de tirs »
    const bool noun = word.trigger->kind == WordKind::noun && mutual.contains(lemma);
    return word.family == Family::fight && (exchange || noun) && !on_people;
}

/// Does nothing but "and" and what leads the second noun stand between the two words?
bool are_joined(const Reading& reading, const Candidate& one, const Candidate& two) {
    static const WordSet glue(
        "and et as well the a an des de d' les heavy several violents intense");
    static const WordSet links("and et");
    const bool ordered = one.first < two.first;
    const std::uint32_t from = ordered ? one.last : two.last;
    const std::uint32_t to = ordered ? two.first : one.first;
    if (one.sentence != two.sentence || !has_word(reading, from, to, links)) return false;
    for (std::uint32_t at = from; at < to; ++at) {
        if (!glue.contains(reading.word(at))) return false;
    }
    return true;
}

}  // namespace

bool was_mutual(const Draft& draft) {
    return std::any_of(draft.words.begin(), draft.words.end(), is_mutual);
}

bool fought_amid_shells(const Reading& reading, const Draft& draft) {
    return std::any_of(draft.words.begin(), draft.words.end(), [&](const Candidate& fight) {
        return is_mutual(fight) &&
               std::any_of(draft.words.begin(), draft.words.end(), [&](const Candidate& shells) {
                   return shells.family == Family::shelling && are_joined(reading, shells, fight);
               });
    });
}

}  // namespace vigie::extractors
