#include "extractors/discourse/telling/parted_totals.h"

#include <algorithm>
#include <optional>

#include "extractors/discourse/finishing/exact.h"
#include "extractors/times/durations.h"
#include "extractors/words/counting.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Of the people whom `total` counts, as far as both say whose they are.
bool is_of(const Casualty& total, const Casualty& row) {
    return row.status == total.status && (row.side == total.side || total.side == "unspecified");
}

/// What the event lost of those people beside `total` itself; 0 when it tells no such count.
int part_of(const Report& report, const Casualty& total) {
    for (const Casualty& row : report.casualties) {
        if (is_of(total, row) && is_exact(row) && *row.min < *total.min) return *row.min;
    }
    return 0;
}

/// « dont quatre civils »: did the event tell the count as a part of others?
bool is_part_by_side(const Draft& draft, const Casualty& total, int own) {
    return std::any_of(draft.tolls.begin(), draft.tolls.end(), [&](const DraftToll& row) {
        return row.toll.part && row.toll.status == total.status && row.toll.min == own;
    });
}

/// Do the counts of this event and of others add up to its row `total`?
bool is_sum(const std::vector<Telling>& told, const Telling& event, const Casualty& total) {
    const int own = total.min ? part_of(event.report, total) : 0;
    if (own == 0) return false;
    // « dix morts, dont quatre civils »: six of another event make no sum with the four
    const bool by_side = is_part_by_side(event.draft, total, own);
    int sum = own;
    for (const Telling& other : told) {
        if (&other == &event || other.report.sub_type != event.report.sub_type) continue;
        const int part = part_of(other.report, total);
        const bool shared = !by_side || is_part_by_side(event.draft, total, part) ||
                            is_part_by_side(other.draft, total, part);
        if (own + part == *total.min) return shared;
        sum += part;
    }
    return !by_side && sum == *total.min;
}

/// Takes the count out of the event where it has a part of its own.
void drop_total(const Scene& scene, Telling& event, const Casualty& total) {
    if (part_of(event.report, total) == 0) return;
    const auto dropped = std::erase_if(event.draft.tolls, [&](const DraftToll& draft) {
        return draft.toll.status == total.status && draft.toll.min == total.min;
    });
    if (dropped > 0) event.report = finish(event.draft, scene);
}

/// A day and more, in which several things happen; "en trois heures" is one fight's.
bool is_days(const Duration& duration) {
    constexpr int day = 24;  // hours
    switch (duration.unit) {
        case Unit::hour:
            return duration.count >= day;
        case Unit::day:
            return duration.count != 1;
        case Unit::week:
        case Unit::month:
            return true;
        default:
            return false;
    }
}

/// "(in) two days", « (en) moins de 48 heures », « (en) l'espace d'une semaine »
bool spans_days(const Reading& reading, std::uint32_t preposition) {
    static const WordSet prepositions("en in within over");
    static const WordSet between("l' espace de d' the last past just space of only");
    constexpr std::uint32_t reach = 3;  // "the (second) attack in two days" is one
    if (!prepositions.contains(reading.word(preposition))) return false;
    for (std::uint32_t back = 1; back <= std::min(reach, preposition); ++back) {
        if (ordinals().contains(reading.word(preposition - back))) return false;
    }
    std::uint32_t at = preposition + 1;
    while (between.contains(reading.word(at)))
        ++at;
    const auto duration = duration_at(reading.tokens, at, reading.language);
    return duration && is_days(*duration);
}

/// « Treize civils tués en deux jours », "Within 48 hours, thirty people died": the dead of days.
bool counts_days(const Reading& reading, const Toll& toll) {
    constexpr std::uint32_t reach = 12;  // "killed in the region of Bankass (in a week)"
    const auto& span = reading.sentences[reading.sentence_of(toll.first)];
    for (std::uint32_t at = span.first; at < std::min(toll.last + reach, span.last); ++at) {
        if (spans_days(reading, at)) return true;
    }
    return false;
}

/// Does the other event's account begin behind the sentence, at a place of its own?
bool begins_behind(const Telling& other, std::size_t sentence) {
    return other.draft.sentences.front() > sentence && other.draft.own_place;
}

/// The sentence that counts the dead of several days, told as the event's though its place is
/// named only later; none.
std::optional<std::size_t> sum_over_days(const Scene& scene, const Draft& draft) {
    const Reading& reading = scene.reading;
    if (draft.place < 0) return std::nullopt;
    const std::size_t placed = reading.sentence_of(place_at(scene, draft.place).first);
    for (const DraftToll& row : draft.tolls) {
        const std::size_t sentence = reading.sentence_of(row.toll.first);
        if (sentence < placed && counts_days(reading, row.toll)) return sentence;
    }
    return std::nullopt;
}

/// « tués en deux jours dans des frappes imputées à l'armée »: what the deaths that follow came of,
/// and by whom.
const Candidate* deed_of_all(const Draft& draft, std::size_t sentence) {
    const auto word =
        std::find_if(draft.words.begin(), draft.words.end(), [&](const Candidate& candidate) {
            return candidate.sentence == sentence && candidate.trigger->plural &&
                   candidate.verb.construction == Construction::nominal;
        });
    return word == draft.words.end() ? nullptr : &*word;
}

/// « frappes … à Tangata. … À Gao, un commerçant a été tué »: nothing of the same days' deeds.
bool are_of_one_region(const Report& one, const Report& other) {
    if (one.places.empty() || other.places.empty()) return true;
    const std::string& here = one.places.front().admin1;
    const std::string& there = other.places.front().admin1;
    return here.empty() || there.empty() || here == there;
}

/// Bare deaths told behind the sum are of the deeds that it names.
void explain_deaths(const Scene& scene, const Candidate& deed, Telling& other) {
    if (other.draft.family != Family::kill || !other.draft.perpetrators.empty()) return;
    if (is_from_air(deed.family)) other.draft.family = deed.family;
    if (deed.perpetrator != nullptr) other.draft.perpetrators.push_back(deed.perpetrator);
    other.report = finish(other.draft, scene);
}

/// The count itself stands with the first of them (annotation format).
void explain_by_sum(const Scene& scene, std::vector<Telling>& told, std::size_t index) {
    const auto sentence = sum_over_days(scene, told[index].draft);
    const Candidate* deed = sentence ? deed_of_all(told[index].draft, *sentence) : nullptr;
    if (deed == nullptr) return;
    for (std::size_t i = 0; i < told.size(); ++i) {
        if (i != index && begins_behind(told[i], *sentence) &&
            are_of_one_region(told[index].report, told[i].report))
            explain_deaths(scene, *deed, told[i]);
    }
}

}  // namespace

void explain_dead_of_days(const Scene& scene, std::vector<Telling>& told) {
    for (std::size_t i = 0; i < told.size(); ++i)
        explain_by_sum(scene, told, i);
}

void drop_parted_totals(const Scene& scene, std::vector<Telling>& told) {
    if (told.size() < 2) return;
    for (const Telling& event : told) {
        const std::vector<Casualty> rows = event.report.casualties;
        if (rows.size() < 2) continue;
        for (const Casualty& row : rows) {
            if (!is_sum(told, event, row)) continue;
            for (Telling& other : told)
                drop_total(scene, other, row);
        }
    }
}

}  // namespace vigie::extractors
