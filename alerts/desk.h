// The desk decides which event a report belongs to. It holds the recent events in memory and knows
// nothing of files, clocks or sockets: the same articles in the same order give the same events,
// ids and reasons, byte for byte.
//
// Limits: every recent event is looked at for every report, most of them by distance alone; there
// is no index yet.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "alerts/desk/match.h"
#include "alerts/event.h"
#include "text/time.h"

namespace vigie::alerts {

/// Where one report went and why: stored, and shown by `vigie explain`.
struct Decision {
    std::string article;
    int report = 0;
    std::string event;
    std::string verdict;  ///< "new", "joined", "reprint"
    double score = 0;     ///< of the best event; 0 when there was no candidate
    std::vector<std::string> reasons;
    friend bool operator==(const Decision&, const Decision&) = default;
};

/// The events that an article touched, as they stood before (id empty = new) and as they are now.
struct Filing {
    struct Touched {
        Event before;
        Event now;
    };

    std::vector<Touched> touched;
    std::vector<Decision> decisions;
};

class Desk {
public:
    explicit Desk(Weights weights = {}) : weights_(weights) {}

    /// Takes up events from the store, for a cold start or after a failed commit.
    void load(std::vector<Event> events);

    /// Files all reports of one article. Reports compete for events, best score first, and two
    /// reports of one article never land in the same event.
    Filing file(const std::vector<Member>& reports);

    /// Files a reprint: the article becomes a dependent source of each event that `original` is a
    /// source of. Like file(), it leaves the desk as it was when an exception passes.
    Filing file_reprint(const std::string& original, const Source& reprint);

    /// Puts an event back as it stood, because what followed from it could not be committed.
    void restore(Filing filing);
    /// Notes what was told to subscribers.
    void told(const std::string& event, const Told& told);
    /// Forgets events that nothing was heard of since `since`.
    void forget_before(text::Instant since);

    [[nodiscard]] const std::map<std::string, Event>& events() const { return events_; }

private:
    void place(const Member& member, Decision& decision, Filing& filing);

    Weights weights_;
    std::map<std::string, Event> events_;  // ordered: iteration must not depend on hashing
};

/// "ML-2026-03-08-<10 hex>": country, day and a hash of the first article's id and report index.
/// The day is the event's, else the article's publication; "undated" when neither is known.
std::string event_id(const Member& first);

}  // namespace vigie::alerts
