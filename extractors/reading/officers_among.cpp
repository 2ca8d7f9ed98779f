#include "extractors/reading/officers_among.h"

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool is_rank(const Reading& reading, const Chunk& chunk) {
    static const WordSet ranks(
        "officer officers commander commanders captain captains colonel colonels lieutenant "
        "lieutenants officier officiers commandant commandants capitaine capitaines");
    return chunk.tag == 'S' && chunk.last == chunk.first + 1 &&
           ranks.contains(reading.word(chunk.first));
}

/// "including (an)", ", including (two senior)", « dont (un) » stand right before the rank.
bool is_among(const Reading& reading, std::uint32_t rank, std::uint32_t floor) {
    constexpr std::uint32_t reach = 4;  // "including at least two senior"
    static const WordSet breaks(". ; : who which qui and et");
    for (std::uint32_t at = rank; at > floor && rank - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {"including", "dont"})) return true;
        if (breaks.contains(word)) return false;
    }
    return false;
}

}  // namespace

void name_officers_among(const Reading& reading,
                         const Lexicon& lexicon,
                         std::vector<Chunk>& chunks) {
    for (std::size_t i = 1; i < chunks.size(); ++i) {
        if (!is_rank(reading, chunks[i])) continue;
        std::size_t before = i;
        while (before > 0 && chunks[before - 1].mention == nullptr)
            --before;
        if (before == 0) continue;
        const Chunk& people = chunks[before - 1];
        const bool armed = people.tag == 'M' || people.tag == 'I' || people.tag == 'X';
        if (!armed || people.mention->kind != Kind::actor ||
            lexicon.party(people.mention->index).klass == PartyClass::state ||
            !is_among(reading, chunks[i].first, people.last))
            continue;
        chunks[i].mention = people.mention;
        chunks[i].tag = people.tag;
    }
}

}  // namespace vigie::extractors
