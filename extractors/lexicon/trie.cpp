#include "extractors/lexicon/trie.h"

#include <algorithm>

namespace vigie::extractors {
namespace {

/// Verbs and what belongs to them ("a livré [mardi] un décompte"), also where they tell something
/// else ("la pluie a coupé [lundi] la route"); no name.
bool may_be_parted(Kind kind) {
    return kind == Kind::trigger || kind == Kind::status || kind == Kind::effect ||
           kind == Kind::speech || kind == Kind::skip;
}

}  // namespace

std::vector<Match> Trie::find_all(const text::Tokens& tokens) const {
    std::vector<std::uint32_t> numbers(tokens.size());
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = words_.find(tokens.word(i));
    const std::span<const std::uint32_t> words(numbers);

    std::vector<Match> found;
    found.reserve(words.size());
    for (std::uint32_t first = 0; first < words.size(); ++first) {
        const std::uint32_t word = words.data()[first];
        const std::uint32_t node = word == none ? none : from_root_.data()[word];
        if (node != none) find_at(first, node, words, found);
    }
    return found;
}

std::vector<Match> Trie::find_over(const text::Tokens& tokens,
                                   std::uint32_t first,
                                   std::uint32_t last) const {
    constexpr std::uint32_t reach = 8;  // tokens of a phrase on one side of what parts it
    const std::uint32_t begin = first - std::min(first, reach);
    const std::uint32_t end = std::min(last + reach, static_cast<std::uint32_t>(tokens.size()));
    std::vector<std::uint32_t> words;
    words.reserve(std::size_t{2} * reach);
    for (std::uint32_t at = begin; at < end; ++at) {
        if (at < first || at >= last) words.push_back(words_.find(tokens.word(at)));
    }
    const std::uint32_t before = first - begin;
    std::vector<Match> found;
    std::vector<Match> all;
    for (std::uint32_t at = 0; at < before; ++at) {
        const std::uint32_t node = words[at] == none ? none : from_root_[words[at]];
        if (node != none) find_at(at, node, words, all);
    }
    for (const Match& match : all) {
        if (match.last <= before || !may_be_parted(match.entry.kind)) continue;
        found.push_back({begin + match.first, match.last - before + last, match.entry});
    }
    return found;
}

/// What begins with the word at `first`, which leads from the root to `node`.
void Trie::find_at(std::uint32_t first,
                   std::uint32_t node,
                   std::span<const std::uint32_t> words,
                   std::vector<Match>& found) const {
    const std::size_t begin = found.size();
    bool parted = false;
    for (std::uint32_t last = first + 1; node != none; ++last) {
        const Node& here = nodes_.data()[node];
        const Entry* const end = entries_.data() + (&here + 1)->first_entry;
        for (const Entry* entry = entries_.data() + here.first_entry; entry != end; ++entry) {
            if (!parted || may_be_parted(entry->kind)) found.push_back({first, last, *entry});
        }
        // Most words that follow lead nowhere, and none are passed over.
        if (here.next_words == 0 || last >= words.size()) break;
        const std::uint32_t word = words.data()[last];
        if (word == none || ((here.next_words & bit_of(word)) == 0 && !passing_[word])) break;
        const std::uint32_t next = last;
        node = step_over(here, words, last);
        parted |= last != next;
    }
    if (found.size() > begin + 1)
        std::reverse(found.begin() + static_cast<std::ptrdiff_t>(begin), found.end());
}

/// From `here` by the word at `at`, or by the next one that is not interposed; then `at` is there.
std::uint32_t Trie::step_over(const Node& here,
                              std::span<const std::uint32_t> words,
                              std::uint32_t& at) const {
    const std::uint32_t next = step(here, words.data()[at]);
    if (next != none) return next;
    constexpr std::uint32_t most = 2;
    std::uint32_t behind = at;
    while (behind < at + most && passes(words, behind))
        ++behind;
    if (behind == at || behind >= words.size()) return none;
    const std::uint32_t over = step(here, words.data()[behind]);
    if (over != none) at = behind;
    return over;
}

bool Trie::passes(std::span<const std::uint32_t> words, std::uint32_t at) const {
    return at < words.size() && words.data()[at] != none && passing_[words.data()[at]];
}

std::uint32_t Trie::step(const Node& here, std::uint32_t word) const {
    if (word == none || (here.next_words & bit_of(word)) == 0) return none;
    const Step* const end = steps_.data() + (&here + 1)->first_step;
    const Step* const at = std::lower_bound(
        steps_.data() + here.first_step, end, word, [](const Step& step, std::uint32_t sought) {
            return step.word < sought;
        });
    return at == end || at->word != word ? none : at->node;
}

}  // namespace vigie::extractors
