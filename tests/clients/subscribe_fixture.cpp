// The house's own subscriber as a process: subscribe_fixture ALERTS REQUESTS SLOW_MS [PREFIX...]
// From the first alert on, or with VIGIE_SINCE=now from now on, one line each: id, revision, seq.
// Takes so many milliseconds for each, and keeps its place in the file VIGIE_PLACE, if any. Runs
// until it is killed.
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>

#include "alerts/subscribe.h"

int main(int count, char** arguments) {
    if (count < 4) return 2;
    vigie::alerts::SubscribeSettings settings;
    settings.alerts = arguments[1];
    settings.requests = arguments[2];
    const std::chrono::milliseconds slow(std::stoi(arguments[3]));
    settings.topics.assign(arguments + 4, arguments + count);
    const char* const since = std::getenv("VIGIE_SINCE");
    if (since == nullptr || std::string(since) != "now") settings.since = 0;
    if (const char* const place = std::getenv("VIGIE_PLACE")) settings.place = place;
    vigie::alerts::Listener listener;
    listener.deliver = [slow](const vigie::alerts::Deliver& alert) {
        std::cout << alert.header.id << " " << alert.header.revision << " " << alert.header.seq
                  << std::endl;
        std::this_thread::sleep_for(slow);
        return true;
    };
    const auto ended = vigie::alerts::subscribe(settings, listener);
    return ended ? 0 : 1;
}
