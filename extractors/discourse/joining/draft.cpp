#include "extractors/discourse/joining/draft.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "extractors/discourse/joining/outranks.h"
#include "extractors/discourse/joining/pairs.h"
#include "extractors/discourse/joining/riposte.h"
#include "extractors/discourse/where/closer_spots.h"
#include "extractors/discourse/where/containment.h"
#include "extractors/discourse/where/districts.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « Huit otages ont été libérés. Les autres avaient été (enlevés) début janvier »: when they were
/// taken is not when they were freed.
bool is_taking_of_freed(const Draft& draft, const Candidate& word) {
    return draft.family == Family::release && word.family == Family::abduct &&
           !draft.words.empty() && draft.words.front().family == Family::release;
}

void absorb_date(Draft& draft, const Candidate& word) {
    if (!word.date || is_taking_of_freed(draft, word)) return;
    const bool first = !draft.date || !draft.own_date;
    draft.own_date = true;
    const auto days = [](const text::DateRange& range) { return range.to - range.from; };
    // "last week", then "from 5 to 9 May": what says it more closely; of a night no day does
    constexpr auto week = std::chrono::days{5};
    const bool closer = !first && word.date->precision == draft.date->precision &&
                        days(*draft.date) >= week && days(*word.date) < days(*draft.date) &&
                        !disjoint(*word.date, *draft.date);
    if (first || closer || word.date->precision < draft.date->precision) {
        draft.date = word.date;
    } else if (disjoint(*word.date, *draft.date)) {
        draft.date = text::DateRange{std::min(draft.date->from, word.date->from),
                                     std::max(draft.date->to, word.date->to),
                                     2};
    }
}

/// "à Mondoro" after "près de Mondoro", a known name after an unknown one.
bool refines(const Scene& scene, const Draft& draft, const Candidate& word) {
    return place_at(scene, draft.place).use == Use::bare &&
           place_at(scene, word.place).use == Use::event;
}

void absorb_place(const Scene& scene, Draft& draft, const Candidate& word) {
    if (word.place < 0) return;
    if (draft.place >= 0 && draft.own_place && !refines(scene, draft, word) &&
        !says_spot(scene, draft, word) && !narrows_lead(scene, draft, word))
        return;
    draft.place = word.place;
    const NamedPlace& place = place_at(scene, word.place);
    // "attacked Tessit town": what a verb strikes right behind it is where it was
    const bool object = is_attack(word.family) && place.first == word.last &&
                        word.verb.construction == Construction::active;
    draft.own_place = place.use == Use::event || object;
}

void absorb_sides(Draft& draft, const Candidate& word) {
    if (settle_pair(draft, word)) return;
    // "the forces fired on them, and the demonstrators looted": no helpers of the forces
    const bool crowd = word.perpetrator != nullptr &&
                       word.perpetrator->klass == PartyClass::civilians &&
                       std::any_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_state);
    if (!crowd) add_once(draft.perpetrators, word.perpetrator);
    add_once(draft.targets, word.target);
    for (const Party* party : word.beside_perpetrator)
        add_once(draft.perpetrators, party);
    for (const Party* party : word.beside_target)
        add_once(draft.targets, party);
}

}  // namespace

bool tells_in(const Draft& draft, std::size_t sentence) {
    return std::find(draft.sentences.begin(), draft.sentences.end(), sentence) !=
           draft.sentences.end();
}

bool told_by(const Draft& draft, Family family) {
    return std::any_of(draft.words.begin(), draft.words.end(), [&](const Candidate& word) {
        return word.family == family;
    });
}

bool told_as(const Draft& draft, Slant slant) {
    return std::any_of(draft.words.begin(), draft.words.end(), [&](const Candidate& word) {
        return word.trigger->slant == slant || (slant == Slant::murder && word.of_captives);
    });
}

bool destroys_arms(const Candidate& word) {
    static const WordSet carriers("motorcycle tricycle pickup vehicle");
    const std::string_view lemma = word.trigger->lemma;
    const bool destroys =
        lemma.starts_with("destr") || lemma.starts_with("détrui") || lemma.starts_with("detrui");
    if (word.family != Family::loot || !destroys || !is_state(word.perpetrator)) return false;
    return word.thing != nullptr && word.thing->holder != Holder::civilian &&
           (word.thing->beside.meets(Beside::weapon) || carriers.contains(word.thing->what));
}

bool is_checkpoint(const Candidate& word) {
    static const WordSet barriers("barrage barrages checkpoint checkpoints roadblock roadblocks");
    if (word.family != Family::blockade) return false;
    const std::string_view lemma = word.trigger->lemma;
    return barriers.contains(lemma.substr(lemma.rfind(' ') + 1));
}

bool is_insurgent(const Party* party) {
    return party != nullptr && party->klass == PartyClass::insurgent;
}

bool is_state(const Party* party) {
    return party != nullptr &&
           (party->klass == PartyClass::state || party->klass == PartyClass::external);
}

void add_once(std::vector<const Party*>& parties, const Party* party) {
    if (party == nullptr) return;
    const bool known = std::any_of(parties.begin(), parties.end(), [&](const Party* other) {
        return other->name == party->name && other->country == party->country;
    });
    if (!known) parties.push_back(party);
}

bool disjoint(const text::DateRange& a, const text::DateRange& b) {
    return a.to < b.from || b.to < a.from;
}

const NamedPlace& place_at(const Scene& scene, int index) {
    return scene.places[static_cast<std::size_t>(index)];
}

namespace {

/// « Une attaque a visé la ville. L'armée dit avoir tué 80 assaillants »: what an army does to
/// others is called by other names.
bool befell(const Candidate& told) {
    static const WordSet names("attaque assaut embuscade attack assault ambush");
    return told.verb.construction == Construction::nominal && names.contains(told.trigger->lemma);
}

/// What those who beat an attack off do to the attackers, some of whom the text may only count:
/// "repels attack, kills nine", « a repoussé une attaque et saisi des armes ».
bool may_be_answer(const Candidate& word) {
    const bool foes = word.target == nullptr || is_insurgent(word.target);
    return foes && (word.family == Family::kill || word.family == Family::arrest ||
                    word.family == Family::disrupt);
}

/// "L'armée a tué 40 terroristes lors d'une attaque de Ber. Ils avaient attaqué le village à moto":
/// what the army did was its answer.
bool tells_what_was_answered(const Draft& draft, const Candidate& word) {
    const auto& words = draft.words;
    const bool answered = std::all_of(words.begin(), words.end(), [](const Candidate& told) {
        return (told.family == Family::kill && is_insurgent(told.target)) ||
               (is_attack(told.family) && told.perpetrator == nullptr);
    });
    const bool by_state =
        !draft.perpetrators.empty() &&
        std::all_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_state);
    // "killed 15 militants after an attack on its camp"; an ally's forces came to help
    if (word.rules.find("attack-answered") != std::string::npos)
        return answered && by_state && words.front().family == Family::kill &&
               draft.perpetrators.front()->klass != PartyClass::external;
    // « a neutralisé quatre terroristes. Hier, les soldats du poste (ont réagi à une attaque) »
    if (word.is_suffered() && is_attack(word.family) && !is_state(word.perpetrator) &&
        word.verb.construction != Construction::nominal)
        return answered && by_state && word.target != nullptr &&
               word.target->name == draft.perpetrators.front()->name;
    const bool attacked = std::any_of(words.begin(), words.end(), [](const Candidate& told) {
        return is_attack(told.family) && told.verb.construction == Construction::nominal;
    });
    // "le JNIM a revendiqué ces attaques"
    const bool told = word.verb.construction == Construction::active ||
                      word.rules.find("claims-event") != std::string::npos;
    return answered && attacked && is_attack(word.family) && is_insurgent(word.perpetrator) &&
           told && by_state;
}

/// "Dogon hunters attacked Ber. Armed men came at dawn": a militia may be told without its name.
bool may_be(const Party& unnamed, const Party& named) {
    return unnamed.name == unknown_group && named.klass == PartyClass::militia;
}

}  // namespace

bool answers_for_its_own(const Draft& draft, const Candidate& word) {
    const Party* author = word.perpetrator;
    const bool takes_back = word.family == Family::regain && is_state(author);
    const bool answer =
        takes_back || (author != nullptr && !is_insurgent(author) && may_be_answer(word));
    const bool attacked = std::any_of(draft.words.begin(),
                                      draft.words.end(),
                                      [](const Candidate& told) { return is_attack(told.family); });
    const bool by_nobody =
        std::all_of(draft.perpetrators.begin(), draft.perpetrators.end(), [&](const Party* party) {
            return takes_back && (party->name == unknown_group || is_insurgent(party));
        });
    const bool later = takes_back && draft.date && word.date && disjoint(*draft.date, *word.date);
    if (!answer || !attacked || !by_nobody || later) return false;
    const auto told_so = [&](const Candidate& first) {
        return first.is_suffered() || first.perpetrator != nullptr ||
               (befell(first) && first.sentence < word.sentence);
    };
    const bool suffered = is_state(author) && told_so(draft.words.front()) &&
                          std::none_of(draft.targets.begin(), draft.targets.end(), is_insurgent);
    if (suffered) return true;  // "ont subi une attaque; la riposte a neutralisé"
    return std::any_of(draft.targets.begin(), draft.targets.end(), [&](const Party* party) {
        return (is_state(party) && is_state(author)) || party->name == author->name;
    });
}

bool same_side(const Draft& draft, const Candidate& word) {
    if (tells_what_was_answered(draft, word)) return true;
    if (answers_for_its_own(draft, word)) return false;
    if (draft.perpetrators.empty() || word.perpetrator == nullptr) return true;
    const Party& told = *draft.perpetrators.front();
    if (may_be(told, *word.perpetrator) || may_be(*word.perpetrator, told)) return true;
    return is_insurgent(draft.perpetrators.front()) == is_insurgent(word.perpetrator);
}

bool changes_hands(const Draft& draft, const Candidate& word) {
    // « L'armée a quitté le poste. Le JNIM y a pris ses quartiers »: it came into what was left
    const bool settles = word.family == Family::base && is_insurgent(word.perpetrator);
    return (draft.family == Family::withdraw && (word.family == Family::overtake || settles)) ||
           (draft.family == Family::overtake && word.family == Family::withdraw);
}

/// Who leaves is the target of a transfer, who comes its author.
void settle_hands(Draft& draft, const Candidate& word) {
    if (word.family == Family::withdraw) return add_once(draft.targets, word.perpetrator);
    if (word.perpetrator == nullptr) return;
    for (const Party* party : draft.perpetrators)
        add_once(draft.targets, party);
    draft.perpetrators = {word.perpetrator};
}

void raise(Draft& draft, const Candidate& word) {
    draft.family = word.family;
    draft.rank = rank_of(word.family);
}

namespace {

/// "Des affrontements entre l'armée et les rebelles. La CMA dit avoir pris le camp": of two that
/// fought, who is told to have struck or taken is the author.
bool settles_fight(const Draft& draft, const Candidate& word) {
    const auto between = [](const Candidate& told) {
        return told.family == Family::fight &&
               (told.rules.find("clash-between") != std::string::npos ||
                told.verb.construction == Construction::nominal);
    };
    const bool acts = is_insurgent(word.perpetrator) && word.perpetrator->name != unknown_group &&
                      word.verb.construction == Construction::active &&
                      (word.family == Family::overtake || is_attack(word.family));
    return acts && !draft.perpetrators.empty() && is_state(draft.perpetrators.front()) &&
           std::any_of(draft.targets.begin(), draft.targets.end(), is_insurgent) &&
           std::all_of(draft.words.begin(), draft.words.end(), [&](const Candidate& told) {
               return between(told) || told.family == Family::kill;
           });
}

/// Those who answered an attack were its targets.
void make_struck(Draft& draft) {
    for (const Party* party : draft.perpetrators)
        add_once(draft.targets, party);
    draft.perpetrators.clear();
    std::erase_if(draft.targets, is_insurgent);
}

/// "were found", « les corps »: those who had been arrested did not fight.
bool tells_bodies(const Candidate& word) {
    const std::string_view lemma = word.trigger->lemma;
    return word.trigger->kind == WordKind::phrase &&
           (lemma.find("found") != std::string_view::npos ||
            lemma.find("discovered") != std::string_view::npos ||
            lemma.find("corps") != std::string_view::npos ||
            lemma.find("cadavre") != std::string_view::npos ||
            lemma.find("retrouv") != std::string_view::npos);
}

/// Who turns on those who came, or answers for his own, was the deed's target. Ground that passes
/// to the other side tells who held it.
void absorb_riposte(Draft& draft, const Candidate& word, bool other_side, bool turned) {
    if (changes_hands(draft, word) && other_side) settle_hands(draft, word);
    if (turned || answers_for_its_own(draft, word)) add_once(draft.targets, word.perpetrator);
}

/// The sides of a word that tells the draft's own deed, and its kind where it says more.
void absorb_deed(Draft& draft, const Candidate& word) {
    if (tells_what_was_answered(draft, word)) make_struck(draft);
    if (outranks(word, draft)) raise(draft, word);
    absorb_sides(draft, word);
}

/// Whom the word names as authors and as struck, where it may tell the answer to the draft's deed.
void absorb_roles(const Scene& scene, Draft& draft, const Candidate& word) {
    if (wins_ground(draft, word) || is_deed_of_the_killed(scene, draft, word)) return;
    if (word.family == Family::base && changes_hands(draft, word)) return settle_hands(draft, word);
    if (settles_fight(draft, word)) {
        draft.perpetrators.swap(draft.targets);
        std::erase_if(draft.perpetrators, [](const Party* party) { return !is_insurgent(party); });
    }
    const bool turned = turns_on_who_came(scene, draft, word);
    const bool other_side = turned || !same_side(draft, word);
    if (is_riposte(scene, draft, word, other_side))
        return absorb_riposte(draft, word, other_side, turned);
    absorb_deed(draft, word);
}

}  // namespace

void absorb(const Scene& scene, Draft& draft, const Candidate& word) {
    absorb_roles(scene, draft, word);
    add_once(draft.allies, word.ally);
    if (word.thing != nullptr) draft.things.push_back(word.thing);
    absorb_place(scene, draft, word);
    absorb_date(draft, word);
    if (draft.sentences.empty() || draft.sentences.back() != word.sentence) {
        draft.sentences.push_back(word.sentence);
    }
    draft.words.push_back(word);
    if (!told_by(draft, Family::arrest)) return;
    for (Candidate& told : draft.words)
        told.of_captives |= told.family == Family::kill && tells_bodies(told);
}

}  // namespace vigie::extractors
