#include "extractors/discourse/joining/summaries.h"

#include <algorithm>

#include "extractors/attribution/accounts.h"
#include "extractors/discourse/joining/another.h"
#include "extractors/discourse/where/containment.h"
#include "extractors/discourse/where/districts.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"
#include "text/geo.h"

namespace vigie::extractors {
namespace {

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

/// "five died near Ségou, two in an ambush near Mourdiah", then each told at its village: the
/// lead's town is what lies about it.
bool lies_about(const Scene& scene, int town, int spot) {
    constexpr double near_km = 80;
    if (town < 0 || spot < 0 || place_at(scene, town).relation != Relation::near) return false;
    if (one_place(scene, town, spot)) return false;
    const GazetteerPlace* a = known_place(scene, town);
    const GazetteerPlace* b = known_place(scene, spot);
    return a != nullptr && (b == nullptr || text::distance_km(a->point, b->point) <= near_km);
}

/// Does the lead tell the same deed, near a town, with the very counts that are told later at a
/// village?
bool is_told_nearer(const Scene& scene, const Draft& lead, const Draft& told) {
    const std::size_t last = scene.reading.has_title() ? 2 : 1;
    const bool leads = lead.sentences.size() == 1 && lead.sentences.front() <= last;
    const bool alike = lead.family == told.family ||
                       (strikes_somebody(lead.family) && strikes_somebody(told.family));
    const bool one_day = !lead.date || !told.date || !disjoint(*lead.date, *told.date);
    return leads && alike && one_day && !lead.tolls.empty() && !told.listed_with &&
           told.own_place && told.sentences.front() > lead.sentences.front() &&
           has_same_tolls(lead, told) && lies_about(scene, lead.place, told.place);
}

bool sums_up(const Scene& scene, const Draft& summary, const Draft& told) {
    const bool alike = summary.family == told.family ||
                       (strikes_somebody(summary.family) && strikes_somebody(told.family));
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

/// "a series of attacks that killed five since last week", then each attack at its place: the sum
/// of several is no event.
bool is_sum_without_place(const Scene& scene, const std::vector<Draft>& drafts, std::size_t index) {
    const Draft& sum = drafts[index];
    const std::size_t lead = scene.reading.has_title() ? 2 : 1;
    const bool several = std::any_of(sum.words.begin(), sum.words.end(), [](const Candidate& word) {
        return word.trigger->plural && word.verb.construction == Construction::nominal;
    });
    if (sum.place >= 0 || sum.own_date || !several || sum.sentences.size() > 1 ||
        sum.sentences.front() > lead)
        return false;
    const auto told = std::count_if(drafts.begin(), drafts.end(), [&](const Draft& other) {
        return other.own_place && other.sentences.front() > sum.sentences.front() &&
               !other.listed_with;
    });
    return told > 1;
}

/// « avoir éliminé 27 terroristes et capturé 18 autres au cours de plusieurs opérations », then
/// each at its place: whom several deeds took is told of none of them.
bool is_sum_of_deeds(const Scene& scene, const std::vector<Draft>& drafts, std::size_t index) {
    const Draft& sum = drafts[index];
    const std::size_t lead = scene.reading.has_title() ? 1 : 0;
    if (sum.family != Family::arrest || sum.own_place || sum.sentences.size() > 1 ||
        sum.sentences.front() > lead ||
        !counts_deeds(scene.reading, scene.reading.sentences[sum.sentences.front()]))
        return false;
    const auto told = std::count_if(drafts.begin(), drafts.end(), [&](const Draft& other) {
        return other.own_place && other.sentences.front() > sum.sentences.front() &&
               !other.listed_with;
    });
    return told > 1;
}

/// "31 died on Monday, the army said, while another attack had left dozens dead", then that attack
/// at its place: what the lead tells of a second deed without a place is told later.
bool is_other_told_later(const Scene& scene, const std::vector<Draft>& drafts, std::size_t index) {
    const Draft& other = drafts[index];
    const std::size_t lead = scene.reading.has_title() ? 1 : 0;
    const Candidate& word = other.words.front();
    if (index == 0 || other.own_place || other.sentences.size() > 1 ||
        other.sentences.front() > lead || word.verb.construction != Construction::nominal ||
        !leads_another(scene.reading, word.first))
        return false;
    return std::any_of(drafts.begin(), drafts.end(), [&](const Draft& told) {
        return told.own_place && told.sentences.front() > lead &&
               !one_place(scene, told.place, drafts.front().place) && strikes_somebody(told.family);
    });
}

/// Who speaks of the sum speaks of each that it sums up.
void drop_sums_without_place(const Scene& scene, std::vector<Draft>& drafts) {
    for (std::size_t i = 0; i < drafts.size();) {
        if (is_other_told_later(scene, drafts, i)) {
            take_out(drafts, i);
            continue;
        }
        if (!is_sum_without_place(scene, drafts, i) && !is_sum_of_deeds(scene, drafts, i)) {
            ++i;
            continue;
        }
        for (Draft& told : drafts) {
            if (told.statements.empty()) told.statements = drafts[i].statements;
        }
        take_out(drafts, i);
    }
}

}  // namespace

void fold_summaries(const Scene& scene, std::vector<Draft>& drafts) {
    drop_sums_without_place(scene, drafts);
    for (std::size_t i = 0; i < drafts.size();) {
        const auto told = std::find_if(drafts.begin(), drafts.end(), [&](const Draft& other) {
            return &other != &drafts[i] &&
                   ((leads(scene, drafts[i]) && sums_up(scene, drafts[i], other)) ||
                    is_told_nearer(scene, drafts[i], other));
        });
        if (told == drafts.end()) {
            ++i;
            continue;
        }
        hand_over_to(drafts[i], *told);
        take_out(drafts, i);
    }
}

}  // namespace vigie::extractors
