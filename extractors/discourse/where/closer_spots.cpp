#include "extractors/discourse/where/closer_spots.h"

#include <algorithm>

#include "extractors/discourse/joining/another.h"
#include "extractors/discourse/where/containment.h"
#include "extractors/discourse/where/retold.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"
#include "text/geo.h"

namespace vigie::extractors {
namespace {

/// "sur l'axe Ansongo-Labbezanga", then "près de Bentia", which lies on the way.
bool lies_on_way(const Scene& scene, int road, int spot) {
    constexpr double detour = 1.2;
    constexpr double least_km = 10;
    const GazetteerPlace* one = known_place(scene, road);
    const GazetteerPlace* other = known_place(scene, place_at(scene, road).partner);
    const GazetteerPlace* here = known_place(scene, spot);
    if (one == nullptr || other == nullptr || here == nullptr) return false;
    const double way = text::distance_km(one->point, other->point);
    const double round =
        text::distance_km(one->point, here->point) + text::distance_km(here->point, other->point);
    return round <= way * detour + least_km;
}

/// « L'attaque a eu lieu vers 4 heures, quand des hommes ont pris d'assaut le poste de Ber »: how
/// what was told before went.
bool tells_how(const Scene& scene, const Draft& draft, const Candidate& word) {
    static const WordSet links("quand lorsque lorsqu' when as alors");
    const auto told =
        std::find_if(draft.words.rbegin(), draft.words.rend(), [&](const Candidate& before) {
            return before.sentence == word.sentence && before.last <= word.first &&
                   before.place < 0 && before.verb.construction == Construction::nominal &&
                   before.first > 0 &&
                   one_of(scene.reading.word(before.first - 1),
                          {"l'", "la", "cette", "the", "this"});
        });
    if (told == draft.words.rend()) return false;
    return has_word(scene.reading, told->last, word.first, links);
}

/// Does the spot lie in what the loose place names, or not far from it, as far as is known?
bool lies_about(const Scene& scene, const NamedPlace& spot, const NamedPlace& loose) {
    constexpr double near_km = 60;
    const GazetteerPlace* inner = known_place(scene, spot);
    const GazetteerPlace* outer = known_place(scene, loose);
    if (inner == nullptr || outer == nullptr) return true;
    return lies_in(scene, spot, loose) != Lies::outside ||
           text::distance_km(inner->point, outer->point) <=
               near_km + outer->radius_km + loose.offset.km.value_or(0);
}

/// "La patrouille a été attaquée", "The convoy was struck": those told of before; "Militants also
/// attacked" is news of its own.
bool resumes(const Scene& scene, const Candidate& word) {
    static const WordSet news("also aussi egalement another autre separately");
    const auto& span = scene.reading.sentences[word.sentence];
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (news.contains(scene.reading.word(at))) return false;
    }
    return one_of(scene.reading.word(span.first), {"la", "le", "l'", "les", "the"}) &&
           word.verb.construction != Construction::active;
}

/// "a base near Gao. ... Yesterday's assault began near Almoustarat, north of Gao": both only near.
bool are_both_near(const NamedPlace& loose, const NamedPlace& spot) {
    return spot.relation == Relation::near && loose.relation == Relation::near && spot.placed;
}

/// Does the word go on about a deed told before, by "the" or by whom it had struck?
bool takes_up(const Scene& scene, const Candidate& word) {
    if (word.verb.construction != Construction::nominal && word.first > 0)
        return resumes(scene, word);
    return word.first > 0 &&
           one_of(scene.reading.word(word.first - 1), {"l'", "la", "le", "cette", "the", "this"});
}

/// May the word and the draft be one deed by day, people struck and kind? A mine is no ambush.
bool may_be_one(const Draft& draft, const Candidate& word) {
    if (is_attack(word.family) != is_attack(draft.family)) return false;
    const bool same_day = !word.date || (draft.date && !disjoint(*word.date, *draft.date));
    const bool same_people =
        word.target == nullptr ||
        std::any_of(draft.targets.begin(), draft.targets.end(), [&](const Party* party) {
            return party->klass == word.target->klass;
        });
    return same_day && same_people;
}

/// "l'embuscade contre un convoi, non loin de Goma. La patrouille a été attaquée dans la localité
/// de Bouka", "cinq tués dans la zone de Ouallam. L'attaque contre Banibangou": what a lead tells
/// loosely, the next lines tell more closely.
bool closes_in(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::size_t close = 3;
    const NamedPlace& loose = place_at(scene, draft.place);
    const NamedPlace& spot = place_at(scene, word.place);
    const bool vague = loose.use == Use::container || loose.relation == Relation::near;
    const bool exact = spot.relation == Relation::at && spot.precision == 1 && spot.placed;
    const bool nearer = are_both_near(loose, spot) && is_definite(scene, word);
    if (!vague || !(exact || nearer) || loose.partner >= 0) return false;
    const std::size_t gap = word.sentence - draft.sentences.back();
    if (draft.words.front().sentence != draft.words.back().sentence || gap > close) return false;
    const bool noun = word.verb.construction == Construction::nominal;
    return ((nearer && noun) || takes_up(scene, word)) && may_be_one(draft, word) &&
           lies_about(scene, spot, loose);
}

}  // namespace

/// "L'attaque s'est produite près de Kobé"
bool is_placed_there(const Scene& scene, const Candidate& word) {
    if (word.verb.construction != Construction::nominal || word.first == 0) return false;
    if (!one_of(scene.reading.word(word.first - 1), {"l'", "la", "le", "cette", "the", "this"}))
        return false;
    // "The attack, perpetrated near Bentia, left 13 injured"
    static const WordSet done("perpetree menee commise intervenue perpetrated staged carried");
    for (std::uint32_t at = word.last; at < place_at(scene, word.place).first; ++at) {
        const text::Word told = scene.reading.word(at);
        if (tells_happening(told) || done.contains(told)) return true;
    }
    return false;
}

namespace {

/// "an attack near Gao. … towers near Almoustarat, north of the city of Gao": the spot is told by
/// the town that the draft is near.
bool is_told_by_town(const Scene& scene, const Draft& draft, const Candidate& word) {
    const bool violent = is_attack(draft.family) || draft.family == Family::suicide;
    const bool alike = draft.family == word.family || (violent && is_attack(word.family));
    return alike && is_nearer_spot(scene, draft.place, word.place);
}

}  // namespace

bool is_nearer_spot(const Scene& scene, int town, int spot) {
    if (town < 0 || place_at(scene, town).relation != Relation::near) return false;
    for (std::size_t i = 0; i < scene.places.size(); ++i) {
        if (scene.places[i].describes == spot && one_place(scene, static_cast<int>(i), town))
            return true;
    }
    return false;
}

namespace {

/// Does a sentence behind the draft's say more closely where it was?
bool says_spot_later(const Scene& scene, const Draft& draft, const Candidate& word) {
    const bool alike = is_attack(draft.family) && is_attack(word.family);
    return (alike && is_stretch_from(scene, draft.place, word.place)) ||
           is_told_by_town(scene, draft, word) || closes_in(scene, draft, word) ||
           tells_again(scene, draft, word);
}

/// "à Sikasso. L'attaque a eu lieu à Zégoua": in the region that the town gives its name to, or as
/// near as the spot of a deed may be.
bool is_around_town(const GazetteerPlace* town, const GazetteerPlace* spot) {
    constexpr double near_km = 80;
    return town == nullptr || spot == nullptr || is_region_of(*town, *spot) ||
           text::distance_km(town->point, spot->point) <= near_km;
}

}  // namespace

bool says_spot(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::size_t close = 2;
    if (word.place < 0 || draft.place < 0 || draft.sentences.empty() ||
        place_at(scene, word.place).use != Use::event ||
        word.sentence - draft.sentences.back() > close)
        return false;
    const bool later = word.sentence != draft.sentences.back();
    if (later && says_spot_later(scene, draft, word)) return true;
    const bool how = tells_how(scene, draft, word);
    if (!later && !how) return false;
    const bool said = how || is_placed_there(scene, word);
    if (place_at(scene, draft.place).partner >= 0)
        return place_at(scene, word.place).partner < 0 &&
               (said || lies_on_way(scene, draft.place, word.place));
    return said && is_around_town(known_place(scene, draft.place), known_place(scene, word.place));
}

}  // namespace vigie::extractors
