// Whose people a phrase counts when a complement says it: "sept membres de la garde nationale", "un
// membre de la Mission ... (MINUSMA)".
#include <algorithm>

#include "extractors/reading/armed_groups.h"
#include "extractors/tolls/head.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

using text::TokenKind;

namespace {

/// Those of whom "de ses (hommes)", "of their (men)" are counted.
const WordSet& ranks() {
    static const WordSet all(
        "hommes elements membres combattants soldats men members fighters number own hunters "
        "colleagues comrades collegues camarades lieutenants lieutenant compagnons "
        "chasseurs militiamen miliciens troops soldiers peacekeepers personnel");
    return all;
}

/// « (Des combattants du MSA) ont accroché … . Cinq de leurs camarades »: the armed men, several,
/// who open the sentence before; nobody where those are known by no name.
const Mention* several_before(const TollSentence& here) {
    const std::size_t index = here.reading.sentence_of(here.sentence.first);
    if (index == 0) return nullptr;
    const auto& before = here.reading.sentences[index - 1];
    const auto named = mentions_in(here.reading, Kind::actor, before.first, before.last);
    constexpr std::uint32_t lead = 2;  // « Une dizaine de (soldats) »
    if (named.empty() || named.front()->first > before.first + lead) return nullptr;
    const Party& party = here.lexicon.party(named.front()->index);
    const bool several = here.reading.word(named.front()->first).ends_with('s');
    const bool armed = party.klass != PartyClass::civilians && party.kind == PartyKind::noun;
    return armed && several && party.name != unknown_group ? named.front() : nullptr;
}

/// « ses Casques bleus », "its peacekeepers"
bool is_mission(const Party& party) {
    return party.name == "MINUSMA" && !party.generic;
}

}  // namespace

/// Makes the people those of the party named behind them, and reads on behind it.
void HeadReader::take_owner(PeoplePhrase& phrase, const Mention& party) const {
    // "quatre otages de terroristes présumés": whose hands they are in
    const bool held =
        phrase.own != nullptr && word_of(here_, *phrase.own).status == Status::abducted;
    if (!held) phrase.party = &party;
    const bool opened =
        here_.reading.word(party.first - 1) == "(" || here_.reading.word(phrase.last) == "(";
    phrase.last = party.last + (opened && here_.reading.word(party.last) == ")" ? 1 : 0);
}

/// "quatre combattants du mouvement": the movement or militia named last before; nobody calls
/// jihadists so.
const Mention* HeadReader::movement_behind(const PeoplePhrase& phrase) const {
    constexpr std::uint32_t reach = 60;
    if (!one_of(here_.reading.word(phrase.last), {"du", "de"})) return nullptr;
    if (!one_of(here_.reading.word(phrase.last + 1), {"mouvement", "milice"})) return nullptr;
    if (starting_at(here_.parties, phrase.last + 1) != nullptr) return nullptr;
    const std::uint32_t from = phrase.first - std::min(phrase.first, reach);
    const Mention* found = nullptr;
    for (const Mention* named : mentions_in(here_.reading, Kind::actor, from, phrase.first)) {
        const Party& party = here_.lexicon.party(named->index);
        const bool jihadist = one_of(party.name, {"JNIM", "ISSP"}) || party.name == unknown_group;
        if (is_armed_group(party) && !jihadist) found = named;
    }
    return found;
}

/// "un membre de la Mission multidimensionnelle pour la stabilisation au Mali (MINUSMA)": whose
/// long name it is, its acronym tells.
const Mention* HeadReader::acronym_behind(std::uint32_t from) const {
    constexpr std::uint32_t longest = 14;
    const std::uint32_t end = std::min(from + longest, here_.sentence.last);
    bool capital = false;
    for (std::uint32_t at = from; at < end; ++at) {
        if (here_.reading.word(at) == "(") {
            const Mention* party = starting_at(here_.parties, at + 1);
            const bool closes = party != nullptr && here_.reading.word(party->last) == ")";
            return capital && closes ? party : nullptr;
        }
        const text::Token& token = here_.reading.token(at);
        if (token.kind != TokenKind::word || phrase_ends(at)) return nullptr;
        capital |= token.capital;
    }
    return nullptr;
}

/// The first people named in [from, to) before a word that ends the phrase.
const Mention* HeadReader::people_behind(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t at = from; at < to; ++at) {
        const Mention* party = starting_at(here_.parties, at);
        if (party != nullptr && is_people(here_.lexicon.party(party->index))) return party;
        const text::Word word = here_.reading.word(at);
        if (stops_phrase(word) && !is_article(word)) return nullptr;
    }
    return nullptr;
}

/// "(trois) de ses (hommes)": what stands before the noun.
std::uint32_t HeadReader::over_link(PeoplePhrase& phrase) const {
    std::uint32_t at = phrase.last;
    if (one_of(here_.reading.word(at), {"d'", "de", "des", "of"})) ++at;
    if (at > phrase.last && is_article(here_.reading.word(at)) &&
        people_word(at) != PeopleWord::whole) {
        static const WordSet owners("ses leurs nos its their our his");
        // "quatre de nos vaillants combattants"
        // "two of its (peacekeepers)": the noun itself says of which side
        const Mention* side = starting_at(here_.parties, at + 1);
        const bool named = side != nullptr && is_mission(here_.lexicon.party(side->index));
        phrase.owned = !named && owners.contains(here_.reading.word(at)) &&
                       (ranks().contains(here_.reading.word(at + 1)) ||
                        ranks().contains(here_.reading.word(at + 2)));
        ++at;
    }
    const bool leurs =
        here_.reading.word(at) == "leurs" && ranks().contains(here_.reading.word(at + 1));
    if (const Mention* theirs = leurs ? several_before(here_) : nullptr) {
        phrase.party = theirs;
        ++at;
    }
    phrase.owned |= one_of(here_.reading.word(at), {"its", "their", "theirs"}) &&
                    people_word(at) == PeopleWord::whole;
    // « trois des siens », « deux des leurs »
    phrase.owned |= here_.reading.word(phrase.last) == "des" &&
                    one_of(here_.reading.word(phrase.last + 1), {"siens", "leurs", "notres"});
    // « huit des nôtres », "eight of ours": the speaker's
    phrase.ours |= phrase.owned && one_of(here_.reading.word(phrase.last + 1), {"notres", "ours"});
    return at;
}

/// "a gang of (six robbers)" are counted behind it.
bool HeadReader::counts_behind(const PeoplePhrase& phrase) const {
    return people_word(phrase.last - 1) == PeopleWord::group &&
           quantity_at(phrase.last + 1) != nullptr;
}

/// "(sept membres) de la garde nationale": the party behind "de".
const Mention* HeadReader::party_behind_of(const PeoplePhrase& phrase) const {
    constexpr std::uint32_t reach = 8;  // "of the pro - government armed group (GATIA)"
    static const WordSet of("de d' du des of from parmi among chez within belonging");
    // "une vingtaine de combattants (du MSA)"
    const bool bracket = here_.reading.word(phrase.last) == "(";
    const std::uint32_t link = phrase.last + (bracket ? 1 : 0);
    if (!of.contains(here_.reading.word(link))) return nullptr;
    const std::uint32_t end = std::min(link + reach, here_.sentence.last);
    const std::uint32_t to = here_.reading.word(link + 1) == "to" ? 2 : 1;  // "belonging to"
    const Mention* party = people_behind(link + to, end);
    return party != nullptr ? party : acronym_behind(link + to);
}

/// "sept membres de la garde nationale", "six corps de chasseurs": the side behind "de".
void HeadReader::complement(PeoplePhrase& phrase) const {
    if (phrase.thing || phrase.bare || counts_behind(phrase)) return;
    if (const Mention* group = movement_behind(phrase)) {
        phrase.party = group;
        phrase.last += 2;
        return;
    }
    const Party* known =
        phrase.party != nullptr ? &here_.lexicon.party(phrase.party->index) : nullptr;
    const bool generic = known != nullptr && known->generic;
    const bool forces = known != nullptr && known->klass == PartyClass::state;
    if (known != nullptr && !generic && !forces) return;
    const Mention* party = party_behind_of(phrase);
    if (party == nullptr) return;
    if (known != nullptr && here_.lexicon.party(party->index).generic)
        phrase.last = party->last;  // "six soldats de la gendarmerie": no more is told of whose
    else if (known == nullptr || generic)
        take_owner(phrase, *party);
}

}  // namespace vigie::extractors
