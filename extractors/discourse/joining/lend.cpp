#include "extractors/discourse/joining/lend.h"

#include <algorithm>

#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/joining/taken.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// Nothing was told beside the place itself.
void lend_to_listed(const std::vector<Draft>& drafts, Draft& draft) {
    if (!draft.listed_with) return;
    const Draft& first = drafts[*draft.listed_with];
    const bool alone = draft.tolls.empty() && draft.losses.empty() && draft.targets.empty() &&
                       draft.words.size() <= first.words.size();
    if (!alone || std::none_of(first.tolls.begin(), first.tolls.end(), are_civilians)) {
        draft.listed_with.reset();
        return;
    }
    draft.tolls = first.tolls;
}

/// The first toll of that status that the draft tells in another sentence; nullptr when none.
const Toll* toll_elsewhere(const Scene& scene, const Draft& draft, const Toll& total) {
    const std::size_t sentence = scene.reading.sentence_of(total.count);
    const auto at = std::find_if(draft.tolls.begin(), draft.tolls.end(), [&](const DraftToll& row) {
        // "plusieurs assaillants" are no part of a sum
        return row.toll.status == total.status && !row.toll.part && row.toll.min == row.toll.max &&
               scene.reading.sentence_of(row.toll.count) != sentence;
    });
    return at == draft.tolls.end() ? nullptr : &at->toll;
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

/// "a double attack that killed twelve civilians and nine soldiers", then nine at Ber and twelve at
/// Gossi: what the lead says of the second event is no toll of the first.
void drop_tolls_of_others(const Scene& scene, std::vector<Draft>& drafts) {
    const std::size_t lead = scene.reading.has_title() ? 1 : 0;
    const auto in_lead = [&](const Toll& toll) {
        return scene.reading.sentence_of(toll.count) <= lead;
    };
    for (Draft& draft : drafts) {
        const bool own = std::any_of(draft.tolls.begin(), draft.tolls.end(), [&](const auto& row) {
            return row.toll.status == Status::killed && !in_lead(row.toll);
        });
        if (!own) continue;
        std::erase_if(draft.tolls, [&](const DraftToll& row) {
            const Toll& toll = row.toll;
            const auto same = [&](const DraftToll& other) {
                return other.toll.status == toll.status && other.toll.min == toll.min &&
                       other.toll.max == toll.max && !in_lead(other.toll);
            };
            const bool retold = std::any_of(draft.tolls.begin(), draft.tolls.end(), same);
            return in_lead(toll) && toll.status == Status::killed && !retold &&
                   std::any_of(drafts.begin(), drafts.end(), [&](const Draft& other) {
                       return &other != &draft &&
                              std::any_of(other.tolls.begin(), other.tolls.end(), same);
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
        return emptied && !draft.own_place && draft.sentences.size() == 1;
    });
}

/// "Five soldiers died in an ambush. On Sunday gunmen attacked Mondoro, killing two": the place
/// behind is that of the other event, which has a toll of its own, and so is the day.
void return_borrowed(const Scene& scene, std::vector<Draft>& drafts, Draft& draft) {
    if (draft.own_place || draft.own_date || draft.place < 0 || draft.tolls.empty()) return;
    const std::size_t told = scene.reading.sentence_of(place_at(scene, draft.place).first);
    if (told <= draft.sentences.back()) return;
    const bool lent = std::any_of(drafts.begin(), drafts.end(), [&](const Draft& other) {
        return &other != &draft && other.own_place && other.place == draft.place &&
               other.words.front().sentence == told && !other.tolls.empty();
    });
    if (!lent) return;
    draft.place = -1;
    draft.date.reset();
}

bool is_at(const Scene& scene, const Draft& draft, const NamedPlace& place) {
    if (draft.place < 0) return false;
    const NamedPlace& own = place_at(scene, draft.place);
    return own.gazetteer == place.gazetteer && own.name == place.name;
}

}  // namespace

std::optional<std::size_t> event_at(const Scene& scene,
                                    const std::vector<Draft>& drafts,
                                    std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    std::optional<std::size_t> found;
    for (const NamedPlace& place : scene.places) {
        if (place.first < span.first || place.last > span.last || place.use != Use::event) continue;
        for (std::size_t i = 0; i < drafts.size(); ++i) {
            if (found == i || !is_at(scene, drafts[i], place)) continue;
            if (found) return std::nullopt;
            found = i;
        }
    }
    return found;
}

void lend_tolls(const Scene& scene, std::vector<Draft>& drafts) {
    drop_tolls_of_others(scene, drafts);
    drop_sum_events(scene, drafts);
    for (Draft& draft : drafts)
        return_borrowed(scene, drafts, draft);
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        lend_to_listed(drafts, drafts[i]);
        side_with_those_taken(scene, drafts, i);
        free_those_taken(scene, drafts, i);
        count_those_taken(drafts, drafts[i]);
    }
}

}  // namespace vigie::extractors
