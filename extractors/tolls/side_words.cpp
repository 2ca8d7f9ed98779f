#include "extractors/tolls/side_words.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

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
Side side_of_adjective(text::Word word) {
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

/// « déplore cinq morts de son (côté) », « compte deux blessés de leur (côté) »: whose dead they
/// are, behind the verb of who has lost them.
bool mourns_on_its_side(const TollSentence& here, std::uint32_t token) {
    static const WordSet losing(
        "deplore deplorent deplorait deploraient deplorant regrette regrettent reconnait "
        "reconnaissent admet admettent compte comptent comptait enregistre enregistrent recense "
        "recensent perdu accuse accusent");
    static const WordSet befallen(
        "mort morts tue tues blesse blesses disparu disparus pertes victimes hommes combattants "
        "soldats deces");
    constexpr std::uint32_t reach = 9;
    if (token < here.sentence.first + 4 || !befallen.contains(here.reading.word(token - 3)))
        return false;
    const std::uint32_t from = token - std::min(reach, token - here.sentence.first);
    return has_word(here.reading, from, token, losing);
}

/// « a évoqué de son (côté) un bilan de 13 morts », « De son (côté), la gendarmerie a arrêté huit
/// suspects »: who speaks or acts next, not whose they are.
bool turns_to_next(const TollSentence& here, std::uint32_t token) {
    return here.reading.word(token) == "cote" && token >= here.sentence.first + 2 &&
           here.reading.word(token - 2) == "de" &&
           one_of(here.reading.word(token - 1), {"son", "leur"}) &&
           !mourns_on_its_side(here, token);
}

/// "dans nos rangs", "in its ranks": the speaker's own.
bool names_own_ranks(const TollSentence& here, std::uint32_t token) {
    static const WordSet owners("nos notre ses son leurs its our their leur");
    static const WordSet people("elements hommes soldats troupes combattants men soldiers troops");
    const text::Word word = here.reading.word(token);
    // "in its own ranks", "dans nos propres rangs"
    const bool own = token > 1 && one_of(here.reading.word(token - 1), {"own", "propres"});
    const std::uint32_t noun = token - (own ? 1 : 0);
    if (turns_to_next(here, token)) return false;
    // "two dead in own ranks"
    const bool bare = own && noun > 1 && one_of(here.reading.word(noun - 2), {"in", "among"});
    if (bare && word == "ranks") return true;
    if (noun == 0 || !owners.contains(here.reading.word(noun - 1))) return false;
    // "parmi ses éléments"
    const bool among = noun > 1 && one_of(here.reading.word(noun - 2), {"parmi", "among", "chez"});
    return one_of(word, {"rangs", "ranks", "camp", "side", "cote", "niveau"}) ||
           (among && people.contains(word));
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
        if (count.first <= token || count.first >= end) return false;
        if (count.kind != QuantityKind::article) return true;
        // « un gendarme » is one of them; a village chief says that all are civilians
        const Mention* who = starting_at(here.parties, count.last);
        return who != nullptr && one_of(here.reading.word(count.first), {"un", "a", "an"}) &&
               here.lexicon.party(who->index).klass != PartyClass::civilians;
    });
}

/// « En (face), dix morts », « dans l'autre (camp) », « de l'autre (côté) »: of those whom the side
/// told before fought; not « en face du camp », « de l'autre côté de la frontière ».
bool names_other_side(const TollSentence& here, std::uint32_t token) {
    static const WordSet places("de d' du des of");
    if (token == here.sentence.first || places.contains(here.reading.word(token + 1))) return false;
    const text::Word word = here.reading.word(token);
    const text::Word before = here.reading.word(token - 1);
    return (word == "face" && before == "en") ||
           (one_of(word, {"cote", "camp", "bord", "side"}) && one_of(before, {"autre", "other"}));
}

/// « (En face), où l'on soupçonne le JNIM, »: who they are, told before their count.
Side suspected_behind(const TollSentence& here, std::uint32_t token) {
    constexpr std::uint32_t reach = 8;
    const std::uint32_t end = std::min(token + reach, here.sentence.last);
    for (std::uint32_t at = token + 1; at < end; ++at) {
        const bool counts =
            std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
                return phrase.first == at && phrase.count != nullptr;
            });
        if (counts) return {};
        if (const Mention* party = starting_at(here.parties, at))
            return side_of_party(here, *party);
    }
    return {};
}

/// « une source (parle) de trois morts »: somebody counts them; not « (c'est) une victoire : dix
/// morts », where "for" tells who thinks so.
bool is_reckoned(const Reading& reading, const text::Sentence& span) {
    static const WordSet counts(
        "parle parlent parlait evoque evoquent compte comptent denombre denombrent recense "
        "recensent rapporte rapportent reported reports counted counts spoke speaks");
    static const WordSet verdicts(": ; agit");
    return has_word(reading, span.first, span.last, counts) &&
           !has_word(reading, span.first, span.last, verdicts);
}

/// « (Pour) les militaires, une source parle de trois morts », "As (for) the soldiers,": whose dead
/// the sentence is about.
bool is_topic(const TollSentence& here, std::uint32_t token) {
    static const WordSet comma(",");
    static const WordSet leads("pour for concernant");
    constexpr std::uint32_t longest = 4;  // « les forces armées maliennes, »
    const bool opens = token <= here.sentence.first + 1;
    return opens && leads.contains(here.reading.word(token)) &&
           has_word(
               here.reading, token + 2, std::min(token + 2 + longest, here.sentence.last), comma) &&
           is_reckoned(here.reading, here.sentence);
}

/// « (Un commerçant) a été abattu. Un second individu a été blessé »: is an ordinary man spoken of
/// before the count, in its sentence or the one before?
bool names_civilians_before(const TollSentence& here, const PeoplePhrase& phrase) {
    const Reading& reading = here.reading;
    const std::size_t own = reading.sentence_of(phrase.first);
    const std::uint32_t from = reading.sentences[own - std::min<std::size_t>(own, 1)].first;
    const auto named = mentions_in(reading, Kind::actor, from, phrase.first);
    return std::any_of(named.begin(), named.end(), [&](const Mention* mention) {
        return here.lexicon.party(mention->index).klass == PartyClass::civilians;
    });
}

}  // namespace

const WordSet& body_nouns() {
    static const WordSet all(
        "body bodies remains corpse corpses corps cadavre cadavres depouille depouilles");
    return all;
}

bool are_authors(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet authors(
        "auteur auteurs perpetrator perpetrators complice complices accomplice accomplices acolyte "
        "acolytes");
    if (phrase.party != nullptr || phrase.status == nullptr) return false;
    const Status status = word_of(here, *phrase.status).status;
    if (status != Status::killed && status != Status::wounded) return false;
    const text::Word last = here.reading.word(phrase.last - 1);
    // « un commerçant et son complice »: an accomplice of nobody's deed
    if (names_civilians_before(here, phrase)) return false;
    const bool next = one_of(last, {"individu", "individual"}) && phrase.last > phrase.first + 1 &&
                      one_of(here.reading.word(phrase.last - 2), {"second", "deuxieme", "autre"});
    return next || has_word(here.reading, phrase.first, phrase.last, authors);
}

Side side_of_party(const TollSentence& here, const Mention& mention) {
    const Party& party = here.lexicon.party(mention.index);
    const text::Word word = here.reading.word(mention.first);
    if (word.starts_with("ennemi") || word.starts_with("enem")) return {SideHint::enemy, &party};
    const bool unnamed = party.klass == PartyClass::insurgent && party.name == unknown_group;
    return {unnamed ? SideHint::attackers : SideHint::party, &party};
}

Side named_after(const TollSentence& here, std::uint32_t token) {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t i = token + 1; i < std::min(token + reach, here.sentence.last); ++i) {
        const text::Word word = here.reading.word(i);
        if (one_of(word, {"ami", "amis", "allie", "allies", "friendly", "coalition"}))
            return {SideHint::own_ranks, nullptr};
        if (one_of(
                word,
                {"ennemi", "ennemis", "adverse", "adverses", "adversaire", "adversaires", "enemy"}))
            return {SideHint::enemy, nullptr};
        if (const Mention* party = starting_at(here.parties, i)) return side_of_party(here, *party);
    }
    return {};
}

Side side_of_heading(const TollSentence& here, std::uint32_t token) {
    if (!heads_counts(here, token)) return {};
    const bool english = here.reading.language == Language::english;
    if (english)
        return token > here.sentence.first ? side_of_adjective(here.reading.word(token - 1))
                                           : Side{};
    const text::Word next = here.reading.word(token + 1);
    return side_of_adjective(one_of(next, {"cote", "officiel"}) ? here.reading.word(token + 2)
                                                                : next);
}

/// « (côté) français », « dans les (rangs) de », « (chez) les rebelles »: is whose side it is told
/// around the word?
bool leads_to_side(const TollSentence& here, std::uint32_t token) {
    static const WordSet side_words("cote parmi among sein rangs bilan ranks chez camp side");
    const text::Word word = here.reading.word(token);
    if (word == "camp" && here.reading.word(token + 1) != "adverse") return false;
    // « vingt dans (ceux) des rebelles »
    const bool those =
        word == "ceux" && token > here.sentence.first && here.reading.word(token - 1) == "dans";
    return (those || side_words.contains(word) || is_topic(here, token)) &&
           !turns_to_next(here, token) && !leads_to_part(here, token + 1);
}

/// "in the ranks of the (Arabs)": people whom no table has are none of those told before.
bool names_strangers(const TollSentence& here, std::uint32_t token) {
    if (!one_of(here.reading.word(token), {"ranks", "rangs"})) return false;
    std::uint32_t at = token + 1;
    while (at < token + 3 && one_of(here.reading.word(at), {"of", "the", "des", "de", "les"}))
        ++at;
    return at > token + 1 && at < here.sentence.last && here.reading.token(at).capital;
}

Side side_word_at(const TollSentence& here, std::uint32_t token) {
    if (names_own_ranks(here, token)) return {SideHint::own_ranks, nullptr};
    if (names_other_side(here, token)) {
        // « En face, où l'on soupçonne le JNIM, deux morts »
        const Side named = suspected_behind(here, token);
        return named.hint != SideHint::none ? named : Side{SideHint::enemy, nullptr};
    }
    if (const Side head = side_of_heading(here, token); head.hint != SideHint::none) return head;
    const bool is_side = here.reading.word(token) == "side";
    const Side own = is_side && token > here.sentence.first
                         ? side_of_adjective(here.reading.word(token - 1))
                         : Side{};
    if (own.hint != SideHint::none) return own;
    if (!leads_to_side(here, token)) return {};
    const Side before = is_side ? named_before(here, token) : Side{};
    if (before.hint != SideHint::none) return before;
    const Side after = named_after(here, token);
    if (after.hint != SideHint::none) return after;
    // "rangs de l'armée", "the French side" in one
    const auto whole = std::find_if(here.parties.begin(), here.parties.end(), [&](const auto* one) {
        return one->first == token || one->last == token + 1;
    });
    if (whole != here.parties.end()) return side_of_party(here, **whole);
    return names_strangers(here, token) ? Side{SideHint::several, nullptr} : Side{};
}

}  // namespace vigie::extractors
