#include "extractors/discourse/where/whereabouts.h"

#include <algorithm>
#include <cmath>

#include "extractors/discourse/joining/another.h"
#include "extractors/discourse/where/abroad.h"
#include "extractors/discourse/where/closer_spots.h"
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

}  // namespace

bool same_place(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (draft.place < 0 || word.place < 0) return false;
    return is_at(scene, draft, word.place) ||
           is_at(scene, draft, place_at(scene, word.place).partner);
}

namespace {

/// « à Boni, Gossi et Ber, ayant fait dix (morts) », "in Boni and Gossi, leaving ten dead".
bool leaves_dead(const Scene& scene, const Candidate& word) {
    static const WordSet leaving("fait faisant leaving causing causant");
    constexpr std::uint32_t reach = 5;  // "ayant fait au moins dix"
    for (std::uint32_t at = word.first; at > 0 && word.first - at < reach; --at) {
        if (leaving.contains(scene.reading.word(at - 1))) return true;
    }
    return false;
}

/// "attacked near Boni. The attack occurred on the road between Gao and Mopti"
bool tells_stretch_anew(const Scene& scene, const Candidate& word) {
    return place_at(scene, word.place).partner >= 0 && is_placed_there(scene, word);
}

/// "Le bilan est de 23 morts, selon le maire de Ber": whose mayor tells what was told before;
/// "According to a source in Sikasso, twenty lorries were burnt": what a deed led to.
bool is_tellers_place(const Scene& scene, const Candidate& word) {
    const bool outcome = word.verb.construction == Construction::nominal ||
                         word.family == Family::kill || word.family == Family::loot;
    return place_at(scene, word.place).use == Use::linked && outcome;
}

/// "21 civils tués à Sama, non loin de Ber, en imputant l'attaque à": what is named before it.
bool is_recalled_behind_place(const Scene& scene, const Candidate& word) {
    return word.verb.construction == Construction::nominal && word.first > 0 &&
           one_of(scene.reading.word(word.first - 1), {"l'", "la", "le", "the"}) &&
           place_at(scene, word.place).last <= word.first;
}

/// "ont attaqué Boni et Gossi, tuant cinq civils", "attacked Boni and Gossi and killed five": at
/// both.
bool befell_all_listed(const Scene& scene, const Draft& draft, const Candidate& word) {
    const bool behind =
        word.trigger->form == VerbForm::gerund ||
        (word.family == Family::kill && place_at(scene, word.place).last < word.first &&
         (word.verb.construction == Construction::active || leaves_dead(scene, word)));
    return behind && is_listed_behind(scene, draft.place, word.place);
}

/// Are the two places one, or does the one say more closely where the other is?
bool are_reconciled(const Scene& scene, const Draft& draft, const Candidate& word) {
    return under_one_heading(scene, draft, word) || is_quarter_of(scene, draft, word) ||
           may_hold(scene, draft, word) || is_that_far(scene, draft, word) ||
           narrows(scene, draft, word) || says_spot(scene, draft, word) ||
           names_container(scene, draft, word) || lies_around(scene, draft, word) ||
           narrows_lead(scene, draft, word) || names_whose_home(scene, draft, word) ||
           is_of_that_blast(scene, draft, word);
}

}  // namespace

bool place_conflicts(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::size_t close = 2;
    if (word.place < 0 || draft.place < 0 || same_place(scene, draft, word) ||
        are_reconciled(scene, draft, word))
        return false;
    if (word.sentence - draft.sentences.back() <= close &&
        (tells_stretch_anew(scene, word) || is_tellers_place(scene, word)))
        return false;
    if (word.sentence == draft.words.back().sentence &&
        (is_recalled_behind_place(scene, word) || befell_all_listed(scene, draft, word)))
        return false;
    // a place that was only carried over gives way to one named close by, not later in the text
    return draft.own_place || word.sentence > draft.sentences.front() + close ||
           is_outside_district(scene, draft, word);
}

/// "La veille, 24 soldats tués au nord du Burkina Faso": what has no place of its own is not at one
/// of another country; nor is what a sentence tells that leads to another country.
bool is_abroad(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (draft.place >= 0 && word.place < 0)
        return word.sentence > draft.sentences.back() && !is_definite(scene, word) &&
               leads_abroad(scene, word, place_at(scene, draft.place).country);
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
