#include "feeds/pages.h"

#include <algorithm>
#include <exception>
#include <string>
#include <utility>

#include "feeds/broken.h"
#include "feeds/page/policy.h"
#include "feeds/requests.h"
#include "feeds/url.h"
#include "feeds/visits.h"

namespace vigie::feeds {

namespace asio = boost::asio;

namespace {

constexpr int most_sites = 4;                    // on the way to one page
constexpr std::size_t longest_kept = 64u << 10;  // bytes of text: a longer page is fetched again

/// What the operator allows towards the feed's own host is not allowed wherever its entries lead.
Manners manners_at(const Feed& feed, const std::string& url) {
    return host_of(url) == host_of(feed.url) ? manners_of(feed) : Manners{};
}

/// RFC 9309, 2.3.1: 4xx means there is no file; 5xx and silence mean that nobody may ask.
KnownRobots robots_in(const Result<Reply>& reply, text::Instant now) {
    if (!reply) return {Robots::allow_none(), reply.error().message(), now + robots_retry};
    if (reply->ok()) return {Robots::read(reply->body), "", now + robots_keep};
    if (reply->status >= 400 && reply->status < 500)
        return {Robots::allow_all(), "", now + robots_keep};
    const std::string why = "HTTP status " + std::to_string(reply->status);
    return {Robots::allow_none(), why, now + robots_retry};
}

asio::awaitable<Result<KnownRobots>> robots_for(const Feed& feed,
                                                std::string url,
                                                Watch& watch,
                                                text::Instant end) {
    const KnownRobots* known = watch.pages.robots.find(url);
    if (known != nullptr && watch.clock.now() < known->until) co_return *known;
    Request request = request_for(feed, url);
    request.accept = "text/plain, */*;q=0.5";
    const Result<Reply> reply =
        co_await visit(std::move(request), manners_at(feed, url), watch, end);
    if (!reply && is_late(reply.error())) co_return tl::make_unexpected(reply.error());
    co_return watch.pages.robots.keep(url, robots_in(reply, watch.clock.now()));
}

/// Where a GET ended: at a page, or at a redirect that was not followed.
struct Landing {
    Page page;
    std::string elsewhere;  ///< where that leads; empty = this is the page
};

/// What a page sends onward to is asked as a page of its own: by its own site's rules.
Result<Landing> onward(const std::string& from, std::string to) {
    if (from.starts_with("https:") && to.starts_with("http:"))
        return fail(FeedError::tls_failed, from + ": leads from https back to plain http");
    return Landing{{}, std::move(to)};
}

/// A page and what its site says to who asks for it.
struct Target {
    std::string url;
    std::string rules;  ///< where its robots.txt lies
    Robots robots;
};

/// What a page leads to may be asked for without more ado where the same robots.txt allows it.
bool is_open(const Target& target, const std::string& to) {
    return robots_url(to) == target.rules && target.robots.allows(to);
}

Manners manners_at(const Feed& feed, const Target& target) {
    Manners manners = manners_at(feed, target.url);
    manners.spacing =
        std::max(manners.spacing, target.robots.crawl_delay().value_or(manners.spacing));
    return manners;
}

/// The page as it is now: fetched, or known and confirmed by a 304.
asio::awaitable<Result<Landing>> fetch_page(const Feed& feed,
                                            Target target,
                                            Watch& watch,
                                            text::Instant end) {
    const std::string& url = target.url;
    Request request = request_for(feed, url);
    request.accept = "text/html, application/xhtml+xml, */*;q=0.5";
    request.may_follow = [&target](const std::string& to) { return is_open(target, to); };
    if (const KnownPage* known = watch.pages.pages.find(url)) {
        if (watch.clock.now() < known->fetched + page_keep) co_return Landing{known->page, {}};
        request.etag = known->etag;
        request.last_modified = known->last_modified;
    }
    const Manners manners = manners_at(feed, target);
    Result<Reply> reply = co_await visit(std::move(request), manners, watch, end);
    if (!reply) co_return tl::make_unexpected(std::move(reply).error());
    const text::Instant now = watch.clock.now();
    KnownPage* known = watch.pages.pages.find(url);
    if (reply->not_modified() && known != nullptr) {
        known->fetched = now;
        co_return Landing{known->page, {}};
    }
    if (!reply->location.empty()) co_return onward(url, std::move(reply->location));
    if (!reply->ok()) co_return tl::make_unexpected(status_error(url, *reply));
    KnownPage fresh{{}, reply->etag, reply->last_modified, now};
    Result<Page> page = co_await watch.read_page(*std::move(reply), end - now);
    if (!page) co_return tl::make_unexpected(std::move(page).error());
    if (page->text.size() <= longest_kept) {
        fresh.page = *page;
        watch.pages.pages.keep(url, std::move(fresh));
    }
    co_return Landing{*std::move(page), {}};
}

asio::awaitable<Result<Landing>> ask_for_page(const Feed& feed,
                                              std::string url,
                                              Watch& watch,
                                              text::Instant end) {
    Target target{std::move(url), {}, {}};
    target.rules = robots_url(target.url);
    if (target.rules.empty()) co_return fail(FeedError::bad_url, target.url);
    Result<KnownRobots> known = co_await robots_for(feed, target.rules, watch, end);
    if (!known) co_return tl::make_unexpected(known.error());
    if (!known->robots.allows(target.url)) {
        const std::string why = known->why.empty() ? "" : " (" + known->why + ")";
        co_return fail(FeedError::robots_refuse, target.url + why);
    }
    target.robots = std::move(known->robots);
    co_return co_await fetch_page(feed, std::move(target), watch, end);
}

/// The page, wherever it lies: an entry's link often leads through a counter or a shortener.
asio::awaitable<Result<Page>> page_at(const Feed& feed,
                                      std::string url,
                                      Watch& watch,
                                      text::Instant end) {
    for (int sites = 0; sites < most_sites; ++sites) {
        Result<Landing> landing = co_await ask_for_page(feed, url, watch, end);
        if (!landing) co_return tl::make_unexpected(std::move(landing).error());
        if (landing->elsewhere.empty()) co_return std::move(landing->page);
        url = std::move(landing->elsewhere);
    }
    co_return fail(FeedError::too_many_redirects, url + ": leads on and on");
}

/// Gives the entry the page's text, or notes why it keeps its own.
asio::awaitable<void> fill(
    const Feed& feed, text::Article& article, Watch& watch, text::Instant end, PageNotes& notes) {
    const Result<Page> page = co_await page_at(feed, article.url, watch, end);
    if (!page) {
        notes.refused.push_back(page.error().message());
        notes.late += is_late(page.error()) ? 1U : 0U;
        co_return;
    }
    const PageVerdict verdict = judge(article, *page);
    if (verdict == PageVerdict::better) {
        article = with_page(std::move(article), *page, feed.lacks_lead);
        ++notes.read;
    } else {
        notes.refused.push_back(article.url + ": " + std::string(reason(verdict)));
    }
}

/// All that want a page keep their own text, for there was no room in time.
PageNotes none_in_time(const Feed& feed, const std::vector<text::Article>& articles) {
    PageNotes notes;
    notes.wanted = notes.late = static_cast<std::size_t>(
        std::count_if(articles.begin(), articles.end(), [&](const text::Article& article) {
            return wants_page(feed.page, article);
        }));
    notes.refused.emplace_back("too many other feeds read pages");
    return notes;
}

asio::awaitable<PageNotes> in_a_room(const Feed& feed,
                                     std::vector<text::Article>& articles,
                                     Room& room,
                                     Watch& watch) {
    const text::Instant begun = watch.clock.now();
    if (watch.pages_room) {
        if (room) room->has_read();
        Room other = co_await watch.pages_room(pages_time);
        if (!other) co_return none_in_time(feed, articles);
        room = std::move(other);
    }
    co_return co_await read_pages(feed, articles, watch, begun);
}

}  // namespace

asio::awaitable<PageNotes> read_pages(const Feed& feed,
                                      std::vector<text::Article>& articles,
                                      Watch& watch,
                                      text::Instant begun) {
    PageNotes notes;
    std::size_t asked = 0;
    // Oldest first is how they came; when there are too many, the newest matter most.
    for (auto article = articles.rbegin(); article != articles.rend(); ++article) {
        if (!wants_page(feed.page, *article)) continue;
        ++notes.wanted;
        if (asked >= most_pages) {
            ++notes.left;
        } else if (watch.clock.now() >= begun + pages_time) {
            ++notes.late;
        } else {
            ++asked;
            co_await fill(feed, *article, watch, begun + pages_end, notes);
        }
    }
    co_return notes;
}

asio::awaitable<void> look_at_pages(const Feed& feed, Poll& poll, Room& room, Watch& watch) {
    const bool wanted = std::any_of(poll.fresh.begin(), poll.fresh.end(), [&](const auto& article) {
        return wants_page(feed.page, article);
    });
    if (!wanted) co_return;
    try {
        poll.report.pages = co_await in_a_room(feed, poll.fresh, room, watch);
    } catch (const std::exception& thrown) {
        if (is_cancellation(thrown)) throw;
        poll.report.pages.refused.push_back(bug(feed, thrown).message());
    }
}

}  // namespace vigie::feeds
