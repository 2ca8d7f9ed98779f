#include "extractors/tolls/mourners.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Words of who counts its own losses: "déplore", "a enregistré", "suffered".
bool counts_own(text::Word word) {
    static const WordSet suffers(
        "suffered subi subit lost recorded reconnait reconnaissent reconnu reconnaissant admet admettent "
        "admis admettant admit admits admitted admitting acknowledged acknowledges conceded concedes");
    return word.starts_with("deplor") || word.starts_with("mourn") ||
           word.starts_with("enregistr") || word == "relevait" || word == "compte" ||
           word.starts_with("pleur") || word.starts_with("essuy") || suffers.contains(word);
}

/// « dix (soldats) », « huit des (assaillants) », "ten of the (soldiers)": is the noun counted so?
bool ends_at(const Reading& reading, const Quantity& count, std::uint32_t noun) {
    static const WordSet partitives("des of");
    const auto behind = static_cast<std::uint32_t>(count.last);
    if (!partitives.contains(reading.word(behind))) return behind == noun;
    return behind + (reading.word(behind + 1) == "the" ? 2 : 1) == noun;
}

/// « Le FLA dit avoir tué (dix soldats) » : are armed men counted in the sentence before, or in
/// this one before the token? Who condemns the attack on a bus counts nobody of his own.
bool counts_armed_before(const TollSentence& here, std::uint32_t token) {
    const Reading& reading = here.reading;
    const std::size_t sentence = reading.sentence_of(here.sentence.first);
    const std::uint32_t first =
        reading.sentences[sentence - std::min<std::size_t>(sentence, 1)].first;
    const auto parties = mentions_in(reading, Kind::actor, first, token);
    return std::any_of(parties.begin(), parties.end(), [&](const Mention* party) {
        const Party& who = here.lexicon.party(party->index);
        return who.kind == PartyKind::noun && who.klass != PartyClass::civilians &&
               std::any_of(reading.quantities.begin(),
                           reading.quantities.end(),
                           [&](const Quantity& count) {
                               return ends_at(here.reading, count, party->first) &&
                                      count.kind != QuantityKind::article;
                           });
    });
}

/// « Il (reconnaît) de son côté deux morts », « dit avoir tué dix soldats et (déplore) trois morts
/// », « Elle-même (déplore) trois morts », "It (acknowledged) two dead": a pronoun, or the subject
/// of the verb before, speaks of its own.
bool speaks_of_itself(const TollSentence& here, std::uint32_t verb) {
    static const WordSet admits(
        "reconnait reconnaissent reconnu admet admettent admis concede concedent deplore deplorent "
        "deplorait admits admitted acknowledged acknowledges conceded concedes mourned mourns");
    static const WordSet between(
        "a ont avait toutefois cependant egalement aussi neanmoins meme memes has have itself "
        "themselves also however");
    static const WordSet subjects("il elle ils elles lui eux it they et and");
    if (!admits.contains(here.reading.word(verb)) || !counts_armed_before(here, verb)) return false;
    std::uint32_t at = verb;
    while (at > here.sentence.first && between.contains(here.reading.word(at - 1)))
        --at;
    return at > here.sentence.first && subjects.contains(here.reading.word(at - 1));
}

/// « Le mouvement se targue de n'avoir (essuyé) », "the group says it (suffered)": who claims it.
bool is_group_boasting(const TollSentence& here, std::uint32_t verb) {
    static const WordSet groups("mouvement groupe rebellion katiba movement group rebels rebelles");
    static const WordSet peaceful("civil society societe civile citoyen ong ngo ngos peace paix");
    constexpr std::uint32_t reach = 9;
    const std::uint32_t from = verb - std::min(verb - here.sentence.first, reach);
    bool group = false;
    for (std::uint32_t at = from; at < verb; ++at) {
        if (peaceful.contains(here.reading.word(at))) return false;
        group |= groups.contains(here.reading.word(at));
    }
    return group;
}

/// « Le GATIA a (eu) quatre tués ».
bool had_some(const TollSentence& here, std::uint32_t at) {
    return here.reading.word(at) == "eu" && at > here.sentence.first &&
           one_of(here.reading.word(at - 1), {"a", "ont", "aurait", "auraient", "avait"});
}

/// « a payé un lourd tribut », « ont payé (le prix fort) », "paid a heavy price".
bool pays_dear(const TollSentence& here, std::uint32_t at) {
    static const WordSet prices("tribut prix cher price toll");
    constexpr std::uint32_t reach = 4;
    if (!one_of(here.reading.word(at), {"paye", "paie", "paient", "paid", "pays"})) return false;
    return has_word(here.reading, at + 1, std::min(at + reach, here.sentence.last), prices);
}

}  // namespace

const Mention* last_party(const TollSentence& here, std::uint32_t token, bool people) {
    const Mention* last = nullptr;
    for (const Mention* party : here.parties) {
        const bool unit = here.lexicon.party(party->index).kind == PartyKind::unit;
        if (party->last <= token && !(people && unit)) last = party;
    }
    return last;
}

bool admits_own(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 6;
    static const WordSet ranks(
        "adjudant sergent caporal lieutenant capitaine commandant colonel grade");
    static const WordSet verbs(
        "reconnait reconnaissent reconnu admet admettent admis deplore deplorent deplorant");
    if (phrase.first == phrase.last || !ranks.contains(here.reading.word(phrase.last - 1)))
        return false;
    const std::uint32_t far = std::min(reach, phrase.first - here.sentence.first);
    for (std::uint32_t back = 1; back <= far; ++back) {
        if (verbs.contains(here.reading.word(phrase.first - back))) return true;
    }
    return false;
}

const Mention* group_that_admits(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet verbs(
        "reconnait reconnaissent admet admettent avoue avouent admit admits admitted acknowledge "
        "acknowledges acknowledged concede concedes conceded");
    constexpr std::uint32_t reach = 6;  // « avoue la perte d'au moins (deux) »
    const std::uint32_t first = here.sentence.first;
    const bool unnamed =
        phrase.party == nullptr || here.lexicon.party(phrase.party->index).name == unknown_group;
    if (!unnamed || first == 0 ||
        !one_of(here.reading.word(first), {"il", "elle", "ils", "it", "they"}) ||
        !has_word(here.reading,
                  phrase.first - std::min(reach, phrase.first - first),
                  phrase.first,
                  verbs))
        return nullptr;
    const auto& before = here.reading.sentences[here.reading.sentence_of(first - 1)];
    const auto named = mentions_in(here.reading, Kind::actor, before.first, before.last);
    if (named.empty()) return nullptr;
    const Party& party = here.lexicon.party(named.front()->index);
    const bool group = party.klass == PartyClass::insurgent && party.name != unknown_group;
    return group ? named.front() : nullptr;
}

namespace {

/// Of whom the word of loss at the token tells: of the party before it.
Side owner_of_loss(const TollSentence& here, std::uint32_t at) {
    constexpr std::uint32_t close = 3;  // "du CSP, qui (déplore)"
    const Mention* owner = last_party(here, at);
    if (owner == nullptr && is_group_boasting(here, at)) return {SideHint::own_ranks, nullptr};
    const auto nobody = [&](std::uint32_t i) { return here.reading.word(i) == "on"; };
    // « se vante de n'avoir (essuyé) »
    const bool boasts = at > 0 && here.reading.word(at - 1) == "avoir";
    const std::uint32_t most = close + (boasts ? close : 0);
    if (owner == nullptr || at - owner->last > most || nobody(at - 1) || nobody(at - 2)) return {};
    const Party& who = here.lexicon.party(owner->index);
    const bool named = who.kind == PartyKind::name || who.kind == PartyKind::noun;
    if (!named || who.klass == PartyClass::civilians) return {};
    Side side = side_of_party(here, *owner);
    side.mourned = true;
    return side;
}

}  // namespace

Side mourned_by(const TollSentence& here, const Toll& toll) {
    constexpr std::uint32_t reach = 5;  // "déplore au moins (sept morts)"
    constexpr std::uint32_t far = 10;   // "ont payé le prix fort dimanche à Thiou : (sept morts)"
    for (std::uint32_t back = 1; back <= std::min(far, toll.first - here.sentence.first); ++back) {
        const std::uint32_t at = toll.first - back;
        const bool near =
            back <= reach && (counts_own(here.reading.word(at)) || had_some(here, at));
        if (!near && !pays_dear(here, at)) continue;
        if (near && speaks_of_itself(here, at)) return {SideHint::own_ranks, nullptr};
        return owner_of_loss(here, at);
    }
    return {};
}

Side mourner_of(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 10;
    const text::Word noun = here.reading.word(phrase.party->first);
    if (!noun.starts_with("combattant") && !noun.starts_with("fighter")) return {};
    for (std::uint32_t back = 1; back < reach && back <= phrase.first; ++back) {
        const std::uint32_t at = phrase.first - back;
        if (at <= here.sentence.first) return {};
        const text::Word word = here.reading.word(at);
        if (!word.starts_with("deplor") && !word.starts_with("mourn")) continue;
        const Mention* owner = last_party(here, at);
        return owner != nullptr ? side_of_party(here, *owner) : Side{};
    }
    return {};
}

}  // namespace vigie::extractors
