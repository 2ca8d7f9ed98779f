// Where in the article a field or a refusal rests.
#include <algorithm>
#include <utility>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

Evidence evidence(const Reading& reading,
                  std::uint32_t first,
                  std::uint32_t last,
                  std::string field,
                  std::string rule) {
    const auto [begin, behind] = reading.tokens.source(first, last);
    const auto title = static_cast<std::uint32_t>(reading.title_size);
    const bool in_title = begin < title;
    // what a headline without an end reads on in the body is quoted from the headline alone
    const std::uint32_t end = in_title ? std::min(behind, title - 1) : behind;
    const std::uint32_t shift = in_title ? 0U : title;
    return {std::move(field),
            in_title ? text::Part::title : text::Part::body,
            begin - shift,
            end - shift,
            reading.text.substr(begin, end - begin),
            std::move(rule)};
}

Refusal refusal(const Reading& reading,
                std::uint32_t first,
                std::uint32_t last,
                std::string reason) {
    Evidence where = evidence(reading, first, last, {}, {});
    return {where.part, where.start, where.end, std::move(where.text), std::move(reason)};
}

}  // namespace vigie::extractors
