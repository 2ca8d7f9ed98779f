// Which of the events that a sentence tells a count or a loss belongs to: by where the events'
// words and places stand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extractors/discourse/joining/facts.h"

namespace vigie::extractors {

/// Lives as long as what it is made of; it hands out drafts of the vector that it is given.
class Nearest {
public:
    Nearest(const Scene& scene,
            std::vector<Draft>& drafts,
            const EventsTold& told,
            std::size_t sentence)
        : scene_(scene), drafts_(drafts), told_(told), sentence_(sentence) {}

    /// "quatre civils tués à Dourou": the place right behind a count says it. A list's further
    /// events take only what stands by their own place.
    [[nodiscard]] Draft& to(const Toll& toll) const;
    [[nodiscard]] Draft& to(const Loss& loss) const;

    /// "Bourari (15 dead), Banguel (2)": a count in brackets behind a name where no event is told.
    [[nodiscard]] bool is_at_place_untold(const Toll& toll) const;

private:
    [[nodiscard]] Draft* charge_told_by(const Toll& toll) const;
    [[nodiscard]] Draft* told_in_relative(const Toll& toll) const;
    [[nodiscard]] Draft* at_place_of_next_deed(const Toll& toll) const;
    [[nodiscard]] Draft* at_place_ahead(const Toll& toll) const;
    [[nodiscard]] Draft* at_place_behind(const Toll& toll) const;
    [[nodiscard]] Draft* at_place_before(const Toll& toll) const;
    [[nodiscard]] Draft* at_other_place(const Toll& toll) const;
    [[nodiscard]] Draft* at_place_of_relative(const Toll& toll) const;
    [[nodiscard]] Draft* at_place_passed(const Toll& toll) const;
    [[nodiscard]] bool is_named(int place, int name) const;
    template <class Gap>
    [[nodiscard]] Draft& least(Gap gap) const;
    [[nodiscard]] std::uint32_t gap_to(const Draft& draft, std::uint32_t token) const;
    [[nodiscard]] bool in_sentence(const NamedPlace& place) const;
    [[nodiscard]] std::uint32_t clauses_between(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] int place_behind(std::uint32_t token) const;

    const Scene& scene_;
    std::vector<Draft>& drafts_;
    EventsTold told_;
    std::size_t sentence_;
};

}  // namespace vigie::extractors
