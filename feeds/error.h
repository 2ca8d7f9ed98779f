// What can go wrong between a feed's address and its articles, in the words a person would use.
// The detail of each error names the address and the reason.
#pragma once

#include <system_error>

#include "text/error.h"

namespace vigie::feeds {

using text::fail;
using text::Result;

enum class FeedError {
    bad_url = 1,         ///< the address is no http or https address
    dns_failed,          ///< the host's name could not be resolved
    connect_failed,      ///< nobody answers at the address
    timed_out,           ///< the transfer took too long or became too slow
    tls_failed,          ///< the certificate is not valid for the host, or TLS broke
    too_large,           ///< body or headers exceed the limit, counted after decompression
    too_many_redirects,  ///< more redirects than allowed, or a loop
    address_refused,     ///< a private, loopback or link-local address, or a forbidden protocol
    transfer_failed,     ///< the connection broke or the answer is no HTTP
    http_status,         ///< the server answered with an error status
    not_a_feed,          ///< the document is something else: a page, JSON, nothing
    unreadable_feed,     ///< the document wants to be a feed but nothing in it could be read
    too_deep,            ///< elements nested beyond the limit
    not_a_page,          ///< the document is no HTML: a picture, a PDF, JSON, nothing
    host_paused,         ///< the host asked to be left alone for longer than there is patience
    out_of_time,         ///< its turn at the host, or its answer, did not come before its deadline
    robots_refuse,       ///< the site's robots.txt forbids the page, or could not be had
    internal,            ///< an error of vigie's own: an exception nobody expected
};

std::error_code make_error_code(FeedError error);

/// Whether something was not had because of us, or of others who ask its host: that says nothing of
/// the host, and nothing is concluded from it.
bool is_late(const text::Error& error);

}  // namespace vigie::feeds

template <>
struct std::is_error_code_enum<vigie::feeds::FeedError> : std::true_type {};
