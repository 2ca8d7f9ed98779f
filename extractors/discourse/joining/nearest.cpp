#include "extractors/discourse/joining/nearest.h"

#include <algorithm>

#include "extractors/discourse/doubts/courts/charges.h"
#include "extractors/discourse/joining/arrested_since.h"
#include "extractors/discourse/where/day_beside.h"
#include "extractors/places/behind_day.h"
#include "extractors/reading/another_deed.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

std::uint32_t distance(std::uint32_t a, std::uint32_t b) {
    return a > b ? a - b : b - a;
}

bool is_where(const Reading& reading, std::uint32_t at) {
    return reading.word(at) == "where" || reading.original(at, at + 1) == "où";
}

}  // namespace

/// Of equals the first.
template <class Gap>
Draft& Nearest::least(Gap gap) const {
    const auto best = std::min_element(
        told_.events.begin(), told_.events.end(), [&](std::size_t a, std::size_t b) {
            return gap(drafts_[a]) < gap(drafts_[b]);
        });
    return drafts_[*best];
}

/// "arrested three men for the attack that (killed) six": the deed that they are held for, not the
/// arrest; nullptr when the toll's verb tells no such deed.
Draft* Nearest::charge_told_by(const Toll& toll) const {
    const auto tells = [&](const Candidate& word) {
        return word.sentence == sentence_ && word.first <= toll.verb && toll.verb < word.last;
    };
    for (const std::size_t index : told_.events) {
        const auto& words = drafts_[index].words;
        const auto word = std::find_if(words.begin(), words.end(), tells);
        if (word == words.end()) continue;
        for (const std::size_t other : told_.events) {
            const Draft& arrest = drafts_[other];
            const bool held = other != index && arrest.family == Family::arrest &&
                              (is_held_for(scene_, arrest.words.back(), *word) ||
                               are_held_for_it(scene_.reading, arrest, *word));
            if (held) return &drafts_[index];
        }
    }
    return nullptr;
}

/// "an IED blast near Ber that (killed) four and an ambush near Boni that (killed) seven": of the
/// deed that the relative clause is said of; nullptr when there is none.
Draft* Nearest::told_in_relative(const Toll& toll) const {
    const auto& span = scene_.reading.sentences[sentence_];
    if (toll.verb <= span.first + 1 || told_.events.size() < 2 ||
        !one_of(scene_.reading.word(toll.verb - 1), {"that", "which", "qui"}))
        return nullptr;
    Draft* nearest = nullptr;
    std::uint32_t last = span.first;
    for (const std::size_t index : told_.events) {
        for (const Candidate& word : drafts_[index].words) {
            const bool deed = word.family != Family::kill;  // "carried out an ambush that killed"
            if (word.sentence != sentence_ || !deed || word.last > toll.verb) continue;
            if (nearest != nullptr && word.first < last) continue;
            nearest = &drafts_[index];
            last = word.first;
        }
    }
    return nearest;
}

Draft& Nearest::to(const Toll& toll) const {
    if (Draft* charge = charge_told_by(toll)) return *charge;
    if (Draft* deed = told_in_relative(toll)) return *deed;
    if (Draft* next = at_place_of_next_deed(toll)) return *next;
    if (Draft* there = at_place_of_relative(toll)) return *there;
    if (Draft* passed = at_place_passed(toll)) return *passed;
    if (Draft* elsewhere = at_place_ahead(toll)) return *elsewhere;
    if (Draft* there = at_place_before(toll)) return *there;
    if (Draft* other = at_other_place(toll)) return *other;
    if (told_.events.size() == 1 && told_.twins == drafts_.size())
        return drafts_[told_.events.front()];
    if (Draft* there = at_place_behind(toll)) return *there;
    return least([&](const Draft& draft) {
        return std::min(gap_to(draft, toll.count), gap_to(draft, toll.verb));
    });
}

bool Nearest::is_at_place_untold(const Toll& toll) const {
    const bool bracket = toll.verb == toll.count && toll.count > 0 &&
                         scene_.reading.word(toll.count - 1) == "(" &&
                         scene_.reading.word(toll.last) == ")" && toll.last == toll.count + 1;
    return bracket && at_place_before(toll) == nullptr;
}

Draft& Nearest::to(const Loss& loss) const {
    return least([&](const Draft& draft) { return gap_to(draft, loss.first); });
}

/// "À Ber, un soldat a été tué ; à Gossi, trois ont été blessés": the event at the place that
/// opens the toll's clause; nullptr when none does or nothing happened there.
Draft* Nearest::at_place_ahead(const Toll& toll) const {
    constexpr std::uint32_t reach = 4;
    const auto& span = scene_.reading.sentences[sentence_];
    std::uint32_t start = toll.count;
    while (start > span.first && scene_.reading.word(start - 1) != ";")
        --start;
    if (start == span.first) return nullptr;
    for (const NamedPlace& place : scene_.places) {
        if (place.first < start || place.first > start + reach || place.last > toll.count) continue;
        const auto at = std::find_if(drafts_.begin(), drafts_.end(), [&](const Draft& draft) {
            return draft.place >= 0 && place_at(scene_, draft.place).name == place.name;
        });
        return at == drafts_.end() ? nullptr : &*at;
    }
    return nullptr;
}

/// "An attack killed six in Ber and another wounded two in Koro": the event at the first place that
/// is told of the deed that the toll's clause begins with; nullptr when it begins with none.
Draft* Nearest::at_place_of_next_deed(const Toll& toll) const {
    const auto& span = scene_.reading.sentences[sentence_];
    const std::uint32_t deed = deed_begun_before(scene_.reading, span, toll.count);
    if (deed == span.last) return nullptr;
    const auto place = std::partition_point(
        scene_.places.begin(), scene_.places.end(), [&](const NamedPlace& named) {
            return named.first < deed;
        });
    if (place == scene_.places.end() || place->first >= span.last) return nullptr;
    const auto at = std::find_if(drafts_.begin(), drafts_.end(), [&](const Draft& draft) {
        return draft.place >= 0 && place_at(scene_, draft.place).name == place->name;
    });
    return at == drafts_.end() ? nullptr : &*at;
}

/// The event told at the place right behind the count, or the list's further one there; nullptr
/// when there is none.
Draft* Nearest::at_place_behind(const Toll& toll) const {
    const int place = place_behind(toll.last);
    if (place < 0) return nullptr;
    for (const std::size_t index : told_.events) {
        if (is_named(drafts_[index].place, place)) return &drafts_[index];
    }
    const bool own = toll.verb == toll.count;
    for (std::size_t twin = told_.twins; own && twin < drafts_.size(); ++twin) {
        if (is_named(drafts_[twin].place, place)) return &drafts_[twin];
    }
    return nullptr;
}

/// "Two gendarmes were killed at Kolokani and (a civilian) at Banamba": a count of its own at the
/// place of an event that was told before; nullptr when none was.
Draft* Nearest::at_other_place(const Toll& toll) const {
    constexpr std::uint32_t right_behind = 1;  // "à (Banamba)"
    const bool own = toll.verb == toll.count && !toll.part;
    const int place = own ? place_behind(toll.last) : -1;
    if (place < 0 || place_at(scene_, place).first > toll.last + right_behind) return nullptr;
    const auto there = std::find_if(drafts_.begin(), drafts_.end(), [&](const Draft& draft) {
        return draft.own_place && is_named(draft.place, place);
    });
    return there == drafts_.end() ? nullptr : &*there;
}

/// "in Bankass 12", « celle de Gossi cinq »: the list's event at the place right before the count.
Draft* Nearest::at_place_before(const Toll& toll) const {
    const auto& places = scene_.places;
    const auto place = std::find_if(places.begin(), places.end(), [&](const NamedPlace& named) {
        const bool bracket = scene_.reading.word(named.last) == "(";  // "Yendouma (3)"
        return named.last + (bracket ? 1U : 0U) == toll.count;
    });
    if (place == places.end()) return nullptr;
    const int name = static_cast<int>(place - places.begin());
    const std::size_t from = place->last == toll.count ? told_.twins : 0;  // behind a bracket any
    for (std::size_t twin = from; twin < drafts_.size(); ++twin) {
        if (is_named(drafts_[twin].place, name)) return &drafts_[twin];
    }
    return nullptr;
}

/// "attacked Koro on Saturday and Bankass the next day, where (six) died": the event at the place
/// that the relative clause is said of; nullptr when there is none.
Draft* Nearest::at_place_of_relative(const Toll& toll) const {
    constexpr std::uint32_t reach = 6;  // "where at least (six) people were killed"
    const Reading& reading = scene_.reading;
    const auto& span = reading.sentences[sentence_];
    std::uint32_t where = std::min(toll.verb, toll.count);
    const std::uint32_t start = where - std::min(reach, where - span.first);
    while (where > start && !is_where(reading, where) && reading.word(where) != ",")
        --where;
    if (!is_where(reading, where)) return nullptr;
    const auto is_meant = [&](const Draft& draft) {
        if (draft.place < 0 || !in_sentence(place_at(scene_, draft.place))) return false;
        const std::uint32_t name = place_at(scene_, draft.place).last;
        const std::uint32_t end = past_day(reading, name);
        // « Ber et Goundam, où dix civils ont été tués » may be said of either
        return end > name && end + (reading.word(end) == "," ? 1U : 0U) == where;
    };
    // "killed a herder near Léré on Sunday, where soldiers had arrested two": another deed there
    if (std::count_if(drafts_.begin(), drafts_.end(), is_meant) != 1) return nullptr;
    return &*std::find_if(drafts_.begin(), drafts_.end(), is_meant);
}

/// "attacked Koro on Saturday, (killing 11), and Bankass on Sunday": the event at the place before,
/// where another's follows; nullptr when none does.
Draft* Nearest::at_place_passed(const Toll& toll) const {
    const std::uint32_t start = std::min(toll.verb, toll.count);
    const bool between = start > 0 && scene_.reading.word(start - 1) == "," &&
                         scene_.reading.word(std::max(toll.last, toll.verb + 1)) == ",";
    if (!between) return nullptr;
    Draft* passed = nullptr;
    std::uint32_t last = 0;
    bool follows = false;
    for (Draft& draft : drafts_) {
        if (draft.place < 0 || !in_sentence(place_at(scene_, draft.place)) ||
            day_beside(scene_, draft.place) == nullptr)
            continue;
        const NamedPlace& place = place_at(scene_, draft.place);
        follows |= place.first >= toll.last;
        if (place.last > start || place.first < last) continue;
        passed = &draft;
        last = place.first;
    }
    return follows ? passed : nullptr;
}

/// "(35 à Boni, 18 à Kani)": the place of that name, be it told of before in the sentence.
bool Nearest::is_named(int place, int name) const {
    return place == name ||
           (place >= 0 && place_at(scene_, place).name == place_at(scene_, name).name);
}

/// How far a token stands from the nearest of the draft's words in the sentence, or its place.
std::uint32_t Nearest::gap_to(const Draft& draft, std::uint32_t token) const {
    std::uint32_t best = UINT32_MAX;
    for (const Candidate& word : draft.words) {
        if (word.sentence != sentence_) continue;
        best = std::min(best, distance(word.first, token) + clauses_between(word.first, token));
        if (word.place >= 0 && (word.place == draft.place || draft.place < 0))
            best = std::min(best, distance(place_at(scene_, word.place).first, token));
    }
    if (draft.place >= 0 && in_sentence(place_at(scene_, draft.place)))
        best = std::min(best, distance(place_at(scene_, draft.place).first, token));
    return best;
}

bool Nearest::in_sentence(const NamedPlace& place) const {
    const auto& span = scene_.reading.sentences[sentence_];
    return place.first >= span.first && place.first < span.last;
}

/// A word in another clause is farther off than it stands.
std::uint32_t Nearest::clauses_between(std::uint32_t a, std::uint32_t b) const {
    constexpr std::uint32_t weight = 10;
    std::uint32_t ends = 0;
    for (std::uint32_t i = std::min(a, b); i < std::max(a, b); ++i) {
        if (one_of(scene_.reading.word(i), {";", "while", "whereas", "tandis", "alors", "mais"}))
            ends += weight;
    }
    return ends;
}

/// The place that follows without a mark or another clause; -1 when there is none.
int Nearest::place_behind(std::uint32_t token) const {
    constexpr std::uint32_t reach = 6;
    const auto& span = scene_.reading.sentences[sentence_];
    auto next = std::partition_point(scene_.places.begin(),
                                     scene_.places.end(),
                                     [&](const NamedPlace& place) { return place.first < token; });
    if (next == scene_.places.end() || next->first >= span.last) return -1;
    if (next->first - token > reach) return -1;
    for (std::uint32_t i = token; i < next->first; ++i) {
        const bool word = scene_.reading.token(i).kind == text::TokenKind::word;
        if (!word || one_of(scene_.reading.word(i), {"et", "and", "while", "tandis"})) return -1;
    }
    return static_cast<int>(next - scene_.places.begin());
}

}  // namespace vigie::extractors
