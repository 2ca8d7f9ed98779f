#include "extractors/discourse/event_words/holders.h"

#include <algorithm>

#include "extractors/reading/tags.h"
#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet& articles() {
    static const WordSet all("the a an le la les l' du de d' des group groupe");
    return all;
}

/// "(which) the MSA (held)", "that JNIM had (controlled)": he is the relative clause's subject.
bool holds_in_relative(const Reading& reading, const Chunk& party) {
    static const WordSet relatives("which that que qu'");
    static const WordSet auxiliaries("had have has been avait avaient long still");
    constexpr std::uint32_t reach = 3;  // "which (the) MSA", « que (contrôlait le) MSA »
    std::uint32_t behind = party.last;
    while (auxiliaries.contains(reading.word(behind)))
        ++behind;
    bool held = holding_verbs().contains(reading.word(behind));
    for (std::uint32_t back = 1; back <= std::min(reach, party.first); ++back) {
        const text::Word word = reading.word(party.first - back);
        if (relatives.contains(word)) return held;
        if (holding_verbs().contains(word) && reading.language == Language::french) {
            held = true;  // « que tenait le MSA »
        } else if (!articles().contains(word)) {
            return false;
        }
    }
    return false;
}

/// « aux mains du JNIM », "in the hands of", "under the control of", « fief du MSA »
bool stands_behind_hold(const Reading& reading, const Chunk& party) {
    static const WordSet holds(
        "mains hands controle control fief bastion stronghold coupe rule occupation");
    constexpr std::uint32_t reach = 3;
    bool of = false;
    for (std::uint32_t back = 1; back <= std::min(reach, party.first); ++back) {
        const text::Word word = reading.word(party.first - back);
        if (holds.contains(word)) return of;
        if (!articles().contains(word) && word != "of") return false;
        of |= one_of(word, {"of", "du", "de", "d'", "des"});
    }
    return false;
}

/// "a JNIM stronghold", "under MSA control", "a JNIM-held town"
bool stands_before_hold(const Reading& reading, const Chunk& party) {
    static const WordSet holds("stronghold bastion control hands rule held controlled");
    const std::uint32_t behind = party.last + (reading.word(party.last) == "'s" ? 1U : 0U);
    return reading.language == Language::english &&
           (holds.contains(reading.word(behind)) || holds.contains(reading.word(party.last - 1)));
}

/// "until then controlled by JNIM", « jusque-là tenu par le MSA »: in passing, of who was there.
bool is_agent_of_holding(const Reading& reading, const Chunk& party) {
    constexpr std::uint32_t reach = 3;  // "held (by the) MSA"
    bool by = false;
    for (std::uint32_t back = 1; back <= std::min(reach, party.first); ++back) {
        const text::Word word = reading.word(party.first - back);
        if (by && tells_holder(word)) return true;
        if (!articles().contains(word) && !one_of(word, {"by", "par"})) return false;
        by |= one_of(word, {"by", "par"});
    }
    return false;
}

}  // namespace

std::vector<std::size_t> holders_behind(const Reading& reading,
                                        const Clauses& clauses,
                                        std::size_t taken) {
    const auto& chunks = clauses.chunks;
    std::vector<std::size_t> found;
    for (std::size_t i = taken + 1; i < chunks.size() && chunks[i].tag != ';'; ++i) {
        const Chunk& chunk = chunks[i];
        if (chunk.mention == nullptr || chunk.mention->kind != Kind::actor) continue;
        if (holds_in_relative(reading, chunk) || stands_behind_hold(reading, chunk) ||
            stands_before_hold(reading, chunk) || is_agent_of_holding(reading, chunk))
            found.push_back(i);
    }
    return found;
}

bool holds_as_told(const Reading& reading, std::uint32_t first, std::uint32_t held) {
    return held > first + 2 && one_of(reading.word(held - 1), {"was", "is", "est", "etait"}) &&
           one_of(reading.word(held - 2), {"which", "that", "qui"});
}

bool holds_in_passing(const Reading& reading, std::uint32_t held) {
    return reading.word(held - 1) == ",";
}

std::optional<std::uint32_t> word_of_guard(const Reading& reading, std::uint32_t party) {
    std::uint32_t at = party;
    while (at > 0 && articles().contains(reading.word(at - 1)))
        --at;
    const bool told = at > 1 && one_of(reading.word(at - 1), {"par", "by"}) &&
                      (ruled_words().contains(reading.word(at - 2)) ||
                       guarded_words().contains(reading.word(at - 2)));
    return told ? std::optional(at - 2) : std::nullopt;
}

}  // namespace vigie::extractors
