#include "extractors/discourse/event_words/circumstances.h"

#include <string_view>

#include "extractors/reading/window.h"
#include "extractors/words/answered.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « (le départ) de l'armée », "(the absence) of soldiers", "the soldiers' (absence)"
bool hangs_on_whereabouts(const Reading& reading, const Chunk& party, std::uint32_t first) {
    static const WordSet nouns(
        "depart departs retrait absence presence passage visite arrivee venue fuite repli releve "
        "departure withdrawal arrival visit retreat passing");
    static const WordSet links("l' la le les un une des du de d' the of malian");
    static const WordSet relatives("who which that qui");
    if (has_word(
            reading, party.last, within_sentence(reading, party.first, party.last + 3), relatives))
        return false;
    std::uint32_t at = party.first;
    bool of = false;
    while (at > first && links.contains(reading.word(at - 1))) {
        --at;
        of |= one_of(reading.word(at), {"de", "d'", "du", "des", "of"});
    }
    if (of && at > first && nouns.contains(reading.word(at - 1))) return true;
    return one_of(reading.word(party.last), {"'", "'s"}) &&
           nouns.contains(reading.word(party.last + 1));
}

/// "after (the army) left, killing": the clause of the party ends at a comma before the verb.
bool only_left(const Reading& reading, const Chunk& party, const Chunk& verb) {
    static const WordSet links("after once since que qu' lorsque quand");
    static const WordSet leaving(
        "left withdrew departed passed retreated gone parti partie partis parties retire retiree "
        "retires retirees replie repliee replies passe passee quitte");
    // "Jihadists returned after the army left and killed two"; not "after militants left and
    // killed"
    static const WordSet soldiers("army troops soldiers forces armee soldats militaires");
    const text::Word end = reading.word(verb.first - 1);
    static const WordSet articles("the a an l' la le les un une des malian");
    std::uint32_t at = party.first;
    while (at > 0 && articles.contains(reading.word(at - 1)))
        --at;
    return at > 0 && links.contains(reading.word(at - 1)) &&
           has_word(reading, party.last, verb.first, leaving) &&
           (end == "," || (one_of(end, {"and", "et"}) &&
                           has_word(reading, party.first, party.last + 1, soldiers)));
}

bool is_any(const Chunk& chunk, std::string_view tags) {
    return tags.find(chunk.tag) != std::string_view::npos;
}

/// "Gunmen attacked (the CMA) near Kidal, killing five": whom the main verb has for its object did
/// not do what its participle goes on to tell.
bool is_object_of_main_verb(const Reading& reading,
                            const Clauses& clauses,
                            std::size_t author,
                            std::size_t verb) {
    const std::uint32_t word = clauses.chunks[verb].first;
    const bool participle =
        reading.word(word).ends_with("ing") || reading.word(word).ends_with("ant");
    if (!participle || reading.word(word - 1) != ",") return false;
    for (std::size_t at = author + 1; at < verb; ++at) {
        if (is_trigger(clauses.chunks[at]) || is_any(clauses.chunks[at], ";R/IUSMX")) return false;
    }
    for (std::size_t at = author; at > 0; --at) {
        const Chunk& chunk = clauses.chunks[at - 1];
        if (is_trigger(chunk)) return chunk.verb.construction == Construction::active;
        if (!is_any(chunk, "TLQ~!+")) return false;
    }
    return false;
}

/// "a peacekeeper died after a (mine exploded) and wounded him": the device did that too; as in "a
/// soldier stepped on a mine near Ber, (which) badly wounded him".
bool goes_on_of_device(const Reading& reading,
                       const Clauses& clauses,
                       std::size_t author,
                       std::size_t verb) {
    std::uint32_t link = clauses.chunks[verb].first;
    while (link > 0 && reading.word(link - 1).ends_with("ly"))
        --link;
    const bool of_device = link > 0 && reading.word(link - 1) == "which";
    if (is_any(clauses.chunks[author], "IU")) return false;  // "JNIM's bomb exploded and killed"
    for (std::size_t at = verb; at > author + 1; --at) {
        const Chunk& chunk = clauses.chunks[at - 1];
        if (is_any(chunk, "IUSMXCB;")) return false;
        if (chunk.sense != nullptr && chunk.sense->family == Family::explosive)
            return chunk.sense->voice == Voice::acts || of_device;
    }
    return false;
}

/// "Gendarmes responded to the (attack) on a bus", « ont réagi à l'(attaque) contre un bus »:
/// others did it.
bool is_reacted_to(const Reading& reading, const Chunk& deed) {
    constexpr std::uint32_t reach = 4;  // "to a deadly (attack)"
    if (deed.verb.construction != Construction::nominal ||
        !is_attack_upon_others(reading, deed.last))
        return false;
    for (std::uint32_t at = deed.first; at > 1 && deed.first - at < reach; --at) {
        if (one_of(reading.word(at - 1), {"to", "a"}) &&
            reacting_words().contains(reading.word(at - 2)))
            return true;
    }
    return false;
}

}  // namespace

bool is_circumstance(const Reading& reading,
                     const Clauses& clauses,
                     std::size_t author,
                     std::size_t verb) {
    const Chunk& party = clauses.chunks[author];
    const Chunk& deed = clauses.chunks[verb];
    if (author < verb && is_reacted_to(reading, deed)) return true;
    if (author >= verb || deed.verb.construction != Construction::active) return false;
    const bool taken_up = one_of(reading.word(deed.first - 1), {"ils", "they", "elles"});
    return (!taken_up && hangs_on_whereabouts(reading, party, clauses.chunks.front().first)) ||
           only_left(reading, party, deed) || goes_on_of_device(reading, clauses, author, verb) ||
           is_object_of_main_verb(reading, clauses, author, verb);
}

std::optional<std::size_t> opener_before(const Clauses& clauses, std::size_t chunk) {
    for (std::size_t at = 0; at < chunk; ++at) {
        if (is_any(clauses.chunks[at], "IUSMX")) return at;
        if (!is_any(clauses.chunks[at], "TLQ,~")) break;
    }
    return std::nullopt;
}

}  // namespace vigie::extractors
