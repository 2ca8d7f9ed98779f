// One poll as values: what came of it, as the schedule, the log and the store want to know it.
// Pure; feeds/poller.h does the fetching.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "feeds/articles.h"
#include "feeds/feed.h"
#include "feeds/fetcher.h"
#include "feeds/schedule.h"
#include "text/feed_state.h"
#include "text/time.h"

namespace vigie::feeds {

/// What came of the pages behind short entries.
struct PageNotes {
    std::size_t wanted = 0;            ///< entries whose page was to be read
    std::size_t read = 0;              ///< of them those that have its text now
    std::size_t left = 0;              ///< not looked for: there were too many
    std::size_t late = 0;              ///< not looked for, or not there, in time
    std::vector<std::string> refused;  ///< why an entry kept its own text, with the address
};

/// The same as it is remembered.
text::PageTally tally_of(const PageNotes& notes);

/// One poll as the log tells it: which feed, what, and what happens next.
struct PollReport {
    std::string feed;
    PollOutcome outcome = PollOutcome::failed;
    long status = 0;          ///< HTTP status; 0 = no answer
    std::size_t entries = 0;  ///< in the document
    std::size_t fresh = 0;    ///< of them unseen
    std::size_t undated = 0;  ///< articles without a usable date
    PageNotes pages;
    std::size_t bytes = 0;  ///< of the document, decompressed
    std::chrono::milliseconds duration{0};
    std::error_code error;       ///< FeedError of a failed poll
    std::string error_text;      ///< for a person: what, where, why; empty = no error
    std::string ill_formed_why;  ///< what had to be repaired; empty = nothing
    std::string moved_to;        ///< the feed's new permanent address; empty = not moved
    std::string adopted;         ///< where it is fetched from now on, when this poll decided so
    std::string hub;             ///< what passed between the feed's hub and us; empty = nothing
    bool hub_trouble = false;    ///< and that it was nothing good
    bool retired = false;        ///< it is gone for good and not polled again
    text::Instant next_poll{};   ///< means nothing for a feed that is retired
};

/// In bytes: larger than nearly all feeds and pages. A feed of tags that are never closed keeps a
/// thread busy for a tenth of a second a megabyte, and may have eight.
inline constexpr std::int64_t large_document = 512 << 10;

/// What a feed's last poll gives cause to expect of the next. Those that are not proven never have
/// all the places: however many hostile feeds there are, a good one waits for none of theirs.
enum class Standing {
    unproven,  ///< it failed, or never was read, or its last document takes long to read
    proven,    ///< it was read, or was as it had been
};

Standing standing_of(const text::FeedState& state);

/// A poll's place among those under way; given up by letting go of it.
class Place {
public:
    Place() = default;
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    Place(Place&&) = delete;
    Place& operator=(Place&&) = delete;
    virtual ~Place() = default;

    /// The server has answered: from now on a document is held in memory.
    virtual void answered() {}

    /// The document is out of memory, though the poll is not over: it waits for pages.
    virtual void has_read() {}
};

using Room = std::shared_ptr<Place>;

/// What one poll brings. State and articles belong in one transaction: validators without their
/// articles would skip those for ever. `fresh` is empty after a 304 or a failure.
struct Harvest {
    text::FeedState state;
    std::vector<text::Article> fresh;  ///< oldest first, undated last
    PollReport report;
    Room room;  ///< the poll's: until what it brought is out of memory; null = it had none
};

/// What one poll has learnt so far.
struct Poll {
    PollFact fact;
    PollReport report;
    std::vector<text::Article> fresh;
    websub::HubLinks in_header;  ///< what the answer's header names
    std::string final_url;       ///< where it came from
};

/// An answer came, whatever it says.
void note_reply(Poll& poll, const Reply& reply, text::Instant now);

/// The article as it is to be read; none when the store has it with this text. One whose text was
/// edited comes back under an id of its own, with the date that it was first published under.
using Unread = std::function<std::optional<text::Article>(text::Article)>;

/// Whether it is the document that was read last, byte for byte, under the same Content-Type: there
/// is nothing to read in it. Many servers know no validators.
bool is_known(const Poll& poll, const text::FeedState& before);

/// It is a feed. Without `unread` every article is.
void note_reading(Poll& poll, Reading reading, const Unread& unread, text::Instant now);

/// It failed. What the answer looked like is known from note_reply().
void note_error(Poll& poll, const text::Error& error);

/// Why an answer with an error status is no feed.
text::Error status_error(const std::string& url, const Reply& reply);

/// The poll is over: what is to be stored and told.
Harvest harvest_of(Poll poll, const text::FeedState& before, text::Instant now, const Feed& feed);

/// What its hub delivered was read, or was not: the state that a poll left stays but for that.
Harvest harvest_of_delivery(Poll poll, text::FeedState before, text::Instant now, const Feed& feed);

/// Nothing was fetched: `state` is to be kept for what passed between the feed's hub and us, told
/// for a person. `trouble` when that is nothing good.
Harvest hub_harvest(text::FeedState state, std::string told, bool trouble);

/// A host that is not to be asked before a moment.
struct Paused {
    std::string host;
    text::Instant until{};
};

/// A poll that was not made, for the feed's host, or one that it led to, asked to be left alone.
/// The feed has not failed.
Harvest put_off(const text::FeedState& before, const Paused& paused, text::Instant now);

}  // namespace vigie::feeds
