// Which matches lie within others: names, and phrases whose words must not be read alone.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "extractors/lexicon/trie.h"

namespace vigie::extractors {

/// Spans of tokens, and which matches lie inside one of them. They are added by first token.
class Cover {
public:
    explicit Cover(std::size_t tokens) : reach_(tokens) {}

    void add(const Match& span) {
        for (; next_ <= span.first; ++next_)
            reach_[next_] = furthest_;
        furthest_ = std::max(furthest_, span.last);
        reach_[span.first] = furthest_;
    }

    [[nodiscard]] bool holds(const Match& match) const {
        return match.last <= reach_at(match.first);
    }

    /// Does a span take the match's last words and go on behind them? "signé un [accord de prêt]"
    [[nodiscard]] bool takes_end_of(const Match& match) const {
        return match.last < reach_at(match.last - 1);
    }

private:
    [[nodiscard]] std::uint32_t reach_at(std::uint32_t token) const {
        return token < next_ ? reach_[token] : furthest_;
    }

    std::vector<std::uint32_t> reach_;  ///< by token: how far the spans go that begin up to it
    std::uint32_t furthest_ = 0;
    std::uint32_t next_ = 0;  ///< the first token whose reach is furthest_
};

}  // namespace vigie::extractors
