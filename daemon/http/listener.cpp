#include "daemon/http/listener.h"

#include <cctype>
#include <exception>
#include <set>
#include <string>
#include <utility>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include "daemon/error.h"
#include "daemon/http/pieces.h"
#include "daemon/http/silence.h"
#include "daemon/pipeline/gate.h"

namespace vigie::daemon::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;
using beast::error_code;
using Parser = beast::http::request_parser<beast::http::string_body>;

struct Listener::State {
    State(asio::io_context& loop, Limits bounds)
        : io(loop),
          limits(bounds),
          acceptor(loop),
          pause(loop),
          inside(loop, bounds.connections),
          silent(bounds.silent) {}

    asio::io_context& io;
    const Limits limits;
    tcp::acceptor acceptor;
    asio::steady_timer pause;
    Gate inside;
    Site site;
    std::set<beast::tcp_stream*> open;
    Silences silent;
};

namespace {

constexpr auto after_a_failure = std::chrono::seconds{1};  // no descriptors left, say
constexpr int bad_request = 400;
constexpr int too_large = 413;
constexpr int header_too_large = 431;
constexpr int our_fault = 500;
constexpr int busy = 503;

/// The completion token of all that may fail because of the other side.
auto or_error(error_code& failed) {
    return asio::redirect_error(asio::use_awaitable, failed);
}

std::string lower(std::string_view text) {
    std::string low(text);
    for (char& c : low)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return low;
}

Request head_of(const Parser& parser) {
    Request request;
    request.method = parser.get().method_string();
    read_target(parser.get().target(), request);
    for (const auto& field : parser.get())
        request.headers.emplace(lower(field.name_string()), field.value());
    return request;
}

/// An answer to a request that cannot be read.
Response refusal_of(error_code failed) {
    using Wrong = beast::http::error;
    if (failed == Wrong::header_limit || failed == Wrong::buffer_overflow)
        return {header_too_large, "too large a header\n"};
    if (failed == Wrong::body_limit) return {too_large, "too large a body\n"};
    return {bad_request, "no HTTP that can be read\n"};
}

/// Whether the other side is still there, and only did not speak as it should.
bool is_answerable(error_code failed) {
    return failed.category() == make_error_code(beast::http::error::bad_method).category() &&
           failed != beast::http::error::end_of_stream;
}

/// Who has said "Expect: 100-continue" holds the body back until it is wanted.
asio::awaitable<void> want_body(beast::tcp_stream& stream,
                                const Request& head,
                                error_code& failed) {
    if (lower(head.header("expect")) != "100-continue") co_return;
    beast::http::response<beast::http::empty_body> go_on(beast::http::status::continue_, 11);
    co_await beast::http::async_write(stream, go_on, or_error(failed));
}

asio::awaitable<Response> answer(const Site& site, Request request) {
    try {
        co_return co_await site.answer(std::move(request));
    } catch (const std::exception&) {
        co_return Response{our_fault, "an error of vigie's own\n"};
    }
}

template <class State>
asio::awaitable<void> hear_header(State& state,
                                  beast::tcp_stream& stream,
                                  beast::flat_buffer& buffer,
                                  Parser& parser,
                                  error_code& failed) {
    const Silences::One silence(state.silent, stream);
    stream.expires_after(state.limits.header_time);
    co_await beast::http::async_read_header(stream, buffer, parser, or_error(failed));
}

/// The request's answer; none when the other side has gone.
template <class State>
asio::awaitable<std::optional<Response>> hear_and_answer(State& state,
                                                         beast::tcp_stream& stream,
                                                         bool& head_only) {
    error_code failed;
    beast::flat_buffer buffer(state.limits.header_bytes + (64U << 10));
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(state.limits.header_bytes));
    parser.body_limit(boost::none);  // known when the header is
    co_await hear_header(state, stream, buffer, parser, failed);
    if (!failed) {
        stream.expires_after(state.limits.body_time);
        Request request = head_of(parser);
        head_only = request.method == "HEAD";
        const std::size_t room = state.site.room(request);
        if (room == 0) co_return co_await answer(state.site, std::move(request));
        if (parser.content_length().value_or(0) > room)
            co_return refusal_of(beast::http::error::body_limit);
        std::shared_ptr<void> place;
        if (state.site.place) place = state.site.place(request);
        if (state.site.place && !place) co_return Response{busy, "too many at once\n"};
        parser.body_limit(room);
        co_await want_body(stream, request, failed);
        if (!failed) co_await beast::http::async_read(stream, buffer, parser, or_error(failed));
        request.body = std::move(parser.get().body());
        if (!failed) co_return co_await answer(state.site, std::move(request));
    }
    if (!is_answerable(failed)) co_return std::nullopt;
    co_return refusal_of(failed);
}

beast::http::response<beast::http::string_body> message_of(Response& response) {
    beast::http::response<beast::http::string_body> message;
    message.version(11);
    message.result(static_cast<unsigned>(response.status));
    constexpr int not_modified = 304;  // has neither: they would be those of what is not sent
    const bool has_body = response.status != not_modified;
    if (has_body) message.set(beast::http::field::content_type, response.content_type);
    message.set(beast::http::field::connection, "close");
    message.set("X-Content-Type-Options", "nosniff");
    for (const auto& [name, value] : response.headers)
        message.set(name, value);
    message.body() = std::move(response.body);
    if (!response.pieces && has_body)
        message.prepare_payload();  // else its end is the connection's
    return message;
}

asio::awaitable<std::string> next_of(Pieces& pieces) {
    try {
        co_return co_await pieces.next();
    } catch (const boost::system::system_error&) {
        throw;                         // cancelled
    } catch (const std::exception&) {  // a bug of ours ends this body alone
        co_return std::string();
    }
}

/// Who does not take a piece in time is hung up on: it never costs more than that piece.
asio::awaitable<void> pump(beast::tcp_stream& stream,
                           Pieces& pieces,
                           std::chrono::seconds patience) {
    for (;;) {
        const std::string piece = co_await next_of(pieces);
        if (piece.empty()) co_return;
        error_code gone;
        stream.expires_after(patience);
        co_await asio::async_write(stream, asio::buffer(piece), or_error(gone));
        stream.expires_never();
        if (gone) co_return;
    }
}

/// Comes back when the other side hangs up, or goes on talking as none does that only listens.
asio::awaitable<void> hung_up(tcp::socket& socket) {
    constexpr std::size_t idle_talk = 4096;
    std::string heard(idle_talk, '\0');
    error_code gone;
    for (std::size_t all = 0; !gone && all < idle_talk;)
        all += co_await socket.async_read_some(asio::buffer(heard), or_error(gone));
}

asio::awaitable<void> send(beast::tcp_stream& stream,
                           Response response,
                           bool head_only,
                           std::chrono::seconds patience) {
    using asio::experimental::awaitable_operators::operator||;
    auto message = message_of(response);
    beast::http::response_serializer<beast::http::string_body> serializer(message);
    error_code gone;
    if (head_only) {
        co_await beast::http::async_write_header(stream, serializer, or_error(gone));
    } else {
        co_await beast::http::async_write(stream, serializer, or_error(gone));
        stream.expires_never();
        if (response.pieces && !gone) {
            // Named first: g++ 12 may destroy temporaries of such an expression twice.
            asio::awaitable<void> sending = pump(stream, *response.pieces, patience);
            asio::awaitable<void> listening = hung_up(stream.socket());
            co_await (std::move(sending) || std::move(listening));
        }
    }
    stream.socket().shutdown(tcp::socket::shutdown_send, gone);
}

/// A connection in the list of those that close() ends, as long as its coroutine lives.
template <class State>
class Listed {
public:
    Listed(State& state, beast::tcp_stream& stream) : state_(state), stream_(stream) {
        state_.open.insert(&stream_);
    }

    Listed(const Listed&) = delete;
    Listed& operator=(const Listed&) = delete;
    Listed(Listed&&) = delete;
    Listed& operator=(Listed&&) = delete;

    ~Listed() { state_.open.erase(&stream_); }

private:
    State& state_;
    beast::tcp_stream& stream_;
};

template <class State>
asio::awaitable<void> converse(std::shared_ptr<State> state, beast::tcp_stream stream, Gate::Pass) {
    const Listed listed(*state, stream);
    bool head_only = false;
    std::optional<Response> response = co_await hear_and_answer(*state, stream, head_only);
    if (response) co_await send(stream, *std::move(response), head_only, state->limits.piece_time);
}

template <class State>
asio::awaitable<void> accept(std::shared_ptr<State> state) {
    while (state->acceptor.is_open()) {
        Gate::Pass place = co_await state->inside.enter();
        error_code failed;
        tcp::socket socket = co_await state->acceptor.async_accept(or_error(failed));
        if (!state->acceptor.is_open()) co_return;
        if (failed) {
            state->pause.expires_after(after_a_failure);
            co_await state->pause.async_wait(or_error(failed));
            continue;
        }
        asio::co_spawn(state->io,
                       converse(state, beast::tcp_stream(std::move(socket)), std::move(place)),
                       asio::detached);
    }
}

}  // namespace

Listener::Listener(std::shared_ptr<State> state) : state_(std::move(state)) {}

Listener::~Listener() {
    close();
}

text::Result<std::unique_ptr<Listener>> Listener::open(asio::io_context& io,
                                                       const Endpoint& at,
                                                       Limits limits) {
    auto state = std::make_shared<State>(io, limits);
    error_code failed;
    const tcp::endpoint endpoint(asio::ip::make_address(at.address, failed), at.port);
    tcp::acceptor& acceptor = state->acceptor;
    if (!failed) acceptor.open(endpoint.protocol(), failed);
    if (!failed) acceptor.set_option(tcp::acceptor::reuse_address(true), failed);
    if (!failed) acceptor.bind(endpoint, failed);
    if (!failed) acceptor.listen(tcp::acceptor::max_listen_connections, failed);
    if (failed) {
        return text::fail(make_error_code(DaemonError::unavailable),
                          "cannot listen on " + at.address + " port " + std::to_string(at.port) +
                              ": " + failed.message());
    }
    return std::unique_ptr<Listener>(new Listener(std::move(state)));
}

void Listener::serve(Site site) {
    state_->site = std::move(site);
    asio::co_spawn(state_->io, accept(state_), asio::detached);
}

void Listener::close() {
    error_code ignored;
    state_->acceptor.close(ignored);
    state_->pause.cancel();
    for (beast::tcp_stream* stream : state_->open)
        stream->close();
}

}  // namespace vigie::daemon::http
