// The subscriber's half of the wire as a state machine without I/O: frames in, actions out. It
// delivers every alert of its prefixes once and in order, or asks for what is missing; with PUB
// switched off it is still right, only later.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "alerts/wire/frames.h"

namespace vigie::alerts {

/// Hand this alert to the reader, and store (epoch, seq) together with the effect.
struct Deliver {
    std::string topic;
    Header header;
    std::string body;
};

/// Send these frames to the publisher's request socket.
struct Ask {
    std::vector<std::string> frames;
};

/// Close both sockets, open them again and call start().
struct Reconnect {
    std::string reason;
};

using Action = std::variant<Deliver, Ask, Reconnect>;

struct SubscriberSettings {
    std::vector<std::string> prefixes;  ///< empty = all alerts
    std::string epoch;                  ///< of `since`; empty = whatever the publisher has
    /// Last seq that was delivered; none = only what comes from now on.
    std::optional<std::int64_t> since;
    std::size_t held = 1000;  ///< live alerts kept while an answer is awaited
};

class Subscriber {
public:
    explicit Subscriber(const SubscriberSettings& settings);

    /// After every (re)connect: says HELLO.
    std::vector<Action> start();
    /// A message from the alert socket.
    std::vector<Action> on_live(const std::vector<std::string>& frames);
    /// A message from the request socket.
    std::vector<Action> on_reply(const std::vector<std::string>& frames);
    /// Nothing was heard for three heartbeat periods, or an answer did not come.
    std::vector<Action> on_silence();

    [[nodiscard]] const std::string& epoch() const { return epoch_; }

    /// Everything up to this seq has been delivered, for all prefixes.
    [[nodiscard]] std::int64_t position() const;

    /// Asked and not yet answered.
    [[nodiscard]] bool waiting() const { return state_ != State::live; }

    /// The publisher's heartbeat period, once it said so.
    [[nodiscard]] int period_ms() const { return period_ms_; }

private:
    enum class State { greeting, catching_up, live };

    struct Chain {
        std::string prefix;
        std::size_t depth = 0;
        std::int64_t last = 0;  ///< everything up to here was delivered
    };

    using Actions = std::vector<Action>;

    Actions on_hello(const Greeting& greeting);
    Actions on_heartbeat(const Greeting& greeting);
    Actions on_answered(const Alerted& alerted);
    Actions on_end(const Ending& ending);
    Actions catch_up(Request::Verb verb);
    Actions ask();
    Actions change_epoch(const std::string& epoch);
    Actions hear(const Alerted& alerted);
    Actions drain();
    void hold(const Alerted& alerted);
    void deliver(const Alerted& alerted, Actions& actions);

    std::vector<Chain> chains_;
    std::string epoch_;
    bool from_now_;
    State state_ = State::greeting;
    Request::Verb verb_ = Request::Verb::replay;  // of the catching up
    std::size_t asking_ = 0;                      // the chain that the answer is for
    std::int64_t answered_ = 0;                   // alerts of this answer so far
    bool broken_ = false;                         // the answer has a hole
    int retries_ = 0;                             // broken answers in a row
    int period_ms_ = 5000;
    std::size_t held_limit_;
    std::deque<Alerted> held_;
    std::set<std::int64_t> delivered_;  // seqs that some chain has not passed yet
};

}  // namespace vigie::alerts
