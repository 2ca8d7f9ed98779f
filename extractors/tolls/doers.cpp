// Who did what a count tells of, where the words beside it say so: those whom they killed are none
// of their own.
#include <algorithm>

#include "extractors/tolls/sentence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « (en) a (abattu) », "(said it had also) killed": may it stand between who did it and the verb?
bool leads_on(const TollSentence& here, std::uint32_t token) {
    static const WordSet links(
        "a ont avait avaient aurait auraient avoir en y que qu' il elle ils elles had has have it "
        "they that to be having also since then later aussi egalement ensuite deja depuis eux meme "
        "elle-meme eux-memes pour sa leur part affirmant assurant saying claiming immediately even");
    const auto spoken =
        mentions_in(here.reading, Kind::speech, token - std::min(token, 3U), token + 3);
    return links.contains(here.reading.word(token)) ||
           std::any_of(spoken.begin(), spoken.end(), [&](const Mention* said) {
               return said->first <= token && token < said->last;
           });
}

/// "An attack on (soldiers) killed ten", « une mine posée par (l'armée) a tué »: does the party
/// hang on a preposition?
bool is_led(const TollSentence& here, const Mention& party) {
    static const WordSet prepositions(
        "on of against by with in at to from among for near par contre de du des sur avec a aux au "
        "chez parmi pour selon d'apres dans entre between visant targeting involving");
    constexpr std::uint32_t words = 3;  // "against (the Malian) army"
    const std::uint32_t far = std::min(words, party.first - here.sentence.first);
    for (std::uint32_t back = 1; back <= far; ++back) {
        const text::Word word = here.reading.word(party.first - back);
        if (prepositions.contains(word)) return true;
        if (!is_word(here.reading.tokens, party.first - back)) return false;
    }
    return false;
}

/// The party that ends at the token, or nullptr.
const Mention* ending_at(const TollSentence& here, std::uint32_t token) {
    const auto party = std::find_if(here.parties.begin(),
                                    here.parties.end(),
                                    [&](const Mention* mention) { return mention->last == token; });
    return party == here.parties.end() ? nullptr : *party;
}

/// "The army mourned three dead (and) said it had shot": the sentence's own subject goes on.
const Mention* subject_of_list(const TollSentence& here, std::uint32_t link) {
    constexpr std::uint32_t head = 4;  // "The (Malian) army", « Les (soldats) de la paix »
    if (!one_of(here.reading.word(link), {"et", "and", "puis", "but", "mais"})) return nullptr;
    const Mention* first = here.parties.empty() ? nullptr : here.parties.front();
    const bool opens = first != nullptr && first->first <= here.sentence.first + head;
    if (!opens || first->last > link) return nullptr;
    return is_led(here, *first) ? nullptr : first;
}

/// "(The army) pursued the attackers, killing four", « (L'armée) a poursuivi les assaillants, tuant
/// »: whoever goes after those who came, and kills some of them.
const Mention* pursuer_before(const TollSentence& here, const Predicate& predicate) {
    static const WordSet pursuing(
        "pursued chased hunted tracked repelled repulsed intercepted engaged poursuivi pourchasse "
        "traque repousse intercepte accroche");
    constexpr std::uint32_t head = 4;
    const Mention* first = here.parties.empty() ? nullptr : here.parties.front();
    if (predicate.start == 0 || first == nullptr || first->first > here.sentence.first + head ||
        is_led(here, *first))
        return nullptr;
    const std::uint32_t comma = predicate.start - 1;
    if (comma <= first->last || here.reading.word(comma) != ",") return nullptr;
    for (std::uint32_t at = first->last; at < comma; ++at) {
        if (!pursuing.contains(here.reading.word(at))) continue;
        const auto chased = mentions_in(here.reading, Kind::actor, at + 1, comma);
        return !chased.empty() || here.reading.word(at + 1) == "them" ? first : nullptr;
    }
    return nullptr;
}

/// Who is the subject of the active verb that takes the counted people.
const Mention* doer_before(const TollSentence& here, const Predicate& predicate) {
    // "killing ten": of whom, commas and clauses before it tell
    const text::Word verb = here.reading.word(predicate.word->first);
    if (verb.ends_with("ing") || verb.ends_with("ant")) return pursuer_before(here, predicate);
    constexpr std::uint32_t reach = 9;  // « l'armée (a affirmé mardi qu'elle en avait) tué »
    std::uint32_t at = predicate.start;
    for (; at > here.sentence.first && predicate.start - at < reach; --at) {
        if (const Mention* party = ending_at(here, at))
            return is_led(here, *party) ? nullptr : party;
        if (!leads_on(here, at - 1)) break;
    }
    if (const Mention* subject = behind_relative(here, predicate)) return subject;
    return at > here.sentence.first ? subject_of_list(here, at - 1) : nullptr;
}

/// « onze ont été tués (par les soldats) », "were killed by troops".
const Mention* doer_behind(const TollSentence& here, const Predicate& predicate) {
    constexpr std::uint32_t reach = 3;  // "by (the Malian) army"
    const std::uint32_t by = predicate.word->last;
    if (!one_of(here.reading.word(by), {"par", "by"})) return nullptr;
    for (std::uint32_t at = by + 1; at <= by + reach; ++at) {
        if (const Mention* party = starting_at(here.parties, at)) return party;
    }
    return nullptr;
}

/// « la riposte (des soldats) a fait une quinzaine de morts », "(the soldiers') response left":
/// whose answer it was.
const Mention* answerer_before(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet answers("riposte ripostes response counterattack contre-attaque");
    constexpr std::uint32_t reach = 10;  // « riposte des soldats maliens a fait au moins »
    const std::uint32_t far = std::min(reach, phrase.first - here.sentence.first);
    for (std::uint32_t back = 1; back <= far; ++back) {
        const std::uint32_t at = phrase.first - back;
        if (one_of(here.reading.word(at), {",", ";"})) return nullptr;
        if (!answers.contains(here.reading.word(at))) continue;
        for (std::uint32_t behind = at + 1; behind <= at + 3; ++behind) {
            if (const Mention* party = starting_at(here.parties, behind)) return party;
        }
        const bool owned =
            at > here.sentence.first && one_of(here.reading.word(at - 1), {"'", "'s", "s"});
        return ending_at(here, at - (owned ? 1 : 0));
    }
    return nullptr;
}

}  // namespace

const Mention* doer_of(const TollSentence& here, const PeoplePhrase& phrase) {
    if (phrase.party != nullptr || phrase.owned || phrase.ours) return nullptr;
    if (phrase.own != nullptr && phrase.own == phrase.status) return answerer_before(here, phrase);
    const auto predicate =
        std::find_if(here.predicates.begin(), here.predicates.end(), [&](const Predicate& one) {
            return one.word == phrase.status;
        });
    if (predicate == here.predicates.end()) return nullptr;
    if (predicate->govern == Govern::object) return doer_before(here, *predicate);
    return predicate->govern == Govern::subject ? doer_behind(here, *predicate) : nullptr;
}

}  // namespace vigie::extractors
