// The subscriber's half of the wire as a state machine without I/O: frames in, actions out. It
// delivers every alert of its prefixes once and in order, or asks for what is missing; with PUB
// switched off it is still right, only later.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "alerts/wire/frames.h"

namespace vigie::alerts {

/// How far a subscriber has come. What it has of one epoch, and nothing else, it need not ask for.
struct Place {
    std::string epoch;
    std::map<std::string, std::int64_t> last;  ///< by whole prefix: had everything up to here
    std::set<std::int64_t> beyond;             ///< had these too, above some prefix's last

    /// The alert was delivered; `prefixes` are those whose chain it carried on.
    void take(const std::string& of_epoch,
              std::int64_t seq,
              const std::vector<std::string>& prefixes);
    friend bool operator==(const Place&, const Place&) = default;
};

/// Hand this alert to the reader, then store the place together with the effect.
struct Deliver {
    std::string topic;
    Header header;
    std::string body;
    std::vector<std::string> prefixes;  ///< for Place::take()
};

/// What comes from now on is wanted, and this is now: store it. Otherwise who is stopped before it
/// has caught up would have no place for those prefixes that nothing came under.
struct Begin {
    Place place = {};
};

/// Nothing of the prefixes is missing up to `head`.
struct CaughtUp {
    enum class Why {
        start,      ///< what was missed while not connected
        gap,        ///< an alert told that some before it had not come
        behind,     ///< a heartbeat told that there was more
        new_epoch,  ///< the publisher began anew: all that stands was taken again
        gone        ///< what was missed is no longer kept: all that stands was taken again
    };
    Head head;
    std::int64_t fetched = 0;  ///< alerts delivered since it was asked for
    Why why = Why::start;
    Place place = {};
};

/// Send these frames to the publisher's request socket.
struct Ask {
    std::vector<std::string> frames;
};

/// Close both sockets, open them again and call start().
struct Reconnect {
    std::string reason;
};

using Action = std::variant<Deliver, Begin, CaughtUp, Ask, Reconnect>;

struct SubscriberSettings {
    std::vector<std::string> prefixes;  ///< empty = all alerts
    std::string epoch;                  ///< of `since`; empty = whatever the publisher has
    /// Last seq that was delivered; none = only what comes from now on.
    std::optional<std::int64_t> since;
    /// Where it was; over epoch and since. Of these prefixes, see is_place_of().
    std::optional<Place> place = {};
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
    /// When all actions so far are carried out.
    [[nodiscard]] Place place() const;

    /// Asked and not yet answered.
    [[nodiscard]] bool waiting() const { return state_ != State::live; }

    /// After so long without a word, or without an answer, on_silence() is due: three heartbeats.
    /// Twice as long each time that no answer has come since, up to a minute: a publisher that is
    /// late with its answers must not be asked the more for it.
    [[nodiscard]] int patience_ms() const;

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
    Actions on_gone(const Gone& gone);
    Actions catch_up(Request::Verb verb, CaughtUp::Why why);
    Actions ask();
    Actions change_epoch(const std::string& epoch);
    Actions hear(const Alerted& alerted);
    Actions drain();
    void hold(const Alerted& alerted);
    void deliver(const Alerted& alerted,
                 const std::vector<std::string>& prefixes,
                 Actions& actions);

    std::vector<Chain> chains_;
    std::string epoch_;
    bool from_now_;
    State state_ = State::greeting;
    Request::Verb verb_ = Request::Verb::replay;  // of the catching up
    std::size_t asking_ = 0;                      // the chain that the answer is for
    std::int64_t answered_ = 0;                   // alerts of this answer so far
    bool broken_ = false;                         // the answer has a hole
    int retries_ = 0;                             // broken answers in a row
    CaughtUp::Why why_ = CaughtUp::Why::start;
    std::int64_t fetched_ = 0;
    int period_ms_ = 5000;
    int silences_ = 0;  // since an answer was whole
    std::size_t held_limit_;
    std::deque<Alerted> held_;
    std::set<std::int64_t> delivered_;  // seqs that some chain has not passed yet
};

/// Topics as a subscriber is given them, made whole, in order, once each; none are all alerts.
std::vector<std::string> whole_prefixes(const std::vector<std::string>& topics);
/// Is it a place of just these topics?
bool is_place_of(const Place& place, const std::vector<std::string>& topics);

}  // namespace vigie::alerts
