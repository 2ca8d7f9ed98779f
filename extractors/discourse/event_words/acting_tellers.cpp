// Who tells of a deed and did it, or suffered it: « Barkhane a annoncé avoir tué », "said it had
// repelled".
#include <algorithm>

#include "extractors/discourse/event_words/struck.h"
#include "extractors/reading/armed_groups.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// May what stands between the teller's verb and the word be its subject?
bool stands_for_teller(const Scene& scene, const Statement& said, std::uint32_t to) {
    static const WordSet words(
        "it they its their having to had have been avoir il ils elle elles ses leurs ayant");
    for (const Mention* other : mentions_in(scene.reading, Kind::actor, said.last, to)) {
        const bool own = one_of(scene.reading.word(other->first - 1),
                                {"its", "their", "ses", "leurs", "nos", "our"});
        if (!own) return false;
    }
    // "claimed to have" may be one word
    return has_word(scene.reading, said.first, to, words);
}

/// Of those who speak in the sentence before the word, and whom `accepts` takes, the last for whom
/// the word's clause stands.
template <class Accepts>
const Party* teller_before(const Scene& scene,
                           std::size_t sentence,
                           const Chunk& word,
                           const Accepts& accepts) {
    constexpr std::uint32_t reach = 14;  // "said in a statement on Monday that it had (repelled)"
    const Party* teller = nullptr;
    for (const Statement& said : scene.statements[sentence]) {
        const bool speaks = said.party != nullptr && !said.inherited &&
                            said.saying != Saying::denied && accepts(*said.party);
        if (!speaks || said.last > word.first || word.first - said.last > reach) continue;
        if (stands_for_teller(scene, said, word.first + 1)) teller = said.party;
    }
    return teller;
}

}  // namespace

const Party* struck_teller(const Scene& scene, std::size_t sentence, const Chunk& word) {
    return teller_before(scene, sentence, word, is_armed_group);
}

const Party* acting_teller(const Scene& scene, std::size_t sentence, const Chunk& word) {
    constexpr std::uint32_t auxiliaries = 3;  // "avoir brièvement (pris)"
    if (word.verb.construction != Construction::active) return nullptr;
    for (std::uint32_t back = 1; back <= std::min(auxiliaries, word.first); ++back) {
        const auto before = scene.reading.word(word.first - back);
        // "said on Monday it had attacked", « a dit lundi qu'il avait attaqué »
        const bool own =
            one_of(before, {"had", "avait", "avaient"}) && back < word.first &&
            one_of(scene.reading.word(word.first - back - 1), {"it", "they", "il", "ils"});
        if (!own && !one_of(before, {"avoir", "having"})) continue;
        // « Barkhane a annoncé, vendredi, avoir (tué) »
        return teller_before(scene, sentence, word, [](const Party& party) {
            return is_armed_group(party) || party.klass == PartyClass::external;
        });
    }
    return nullptr;
}

}  // namespace vigie::extractors
