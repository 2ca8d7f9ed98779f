#include "extractors/discourse/telling/told_twice.h"

#include <algorithm>
#include <utility>

#include "extractors/discourse/joining/another.h"
#include "extractors/discourse/joining/fit.h"
#include "extractors/discourse/joining/sentences.h"
#include "extractors/discourse/joining/starting_anew.h"
#include "extractors/discourse/telling/alike.h"
#include "extractors/discourse/telling/same_deed.h"
#include "extractors/discourse/telling/taking_over.h"
#include "extractors/words/before_this.h"
#include "extractors/words/other_news.h"
#include "text/geo.h"

namespace vigie::extractors {
namespace {

// ---- where and when ---------------------------------------------------------------------------

bool is_region(const Place& place) {
    constexpr int region = 3;
    return place.precision == region;
}

bool is_one_place(const Place& one, const Place& other) {
    return one.name == other.name && one.admin1 == other.admin1 && one.country == other.country &&
           is_region(one) == is_region(other) &&
           (one.other_end.empty() || other.other_end.empty() || one.other_end == other.other_end);
}

/// Is the one a region or cercle, and the other a place in it? "près de Gao" is neither: a village
/// there may be meant, none at the region's other end.
bool is_around(const Place& wide, const Place& place) {
    constexpr int district = 2;
    constexpr double near_km = 40;
    if (!wide.other_end.empty()) return false;
    if (wide.relation == Relation::near)
        return wide.point && place.point && text::distance_km(*wide.point, *place.point) <= near_km;
    if (wide.relation != Relation::at) return false;
    if (is_region(wide))  // « région de l'Est » is Est's
        return wide.name == place.admin1 || wide.name == place.admin1_legacy ||
               (!is_region(place) && wide.admin1 == place.admin1 && !wide.admin1.empty() &&
                wide.country == place.country);
    return wide.precision == district && wide.name == place.admin2 && wide.admin1 == place.admin1;
}

bool same_kind(const Telling& told, const Telling& next) {
    return told.report.sub_type == next.report.sub_type;
}

bool are_dated_apart(const Telling& told, const Telling& next) {
    const auto& one = told.report.date;
    const auto& other = next.report.date;
    return one && other && disjoint(*one, *other);
}

/// "A raid overnight killed twelve", then "overnight Thursday to Friday", with the same dead; « en
/// début de semaine », then "on Sunday": the edge of a week is not told to the day.
bool are_days_of_one(const Telling& told, const Telling& next) {
    constexpr auto near = std::chrono::days{3};
    const auto& one = *told.report.date;
    const auto& other = *next.report.date;
    const auto gap = one.to < other.from ? other.from - one.to : one.from - other.to;
    if (!same_kind(told, next) || told.report.places.empty() || next.report.places.empty() ||
        !is_one_place(told.report.places.front(), next.report.places.front()))
        return false;
    const bool cost = !told.report.casualties.empty() && !next.report.casualties.empty();
    const bool edge = cost && gap <= std::chrono::days{1} && one.precision != other.precision;
    return edge || (gap <= near && count_the_same(told.report, next.report));
}

/// « Seize civils ont été tués à Boni, à Kani et à Sama »: at a further place of a list nothing is
/// told, not even the day.
bool is_listed_without_day(const Scene& scene, const Telling& told) {
    const auto& draft = told.draft;
    if (!draft.tolls.empty() || !draft.losses.empty() || draft.sentences.size() > 1) return false;
    const auto times = scene.timeline.in(draft.words.front().sentence);
    return std::none_of(
        times.begin(), times.end(), [](const SentenceTime& time) { return time.dates_event(); });
}

/// Two days part them when each was told of its own event.
bool may_be_one_day(const Scene& scene, const Telling& told, const Telling& next) {
    if (is_long_before(next, told)) return false;
    return !are_dated_apart(told, next) || !told.draft.own_date || !next.draft.own_date ||
           is_listed_without_day(scene, told) || are_days_of_one(told, next);
}

/// How well the places agree; the less the better.
enum class Where : std::uint8_t { one_place, around, not_told, apart };

Where where_of(const Scene& scene, const Telling& told, const Telling& next) {
    const auto here = whereabouts(told.report);
    const auto there = whereabouts(next.report);
    // "claimed raids in which four workers were taken. … Le Monde reports that four were abducted"
    const bool nowhere = here.empty() && there.empty() && !told.report.area && !next.report.area;
    if (nowhere && same_kind(told, next) && count_the_same(told.report, next.report))
        return Where::not_told;
    if (here.empty() || there.empty()) {
        // what has no place is told of where the other was, unless it was abroad or elsewhere
        const bool placed = here.empty() != there.empty() && !told.report.area && !next.report.area;
        const bool elsewhere = is_elsewhere(scene, told.draft, next.draft.words.front());
        return placed && !elsewhere ? Where::not_told : Where::apart;
    }
    if (is_one_place(here.front(), there.front())) return Where::one_place;
    // "in the areas of Kayes and of Nioro": two places that stand side by side are two
    const bool listed = told.draft.listed_with || next.draft.listed_with ||
                        told.draft.sentences.front() == next.draft.sentences.front();
    const bool around = is_around(here.front(), there.front()) ||
                        is_around(there.front(), here.front()) || is_seen_from(scene, told, next) ||
                        is_seen_from(scene, next, told) || is_told_closer(scene, told, next) ||
                        is_on_its_way(told, next) || is_in_that_part(told.report, next.report) ||
                        is_in_that_part(next.report, told.report);
    return around && !listed && !are_dated_apart(told, next) ? Where::around : Where::apart;
}

// ---- what and who -----------------------------------------------------------------------------

/// "Later that day, gunmen stormed", « Plus tard, ils ont », « Par ailleurs »
bool opens_other_deed(const Scene& scene, const Candidate& word) {
    const auto first = scene.reading.sentences[word.sentence].first;
    const text::Word opener = scene.reading.word(first);
    const text::Word next = scene.reading.word(first + 1);
    return opener == "later" || (opener == "plus" && next == "tard") ||
           opens_other_news(scene.reading, scene.reading.sentences[word.sentence]);
}

/// "near Bougouni. Hours earlier, another convoy came under attack near Zantiébougou", « Le même
/// jour, »: at another hour and another of two names side by side.
bool opens_at_other_hour(const Scene& scene, const Candidate& word) {
    const auto& span = scene.reading.sentences[word.sentence];
    return !is_definite(scene, word) &&
           (opens_on_same_day(scene.reading, span) || opens_later(scene.reading, span.first) ||
            opens_at_same_time(scene.reading, span.first));
}

/// What the draft told before the sentence: cues of another deed are read against that.
Draft told_before(const Draft& draft, std::size_t sentence) {
    Draft before = draft;
    std::erase_if(before.sentences, [&](std::size_t told) { return told >= sentence; });
    std::erase_if(before.words, [&](const Candidate& word) { return word.sentence >= sentence; });
    return before;
}

/// Does the later one say by itself that it was another deed?
bool is_said_to_be_another(const Scene& scene,
                           const Draft& draft,
                           const Telling& next,
                           Where where) {
    const Draft& later = next.draft;
    if (where == Where::around && opens_at_other_hour(scene, later.words.front())) return true;
    return std::any_of(later.words.begin(), later.words.end(), [&](const Candidate& word) {
        // "abducted dozens after holding up a bus", and again as a hold-up of the bus: one taking
        const bool beside = later.family != draft.family && takes_people_beside_loot(draft, word);
        if (tells_besides(scene.reading, word) || opens_other_deed(scene, word) || beside)
            return true;
        const Draft before = told_before(draft, word.sentence);
        return !before.sentences.empty() && !before.words.empty() &&
               (is_another(scene, before, word) || is_days_later(scene, before, word));
    });
}

/// "Boni, 8 mars : six bergers tués." « Boni, 8 mars : quatre commerçants tués »: two notes.
bool are_two_notes(const Scene& scene, const Draft& one, const Draft& other) {
    const std::size_t here = one.words.front().sentence;
    const std::size_t there = other.words.front().sentence;
    const auto& lines = scene.reading.sentences;
    return lines[here].paragraph != lines[there].paragraph && is_in_dated_note(scene, here) &&
           is_in_dated_note(scene, there);
}

/// A siege without a day lasts: what was fired on the town under it is no part of it. What else
/// is told beside a deed has its very place and day.
bool is_beside(const Report& one, const Report& other) {
    const auto of_kind = [&](SubEventType kind) {
        return one.sub_type == kind || other.sub_type == kind;
    };
    const bool blast = of_kind(SubEventType::remote_explosive);
    // "ambushed troops, killing nine. Three vehicles hit devices": with dead of its own it is
    // another
    const Report& device = one.sub_type == SubEventType::remote_explosive ? one : other;
    if (blast && !device.casualties.empty()) return false;
    if (!blast && !of_kind(SubEventType::other)) return true;
    const bool one_day = one.date && other.date && !disjoint(*one.date, *other.date);
    return one_day && is_one_place(one.places.front(), other.places.front());
}

/// Is the one what came of the other? People taken beside an attack on others are an event of
/// their own (annotation format).
bool is_outcome(const Telling& told, const Telling& next) {
    const Report& one = told.report;
    const Report& other = next.report;
    return as_one_deed(one.sub_type, other.sub_type) && !one.places.empty() &&
           !other.places.empty() && !answers_from_air(one, other) && is_beside(one, other) &&
           !takes_civilians(told) && !takes_civilians(next) && !turns_on_others(one, other) &&
           !turns_on_others(other, one);
}

/// « Seize civils tués à Boni, à Kani et à Sama. … Dans une autre attaque, à Kani, le 29, »: what a
/// list only named is no other deed than the one told at its place.
bool is_only_listed(const Scene& scene, const Telling& told, Where where) {
    return where == Where::one_place && is_listed_without_day(scene, told);
}

/// « Samedi, des hommes ont attaqué un poste. L'armée a tué 18 terroristes entre le 4 et le 11 »:
/// the sum of the other side's days is no part of the one.
bool sums_other_days(const Telling& told, const Telling& next) {
    return told.draft.own_date && next.draft.own_date &&
           are_of_other_days(told.report, next.report);
}

/// "killed six villagers and clashed with soldiers": a fight that cost nobody is part of the
/// attack.
bool is_bare_fight(const Telling& told, const Telling& next) {
    const auto cost_nobody = [](const Telling& one) { return one.report.casualties.empty(); };
    const auto is = [](const Telling& one, SubEventType kind) {
        return one.report.sub_type == kind;
    };
    const bool then_fought = is(told, SubEventType::attack) && is(next, SubEventType::armed_clash);
    if (!then_fought || !cost_nobody(next) || are_dated_apart(told, next)) return false;
    const auto& places = next.report.places;  // of a road too, between one town and the next
    return std::any_of(places.begin(), places.end(), [&](const Place& place) {
        return !told.report.places.empty() && place.name == told.report.places.front().name;
    });
}

/// How well the places agree when the one tells the other again; `apart` when it does not.
Where tells_again(const Scene& scene, const Telling& told, const Telling& next) {
    const bool taken = are_same_taken(told.report, next.report);  // by whichever of the forces
    if (is_bare_fight(told, next) || is_retaken_that_day(told, next) ||
        is_escape_from(scene, told, next) || is_how_taken(scene, told, next))
        return Where::one_place;
    const bool one_deed = same_kind(told, next) || is_outcome(told, next);
    const bool may_be = (taken || (one_deed && !are_of_rivals(told.report, next.report))) &&
                        may_be_one_day(scene, told, next) && !sums_other_days(told, next);
    if (!may_be) return Where::apart;
    const Where where = where_of(scene, told, next);
    const bool other = where == Where::apart || are_two_notes(scene, told.draft, next.draft) ||
                       (!is_only_listed(scene, told, where) &&
                        is_said_to_be_another(scene, told.draft, next, where));
    return other ? Where::apart : where;
}

// ---- putting together -------------------------------------------------------------------------

/// Of two places told of one event the narrower.
void take_place(const Scene& scene, Telling& told, const Telling& next) {
    const auto& here = told.report.places;
    const auto& there = next.report.places;
    if (there.empty() || (!here.empty() && !is_around(here.front(), there.front()) &&
                          !is_seen_from(scene, told, next) && !is_how_taken(scene, told, next) &&
                          !(is_told_closer(scene, told, next) && lies_as_told(scene, told, next))))
        return;
    told.draft.place = next.draft.place;
    told.draft.own_place = next.draft.own_place;
}

}  // namespace

void add_telling(const Scene& scene, std::vector<Telling>& told, Telling next) {
    Telling* first = nullptr;
    Where best = Where::apart;
    for (Telling& one : told) {
        const Where where = tells_again(scene, one, next);
        if (where >= best) continue;
        best = where;
        first = &one;
    }
    if (first == nullptr) {
        told.push_back(std::move(next));
        return;
    }
    const bool outranked =
        first->report.sub_type != next.report.sub_type &&
        as_one_deed(first->report.sub_type, next.report.sub_type) == next.report.sub_type &&
        !is_taken_back(first->report, next.report);
    const bool retaken = is_retaken_that_day(*first, next);
    if (outranked) {
        first->draft.family = next.draft.family;
        first->draft.rank = next.draft.rank;
    }
    if (retaken) {
        first->draft.family = Family::fight;
        first->draft.rank = rank_of(Family::fight);
        next.draft.perpetrators.clear();  // they were the first one's targets
        next.draft.targets.clear();
    }
    take_place(scene, *first, next);
    take_over(first->draft, next.draft);
    first->report = finish(first->draft, scene);
}

}  // namespace vigie::extractors
