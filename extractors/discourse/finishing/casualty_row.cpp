// Whose dead, wounded or taken a count tells of, and who says so.
#include <algorithm>
#include <utility>

#include "extractors/discourse/finishing/coded.h"
#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/people_nouns.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "Sept morts. Cinq soldats et deux routiers ont été tués": the counts behind a total add up to
/// it, and not all are of one side.
bool adds_up_of_sides(const Finishing& work, std::size_t index) {
    const auto& tolls = work.draft.tolls;
    const Toll& total = tolls[index].toll;
    if (!total.min || total.min != total.max) return false;
    int left = *total.min;
    std::size_t next = index + 1;
    const std::string side = next < tolls.size() ? side_of(work, tolls[next]) : std::string{};
    bool differ = false;
    for (; next < tolls.size() && left > 0; ++next) {
        const Toll& part = tolls[next].toll;
        if (part.status != total.status || part.min != part.max) return false;
        differ |= side_of(work, tolls[next]) != side;
        left -= part.min.value_or(0);
    }
    return left == 0 && differ;
}

/// "sept morts, dont quatre gendarmes": a bare number of dead and fewer of a force; the others may
/// be anybody. "dont deux officiers" are among the soldiers.
bool names_force(const Finishing& work, std::size_t total, std::size_t part) {
    static const WordSet forces(
        "gendarme gendarmes policier policiers douanier douaniers garde gardes gendarmerie police "
        "officer officers customs forestier forestiers soldat soldats soldier soldiers militaire "
        "militaires");
    const Toll& whole = work.draft.tolls[total].toll;
    const Toll& fewer = work.draft.tolls[part].toll;
    return whole.side == SideHint::none && whole.status == fewer.status && whole.min && fewer.min &&
           *fewer.min < *whole.min && fewer.party != nullptr &&
           fewer.party->klass == PartyClass::state &&
           forces.contains(work.scene.reading.word(fewer.last - 1));
}

/// Are the rest of the total at `index`, which was put down to `side`, not of its part's side?
bool leaves_others(const Finishing& work,
                   std::size_t index,
                   std::size_t next,
                   const std::string& side) {
    const Toll& whole = work.draft.tolls[index].toll;
    const Toll& part = work.draft.tolls[next].toll;
    const bool people = whole.side == SideHint::people;
    // "huit personnes, dont deux douaniers": the others are not of the force
    if (people && part.party != nullptr && part.party->klass != PartyClass::civilians) return true;
    // "sept morts, dont quatre gendarmes"
    if (names_force(work, index, next)) return true;
    if (part.status != whole.status) return false;
    // "80 personnes, dont 65 civils": the others are none
    const bool fewer = part.min && whole.min && *part.min < *whole.min;
    constexpr std::uint32_t noun = 3;  // "nine (civilians), were killed"
    bool called_so = false;
    for (std::uint32_t at = part.count; at < std::min(part.last, part.count + noun); ++at)
        called_so |= work.scene.reading.word(at).starts_with("civil");
    called_so |= work.scene.reading.word(part.last - 1).starts_with("civil");
    if (people && fewer && called_so) return true;
    return side_of(work, work.draft.tolls[next]) != side;
}

/// Is the toll at `index` a total of people of several sides? "12 morts, dont trois civils"
bool is_mixed_total(const Finishing& work, std::size_t index, const std::string& side) {
    const auto& tolls = work.draft.tolls;
    if (tolls[index].toll.part) return false;
    // "sept morts à Koury, où cinq gendarmes et deux routiers ...": a side was only lent to it
    const Reading& reading = work.scene.reading;
    const bool goes_on =
        index + 1 < tolls.size() && reading.sentence_of(tolls[index].toll.count) ==
                                        reading.sentence_of(tolls[index + 1].toll.count);
    const bool sided = tolls[index].toll.side == SideHint::party;
    if ((!sided || goes_on) && adds_up_of_sides(work, index)) return true;
    if (sided) return false;
    for (std::size_t next = index + 1; next < tolls.size() && tolls[next].toll.part; ++next) {
        if (leaves_others(work, index, next, side)) return true;
    }
    return false;
}

/// "deux Émiratis ont été libérés, ainsi qu'un otage iranien": the hostages of a release are free.
bool is_freed_hostage(const Finishing& work, const Toll& toll) {
    return work.draft.family == Family::release && toll.status == Status::abducted &&
           toll.list == 0 && told_by(work.draft, Family::release) &&
           !told_by(work.draft, Family::abduct);
}

/// "two abducted", « enlevé »: does the text's own word say so, and not only « emmenés »?
bool says_abducted(const Reading& reading, const Toll& toll) {
    for (std::uint32_t at = toll.first; at < toll.last; ++at) {
        const text::Word word = reading.word(at);
        if (word.starts_with("abduct") || word.starts_with("enlev") || word.starts_with("kidnap"))
            return true;
    }
    return false;
}

/// « La police a embarqué vingt suspects », « a dispersé la marche et emmené dix personnes »: whom
/// forces of order take along under arrest, or from a crowd, are held.
bool is_held_by_forces(const Finishing& work, const Toll& toll) {
    if (toll.status != Status::abducted) return false;
    // a protest's own author is the crowd
    const bool crowd = told_by(work.draft, Family::disperse) &&
                       (author_is_state(work) || author(work) == "civilians");
    return (crowd && !says_abducted(work.scene.reading, toll)) ||
           (work.draft.family == Family::arrest && author_is_state(work) &&
            !told_by(work.draft, Family::abduct));
}

/// "Type: kidnapping / Victims: 3 civilians": a note's victims are those of its only deed.
bool is_note_of_taken(const Finishing& work, const Toll& toll) {
    const Reading& reading = work.scene.reading;
    return toll.status == Status::killed && reading.word(toll.first) == "victims" &&
           one_of(reading.word(toll.first + 1), {":", "="}) &&
           told_by(work.draft, Family::abduct) && work.draft.family == Family::abduct;
}

/// "fighters captured three drivers": people whom no force of a state holds were abducted.
Status taken_as(const Finishing& work, const Toll& toll, std::string_view side) {
    const bool people =
        side == "civilians" && (toll.side == SideHint::party ||
                                (toll.side == SideHint::people && taken_by_armed_group(work)));
    const bool gave_up = work.draft.family == Family::surrender;
    const bool abducted = toll.status == Status::captured && people && !gave_up &&
                          !author_is_state(work) && author(work) != "civilians";
    if (is_freed_hostage(work, toll)) return Status::freed;
    if (is_held_by_forces(work, toll)) return Status::captured;
    // « les assaillants ont emmené trois soldats », "overran the camp and led away twelve
    // soldiers": prisoners of a fight
    const bool soldiers = side == "FAMa" || side == "FAN" || side == "FABF" || side == "VDP";
    const auto& tolls = work.draft.tolls;
    const bool captured = std::any_of(tolls.begin(), tolls.end(), [](const DraftToll& other) {
        return other.toll.status == Status::captured;
    });
    const bool fought = captured || told_by(work.draft, Family::attack) ||
                        told_by(work.draft, Family::fight) || told_by(work.draft, Family::overtake);
    if (soldiers && toll.status == Status::abducted && fought &&
        !says_abducted(work.scene.reading, toll))
        return Status::captured;
    return abducted || is_note_of_taken(work, toll) ? Status::abducted : toll.status;
}

/// "L'armée perd cinq hommes. Vingt sont blessés et onze portés disparus": the side of the count
/// that the sentence before told last; empty when the count does not go on so.
std::string side_goes_on(const Finishing& work, std::size_t index) {
    const Reading& reading = work.scene.reading;
    const auto& tolls = work.draft.tolls;
    if (index == 0 || tolls[index].toll.side != SideHint::none) return {};
    const std::size_t here = reading.sentence_of(tolls[index].toll.count);
    const std::size_t before = reading.sentence_of(tolls[index - 1].toll.count);
    if (before == here) return side_goes_on(work, index - 1);
    const bool opens = tolls[index].toll.count == reading.sentences[here].first;
    const bool told = opens && before + 1 == here && tolls[index - 1].toll.side == SideHint::party;
    return told ? side_of(work, tolls[index - 1]) : std::string{};
}

/// "left nine dead, including three women": where nobody armed was struck, those are civilians.
bool has_family_among(const Finishing& work, std::size_t index) {
    const auto& draft = work.draft;
    const Toll& whole = draft.tolls[index].toll;
    const bool open = whole.side == SideHint::none || whole.side == SideHint::people;
    const bool killed = whole.status == Status::killed || whole.status == Status::wounded;
    const bool bombed = is_from_air(draft.family) || draft.family == Family::shelling ||
                        draft.family == Family::explosive;
    if (!open || !killed || whole.part || !bombed) return false;
    const bool armed =
        std::any_of(draft.targets.begin(), draft.targets.end(), [](const Party* party) {
            return party->klass != PartyClass::civilians && party->name != unknown_group;
        });
    bool told = false;
    for (std::size_t next = index + 1; next < draft.tolls.size(); ++next) {
        const Toll& part = draft.tolls[next].toll;
        if (!part.part) break;
        // "vingt morts, dont des enfants et deux gendarmes"
        if (part.party != nullptr && part.party->klass != PartyClass::civilians) return false;
        for (std::uint32_t at = part.count; at < part.last; ++at)
            told |= women_and_children().contains(work.scene.reading.word(at));
    }
    return !armed && told;
}

/// The same of the part: "three women".
bool are_civilians_with_family(const Finishing& work, std::size_t index) {
    if (!work.draft.tolls[index].toll.part) return has_family_among(work, index);
    return index > 0 && has_family_among(work, index - 1);
}

/// Does the toll count Russians who are no civilians by their noun: « deux Russes »?
bool names_russians(const Reading& reading, const Toll& toll) {
    static const WordSet russians("russe russes russian russians");
    static const WordSet civil(
        "civil civils civilian civilians ressortissant ressortissants national nationals citizen "
        "citizens citoyen citoyens touriste touristes tourist tourists geologue geologues geologist "
        "geologists ingenieur ingenieurs engineer engineers ouvrier ouvriers worker workers mineur "
        "mineurs miner miners employe employes employee employees humanitaire humanitaires journaliste "
        "journalistes journalist journalists medecin medecins doctor doctors commercant commercants "
        "trader traders technicien techniciens technician technicians diplomate diplomates diplomat "
        "diplomats pilote pilotes pilot pilots chauffeur chauffeurs driver drivers expatrie expatries "
        "expatriate expatriates femme femmes woman women enfant enfants child children");
    bool found = false;
    for (std::uint32_t at = toll.count; at < toll.count + 4; ++at) {
        const text::Word word = reading.word(at);
        if (civil.contains(word)) return false;
        if (at > toll.count && one_of(word, {"et", "and", ","})) break;
        found |= russians.contains(word);
    }
    return found;
}

/// "two Russians were killed" where the army fought, or where the text tells of its helpers: no
/// trader's nationality.
bool counts_russians(const Finishing& work, const Toll& toll) {
    if (toll.part || !names_russians(work.scene.reading, toll)) return false;
    const auto& actors = work.report.actors;
    const bool army = std::any_of(actors.begin(), actors.end(), [](const Actor& actor) {
        return actor.name == "FAMa" || is_helper(actor.name);
    });
    const auto& named = work.scene.reading.mentions;
    return army || std::any_of(named.begin(), named.end(), [&](const Mention& mention) {
               return mention.kind == Kind::actor &&
                      is_helper(work.scene.lexicon.party(mention.index).name);
           });
}

/// Whose Russians fought in Mali when the article came out.
std::string helpers_name(const Finishing& work) {
    const std::string month =
        work.scene.published ? text::to_iso(*work.scene.published).substr(0, 7) : std::string{};
    return month.empty() || work.scene.lexicon.is_there_in("Africa Corps", month) ? "Africa Corps"
                                                                                  : "Wagner";
}

/// "Soldiers were killed in an ambush. Aircraft bombed the attackers, killing 20": behind the
/// answer from the air stand those who came to attack.
bool fell_to_riposte(const Finishing& work, const Toll& toll) {
    const bool open = toll.side == SideHint::none || toll.side == SideHint::people;
    if (!open || author_is_state(work) || is_from_air(work.draft.family)) return false;
    const std::size_t sentence = work.scene.reading.sentence_of(toll.count);
    const auto& words = work.draft.words;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        return word.sentence == sentence && word.first < toll.count && is_from_air(word.family) &&
               !word.is_suffered() && !is_insurgent(word.perpetrator) &&
               word.verb.construction == Construction::active;
    });
}

/// "a strike killed two soldiers and five jihadists"
bool counts_soldiers(const Reading& reading, const Toll& toll) {
    static const WordSet nouns(
        "soldat soldats militaire militaires gendarme gendarmes policier policiers soldier "
        "soldiers troops gendarme policeman policemen");
    return has_word(reading, toll.first, toll.last, nouns);
}

/// "arrested four suspected ISSP members", « trois membres présumés du JNIM »: whom forces took on
/// suspicion; which side they are of is not known yet.
bool are_held_on_suspicion(const Finishing& work, const Toll& toll) {
    static const WordSet suspicion(
        "suspected suspect suspects alleged presumed supposed presume presumes presumee presumees "
        "suppose supposes soupconne soupconnes suspecte suspectes");
    constexpr std::uint32_t behind = 2;  // "two men (suspected)", « quatre hommes (présumés) »
    return toll.status == Status::captured && author_is_state(work) &&
           work.draft.family == Family::arrest &&
           has_word(work.scene.reading, toll.first, toll.last + behind, suspicion);
}

}  // namespace

Casualty row_of(const Finishing& work, std::size_t index) {
    const DraftToll& draft = work.draft.tolls[index];
    std::string side = side_of(work, draft);
    if (std::string told = side_goes_on(work, index); !told.empty()) side = std::move(told);
    if (fell_to_riposte(work, draft.toll)) side = author(work);
    if (are_civilians_with_family(work, index)) {
        side = "civilians";
    } else if (is_mixed_total(work, index, side) || is_coded_of_several(work, index)) {
        side = "unspecified";
    }
    if (counts_russians(work, draft.toll)) side = helpers_name(work);
    // "des éléments neutralisés par la frappe de la force": not those who flew it
    const bool own = is_from_air(work.draft.family) && author_is_state(work) &&
                     side == author(work) && draft.toll.status == Status::killed &&
                     draft.toll.max != 0 && !counts_soldiers(work.scene.reading, draft.toll);
    if (own) side = enemy_of_state(work);
    if (are_held_on_suspicion(work, draft.toll)) side = "unspecified";
    const bool told = draft.said && !claims_other_deed(work, *draft.said) &&
                      !is_coded(work.scene.reading, draft.toll);
    return {taken_as(work, draft.toll, side),
            std::move(side),
            draft.toll.min,
            draft.toll.max,
            told ? speaker_of(work, *draft.said) : std::string{}};
}

}  // namespace vigie::extractors
