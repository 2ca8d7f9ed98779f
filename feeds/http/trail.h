// The way of one GET through redirects, as a pure decision: which answers lead on, where vigie does
// not follow, and what may come along. Redirects are followed here rather than by libcurl because a
// feed's own headers (keys, cookies) and its leave to be on a private address belong to its own
// host, and libcurl takes them everywhere.
#pragma once

#include <string>

#include "feeds/error.h"

namespace vigie::feeds {

/// How near the server of one address is to that of another.
struct Way {
    bool same_host = false;    ///< on whatever port
    bool same_server = false;  ///< host and port too, or the same host's TLS in place of none
};

Way way_between(const std::string& from, const std::string& to);

class Trail {
public:
    /// From `url`, over at most `most` redirects.
    Trail(std::string url, long most);

    /// After an answer: true when the GET goes on at url(). `location` is where the answer leads,
    /// absolute; empty = nowhere. Fails where it leads to no web address, from https back to http,
    /// or too far; the detail is the reason alone.
    Result<bool> follow(long status, std::string location);

    [[nodiscard]] const std::string& url() const { return url_; }

    /// From where the trail began to url(): what is meant for one host stays there.
    [[nodiscard]] Way way() const { return way_between(first_, url_); }

    /// How far permanent redirects (301, 308) led before the first other one; empty = nowhere.
    [[nodiscard]] const std::string& moved_to() const { return moved_to_; }

    /// For messages: "URL", or "URL, redirected to URL".
    [[nodiscard]] std::string text() const;

private:
    std::string first_;
    std::string url_;
    std::string moved_to_;
    long left_;
    bool permanent_ = true;  // every redirect so far was
};

}  // namespace vigie::feeds
