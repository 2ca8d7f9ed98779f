#include "extractors/discourse/where/whereabouts.h"

#include <algorithm>
#include <cmath>

#include "extractors/discourse/joining/another.h"
#include "extractors/discourse/where/containment.h"
#include "extractors/discourse/where/districts.h"
#include "extractors/discourse/where/localities.h"
#include "extractors/discourse/where/place_lists.h"
#include "extractors/discourse/where/retold.h"
#include "extractors/discourse/where/setting.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"
#include "text/geo.h"

namespace vigie::extractors {
namespace {

/// "Tillabéri: men fell upon Dolbel. The attack ...": a heading stands in for a place that the
/// sentence leaves out; what goes on below it is at Dolbel.
bool under_one_heading(const Scene& scene, const Draft& draft, const Candidate& word) {
    const int heading = scene.headings[word.sentence];
    return heading >= 0 && word.place == heading && word.sentence - draft.sentences.back() <= 1 &&
           scene.headings[draft.sentences.back()] == heading;
}

/// "in the village of Tizi. They came at dusk, in the prefecture of Banibangou": a village that the
/// gazetteer lacks may lie in the district named after it.
bool may_hold(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::size_t close = 2;
    const NamedPlace& district = place_at(scene, word.place);
    return district.use == Use::container && place_at(scene, draft.place).gazetteer < 0 &&
           place_at(scene, draft.place).use == Use::event && !word.date &&
           word.sentence - draft.sentences.back() <= close && draft.family == word.family;
}

/// "attaqué quatre villages dans la commune de Ber", then "les attaques ont eu lieu à Gouari": the
/// village says it more closely.
bool narrows(const Scene& scene, const Draft& draft, const Candidate& word) {
    const bool recalled = word.first > 0 && word.verb.construction == Construction::nominal &&
                          one_of(scene.reading.word(word.first - 1), {"les", "l'", "the", "la"});
    return recalled && draft.family == word.family &&
           place_at(scene, draft.place).use == Use::container &&
           place_at(scene, word.place).use == Use::event;
}

/// "attaqué le détachement de Sama. ... ce détachement, dans la province du Soum": where that lies.
bool names_container(const Scene& scene, const Draft& draft, const Candidate& word) {
    static const WordSet kinds("province region cercle departement district commune circle county");
    constexpr std::size_t close = 3;
    constexpr std::uint32_t reach = 3;  // "province du (Soum)"
    const NamedPlace& place = place_at(scene, word.place);
    const bool other_day = word.date && (!draft.date || disjoint(*word.date, *draft.date));
    if (other_day || word.sentence - draft.sentences.back() > close ||
        place.relation != Relation::at)
        return false;
    // "(province du Soum)" may be read as the name
    for (std::uint32_t back = 0; back <= std::min(reach, place.first); ++back) {
        if (kinds.contains(scene.reading.word(place.first - back)))
            return (draft.family == word.family ||
                    tie_of(draft.family, word.family) == Tie::anywhere) &&
                   place_at(scene, draft.place).use == Use::event;
    }
    return false;
}

/// "dans le quartier de Kaygourou à Gossi": the town named right behind the quarter is no other
/// place.
bool is_town_behind(const Scene& scene, int quarter, int town) {
    const auto next = static_cast<std::size_t>(quarter) + 1;
    if (quarter < 0 || next >= scene.places.size()) return false;
    const NamedPlace& small = place_at(scene, quarter);
    const NamedPlace& large = scene.places[next];
    return large.first == small.last + 1 && one_of(scene.reading.word(small.last), {"a", "in"}) &&
           one_place(scene, static_cast<int>(next), town);
}

/// Is the place one of the draft's, the other end of its road or a further one of its list?
bool is_at(const Scene& scene, const Draft& draft, int place) {
    if (one_place(scene, draft.place, place) || is_town_behind(scene, draft.place, place) ||
        one_place(scene, place_at(scene, draft.place).partner, place))
        return true;
    return std::any_of(draft.further_places.begin(), draft.further_places.end(), [&](int further) {
        return one_place(scene, further, place);
    });
}

/// "enlevés à Sama", then "à une dizaine de kilomètres de Ber", which is Sama's distance: one place
/// told twice.
bool is_that_far(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr double slack = 0.5;
    constexpr double least_km = 8;
    const NamedPlace& told = place_at(scene, draft.place);
    const NamedPlace& from = place_at(scene, word.place);
    const bool violent = is_attack(draft.family) && is_attack(word.family);
    if ((draft.family != word.family && !violent) || !from.offset.km || !told.offset.empty())
        return false;
    const bool same_day = !word.date || (draft.date && !disjoint(*word.date, *draft.date));
    const GazetteerPlace* here = known_place(scene, told);
    const GazetteerPlace* there = known_place(scene, from);
    if (!same_day || here == nullptr) return same_day;
    if (there == nullptr) return false;
    const double apart = text::distance_km(here->point, there->point);
    return std::abs(apart - *from.offset.km) <= std::max(least_km, *from.offset.km * slack);
}

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
    for (std::uint32_t at = told->last; at < word.first; ++at) {
        if (links.contains(scene.reading.word(at))) return true;
    }
    return false;
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

/// "l'embuscade contre un convoi, non loin de Goma. La patrouille a été attaquée dans la localité
/// de Bouka", "cinq tués dans la zone de Ouallam. L'attaque contre Banibangou": what a lead tells
/// loosely, the next lines tell more closely.
bool closes_in(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::size_t close = 3;
    const NamedPlace& loose = place_at(scene, draft.place);
    const NamedPlace& spot = place_at(scene, word.place);
    const bool vague = loose.use == Use::container || loose.relation == Relation::near;
    const bool exact = spot.relation == Relation::at && spot.precision == 1 && spot.placed;
    // "a base near Gao. ... Yesterday's assault began near Almoustarat, north of Gao"
    const bool nearer = spot.relation == Relation::near && loose.relation == Relation::near &&
                        spot.placed && is_definite(scene, word);
    if (!vague || !(exact || nearer) || loose.partner >= 0) return false;
    const std::size_t gap = word.sentence - draft.sentences.back();
    if (draft.words.front().sentence != draft.words.back().sentence || gap > close) return false;
    const bool anew = word.verb.construction == Construction::nominal || word.first == 0;
    const bool recalled =
        nearer || (word.first > 0 && one_of(scene.reading.word(word.first - 1),
                                            {"l'", "la", "le", "cette", "the", "this"}));
    if (anew ? !recalled : !resumes(scene, word)) return false;
    // a mine is no ambush
    if (is_attack(word.family) != is_attack(draft.family)) return false;
    const bool same_day = !word.date || (draft.date && !disjoint(*word.date, *draft.date));
    const bool same_people =
        word.target == nullptr ||
        std::any_of(draft.targets.begin(), draft.targets.end(), [&](const Party* party) {
            return party->klass == word.target->klass;
        });
    return same_day && same_people && lies_about(scene, spot, loose);
}

}  // namespace

bool same_place(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (draft.place < 0 || word.place < 0) return false;
    return is_at(scene, draft, word.place) ||
           is_at(scene, draft, place_at(scene, word.place).partner);
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

bool says_spot(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::size_t close = 2;
    constexpr double near_km = 80;
    if (word.place < 0 || draft.place < 0 || draft.sentences.empty() ||
        place_at(scene, word.place).use != Use::event ||
        word.sentence - draft.sentences.back() > close)
        return false;
    const bool is_next = word.sentence != draft.sentences.back();
    const bool alike = is_attack(draft.family) && is_attack(word.family);
    if (is_next && alike && is_stretch_from(scene, draft.place, word.place)) return true;
    if (is_next && is_told_by_town(scene, draft, word)) return true;
    const bool how = tells_how(scene, draft, word);
    if (!is_next && !how) return false;
    if (is_next && (closes_in(scene, draft, word) || tells_again(scene, draft, word))) return true;
    const GazetteerPlace* town = known_place(scene, draft.place);
    const GazetteerPlace* spot = known_place(scene, word.place);
    const bool said = how || is_placed_there(scene, word);
    if (place_at(scene, draft.place).partner >= 0)
        return place_at(scene, word.place).partner < 0 &&
               (said || lies_on_way(scene, draft.place, word.place));
    // "à Sikasso. L'attaque a eu lieu à Zégoua": in the region that the town gives its name to
    return said && (town == nullptr || spot == nullptr || is_region_of(*town, *spot) ||
                    text::distance_km(town->point, spot->point) <= near_km);
}

/// « à Boni, Gossi et Ber, ayant fait dix (morts) », "in Boni and Gossi, leaving ten dead".
bool leaves_dead(const Scene& scene, const Candidate& word) {
    static const WordSet leaving("fait faisant leaving causing causant");
    constexpr std::uint32_t reach = 5;  // "ayant fait au moins dix"
    for (std::uint32_t at = word.first; at > 0 && word.first - at < reach; --at) {
        if (leaving.contains(scene.reading.word(at - 1))) return true;
    }
    return false;
}

/// A place that was only carried over gives way to one named close by, not later in the text.
bool place_conflicts(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::size_t close = 2;
    if (word.place < 0 || draft.place < 0 || same_place(scene, draft, word)) return false;
    if (under_one_heading(scene, draft, word) || is_quarter_of(scene, draft, word) ||
        may_hold(scene, draft, word) || is_that_far(scene, draft, word) ||
        narrows(scene, draft, word) || says_spot(scene, draft, word) ||
        names_container(scene, draft, word) || lies_around(scene, draft, word) ||
        narrows_lead(scene, draft, word) || names_whose_home(scene, draft, word) ||
        is_of_that_blast(scene, draft, word))
        return false;
    // "attacked near Boni. The attack occurred on the road between Gao and Mopti"
    if (place_at(scene, word.place).partner >= 0 && is_placed_there(scene, word) &&
        word.sentence - draft.sentences.back() <= close)
        return false;
    // "21 civils tués à Sama, non loin de Ber, en imputant l'attaque à": what is named before it
    const bool recalled = word.verb.construction == Construction::nominal && word.first > 0 &&
                          one_of(scene.reading.word(word.first - 1), {"l'", "la", "le", "the"});
    if (recalled && word.sentence == draft.words.back().sentence &&
        place_at(scene, word.place).last <= word.first)
        return false;
    // "Le bilan est de 23 morts, selon le maire de Ber": whose mayor tells what was told before
    // "According to a source in Sikasso, twenty lorries were burnt": what a deed led to
    const bool outcome = word.verb.construction == Construction::nominal ||
                         word.family == Family::kill || word.family == Family::loot;
    const bool teller = place_at(scene, word.place).use == Use::linked && outcome;
    if (teller && word.sentence - draft.sentences.back() <= close) return false;
    // "ont attaqué Boni et Gossi, tuant cinq civils", "attacked Boni and Gossi and killed five": at
    // both
    const bool behind =
        word.trigger->form == VerbForm::gerund ||
        (word.family == Family::kill && place_at(scene, word.place).last < word.first &&
         (word.verb.construction == Construction::active || leaves_dead(scene, word)));
    if (behind && word.sentence == draft.words.back().sentence &&
        is_listed_behind(scene, draft.place, word.place))
        return false;
    return draft.own_place || word.sentence > draft.sentences.front() + close ||
           is_outside_district(scene, draft, word);
}

/// "La veille, 24 soldats tués au nord du Burkina Faso": what has no place of its own is not at one
/// of another country.
bool is_abroad(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (draft.place >= 0 || word.place < 0 || word.sentence == draft.sentences.front())
        return false;
    const std::string& country = place_at(scene, word.place).country;
    const bool at_home = word.target != nullptr && !word.target->generic &&
                         word.target->klass == PartyClass::state && word.target->country == country;
    return at_home && is_set_abroad(scene, draft.sentences.front(), country);
}

/// "Later gunmen attacked a post in the San region": it names no place, but not the draft's region.
bool word_is_in_other_region(const Scene& scene, const Draft& draft, const Candidate& word) {
    // "on a appris la mort de trois soldats dans la région de Ménaka"
    const bool told =
        word.verb.construction != Construction::nominal || word.family == Family::kill;
    return draft.place >= 0 && word.place < 0 && word.sentence != draft.sentences.back() && told &&
           tells_of_other_region(scene, word.sentence, place_at(scene, draft.place));
}

/// "Dans la région de Ségou, un véhicule a heurté une mine. Un détachement a été attaqué à Nara":
/// the first names no place, but not the second's region.
bool draft_is_in_other_region(const Scene& scene, const Draft& draft, const Candidate& word) {
    // "Un engin", "an IED": brought up anew, as a verb's deed is
    const bool anew =
        word.verb.construction != Construction::nominal ||
        (word.first > 0 && one_of(scene.reading.word(word.first - 1), {"an", "une", "un"}));
    return draft.place < 0 && word.place >= 0 && word.sentence != draft.sentences.front() && anew &&
           place_at(scene, word.place).use == Use::event &&
           tells_of_other_region(scene, draft.sentences.front(), place_at(scene, word.place));
}

}  // namespace vigie::extractors
