#include "feeds/http/transfer.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "feeds/http/address.h"
#include "text/ascii.h"

namespace vigie::feeds {
namespace {

constexpr const char* accept =
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
    "*/*;q=0.5";

std::string_view trim(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const auto first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
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
                              Row{CURLE_COULDNT_RESOLVE_PROXY, FeedError::dns_failed},
                              Row{CURLE_COULDNT_CONNECT, FeedError::connect_failed},
                              Row{CURLE_PROXY, FeedError::connect_failed},
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

long version_of(HttpVersion version) {
    switch (version) {
        case HttpVersion::http1_0:
            return CURL_HTTP_VERSION_1_0;
        case HttpVersion::http1_1:
            return CURL_HTTP_VERSION_1_1;
        case HttpVersion::http2:
            return CURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE;
        case HttpVersion::automatic:
            break;
    }
    return CURL_HTTP_VERSION_2TLS;
}

}  // namespace

void prepare(CURL* easy, const FetchLimits& limits) {
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connect.count()));
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, limits.slow_bytes_per_second);
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, static_cast<long>(limits.slow_for.count()));
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    // A hung name server must not hold up the event loop when the transfer is given up.
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");  // all that this libcurl can undo
    curl_easy_setopt(easy, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    curl_easy_setopt(easy, CURLOPT_NOPROXY, "");  // nor that list from the environment
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    if (!limits.ca_file.empty()) {
        curl_easy_setopt(easy, CURLOPT_CAINFO, limits.ca_file.c_str());
    } else if (curl_version_info(CURLVERSION_NOW)->cainfo != nullptr) {
        // With a folder of certificates beside its file of the same, libcurl reads the file anew,
        // 30 ms and more, for each connection; without, once a day (CURLOPT_CA_CACHE_TIMEOUT).
        curl_easy_setopt(easy, CURLOPT_CAPATH, nullptr);
    }
}

Transfer::Transfer(Handle easy, const Request& request, Hop hop, const FetchLimits& limits)
    : request_(request), hop_(std::move(hop)), limits_(limits), easy_(std::move(easy)) {
    set_request();
    set_headers();
    set_callbacks(this);
}

Transfer* Transfer::of(CURL* handle) {
    void* self = nullptr;
    curl_easy_getinfo(handle, CURLINFO_PRIVATE, &self);
    return static_cast<Transfer*>(self);
}

void Transfer::set_request() {
    CURL* const easy = easy_.get();
    curl_easy_setopt(easy, CURLOPT_URL, hop_.url.c_str());
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(hop_.time.count()));
    curl_easy_setopt(easy, CURLOPT_USERAGENT, request_.user_agent.c_str());
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, version_of(request_.http.version));
    if (!request_.form.empty()) {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request_.form.c_str());
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE, static_cast<long>(request_.form.size()));
    }
    // One from the environment would connect in our place, past the check of addresses: "" is none.
    curl_easy_setopt(easy, CURLOPT_PROXY, request_.http.proxy.c_str());
}

void Transfer::set_headers() {
    const bool has_accept =
        hop_.own_headers &&
        std::any_of(request_.http.headers.begin(),
                    request_.http.headers.end(),
                    [](const Header& header) { return text::same_letters(header.name, "accept"); });
    if (!has_accept) add_header("Accept", request_.accept.empty() ? accept : request_.accept);
    add_header("If-None-Match", request_.etag);
    add_header("If-Modified-Since", request_.last_modified);
    if (hop_.own_headers) {
        for (const Header& header : request_.http.headers)
            add_header(header.name, header.value);
    }
    curl_easy_setopt(easy_.get(), CURLOPT_HTTPHEADER, headers_.get());
}

/// With null as `self` nothing of this transfer stays behind in the handle.
void Transfer::set_callbacks(void* self) {
    CURL* const easy = easy_.get();
    curl_easy_setopt(easy, CURLOPT_PRIVATE, self);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, self != nullptr ? error_text_.data() : nullptr);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &on_body);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, self);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &on_header);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, self);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, &on_open);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, self);
    // A connection kept alive by a feed that may go inside must not serve one that may not.
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, &on_request);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, self);
}

/// Validators go back byte for byte; one with a line break would be a header of its own.
void Transfer::add_header(std::string_view name, const std::string& value) {
    if (value.empty() || value.find_first_of("\r\n") != std::string::npos) return;
    const std::string line = std::string(name) + ": " + value;
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
    curl_off_t received = 0;
    curl_easy_getinfo(easy_.get(), CURLINFO_RESPONSE_CODE, &reply_.status);
    curl_easy_getinfo(easy_.get(), CURLINFO_SIZE_DOWNLOAD_T, &received);
    reply_.final_url = hop_.url;
    reply_.bytes = static_cast<std::size_t>(received);
    if (cut_short) {
        reply_.cut_short = true;
        reply_.etag.clear();
        reply_.last_modified.clear();
    }
    return std::move(reply_);
}

std::string Transfer::location() const {
    const char* url = nullptr;
    curl_easy_getinfo(easy_.get(), CURLINFO_REDIRECT_URL, &url);
    return url != nullptr ? url : "";
}

Handle Transfer::release() {
    set_callbacks(nullptr);
    curl_easy_setopt(easy_.get(), CURLOPT_HTTPHEADER, nullptr);
    curl_easy_setopt(easy_.get(), CURLOPT_POSTFIELDS, nullptr);
    curl_easy_setopt(easy_.get(), CURLOPT_HTTPGET, 1L);  // last: the one before means a POST
    return std::move(easy_);
}

text::Error Transfer::error() const {
    FeedError error = meaning(code_);
    // libcurl calls an answer that is no HTTP an unsupported protocol.
    const std::string_view told = error_text_.data();
    if (told.find("HTTP/0.9") != std::string_view::npos) error = FeedError::transfer_failed;
    if (too_large_) error = FeedError::too_large;
    if (!refused_.empty()) error = FeedError::address_refused;
    return {error, reason()};
}

std::string Transfer::reason() const {
    if (!refused_.empty())
        return "stands at the private address " + refused_ + ", which only allow_private opens";
    if (bomb_) {
        return "its body is more than " + std::to_string(limits_.expansion) +
               " times as large as what was sent for it";
    }
    if (too_large_) {
        return "more than " + std::to_string(limits_.body_bytes) + " bytes of body or " +
               std::to_string(limits_.header_bytes) + " of headers";
    }
    const std::string_view told = error_text_.data();
    return told.empty() ? curl_easy_strerror(code_) : std::string(told);
}

void Transfer::new_answer(std::string_view status_line) {
    // "HTTP/1.1 301 Moved": a page that says so is no feed, and is not kept.
    const auto space = status_line.find(' ');
    int status = 0;
    if (space != std::string_view::npos) {
        const std::string_view rest = status_line.substr(space + 1);
        std::from_chars(rest.data(), rest.data() + rest.size(), status);
    }
    redirects_ = status >= 300 && status < 400;
    reply_ = Reply{};
}

void Transfer::header_line(std::string_view line) {
    if (line.starts_with("HTTP/")) return new_answer(line);
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return;
    const std::string_view name = line.substr(0, colon);
    const std::string value(trim(line.substr(colon + 1)));
    const auto* const field = std::find_if(fields.begin(), fields.end(), [&](const Field& known) {
        return text::same_letters(name, known.name);
    });
    if (field == fields.end()) return;
    std::string& kept = reply_.*field->kept;
    kept = field->joined && !kept.empty() ? kept + ", " + value : value;
}

/// What libcurl has just received may not be counted yet: one of its buffers is allowed for.
bool Transfer::is_bomb() const {
    constexpr std::size_t buffer = 16U << 10;
    curl_off_t received = 0;
    curl_easy_getinfo(easy_.get(), CURLINFO_SIZE_DOWNLOAD_T, &received);
    return body_bytes_ / limits_.expansion > static_cast<std::size_t>(received) + buffer;
}

bool Transfer::keep(const char* data, std::size_t count) {
    body_bytes_ += count;
    bomb_ = is_bomb();
    too_large_ = bomb_ || body_bytes_ > limits_.body_bytes;
    if (too_large_) return false;
    if (redirects_) return true;
    if (reply_.body.empty()) {
        curl_off_t promised = 0;
        curl_easy_getinfo(easy_.get(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &promised);
        const auto wanted = static_cast<std::size_t>(std::clamp<curl_off_t>(promised, 0, 1 << 20));
        reply_.body.reserve(std::min(wanted, limits_.body_bytes));
    }
    reply_.body.append(data, count);
    return true;
}

std::size_t Transfer::on_body(char* data, std::size_t, std::size_t count, void* self) {
    return static_cast<Transfer*>(self)->keep(data, count) ? count : 0;  // 0 breaks it off
}

std::size_t Transfer::on_header(char* data, std::size_t, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    transfer.header_bytes_ += count;
    if (transfer.header_bytes_ > transfer.hop_.header_bytes) {
        transfer.too_large_ = true;
        return 0;
    }
    transfer.header_line({data, count});
    return count;
}

/// Through a proxy the address is the proxy's, which the operator has named.
bool Transfer::may_reach(bool is_public) const {
    return is_public || hop_.allow_private || !request_.http.proxy.empty();
}

curl_socket_t Transfer::on_open(void* self, curlsocktype, curl_sockaddr* address) {
    auto& transfer = *static_cast<Transfer*>(self);
    if (!transfer.may_reach(is_public(address->addr))) {
        transfer.refused_ = to_text(address->addr);
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

int Transfer::on_request(void* self, char* remote, char*, int, int) {
    auto& transfer = *static_cast<Transfer*>(self);
    if (transfer.may_reach(is_public(remote))) return CURL_PREREQFUNC_OK;
    transfer.refused_ = remote;
    return CURL_PREREQFUNC_ABORT;
}

}  // namespace vigie::feeds
