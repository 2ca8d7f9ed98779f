// One GET as libcurl sees it: an easy handle, its limits, and what its callbacks collect. Knows
// nothing of event loops. Callbacks never throw through libcurl's frames.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include <curl/curl.h>

#include "feeds/curl_fetcher.h"
#include "feeds/fetcher.h"

struct curl_sockaddr;

namespace vigie::feeds {

class Transfer {
public:
    Transfer(Request request, const FetchLimits& limits);
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

    /// After finish(): the answer, or why there is none. Once.
    Result<Reply> take();

private:
    struct FreeEasy {
        void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
    };

    struct FreeList {
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    };

    void set_limits();
    void set_request();
    void set_callbacks();
    void add_header(const char* name, const std::string& value);
    void header_line(std::string_view line);
    void new_answer(std::string_view status_line);
    bool falls_back();
    [[nodiscard]] text::Error error() const;
    [[nodiscard]] std::string reason() const;

    static std::size_t on_body(char* data, std::size_t size, std::size_t count, void* self);
    static std::size_t on_header(char* data, std::size_t size, std::size_t count, void* self);
    static curl_socket_t on_open(void* self, curlsocktype purpose, curl_sockaddr* address);
    static int on_request(void* self, char* remote, char* local, int remote_port, int local_port);

    Request request_;
    FetchLimits limits_;
    std::unique_ptr<curl_slist, FreeList> headers_;
    std::string error_text_;  // CURL_ERROR_SIZE bytes, filled by libcurl
    Reply reply_;
    std::size_t header_bytes_ = 0;
    bool redirected_permanently_ = true;  // every redirect so far was
    bool redirected_ = false;
    bool secure_ = false;     // the last request went over TLS
    bool fell_back_ = false;  // and the next would not have
    bool too_large_ = false;
    std::string refused_;  // the address that was refused
    CURLcode code_ = CURLE_OK;
    bool finished_ = false;
    std::unique_ptr<CURL, FreeEasy> easy_;  // last: its callbacks use the rest
};

}  // namespace vigie::feeds
