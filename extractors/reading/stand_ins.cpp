#include "extractors/reading/stand_ins.h"

#include <algorithm>
#include <string_view>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool means_thing(const Reading& reading, const std::vector<Chunk>& chunks, std::uint32_t word) {
    static const WordSet auxiliaries("was were has have been had a ont ete avait avaient");
    std::uint32_t at = word;
    while (at > 0 && auxiliaries.contains(reading.word(at - 1)))
        --at;
    if (at == 0 || !one_of(reading.word(at - 1), {"another", "other", "autre", "autres"}))
        return false;
    for (std::size_t i = chunks.size(); i-- > 0;) {
        if (chunks[i].last >= at) continue;
        if (std::string_view("ISXMUC").find(chunks[i].tag) != std::string_view::npos) return false;
        if (chunks[i].tag == 'O' || chunks[i].tag == 'B') return true;
    }
    return false;
}

bool stands_for_thing(const Reading& reading,
                      const std::vector<Chunk>& chunks,
                      const Mention& other) {
    for (std::size_t i = chunks.size(); i-- > 0;) {
        if (chunks[i].last > other.first) continue;
        if (std::string_view("ISXMUC").find(chunks[i].tag) != std::string_view::npos) return false;
        if (chunks[i].tag == 'O')
            return mentions_in(reading, Kind::people, chunks[i].last, other.first).empty();
    }
    return false;
}

bool pronoun_before(const Reading& reading, std::uint32_t word) {
    constexpr std::uint32_t reach = 4;
    static const WordSet pronouns("they he she ils elles");
    for (std::uint32_t at = word; at > 0 && word - at < reach; --at) {
        if (pronouns.contains(reading.word(at - 1))) return true;
    }
    return false;
}

bool count_before(const Reading& reading, std::uint32_t word) {
    static const WordSet frees("released freed liberated liberes liberees relaches relachees");
    static const WordSet links(
        "were was have been had later then also of them the others d'entre eux elles ont ete");
    if (!frees.contains(reading.word(word))) return false;
    std::uint32_t at = word;
    while (at > 0 && links.contains(reading.word(at - 1)))
        --at;
    return at < word &&
           std::any_of(
               reading.quantities.begin(), reading.quantities.end(), [&](const Quantity& count) {
                   return count.last == at && count.unit == Unit::none;
               });
}

bool person_name_before(const Reading& reading, std::uint32_t word) {
    static const WordSet auxiliaries("a ete avait aurait was has had been is");
    static const WordSet articles("le la les l' un une the this");
    std::uint32_t end = word;
    while (end > 0 && auxiliaries.contains(reading.word(end - 1)))
        --end;
    if (end == word || end < 2) return false;
    for (std::uint32_t at = end - 2; at < end; ++at) {
        const text::Token& token = reading.tokens.list[at];
        if (token.kind != text::TokenKind::word || !token.capital ||
            articles.contains(reading.word(at)))
            return false;
    }
    constexpr std::uint32_t longest = 6;
    const std::uint32_t from = end - std::min(end, longest);
    const auto named = [&](Kind kind) {
        const auto found = mentions_in(reading, kind, from, end);
        // "Issa (Maïga)" has the name of a village
        return !found.empty() && found.back()->last == end &&
               (kind != Kind::place || found.back()->first + 2 <= end);
    };
    return !named(Kind::place) && !named(Kind::actor) && !named(Kind::country) &&
           !named(Kind::object) && !named(Kind::source);
}

bool takes_those_told(const Reading& reading, const Lexicon& lexicon, const Chunk& word) {
    constexpr std::uint32_t reach = 90;
    static const WordSet auxiliaries("a ont avait avaient aurait auraient avoir");
    std::uint32_t at = word.first;
    while (at > 0 && auxiliaries.contains(reading.word(at - 1)))
        --at;
    if (at == 0 || at == word.first ||
        (reading.word(at - 1) != "l'" && reading.word(at - 1) != "les"))
        return false;
    const auto before =
        mentions_in(reading, Kind::trigger, word.first - std::min(word.first, reach), at);
    return std::any_of(before.begin(), before.end(), [&](const Mention* told) {
        return lexicon.trigger(told->index).may_tell(Family::abduct);
    });
}

}  // namespace vigie::extractors
