// A text that was filed, as the store and the index of reprints remember it.
#pragma once

#include <string>

#include "alerts/reprints/signature.h"
#include "text/time.h"

namespace vigie::alerts {

struct Body {
    std::string hash;     ///< body_hash(), never empty
    std::string article;  ///< id of the first article that brought it
    text::Instant seen{};
    std::string feed;
    std::string title;
    std::string url;
    std::string voice;    ///< whose account it gives: see voice_of(); empty = an aggregator's
    Signature signature;  ///< all = 0 in the records of the first days: known by its hash alone
    friend bool operator==(const Body&, const Body&) = default;
};

}  // namespace vigie::alerts
