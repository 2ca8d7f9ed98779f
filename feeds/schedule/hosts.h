// Good manners towards a host, whatever number of feeds and pages lie on it: few requests at once,
// a little time between two, and silence for as long as it asks for. First come, first served. A
// table without I/O: whoever wants to fetch asks for leave with the time in hand.
#pragma once

#include <chrono>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "text/time.h"

namespace vigie::feeds {

struct Manners {
    int at_once = 1;                          ///< requests under way
    std::chrono::milliseconds spacing{2000};  ///< from one request's start to the next one's
};

/// Towards a server of one's own.
inline constexpr Manners unbound{std::numeric_limits<int>::max(), std::chrono::milliseconds{0}};

class Hosts {
public:
    /// Leave to make one request; it ends with the object. Must not outlive its Hosts.
    class Visit {
    public:
        Visit(Hosts& hosts, std::string host) : hosts_(&hosts), host_(std::move(host)) {}

        Visit(Visit&& other) noexcept;
        Visit& operator=(Visit&& other) noexcept;
        Visit(const Visit&) = delete;
        Visit& operator=(const Visit&) = delete;
        ~Visit();

    private:
        Hosts* hosts_;
        std::string host_;
    };

    static constexpr auto nobody_after = std::numeric_limits<std::uint64_t>::max();

    /// A place in the line before a host, taken when leave is refused and given up with the object.
    /// Must not outlive its Hosts.
    class Turn {
    public:
        Turn() = default;
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;
        Turn(Turn&&) = delete;
        Turn& operator=(Turn&&) = delete;
        ~Turn();

        /// Who waits for something else as well lets others by meanwhile, and keeps its place.
        void step_aside() { stand(true); }

        void step_back() { stand(false); }

        /// Is nobody before it but those who stepped aside?
        [[nodiscard]] bool leads() const;

    private:
        friend class Hosts;
        void stand(bool aside);

        Hosts* hosts_ = nullptr;
        std::string host_;
        std::uint64_t number_ = nobody_after;
    };

    Hosts() = default;
    Hosts(const Hosts&) = delete;
    Hosts& operator=(const Hosts&) = delete;
    Hosts(Hosts&&) = delete;
    Hosts& operator=(Hosts&&) = delete;
    ~Hosts() = default;

    /// Leave to ask `host` now, or the moment (after `now`) to ask for leave again. The spacing of
    /// who asks counts, from the last request on, whosever it was. Host names are compared as they
    /// are given: see feeds::host_of(). With `turn`, which must be asked with until it is given up,
    /// nobody who came later is let in before, unless that one may enter when this one may not yet:
    /// who spaces out his requests more holds up nobody else.
    std::variant<Visit, text::Instant> enter(const std::string& host,
                                             text::Instant now,
                                             const Manners& manners,
                                             Turn* turn = nullptr);

    /// The same without entering: the moment to ask again, with a place in the line; none when
    /// enter() would give leave now.
    std::optional<text::Instant> refuse(const std::string& host,
                                        text::Instant now,
                                        const Manners& manners,
                                        Turn* turn = nullptr);

    /// An answer of the host with this HTTP status. 429, 503 and any error with Retry-After pause
    /// all of it: for as long as it says, else for a minute that doubles with each such answer in a
    /// row, up to an hour.
    void answered(const std::string& host,
                  long status,
                  std::optional<std::chrono::seconds> retry_after,
                  text::Instant now);

    /// Nobody gets leave before `until`.
    void pause(const std::string& host, text::Instant until);

    /// When the host may be asked again as far as its own wish goes; the epoch = it has none.
    [[nodiscard]] text::Instant paused_until(const std::string& host) const;

private:
    struct Waiting {
        Manners manners;
        bool aside = false;  ///< others may go before it
    };

    struct Row {
        int running = 0;
        int strikes = 0;        ///< answers in a row that asked for a pause
        text::Instant begun{};  ///< when the last request did
        text::Instant paused{};
        std::map<std::uint64_t, Waiting> line;  ///< who waits, in order of arrival
    };

    static text::Instant earliest(const Row& row, text::Instant now, const Manners& manners);
    static int before(const Row& row, text::Instant now, std::uint64_t number);

    void forget_idle(text::Instant now);

    std::map<std::string, Row> rows_;
    std::uint64_t last_number_ = 0;
};

}  // namespace vigie::feeds
