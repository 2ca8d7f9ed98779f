#include "extractors/tolls/named_sides.h"

#include <algorithm>

#include "extractors/tolls/head.h"
#include "extractors/tolls/left_behind.h"
#include "extractors/tolls/mourners.h"
#include "extractors/tolls/owner_named.h"
#include "extractors/tolls/parts.h"
#include "extractors/tolls/side_words.h"
#include "extractors/tolls/some_of_them.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "pertes ennemies", "victimes civiles": an adjective says whose.
Side adjective_of(const TollSentence& here, const Toll& toll) {
    const text::Word word = here.reading.word(toll.last);
    if (one_of(word, {"ennemie", "ennemies", "ennemi", "ennemis"}))
        return {SideHint::enemy, nullptr};
    if (one_of(word, {"amie", "amies", "ami", "amis"})) return {SideHint::own_ranks, nullptr};
    // "quatre des victimes sont des chasseurs"
    const bool are = one_of(word, {"sont", "etaient", "are", "were"});
    const bool some = one_of(here.reading.word(toll.last + 1), {"des", "les", "the"});
    const std::uint32_t noun = toll.last + (are ? (some ? 2 : 1) : 0);
    if (const Mention* party = starting_at(here.parties, noun)) {
        const Party& who = here.lexicon.party(party->index);
        if (who.kind == PartyKind::noun || who.kind == PartyKind::name)
            return side_of_party(here, *party);
    }
    return {};
}

/// « quatre tués (pour le GATIA) », « 26 morts (pour l'armée) »: whose they are.
Side counted_for(const TollSentence& here, const Toll& toll) {
    constexpr std::uint32_t reach = 3;  // "pour les seuls (assaillants)"
    if (here.reading.word(toll.last) != "pour") return {};
    for (std::uint32_t at = toll.last + 1; at <= toll.last + reach; ++at) {
        if (const Mention* party = starting_at(here.parties, at))
            return side_of_party(here, *party);
    }
    return {};
}

/// « quatre tués ; (la CMA) »: is the party joined to a count of others? Not « L'armée évoque cinq
/// morts, (le JNIM) une vingtaine »: its figure, not its dead.
bool goes_on_from_count(const TollSentence& here, const Mention& party) {
    static const WordSet joins("; , et and mais tandis contre");
    const std::uint32_t start = here.sentence.first;
    if (party.first <= start) return false;
    std::uint32_t at = party.first;
    while (at > start && is_article(here.reading.word(at - 1)))
        --at;
    const bool tells = here.lexicon.party(party.index).name != unknown_group;
    if (tells && !mentions_in(here.reading, Kind::speech, start, at).empty()) return false;
    if (at == start || !joins.contains(here.reading.word(at - 1))) return false;
    return std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
        return phrase.last < at && phrase.counted && phrase.status != nullptr;
    });
}

/// « Le GATIA a eu quatre tués ; (la CMA, deux combattants tombés) »: the party right before a
/// count that goes on from another, with no verb of its own.
Side gapped_before(const TollSentence& here, std::uint32_t count) {
    const bool comma = here.reading.word(count - 1) == ",";
    const std::uint32_t end = count - (comma ? 1 : 0);
    for (const Mention* party : here.parties) {
        if (party->last == end && goes_on_from_count(here, *party))
            return side_of_party(here, *party);
    }
    return {};
}

/// Does another count begin at `i`? What follows is its own.
bool counts_others(const TollSentence& here, const Toll& toll, std::uint32_t i) {
    return std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& other) {
        // "dix blessés dont cinq graves côté Barkhane"; "19 blessés dont 15 parmi les forces"
        const bool same_people =
            other.part && !one_of(here.reading.word(other.last), {"parmi", "chez", "du"});
        return other.first == i && other.count != nullptr && other.status != nullptr &&
               !same_people && (other.part || i >= toll.last + 2);
    });
}

bool ends_clause(const TollSentence& here, std::uint32_t i) {
    return one_of(here.reading.word(i), {";", "."});
}

/// « Terroristes : neuf morts », "- enemy: 9 dead", « Amis : 05 morts, 08 blessés »: whom the colon
/// stands behind that the count's line or clause opens with.
Side side_of_label(const TollSentence& here, const Toll& toll) {
    constexpr std::uint32_t longest = 5;  // « du côté des forces armées »
    static const WordSet small("- * les l' la le des du de cote forces troupes the our");
    static const WordSet friends("amis ami amies amie friendly allies");
    static const WordSet enemies("ennemis ennemi ennemie ennemies adverses enemy enemies");
    const Reading& reading = here.reading;
    std::uint32_t colon = toll.first;
    while (colon > here.sentence.first && reading.word(colon) != ":" && !ends_clause(here, colon))
        --colon;
    if (reading.word(colon) != ":") return {};
    const std::uint32_t from = colon - std::min(colon - here.sentence.first, longest);
    Side side;
    for (std::uint32_t at = colon; at > from; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {";", ":"})) break;
        const Mention* party = starting_at(here.parties, at - 1);
        if (friends.contains(word)) {
            side = {SideHint::own_ranks, nullptr};
        } else if (enemies.contains(word)) {
            side = {SideHint::enemy, nullptr};
        } else if (party != nullptr && party->last <= colon) {
            side = side_of_party(here, *party);
        } else if (!small.contains(word) && reading.token(at - 1).kind == text::TokenKind::word) {
            return {};
        }
    }
    return side;
}

/// « 2 morts côté FAMa, (10 assaillants) tués, 5 interpellés »: does a count of other people than
/// those of the side stand in [from, to)?
bool counts_others_between(const TollSentence& here,
                           std::uint32_t from,
                           std::uint32_t to,
                           const Side& side) {
    return side.party != nullptr &&
           std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
               return phrase.first >= from && phrase.last <= to && phrase.count != nullptr &&
                      phrase.party != nullptr &&
                      here.lexicon.party(phrase.party->index).name != side.party->name;
           });
}

/// "côté FAMa, trois morts", "Du côté des soldats français de l'opération Barkhane, on déplore
/// également dix blessés": near, or at the sentence's head.
Side side_ahead(const TollSentence& here, const Toll& toll, std::uint32_t reach) {
    constexpr std::uint32_t head = 16;
    for (std::uint32_t back = 1; back <= head && back <= toll.first; ++back) {
        const std::uint32_t i = toll.first - back;
        if (i < here.sentence.first || ends_clause(here, i)) break;
        if (back > reach && i > here.sentence.first + 1) continue;
        const Side side = side_word_at(here, i);
        if (side.hint == SideHint::none) continue;
        if (counts_others_between(here, i, toll.first, side)) break;
        return side;
    }
    return side_of_label(here, toll);
}

/// "côté ennemi 15 morts": the side at `i` is that of the count right behind it.
bool leads_count(const TollSentence& here, std::uint32_t i) {
    constexpr std::uint32_t reach = 4;
    const bool head = side_of_heading(here, i).hint != SideHint::none;
    if (!head && !one_of(here.reading.word(i), {"cote", "side"})) return false;
    for (std::uint32_t at = i + (head ? 1 : 2); at < std::min(i + reach + 1, here.sentence.last);
         ++at) {
        if (one_of(here.reading.word(at - 1), {",", "et", "and", ";"})) return false;
        const bool counts =
            std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
                return phrase.first == at && phrase.count != nullptr && phrase.status != nullptr;
            });
        if (counts) return true;
    }
    return false;
}

bool begins_count(const TollSentence& here, std::uint32_t token) {
    return std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
        return phrase.first == token && phrase.count != nullptr;
    });
}

/// « dans les rangs du MSA et (du GATIA) »: the party that hangs on the word before the token.
const Mention* party_of_link(const TollSentence& here, std::uint32_t token) {
    return one_of(here.reading.word(token - 1), {"du", "de", "des", "of"})
               ? starting_at(here.parties, token)
               : nullptr;
}

/// « et (parmi les civils) », « et (du GATIA) »: does the first side that [first, last) names
/// differ from this one?
bool names_other_than(const TollSentence& here,
                      std::uint32_t first,
                      std::uint32_t last,
                      const Side& side) {
    const bool of_party = side.party != nullptr && side.hint == SideHint::party;
    for (std::uint32_t at = first; at < last; ++at) {
        if (begins_count(here, at)) return false;  // "et trois blessés parmi les"
        const Mention* party = of_party ? party_of_link(here, at) : nullptr;
        if (party != nullptr) return here.lexicon.party(party->index).name != side.party->name;
        const Side other = side_word_at(here, at);
        if (other.hint != SideHint::none)
            return other.hint != side.hint || other.party != side.party;
    }
    return false;
}

/// « dans les rangs du MNLA et parmi les civils », "among soldiers and among villagers"
bool names_two(const TollSentence& here, std::uint32_t first, const Side& side) {
    const std::uint32_t end = std::min(first + 12U, here.sentence.last);
    for (std::uint32_t i = first + 1; i < end && !ends_clause(here, i); ++i) {
        if (one_of(here.reading.word(i), {"et", "and"}))
            return names_other_than(here, i + 1, std::min(i + 4, end), side);
    }
    return false;
}

/// « six morts (et de lourdes pertes parmi les assaillants) », "and heavy losses among them": whose
/// those losses are is not whose the dead counted before are.
bool goes_on_to_losses(const TollSentence& here, std::uint32_t token) {
    static const WordSet losses("pertes losses casualties victimes");
    constexpr std::uint32_t reach = 5;  // « et de très nombreuses (pertes) »
    if (!one_of(here.reading.word(token), {"et", "and", "ainsi"})) return false;
    const std::uint32_t end = std::min(token + reach, here.sentence.last);
    return has_word(here.reading, token + 1, end, losses);
}

/// The nearest phrase of the clause that names a side: "côté FAMa", "parmi les assaillants".
Side side_phrase(const TollSentence& here, const Toll& toll) {
    constexpr std::uint32_t reach = 9;
    for (std::uint32_t i = toll.last; i < std::min(here.sentence.last, toll.last + reach); ++i) {
        if (ends_clause(here, i) || counts_others(here, toll, i) || leads_count(here, i)) break;
        if (goes_on_to_losses(here, i)) break;
        if (const Side side = side_word_at(here, i); side.hint != SideHint::none)
            return names_two(here, i, side) ? Side{SideHint::several, nullptr} : side;
    }
    return side_ahead(here, toll, reach);
}

/// "infligeant des pertes à l'ennemi", « a coûté neuf hommes à l'armée », "causé de lourdes pertes
/// aux assaillants": whom they befell.
Side inflicted_on(const TollSentence& here, const Toll& toll) {
    constexpr std::uint32_t reach = 5;
    static const WordSet verbs(
        "infliger infligeant inflige infligent infligees occasionne occasionnant cause causant coute "
        "coutant coutait inflicting inflicted");
    if (!one_of(here.reading.word(toll.last), {"a", "au", "aux", "on"})) return {};
    for (std::uint32_t back = 1; back <= std::min(reach, toll.count); ++back) {
        if (verbs.contains(here.reading.word(toll.count - back)))
            return named_after(here, toll.last);
    }
    return {};
}

/// "French forces attacked an armed group, killing (six of its members)", « tuant six de ses
/// membres »: of those struck, not of who struck them. Who only tells it is passed over.
const Mention* struck_before(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t beside = 3;  // "The army spokesman (said) on"
    if (phrase.status == nullptr || phrase.status->first <= here.sentence.first) return nullptr;
    const text::Word killing = here.reading.word(phrase.status->first);
    const bool gerund = killing.ends_with("ant") || killing.ends_with("ing");
    if (!gerund || here.reading.word(phrase.status->first - 1) != ",") return nullptr;
    const Mention* striker = nullptr;
    const Mention* struck = nullptr;
    for (const Mention* party : here.parties) {
        if (party->last > phrase.status->first) break;
        const bool tells =
            !mentions_in(here.reading, Kind::speech, party->last, party->last + beside).empty();
        if (tells) continue;
        if (striker == nullptr) striker = party;
        // "a JNIM base": the base itself is nobody's
        const bool same =
            here.lexicon.party(striker->index).name == here.lexicon.party(party->index).name;
        if (!same) struck = party;
    }
    return struck;
}

/// "trois de ses hommes": of the party named before; whom nobody knows speaks of no people of his.
Side owner_of(const TollSentence& here, const PeoplePhrase& phrase) {
    if (phrase.ours) return {SideHint::own_ranks, nullptr};
    const bool lost = phrase.status != nullptr && word_of(here, *phrase.status).loses;
    const Mention* struck = lost ? nullptr : struck_before(here, phrase);
    if (struck != nullptr) return side_of_party(here, *struck);
    const PeoplePhrase* master = lost ? nullptr : master_of(here, phrase);
    if (master != nullptr)
        return master->party != nullptr ? side_of_party(here, *master->party) : Side{};
    const Mention* owner = owner_named(here, phrase, lost);
    return owner != nullptr ? side_of_party(here, *owner) : Side{SideHint::own_ranks, nullptr};
}

/// What the words around the count say of whose they are.
Side side_told(const TollSentence& here, const PeoplePhrase& phrase, const Toll& toll) {
    Side side = adjective_of(here, toll);
    if (side.hint == SideHint::none) side = counted_for(here, toll);
    if (side.hint == SideHint::none) side = inflicted_on(here, toll);
    if (side.hint == SideHint::none) side = side_phrase(here, toll);
    if (side.hint == SideHint::none) side = gapped_before(here, toll.count);
    if (side.hint == SideHint::none && phrase.own != nullptr) side = mourned_by(here, toll);
    if (side.hint == SideHint::none && phrase.people) side.hint = SideHint::people;
    return side;
}

Side side_beside(const TollSentence& here, const PeoplePhrase& phrase, const Toll& toll) {
    if (admits_own(here, phrase)) return {SideHint::own_ranks, nullptr};
    if (are_authors(here, phrase)) return {SideHint::attackers, nullptr};
    if (phrase.owned) return owner_of(here, phrase);
    if (phrase.own != nullptr && left_behind(here, toll)) return {SideHint::attackers, nullptr};
    const Side theirs = side_of_them(here, phrase);
    return theirs.hint != SideHint::none ? theirs : side_told(here, phrase, toll);
}

Side side_named(const TollSentence& here, const PeoplePhrase& phrase) {
    if (here.lexicon.party(phrase.party->index).generic) {
        const Side gapped = gapped_before(here, phrase.first);
        if (gapped.hint != SideHint::none) return gapped;
    }
    const Side mourner = mourner_of(here, phrase);
    return mourner.hint != SideHint::none ? mourner : side_of_party(here, *phrase.party);
}

}  // namespace

Side side_of_people(const TollSentence& here, const PeoplePhrase& phrase, const Toll& toll) {
    if (const Mention* group = group_that_admits(here, phrase)) return side_of_party(here, *group);
    return phrase.party != nullptr && !phrase.owned ? side_named(here, phrase)
                                                    : side_beside(here, phrase, toll);
}

}  // namespace vigie::extractors
