#include "extractors/discourse/joining/lead_counts.h"

#include <algorithm>

#include "extractors/discourse/joining/lead_parts.h"

namespace vigie::extractors {
namespace {

/// The first toll of that status that the draft tells in another sentence; nullptr when none.
const Toll* toll_elsewhere(const Scene& scene, const Draft& draft, const Toll& total) {
    const std::size_t sentence = scene.reading.sentence_of(total.count);
    const auto at = std::find_if(draft.tolls.begin(), draft.tolls.end(), [&](const DraftToll& row) {
        // "plusieurs assaillants" are no part of a sum
        return row.toll.status == total.status && !row.toll.part && row.toll.max != 0 &&
               row.toll.min == row.toll.max &&
               scene.reading.sentence_of(row.toll.count) != sentence;
    });
    return at == draft.tolls.end() ? nullptr : &at->toll;
}

/// All that the draft counts of that status outside the total's sentence: "a soldier and two
/// civilians".
int sum_elsewhere(const Scene& scene, const Draft& draft, const Toll& total) {
    const std::size_t sentence = scene.reading.sentence_of(total.count);
    int sum = 0;
    for (const DraftToll& row : draft.tolls) {
        const Toll& toll = row.toll;
        const bool exact = !toll.part && toll.min && toll.min == toll.max;
        if (exact && toll.status == total.status &&
            scene.reading.sentence_of(toll.count) != sentence)
            sum += *toll.min;
    }
    return sum;
}

/// "Twin attacks killed four people", then one at Segou, and a soldier and two civilians at Koro.
bool is_sum_of_all(const Scene& scene,
                   const std::vector<Draft>& drafts,
                   std::size_t index,
                   const Toll& total) {
    int sum = sum_elsewhere(scene, drafts[index], total);
    std::size_t parts = sum > 0 ? 1 : 0;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const int part = i == index ? 0 : sum_elsewhere(scene, drafts[i], total);
        sum += part;
        parts += part > 0 ? 1 : 0;
    }
    return parts > 1 && sum == *total.min;
}

/// Do the tolls of the other events, with or without the draft's own further one, make the total?
bool adds_up(const Scene& scene,
             const std::vector<Draft>& drafts,
             std::size_t index,
             const Toll& total) {
    int sum = 0;
    std::size_t parts = 0;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const Toll* part = i == index ? nullptr : toll_elsewhere(scene, drafts[i], total);
        if (part == nullptr) continue;
        sum += part->min.value_or(0);
        ++parts;
    }
    if (is_sum_of_all(scene, drafts, index, total)) return true;
    const Toll* own = toll_elsewhere(scene, drafts[index], total);
    const int all = sum + (own != nullptr ? own->min.value_or(0) : 0);
    return (parts > 1 && sum == *total.min) || (parts > 0 && own != nullptr && all == *total.min);
}

/// "At least 27 died in two attacks", then 15 at Ber and 12 at Gossi: a check of the two, no toll
/// of the first. What is said of its parts goes with it.
void drop_sums(const Scene& scene, std::vector<Draft>& drafts) {
    const std::size_t lead = scene.reading.has_title() ? 1 : 0;
    for (std::size_t i = 0; drafts.size() > 1 && i < drafts.size(); ++i) {
        auto& tolls = drafts[i].tolls;
        for (std::size_t k = 0; k < tolls.size();) {
            const Toll& total = tolls[k].toll;
            const bool leads = scene.reading.sentence_of(total.count) <= lead;
            if (!leads || total.part || !total.min || !adds_up(scene, drafts, i, total)) {
                ++k;
                continue;
            }
            auto end = tolls.begin() + static_cast<std::ptrdiff_t>(k) + 1;
            while (end != tolls.end() && end->toll.part)
                ++end;
            tolls.erase(tolls.begin() + static_cast<std::ptrdiff_t>(k), end);
        }
    }
}

/// Does the toll stand in the title or the body's first sentence?
bool is_in_lead(const Scene& scene, const Toll& toll) {
    return scene.reading.sentence_of(toll.count) <= (scene.reading.has_title() ? 1U : 0U);
}

/// "two soldiers died at Ber and two jihadists at Gossi"
bool are_of_other_sides(const Toll& one, const Toll& other) {
    return one.party != nullptr && other.party != nullptr &&
           is_insurgent(one.party) != is_insurgent(other.party);
}

/// Does the event count those dead behind the lead?
bool counts_behind_lead(const Scene& scene, const Draft& draft, const Toll& dead) {
    return std::any_of(draft.tolls.begin(), draft.tolls.end(), [&](const DraftToll& row) {
        const Toll& other = row.toll;
        return other.status == dead.status && other.min == dead.min && other.max == dead.max &&
               !is_in_lead(scene, other) && !are_of_other_sides(other, dead);
    });
}

bool counts_dead(const Toll& toll) {
    return toll.status == Status::killed && toll.max != 0;
}

/// "a double attack that killed twelve civilians and nine soldiers", then nine at Ber and twelve at
/// Gossi: what the lead says of the second event is no toll of the first. A lead with one count
/// tells its own.
void drop_tolls_of_others(const Scene& scene, std::vector<Draft>& drafts) {
    for (Draft& draft : drafts) {
        const auto leading =
            std::count_if(draft.tolls.begin(), draft.tolls.end(), [&](const auto& row) {
                return counts_dead(row.toll) && is_in_lead(scene, row.toll);
            });
        const bool own = std::any_of(draft.tolls.begin(), draft.tolls.end(), [&](const auto& row) {
            return counts_dead(row.toll) && !is_in_lead(scene, row.toll);
        });
        if (!own || leading < 2) continue;
        std::erase_if(draft.tolls, [&](const DraftToll& row) {
            const Toll& dead = row.toll;
            return counts_dead(dead) && is_in_lead(scene, dead) &&
                   !counts_behind_lead(scene, draft, dead) &&
                   std::any_of(drafts.begin(), drafts.end(), [&](const Draft& other) {
                       return &other != &draft && counts_behind_lead(scene, other, dead);
                   });
        });
    }
}

/// "killed 70 in two operations": told only by its sum, it is no event beside the two.
void drop_sum_events(const Scene& scene, std::vector<Draft>& drafts) {
    const bool lists = std::any_of(
        drafts.begin(), drafts.end(), [](const Draft& draft) { return draft.listed_with; });
    if (lists) return drop_sums(scene, drafts);  // they are told by their index
    std::vector<bool> told;
    told.reserve(drafts.size());
    for (const Draft& draft : drafts)
        told.push_back(!draft.tolls.empty());
    drop_sums(scene, drafts);
    std::size_t index = 0;
    std::erase_if(drafts, [&](const Draft& draft) {
        const bool emptied = told[index++] && draft.tolls.empty();
        // "Twin attacks killed four, sources said, as the Red Cross left Timbuktu": nothing was
        // there
        const bool several = draft.words.front().trigger->plural;
        return emptied && (!draft.own_place || several) && draft.sentences.size() == 1;
    });
}

/// Is the part told in another sentence than the total, or in brackets behind it? "Douze morts :
/// huit à Kani et quatre à Dourou" stands on the first.
bool is_apart(const Reading& reading, const Toll& total, const Toll& part) {
    if (reading.sentence_of(total.count) != reading.sentence_of(part.count)) return true;
    for (std::uint32_t at = total.count; at < part.count; ++at) {
        if (reading.word(at) == "(") return true;
    }
    return false;
}

/// A count smaller than the total, and of its status, that the sentence tells of the draft.
Toll* part_in(const Scene& scene, Draft& draft, const Toll& total, std::size_t sentence) {
    for (DraftToll& row : draft.tolls) {
        Toll& toll = row.toll;
        if (&toll != &total && toll.status == total.status && toll.min && toll.min == toll.max &&
            toll.min < total.min && scene.reading.sentence_of(toll.count) == sentence)
            return &toll;
    }
    return nullptr;
}

/// "Six were killed and 18 wounded (four dead and 12 wounded at Boni, two dead and six wounded at
/// Kani)": the parts of the total that one sentence tells of each event; none when they are not all
/// of it.
std::vector<Toll*> parts_of(const Scene& scene,
                            std::vector<Draft>& drafts,
                            Draft& draft,
                            const Toll& total) {
    for (const DraftToll& row : draft.tolls) {
        const std::size_t sentence = scene.reading.sentence_of(row.toll.count);
        Toll* own = part_in(scene, draft, total, sentence);
        if (own == nullptr || own != &row.toll || !is_apart(scene.reading, total, *own)) continue;
        std::vector<Toll*> parts{own};
        int sum = *own->min;
        for (Draft& other : drafts) {
            Toll* part = &other == &draft ? nullptr : part_in(scene, other, total, sentence);
            if (part == nullptr) continue;
            parts.push_back(part);
            sum += *part->min;
        }
        if (parts.size() > 1 && sum == *total.min) return parts;
    }
    return {};
}

/// Is the total told in parts? Whose dead it counts, the parts then count.
bool share_side_with_parts(const Scene& scene,
                           std::vector<Draft>& drafts,
                           Draft& draft,
                           const Toll& total) {
    if (!total.min || total.min != total.max || *total.min < 3) return false;
    const auto parts = parts_of(scene, drafts, draft, total);
    for (Toll* part : parts) {
        if (part->party != nullptr || part->side != SideHint::none) continue;
        part->side = total.side;
        part->party = total.party;
        part->mourned = total.mourned;
    }
    return !parts.empty();
}

/// What is the sum of the events' parts is no toll of the one that it stands by.
void drop_parted_sums(const Scene& scene, std::vector<Draft>& drafts) {
    for (Draft& draft : drafts) {
        std::vector<std::uint32_t> sums;
        for (const DraftToll& row : draft.tolls) {
            if (share_side_with_parts(scene, drafts, draft, row.toll))
                sums.push_back(row.toll.count);
        }
        std::erase_if(draft.tolls, [&](const DraftToll& row) {
            return std::find(sums.begin(), sums.end(), row.toll.count) != sums.end();
        });
    }
}

/// Is the party among those whom the draft struck by what it tells behind the lead?
bool struck_later(const Scene& scene, const Draft& draft, const Party& party, std::size_t lead) {
    const bool counted =
        std::any_of(draft.tolls.begin(), draft.tolls.end(), [&](const DraftToll& row) {
            return row.toll.party != nullptr && row.toll.party->name == party.name &&
                   scene.reading.sentence_of(row.toll.count) > lead;
        });
    return counted || std::any_of(draft.words.begin(), draft.words.end(), [&](const auto& word) {
               return word.sentence > lead && word.target != nullptr &&
                      word.target->name == party.name;
           });
}

/// The one event told behind the lead that struck the party; nullptr when none did, or several.
Draft* only_struck(std::vector<Draft>& drafts,
                   const Draft& draft,
                   const Party& party,
                   std::size_t lead) {
    Draft* found = nullptr;
    for (Draft& other : drafts) {
        const auto& struck = other.targets;
        const bool same = std::any_of(struck.begin(), struck.end(), [&](const Party* target) {
            return target->name == party.name;
        });
        if (&other == &draft || !same || other.sentences.front() <= lead) continue;
        if (found != nullptr) return nullptr;
        found = &other;
    }
    return found;
}

/// Does the event count other dead than the lead, so that the lead's are not its?
bool counts_others(const Draft& draft, const Toll& toll) {
    return std::any_of(draft.tolls.begin(), draft.tolls.end(), [&](const DraftToll& row) {
        const bool same = row.toll.status == toll.status && toll.status == Status::killed;
        return same && row.toll.min != toll.min;
    });
}

/// Are there two parties among those whom the event struck? Attackers may stand among them: « une
/// attaque d'hommes armés qui a fait quatre morts »
bool struck_several(const Draft& draft) {
    const Party* first = nullptr;
    for (const Party* party : draft.targets) {
        if (is_insurgent(party)) continue;
        if (first != nullptr && party->name != first->name) return true;
        first = party;
    }
    return false;
}

/// Hands the lead's count over, and who told it of those that it befell.
void take_struck(Draft& draft, std::size_t index, Draft& other) {
    const DraftToll row = draft.tolls[index];
    const std::string& struck = row.toll.party->name;
    std::erase_if(draft.targets, [&](const Party* party) { return party->name == struck; });
    for (Candidate& word : draft.words) {
        if (word.target != nullptr && word.target->name == struck) word.target = nullptr;
    }
    std::erase_if(draft.statements, [&](const Statement& said) {
        const bool own = said.party != nullptr && said.party->name == struck;
        if (own) other.statements.push_back(said);
        return own;
    });
    const bool told = std::any_of(other.tolls.begin(), other.tolls.end(), [&](const auto& known) {
        return known.toll.status == row.toll.status && known.toll.min == row.toll.min;
    });
    if (!told) other.tolls.insert(other.tolls.begin(), row);
    draft.tolls.erase(draft.tolls.begin() + static_cast<std::ptrdiff_t>(index));
}

/// The event told behind the lead whose the lead's count is; nullptr when it is the lead's own.
Draft* whose_count(const Scene& scene,
                   std::vector<Draft>& drafts,
                   const Draft& draft,
                   const Toll& toll,
                   std::size_t lead) {
    const bool several = struck_several(draft) && draft.tolls.size() > 1;
    if (!several || scene.reading.sentence_of(toll.count) > lead || toll.party == nullptr ||
        is_insurgent(toll.party) || struck_later(scene, draft, *toll.party, lead))
        return nullptr;
    Draft* other = only_struck(drafts, draft, *toll.party, lead);
    return other != nullptr && !counts_others(*other, toll) ? other : nullptr;
}

/// "Two soldiers died in an ambush and eight peacekeepers were wounded by a mine", then the ambush
/// at Boni, and the mine that the peacekeepers hit at Kani: the lead's wounded are Kani's.
void give_to_struck(const Scene& scene, std::vector<Draft>& drafts) {
    const std::size_t lead = scene.reading.has_title() ? 1 : 0;
    for (Draft& draft : drafts) {
        if (draft.sentences.front() > lead) continue;
        for (std::size_t i = 0; i < draft.tolls.size();) {
            Draft* other = whose_count(scene, drafts, draft, draft.tolls[i].toll, lead);
            if (other != nullptr)
                take_struck(draft, i, *other);
            else
                ++i;
        }
    }
}

}  // namespace

void settle_lead_counts(const Scene& scene, std::vector<Draft>& drafts) {
    free_lead_parts(scene, drafts);
    if (drafts.size() < 2) return;
    give_to_struck(scene, drafts);
    drop_tolls_of_others(scene, drafts);
    drop_parted_sums(scene, drafts);
    drop_sum_events(scene, drafts);
}

}  // namespace vigie::extractors
