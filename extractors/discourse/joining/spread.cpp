#include "extractors/discourse/joining/spread.h"

#include <algorithm>

#include "extractors/discourse/joining/twins.h"
#include "extractors/discourse/where/colon_lists.h"
#include "extractors/discourse/where/counts_listed.h"
#include "extractors/discourse/where/day_beside.h"
#include "extractors/discourse/where/enumerated.h"
#include "extractors/discourse/where/place_lists.h"
#include "extractors/discourse/where/quarters.h"
#include "extractors/discourse/where/site_lists.h"
#include "extractors/reading/another_deed.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/place_nouns.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool told_at(const std::vector<Draft>& drafts, int index) {
    return std::any_of(
        drafts.begin(), drafts.end(), [&](const Draft& draft) { return draft.place == index; });
}

/// "reconnaît avoir subi des tirs à Niafunké et à Goundam", where Goundam's were told before.
bool retold_at(const Scene& scene, const std::vector<Draft>& drafts, std::size_t index, int place) {
    const Draft& draft = drafts[index];
    const std::int64_t known = place_at(scene, place).gazetteer;
    return known >= 0 && std::any_of(drafts.begin(), drafts.end(), [&](const Draft& other) {
               const bool here =
                   other.place >= 0 && place_at(scene, other.place).gazetteer == known;
               const bool one_day =
                   !other.date || !draft.date || !disjoint(*other.date, *draft.date);
               // "took the barracks at Ber. ... its posts at Ber and Gossi came under attack"
               const bool alike = other.family == draft.family ||
                                  (is_attack(draft.family) && other.family == Family::overtake);
               return here && one_day && alike;
           });
}

/// The same, by another event than the draft itself.
bool retold_elsewhere(const Scene& scene,
                      const std::vector<Draft>& drafts,
                      std::size_t index,
                      int place) {
    return place_at(scene, drafts[index].place).gazetteer != place_at(scene, place).gazetteer &&
           retold_at(scene, drafts, index, place);
}

/// "strikes near Soumpi and Nampala", « a mené des (frappes) »: several of the deed.
bool tells_several(const Reading& reading, const Candidate& word) {
    static const WordSet deeds(
        "strikes airstrikes bombings raids attacks ambushes assaults frappes attaques bombardements "
        "embuscades assauts");
    return word.trigger->plural || deeds.contains(reading.word(word.last - 1));
}

/// "une embuscade près de Songo, Dié et Sama": one spot, told by what lies around it.
bool lies_among(const Scene& scene, const Draft& draft, const std::vector<Toll>& tolls) {
    constexpr std::uint32_t reach = 9;  // "near Songo, and on 4 March another three near Dié"
    const NamedPlace& place = place_at(scene, draft.place);
    // "a convoy near Gossi and an army post at Bamba": struck each
    const auto next = static_cast<std::size_t>(draft.place) + 1;
    if (next < scene.places.size() && joins_site_of(scene, place.last, scene.places[next]))
        return false;
    const auto& span = scene.reading.sentences[scene.reading.sentence_of(place.first)];
    const bool apart = is_one_of_zones(scene.reading, place) ||
                       follows_several_spots(scene.reading, place) ||
                       stands_for_deed(scene.reading, span, place.last + 1) ||
                       counts_between(tolls, place.last, place.last + reach) ||
                       one_of(scene.reading.word(place.last + 1),
                              {"de", "d'", "pres", "near", "a", "dans", "in", "at"});
    return place.relation == Relation::near && !apart &&
           std::none_of(draft.words.begin(), draft.words.end(), [&](const Candidate& word) {
               // « quinze refuges ont été détruits près de Sama, Dié et Ber »: at each
               const bool places = word.family == Family::disrupt &&
                                   word.verb.construction == Construction::passive &&
                                   scene.reading.word(word.first).ends_with('s');
               return tells_several(scene.reading, word) || places;
           });
}

/// "JNIM took the barracks at Ber. … Posts at Ber and Gossi came under simultaneous attacks": of
/// two places in one breath, one where the author is known, he is the other's too.
void share_author(const Scene& scene, std::vector<Draft>& drafts, std::size_t index) {
    Draft& draft = drafts[index];
    const bool named = std::any_of(draft.perpetrators.begin(),
                                   draft.perpetrators.end(),
                                   [](const Party* party) { return party->name != unknown_group; });
    const int before = draft.place - 1;
    if (named || before < 0 || !is_attack(draft.family) ||
        !listed_after(scene, {}, before, place_at(scene, draft.place)) ||
        !retold_elsewhere(scene, drafts, index, before))
        return;
    const std::int64_t known = place_at(scene, before).gazetteer;
    for (const Draft& other : drafts) {
        if (&other == &draft || other.place < 0 || place_at(scene, other.place).gazetteer != known)
            continue;
        for (const Party* party : other.perpetrators) {
            if (is_insurgent(party)) add_once(draft.perpetrators, party);
        }
    }
}

/// "frappes sur Dioura et Toguéré", where the words found the last: back to the first of the list.
void go_to_first(const Scene& scene,
                 std::vector<Draft>& drafts,
                 std::size_t index,
                 const text::Sentence& span,
                 const std::vector<Toll>& tolls) {
    int& place = drafts[index].place;
    while (place > 0 && place_at(scene, place - 1).first >= span.first &&
           place_at(scene, place - 1).use != Use::reference &&
           listed_after(scene, tolls, place - 1, place_at(scene, place)) &&
           !told_at(drafts, place - 1) && !retold_elsewhere(scene, drafts, index, place - 1)) {
        --place;
    }
}

/// « samedi à Koro et à (Bankass) »: a day that leads a place of the list leads those behind it.
void share_day_before(const Scene& scene, const Draft& led, Draft& next) {
    const SentenceTime* day = day_beside(scene, led.place);
    const bool leads = day != nullptr ? day->last() <= place_at(scene, led.place).first
                                      : led.listed_with == next.listed_with;
    if (!leads || !led.own_date) return;
    next.date = led.date;
    next.own_date = true;
}

/// « Treize personnes ont été tuées dans ces villages », "in both villages": those that the
/// sentence before lists.
bool tells_of_those(const Reading& reading, const text::Sentence& span) {
    static const WordSet those("ces these those both");
    constexpr std::uint32_t reach = 2;  // "ces trois (villages)"
    for (std::uint32_t at = span.first + 1; at < span.last; ++at) {
        if (!settlement_nouns().contains(reading.word(at))) continue;
        for (std::uint32_t back = 1; back <= std::min(reach, at - span.first); ++back) {
            if (those.contains(reading.word(at - back))) return true;
        }
    }
    return false;
}

/// « Sept morts à Koury. … Les attaques des postes de Koury et de Boura »: a list that begins with
/// the place told before.
void spread_from_retold(const Scene& scene,
                        std::vector<Draft>& drafts,
                        std::size_t index,
                        std::size_t sentence,
                        const std::vector<Toll>& tolls) {
    const auto& span = scene.reading.sentences[sentence];
    const NamedPlace& told = place_at(scene, drafts[index].place);
    const auto& places = scene.places;
    auto next = std::partition_point(places.begin(), places.end(), [&](const NamedPlace& place) {
        return place.first < span.first;
    });
    int last = -1;
    for (; next != places.end() && next->last <= span.last; ++next) {
        const int here = static_cast<int>(next - places.begin());
        if (next->use == Use::event && next->name == told.name && next->partner < 0) {
            last = here;
            continue;
        }
        if (last < 0) continue;
        if (!listed_after(scene, tolls, last, *next)) {
            last = -1;
            continue;
        }
        last = here;
        if (told_at(drafts, last) || retold_at(scene, drafts, index, last)) continue;
        drafts.push_back(twin_at(scene, drafts, index, last));
    }
}

/// « Rafles de bétail à Tabango, Fafa et Bentia. Des hommes armés (y) ont emporté 400 têtes »: the
/// sentence before where the one that began the event points to all that it lists; else this one.
std::size_t sentence_that_lists(const Scene& scene, const Draft& begun, std::size_t sentence) {
    const Reading& reading = scene.reading;
    if (sentence == 0 || begun.sentences.front() != sentence ||
        reading.sentence_of(place_at(scene, begun.place).first) + 1 != sentence)
        return sentence;
    const auto& span = reading.sentences[sentence];
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (reading.word(at) == (reading.language == Language::french ? "y" : "there"))
            return sentence - 1;
    }
    return sentence;
}

/// « ces trois villes … après l'attaque de lundi à (Kati) »: has the deed a place of its own in the
/// sentence? Not « ces trois villages du cercle de (Koro) », which says where those lie.
bool has_own_place_in(const Scene& scene, const Draft& draft, std::size_t sentence) {
    if (draft.place < 0) return false;
    const NamedPlace& place = place_at(scene, draft.place);
    const text::Sentence& span = scene.reading.sentences[sentence];
    return place.first >= span.first && place.last <= span.last &&
           (place.use != Use::container || !tells_of_those(scene.reading, span));
}

/// "The attacks targeted: Diboli, near the border; Kayes and Sandaré", « deux frappes. La première
/// a eu lieu à Tessit, la seconde à Ber »
bool spread_over_items(const Scene& scene,
                       std::vector<Draft>& drafts,
                       std::size_t index,
                       std::size_t sentence) {
    std::vector<int> items;
    if (!has_own_place_in(scene, drafts[index], sentence)) items = listed_above(scene, sentence);
    if (!items.empty()) drafts[index].place = items.front();
    if (items.empty()) items = listed_behind_colon(scene, sentence);
    if (items.empty()) items = places_of_each(scene, sentence);
    if (items.empty()) items = places_of_each(scene, sentence + 1);
    if (items.empty() || drafts[index].place != items.front()) return false;
    for (const int place : items) {
        if (place == items.front() || told_at(drafts, place) ||
            retold_at(scene, drafts, index, place))
            continue;
        drafts.push_back(twin_at(scene, drafts, index, place));
    }
    if (day_beside(scene, items.front()) != nullptr) take_own_day(scene, drafts[index]);
    return true;
}

/// The sentence that lists the places, with the one before it when its deeds are meant.
text::Sentence span_of_list(const Scene& scene, std::size_t sentence) {
    text::Sentence span = scene.reading.sentences[sentence];
    if (sentence > 0 && tells_of_those(scene.reading, span))
        span.first = scene.reading.sentences[sentence - 1].first;
    return span;
}

/// Does the place at `at` only say where the list's item before it lies, or how far it stretches?
bool belongs_to_item(const Scene& scene, int item, int at) {
    const NamedPlace& place = place_at(scene, at);
    // « dans le quartier de Kaigourou, à Gossi »: one spot
    return (place.describes == item && place.use != Use::event) || place.partner == at - 1 ||
           town_of_quarter(scene, item) == at;
}

/// The next item behind `last`, at the place `at` or behind the apposition that stands there;
/// negative = the list ends.
int next_item(
    const Scene& scene, const std::vector<Toll>& tolls, int last, int at, std::uint32_t end) {
    if (listed_after(scene, tolls, last, place_at(scene, at))) return at;
    return next_behind_apposition(scene, last, at, end);
}

/// An event like that of drafts[index] at a further item, `known` events having stood there before
/// the list was read.
void add_item(const Scene& scene,
              std::vector<Draft>& drafts,
              std::size_t index,
              int item,
              std::size_t known) {
    if (told_at(drafts, item) || retold_at(scene, drafts, index, item)) return;
    drafts.push_back(twin_at(scene, drafts, index, item));
    if (day_beside(scene, item) != nullptr) {
        take_own_day(scene, drafts[index]);
    } else if (drafts.size() > known + 1) {
        share_day_before(scene, drafts[drafts.size() - 2], drafts.back());
    }
}

}  // namespace

void spread_over_list(const Scene& scene,
                      std::vector<Draft>& drafts,
                      std::size_t index,
                      std::size_t sentence,
                      const std::vector<Toll>& tolls) {
    if (spread_over_items(scene, drafts, index, sentence)) return;
    Draft& first = drafts[index];
    if (first.sentences.back() != sentence) return;
    const text::Sentence span = span_of_list(scene, sentence);
    // an army's sum over regions is told of no deed in each
    if (first.place < 0 &&
        std::none_of(first.perpetrators.begin(), first.perpetrators.end(), is_state))
        first.place = first_region_listed(scene, sentence);
    if (first.place < 0) return;
    if (place_at(scene, first.place).first < span.first) {
        return spread_from_retold(
            scene, drafts, index, sentence_that_lists(scene, first, sentence), tolls);
    }
    const bool among = lies_among(scene, first, tolls);
    if (!among) go_to_first(scene, drafts, index, span, tolls);
    share_author(scene, drafts, index);
    const std::size_t known = drafts.size();
    const int places = static_cast<int>(scene.places.size());
    int last = drafts[index].place;
    for (int at = last + 1; at < places && place_at(scene, at).first < span.last; ++at) {
        if (belongs_to_item(scene, last, at)) continue;
        at = next_item(scene, tolls, last, at, span.last);
        if (at < 0 || (among && !have_own_days(scene, last, at))) return;
        last = at;
        add_item(scene, drafts, index, last, known);
    }
}

namespace {

/// Has the further event of a list no words but those that it was listed with?
bool is_only_listed(const Draft& twin, const Draft& first) {
    return twin.words.size() < first.words.size() &&
           std::equal(twin.words.begin(),
                      twin.words.end(),
                      first.words.begin(),
                      [](const Candidate& a, const Candidate& b) { return a.first == b.first; });
}

}  // namespace

void settle_lists(std::vector<Draft>& drafts) {
    for (Draft& twin : drafts) {
        if (!twin.listed_with) continue;
        const Draft& first = drafts[*twin.listed_with];
        if (twin.perpetrators == first.perpetrators || !is_only_listed(twin, first)) continue;
        twin.perpetrators = first.perpetrators;
        // "attacked posts in Kayes and Nioro. A civilian died in Kayes": nobody else in Nioro
        if (twin.targets.empty()) twin.targets = first.targets;
        twin.allies = first.allies;
    }
}

}  // namespace vigie::extractors
