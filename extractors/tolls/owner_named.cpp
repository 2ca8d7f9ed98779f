#include "extractors/tolls/owner_named.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "four of its own men", « de ses propres hommes »: set against others.
bool says_own(const TollSentence& here, const PeoplePhrase& phrase) {
    for (std::uint32_t at = phrase.first; at < phrase.last; ++at) {
        if (one_of(here.reading.word(at), {"own", "propres"})) return true;
    }
    return false;
}

/// "said that (twelve rebels) and three of its own had died", "(twelve rebels) were slain and four
/// of its own men fell": is the party that of people counted beside the phrase's?
bool is_counted_beside(const TollSentence& here, const Mention* party, const PeoplePhrase& phrase) {
    const bool own = says_own(here, phrase);
    return std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& other) {
        const bool beside = own ? other.last <= phrase.first : other.last + 1 == phrase.first;
        return other.party == party && other.counted && other.max != 1 && beside;
    });
}

/// « Les éleveurs (accusent) les dozos d'avoir tué quatre des leurs »: the verb whose subject lost
/// them; the phrase's own first token when there is none.
std::uint32_t accuses_before(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet accuses(
        "accuse accusent accusait accusaient accusant accused accuses accusing blame blames blamed "
        "blaming");
    for (std::uint32_t at = here.sentence.first + 1; at < phrase.first; ++at) {
        if (accuses.contains(here.reading.word(at)) &&
            !one_of(here.reading.word(at - 1), {"was", "were", "been", "is", "are", "ete"}))
            return at;
    }
    return phrase.first;
}

/// "its (soldiers)", "their (fighters)": does what they are called suit the party's people? Any
/// party has "men".
bool suits(const TollSentence& here, const PeoplePhrase& phrase, const Party& party) {
    static const WordSet regulars(
        "soldiers soldats soldier soldat troops militaires gendarmes policemen policiers");
    static const WordSet irregulars(
        "fighters fighter combattants combattant militants militiamen miliciens hunters chasseurs");
    const text::Word called = here.reading.word(phrase.last - 1);
    if (regulars.contains(called)) return party.klass != PartyClass::insurgent;
    return !irregulars.contains(called) || party.klass != PartyClass::state;
}

}  // namespace

bool stands_aside(const TollSentence& here, const Mention& party) {
    static const WordSet aside("from with against by contre avec par aux au");
    static const WordSet small("the l' la le les des suspected presumed armed malian");
    std::uint32_t at = party.first;
    while (at > here.sentence.first && small.contains(here.reading.word(at - 1)))
        --at;
    if (at == here.sentence.first) return false;
    const bool french_to =
        here.reading.word(at - 1) == "a" && here.reading.original(at - 1, at) == "\xC3\xA0";
    // "repelled an attack of (JNIM)", « une attaque du (JNIM) »: who came at them
    static const WordSet attacks("attaque assaut raid offensive attack assault");
    const bool came = at > here.sentence.first + 1 &&
                      one_of(here.reading.word(at - 1), {"du", "de", "des", "of"}) &&
                      attacks.contains(here.reading.word(at - 2));
    if (came) return true;
    if (!french_to && !aside.contains(here.reading.word(at - 1))) return false;
    // "(fighters) from the MSA": one party
    return std::none_of(here.parties.begin(), here.parties.end(), [&](const Mention* other) {
        return other->last + 1 == at;
    });
}

namespace {

/// How well the people named there may be whose they are: 0 = whom nobody knows.
int fitness(const TollSentence& here, const PeoplePhrase& phrase, const Mention& mention) {
    const Party& party = here.lexicon.party(mention.index);
    if (party.name == unknown_group) return 0;
    return 1 + (suits(here, phrase, party) ? 2 : 0) + (stands_aside(here, mention) ? 0 : 1);
}

}  // namespace

const Mention* owner_named(const TollSentence& here, const PeoplePhrase& phrase, bool lost) {
    const Mention* owner = nullptr;
    int best = 0;
    const std::uint32_t charge = accuses_before(here, phrase);
    for (const Mention* party : here.parties) {
        if (party->last > phrase.first || (owner != nullptr && party->first > charge)) break;
        if ((lost && was_struck(here, *party)) || is_counted_beside(here, party, phrase)) continue;
        const int fit = fitness(here, phrase, *party);
        if (owner != nullptr && (fit == 0 || fit < best)) continue;
        owner = party;
        best = fit;
    }
    return owner;
}

}  // namespace vigie::extractors
