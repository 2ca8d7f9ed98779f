// Of people or victims whom the words give no side: what the event says of them.
#include <algorithm>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/part_in.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

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

/// "A child was among the six (victims)": some of those counted in the sentence could not fight.
bool names_people_among(const Finishing& work, const DraftToll& draft) {
    static const WordSet people(
        "child children woman women girl girls boy boys baby babies infant infants toddler enfant "
        "enfants femme femmes fillette fillettes bebe bebes nourrisson nourrissons civil civils "
        "civilian civilians");
    static const WordSet leads("among including parmi dont");
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[reading.sentence_of(draft.toll.count)];
    return has_word(reading, span.first, span.last, people) &&
           has_word(reading, span.first, span.last, leads);
}

/// "25 (people) were executed", "12 were killed" as residents tell of bombs: nobody's fighters by
/// the count's own words.
bool are_told_as_people(const Finishing& work, const DraftToll& draft, bool seen) {
    const Family family = work.draft.family;
    if (draft.toll.side == SideHint::people) return true;
    const bool struck = is_from_air(family) || is_attack(family);
    const bool murdered = family == Family::kill && told_as(work.draft, Slant::murder);
    if (is_from_air(family) && names_people_among(work, draft)) seen = true;
    return draft.toll.side == SideHint::none && ((struck && seen) || murdered);
}

/// Residents say of whom the army calls terrorists that they were none.
bool dispute_who_died(const Finishing& work, bool seen) {
    const auto& targets = work.draft.targets;
    return seen && calls_dead_civilians(work) &&
           std::all_of(targets.begin(), targets.end(), [](const Party* party) {
               return party->name == unknown_group;
           });
}

/// "25 people were executed by soldiers": an army's dead whom others call people are no fighters;
/// nor are those of its bombs where witnesses tell of them.
bool people_of_army(const Finishing& work, const DraftToll& draft) {
    const Family family = work.draft.family;
    // "a local official said that six suspects were held"
    if (family == Family::arrest && draft.toll.status == Status::captured) return false;
    const bool by_hand = harms_people(family) || (draft.toll.status == Status::killed &&
                                                  told_as(work.draft, Slant::murder));
    const bool own_word = draft.said && speaker_of(work, *draft.said) == author(work);
    const bool seen = draft.said && is_witness(*draft.said);
    const bool disputed = dispute_who_died(work, seen);
    return (by_hand || seen || is_from_air(family)) && are_told_as_people(work, draft, seen) &&
           author_is_state(work) && !own_word && (work.draft.targets.empty() || disputed) &&
           (disputed || !told_as(work.draft, Slant::army));
}

/// "students (clashed) with police": people who fight with forces, and do not attack them.
bool clashed_as_people(const Finishing& work) {
    const auto& words = work.draft.words;
    return author(work) == "civilians" &&
           std::any_of(words.begin(), words.end(), [](const Candidate& word) {
               const std::string_view deed = word.trigger->lemma;
               return deed.starts_with("clash") || deed.starts_with("affront") ||
                      word.trigger->senses.front().voice == Voice::mutual;
           });
}

/// "la police a dispersé une marche, trois personnes ont été blessées"
bool are_marchers(const Finishing& work, const DraftToll& draft) {
    const bool people = draft.toll.side == SideHint::people;
    const bool unsaid = draft.toll.side == SideHint::none;
    if ((people || unsaid) && told_by(work.draft, Family::shoot_protest)) return true;
    // "students clashed with police; twelve people were injured"
    if (people && clashed_as_people(work) && draft.toll.status != Status::captured) return true;
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
    // « sept interpellations »: only forces of order make them
    const std::string_view word = work.scene.reading.word(draft.toll.verb);
    const bool arrests = word.starts_with("interpell") || word.starts_with("arrestation");
    const bool nobody = draft.toll.side == SideHint::none && arrests;
    const bool suspects =
        (draft.toll.side == SideHint::people || nobody) && draft.toll.status == Status::captured;
    return suspects && is_attack(work.draft.family) && !author_is_state(work);
}

/// "clashed with JNIM, (killing) seven", "ten died in army air strikes", "..., the army said": who
/// did it is told.
bool are_killed_by_one(const Finishing& work, const DraftToll& draft) {
    const auto& words = work.draft.words;
    if (draft.said && speaker_of(work, *draft.said) == forces_of(work.country)) return true;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        if (is_from_air(word.family)) return true;
        return word.family == Family::kill && word.verb.construction == Construction::active &&
               word.first <= draft.toll.verb && draft.toll.verb < word.last;
    });
}

/// "Clashes between A and B left 17 dead", « des combats ont opposé A à B: dix morts », "A clashed
/// with B, leaving seven dead": of whichever side. Who is told to have been shot at is another
/// matter.
bool fell_on_either_side(const Finishing& work, const DraftToll& draft) {
    const bool one_killed = are_killed_by_one(work, draft);
    const auto armed = [](const Party* party) {
        return party != nullptr && party->klass != PartyClass::civilians;
    };
    const auto& words = work.draft.words;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        const auto by = [&](std::string_view rule) {
            return word.rules.find(rule) != std::string::npos;
        };
        return word.family == Family::fight && armed(word.perpetrator) && armed(word.target) &&
               (by("clash-between") || by("fight-opposing") ||
                (!one_killed && word.trigger->senses.front().voice == Voice::mutual));
    });
}

/// « L'armée n'évoque que deux blessés »: an army that fought counts its own wounded, and its
/// enemy's dead.
bool are_wounded_told_by_army(const Finishing& work, const DraftToll& draft) {
    static const WordSet people("people persons personnes hommes men");
    const auto& words = work.draft.words;
    const bool fought = std::any_of(words.begin(), words.end(), [](const Candidate& word) {
        return is_state(word.perpetrator) || is_state(word.target);
    });
    const Toll& toll = draft.toll;
    if (toll.status != Status::wounded || !draft.said || !fought ||
        has_word(work.scene.reading, toll.count, toll.last, people))
        return false;
    static const WordSet army("armee fama etat-major army military defense defence");
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[reading.sentence_of(toll.count)];
    return is_state(draft.said->party) ||
           (draft.said->by == "authority" && has_word(reading, span.first, toll.count, army));
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
    const bool hurt = draft.toll.status == Status::killed || draft.toll.status == Status::wounded;
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

/// Where nobody is known to have been struck: does the deed befall people, by its kind or by who
/// did it?
bool befell_people(const Finishing& work, const DraftToll& draft) {
    const Family family = work.draft.family;
    const bool people = draft.toll.side == SideHint::people;
    const bool nobody = work.draft.targets.empty();
    // "fishermen and farmers clashed, leaving four dead"
    if (author(work) == "civilians" && nobody) return true;
    if (family == Family::protest || family == Family::mob || family == Family::abduct) return true;
    const bool kills =
        strikes_somebody(family) || family == Family::grenade || family == Family::shelling ||
        told_by(work.draft, Family::kill);  // "killed two men and burned their vehicle"
    return people && (family == Family::release || (kills && nobody));
}

/// "attacked a camp ... 15 suspects had been arrested": not those who were attacked.
bool are_arrested(const Finishing& work, const DraftToll& draft) {
    return draft.toll.side == SideHint::people && draft.toll.status == Status::captured &&
           told_by(work.draft, Family::arrest);
}

/// « Trois hommes arrêtés samedi ont été relâchés » may be anybody; « L'armée a secouru douze
/// personnes enlevées »: those whom fighters held are none.
std::string side_of_freed(const Finishing& work) {
    const Candidate& word = work.draft.words.front();
    const auto& span = work.scene.reading.sentences[word.sentence];
    return tells_arrest(work.scene.reading, span.first, span.last) ? "unspecified" : "civilians";
}

/// Of those whom nobody calls anything: the side that was struck, where the event strikes one.
std::string side_of_target(const Finishing& work, const std::string& target) {
    const Family family = work.draft.family;
    if (family == Family::arrest || family == Family::disrupt) return "unspecified";
    // "Thirty people were killed" in an ambush on lorries under army escort
    if (target == forces_of(work.country) && struck_civil_convoy(work)) return "unspecified";
    const bool let_go = family == Family::release && author_is_state(work);
    return let_go && target == unknown_group ? side_of_freed(work) : target;
}

}  // namespace

std::string side_of_victims(const Finishing& work, const DraftToll& draft) {
    if (are_marchers(work, draft) || people_of_army(work, draft)) return "civilians";
    if (fell_on_country_side(work, draft)) return forces_of(work.country);
    if (fell_on_either_side(work, draft) && are_wounded_told_by_army(work, draft))
        return forces_of(work.country);
    if (are_nobodys(work, draft) || fell_on_either_side(work, draft) || are_at_odds(work))
        return "unspecified";
    if (precede_militia(work, draft)) return "civilians";
    if (are_arrested(work, draft)) return taken_by_armed_group(work) ? "civilians" : "unspecified";
    if (counts_taken_people(work, draft) && !author_is_state(work)) return "civilians";
    const std::string target = first_target(work);
    if (target == "unspecified" && befell_people(work, draft)) return "civilians";
    return side_of_target(work, target);
}

}  // namespace vigie::extractors
