#include "alerts/wire/header_text.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "alerts/json_text.h"
#include "alerts/wire/frames.h"

namespace vigie::alerts {
namespace {

constexpr std::size_t longest_number = 20;  // digits and sign of 64 bits
constexpr std::string_view before_previous = R"(,"prev":[)";
constexpr std::string_view before_id = R"(],"id":)";

/// Writers into memory that is large enough; they give the end of what they wrote.
char* put(char* at, std::string_view text) {
    return std::copy(text.begin(), text.end(), at);
}

char* put(char* at, std::int64_t number) {
    return std::to_chars(at, at + longest_number, number).ptr;
}

}  // namespace

void HeaderText::begin_with(std::string_view publisher, std::string_view epoch) {
    publisher_ = publisher;
    epoch_ = epoch;
    text_ = R"({"v":)" + std::to_string(wire_version) + R"(,"publisher":)";
    add_quoted(text_, publisher);
    text_ += R"(,"epoch":)";
    add_quoted(text_, epoch);
    text_ += R"(,"seq":)";
    same_ = text_.size();
}

std::string_view HeaderText::write(std::string_view publisher,
                                   std::string_view epoch,
                                   const OutboxRow& row,
                                   const Previous& previous) {
    if (same_ == 0 || publisher != publisher_ || epoch != epoch_) begin_with(publisher, epoch);
    constexpr std::size_t numbers = 1 + std::tuple_size_v<Previous>;
    text_.resize(same_ + numbers * (longest_number + 1) + before_previous.size() +
                 before_id.size());
    char* at = put(text_.data() + same_, row.seq);
    at = put(at, before_previous);
    for (const std::int64_t seq : previous) {
        at = put(at, seq);
        *at++ = ',';
    }
    at = put(at - 1, before_id);  // over the last comma
    text_.resize(static_cast<std::size_t>(at - text_.data()));
    add_quoted(text_, row.alert);
    text_ += R"(,"revision":)";
    text_ += std::to_string(row.revision);
    text_ += '}';
    return text_;
}

}  // namespace vigie::alerts
