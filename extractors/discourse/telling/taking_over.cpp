#include "extractors/discourse/telling/taking_over.h"

#include <algorithm>
#include <vector>

namespace vigie::extractors {
namespace {

template <class T>
void add(std::vector<T>& to, const std::vector<T>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

void add_parties(std::vector<const Party*>& to, const std::vector<const Party*>& from) {
    for (const Party* party : from)
        add_once(to, party);
}

/// The order of counts is that of the text: a later one may revise an earlier one.
void take_tolls(Draft& draft, const Draft& twin) {
    if (draft.listed_with) draft.tolls.clear();  // lent by the first of the list
    if (!twin.listed_with) add(draft.tolls, twin.tolls);
    std::stable_sort(draft.tolls.begin(), draft.tolls.end(), [](const auto& a, const auto& b) {
        return a.toll.first < b.toll.first;
    });
}

void take_words(Draft& draft, const Draft& twin) {
    add(draft.words, twin.words);
    std::stable_sort(draft.words.begin(), draft.words.end(), [](const auto& a, const auto& b) {
        return a.first < b.first;
    });
    add(draft.sentences, twin.sentences);
    std::sort(draft.sentences.begin(), draft.sentences.end());
    const auto end = std::unique(draft.sentences.begin(), draft.sentences.end());
    draft.sentences.erase(end, draft.sentences.end());
}

/// Of two days told of it the narrower; one of its own before one carried over.
void take_date(Draft& draft, const Draft& twin) {
    if (!twin.date) return;
    // a list's further place has the first one's day until its own is told
    if (twin.own_date && draft.date && disjoint(*draft.date, *twin.date)) draft.date.reset();
    const auto days = [](const text::DateRange& range) { return range.to - range.from; };
    // Of two that part by days the earlier: "overnight" is said of when the text came out.
    // a night is of both its days
    const bool night = draft.date && draft.date->precision == 1 &&
                       days(*draft.date) == std::chrono::days{1} &&
                       !disjoint(*draft.date, *twin.date);
    const bool narrower =
        draft.date && draft.own_date == twin.own_date && !night &&
        (disjoint(*draft.date, *twin.date) ? twin.date->to < draft.date->from
                                           : days(*twin.date) < days(*draft.date));
    if (!draft.date || (!draft.own_date && twin.own_date) || narrower) draft.date = twin.date;
    draft.own_date = draft.own_date || twin.own_date;
}

}  // namespace

void take_over(Draft& draft, const Draft& twin) {
    take_tolls(draft, twin);
    take_words(draft, twin);
    take_date(draft, twin);
    add(draft.losses, twin.losses);
    add(draft.statements, twin.statements);
    add(draft.further_places, twin.further_places);
    add(draft.things, twin.things);
    add_parties(draft.perpetrators, twin.perpetrators);
    add_parties(draft.targets, twin.targets);
    add_parties(draft.allies, twin.allies);
    draft.listed_with.reset();
}

}  // namespace vigie::extractors
