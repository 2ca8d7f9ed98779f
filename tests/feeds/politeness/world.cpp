#include "tests/feeds/politeness/world.h"

#include <array>

#include "feeds/schedule/back_off.h"
#include "feeds/url.h"

namespace vigie::feeds {

using namespace std::chrono_literals;

namespace {

constexpr text::Instant long_ago{};

int hour_of(text::Instant at) {
    return static_cast<int>((at - text::day_of(at)) / 1h);
}

/// Some are fast, some are not, always the same.
std::chrono::milliseconds latency(const Site& site, std::size_t visits) {
    const double part = share(site.feed.name, static_cast<int>(visits));
    return std::chrono::milliseconds(100 + static_cast<int>(1500 * part));
}

Site make_site(Kind kind, int number, const std::string& host) {
    Site site;
    site.kind = kind;
    site.host = host;
    site.feed.name = "feed-" + std::to_string(number);
    site.feed.url = "https://" + host + "/" + site.feed.name;
    site.offset = std::chrono::seconds(number * 97);
    if (kind == Kind::slow) site.gap = 9h;
    if (kind == Kind::weekly) site.gap = 24h * 7;
    return site;
}

/// What a host's feeds are like; hosts are counted from 0 to 59.
Kind kind_of(int host) {
    if (host == 0) return Kind::limited;
    if (host == 1) return Kind::tired;
    switch (host) {
        case 20:
            return Kind::gone;
        case 21:
            return Kind::moved;
        case 22:
        case 23:
            return Kind::walled;
        case 24:
        case 25:
            return Kind::dead;
        default:
            break;
    }
    constexpr std::array ordinary{Kind::busy,
                                  Kind::slow,
                                  Kind::cached,
                                  Kind::busy,
                                  Kind::weekly,
                                  Kind::patient,
                                  Kind::bare,
                                  Kind::night};
    return ordinary.at(static_cast<std::size_t>(host) % ordinary.size());
}

int feeds_on(int host) {
    if (host == 0) return 15;
    return host < 20 ? 5 : 1;
}

}  // namespace

std::vector<Site> make_sites() {
    std::vector<Site> sites;
    for (int host = 0; host < 60; ++host) {
        for (int i = 0; i < feeds_on(host); ++i) {
            const std::string name = "host-" + std::to_string(host) + ".example";
            sites.push_back(make_site(kind_of(host), static_cast<int>(sites.size()), name));
        }
    }
    return sites;
}

World::World(std::vector<Site> sites, VirtualTime& time) : sites_(std::move(sites)), time_(time) {
    for (std::size_t i = 0; i < sites_.size(); ++i) {
        by_url_[sites_[i].feed.url] = i;
        if (sites_[i].kind == Kind::moved) by_url_[new_home] = i;
    }
}

long World::published(const Site& site, text::Instant at) {
    return static_cast<long>((at - long_ago - site.offset) / site.gap);
}

boost::asio::awaitable<Result<Reply>> World::fetch(Request request) {
    const std::size_t index = by_url_.at(request.url);
    const Site& site = sites_[index];
    const std::size_t visit = book_.size();
    book_.push_back({index, host_of(request.url).value(), time_.now(), {}, 0, 0s});
    const Reply reply = answer(site, request);
    co_await time_.sleep(latency(site, visit));
    book_[visit].end = time_.now();
    book_[visit].status = reply.status;
    if (!reply.retry_after.empty()) {
        book_[visit].retry_after = std::chrono::seconds(std::stoi(reply.retry_after));
    }
    co_return reply;
}

Reply World::answer(const Site& site, const Request& request) const {
    const text::Instant now = time_.now();
    const int hour = hour_of(now);
    Reply reply;
    reply.final_url = request.url;
    reply.status = 200;
    if (site.kind == Kind::dead) reply.status = 500;
    if (site.kind == Kind::gone) reply.status = 410;
    if (site.kind == Kind::tired && hour >= 2 && hour < 5) reply.status = 503;
    if (site.kind == Kind::limited && hour == 10 && now - text::day_of(now) < 10h + 30min) {
        reply.status = 429;
        reply.retry_after = "1800";
    }
    if (site.kind == Kind::walled) {
        reply.status = 403;
        reply.body = "<!DOCTYPE html><title>Just a moment...</title>";
    }
    if (site.kind == Kind::moved && request.url != new_home) {
        reply.moved_to = reply.final_url = new_home;
    }
    if (reply.status != 200) return reply;
    const std::string tag = "\"" + std::to_string(published(site, now)) + "\"";
    if (site.kind != Kind::bare) reply.etag = tag;
    if (site.kind == Kind::cached) reply.cache_control = "public, max-age=900";
    if (!request.etag.empty() && request.etag == reply.etag) reply.status = 304;
    if (reply.status == 200) reply.body = tag;  // other news, other bytes
    return reply;
}

Reading World::read(const Reply&, const Feed& feed, text::Instant seen) const {
    const Site& site = sites_[by_url_.at(feed.url)];
    constexpr long listed = 15;
    const long newest = published(site, seen);
    Reading reading;
    reading.entries = listed;
    for (long number = newest; number > newest - listed; --number) {
        text::Article article;
        article.id = feed.name + "/" + std::to_string(number);
        article.published = long_ago + site.offset + number * site.gap;
        reading.articles.push_back(std::move(article));
    }
    if (site.kind == Kind::patient) reading.pace.ttl = 30min;
    if (site.kind == Kind::night) reading.pace.skip_hours = 0b11111;
    return reading;
}

}  // namespace vigie::feeds
