#include "extractors/discourse/where/there.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
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

}  // namespace

int place_of_there(const Scene& scene, std::size_t sentence, const Chunk& word) {
    const auto& span = scene.reading.sentences[sentence];
    if (!says_there(scene.reading, word.last, span.last)) return -1;
    for (std::size_t i = scene.places.size(); i-- > 0;) {
        const NamedPlace& place = scene.places[i];
        if (place.last > word.first) continue;
        if (place.first < span.first) return -1;
        if (place.precision < 3 && place.partner < 0) return static_cast<int>(i);
    }
    return -1;
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
