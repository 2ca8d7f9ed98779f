// "escorting soldiers", « transportant des vivres »: whoever stands behind such a verb is not the
// one who is struck, but for people who are carried.
#include <algorithm>

#include "extractors/discourse/event_words/weeding.h"
#include "extractors/reading/tags.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "escorting", « transportant », what governs whoever stands behind it.
bool is_governing_gerund(const Reading& reading, std::uint32_t at) {
    static const WordSet french(
        "escortant transportant convoyant accompagnant protegeant ravitaillant soutenant "
        "securisant acheminant ramenant conduisant poursuivant traquant assistant");
    static const WordSet links(
        "during including following regarding concerning according involving morning evening "
        "building meeting fighting shooting bombing shelling killing remaining");
    const text::Word word = reading.word(at);
    if (reading.language == Language::french) return french.contains(word);
    constexpr std::size_t shortest = 6;
    return word.size() >= shortest && word.ends_with("ing") && !links.contains(word);
}

/// The gerund whose object begins at the token, over "Mali's", "the local"; the token itself when
/// there is none or when it only describes: "the visiting soldiers".
std::uint32_t gerund_before(const Reading& reading, std::uint32_t object) {
    static const WordSet between("the a an some several 's local des les un une la le l'");
    static const WordSet articles("the a an some 's several");
    constexpr std::uint32_t adjectives = 3;  // "supporting Mali's (army)"
    std::uint32_t at = object;
    const std::uint32_t start = at - std::min(at, adjectives);
    while (at > start && !is_governing_gerund(reading, at - 1) &&
           (between.contains(reading.word(at - 1)) || reading.token(at - 1).capital))
        --at;
    const bool governs =
        at > 1 && is_governing_gerund(reading, at - 1) && !articles.contains(reading.word(at - 2));
    return governs ? at - 1 : object;
}

/// « un véhicule (transportant) des soldats », "a truck carrying soldiers": who is in it is struck
/// with it.
bool is_carrying(text::Word word) {
    static const WordSet carrying(
        "transportant ramenant conduisant acheminant carrying transporting ferrying bringing");
    return carrying.contains(word);
}

}  // namespace

std::optional<std::size_t> before_gerund(const Reading& reading,
                                         const Clauses& clauses,
                                         std::optional<std::size_t> target) {
    constexpr std::uint32_t near = 4;  // "a convoy (that was) escorting"
    if (!target) return target;
    const std::uint32_t object = clauses.chunks[*target].first;
    const std::uint32_t gerund = gerund_before(reading, object);
    if (gerund == object) return target;
    for (std::size_t before = *target; before-- > 0;) {
        const Chunk& chunk = clauses.chunks[before];
        if (chunk.last > gerund) continue;
        if (chunk.tag == ';' || gerund - chunk.last > near) break;
        const bool carries = chunk.tag == 'O' && is_carrying(reading.word(gerund));
        if (is_one_of(chunk.tag, "SMXCBOUI")) return carries ? target : before;
    }
    return std::nullopt;
}

}  // namespace vigie::extractors
