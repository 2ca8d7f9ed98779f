// Polls each address of a list once, as the daemon's pollers do: fetch, decompress, parse, text,
// identities, articles, the next state. What a daemon does beyond that (extract, store, publish) is
// not counted here.
//
//   poll_bench URLS STATE [IN_HAND]
//
// URLS: an address a line. STATE: the validators, read before and written after, so that the first
// run is cold and the next ones conditional; remove it to begin anew. IN_HAND: polls at a time.
#include <malloc.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include "feeds/curl_fetcher.h"
#include "feeds/poller.h"

namespace {

namespace feeds = vigie::feeds;
namespace text = vigie::text;

struct Counts {
    std::size_t changed = 0;
    std::size_t unchanged = 0;
    std::size_t failed = 0;
    std::size_t articles = 0;
    std::size_t bytes = 0;
};

std::vector<std::string> lines_of(const char* file) {
    std::vector<std::string> lines;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        if (!line.empty()) lines.push_back(line);
    }
    return lines;
}

using States = std::map<std::string, text::FeedState>;  // by address

States read_states(const char* file) {
    States states;
    std::ifstream in(file);
    text::FeedState state;
    while (std::getline(in, state.url) && std::getline(in, state.etag) &&
           std::getline(in, state.last_modified))
        states[state.url] = state;
    return states;
}

void write_states(const char* file, const States& states) {
    std::ofstream out(file);
    for (const auto& [url, state] : states)
        out << url << "\n" << state.etag << "\n" << state.last_modified << "\n";
}

void count(const feeds::Harvest& harvest, Counts& counts) {
    const auto outcome = harvest.report.outcome;
    counts.changed += outcome == feeds::PollOutcome::changed ? 1 : 0;
    counts.unchanged += outcome == feeds::PollOutcome::unchanged ? 1 : 0;
    counts.failed += outcome == feeds::PollOutcome::failed ? 1 : 0;
    counts.articles += harvest.fresh.size();
    counts.bytes += harvest.report.bytes;
}

std::string peak_memory() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) return line.substr(line.find_first_of("0123456789"));
    }
    return "?";
}

}  // namespace

int main(int count_of_arguments, char** arguments) {
    if (count_of_arguments < 3) {
        std::cerr << "usage: poll_bench URLS STATE [IN_HAND]\n";
        return EXIT_FAILURE;
    }
    mallopt(M_TRIM_THRESHOLD, 4 << 20);  // as daemon/main.cpp
    const std::vector<std::string> urls = lines_of(arguments[1]);
    States states = read_states(arguments[2]);
    const int in_hand = count_of_arguments > 3 ? std::atoi(arguments[3]) : 64;

    boost::asio::io_context io(1);
    feeds::CurlFetcher fetcher(io);
    const text::SystemClock clock;
    feeds::Watch watch{fetcher, clock, {}, {}};
    Counts counts;
    std::size_t next = 0;
    const auto poll_some = [&]() -> boost::asio::awaitable<void> {
        while (next < urls.size()) {
            feeds::Feed feed;
            feed.url = urls[next++];
            feed.name = feed.url;
            feed.allow_private = true;
            const text::FeedState known = states[feed.url];
            const feeds::Harvest harvest = co_await feeds::poll_once(feed, known, watch);
            count(harvest, counts);
            states[harvest.state.url] = harvest.state;
        }
    };
    for (int i = 0; i < in_hand; ++i)
        boost::asio::co_spawn(io, poll_some(), boost::asio::detached);
    io.run();
    write_states(arguments[2], states);
    std::cout << counts.changed << " changed, " << counts.unchanged << " unchanged, "
              << counts.failed << " failed, " << counts.articles << " articles, " << counts.bytes
              << " bytes, peak memory " << peak_memory() << "\n";
    return counts.failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
