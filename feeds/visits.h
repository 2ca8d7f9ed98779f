// A host's leave for each request: waited for within bounds, and its answer told to the host's
// record. What is owed to hosts is decided in schedule/hosts.h.
#pragma once

#include <optional>
#include <string>

#include <boost/asio/awaitable.hpp>

#include "feeds/feed.h"
#include "feeds/fetcher.h"
#include "feeds/poller.h"
#include "feeds/schedule/hosts.h"
#include "text/feed_state.h"
#include "text/time.h"

namespace vigie::feeds {

/// How a feed's host is treated.
Manners manners_of(const Feed& feed);

/// A poll's place among those under way, or what it needs to get one.
struct Berth {
    Standing standing = Standing::unproven;
    Room room = nullptr;
};

/// The host's leave to make one request, waited for; none when that takes longer than there is
/// patience for, or comes after `until`. With `berth`, a place among the polls under way as well,
/// unless there is one in it: it is not kept while the host lets us wait, but for two seconds right
/// after it was got.
boost::asio::awaitable<std::optional<Hosts::Visit>> ask_leave(
    std::string host,
    Manners manners,
    Watch& watch,
    Berth* berth = nullptr,
    text::Instant until = text::Instant::max());

/// One request with its host's leave, told to the host's record. FeedError::host_paused when the
/// host asked for a longer pause than there is patience for, FeedError::out_of_time when it could
/// not be made or was not answered before `until`.
boost::asio::awaitable<Result<Reply>> visit(Request request,
                                            Manners manners,
                                            Watch& watch,
                                            text::Instant until = text::Instant::max());

/// When to ask for leave again after none was given: when the pause is over that the host asked
/// for, else after a minute, for others were before us.
Paused next_leave(const std::string& host, const Hosts& hosts, text::Instant now);

/// Takes up the pauses that hosts asked for before a restart.
void remember_pause(Hosts& hosts, const text::FeedState& state);

/// An address that is none has no host, and fails when it is fetched.
std::string host_at(const std::string& url);

}  // namespace vigie::feeds
