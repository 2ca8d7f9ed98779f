#include "extractors/discourse/where/there.h"

#include <algorithm>

#include "extractors/discourse/where/containment.h"
#include "extractors/places/behind_day.h"
#include "extractors/words/determiners.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/place_nouns.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "killed at least eight soldiers (there)"; "there was calm" names no place.
bool says_there(const Reading& reading, std::uint32_t from, std::uint32_t end) {
    constexpr std::uint32_t reach = 7;
    for (std::uint32_t at = from; at < std::min(end, from + reach); ++at) {
        if (one_of(reading.word(at), {",", ";", ":"})) return false;
        if (reading.word(at) == "there")
            return !one_of(reading.word(at + 1), {"was", "were", "is", "are"});
    }
    return false;
}

/// The last place, of one spot, that ends in [from, to]; -1 when there is none.
int last_place_in(const Scene& scene, std::uint32_t from, std::uint32_t to) {
    for (std::size_t i = scene.places.size(); i-- > 0;) {
        const NamedPlace& place = scene.places[i];
        if (place.last > to) continue;
        if (place.first < from) return -1;
        if (place.precision < 3 && place.partner < 0) return static_cast<int>(i);
    }
    return -1;
}

/// « la route de (Ségou) », "the road to (Gao)": nobody is there yet.
bool is_way_to(const Reading& reading, const NamedPlace& place) {
    return place.first > 1 &&
           one_of(reading.word(place.first - 2), {"route", "axe", "piste", "road", "way"});
}

/// The only spot named in [from, to], besides what says where it lies; -1 when there are several.
int only_place_in(const Scene& scene, std::uint32_t from, std::uint32_t to) {
    int only = -1;
    for (std::size_t i = scene.places.size(); i-- > 0;) {
        const NamedPlace& place = scene.places[i];
        if (place.last > to) continue;
        if (place.first < from) break;
        if (place.precision > 2 || place.partner >= 0 || place.describes >= 0) continue;
        if (is_way_to(scene.reading, place)) continue;
        if (only >= 0) return -1;
        only = static_cast<int>(i);
    }
    return only;
}

/// « des hommes armés y ont (attaqué) », « y a été (tué) »; not « il y a eu ».
bool says_y(const Reading& reading, std::uint32_t first, const Chunk& chunk) {
    static const WordSet auxiliaries("a ont est sont avait avaient etaient ete aussi egalement");
    if (reading.language != Language::french) return false;
    // « Des affrontements y ont éclaté », « une frappe de l'armée y avait fait dix morts »
    constexpr std::uint32_t reach = 6;  // whose deed it was
    const bool noun = chunk.verb.construction == Construction::nominal;
    for (std::uint32_t at = chunk.last; noun && at < chunk.last + reach; ++at) {
        if (one_of(reading.word(at), {",", ";", ":", ".", "qui"})) break;
        if (reading.word(at) == "y")
            return one_of(reading.word(at + 1), {"ont", "a", "avaient", "avait"});
    }
    const std::uint32_t word = chunk.first;
    std::uint32_t at = word;
    while (at > first && auxiliaries.contains(reading.word(at - 1)))
        --at;
    return at < word && at > first && reading.word(at - 1) == "y" &&
           (at < first + 2 || !one_of(reading.word(at - 2), {"il", "n'", "qu'il"}));
}

/// « C'est là que l'aviation a (frappé) », "It was there that", "There, "
bool opens_there(const Reading& reading, std::uint32_t first) {
    const bool it = one_of(reading.word(first), {"c'", "it"}) &&
                    one_of(reading.word(first + 1), {"est", "was"}) &&
                    one_of(reading.word(first + 2), {"la", "there"});
    return it || (reading.word(first) == "there" && reading.word(first + 1) == ",");
}

/// « vers Fangasso, où ils ont été (frappés) », "to Sama, where aircraft (struck)": the token
/// behind « où », 0 when there is none in the word's clause.
std::uint32_t behind_where(const Reading& reading, std::uint32_t first, std::uint32_t word) {
    constexpr std::uint32_t reach = 12;
    for (std::uint32_t at = word; at > first && word - at < reach; --at) {
        if (one_of(reading.word(at - 1), {";", ":"})) return 0;
        if (reading.word(at - 1) == "where" || reading.original(at - 1, at) == "où") return at;
    }
    return 0;
}

/// Is it what its sentence is about, and not whose mayor speaks or where somebody came from?
bool is_spoken_of(const NamedPlace& place) {
    return place.use == Use::event || place.use == Use::bare;
}

/// « quitté (Songho) », "fled their homes in (Songho)", "left (Songho)": what people leave, not
/// where they went, came from or speak.
bool is_left(const Reading& reading, const text::Sentence& span, const NamedPlace& place) {
    static const WordSet leaves(
        "quitte quittent quittaient quittes deserte desertent deserte abandonne abandonnent fui "
        "fuient left leave leaving deserted abandoned fled flee fleeing vide emptied");
    static const WordSet elsewhere("to toward towards for vers a au pour jusqu'a from de depuis");
    constexpr std::uint32_t reach = 5;  // "(fled) their homes in Songho"
    if (place.use == Use::container || place.first == span.first ||
        elsewhere.contains(reading.word(place.first - 1)))
        return false;
    return has_word(
        reading, place.first - std::min(reach, place.first - span.first), place.first, leaves);
}

/// "People of (Songho) said gunmen raided the village"; "the mayor of (Bankass)", "people displaced
/// from Songho" may speak of any village.
bool are_its_people(const Scene& scene, const NamedPlace& place) {
    const GazetteerPlace* known = known_place(scene, place);
    const bool seat = known != nullptr && known->admin2 == known->name;
    return place.use == Use::linked && !seat && place.first >= 2 &&
           inhabitants().contains(scene.reading.word(place.first - 2));
}

}  // namespace

std::uint32_t unnamed_town(const Reading& reading, std::uint32_t from, std::uint32_t end) {
    static const WordSet towns("town village city locality hamlet ville localite hameau");
    static const WordSet named("of de d' du called named");
    for (std::uint32_t at = from + 1; at < end; ++at) {
        if (towns.contains(reading.word(at)) && definite_words().contains(reading.word(at - 1)) &&
            !named.contains(reading.word(at + 1)) && !reading.token(at + 1).capital)
            return at;
    }
    return end;
}

bool names_nameless_spot(const Reading& reading, const text::Sentence& span) {
    static const WordSet spots(
        "localite village hameau commune locality town hamlet settlement zone secteur area");
    static const WordSet leads("dans a in at near pres");
    static const WordSet borders("frontiere border");
    if (!may_have(reading, span, spots) && !may_have(reading, span, borders)) return false;
    for (std::uint32_t at = span.first + 2; at < span.last; ++at) {
        const bool spot = spots.contains(reading.word(at)) &&
                          one_of(reading.word(at - 1), {"un", "une", "a"}) &&
                          leads.contains(reading.word(at - 2));
        const bool named = one_of(reading.word(at + 1), {"de", "du", "d'", "of", "called"}) ||
                           reading.token(at + 1).capital;
        if (spot && !named) return true;
        // « dans un accrochage près de la (frontière) avec le Burkina »
        if (borders.contains(reading.word(at)) && one_of(reading.word(at - 1), {"la", "the"}) &&
            one_of(reading.word(at - 2), {"near", "de", "a", "on", "at"}))
            return true;
    }
    return false;
}

int place_of_the_town(const Scene& scene, std::size_t sentence, const Chunk& word) {
    constexpr std::uint32_t object = 4;  // "raided (most of the village)"
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    const std::uint32_t end = std::min(span.last, word.last + object);
    if (unnamed_town(reading, word.last - 1, end) == end) return -1;
    const int town = only_place_in(scene, span.first, word.first);
    if (town < 0) return -1;
    const NamedPlace& named = scene.places[static_cast<std::size_t>(town)];
    return is_left(reading, span, named) || are_its_people(scene, named) ? town : -1;
}

int place_of_there(const Scene& scene, std::size_t sentence, const Chunk& word) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (says_there(reading, word.last, span.last))
        return last_place_in(scene, span.first, word.first);
    static const WordSet cues("y ou where there la");
    if (!may_have(reading, sentence, cues)) return -1;
    if (const std::uint32_t where = behind_where(reading, span.first, word.first); where > 2) {
        const int place = last_place_in(scene, span.first, where - 1);
        if (place < 0) return -1;
        // the name, or its day, stands right before « , où »
        const std::uint32_t last = scene.places[static_cast<std::size_t>(place)].last;
        return past_day(reading, last) + 2 >= where ? place : -1;
    }
    if (!says_y(reading, span.first, word) && !opens_there(reading, span.first)) return -1;
    // « Ber n'a pas été épargné : des jihadistes y ont tué dix personnes »: the place just named
    const int own = only_place_in(scene, span.first, word.first);
    if (own >= 0 && is_spoken_of(scene.places[static_cast<std::size_t>(own)])) return own;
    const std::uint32_t from = sentence > 0 ? reading.sentences[sentence - 1].first : span.first;
    return only_place_in(scene, from, word.first);
}

namespace {

/// « ce même (camp) », "the same (post)": the token of the noun, or `end`.
std::uint32_t same_site(const Reading& reading, const text::Sentence& span) {
    static const WordSet sites(
        "camp base poste caserne garnison village ville localite hameau site marche pont brigade "
        "gendarmerie commissariat post barracks garrison town market bridge outpost");
    constexpr std::uint32_t reach = 2;  // « ce même Super (camp) »
    for (std::uint32_t at = span.first + 1; at < span.last; ++at) {
        const bool same = one_of(reading.word(at), {"meme", "same"}) &&
                          one_of(reading.word(at - 1), {"ce", "cette", "le", "la", "the", "this"});
        for (std::uint32_t next = at + 1; same && next <= at + reach; ++next) {
            if (sites.contains(reading.word(next))) return next;
        }
    }
    return span.last;
}

}  // namespace

int place_of_same(const Scene& scene, std::size_t sentence) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    static const WordSet same("meme same");
    if (!may_have(reading, sentence, same)) return -1;
    const std::uint32_t noun = same_site(reading, span);
    if (noun == span.last) return -1;
    const std::uint32_t top = reading.has_title() ? reading.sentences.front().last : 0;
    for (std::uint32_t at = span.first; at > top; --at) {
        if (reading.word(at - 1) != reading.word(noun)) continue;
        const auto& told = reading.sentences[reading.sentence_of(at - 1)];
        int found = -1;
        for (std::size_t i = 0; i < scene.places.size(); ++i) {
            const NamedPlace& place = scene.places[i];
            if (place.first >= told.last) break;
            if (place.use == Use::event && place.partner < 0) found = static_cast<int>(i);
        }
        return found;
    }
    return -1;
}

}  // namespace vigie::extractors
