// Where in the article a field or a refusal rests.
#include <utility>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

Evidence evidence(const Reading& reading,
                  std::uint32_t first,
                  std::uint32_t last,
                  std::string field,
                  std::string rule) {
    const auto [begin, end] = reading.tokens.source(first, last);
    const bool in_title = begin < reading.title_size;
    const auto shift = in_title ? 0U : static_cast<std::uint32_t>(reading.title_size);
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
