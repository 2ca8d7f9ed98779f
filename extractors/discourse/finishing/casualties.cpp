// Which counts of an event become rows of its report, and which repeat or replace each other.
#include <algorithm>
#include <optional>

#include "extractors/discourse/finishing/coded.h"
#include "extractors/discourse/finishing/exact.h"
#include "extractors/discourse/finishing/finishing.h"
#include "extractors/discourse/finishing/freed_counts.h"
#include "extractors/tolls/kin.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « Le chef de fraction est mort (sur le coup) », "died on the spot": how one of the dead died.
bool died_at_once(const Reading& reading, const Toll& toll) {
    static const WordSet manner("coup instantanement instantly spot outright");
    constexpr std::uint32_t reach = 5;  // « mort presque sur le coup »
    const std::uint32_t end = reading.sentences[reading.sentence_of(toll.verb)].last;
    return toll.status == Status::killed && toll.min == 1 && toll.max == 1 &&
           has_word(reading, toll.verb, std::min(toll.verb + reach, end), manner);
}

/// "Les cinq blessés graves" of eight who were told before, « ses trois cousins » of ten dead, told
/// before or behind, one who « est mort sur le coup ».
bool is_known_part(const Finishing& work, const DraftToll& draft, const Casualty& row) {
    const bool mourned = is_mourned(work.scene.reading, draft.toll);
    const bool known =
        draft.toll.definite || mourned || died_at_once(work.scene.reading, draft.toll);
    if (draft.toll.others || !known) return false;  // "les autres"
    const auto& rows = work.report.casualties;
    const auto& tolls = work.draft.tolls;
    return std::any_of(rows.begin(),
                       rows.end(),
                       [&](const Casualty& whole) {
                           return whole.status == row.status && one_side(whole, row) &&
                                  low_of(whole) > low_of(row);
                       }) ||
           (mourned && std::any_of(tolls.begin(), tolls.end(), [&](const DraftToll& whole) {
                return whole.toll.status == row.status && whole.toll.min > row.min;
            }));
}

/// « Un douanier a été tué. Le douanier a été atteint par une balle »: how the one who died was
/// struck, and nobody hurt beside him.
bool is_how_he_died(const Finishing& work, const DraftToll& draft, const Casualty& row) {
    const auto one = [](const Casualty& told) { return told.min == 1 && told.max == 1; };
    const Toll& toll = draft.toll;
    if (row.status != Status::wounded || !one(row) || !toll.definite || toll.others) return false;
    const std::size_t sentence = work.scene.reading.sentence_of(toll.count);
    const auto& tolls = work.draft.tolls;
    const bool before = std::all_of(tolls.begin(), tolls.end(), [&](const DraftToll& other) {
        return other.toll.status != Status::killed ||
               work.scene.reading.sentence_of(other.toll.count) < sentence;
    });
    const Reading& reading = work.scene.reading;
    const bool named = std::any_of(tolls.begin(), tolls.end(), [&](const DraftToll& other) {
        for (std::uint32_t at = other.toll.first; at < other.toll.last; ++at) {
            if (other.toll.status == Status::killed &&
                reading.word(at) == reading.word(toll.count + 1))
                return true;
        }
        return false;
    });
    const auto& rows = work.report.casualties;
    return before && named && std::any_of(rows.begin(), rows.end(), [&](const Casualty& dead) {
               return dead.status == Status::killed && one(dead) && dead.side == row.side;
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

/// « Trois agents ont été enlevés. Les trois (disparus) »: told once, as taken.
void drop_missing_who_were_taken(Finishing& work) {
    auto& rows = work.report.casualties;
    const auto taken = std::find_if(rows.begin(), rows.end(), [](const Casualty& row) {
        return row.status == Status::abducted;
    });
    if (work.draft.family != Family::abduct || taken == rows.end()) return;
    const auto same = [held = *taken](const Casualty& row) {
        return row.status == Status::missing && row.side == held.side && row.min == held.min &&
               row.max == held.max;
    };
    std::erase_if(rows, same);
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
    // but "JNIM claimed 12 soldiers killed, while the army reported no deaths" are two figures
    drop_outdone(work, [](const Casualty& other, const Casualty& row) {
        const bool disputed = row.according_to == row.side && !other.according_to.empty() &&
                              row.according_to != other.according_to;
        return row.max == 0 && other.max != 0 && one_side(other, row) && !disputed;
    });
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
        if (tolls[i].toll.part) continue;  // "dozens dead, including 30 civilians"
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
    const Reading& reading = work.scene.reading;
    const std::size_t here = reading.sentence_of(tolls[index].toll.count);
    return std::any_of(tolls.begin(), tolls.end(), [&](const DraftToll& other) {
        // "plusieurs morts … . Cinq d'entre eux ont péri": the first figure told; « une fille
        // figure parmi les blessés » is none
        const bool vague = other.toll.min == 2 && !other.toll.max &&
                           tolls[index].toll.min.value_or(0) > 1 &&
                           reading.sentence_of(other.toll.count) < here;
        return !other.toll.part && !vague && other.toll.status == tolls[index].toll.status;
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

/// « Le chef et l'imam figurent parmi (les onze morts) »: of a part that is told before its whole.
std::string side_of_whole(const Finishing& work, std::size_t part) {
    const auto& tolls = work.draft.tolls;
    for (std::size_t i = part + 1; i < tolls.size(); ++i) {
        if (!tolls[i].toll.part && tolls[i].toll.status == tolls[part].toll.status)
            return row_of(work, i).side;
    }
    return {};
}

/// Does a part of a count, whose people are of the side `total`, say nothing beside it?
bool is_told_by_total(const Casualty& row, const std::string& total) {
    if (row.side == "unspecified" || row.side == total) return true;
    // "22 morts, dont quelques miliciens": of the village, and how many is not told
    const bool of_people = row.side == "communal militia" || total == "civilians";
    return row.min == 2 && !row.max && of_people;
}

/// Does another count of the event stand for this one?
bool is_told_better(const Finishing& work, std::size_t index, const Casualty& row) {
    return gives_way(work, index) || is_coded_again(work, index) ||
           is_superseded(work, index, row) || is_said_closer(work, index, row);
}

/// "l'enlèvement du sous-préfet … les deux hommes ont été emmenés": he is one of them.
void drop_one_of_them(Finishing& work, const Casualty& row) {
    if (!row.min || row.min != row.max || *row.min <= 1) return;
    std::erase_if(work.report.casualties, [&](const Casualty& one) {
        return one.status == row.status && one.side == row.side && one.min == 1 && one.max == 1;
    });
}

/// Is it none of the event's, or told by a row before it?
bool is_no_row(Finishing& work, std::size_t index, const Casualty& row) {
    const DraftToll& draft = work.draft.tolls[index];
    if (is_no_news_of_release(work, draft, row)) return true;
    return is_told_better(work, index, row) || is_row_told(work, row) ||
           is_known_part(work, draft, row) || is_how_he_died(work, draft, row);
}

}  // namespace

void put_tolls(Finishing& work) {
    std::string total;  // the side of the count whose parts follow
    std::optional<std::size_t> last_told;
    for (std::size_t i = 0; i < work.draft.tolls.size(); ++i) {
        const DraftToll& draft = work.draft.tolls[i];
        Casualty row = row_of(work, i);
        const bool part = draft.toll.part && has_whole(work, i);
        if (part && is_told_by_total(row, total.empty() ? side_of_whole(work, i) : total)) continue;
        if (!part) total = row.side;
        if (adds_to_last(work, i, row, last_told)) {
            Casualty& last = work.report.casualties.back();
            last.min = last.max = *last.min + *row.min;
            last_told = i;
            continue;
        }
        if (is_no_row(work, i, row)) continue;
        if (draft.toll.definite) drop_one_of_them(work, row);
        prove(work,
              "casualties[" + std::to_string(work.report.casualties.size()) + "]",
              draft.toll.first,
              draft.toll.last,
              draft.toll.rule);
        work.report.casualties.push_back(std::move(row));
        last_told = i;
    }
    drop_vague(work);
    drop_rows_of_sum(work);
    drop_total_of_one_side(work);
    drop_missing_who_were_taken(work);
    tell_found_dead(work);
    tell_freed_were_taken(work);
    free_those_found(work);
    tell_died_since(work);
    tell_several_taken(work);
    give_totals_no_side(work);
    add_total_of_title(work);
}

}  // namespace vigie::extractors
