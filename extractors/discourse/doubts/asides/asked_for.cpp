#include "extractors/discourse/doubts/asides/asked_for.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « la libération des quatre otages (est intervenue) », "the release (followed)": does the noun
/// have a verb of its own, so that nobody asks for it?
bool has_own_verb(const Reading& reading, std::uint32_t noun) {
    static const WordSet verbs(
        "est sont etait etaient fut furent sera intervient survient was were is are will followed came "
        "comes took happened");
    constexpr std::uint32_t reach = 14;
    const std::uint32_t end = reading.sentences[reading.sentence_of(noun)].last;
    for (std::uint32_t at = noun + 1; at < std::min(end, noun + reach); ++at) {
        const text::Word word = reading.word(at);
        if (verbs.contains(word) || (word == "a" && reading.word(at + 1) == "eu")) return true;
        if (one_of(word, {",", ";", ":", "qui", "que", "qu'", "dont", "who", "that", "which"}))
            return false;
    }
    return false;
}

const WordSet& asking() {
    static const WordSet verbs(
        "reclament reclame reclamer reclamant reclamaient reclamait exigent exige exiger exigeant "
        "exigeaient exigeait obtienne obtiennent demandent demander demandant demandaient demanding demand demands demanded "
        "urge urges urged urging");
    return verbs;
}

/// Where its article stands, or the noun itself.
std::uint32_t with_article(const Reading& reading, std::uint32_t noun) {
    static const WordSet articles("la le les l' leur leurs sa son ses the their a");
    return noun > 0 && articles.contains(reading.word(noun - 1)) ? noun - 1 : noun;
}

/// « réclament plus de sécurité ainsi que (la libération) », "demanding better pay and the
/// (release)": the second thing that somebody asks for.
bool is_asked_for_too(const Reading& reading, std::uint32_t noun) {
    constexpr std::uint32_t far = 18;
    std::uint32_t at = with_article(reading, noun);
    if (at == 0 || !one_of(reading.word(at - 1), {"et", "que", ",", "and"})) return false;
    if (has_own_verb(reading, noun)) return false;
    const std::uint32_t stop = at - std::min(far, at);
    for (--at; at > stop; --at) {
        if (asking().contains(reading.word(at - 1))) return true;
        if (one_of(reading.word(at - 1), {".", ";", "qui", "who", "apres", "after"})) return false;
    }
    return false;
}

/// "calling for the immediate (release)", « appelons à la (libération) »
bool is_called_for(const Reading& reading, std::uint32_t noun) {
    static const WordSet calls(
        "call calls called calling appeal appeals appealed appealing plead pleads pleaded pleading "
        "appelle appellent appelons appelait appelaient appelant appele appel appels");
    // not "called for calm after the (attack)"
    static const WordSet passed(
        "the a an his her its their all immediate unconditional swift prompt urgent safe rapid la le "
        "l' leur sa son une");
    for (std::uint32_t at = noun; at > 1; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {"for", "a"}) && calls.contains(reading.word(at - 2))) return true;
        if (!passed.contains(word)) return false;
    }
    return false;
}

}  // namespace

bool is_object_of_asking(const Reading& reading, std::uint32_t noun) {
    const std::uint32_t at = with_article(reading, noun);
    return at > 0 && at < noun && asking().contains(reading.word(at - 1));
}

bool is_asked_for(const Reading& reading, std::uint32_t noun) {
    static const WordSet asks(
        "exigeons demandons reclamons sollicitons souhaitons attendons exigeaient reclamaient "
        "demandaient plaide plaident supplie supplient implore implorent refused refuses refusing "
        "rejected rejects rejecting opposed opposes request requests bid refuse refusent "
        "rejete rejettent requete oppose opposent");
    constexpr std::uint32_t reach = 4;  // "exigeons donc la (libération)"
    if (one_of(reading.word(noun), {"negotiating", "seeking"}) || is_asked_for_too(reading, noun) ||
        is_called_for(reading, noun))
        return true;
    return has_word(reading, noun - std::min(reach, noun), noun, asks);
}

}  // namespace vigie::extractors
