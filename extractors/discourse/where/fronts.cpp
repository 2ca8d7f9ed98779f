#include "extractors/discourse/where/fronts.h"

#include <algorithm>

#include "extractors/discourse/where/place_lists.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "dans le village de Kani et dans le hameau de (Sama), des civils ont été tués": of a list that
/// one comma closes.
bool is_listed(const Scene& scene, int index, std::uint32_t link) {
    return index > 0 && description_end(scene, index - 1) >= link;
}

/// Before the preposition and article that lead to the place.
std::uint32_t phrase_start(const Reading& reading, const NamedPlace& place, std::uint32_t from) {
    static const WordSet leads("a au aux dans en sur in at near pres de le la l' the du des");
    std::uint32_t start = std::min(place.phrase, place.first);
    while (start > from && leads.contains(reading.word(start - 1)))
        --start;
    return start;
}

/// Does a verb that tells a deed follow in the sentence?
bool tells_deed_behind(const Scene& scene, std::uint32_t from, std::uint32_t to) {
    const auto words = mentions_in(scene.reading, Kind::trigger, from, to);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        return scene.lexicon.trigger(word->index).kind == WordKind::verb;
    });
}

}  // namespace

std::vector<std::uint32_t> fronts_in(const Scene& scene, std::size_t sentence) {
    std::vector<std::uint32_t> fronts;
    const text::Sentence& span = scene.reading.sentences[sentence];
    const auto& places = scene.places;
    auto place = std::partition_point(places.begin(), places.end(), [&](const NamedPlace& named) {
        return named.first < span.first;
    });
    for (; place != places.end() && place->last <= span.last; ++place) {
        const std::uint32_t start = phrase_start(scene.reading, *place, span.first);
        if (start <= span.first + 1 || place->use != Use::event || !place->placed ||
            place->partner >= 0 ||
            !one_of(scene.reading.word(start - 1), {"et", "and", "puis", "while"}))
            continue;
        const int index = static_cast<int>(place - places.begin());
        const std::uint32_t end = description_end(scene, index);
        if (scene.reading.word(end) == "," && !is_listed(scene, index, start - 1) &&
            tells_deed_behind(scene, end, span.last))
            fronts.push_back(start - 1);
    }
    return fronts;
}

namespace {

/// Where the link stands that lists the noun at the token with what is before it: "near Boni (and)
/// an attack"; the token itself when none does.
std::uint32_t listing_link(const Reading& reading, std::uint32_t noun, std::uint32_t from) {
    static const WordSet links(", et and puis");
    constexpr std::uint32_t reach = 4;  // "and a second deadly (attack)"
    for (std::uint32_t at = noun; at > from && noun - at < reach; --at) {
        if (links.contains(reading.word(at - 1))) return at - 1;
    }
    return noun;
}

/// "men who took part in an attack on (Boni) were arrested in Gao": of what they are held for.
bool is_of_charge(const Clauses& clauses, const Chunk& deed, const NamedPlace& place) {
    constexpr std::uint32_t reach = 4;  // "attack on a camp in (Boni)"
    if (deed.sense == nullptr || deed.sense->family != Family::arrest || place.last > deed.first ||
        deed.verb.construction != Construction::passive)
        return false;
    return std::any_of(clauses.chunks.begin(), clauses.chunks.end(), [&](const Chunk& other) {
        return is_trigger(other) && other.last <= place.first &&
               place.first - other.last <= reach &&
               other.verb.construction == Construction::nominal;
    });
}

}  // namespace

bool is_of_deed_listed_before(const Scene& scene,
                              const Clauses& clauses,
                              const Chunk& deed,
                              const NamedPlace& place) {
    if (is_of_charge(clauses, deed, place)) return true;
    if (deed.verb.construction != Construction::nominal || place.last > deed.first) return false;
    constexpr std::uint32_t day = 3;    // "near Boni on (Monday) and"
    constexpr std::uint32_t reach = 8;  // "the ambush of an army convoy near (Boni)"
    const std::uint32_t link = listing_link(scene.reading, deed.first, place.last);
    if (link == deed.first || link - place.last > day) return false;
    return std::any_of(clauses.chunks.begin(), clauses.chunks.end(), [&](const Chunk& other) {
        return is_trigger(other) && other.last <= place.first &&
               place.first - other.last <= reach &&
               other.verb.construction == Construction::nominal;
    });
}

bool are_parted(const std::vector<std::uint32_t>& fronts, std::uint32_t one, std::uint32_t other) {
    const auto [from, to] = std::minmax(one, other);
    return std::any_of(fronts.begin(), fronts.end(), [from = from, to = to](std::uint32_t front) {
        return from < front && front <= to;
    });
}

}  // namespace vigie::extractors
