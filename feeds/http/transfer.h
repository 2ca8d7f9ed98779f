// One request to one address as libcurl sees it: an easy handle, its limits, and what its callbacks
// collect. Knows nothing of event loops, and follows no redirect (see trail.h). Callbacks never
// throw through libcurl's frames.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include <curl/curl.h>

#include "feeds/curl_fetcher.h"
#include "feeds/fetcher.h"
#include "feeds/http/handles.h"

struct curl_sockaddr;

namespace vigie::feeds {

/// What a handle is told once: limits, protocols, nothing from the environment.
void prepare(CURL* easy, const FetchLimits& limits);

/// One step of a request's way.
struct Hop {
    std::string url;
    bool allow_private = false;         ///< the host may be on a private address
    bool own_headers = false;           ///< the feed's own headers go along
    std::chrono::milliseconds time{0};  ///< what is left of the whole request's
    std::size_t header_bytes = 0;       ///< what is left of them
};

class Transfer {
public:
    /// `request` and `limits` must outlive it.
    Transfer(Handle easy, const Request& request, Hop hop, const FetchLimits& limits);
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;
    Transfer(Transfer&&) = delete;
    Transfer& operator=(Transfer&&) = delete;
    ~Transfer() = default;

    [[nodiscard]] CURL* handle() const { return easy_.get(); }

    /// Whose handle this is.
    static Transfer* of(CURL* handle);

    /// Called by the driver when libcurl is done with the handle.
    void finish(CURLcode code);

    [[nodiscard]] bool finished() const { return finished_; }

    std::function<void()> on_finished;

    /// After finish(): the answer, or why there is none (the reason alone). Once.
    Result<Reply> take();
    /// Where the answer leads, absolute; empty = nowhere.
    [[nodiscard]] std::string location() const;

    [[nodiscard]] std::size_t header_bytes() const { return header_bytes_; }

    /// Gives the handle back, cleared of all that is this transfer's.
    Handle release();

private:
    struct FreeList {
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    };

    void set_request();
    void set_headers();
    void set_callbacks(void* self);
    void add_header(std::string_view name, const std::string& value);
    void header_line(std::string_view line);
    void new_answer(std::string_view status_line);
    bool keep(const char* data, std::size_t count);
    [[nodiscard]] bool is_bomb() const;
    [[nodiscard]] bool may_reach(bool is_public) const;
    [[nodiscard]] text::Error error() const;
    [[nodiscard]] std::string reason() const;

    static std::size_t on_body(char* data, std::size_t size, std::size_t count, void* self);
    static std::size_t on_header(char* data, std::size_t size, std::size_t count, void* self);
    static curl_socket_t on_open(void* self, curlsocktype purpose, curl_sockaddr* address);
    static int on_request(void* self, char* remote, char* local, int remote_port, int local_port);

    const Request& request_;
    Hop hop_;
    const FetchLimits& limits_;
    std::unique_ptr<curl_slist, FreeList> headers_;
    std::array<char, CURL_ERROR_SIZE> error_text_{};  // filled by libcurl
    Reply reply_;
    std::size_t header_bytes_ = 0;
    std::size_t body_bytes_ = 0;  // decompressed, also of a redirect, which is not kept
    bool redirects_ = false;      // the answer is one that leads on
    bool too_large_ = false;
    bool bomb_ = false;    // it grows beyond all measure as it is decompressed
    std::string refused_;  // the address that was refused
    CURLcode code_ = CURLE_OK;
    bool finished_ = false;
    Handle easy_;  // last: its callbacks use the rest
};

}  // namespace vigie::feeds
