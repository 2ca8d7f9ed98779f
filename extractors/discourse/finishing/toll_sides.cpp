// Whose dead a toll counts, when the event's parties are known.
#include <algorithm>
#include <array>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

std::string first_target(const Finishing& work) {
    std::string found;
    int targets = 0;
    for (const Actor& actor : work.report.actors) {
        if (actor.role != Role::target || actor.name == unknown_group) continue;
        if (found.empty()) found = actor.name;
        ++targets;
    }
    if (found.empty() && author_is_state(work))
        return told_as(work.draft, Slant::murder) ? "civilians" : std::string(unknown_group);
    return targets == 1 ? found : "unspecified";
}

}  // namespace

std::string enemy_of_state(const Finishing& work) {
    const std::string target = first_target(work);
    return target == "unspecified" || target == "civilians" ? std::string(unknown_group) : target;
}

namespace {

/// The attackers' own "ennemis" are those whom they struck.
bool enemy_of_author(const Finishing& work, const DraftToll& draft) {
    return draft.said && !author_is_state(work) && author(work) != unknown_group &&
           speaker_of(work, *draft.said) == author(work);
}

std::string struck_forces(const Finishing& work) {
    const std::string target = first_target(work);
    return target == "unspecified" || target == "civilians" ? forces_of(work.country) : target;
}

/// Who saw it or looked into it.
bool is_witness(const Statement& said) {
    static constexpr std::array<std::string_view, 6> kinds{
        "NGO", "UN", "residents", "association", "family", "local official"};
    return std::find(kinds.begin(), kinds.end(), said.by) != kinds.end();
}

/// « les victimes sont des civils », "the dead were civilians"
bool calls_dead_civilians(const Finishing& work) {
    const Reading& reading = work.scene.reading;
    const auto& sentences = work.draft.sentences;
    return std::any_of(sentences.begin(), sentences.end(), [&](std::size_t index) {
        const auto& span = reading.sentences[index];
        for (std::uint32_t at = span.first + 1; at < span.last; ++at) {
            if (one_of(reading.word(at), {"civils", "civilians"}) &&
                one_of(reading.word(at - 1), {"des", "were", "are", "all", "innocent"}))
                return true;
        }
        return false;
    });
}

/// "25 people were executed by soldiers": an army's dead whom others call people are no fighters;
/// nor are those of its bombs where witnesses tell of them.
bool people_of_army(const Finishing& work, const DraftToll& draft) {
    const Family family = work.draft.family;
    // "a local official said that six suspects were held"
    if (family == Family::arrest && draft.toll.status == Status::captured) return false;
    const bool by_hand =
        family == Family::kill || family == Family::abduct || is_attack(family) ||
        (draft.toll.status == Status::killed && told_as(work.draft, Slant::murder));
    const bool own_word = draft.said && speaker_of(work, *draft.said) == author(work);
    const bool seen = draft.said && is_witness(*draft.said);
    const bool air = is_from_air(family);
    const bool people = draft.toll.side == SideHint::people ||
                        ((air || is_attack(family)) && seen && draft.toll.side == SideHint::none);
    // residents say of whom the army calls terrorists that they were none
    const auto& targets = work.draft.targets;
    const bool disputed = seen && calls_dead_civilians(work) &&
                          std::all_of(targets.begin(), targets.end(), [](const Party* party) {
                              return party->name == unknown_group;
                          });
    const bool murdered = family == Family::kill && told_as(work.draft, Slant::murder) &&
                          draft.toll.side == SideHint::none;
    return (by_hand || seen || air) && (people || murdered) && author_is_state(work) && !own_word &&
           (targets.empty() || disputed) && (disputed || !told_as(work.draft, Slant::army));
}

/// "la police a dispersé une marche, trois personnes ont été blessées"
bool are_marchers(const Finishing& work, const DraftToll& draft) {
    const bool people = draft.toll.side == SideHint::people;
    const bool unsaid = draft.toll.side == SideHint::none;
    if ((people || unsaid) && told_by(work.draft, Family::shoot_protest)) return true;
    if (!by_civilians_default(work)) return false;
    // "la marche a fait un mort": in a riot those hurt may be of either side
    const bool hurt =
        draft.toll.status == Status::killed ||
        (draft.toll.status == Status::wounded &&
         (!told_by(work.draft, Family::riot) || told_by(work.draft, Family::disperse)));
    return people || draft.toll.status == Status::captured || (unsaid && hurt);
}

/// Those hurt in a riot; "un suspect a été arrêté" after an attack: nobody's people among those
/// struck.
bool are_nobodys(const Finishing& work, const DraftToll& draft) {
    // "dispersed them with tear gas, injuring six": those in the street
    const bool scattered = told_by(work.draft, Family::disperse);
    if (by_civilians_default(work) && told_by(work.draft, Family::riot) && !scattered) return true;
    const bool suspects =
        draft.toll.side == SideHint::people && draft.toll.status == Status::captured;
    return suspects && is_attack(work.draft.family) && !author_is_state(work);
}

/// "Clashes between A and B left 17 dead", « des combats ont opposé A à B: dix morts »: of
/// whichever side. Who is told to have been shot at is another matter.
bool fell_on_either_side(const Finishing& work) {
    const auto armed = [](const Party* party) {
        return party != nullptr && party->klass != PartyClass::civilians;
    };
    const auto& words = work.draft.words;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        const auto by = [&](std::string_view rule) {
            return word.rules.find(rule) != std::string::npos;
        };
        return word.family == Family::fight && armed(word.perpetrator) && armed(word.target) &&
               (by("clash-between") || by("fight-opposing"));
    });
}

/// « dix morts côté malien », "on the Malian side": the forces of the country.
bool fell_on_country_side(const Finishing& work, const DraftToll& draft) {
    constexpr std::uint32_t reach = 6;
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[reading.sentence_of(draft.toll.count)];
    const std::uint32_t from = draft.toll.first - std::min(draft.toll.first - span.first, reach);
    for (std::uint32_t at = from; at < std::min(draft.toll.last + reach, span.last); ++at) {
        if (!one_of(reading.word(at), {"cote", "side"})) continue;
        const text::Word word = reading.word(reading.word(at) == "side" ? at - 1 : at + 1);
        if (word.starts_with("malien") || word == "malian") return work.country == "ML";
        if (word.starts_with("nigerien")) return work.country == "NE";
        if (word.starts_with("burkinab")) return work.country == "BF";
    }
    return false;
}

/// "Several (people) were taken hostage": nobody's men are called so.
bool counts_taken_people(const Finishing& work, const DraftToll& draft) {
    static const WordSet people("people persons personnes");
    constexpr std::uint32_t reach = 4;  // "at least six (people)"
    if (draft.toll.side != SideHint::people || draft.toll.status != Status::abducted) return false;
    for (std::uint32_t at = draft.toll.count; at < draft.toll.count + reach; ++at) {
        if (people.contains(work.scene.reading.word(at))) return true;
    }
    return false;
}

/// « Douze personnes ont été tuées à Kani. Les VDP ont aussi subi des pertes »: people of whom a
/// sentence tells that names no militia are its neighbours, when only a later one has it struck.
bool precede_militia(const Finishing& work, const DraftToll& draft) {
    const auto is_militia = [](const Party* party) {
        return party != nullptr && party->klass == PartyClass::militia;
    };
    const auto& targets = work.draft.targets;
    const bool hurt =
        draft.toll.status == Status::killed || draft.toll.status == Status::wounded;
    if (draft.toll.side != SideHint::people || !hurt ||
        std::none_of(targets.begin(), targets.end(), is_militia))
        return false;
    const Scene& scene = work.scene;
    const std::size_t sentence = scene.reading.sentence_of(draft.toll.count);
    const auto& span = scene.reading.sentences[sentence];
    const auto named = mentions_in(scene.reading, Kind::actor, span.first, span.last);
    const auto& words = work.draft.words;
    return std::none_of(words.begin(),
                        words.end(),
                        [&](const Candidate& word) {
                            return word.sentence <= sentence && word.target != nullptr &&
                                   word.target->klass != PartyClass::civilians;
                        }) &&
           std::none_of(named.begin(), named.end(), [&](const Mention* mention) {
               const Party& party = scene.lexicon.party(mention->index);
               return is_militia(&party) || is_state(&party);
           });
}

/// Of people or victims whom the words give no side.
std::string side_of_victims(const Finishing& work, const DraftToll& draft) {
    if (are_marchers(work, draft) || people_of_army(work, draft)) return "civilians";
    if (fell_on_country_side(work, draft)) return forces_of(work.country);
    if (are_nobodys(work, draft) || fell_on_either_side(work)) return "unspecified";
    if (precede_militia(work, draft)) return "civilians";
    const Family family = work.draft.family;
    const bool people = draft.toll.side == SideHint::people;
    // "attacked a camp ... 15 suspects had been arrested": not those who were attacked
    if (people && draft.toll.status == Status::captured && told_by(work.draft, Family::arrest))
        return taken_by_armed_group(work) ? "civilians" : "unspecified";
    if (counts_taken_people(work, draft) && !author_is_state(work)) return "civilians";
    std::string target = first_target(work);
    const bool open = target == "unspecified";
    const bool about_people = family == Family::protest || family == Family::mob ||
                              family == Family::abduct || (family == Family::release && people);
    // "fishermen and farmers clashed, leaving four dead"
    const bool among_people = author(work) == "civilians" && work.draft.targets.empty();
    if (open && (about_people || among_people)) return "civilians";
    if (family == Family::arrest || family == Family::disrupt) return "unspecified";
    const bool killed = family == Family::kill || is_attack(family) || family == Family::grenade ||
                        family == Family::shelling;
    if (open && people && killed && work.draft.targets.empty()) return "civilians";
    return target;
}

/// "ont attaqué le marché de Bankass": does the sentence of one of its words name where people
/// gather?
bool names_gathering(const Finishing& work) {
    static const WordSet spots(
        "marche foire market fair mosquee mosque eglise church ecole school village villages");
    const Reading& reading = work.scene.reading;
    return std::any_of(
        work.draft.words.begin(), work.draft.words.end(), [&](const Candidate& word) {
            const auto& span = reading.sentences[word.sentence];
            for (std::uint32_t at = span.first; at < span.last; ++at) {
                if (spots.contains(reading.word(at))) return true;
            }
            return false;
        });
}

/// "attaque contre le village ... L'armée déplore 12 morts": who counts them was not struck.
bool others_were_struck(const Finishing& work, const Party& counter) {
    bool civilians = names_gathering(work);
    for (const Party* party : work.draft.targets) {
        if (party->name == counter.name) return false;
        civilians |= party->klass == PartyClass::civilians;
    }
    for (const Actor& actor : work.report.actors)
        civilians |= actor.role == Role::target && actor.name == "civilians";
    for (const Candidate& word : work.draft.words)
        civilians |= word.struck_village;
    return civilians;
}

}  // namespace

namespace {

/// "one militant was killed" in a fight of hunters with JNIM: of the group that the hunters met; of
/// two groups that fight each other either's. Assailants are who attacked.
std::string side_of_fighters(const Finishing& work, const DraftToll& draft) {
    static const WordSet attackers(
        "assaillant assaillants attacker attackers assailant assailants");
    for (std::uint32_t at = draft.toll.first; at < draft.toll.last; ++at) {
        if (attackers.contains(work.scene.reading.word(at))) return author(work);
    }
    // "the group says it killed nine fighters": not its own
    const std::string target = first_target(work);
    if (enemy_of_author(work, draft) && target != "unspecified" && target != "civilians")
        return target;
    const auto& authors = work.draft.perpetrators;
    const auto struck = std::find_if(work.draft.targets.begin(),
                                     work.draft.targets.end(),
                                     [](const Party* party) { return is_insurgent(party); });
    if (authors.empty() || struck == work.draft.targets.end()) return author(work);
    const PartyClass klass = authors.front()->klass;
    if (klass == PartyClass::militia) return name_of_party(work, **struck);
    const bool groups = klass == PartyClass::insurgent && (*struck)->name != unknown_group &&
                        authors.front()->name != unknown_group &&
                        name_of_party(work, **struck) != author(work);
    return groups ? "unspecified" : author(work);
}

}  // namespace

namespace {

/// "Soldiers repelled the assailants, killing five", « a repoussé l'attaque, tuant douze d'entre
/// eux »: whom those attacked killed came to attack.
bool killed_in_riposte(const Finishing& work, const DraftToll& draft) {
    static const WordSet kills("killing neutralising neutralizing tuant neutralisant abattant");
    const bool open = draft.toll.side == SideHint::none;
    if (!open || author_is_state(work) || !kills.contains(work.scene.reading.word(draft.toll.verb)))
        return false;
    const auto& words = work.draft.words;
    const Candidate* before = nullptr;
    for (const Candidate& word : words) {
        if (word.last <= draft.toll.verb) before = &word;
    }
    return before != nullptr && before->is_suffered() && is_attack(before->family) &&
           before->sentence == work.scene.reading.sentence_of(draft.toll.verb);
}

/// « quinze présumés terroristes », "arrested four suspected militants": nobody knows yet whose
/// those are who are held (annotation format).
bool holds_suspects(const Finishing& work, const Toll& toll) {
    static const WordSet suspected(
        "presume presumes presumee presumees suppose supposes suspecte suspectes soupconne "
        "soupconnes suspected presumed alleged");
    constexpr std::uint32_t reach = 5;  // "arrested at least four (suspected)"
    if (toll.status != Status::captured) return false;
    for (std::uint32_t at = toll.count; at < std::max(toll.last + 1, toll.count + reach); ++at) {
        if (suspected.contains(work.scene.reading.word(at))) return true;
    }
    return false;
}

bool arrests_suspects(const Finishing& work, const Toll& toll) {
    return work.draft.family == Family::arrest && toll.party != nullptr &&
           toll.party->name == unknown_group && holds_suspects(work, toll);
}

}  // namespace

std::string side_of(const Finishing& work, const DraftToll& draft) {
    if (arrests_suspects(work, draft.toll)) return "unspecified";
    if (killed_in_riposte(work, draft)) return side_of_fighters(work, draft);
    switch (draft.toll.side) {
        case SideHint::party:
            if (draft.toll.mourned && others_were_struck(work, *draft.toll.party)) break;
            if (const Party* foreign = foreign_target(work, *draft.toll.party))
                return name_of_party(work, *foreign);
            return name_of_party(work, *draft.toll.party);
        case SideHint::enemy:
            if (enemy_of_author(work, draft)) return struck_forces(work);
            // "dix morts chez l'ennemi", says the group that an army struck
            if (draft.said && is_insurgent(draft.said->party) && author_is_state(work))
                return author(work);
            [[fallthrough]];
        case SideHint::attackers:
            if (author(work) == "civilians")  // a crowd's thieves
                return draft.toll.status == Status::captured ? std::string(unknown_group)
                                                             : "civilians";
            if (!author_is_state(work)) return side_of_fighters(work, draft);
            return enemy_of_state(work);
        case SideHint::own_ranks:
            return own_side(work, draft);
        case SideHint::several:
            return "unspecified";
        case SideHint::people:
        case SideHint::none:
            break;
    }
    return side_of_victims(work, draft);
}

}  // namespace vigie::extractors
