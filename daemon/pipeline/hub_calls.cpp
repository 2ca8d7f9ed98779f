#include "daemon/pipeline/hub_calls.h"

#include <bit>
#include <string>
#include <utility>

#include "daemon/log.h"

namespace vigie::daemon {
namespace {

using feeds::websub::Answer;
using feeds::websub::Call;
using feeds::websub::Callbacks;

std::string key_in(const http::Request& request) {
    return request.path.substr(request.path.rfind('/') + 1);
}

Call call_of(http::Request request) {
    Call call;
    call.post = request.method == "POST";
    call.signature = request.header("x-hub-signature");
    call.content_type = request.header("content-type");
    call.query = std::move(request.query);
    call.body = std::move(request.body);
    return call;
}

/// The first, the second, the fourth, ...: whoever calls wrongly for ever fills no disk.
void tell_ignored(const Answer& answer, std::int64_t ignored) {
    if (answer.ignored.empty() || !std::has_single_bit(static_cast<std::uint64_t>(ignored))) return;
    log_warning(
        "a hub's call was ignored",
        {{"feed", answer.feed}, {"why", answer.ignored}, {"ignored", std::to_string(ignored)}});
}

}  // namespace

http::Site hub_calls(Callbacks& callbacks, const text::Clock& clock) {
    http::Site site;
    site.room = [&callbacks](const http::Request& head) {
        return head.method == "POST" ? callbacks.room_at(key_in(head)) : std::size_t{0};
    };
    site.place = [&callbacks](const http::Request& head) { return callbacks.arrive(key_in(head)); };
    site.answer = [&callbacks,
                   &clock](http::Request request) -> boost::asio::awaitable<http::Response> {
        if (request.method != "GET" && request.method != "POST")
            co_return http::Response{405, "GET or POST\n"};
        const std::string key = key_in(request);
        Answer answer = callbacks.answer(key, call_of(std::move(request)), clock.now());
        tell_ignored(answer, callbacks.ignored());
        co_return http::Response{answer.status, std::move(answer.body)};
    };
    return site;
}

}  // namespace vigie::daemon
