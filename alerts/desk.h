// The desk decides which event a report belongs to. It holds the recent events in memory and knows
// nothing of files, clocks or sockets: the same articles in the same order give the same events,
// ids and reasons, byte for byte.
#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "alerts/desk/candidates.h"
#include "alerts/desk/held.h"
#include "alerts/desk/match/match.h"
#include "alerts/event.h"
#include "text/time.h"

namespace vigie::alerts {

/// Where one report went and why: stored, and shown by `vigie explain`.
struct Decision {
    std::string article;
    int report = 0;
    std::string event;
    std::string verdict;  ///< "new", "possible" (new, perhaps the same as another), "joined",
                          ///< "reprint", "merged" and "split" (moved with its event)
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

struct Fit;

class Desk {
public:
    explicit Desk(Weights weights = {}) : weights_(weights) {}

    /// Takes up events from the store, for a cold start or after a failed commit. Those that were
    /// merged into others are passed over.
    void load(std::vector<Event> events);

    /// Weighs by these from now on; events stay as they are.
    void weigh_by(const Weights& weights);

    /// Files all reports of one article. Reports compete for events, best score first, and two
    /// reports of one article never land in the same event. A report may show that two events are
    /// one (they are merged into the elder) or, with another of its article, that one is two.
    Filing file(const std::vector<Member>& reports);

    /// Files a reprint: the article becomes a dependent source of each event that `original` is a
    /// source of, and `why` its reason. Like file(), it leaves the desk as it was when an exception
    /// passes.
    Filing file_reprint(const std::string& original, const Source& reprint, const std::string& why);

    /// Puts events back as they stood, because what followed could not be committed.
    void restore(Filing filing);
    /// Notes what was told to subscribers.
    void told(const std::string& event, const Told& told);
    /// Forgets events that nothing was heard of since `since`; see remembered_from().
    void forget_before(text::Instant since);

    [[nodiscard]] const std::map<std::string, Held>& events() const { return events_; }

private:
    struct Work;
    void keep(Event event);
    void take_out(const Held& held);
    void drop(const std::string& id);
    Event& touch(const std::string& id, Filing& filing);
    void settle(Event event, Filing& filing);

    void consider_all(Work& work) const;
    void consider(std::size_t report, Work& work) const;
    [[nodiscard]] bool rivalled(const Fit& fit, const Work& work) const;
    void assign(Work& work) const;
    void place(std::size_t report, Work& work);

    bool split_where_two(Work& work);
    void split(const std::string& id, const std::vector<std::size_t>& leaving, Work& work);
    void merge_where_one(std::size_t report, Work& work);
    void merge_into(const std::string& survivor, const std::string& gone, Work& work);
    void redirect(const std::string& other,
                  const std::string& gone,
                  const std::string& survivor,
                  Work& work);
    void relate(std::size_t report, Work& work);
    void link(const std::string& one, const Relation& to_other, Kinship back, Work& work);

    Weights weights_;
    std::map<std::string, Held> events_;  // ordered: iteration must not depend on hashing
    Candidates candidates_;
    std::set<std::pair<text::Instant, std::string>> remembered_;         // by remembered_from()
    std::unordered_map<std::string, std::set<std::string>> of_article_;  // events it is a source of
};

/// "ML-2026-03-08-<10 hex>": country, day and a hash of the first article's id and report index.
/// The day is the event's, else the article's publication; "undated" when neither is known. An
/// event that is split off has the article that showed it in its hash too: its first article may
/// have had an event of its own before, whose alert was cancelled.
std::string event_id(const Member& first, const std::string& split_by = {});

}  // namespace vigie::alerts
