#include "extractors/tolls/named_sides.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;

Side side_of_party(const TollSentence& here, const Mention& mention) {
    const Party& party = here.lexicon.party(mention.index);
    const string_view word = here.reading.word(mention.first);
    if (word.starts_with("ennemi") || word.starts_with("enem")) return {SideHint::enemy, &party};
    const bool unnamed = party.klass == PartyClass::insurgent && party.name == unknown_group;
    return {unnamed ? SideHint::attackers : SideHint::party, &party};
}

/// The side named in the words behind `token`: "côté (FAMa)", "chez (l'ennemi)".
Side named_after(const TollSentence& here, std::uint32_t token) {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t i = token + 1; i < std::min(token + reach, here.sentence.last); ++i) {
        const string_view word = here.reading.word(i);
        if (one_of(word, {"ami", "amis", "allie", "allies", "friendly"}))
            return {SideHint::own_ranks, nullptr};
        if (one_of(word, {"ennemi", "ennemis", "adverse", "enemy"}))
            return {SideHint::enemy, nullptr};
        if (const Mention* party = starting_at(here.parties, i)) return side_of_party(here, *party);
    }
    return {};
}

/// "on the French side", "dans le camp adverse" say it before or behind the noun.
Side named_before(const TollSentence& here, std::uint32_t token) {
    // "on the attackers' side", "on the army's side"
    const bool owned = token > here.sentence.first &&
                       one_of(here.reading.word(token - 1), {"'", "'s", "\xE2\x80\x99"});
    for (const Mention* party : here.parties) {
        if (party->last == token || (owned && party->last + 1 == token))
            return side_of_party(here, *party);
    }
    return {};
}

/// "(friendly) side", "(enemy) losses", « pertes (amies) »: the adjective says whose.
Side side_of_adjective(string_view word) {
    if (one_of(word, {"friendly", "own", "amie", "amies", "ami", "amis", "propres"}))
        return {SideHint::own_ranks, nullptr};
    if (one_of(word, {"enemy", "opposing", "ennemie", "ennemies", "ennemi", "adverses", "adverse"}))
        return {SideHint::enemy, nullptr};
    return {};
}

/// Words that head counts in a communiqué: "Own losses: 3 dead", « Pertes ennemies : douze morts ».
bool heads_counts(const TollSentence& here, std::uint32_t token) {
    static const WordSet heads("losses loss toll casualties casualty pertes perte victimes bilan");
    return heads.contains(here.reading.word(token));
}

Side side_of_heading(const TollSentence& here, std::uint32_t token) {
    if (!heads_counts(here, token)) return {};
    const bool english = here.reading.language == Language::english;
    if (english)
        return token > here.sentence.first ? side_of_adjective(here.reading.word(token - 1))
                                           : Side{};
    const string_view next = here.reading.word(token + 1);
    return side_of_adjective(one_of(next, {"cote", "officiel"}) ? here.reading.word(token + 2)
                                                                : next);
}

/// "dans nos rangs", "in its ranks": the speaker's own.
bool names_own_ranks(const TollSentence& here, std::uint32_t token) {
    static const WordSet owners("nos notre ses son leurs its our their leur");
    static const WordSet people("elements hommes soldats troupes combattants men soldiers troops");
    const string_view word = here.reading.word(token);
    // "in its own ranks", "dans nos propres rangs"
    const bool own = token > 1 && one_of(here.reading.word(token - 1), {"own", "propres"});
    const std::uint32_t noun = token - (own ? 1 : 0);
    if (noun == 0 || !owners.contains(here.reading.word(noun - 1))) return false;
    // "parmi ses éléments"
    const bool among = noun > 1 && one_of(here.reading.word(noun - 2), {"parmi", "among", "chez"});
    return one_of(word, {"rangs", "ranks", "camp", "side", "cote", "niveau"}) ||
           (among && people.contains(word));
}

/// "pertes ennemies", "victimes civiles": an adjective says whose.
Side adjective_of(const TollSentence& here, const Toll& toll) {
    const string_view word = here.reading.word(toll.last);
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

/// « parmi (lesquels deux gendarmes) »: a part of the count, not whose it is. Children among the
/// dead, or soldiers without a count, say who all of them are.
bool leads_to_part(const TollSentence& here, std::uint32_t token) {
    constexpr std::uint32_t reach = 4;
    static const WordSet those("lesquels lesquelles eux elles them whom which");
    static const WordSet family("enfants enfant femmes femme children child women woman");
    if (!those.contains(here.reading.word(token))) return false;
    const std::uint32_t end = std::min(token + reach, here.sentence.last);
    for (std::uint32_t at = token + 1; at < end; ++at) {
        if (family.contains(here.reading.word(at))) return false;
    }
    const auto& counts = here.reading.quantities;
    return std::any_of(counts.begin(), counts.end(), [&](const Quantity& count) {
        return count.first > token && count.first < end && count.kind != QuantityKind::article;
    });
}

Side side_word_at(const TollSentence& here, std::uint32_t token) {
    static const WordSet side_words("cote parmi among sein rangs bilan ranks chez camp side");
    if (names_own_ranks(here, token)) return {SideHint::own_ranks, nullptr};
    const string_view word = here.reading.word(token);
    if (const Side head = side_of_heading(here, token); head.hint != SideHint::none) return head;
    if (word == "side" && token > here.sentence.first) {
        const Side side = side_of_adjective(here.reading.word(token - 1));
        if (side.hint != SideHint::none) return side;
    }
    if (!side_words.contains(word)) return {};
    if (leads_to_part(here, token + 1)) return {};
    if (word == "camp" && here.reading.word(token + 1) != "adverse") return {};
    const Side before = word == "side" ? named_before(here, token) : Side{};
    if (before.hint != SideHint::none) return before;
    const Side after = named_after(here, token);
    if (after.hint != SideHint::none) return after;
    const Mention* whole = starting_at(here.parties, token);  // "rangs de l'armée" in one
    return whole != nullptr ? side_of_party(here, *whole) : Side{};
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

/// "côté FAMa, trois morts", "Du côté des soldats français de l'opération Barkhane, on déplore
/// également dix blessés": near, or at the sentence's head.
Side side_ahead(const TollSentence& here, const Toll& toll, std::uint32_t reach) {
    constexpr std::uint32_t head = 16;
    for (std::uint32_t back = 1; back <= head && back <= toll.first; ++back) {
        const std::uint32_t i = toll.first - back;
        if (i < here.sentence.first || ends_clause(here, i)) break;
        if (back > reach && i > here.sentence.first + 1) continue;
        if (const Side side = side_word_at(here, i); side.hint != SideHint::none) return side;
    }
    return {};
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

/// « dans les rangs du MNLA et parmi les civils », "among soldiers and among villagers"
bool names_two(const TollSentence& here, std::uint32_t first, const Side& side) {
    const std::uint32_t end = std::min(first + 12U, here.sentence.last);
    for (std::uint32_t i = first + 1; i < end && !ends_clause(here, i); ++i) {
        if (!one_of(here.reading.word(i), {"et", "and"})) continue;
        for (std::uint32_t at = i + 1; at < std::min(i + 4, end); ++at) {
            if (begins_count(here, at)) return false;  // "et trois blessés parmi les"
            const Side other = side_word_at(here, at);
            if (other.hint == SideHint::none) continue;
            return other.hint != side.hint || other.party != side.party;
        }
        break;
    }
    return false;
}

/// The nearest phrase of the clause that names a side: "côté FAMa", "parmi les assaillants".
Side side_phrase(const TollSentence& here, const Toll& toll) {
    constexpr std::uint32_t reach = 9;
    for (std::uint32_t i = toll.last; i < std::min(here.sentence.last, toll.last + reach); ++i) {
        if (ends_clause(here, i) || counts_others(here, toll, i) || leads_count(here, i)) break;
        if (const Side side = side_word_at(here, i); side.hint != SideHint::none)
            return names_two(here, i, side) ? Side{SideHint::several, nullptr} : side;
    }
    return side_ahead(here, toll, reach);
}

/// "infligeant des pertes à l'ennemi", "causé de lourdes pertes aux assaillants": whom they befell.
Side inflicted_on(const TollSentence& here, const Toll& toll) {
    constexpr std::uint32_t reach = 5;
    static const WordSet verbs(
        "infliger infligeant inflige infligent infligees occasionne occasionnant cause causant inflicting "
        "inflicted");
    if (!one_of(here.reading.word(toll.last), {"a", "au", "aux", "on"})) return {};
    for (std::uint32_t back = 1; back <= std::min(reach, toll.first); ++back) {
        if (verbs.contains(here.reading.word(toll.first - back)))
            return named_after(here, toll.last);
    }
    return {};
}

/// "trois de ses hommes": of the party named before. Whom nobody knows speaks of no people of his:
/// "le MSA affirme que des hommes armés ont tué deux de ses combattants".
Side owner_of(const TollSentence& here, const PeoplePhrase& phrase) {
    const Mention* owner = nullptr;
    for (const Mention* party : here.parties) {
        if (party->last > phrase.first) break;
        const bool unknown = here.lexicon.party(party->index).name == unknown_group;
        if (owner == nullptr || !unknown) owner = party;
    }
    if (owner == nullptr) return {SideHint::own_ranks, nullptr};
    return side_of_party(here, *owner);
}

/// "l'armée, qui reconnaît la mort d'un adjudant": who admits a death has lost his own.
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

/// The last party named before the token; a camp is one, but no people.
const Mention* last_party(const TollSentence& here, std::uint32_t token, bool people = false) {
    const Mention* last = nullptr;
    for (const Mention* party : here.parties) {
        const bool unit = here.lexicon.party(party->index).kind == PartyKind::unit;
        if (party->last <= token && !(people && unit)) last = party;
    }
    return last;
}

/// Words of who counts its own losses: "déplore", "a enregistré", "suffered".
bool counts_own(string_view word) {
    static const WordSet suffers("suffered subi subit lost recorded");
    return word.starts_with("deplor") || word.starts_with("mourn") ||
           word.starts_with("enregistr") || suffers.contains(word);
}

/// "le communiqué du CSP, qui déplore sept morts", "les forces loyalistes ont enregistré six
/// morts": whom a group or a force counts so are its own.
Side mourned_by(const TollSentence& here, const Toll& toll) {
    constexpr std::uint32_t reach = 5;  // "déplore au moins (sept morts)"
    constexpr std::uint32_t close = 3;  // "du CSP, qui (déplore)"
    for (std::uint32_t back = 1; back <= std::min(reach, toll.first - here.sentence.first);
         ++back) {
        const std::uint32_t at = toll.first - back;
        if (!counts_own(here.reading.word(at))) continue;
        const Mention* owner = last_party(here, at);
        const auto nobody = [&](std::uint32_t i) { return here.reading.word(i) == "on"; };
        if (owner == nullptr || at - owner->last > close || nobody(at - 1) || nobody(at - 2))
            return {};
        const Party& who = here.lexicon.party(owner->index);
        const bool named = who.kind == PartyKind::name || who.kind == PartyKind::noun;
        if (!named || who.klass == PartyClass::civilians) return {};
        Side side = side_of_party(here, *owner);
        side.mourned = true;
        return side;
    }
    return {};
}

/// "un drone a frappé les assaillants, tuant (une quinzaine d'entre eux)": of those named last.
bool counts_of_them(const TollSentence& here, const PeoplePhrase& phrase) {
    if (phrase.party != nullptr || phrase.last <= phrase.first + 1) return false;
    return one_of(here.reading.word(phrase.last - 1), {"eux", "elles", "them"});
}

Side side_beside(const TollSentence& here, const PeoplePhrase& phrase, const Toll& toll) {
    if (admits_own(here, phrase)) return {SideHint::own_ranks, nullptr};
    if (phrase.owned) return owner_of(here, phrase);
    if (phrase.own != nullptr && left_behind(here, toll)) return {SideHint::attackers, nullptr};
    if (counts_of_them(here, phrase)) {
        const Mention* them = last_party(here, phrase.first, /*people=*/true);
        const bool known = them != nullptr && here.lexicon.party(them->index).name == unknown_group;
        if (known) return side_of_party(here, *them);
    }
    Side side = adjective_of(here, toll);
    if (side.hint == SideHint::none) side = inflicted_on(here, toll);
    if (side.hint == SideHint::none) side = side_phrase(here, toll);
    if (side.hint == SideHint::none && phrase.own != nullptr) side = mourned_by(here, toll);
    if (side.hint == SideHint::none && phrase.people) side.hint = SideHint::people;
    return side;
}

/// "le MSA a déploré la mort d'une dizaine de combattants": its own.
Side mourner_of(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 10;
    const string_view noun = here.reading.word(phrase.party->first);
    if (!noun.starts_with("combattant") && !noun.starts_with("fighter")) return {};
    for (std::uint32_t back = 1; back < reach && back <= phrase.first; ++back) {
        const std::uint32_t at = phrase.first - back;
        if (at <= here.sentence.first) return {};
        const string_view word = here.reading.word(at);
        if (!word.starts_with("deplor") && !word.starts_with("mourn")) continue;
        const Mention* owner = last_party(here, at);
        return owner != nullptr ? side_of_party(here, *owner) : Side{};
    }
    return {};
}

Side side_named(const TollSentence& here, const PeoplePhrase& phrase) {
    const Side mourner = mourner_of(here, phrase);
    return mourner.hint != SideHint::none ? mourner : side_of_party(here, *phrase.party);
}

}  // namespace

Side side_of_people(const TollSentence& here, const PeoplePhrase& phrase, const Toll& toll) {
    return phrase.party != nullptr && !phrase.owned ? side_named(here, phrase)
                                                    : side_beside(here, phrase, toll);
}

}  // namespace vigie::extractors
