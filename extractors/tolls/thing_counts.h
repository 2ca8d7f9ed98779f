// How many things a phrase counts, and where it begins: "douze motos", "the (car)", "deux cars".
#pragma once

#include <cstdint>
#include <optional>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

class ThingCounts {
public:
    ThingCounts(const Reading& reading, const Lexicon& lexicon, const text::Sentence& span)
        : reading_(reading), lexicon_(lexicon), span_(span) {}

    /// Where the thing's phrase begins: its count, its determiner.
    [[nodiscard]] std::uint32_t start_of(const Mention& thing) const;
    /// "le véhicule", "their car" are one; "les véhicules", "fuel" say no number.
    [[nodiscard]] std::optional<int> number_of(const Mention& thing) const;

private:
    [[nodiscard]] bool is_article(std::uint32_t token) const;
    [[nodiscard]] const Quantity* count_before(const Mention& thing) const;
    [[nodiscard]] bool cuts_count(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool determined(const Mention& thing) const;

    const Reading& reading_;
    const Lexicon& lexicon_;
    const text::Sentence& span_;
};

}  // namespace vigie::extractors
