// Feed documents as tests write them, and the reading of one that must succeed.
#pragma once

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "feeds/parse.h"

namespace vigie::feeds {

inline FeedDocument read(std::string_view bytes, const ParseHints& hints = {}) {
    auto document = parse(bytes, hints);
    EXPECT_TRUE(document) << document.error().message();
    return document.value_or(FeedDocument{});
}

inline std::string item(const std::string& inside) {
    return "<item>" + inside + "</item>";
}

inline std::string rss(const std::string& items) {
    return "<?xml version='1.0'?><rss version='2.0'><channel><title>T</title>" + items +
           "</channel></rss>";
}

inline std::string repeated(std::string_view piece, int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += piece;
    return text;
}

}  // namespace vigie::feeds
