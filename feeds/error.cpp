#include "feeds/error.h"

namespace vigie::feeds {
namespace {

struct Category : std::error_category {
    [[nodiscard]] const char* name() const noexcept override { return "vigie.feeds"; }

    [[nodiscard]] std::string message(int code) const override {
        switch (static_cast<FeedError>(code)) {
            case FeedError::bad_url:
                return "not a web address";
            case FeedError::dns_failed:
                return "the host is not known";
            case FeedError::connect_failed:
                return "no connection";
            case FeedError::timed_out:
                return "timed out";
            case FeedError::tls_failed:
                return "TLS failed";
            case FeedError::too_large:
                return "too large";
            case FeedError::too_many_redirects:
                return "too many redirects";
            case FeedError::address_refused:
                return "address refused";
            case FeedError::transfer_failed:
                return "the transfer broke off";
            case FeedError::http_status:
                return "HTTP error";
            case FeedError::not_a_feed:
                return "not a feed";
            case FeedError::unreadable_feed:
                return "unreadable feed";
            case FeedError::too_deep:
                return "nested too deeply";
            case FeedError::not_a_page:
                return "not a page";
            case FeedError::host_paused:
                return "the host asked for a pause";
            case FeedError::out_of_time:
                return "not in time";
            case FeedError::robots_refuse:
                return "robots.txt forbids the page";
            case FeedError::internal:
                return "an error of vigie's own";
        }
        return "unknown error";
    }
};

}  // namespace

std::error_code make_error_code(FeedError error) {
    static const Category category;
    return {static_cast<int>(error), category};
}

bool is_late(const text::Error& error) {
    return error.code == make_error_code(FeedError::out_of_time) ||
           error.code == make_error_code(FeedError::host_paused);
}

}  // namespace vigie::feeds
