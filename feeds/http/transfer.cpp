#include "feeds/http/transfer.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "feeds/http/address.h"

namespace vigie::feeds {
namespace {

std::string_view trim(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const auto first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

bool same_name(std::string_view a, std::string_view lower) {
    if (a.size() != lower.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const char c = a[i] >= 'A' && a[i] <= 'Z' ? static_cast<char>(a[i] + 32) : a[i];
        if (c != lower[i]) return false;
    }
    return true;
}

/// A header that a Reply keeps; `name` in small letters.
struct Field {
    std::string_view name;
    std::string Reply::*kept;
    bool joined = false;  ///< several fields make one list; else the last one holds
};

constexpr std::array fields{Field{"etag", &Reply::etag},
                            Field{"last-modified", &Reply::last_modified},
                            Field{"content-type", &Reply::content_type},
                            Field{"content-language", &Reply::content_language, true},
                            Field{"retry-after", &Reply::retry_after},
                            Field{"cache-control", &Reply::cache_control, true},
                            Field{"expires", &Reply::expires},
                            Field{"date", &Reply::date},
                            Field{"age", &Reply::age},
                            Field{"link", &Reply::link, true}};

struct Row {
    CURLcode code;
    FeedError error;
};

constexpr std::array meanings{Row{CURLE_URL_MALFORMAT, FeedError::bad_url},
                              Row{CURLE_UNSUPPORTED_PROTOCOL, FeedError::address_refused},
                              Row{CURLE_COULDNT_RESOLVE_HOST, FeedError::dns_failed},
                              Row{CURLE_COULDNT_CONNECT, FeedError::connect_failed},
                              Row{CURLE_OPERATION_TIMEDOUT, FeedError::timed_out},
                              Row{CURLE_TOO_MANY_REDIRECTS, FeedError::too_many_redirects},
                              Row{CURLE_SSL_CONNECT_ERROR, FeedError::tls_failed},
                              Row{CURLE_PEER_FAILED_VERIFICATION, FeedError::tls_failed},
                              Row{CURLE_SSL_CERTPROBLEM, FeedError::tls_failed},
                              Row{CURLE_SSL_CIPHER, FeedError::tls_failed},
                              Row{CURLE_SSL_CACERT_BADFILE, FeedError::tls_failed},
                              Row{CURLE_SSL_ISSUER_ERROR, FeedError::tls_failed},
                              Row{CURLE_FILESIZE_EXCEEDED, FeedError::too_large}};

FeedError meaning(CURLcode code) {
    for (const Row& row : meanings) {
        if (row.code == code) return row.error;
    }
    return FeedError::transfer_failed;
}

}  // namespace

Transfer::Transfer(Request request, const FetchLimits& limits)
    : request_(std::move(request)),
      limits_(limits),
      error_text_(CURL_ERROR_SIZE, '\0'),
      easy_(curl_easy_init()) {
    set_limits();
    set_request();
    set_callbacks();
}

Transfer* Transfer::of(CURL* handle) {
    void* self = nullptr;
    curl_easy_getinfo(handle, CURLINFO_PRIVATE, &self);
    return static_cast<Transfer*>(self);
}

void Transfer::set_limits() {
    CURL* const easy = easy_.get();
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(limits_.total.count()));
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits_.connect.count()));
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, limits_.slow_bytes_per_second);
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, static_cast<long>(limits_.slow_for.count()));
    curl_easy_setopt(easy, CURLOPT_MAXREDIRS, limits_.redirects);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    // A proxy from the environment would connect in our place, past the check of addresses.
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    // A hung name server must not hold up the event loop when the transfer is given up.
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
}

void Transfer::set_request() {
    CURL* const easy = easy_.get();
    curl_easy_setopt(easy, CURLOPT_URL, request_.url.c_str());
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");  // all that this libcurl can undo
    curl_easy_setopt(easy, CURLOPT_USERAGENT, request_.user_agent.c_str());
    curl_easy_setopt(easy, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    if (!limits_.ca_file.empty()) curl_easy_setopt(easy, CURLOPT_CAINFO, limits_.ca_file.c_str());
    headers_.reset(curl_slist_append(
        nullptr,
        "Accept: application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5"));
    add_header("If-None-Match: ", request_.etag);
    add_header("If-Modified-Since: ", request_.last_modified);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers_.get());
}

void Transfer::set_callbacks() {
    CURL* const easy = easy_.get();
    curl_easy_setopt(easy, CURLOPT_PRIVATE, this);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, error_text_.data());
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &on_body);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &on_header);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, &on_open);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, this);
    // A connection kept alive by a feed that may go inside must not serve one that may not.
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, &on_request);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, this);
}

/// Validators go back byte for byte; one with a line break would be a header of its own.
void Transfer::add_header(const char* name, const std::string& value) {
    if (value.empty() || value.find_first_of("\r\n") != std::string::npos) return;
    const std::string line = name + value;
    if (curl_slist* longer = curl_slist_append(headers_.get(), line.c_str())) {
        (void)headers_.release();
        headers_.reset(longer);
    }
}

void Transfer::finish(CURLcode code) {
    code_ = code;
    finished_ = true;
    if (on_finished) on_finished();
}

Result<Reply> Transfer::take() {
    // A body shorter than promised still has entries; without validators it is asked for again.
    const bool cut_short = code_ == CURLE_PARTIAL_FILE && !reply_.body.empty();
    if (code_ != CURLE_OK && !cut_short) return tl::make_unexpected(error());
    CURL* const easy = easy_.get();
    const char* url = nullptr;
    curl_off_t received = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &reply_.status);
    curl_easy_getinfo(easy, CURLINFO_EFFECTIVE_URL, &url);
    curl_easy_getinfo(easy, CURLINFO_SIZE_DOWNLOAD_T, &received);
    reply_.final_url = url != nullptr ? url : request_.url;
    reply_.bytes = static_cast<std::size_t>(received);
    if (redirected_ && redirected_permanently_) reply_.moved_to = reply_.final_url;
    if (cut_short) {
        reply_.cut_short = true;
        reply_.etag.clear();
        reply_.last_modified.clear();
    }
    return std::move(reply_);
}

text::Error Transfer::error() const {
    FeedError error = meaning(code_);
    // libcurl calls an answer that is no HTTP an unsupported protocol, as it does a redirect to
    // one.
    const bool no_http = error_text_.find("HTTP/0.9") != std::string::npos;
    if (no_http) error = FeedError::transfer_failed;
    if (too_large_) error = FeedError::too_large;
    if (!refused_.empty()) error = FeedError::address_refused;
    if (fell_back_) error = FeedError::tls_failed;
    return {error, request_.url + ": " + reason()};
}

/// Looks before each request, redirected ones too: once over TLS, never without.
bool Transfer::falls_back() {
    const char* url = nullptr;
    curl_easy_getinfo(easy_.get(), CURLINFO_EFFECTIVE_URL, &url);
    const std::string_view now = url != nullptr ? url : "";
    const bool secure = same_name(now.substr(0, 6), "https:");
    fell_back_ = secure_ && !secure;
    secure_ = secure;
    return fell_back_;
}

std::string Transfer::reason() const {
    const char* url = nullptr;
    curl_easy_getinfo(easy_.get(), CURLINFO_EFFECTIVE_URL, &url);
    const bool elsewhere = url != nullptr && redirected_ && request_.url != url;
    const std::string at =
        elsewhere ? " (redirected to " + std::string(url).substr(0, 200) + ")" : "";
    if (fell_back_) return "leads from https back to plain http" + at;
    if (!refused_.empty()) return "leads to the private address " + refused_ + at;
    if (too_large_) {
        return "more than " + std::to_string(limits_.body_bytes) + " bytes of body or " +
               std::to_string(limits_.header_bytes) + " of headers" + at;
    }
    const std::string own = error_text_.substr(0, error_text_.find('\0'));
    return (own.empty() ? curl_easy_strerror(code_) : own) + at;
}

void Transfer::new_answer(std::string_view status_line) {
    // "HTTP/1.1 301 Moved": a redirect's headers are not the answer's.
    const auto space = status_line.find(' ');
    int status = 0;
    if (space != std::string_view::npos) {
        const std::string_view rest = status_line.substr(space + 1);
        std::from_chars(rest.data(), rest.data() + rest.size(), status);
    }
    if (status >= 300 && status < 400 && status != 304) {
        redirected_ = true;
        redirected_permanently_ = redirected_permanently_ && (status == 301 || status == 308);
    }
    reply_ = Reply{};
}

void Transfer::header_line(std::string_view line) {
    if (line.starts_with("HTTP/")) return new_answer(line);
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return;
    const std::string_view name = line.substr(0, colon);
    const std::string value(trim(line.substr(colon + 1)));
    const auto* const field = std::find_if(fields.begin(), fields.end(), [&](const Field& known) {
        return same_name(name, known.name);
    });
    if (field == fields.end()) return;
    std::string& kept = reply_.*field->kept;
    kept = field->joined && !kept.empty() ? kept + ", " + value : value;
}

std::size_t Transfer::on_body(char* data, std::size_t, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    if (transfer.reply_.body.size() + count > transfer.limits_.body_bytes) {
        transfer.too_large_ = true;
        return 0;  // libcurl breaks the transfer off
    }
    transfer.reply_.body.append(data, count);
    return count;
}

std::size_t Transfer::on_header(char* data, std::size_t, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    transfer.header_bytes_ += count;
    if (transfer.header_bytes_ > transfer.limits_.header_bytes) {
        transfer.too_large_ = true;
        return 0;
    }
    transfer.header_line({data, count});
    return count;
}

curl_socket_t Transfer::on_open(void* self, curlsocktype, curl_sockaddr* address) {
    auto& transfer = *static_cast<Transfer*>(self);
    if (!transfer.request_.allow_private && !is_public(address->addr)) {
        transfer.refused_ = to_text(address->addr);
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

int Transfer::on_request(void* self, char* remote, char*, int, int) {
    auto& transfer = *static_cast<Transfer*>(self);
    if (transfer.falls_back()) return CURL_PREREQFUNC_ABORT;
    if (transfer.request_.allow_private || is_public(remote)) return CURL_PREREQFUNC_OK;
    transfer.refused_ = remote;
    return CURL_PREREQFUNC_ABORT;
}

}  // namespace vigie::feeds
