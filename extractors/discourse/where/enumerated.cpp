#include "extractors/discourse/where/enumerated.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Behind « La première », « L'une », « Les deux premières », "The first", "One": the token, or 0.
std::uint32_t behind_first(const Reading& reading, const text::Sentence& span) {
    const std::uint32_t first = span.first;
    if (first + 4 >= span.last) return 0;
    const text::Word word = reading.word(first);
    if (word == "one") return first + 1;
    if (!one_of(word, {"la", "le", "l'", "les", "the"})) return 0;
    const bool two = one_of(reading.word(first + 1), {"deux", "two"});
    const std::uint32_t ordinal = first + (two ? 2U : 1U);
    const bool part =
        one_of(reading.word(ordinal),
               {"premier", "premiere", "premiers", "premieres", "first", "une", "un"});
    return part ? ordinal + 1 : 0;
}

/// Behind « la seconde », « l'autre », "the second" at the token `at`: the token, or 0.
std::uint32_t behind_next(const Reading& reading, std::uint32_t at) {
    static const WordSet ordinals(
        "seconde second deuxieme troisieme quatrieme derniere dernier autre third fourth last other");
    if (reading.word(at) == "another") return at + 1;
    if (!one_of(reading.word(at), {"la", "le", "l'", "the", "une"})) return 0;
    return ordinals.contains(reading.word(at + 1)) ? at + 2 : 0;
}

/// « s'est produite à », "took place in", « , à Boni, »: does the part's own verb only say where it
/// was, before the token `to`?
bool says_where_it_was(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    constexpr std::uint32_t reach = 6;  // « s'est en effet (produite) »
    for (std::uint32_t at = from; at < std::min(from + reach, to); ++at) {
        if (tells_happening(reading.word(at))) return true;
    }
    return reading.word(from) == ",";
}

/// The first place in [from, to) where a deed may have been; -1 when there is none.
int place_between(const Scene& scene, std::uint32_t from, std::uint32_t to) {
    const auto& places = scene.places;
    auto place = std::partition_point(
        places.begin(), places.end(), [&](const NamedPlace& named) { return named.first < from; });
    for (; place != places.end() && place->first < to; ++place) {
        if (place->use == Use::event) return static_cast<int>(place - places.begin());
    }
    return -1;
}

}  // namespace

std::vector<int> places_of_each(const Scene& scene, std::size_t sentence) {
    const Reading& reading = scene.reading;
    if (sentence >= reading.sentences.size()) return {};
    const auto& span = reading.sentences[sentence];
    std::uint32_t from = behind_first(reading, span);
    if (from == 0 || !says_where_it_was(reading, from, span.last)) return {};
    std::vector<int> places;
    for (std::uint32_t at = from; at < span.last; ++at) {
        if (!one_of(reading.word(at), {",", ";", "et", "and"})) continue;
        const std::uint32_t next = behind_next(reading, at + 1);
        if (next == 0) continue;
        places.push_back(place_between(scene, from, at));
        from = next;
    }
    places.push_back(place_between(scene, from, span.last));
    // « La première a eu lieu à Gao. La seconde s'est produite à Ansongo »
    for (std::size_t next = sentence + 1; next < reading.sentences.size(); ++next) {
        const auto& behind = reading.sentences[next];
        const std::uint32_t part = behind_next(reading, behind.first);
        if (part == 0 || !says_where_it_was(reading, part, behind.last)) break;
        places.push_back(place_between(scene, part, behind.last));
    }
    if (places.size() < 2 || std::find(places.begin(), places.end(), -1) != places.end()) return {};
    return places;
}

}  // namespace vigie::extractors
