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
    enum class State { greeting, replaying, snapshot, live };

    struct Chain {
        std::string prefix;
        int depth = 0;
        std::int64_t last = 0;
    };

    std::vector<Action> on_hello(const Head& head);
    std::vector<Action> on_end(const Ending& ending);
    std::vector<Action> ask();
    std::vector<Action> next_chain();
    std::vector<Action> new_epoch(const std::string& epoch);
    bool take(Chain& chain, const std::string& topic, const Header& header);
    std::vector<Action> hear(const Alerted& alerted);
    std::vector<Action> drain();

    std::vector<Chain> chains_;
    std::string epoch_;
    bool from_now_;
    State state_ = State::greeting;
    std::size_t asking_ = 0;        // the chain that the answer is for
    std::int64_t asked_after_ = 0;  // pages of a snapshot
    bool broken_ = false;           // an answer with a hole in it
    std::int64_t answered_ = 0;     // alerts of this answer so far
    int period_ms_ = 5000;
    std::size_t held_limit_;
    std::deque<Alerted> held_;
    std::set<std::int64_t> delivered_;  // seqs that some chain has not passed yet
};

}  // namespace vigie::alerts
