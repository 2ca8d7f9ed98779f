// The frames of the wire, made and read in one place. Reading is strict and bounded: what is not of
// its form is no message, never a crash.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "alerts/store.h"

namespace vigie::alerts {

using Frames = std::vector<std::string>;

inline constexpr int wire_version = 1;

/// The header frame of an alert.
struct Header {
    std::string publisher;
    std::string epoch;
    std::int64_t seq = 0;
    Previous previous{};
    std::string id;
    int revision = 0;
    friend bool operator==(const Header&, const Header&) = default;
};

/// An alert as it is heard.
struct Alerted {
    std::string topic;
    Header header;
    std::string body;
};

/// The end of an answer: how many alerts came before it, whether there is more, and up to where
/// the answer reaches.
struct Ending {
    Head head;
    std::int64_t after = 0;  ///< ask again from here when there is more
    std::int64_t count = 0;
    bool more = false;
};

/// The answer to a REPLAY from a place whose next alerts the outbox has let go: only SNAPSHOT
/// helps.
struct Gone {
    Head head;
    std::int64_t oldest = 0;  ///< seq of the oldest alert that is still there; 0 = none is
};

/// A heartbeat or the answer to HELLO.
struct Greeting {
    Head head;
    int period_ms = 0;
};

/// What a subscriber asks on the request socket.
struct Request {
    enum class Verb { hello, head, replay, snapshot, resend };
    Verb verb = Verb::hello;
    std::string epoch;   ///< replay: of `after`
    std::string prefix;  ///< replay, snapshot; whole, see whole_prefix()
    std::int64_t after = 0;
    std::int64_t until = 0;  ///< resend: up to this seq
};

/// `topic | header | body`, for the row's own topic or its former one.
Frames alert_frames(const std::string& publisher,
                    const std::string& epoch,
                    const OutboxRow& row,
                    const Address& address);
/// A message that is no alert and has no seq, of a topic of its own.
Frames notice_frames(const std::string& publisher,
                     const std::string& epoch,
                     const std::string& topic,
                     const std::string& body);
Frames heartbeat_frames(const std::string& publisher, const Greeting& greeting);
Frames hello_frames(const std::string& publisher, const Greeting& greeting);
Frames head_frames(const Head& head);
Frames end_frames(const Ending& ending);
Frames gone_frames(const Gone& gone);
Frames resent_frames(std::int64_t count);
Frames error_frames(const std::string& why);
Frames request_frames(const Request& request);

std::optional<Alerted> read_alert(const Frames& frames);
std::optional<Greeting> read_heartbeat(const Frames& frames);
std::optional<Greeting> read_hello(const Frames& frames);
std::optional<Ending> read_end(const Frames& frames);
std::optional<Gone> read_gone(const Frames& frames);
/// The count of a RESENT.
std::optional<std::int64_t> read_resent(const Frames& frames);
/// Why, of an ERROR.
std::optional<std::string> read_error(const Frames& frames);
std::optional<Request> read_request(const Frames& frames);

}  // namespace vigie::alerts
