#include "daemon/pipeline/readers.h"

#include <exception>

#include <boost/asio/co_spawn.hpp>

#include "daemon/log.h"
#include "daemon/pipeline/to_the_end.h"
#include "feeds/error.h"
#include "text/failpoint.h"

namespace vigie::daemon {
namespace {

namespace asio = boost::asio;

bool is_large(std::size_t bytes) {
    return bytes >= static_cast<std::size_t>(feeds::large_document);
}

/// The article's language becomes the one that it is written in, whatever the feed says.
extractors::Extraction extraction_of(const extractors::Extractor& extractor,
                                     text::Article& article,
                                     const extractors::Scope& scope) {
    try {
        auto extraction = extractor.extract(article, scope);
        if (!extraction.language.empty()) article.language = extraction.language;
        return extraction;
    } catch (const std::exception& broken) {  // a bug of ours must not silence the feed
        log_error("article could not be read",
                  {{"feed", article.outlet.feed}, {"url", article.url}, {"why", broken.what()}});
        return {};
    }
}

/// What a death would be put down to is noted while it is read.
extractors::Extraction extraction_noted(const ArticleTables& tables,
                                        text::Article& article,
                                        CrashNotes& notes) {
    if (!notes.begin(article.url)) {
        log_error("article passed over",
                  {{"feed", article.outlet.feed},
                   {"url", article.url},
                   {"why", "vigie died over it before"},
                   {"advice", "report it: vigie explain on its text shows the bug"}});
        return {};
    }
    text::failpoint("in_extract");
    auto found = extraction_of(tables.extractor, article, tables.scope);
    notes.end(article.url);
    return found;
}

asio::awaitable<feeds::Result<feeds::Reading>> read_unbroken(feeds::Reply reply,
                                                             feeds::Feed feed,
                                                             text::Instant seen) {
    try {
        co_return co_await feeds::read_here(std::move(reply), std::move(feed), seen);
    } catch (const std::exception& broken) {  // a bug of ours is this poll's failure, no more
        co_return feeds::fail(feeds::FeedError::unreadable_feed,
                              std::string("a bug in vigie: ") + broken.what());
    }
}

asio::awaitable<std::vector<alerts::Delivery>> extract_here(
    std::shared_ptr<const ArticleTables> tables,
    std::vector<text::Article> articles,
    const text::Clock& clock,
    Telemetry& telemetry,
    CrashNotes& notes) {
    std::vector<alerts::Delivery> deliveries;
    deliveries.reserve(articles.size());
    for (text::Article& article : articles) {
        const auto begin = Telemetry::Steady::now();
        auto found = extraction_noted(*tables, article, notes);
        const Seconds took = Telemetry::Steady::now() - begin;
        telemetry.extract_duration().observe(took.count());
        deliveries.push_back({std::move(article),
                              std::move(found.reports),
                              clock.now(),
                              {found.regions.begin(), found.regions.end()}});
    }
    co_return deliveries;
}

}  // namespace

Readers::Readers(asio::io_context& io,
                 const text::Clock& clock,
                 Telemetry& telemetry,
                 CrashNotes& notes)
    : clock_(clock), telemetry_(telemetry), notes_(notes), large_(io, 1) {}

asio::awaitable<std::optional<Gate::Pass>> Readers::turn(std::size_t bytes) {
    if (!is_large(bytes)) co_return std::nullopt;
    Gate::Pass pass = co_await large_.enter();
    co_return std::optional<Gate::Pass>(std::move(pass));
}

asio::awaitable<feeds::Result<feeds::Reading>> Readers::read(feeds::Reply reply,
                                                             feeds::Feed feed,
                                                             text::Instant seen) {
    const std::optional<Gate::Pass> mine = co_await turn(reply.body.size());
    co_return co_await asio::co_spawn(
        threads_, read_unbroken(std::move(reply), std::move(feed), seen), to_the_end());
}

asio::awaitable<feeds::Result<feeds::Page>> Readers::read_page(feeds::Reply reply,
                                                               std::chrono::milliseconds time) {
    std::optional<Gate::Pass> mine;
    if (is_large(reply.body.size())) {
        std::optional<Gate::Pass> pass = co_await large_.enter_within(time);
        if (!pass)
            co_return feeds::fail(feeds::FeedError::out_of_time,
                                  reply.final_url + ": others as large were read before it");
        mine.emplace(*std::move(pass));
    }
    co_return co_await asio::co_spawn(
        threads_, feeds::read_page_here(std::move(reply)), to_the_end());
}

asio::awaitable<std::vector<alerts::Delivery>> Readers::extract(
    std::vector<text::Article> articles, std::shared_ptr<const ArticleTables> tables) {
    co_return co_await asio::co_spawn(
        threads_,
        extract_here(std::move(tables), std::move(articles), clock_, telemetry_, notes_),
        to_the_end());
}

}  // namespace vigie::daemon
