// Whose ground was struck or taken: of those who hold it, told beside the deed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "extractors/discourse/event_words/candidate.h"
#include "extractors/frames/rules.h"

namespace vigie::extractors {

/// The parties that a sentence's chunks name. A view: what it was made of lives on.
class ClauseParties {
public:
    ClauseParties(const Scene& scene, const text::Sentence& sentence, const Clauses& clauses)
        : scene_(scene), first_(sentence.first), clauses_(clauses) {}

    /// The party named there, or whose unit or post is; null when none is, and of no chunk.
    [[nodiscard]] const Party* at(std::optional<std::size_t> chunk) const;

    [[nodiscard]] const Reading& reading() const { return scene_.reading; }

    [[nodiscard]] const Clauses& clauses() const { return clauses_; }

    /// The sentence's first token.
    [[nodiscard]] std::uint32_t first() const { return first_; }

private:
    const Scene& scene_;
    std::uint32_t first_;
    const Clauses& clauses_;
};

class HeldGround {
public:
    explicit HeldGround(const ClauseParties& parties) : parties_(parties) {}

    /// "the village, controlled by JNIM, was attacked": said in passing of who holds a place, he
    /// was not struck, but by his foe; "a post held by JNIM was attacked" strikes them. Of the
    /// event word at the chunk.
    void weigh(std::size_t at, const Roles& roles, Candidate& candidate) const;

private:
    void strike_holder_before(std::size_t at, Candidate& candidate) const;
    void take_from_holders(std::size_t at, Candidate& candidate) const;
    void strike_holders(std::size_t chunk, Candidate& candidate) const;
    void strike_holder_behind(std::size_t at, Candidate& candidate) const;
    void spare_holder(std::size_t target, Candidate& candidate) const;
    [[nodiscard]] std::uint32_t holding_of(std::size_t chunk) const;

    const ClauseParties& parties_;
};

}  // namespace vigie::extractors
