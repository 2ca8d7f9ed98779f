// The alert: the published record of an event, one revision of it. config/schema/alert-1.json says
// the same of its JSON form.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "alerts/event.h"
#include "extractors/report.h"
#include "text/time.h"

namespace vigie::alerts {

/// Message kinds of the Common Alerting Protocol.
enum class Message { alert, update, cancel };

/// How sure the event itself is, in the Common Alerting Protocol's words.
enum class Certainty { observed, likely, possible, unlikely };

/// What a revision changed and which article made it. Values are short text for a reader.
struct Change {
    std::string field;  ///< "casualties", "date", "places", "sub_event_type", "sources", "severity"
    std::string old;    ///< empty = there was none
    std::string now;    ///< "new" in the JSON
    std::string because;  ///< id of the article
    friend bool operator==(const Change&, const Change&) = default;
};

struct Severity {
    int level = 1;  ///< 1 to 5
    std::string reason;
    friend bool operator==(const Severity&, const Severity&) = default;
};

/// At most 160 characters each.
struct Summary {
    std::string fr;
    std::string en;
    friend bool operator==(const Summary&, const Summary&) = default;
};

/// When the newest article passed each stage. `committed` is the moment given to the newsroom.
struct Latency {
    std::optional<text::Instant> published;
    text::Instant seen{};
    text::Instant extracted{};
    text::Instant committed{};
    friend bool operator==(const Latency&, const Latency&) = default;
};

/// Evidence and the article that its offsets count in.
struct Proof {
    extractors::Evidence evidence;
    std::string article;
    int report = 0;
    friend bool operator==(const Proof&, const Proof&) = default;
};

struct Alert {
    std::string id;
    int revision = 1;
    Message message = Message::alert;
    std::vector<Change> changes;  ///< empty for the first revision
    text::Instant sent{};
    Account account;
    Severity severity;
    Certainty certainty = Certainty::possible;
    std::vector<Source> sources;
    std::vector<Proof> evidence;
    Summary summary;
    Latency latency;
    std::vector<Relation> related;  ///< to events that are alerts of their own
    std::string merged_into;        ///< of a cancel: the alert that goes on; else empty
    std::string split_from;         ///< the alert that told this event before; else empty
    std::string lexicon;            ///< hash of the tables that read the newest article
    std::string rules;              ///< hash of those by which the desk decided and graded it
    friend bool operator==(const Alert&, const Alert&) = default;
};

std::string_view name_of(Message message);
std::string_view name_of(Certainty certainty);

}  // namespace vigie::alerts
