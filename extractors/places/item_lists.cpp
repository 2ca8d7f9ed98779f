#include "extractors/places/arranging.h"
#include "extractors/places/behind_day.h"
#include "extractors/places/listed_names.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// ", according to SITE", "(On their way to Ber), gunmen attacked (Songho)": what stands between
/// two names may make them no list.
bool parts_list(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    const auto deeds = mentions_in(reading, Kind::trigger, from, to);
    if (!deeds.empty() && !mentions_in(reading, Kind::actor, from, deeds.front()->first).empty())
        return true;
    for (std::uint32_t at = from; at < to; ++at) {
        if (one_of(reading.word(at), {"according", "selon", "says", "said", "told", "via"}))
            return true;
    }
    return false;
}

}  // namespace

/// Also with a day behind the first: "Boni (on Sunday) and Gossi".
bool is_listed(const Arranging& work, const NamedPlace& before, const NamedPlace& here) {
    // "Boulkessi in Mopti Region and Ansongo"
    const PlaceWords& words = work.lexicon.place_words(work.reading.language);
    const bool region =
        words.is_any(work.reading.word(before.last), {PlaceSense::region, PlaceSense::district});
    const std::uint32_t behind =
        region ? before.last + 1 : past_kind(work.reading, words, before.last);
    const std::uint32_t count = past_count(work.reading, before.last);
    const bool each = count > before.last && past_count(work.reading, here.last) > here.last;
    std::uint32_t end = each ? count : past_day(work.reading, behind);
    if (before.describes >= 0 && work.reading.word(end) == ")") ++end;  // "Nara (Koulikoro), Nioro"
    const bool then = one_of(work.reading.word(end + 1), {"then", "puis"});
    // "the village of Ber and (the town of) Koro"
    const bool led = here.phrase == end + 1 && is_and(work.reading, end);
    return here.first > end && (led || here.first - end <= (then ? 4U : 3U)) &&
           one_of(work.reading.word(end), {",", "et", "and", "ou", "or", "puis", "then"}) &&
           !parts_list(work.reading, end, here.first) && in_one_sentence(work, before, here) &&
           here.partner < 0;
}

namespace {

/// « les camps de Sévaré, de Bapho et de Niono », « celui de Boni et celui de Léré »: items behind
/// a "de" of their own, as the first is.
bool repeats_of(const Arranging& work, const NamedPlace& before, const NamedPlace& here) {
    const auto of = [&](const NamedPlace& place) {
        return place.first > 0 &&
               one_of(work.reading.word(place.first - 1), {"de", "d'", "du", "of"});
    };
    return here.use == Use::linked && before.use == Use::event && of(before) && of(here);
}

/// « Kani, près de Sama et de Tori »: both say where it is.
bool tell_whereabouts_together(const Arranging& work,
                               const NamedPlace& before,
                               const NamedPlace& here) {
    return before.describes >= 0 && before.relation == Relation::near && here.first > before.last &&
           one_of(work.reading.word(before.last), {"et", "and"});
}

/// What the place only says the whereabouts of, or the place itself.
const NamedPlace& told_of(const Arranging& work, const NamedPlace& place) {
    return place.describes >= 0 ? work.places[static_cast<std::size_t>(place.describes)] : place;
}

/// "à Niono, Nioro, Gogui et Diboli": among towns the town that a region is named after.
bool is_town_among_towns(const Arranging& work, std::size_t index) {
    const NamedPlace& here = work.places[index];
    const bool inner = index + 1 < work.places.size() &&
                       is_listed(work, here, work.places[index + 1]) &&
                       work.places[index + 1].use != Use::container;
    const PlaceWords& words = work.lexicon.place_words(work.reading.language);
    const bool region =
        words.is_any(work.reading.word(here.last), {PlaceSense::region, PlaceSense::district});
    // "Diboli in western Mali, (Kayes), and Niono": Diboli is said to lie somewhere already
    return inner && !region && here.use == Use::container && !here.placed &&
           told_of(work, work.places[index - 1]).use == Use::event && here.phrase == here.first;
}

/// Is an item told of as the one before it is?
bool goes_with(const Arranging& work, const NamedPlace& before, const NamedPlace& here) {
    if (before.use == Use::container) return false;
    return here.use == Use::bare || before.use == Use::reference ||
           (here.use == Use::event && !here.placed) || repeats_of(work, before, here);
}

}  // namespace

/// "à Dioura, Toguéré-Coumbé et Diafarabé": items share the first one's use.
void settle_lists(Arranging& work, std::size_t index) {
    if (index == 0) return;
    NamedPlace& here = work.places[index];
    const NamedPlace& before = work.places[index - 1];
    if (!is_listed(work, before, here) || is_in_brackets(work, here)) return;
    if (tell_whereabouts_together(work, before, here)) {
        here.describes = before.describes;
        here.use = Use::container;
        return;
    }
    if (is_town_among_towns(work, index)) here.use = Use::bare;
    if (before.describes >= 0 && here.use == Use::bare) {
        const NamedPlace& told = told_of(work, before);
        if (told.use == Use::event && told.partner < 0) here.use = Use::event;
    }
    if (here.use == Use::container || !goes_with(work, before, here)) return;
    here.use = before.use;
    if (here.relation == Relation::at && before.partner < 0) {
        here.relation = before.relation;
        here.precision = before.precision;
    }
}

/// "Darsalam, Sama et Zerma ont été attaqués": what holds of the last holds of those before.
void settle_list_before(Arranging& work, std::size_t index) {
    NamedPlace& before = work.places[index - 1];
    const NamedPlace& here = work.places[index];
    if (before.use == Use::bare && here.use == Use::event && is_listed(work, before, here))
        before.use = Use::event;
}

}  // namespace vigie::extractors
