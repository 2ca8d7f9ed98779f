// The house's own subscriber as a process: subscribe_fixture ALERTS REQUESTS [PREFIX...]
// From the first alert on, one line each: id, revision, seq. Runs until it is killed.
#include <iostream>

#include "alerts/subscribe.h"

int main(int count, char** arguments) {
    if (count < 3) return 2;
    vigie::alerts::SubscribeSettings settings;
    settings.alerts = arguments[1];
    settings.requests = arguments[2];
    settings.topics.assign(arguments + 3, arguments + count);
    settings.since = 0;
    const auto ended = vigie::alerts::subscribe(settings, [](const vigie::alerts::Deliver& alert) {
        std::cout << alert.header.id << " " << alert.header.revision << " " << alert.header.seq
                  << std::endl;
    });
    return ended ? 0 : 1;
}
