#include "extractors/discourse/summaries.h"

#include <algorithm>

#include "extractors/discourse/another.h"
#include "extractors/discourse/districts.h"

namespace vigie::extractors {
namespace {

bool is_violent(Family family) {
    return is_attack(family) || family == Family::kill;
}

/// Is every toll of the one told of the other too?
bool has_same_tolls(const Draft& summary, const Draft& told) {
    return std::all_of(summary.tolls.begin(), summary.tolls.end(), [&](const DraftToll& row) {
        return std::any_of(told.tolls.begin(), told.tolls.end(), [&](const DraftToll& other) {
            return other.toll.status == row.toll.status && other.toll.min == row.toll.min;
        });
    });
}

bool leads(const Scene& scene, const Draft& draft) {
    const std::size_t lead = scene.reading.has_title() ? 2 : 1;
    return draft.place >= 0 && draft.sentences.size() == 1 && draft.sentences.front() <= lead &&
           draft.losses.empty() && draft.things.empty();
}

bool sums_up(const Scene& scene, const Draft& summary, const Draft& told) {
    const bool alike =
        summary.family == told.family || (is_violent(summary.family) && is_violent(told.family));
    const bool later = told.sentences.front() > summary.sentences.front();
    const bool listed =
        told.listed_with || told.place < 0 || tells_besides(scene.reading, told.words.front());
    if (!alike || !later || listed) return false;
    if (summary.date && told.date && disjoint(*summary.date, *told.date)) return false;
    const bool bare = summary.tolls.empty() && summary.targets.empty();
    if (!bare && (summary.tolls.empty() || !has_same_tolls(summary, told))) return false;
    return is_within(scene, summary.place, told.place);
}

void hand_over_to(const Draft& summary, Draft& told) {
    for (const Statement& said : summary.statements) {
        const bool known =
            std::any_of(told.statements.begin(), told.statements.end(), [&](const auto& other) {
                return other.by == said.by && other.saying == said.saying;
            });
        if (!known) told.statements.push_back(said);
    }
    for (const Party* party : summary.perpetrators)
        if (told.perpetrators.empty()) add_once(told.perpetrators, party);
    if (!told.date) told.date = summary.date;
}

/// Lists are told by their index.
void take_out(std::vector<Draft>& drafts, std::size_t index) {
    drafts.erase(drafts.begin() + static_cast<std::ptrdiff_t>(index));
    for (Draft& draft : drafts) {
        if (!draft.listed_with) continue;
        if (*draft.listed_with == index) {
            draft.listed_with.reset();
        } else if (*draft.listed_with > index) {
            --*draft.listed_with;
        }
    }
}

}  // namespace

void fold_summaries(const Scene& scene, std::vector<Draft>& drafts) {
    for (std::size_t i = 0; i < drafts.size();) {
        const auto told = std::find_if(drafts.begin(), drafts.end(), [&](const Draft& other) {
            return &other != &drafts[i] && sums_up(scene, drafts[i], other);
        });
        if (told == drafts.end() || !leads(scene, drafts[i])) {
            ++i;
            continue;
        }
        hand_over_to(drafts[i], *told);
        take_out(drafts, i);
    }
}

}  // namespace vigie::extractors
