// A web of our own, and a reader that visits the pages behind entries there.
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "feeds/pages.h"
#include "tests/feeds/loop.h"

namespace vigie::feeds::test {

namespace asio = boost::asio;
using namespace std::chrono_literals;

class StandingClock final : public text::Clock {
public:
    [[nodiscard]] text::Instant now() const override { return time; }

    text::Instant time = *text::parse_instant("2026-03-06T08:00:00Z");
};

/// Answers from a table; what is not in it is a 404.
class Web final : public Fetcher {
public:
    asio::awaitable<Result<Reply>> fetch(Request request) override {
        accepted.push_back(request.accept.substr(0, request.accept.find(',')));
        Reply reply = answer(request.url);
        for (int hops = 0;
             !reply.location.empty() && request.may_follow && request.may_follow(reply.location);
             ++hops) {
            if (hops == 5) co_return fail(FeedError::too_many_redirects, "leads on and on");
            request.url = std::exchange(reply.location, {});
            reply = answer(request.url);
        }
        if (const auto slow = takes.find(asked.back()); slow != takes.end()) {
            const bool cut = request.at_most > 0ms && request.at_most < slow->second;
            *time += cut ? request.at_most : slow->second;
            if (cut) co_return fail(FeedError::timed_out, request.url);
        }
        if (reply.status == 0) co_return fail(FeedError::connect_failed, request.url);
        const bool known = !request.etag.empty() && request.etag == reply.etag;
        if (known) {
            reply.status = 304;
            reply.body.clear();
        }
        reply.final_url = request.url;
        co_return reply;
    }

    Reply answer(const std::string& url) {
        asked.push_back(url.starts_with(site) ? url.substr(site.size()) : url);
        const auto found = answers.find(asked.back());
        Reply none;
        none.status = 404;
        return found != answers.end() ? found->second : none;
    }

    void put(const std::string& path, long status, std::string body = "", std::string etag = "") {
        Reply reply;
        reply.status = status;
        reply.body = std::move(body);
        reply.etag = std::move(etag);
        answers[path] = reply;
    }

    const std::string site = "https://journal.example";
    std::map<std::string, Reply> answers;
    std::map<std::string, std::chrono::seconds> takes;  ///< how long an answer takes
    text::Instant* time = nullptr;                      ///< moved on by as much
    std::vector<std::string> asked;                     ///< whole addresses on other sites
    std::vector<std::string> accepted;
};

inline std::string page_about(const std::string& town) {
    return "<html><head><title>Attaque à " + town + "</title></head><body><article><h1>Attaque à " +
           town + "</h1><p>Des hommes armés ont attaqué mardi soir le marché de " + town +
           ", tuant quatre commerçants et un enfant, selon un élu local joint par téléphone.</p>"
           "<p>Les assaillants, venus à moto, sont repartis avec du bétail et des vivres avant "
           "l'arrivée de l'armée, qui est restée toute la nuit dans la ville.</p></article></body>";
}

class Pages : public testing::Test {
protected:
    void SetUp() override {
        feed.name = "guetteur";
        feed.page = PagePolicy::when_short;
        web.time = &clock.time;
        doors.sleep = [this](std::chrono::milliseconds pause) { return wait(pause); };
    }

    asio::awaitable<void> wait(std::chrono::milliseconds pause) {
        clock.time += pause;
        waited += pause;
        co_return;
    }

    text::Article entry(const std::string& town) {
        text::Article article;
        article.title = "Attaque à " + town;
        article.body = "Le marché a été attaqué.";
        article.url = web.site + "/" + town;
        article.seen = clock.time;
        return article;
    }

    PageNotes read(std::vector<text::Article>& articles) {
        return run(io, read_pages(feed, articles, doors, clock.time));
    }

    PageNotes read(text::Article& article) {
        std::vector<text::Article> one{article};
        PageNotes notes = read(one);
        article = one.front();
        return notes;
    }

    asio::io_context io;
    Web web;
    StandingClock clock;
    Feed feed;
    std::chrono::milliseconds waited{0};
    Watch doors{web, clock, {}, {}};
};

}  // namespace vigie::feeds::test
