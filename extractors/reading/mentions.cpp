#include "extractors/reading/mentions.h"

#include <algorithm>
#include <numeric>

namespace vigie::extractors {

MentionIndex::MentionIndex(std::span<const Mention> mentions) : all_(mentions.size()) {
    std::array<std::uint32_t, kinds + 1> begins{};  // of the kinds in all_
    for (const Mention& mention : mentions)
        ++begins[static_cast<std::size_t>(mention.kind) + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::copy(begins.begin() + 1, begins.end(), ends_.begin());
    blocks_ = mentions.empty() ? 0 : mentions.back().first / block + 1;
    first_of_.resize(blocks_ * kinds);
    auto next = begins;
    std::array<std::size_t, kinds> done{};  // blocks whose first mention is known
    const auto reach = [&](std::size_t kind, std::size_t blocks) {
        for (; done[kind] < blocks; ++done[kind])
            first_of_[done[kind] * kinds + kind] = next[kind];
    };
    for (const Mention& mention : mentions) {
        const auto kind = static_cast<std::size_t>(mention.kind);
        reach(kind, mention.first / block + 1);
        all_[next[kind]++] = &mention;
    }
    for (std::size_t kind = 0; kind < kinds; ++kind)
        reach(kind, blocks_);
}

Mentions MentionIndex::in(Kind kind, std::size_t first, std::size_t last) const {
    const auto of = static_cast<std::size_t>(kind);
    const std::size_t here = first / block;
    if (here >= blocks_) return {};
    const std::size_t behind = last / block + 1;
    const std::uint32_t* const by_block = first_of_.data() + of;
    const std::uint32_t end = behind < blocks_ ? by_block[behind * kinds] : ends_.data()[of];
    std::uint32_t from = by_block[here * kinds];
    const Mention* const* const all = all_.data();
    while (from < end && all[from]->first < first)
        ++from;
    std::uint32_t to = from;  // few: most ask about a sentence or less
    while (to < end && all[to]->last <= last)
        ++to;
    return {all + from, all + to};
}

}  // namespace vigie::extractors
