#include <algorithm>
#include <optional>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

int low_of(const Casualty& row) {
    return row.min.value_or(row.max.value_or(0));
}

bool one_side(const Casualty& a, const Casualty& b) {
    return a.side == b.side || a.side == "unspecified" || b.side == "unspecified";
}

/// The same figure is one row, whoever says it: "au moins 14", "14".
bool repeats(const Finishing& work, const Casualty& row) {
    const auto vague = [](const Casualty& one) { return one.min == 2 && !one.max; };
    return std::any_of(
        work.report.casualties.begin(), work.report.casualties.end(), [&](const Casualty& other) {
            if (vague(row) != vague(other)) return false;
            const bool side = other.side == row.side || row.side == "unspecified";
            return other.status == row.status && side && low_of(other) == low_of(row) &&
                   (!other.max || !row.max || other.max == row.max);
        });
}

/// "One person was killed. … killing a driver": the same figure, whose side is told later.
bool gives_side(Finishing& work, const Casualty& row) {
    auto& rows = work.report.casualties;
    const auto same = std::find_if(rows.begin(), rows.end(), [&](const Casualty& other) {
        // "une quarantaine de morts ... au moins 40 civils": the bound adds nothing
        return other.side == "unspecified" && other.status == row.status && other.min == row.min &&
               other.max == other.min && (!row.max || row.max == row.min);
    });
    if (same == rows.end() || row.side == "unspecified") return false;
    same->side = row.side;
    return true;
}

/// "Les cinq blessés graves" of eight who were told before.
bool is_known_part(const Finishing& work, const DraftToll& draft, const Casualty& row) {
    return draft.toll.definite && !draft.toll.others &&  // "les huit autres victimes": the rest
           std::any_of(work.report.casualties.begin(),
                       work.report.casualties.end(),
                       [&](const Casualty& whole) {
                           return whole.status == row.status && one_side(whole, row) &&
                                  low_of(whole) > low_of(row);
                       });
}

/// Drops rows beside which another row of the same status stands that `outdoes` them.
template <class Outdoes>
void drop_outdone(Finishing& work, Outdoes outdoes) {
    const std::vector<Casualty> rows = work.report.casualties;
    std::erase_if(work.report.casualties, [&](const Casualty& row) {
        return std::any_of(rows.begin(), rows.end(), [&](const Casualty& other) {
            return other.status == row.status && outdoes(other, row);
        });
    });
}

/// "plusieurs soldats" beside "au moins sept" is no second toll; "aucun blessé" of a second blast
/// takes nothing from the first.
void drop_vague(Finishing& work) {
    const auto vague = [](const Casualty& row) { return row.min == 2 && !row.max; };
    drop_outdone(work, [&](const Casualty& other, const Casualty& row) {
        const bool theirs = other.side == row.side || row.side == "unspecified";
        return vague(row) && !vague(other) && other.max != 0 && theirs;
    });
    // "des pertes ... des corps abandonnés par l'ennemi": no losses of nobody's beside them
    drop_outdone(work, [&](const Casualty& other, const Casualty& row) {
        return vague(row) && vague(other) && row.side == "unspecified" &&
               other.side != "unspecified";
    });
    drop_outdone(work, [](const Casualty& other, const Casualty& row) {
        return row.max == 0 && other.max != 0 && one_side(other, row);
    });
}

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
        // "huit personnes, dont deux douaniers": the others are not of the force
        const Party* of = tolls[next].toll.party;
        const bool armed = of != nullptr && of->klass != PartyClass::civilians;
        if (armed && tolls[index].toll.side == SideHint::people) return true;
        // "sept morts, dont quatre gendarmes"
        if (names_force(work, index, next)) return true;
        const bool same = tolls[next].toll.status == tolls[index].toll.status;
        // "80 personnes, dont 65 civils": the others are none
        const bool fewer = tolls[next].toll.min && tolls[index].toll.min &&
                           *tolls[next].toll.min < *tolls[index].toll.min;
        const bool called_so = reading.word(tolls[next].toll.last - 1).starts_with("civil");
        if (same && fewer && called_so && tolls[index].toll.side == SideHint::people) return true;
        if (same && side_of(work, tolls[next]) != side) return true;
    }
    return false;
}

/// "deux Émiratis ont été libérés, ainsi qu'un otage iranien": the hostages of a release are free.
bool is_freed_hostage(const Finishing& work, const Toll& toll) {
    return work.draft.family == Family::release && toll.status == Status::abducted &&
           toll.list == 0 && told_by(work.draft, Family::release) &&
           !told_by(work.draft, Family::abduct);
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
    const bool people = toll.side == SideHint::party && side == "civilians";
    const bool abducted = toll.status == Status::captured && people && !author_is_state(work) &&
                          author(work) != "civilians";
    if (is_freed_hostage(work, toll)) return Status::freed;
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
    static const WordSet family(
        "femme femmes enfant enfants fillette fillettes bebe bebes vieillard vieillards woman women "
        "child children girl girls boy boys baby babies toddler infant infants");
    const auto& draft = work.draft;
    const Toll& whole = draft.tolls[index].toll;
    const bool open = whole.side == SideHint::none || whole.side == SideHint::people;
    const bool killed = whole.status == Status::killed || whole.status == Status::wounded;
    const bool bombed = is_from_air(draft.family) || draft.family == Family::shelling;
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
            told |= family.contains(work.scene.reading.word(at));
    }
    return !armed && told;
}

/// The same of the part: "three women".
bool are_civilians_with_family(const Finishing& work, std::size_t index) {
    if (!work.draft.tolls[index].toll.part) return has_family_among(work, index);
    return index > 0 && has_family_among(work, index - 1);
}

/// "two Russians were killed" where the army fought: no trader's nationality.
bool counts_russians(const Finishing& work, const Toll& toll) {
    static const WordSet russians("russe russes russian russians");
    static const WordSet civil(
        "civil civils civilian civilians ressortissant ressortissants national nationals");
    const auto& actors = work.report.actors;
    const bool army = std::any_of(actors.begin(), actors.end(), [](const Actor& actor) {
        return actor.name == "FAMa" || is_helper(actor.name);
    });
    if (!army || toll.part) return false;
    bool found = false;
    for (std::uint32_t at = toll.count; at < toll.count + 4; ++at) {
        const std::string_view word = work.scene.reading.word(at);
        if (civil.contains(word)) return false;
        if (at > toll.count && (word == "et" || word == "and" || word == ",")) break;
        found |= russians.contains(word);
    }
    return found;
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

Casualty row_of(const Finishing& work, std::size_t index) {
    const DraftToll& draft = work.draft.tolls[index];
    std::string side = side_of(work, draft);
    if (std::string told = side_goes_on(work, index); !told.empty()) side = std::move(told);
    if (fell_to_riposte(work, draft.toll)) side = author(work);
    if (are_civilians_with_family(work, index)) {
        side = "civilians";
    } else if (is_mixed_total(work, index, side)) {
        side = "unspecified";
    }
    if (counts_russians(work, draft.toll)) side = helpers_name(work);
    // "des éléments neutralisés par la frappe de la force": not those who flew it
    const bool own = is_from_air(work.draft.family) && author_is_state(work) &&
                     side == author(work) && draft.toll.status == Status::killed &&
                     draft.toll.max != 0;
    if (own) side = enemy_of_state(work);
    const bool told = draft.said && !claims_other_deed(work, *draft.said);
    return {taken_as(work, draft.toll, side),
            std::move(side),
            draft.toll.min,
            draft.toll.max,
            told ? speaker_of(work, *draft.said) : std::string{}};
}

/// "Un premier bilan fait état de 13 morts. ... un nouveau bilan de 15": the higher one holds.
bool is_superseded(const Finishing& work, std::size_t index, const Casualty& row) {
    const auto& tolls = work.draft.tolls;
    for (std::size_t next = index + 1; next < tolls.size(); ++next) {
        const Toll& later = tolls[next].toll;
        if (!later.latest || later.status != tolls[index].toll.status) continue;
        const Casualty newer = row_of(work, next);
        if (one_side(newer, row) && low_of(newer) > low_of(row)) return true;
    }
    return false;
}

/// "L'armée avait annoncé un bilan de huit morts", where another count is told.
bool gives_way(const Finishing& work, std::size_t index) {
    const auto& tolls = work.draft.tolls;
    return tolls[index].toll.former &&
           std::any_of(tolls.begin(), tolls.end(), [&](const DraftToll& other) {
               return !other.toll.former && other.toll.status == tolls[index].toll.status;
           });
}

/// "dozens", "plusieurs centaines": no figure, only what they mean at least (annotation format).
bool is_dozens(const Finishing& work, const Toll& toll) {
    static const WordSet many("dizaines dozens vingtaines scores centaines hundreds");
    constexpr std::uint32_t reach = 4;  // "plusieurs dizaines (de)"
    if (!toll.min || toll.max) return false;
    for (std::uint32_t at = toll.count; at < toll.count + reach; ++at) {
        if (many.contains(work.scene.reading.word(at))) return true;
    }
    return false;
}

/// "des dizaines de civils tués. ... le bilan est de 47": a figure of those people stands beside.
bool is_said_closer(const Finishing& work, std::size_t index, const Casualty& row) {
    const auto& tolls = work.draft.tolls;
    if (!is_dozens(work, tolls[index].toll)) return false;
    for (std::size_t i = 0; i < tolls.size(); ++i) {
        if (tolls[i].toll.status != tolls[index].toll.status || is_dozens(work, tolls[i].toll))
            continue;
        const Casualty other = row_of(work, i);
        // "des dizaines de morts ... L'armée dit avoir tué 40 terroristes": other people
        const bool struck = other.side != unknown_group && other.side != author(work);
        const bool theirs = other.side == row.side || (row.side == "unspecified" && struck);
        // what an NGO counts as dozens and the army as 30 are two rows
        const bool disputed = !row.according_to.empty() && !other.according_to.empty() &&
                              row.according_to != other.according_to;
        if (theirs && !disputed && low_of(other) >= *row.min) return true;
    }
    return false;
}

/// "Trente d'entre eux ont été tués": a part of people of whom no other such count is told is the
/// whole toll.
bool has_whole(const Finishing& work, std::size_t index) {
    const auto& tolls = work.draft.tolls;
    return std::any_of(tolls.begin(), tolls.end(), [&](const DraftToll& other) {
        return !other.toll.part && other.toll.status == tolls[index].toll.status;
    });
}

/// "un capitaine et trois soldats", "dont quatre gendarmes et deux douaniers": what one verb tells
/// of one side is one figure. `last_told` is the toll that the last row came from.
bool adds_to_last(const Finishing& work,
                  std::size_t index,
                  const Casualty& row,
                  std::optional<std::size_t> last_told) {
    const auto& tolls = work.draft.tolls;
    if (!last_told || *last_told + 1 != index) return false;
    const Toll& toll = tolls[index].toll;
    const Toll& before = tolls[index - 1].toll;
    const Casualty& last = work.report.casualties.back();
    const bool exact = row.max == row.min && last.max == last.min && row.min && last.min;
    const bool together = toll.list != 0 && toll.list == before.list && toll.verb == before.verb;
    const bool parts = toll.part && before.part && toll.status == before.status;
    // "26 soldats tués et sept Russes", "four militants and a peacekeeper": told apart
    const bool other = before.party != nullptr &&
                       (toll.party == nullptr || toll.party->name != before.party->name);
    if (other || before.side == SideHint::attackers || toll.side == SideHint::attackers ||
        before.side == SideHint::enemy || toll.side == SideHint::enemy)
        return false;
    return exact && (together || parts) && toll.part == before.part && last.status == row.status &&
           last.side == row.side && row.side != "unspecified" &&
           last.according_to == row.according_to && toll.count > before.count;
}

}  // namespace

void put_tolls(Finishing& work) {
    std::string total;  // the side of the count whose parts follow
    std::optional<std::size_t> last_told;
    for (std::size_t i = 0; i < work.draft.tolls.size(); ++i) {
        const DraftToll& draft = work.draft.tolls[i];
        Casualty row = row_of(work, i);
        const bool part = draft.toll.part && has_whole(work, i);
        if (part && row.side == "unspecified") continue;
        // "22 morts, dont quelques miliciens": of the village, and how many is not told
        const bool of_people = row.side == "communal militia" || total == "civilians";
        if (part && row.min == 2 && !row.max && of_people) continue;
        if (part && row.side == total) continue;
        if (!part) total = row.side;
        if (adds_to_last(work, i, row, last_told)) {
            Casualty& last = work.report.casualties.back();
            last.min = last.max = *last.min + *row.min;
            last_told = i;
            continue;
        }
        if (gives_way(work, i) || is_superseded(work, i, row) || is_said_closer(work, i, row))
            continue;
        if (repeats(work, row) || gives_side(work, row) || is_known_part(work, draft, row))
            continue;
        // "l'enlèvement du sous-préfet … les deux hommes ont été emmenés": he is one of them
        if (draft.toll.definite && row.min && row.min == row.max && *row.min > 1) {
            std::erase_if(work.report.casualties, [&](const Casualty& one) {
                return one.status == row.status && one.side == row.side && one.min == 1 &&
                       one.max == 1;
            });
        }
        prove(work,
              "casualties[" + std::to_string(work.report.casualties.size()) + "]",
              draft.toll.first,
              draft.toll.last,
              draft.toll.rule);
        work.report.casualties.push_back(std::move(row));
        last_told = i;
    }
    drop_vague(work);
}

}  // namespace vigie::extractors
