#include <exception>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include "daemon/cli/command_line.h"
#include "daemon/cli/loaded.h"
#include "daemon/verbs/verbs.h"
#include "feeds/curl_fetcher.h"
#include "feeds/feed.h"
#include "feeds/page/page.h"
#include "feeds/page/page_json.h"
#include "feeds/url.h"
#include "text/file.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::verbs {
namespace {

constexpr const char* examples =
    "  vigie article https://www.studiotamani.org/some-article/\n"
    "  curl -s https://example.org/a | vigie article - --url https://example.org/a --json\n"
    "\n"
    "Prints the main text of the page, one paragraph a line; with --json also title, date, author\n"
    "and language. Exits 65 when there is no text, 69 when the page could not be had.\n";

struct Options {
    std::string source;
    std::string url;
    bool allow_private = false;
};

/// A page's bytes, and what came with them.
struct Source {
    std::string bytes;
    feeds::PageHints hints;
};

using Fetched = std::optional<feeds::Result<feeds::Reply>>;

Fetched fetch(const Options& options) {
    boost::asio::io_context io(1);
    feeds::CurlFetcher fetcher(io);
    feeds::Request request;
    request.url = options.source;
    request.user_agent = feeds::default_user_agent;
    request.accept = "text/html, application/xhtml+xml, */*;q=0.5";
    request.allow_private = options.allow_private;
    Fetched fetched;
    const auto keep = [&fetched](const std::exception_ptr& error,
                                 feeds::Result<feeds::Reply> reply) {
        if (!error) fetched = std::move(reply);
    };
    boost::asio::co_spawn(io, fetcher.fetch(std::move(request)), keep);
    io.run();
    return fetched;
}

std::optional<Source> from_web(const Options& options) {
    const Fetched fetched = fetch(options);
    if (!fetched) {
        complain(options.source + ": the transfer failed");
        return std::nullopt;
    }
    if (!*fetched) {
        complain((*fetched).error().message());
        return std::nullopt;
    }
    const feeds::Reply& reply = **fetched;
    if (!reply.ok()) {
        complain(options.source + ": HTTP status " + std::to_string(reply.status));
        return std::nullopt;
    }
    Source source{reply.body, {}};
    source.hints.url = reply.final_url;
    source.hints.content_type = reply.content_type;
    return source;
}

std::optional<Source> from_file(const Options& options) {
    Source source;
    source.hints.url = options.url;
    if (options.source == "-") {
        source.bytes.assign(std::istreambuf_iterator<char>(std::cin), {});
        return source;
    }
    auto bytes = text::read_file(options.source);
    if (!bytes) {
        complain(bytes.error().message());
        return std::nullopt;
    }
    source.bytes = *std::move(bytes);
    return source;
}

Exit article(const Common& common, const Options& options) {
    const bool on_web = feeds::host_of(options.source).has_value();
    const auto source = on_web ? from_web(options) : from_file(options);
    if (!source) return on_web ? Exit::unavailable : Exit::unreadable_input;
    const auto page = feeds::read_page(source->bytes, source->hints);
    if (!page) {
        complain(options.source + ": " + page.error().message());
        return Exit::unreadable_input;
    }
    if (common.json) {
        constexpr auto replace = nlohmann::ordered_json::error_handler_t::replace;
        std::cout << feeds::to_json(*page).dump(-1, ' ', false, replace) << "\n";
    } else if (!page->text.empty()) {
        std::cout << page->text << "\n";
    }
    if (!page->text.empty()) return Exit::ok;
    complain(options.source + ": no article in this page");
    return Exit::unreadable_input;
}

}  // namespace

void add_article(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    CLI::App& verb = line.verb("article", "Print the main text of an article's page", examples);
    verb.add_option(
            "source", options->source, "the page: a file, an address, or - for standard input")
        ->required()
        ->type_name("FILE|URL");
    verb.add_option("--url", options->url, "where the file came from, to resolve its links")
        ->type_name("URL");
    verb.add_flag("--allow-private",
                  options->allow_private,
                  "also fetch from loopback and private addresses");
    line.on(verb, [options](const Common& common) { return article(common, *options); });
}

}  // namespace vigie::daemon::verbs
