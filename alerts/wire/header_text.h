// The header frame of an alert, written over the one before it: the same publisher and epoch stand
// in front of each, and a flood writes tens of thousands.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "alerts/store.h"

namespace vigie::alerts {

class HeaderText {
public:
    /// The header of a row that goes out under the topic with these `prev`. Valid until the next
    /// call.
    std::string_view write(std::string_view publisher,
                           std::string_view epoch,
                           const OutboxRow& row,
                           const Previous& previous);

private:
    void begin_with(std::string_view publisher, std::string_view epoch);

    std::string publisher_;
    std::string epoch_;
    std::string text_;
    std::size_t same_ = 0;  // of `text_`: what all headers of this publisher and epoch begin with
};

}  // namespace vigie::alerts
