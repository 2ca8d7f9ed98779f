// An event is its reports: the members, in order of arrival, are the record, and everything else
// about it (`Account`) is a pure function of them. Nothing is ever averaged or overwritten, so a
// later and better rule can read the same members again.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/report.h"
#include "text/article.h"
#include "text/time.h"

namespace vigie::alerts {

/// An article as a source of one event. `independent` is false when it tells what another told:
/// `copy_of` and `credit` say whose account it is (alerts/reprints).
struct Source {
    std::string article;  ///< id of the article
    int report = 0;       ///< index of the report in that article
    std::string outlet;   ///< as a reader knows it
    std::string feed;
    std::string url;
    std::string title;
    std::string language;
    std::optional<text::Instant> published;
    text::Instant seen{};
    int tier = 2;
    bool belligerent = false;
    bool independent = true;
    std::string copy_of;  ///< id of the article whose text it took; empty = nobody's
    std::string credit;   ///< the outlet whose account it gives; empty = its own, or not known
    friend bool operator==(const Source&, const Source&) = default;
};

/// Whose account it is: a copy and its original, and all who credit one agency, are one voice.
/// Empty for an aggregator's text, and for a copy of it: nobody knows whose it is.
std::string voice_of(const Source& source);

/// One report and where it came from. A reprint's report is empty: its original's is there.
struct Member {
    Source source;
    extractors::Report report;
    text::Instant extracted{};
    friend bool operator==(const Member&, const Member&) = default;
};

/// Does it tell the event itself? False for a reprint. Who gives another's account may tell it too,
/// and an event may have no other members: never ask `independent` for this.
bool has_report(const Member& member);

/// A toll and its author: `count.according_to` as the article cites, else the outlet itself.
struct Toll {
    extractors::Casualty count;
    std::string outlet;
    std::string article;
    friend bool operator==(const Toll&, const Toll&) = default;
};

/// What a party says, and the article that tells so.
struct Statement {
    extractors::Claim claim;
    std::string article;
    friend bool operator==(const Statement&, const Statement&) = default;
};

/// Dead of all sides, derived from the tolls and never the record. `high` is not known when a
/// source says "at least".
struct Fatalities {
    int low = 0;
    int best = 0;
    std::optional<int> high;
    friend bool operator==(const Fatalities&, const Fatalities&) = default;
};

/// A field about which sources differ: each says its own.
struct Contest {
    std::string field;              ///< "casualties.killed.FAMa", "claims"
    std::vector<std::string> said;  ///< "FAMa: 21", "MSA: 40"
    friend bool operator==(const Contest&, const Contest&) = default;
};

/// From this many different voices on, one more is no news.
inline constexpr int voices_worth_telling = 3;

/// What all members together tell.
struct Account {
    extractors::SubEventType sub_type = extractors::SubEventType::other;
    std::optional<text::DateRange> date;    ///< of what lasts, its beginning as far as known
    bool lasts = false;                     ///< a blockade or siege
    std::optional<text::DateRange> until;   ///< when what lasts was lifted; none while it stands
    std::vector<extractors::Place> places;  ///< most specific first
    std::vector<extractors::Actor> actors;
    std::vector<Toll> tolls;  ///< one row per status, side and source
    std::vector<Statement> claims;
    std::vector<extractors::Materiel> materiel;
    std::optional<Fatalities> fatalities;  ///< none when no source counts dead
    std::vector<Contest> contested;
    int independent_sources = 0;  ///< different voices, see voice_of()
    friend bool operator==(const Account&, const Account&) = default;
};

/// What has been told to subscribers about an event.
struct Told {
    int revision = 0;         ///< 0 = no alert went out
    int severity = 0;         ///< worst so far: the topic follows it
    std::string reason;       ///< of that severity
    std::string topic;        ///< of the last revision; empty = none
    std::size_t members = 0;  ///< the last revision told what the first so many members tell
    std::vector<std::string> related;  ///< ids of the events that it was told to have to do with
    friend bool operator==(const Told&, const Told&) = default;
};

/// How an event stands to another one that is an alert of its own.
enum class Kinship {
    possibly_same,  ///< perhaps the same event: too little is told to join them
    part_of,        ///< one of those that the other sums up
    includes,       ///< sums up the other with more
};

/// "possibly_same", "part_of", "includes".
std::string_view name_of(Kinship kinship);
/// The kinship whose name_of() is `name`; none for any other word.
std::optional<Kinship> kinship_of(std::string_view name);

struct Relation {
    Kinship kinship = Kinship::possibly_same;
    std::string event;  ///< id of the other
    std::string why;
    std::string article;  ///< id of the one that showed it
    friend bool operator==(const Relation&, const Relation&) = default;
};

struct Event {
    std::string id;  ///< "ML-2026-03-08-0a1b2c3d4e" or "ML-undated-0a1b2c3d4e", for ever
    std::vector<Member> members;
    Account account;
    Told told;
    std::vector<Relation> relations;
    std::string merged_into;  ///< the event that it turned out to be; empty = it stands
    std::string split_from;   ///< the event that it was told as before; empty = never
    friend bool operator==(const Event&, const Event&) = default;
};

/// The moment that the desk's memory of it counts from: when it was last heard of, and for what
/// still lasts half a year later. Nobody retells a blockade every month, and its end is news of it.
text::Instant remembered_from(const Event& event);

}  // namespace vigie::alerts
