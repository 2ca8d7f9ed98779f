#include "daemon/cli/ask_daemon.h"

#include <chrono>
#include <optional>
#include <utility>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include "daemon/error.h"
#include "feeds/curl_fetcher.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon {
namespace {

using feeds::Reply;
using namespace std::chrono_literals;

constexpr auto patience = 5s;

http::Endpoint of_this_machine(http::Endpoint at) {
    if (at.address == "0.0.0.0") at.address = "127.0.0.1";
    if (at.address == "::") at.address = "::1";
    return at;
}

boost::asio::awaitable<void> fetch(feeds::CurlFetcher& fetcher,
                                   feeds::Request request,
                                   std::optional<feeds::Result<Reply>>& reply) {
    reply = co_await fetcher.fetch(std::move(request));
}

feeds::Result<Reply> get(const std::string& url) {
    boost::asio::io_context io(1);
    feeds::FetchLimits limits;
    limits.total = patience;
    feeds::CurlFetcher fetcher(io, limits);
    feeds::Request request;
    request.url = url;
    request.accept = "application/json";
    request.user_agent = "vigie";
    request.allow_private = true;
    std::optional<feeds::Result<Reply>> reply;
    boost::asio::co_spawn(io, fetch(fetcher, std::move(request), reply), boost::asio::detached);
    io.run();
    return *std::move(reply);
}

}  // namespace

text::Result<nlohmann::ordered_json> ask_daemon(const http::Endpoint& at, const std::string& path) {
    const std::string url = "http://" + http::to_string(of_this_machine(at)) + path;
    const auto reply = get(url);
    const auto unavailable = make_error_code(DaemonError::unavailable);
    if (!reply) {
        return text::fail(unavailable,
                          "no answer: " + reply.error().message() + ": does vigie run?");
    }
    auto json = nlohmann::ordered_json::parse(reply->body, nullptr, /*allow_exceptions=*/false);
    if (json.is_object()) return json;
    return text::fail(unavailable,
                      url + " answers " + std::to_string(reply->status) +
                          " and nothing that vigie says: who listens there?");
}

}  // namespace vigie::daemon
