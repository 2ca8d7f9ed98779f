// Who lost their own: "l'armée a perdu six hommes", "losing eight of their number".
#include <algorithm>

#include "extractors/reading/stand_ins.h"
#include "extractors/tolls/owner_named.h"
#include "extractors/tolls/sentence.h"
#include "extractors/tolls/side_by_side.h"
#include "extractors/tolls/told_of_them.h"
#include "extractors/words/attackers.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Does "and", "et" or the like join the verb to one before it: "killed 18 terrorists and (lost)"?
bool is_joined(const TollSentence& here, const Predicate& predicate) {
    constexpr std::uint32_t reach = 3;  // "et en (a perdu)"
    const std::uint32_t far = std::min(reach, predicate.start - here.sentence.first);
    for (std::uint32_t back = 1; back <= far; ++back) {
        if (one_of(here.reading.word(predicate.start - back),
                   {"and", "but", "while", "et", "mais", "tout"}))
            return true;
    }
    return false;
}

/// « tombée sur une colonne du (JNIM) », "clashed with (JNIM)": whom they met.
bool is_met(const TollSentence& here, const Mention& party) {
    constexpr std::uint32_t reach = 5;  // « avec une colonne du (JNIM) »
    const std::uint32_t far = std::min(reach, party.first - here.sentence.first);
    for (std::uint32_t back = 1; back <= far; ++back) {
        const text::Word word = here.reading.word(party.first - back);
        if (one_of(word, {",", ":", "qui", "que"})) return false;
        if (one_of(word, {"avec", "sur", "contre", "par", "face", "with", "against"})) return true;
    }
    return false;
}

/// "Soldiers repelled the rebels' assault on Ber, (losing) five men", "The MSA fought ISSP and
/// (lost) three": whom the sentence is about lost them, not who was named last. Who only tells it
/// is passed over ("The army said JNIM …").
const Mention* subject_of_participle(const TollSentence& here, const Predicate& predicate) {
    constexpr std::uint32_t beside = 3;  // "The army spokesman (said) on"
    const std::uint32_t start = predicate.start;
    if (start == here.sentence.first) return nullptr;
    const text::Word before = here.reading.word(start - 1);
    const bool shared = one_of(before, {"and", "et", "but", "mais"});
    const bool participle = one_of(here.reading.word(start), {"losing", "perdant"}) &&
                            one_of(before, {",", "en", "while", "after"});
    if (!participle && !shared) return nullptr;
    for (const Mention* party : here.parties) {
        if (party->last > start) break;
        const auto said =
            mentions_in(here.reading, Kind::speech, party->last, party->last + beside);
        const bool other = shared && (is_met(here, *party) || was_struck(here, *party));
        if (said.empty() && !other) return party;
    }
    return nullptr;
}

/// "a unit backed by (Barkhane) lost two men", « un détachement qu'appuyait (Barkhane) a perdu »:
/// who goes with those whom the sentence is about.
bool goes_with_another(const TollSentence& here, const Mention& party) {
    constexpr std::uint32_t reach = 4;
    const std::uint32_t far = std::min(reach, party.first - here.sentence.first);
    for (std::uint32_t back = 1; back <= far; ++back) {
        const text::Word word = here.reading.word(party.first - back);
        if (word == ",") return false;
        if (one_of(word, {"by", "par", "whom"})) return true;
        // « annonce que (le JNIM) a perdu »: of him it is said
        if (one_of(word, {"qu'", "que"}))
            return mentions_in(here.reading, Kind::speech, here.sentence.first, party.first - back)
                .empty();
    }
    return false;
}

/// "by (the army), which lost two men": the clause is about them.
bool is_antecedent(const TollSentence& here, const Mention& party, const Predicate& predicate) {
    constexpr std::uint32_t auxiliaries = 2;  // « qui a (perdu) »
    const std::uint32_t who = party.last + (here.reading.word(party.last) == "," ? 1 : 0);
    return one_of(here.reading.word(who), {"which", "who", "qui", "lequel", "laquelle"}) &&
           predicate.start > who && predicate.start - who <= auxiliaries;
}

/// "the hunters of the (village) lost", « les dozos qui défendaient les (habitants) ont perdu »: do
/// the civilians only say whose men, or whom they defended?
bool are_guarded_by(const TollSentence& here, const Mention& guards, const Mention& people) {
    static const WordSet links("du de des d' la le les l' of the");
    static const WordSet defend(
        "defendaient defendait defendant defendent defendre protegeaient protegeait protegeant protegent "
        "proteger defended defending defend protected protecting protect");
    const auto are_civilians = [&](const Mention& party) {
        return here.lexicon.party(party.index).klass == PartyClass::civilians;
    };
    if (!are_civilians(people) || are_civilians(guards)) return false;
    if (has_word(here.reading, guards.last, people.first, defend)) return true;
    for (std::uint32_t at = guards.last; at < people.first; ++at) {
        if (!links.contains(here.reading.word(at))) return false;
    }
    return guards.last < people.first;
}

/// Is the party only with, against or behind the subject named before it?
bool is_beside(const TollSentence& here, const Mention& subject, const Mention& party) {
    return goes_with_another(here, party) || stands_aside(here, party) ||
           are_guarded_by(here, subject, party);
}

/// The party named last before the verb; of a verb joined to one before it not those whom that one
/// struck: "attacked a convoy, killing ten and losing two".
const Mention* named_last(const TollSentence& here, const Predicate& predicate, bool joined) {
    const Mention* subject = nullptr;
    for (const Mention* party : here.parties) {
        if (party->last > predicate.start) break;
        const bool unit = here.lexicon.party(party->index).kind == PartyKind::unit;
        if (joined && unit && subject != nullptr) continue;
        if (is_antecedent(here, *party, predicate)) return party;
        if (subject != nullptr && is_beside(here, *subject, *party)) continue;
        if (!joined || subject == nullptr || !was_struck(here, *party)) subject = party;
    }
    return subject;
}

/// « tombée sur une colonne du JNIM, (elle) a perdu quatre hommes »: whom the sentence is about.
const Mention* meant_by_pronoun(const TollSentence& here, const Predicate& predicate) {
    constexpr std::uint32_t auxiliaries = 3;  // « elle y a (perdu) »
    const auto about = std::find_if(here.parties.begin(),
                                    here.parties.end(),
                                    [&](const Mention* party) { return !is_met(here, *party); });
    if (about == here.parties.end() || (*about)->last > predicate.start) return nullptr;
    const std::uint32_t far = std::min(auxiliaries, predicate.start - here.sentence.first);
    for (std::uint32_t back = 1; back <= far; ++back) {
        const std::uint32_t at = predicate.start - back;
        if (!one_of(here.reading.word(at), {"il", "elle", "ils", "elles"})) continue;
        const bool opens = at > here.sentence.first &&
                           one_of(here.reading.word(at - 1), {",", ";", ":", "et", "mais"});
        return opens ? *about : nullptr;
    }
    return nullptr;
}

/// The party named last before the verb; "les séparatistes disent avoir pris sept hommes de
/// l'armée et affirment avoir perdu": the sentence's own subject, who still speaks.
const Mention* loser_of(const TollSentence& here, const Predicate& predicate) {
    if (const Mention* subject = subject_of_participle(here, predicate)) return subject;
    if (const Mention* subject = behind_relative(here, predicate)) return subject;
    if (const Mention* subject = meant_by_pronoun(here, predicate)) return subject;
    const auto said = mentions_in(here.reading, Kind::speech, here.sentence.first, predicate.start);
    const bool goes_on = here.reading.word(predicate.start) == "avoir" && said.size() > 1 &&
                         one_of(here.reading.word(said.back()->first - 1), {"et", "and"});
    if (goes_on && !here.parties.empty()) return here.parties.front();
    // "killed 40 for the loss of two of their fighters"
    const bool joined = is_joined(here, predicate) || predicate.govern != Govern::own;
    const Mention* subject = named_last(here, predicate, joined);
    // « affirme avoir tué neuf soldats et perdu deux de ses combattants »: not those killed
    return joined && subject != nullptr && was_struck(here, *subject) ? nullptr : subject;
}

/// "... sur les chasseurs. Lesquels ont perdu dix des leurs": those named last.
const Mention* antecedent(const TollSentence& here) {
    constexpr std::uint32_t reach = 6;
    const std::uint32_t first = here.sentence.first;
    if (const Mention* plural = meant_by_plural(here)) return plural;
    if (first > 0 && behind_the_latter(here.reading, here.sentence) > 0) {
        const auto& before = here.reading.sentences[here.reading.sentence_of(first - 1)];
        const auto parties = mentions_in(here.reading, Kind::actor, before.first, before.last);
        return parties.empty() ? nullptr : parties.back();
    }
    if (!one_of(here.reading.word(first), {"lesquels", "lesquelles"}) || first == 0) return nullptr;
    const auto named =
        mentions_in(here.reading, Kind::actor, first - std::min(first, reach), first);
    return named.empty() ? nullptr : named.back();
}

/// « nous avons perdu trois hommes », "we lost three men": the speaker's.
bool are_ours(const TollSentence& here, const Predicate& predicate) {
    constexpr std::uint32_t reach = 2;  // "nous avons (perdu)"
    if (predicate.govern != Govern::own) return false;
    const std::uint32_t far = std::min(reach, predicate.start - here.sentence.first);
    for (std::uint32_t back = 1; back <= far; ++back) {
        if (one_of(here.reading.word(predicate.start - back), {"nous", "we"})) return true;
    }
    return false;
}

/// "killing four while losing a fighter (of their own)": of those whom the sentence is about.
bool says_of_its_own(const TollSentence& here, const Predicate& predicate) {
    constexpr std::uint32_t reach = 6;  // "losing at least two fighters of its own"
    for (std::uint32_t at = predicate.end; at < predicate.end + reach; ++at) {
        if (here.reading.word(at) == "of" && one_of(here.reading.word(at + 1), {"its", "their"}) &&
            here.reading.word(at + 2) == "own")
            return true;
    }
    return false;
}

}  // namespace

const Mention* behind_relative(const TollSentence& here, const Predicate& predicate) {
    const Mention* subject = here.parties.empty() ? nullptr : here.parties.front();
    if (subject == nullptr || here.reading.word(subject->last) != "," ||
        !one_of(here.reading.word(subject->last + 1), {"which", "who", "qui"}))
        return nullptr;
    std::uint32_t comma = predicate.start;
    while (comma > subject->last && here.reading.word(comma) != ",")
        --comma;
    const bool named =
        std::any_of(here.parties.begin(), here.parties.end(), [&](const auto* party) {
            return party->first > comma && party->last <= predicate.start;
        });
    return comma > subject->last && !named ? subject : nullptr;
}

bool was_struck(const TollSentence& here, const Mention& party) {
    return std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
        return phrase.party == &party && phrase.status != nullptr && phrase.list != 0;
    });
}

bool loses_men(const TollSentence& here, const Predicate& predicate, std::size_t phrase) {
    static const WordSet men(
        "homme hommes man men element elements combattant combattants fighter fighters soldat "
        "soldats soldier soldiers");
    if (!men.contains(here.reading.word(here.phrases[phrase].last - 1))) return false;
    const Mention* loser = named_last(here, predicate, false);
    return loser != nullptr && here.lexicon.party(loser->index).klass != PartyClass::civilians;
}

namespace {

/// « L'armée a repoussé l'assaut, laissant (vingt assaillants) sur le terrain »: no men of an army.
bool are_foes_of(const TollSentence& here, const PeoplePhrase& phrase, const Mention* loser) {
    if (loser == nullptr || phrase.party == nullptr) return false;
    const PartyClass klass = here.lexicon.party(loser->index).klass;
    const bool people = here.lexicon.party(phrase.party->index).klass == PartyClass::insurgent;
    if (klass == PartyClass::insurgent || klass == PartyClass::civilians || !people) return false;
    for (std::uint32_t at = phrase.party->first; at < phrase.party->last; ++at) {
        if (attackers().contains(here.reading.word(at)) ||
            here.reading.word(at).starts_with("jihadis") ||
            here.reading.word(at).starts_with("djihadis"))
            return true;
    }
    return false;
}

}  // namespace

void give_to_loser(TollSentence& here, const Predicate& predicate, std::size_t list) {
    const bool ours = are_ours(here, predicate);
    const Mention* subject = ours ? nullptr : army_beside(here, loser_of(here, predicate));
    if (!here.parties.empty() && here.parties.front()->last <= predicate.start &&
        says_of_its_own(here, predicate))
        subject = here.parties.front();
    if (subject == nullptr && !ours) subject = antecedent(here);
    // « perdu quatre combattants »: nobody's name says whose
    const auto unnamed = [&](const Mention* party) {
        return party == nullptr || here.lexicon.party(party->index).name == unknown_group;
    };
    for (PeoplePhrase& phrase : here.phrases) {
        // "They said they lost seven fighters": any group's
        const bool named =
            !unnamed(phrase.party) && !here.lexicon.party(phrase.party->index).generic;
        if (phrase.list != list || named || are_foes_of(here, phrase, subject)) continue;
        // « Nous avons perdu six policiers », whoever says so
        if (ours && phrase.party != nullptr &&
            here.lexicon.party(phrase.party->index).klass == PartyClass::state)
            continue;
        phrase.party = subject;
        phrase.ours = ours;
        phrase.owned = subject == nullptr;  // "Le mouvement affirme avoir perdu six hommes"
    }
}

}  // namespace vigie::extractors
