// What an exception from within a poll means.
#pragma once

#include <exception>

#include <boost/asio/error.hpp>
#include <boost/system/system_error.hpp>

#include "feeds/error.h"
#include "feeds/feed.h"

namespace vigie::feeds {

/// Cancellation comes as an exception, and must reach whoever cancelled.
inline bool is_cancellation(const std::exception& thrown) {
    const auto* const failed = dynamic_cast<const boost::system::system_error*>(&thrown);
    return failed != nullptr && failed->code() == boost::asio::error::operation_aborted;
}

/// Any other is an error of our own, which costs this feed's poll and no more.
inline text::Error bug(const Feed& feed, const std::exception& thrown) {
    return {FeedError::internal, feed.name + ": " + thrown.what()};
}

}  // namespace vigie::feeds
