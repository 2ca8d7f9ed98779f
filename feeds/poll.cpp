#include "feeds/poll.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "feeds/lookalike.h"
#include "feeds/schedule/back_off.h"
#include "feeds/schedule/freshness.h"
#include "feeds/schedule/push.h"
#include "feeds/schedule/rhythm.h"
#include "feeds/url.h"
#include "feeds/websub/links.h"
#include "text/hash.h"

namespace vigie::feeds {
namespace {

using text::PollFault;

/// What is wrong with the answer, should it turn out to be no feed.
PollFault suspicion(const Reply& reply) {
    if (is_challenge(reply.body)) return PollFault::filtered;
    if (reply.status == 403 || reply.status == 429) return PollFault::blocked;
    if (!reply.ok()) return PollFault::status;
    return begins_as_html(reply.body) ? PollFault::html : PollFault::unreadable;
}

/// The newest of the dates that have come.
std::optional<text::Instant> newest_of(const std::vector<text::Instant>& dates, text::Instant now) {
    std::optional<text::Instant> newest;
    for (const text::Instant date : dates) {
        if (date <= now && (!newest || date > *newest)) newest = date;
    }
    return newest;
}

std::vector<text::Instant> dates_of(const std::vector<text::Article>& articles) {
    std::vector<text::Instant> dates;
    for (const text::Article& article : articles) {
        if (article.published) dates.push_back(*article.published);
    }
    return dates;
}

/// A poll that wanted no page leaves what the one before came to.
void remember_pages(text::FeedState& state, const PageNotes& notes) {
    const text::PageTally tally = tally_of(notes);
    if (tally.wanted > 0) state.pages = tally;
}

}  // namespace

text::PageTally tally_of(const PageNotes& notes) {
    return {static_cast<int>(notes.wanted),
            static_cast<int>(notes.read),
            static_cast<int>(notes.late),
            notes.refused.empty() ? std::string{} : notes.refused.front()};
}

text::Error status_error(const std::string& url, const Reply& reply) {
    std::string detail = url + ": HTTP status " + std::to_string(reply.status);
    if (!reply.retry_after.empty()) detail += ", Retry-After: " + reply.retry_after.substr(0, 40);
    return {FeedError::http_status, std::move(detail)};
}

void note_reply(Poll& poll, const Reply& reply, text::Instant now) {
    poll.report.status = poll.fact.status = reply.status;
    poll.report.bytes = reply.body.size();
    poll.report.moved_to = poll.fact.moved_to = reply.moved_to;
    poll.fact.retry_after = read_retry_after(reply.retry_after, now);
    poll.fact.etag = reply.etag;
    poll.fact.last_modified = reply.last_modified;
    poll.fact.fresh = fresh_for({reply.cache_control, reply.expires, reply.date, reply.age}, now);
    if (reply.not_modified()) return;
    if (reply.ok()) {
        poll.final_url = reply.final_url;
        poll.in_header = websub::links_in_header(reply.link, reply.final_url);
        poll.fact.body_hash = text::hash_hex(reply.body) + ' ' + reply.content_type;
        if (!reply.link.empty()) poll.fact.body_hash += ' ' + text::hash_hex(reply.link);
    }
    poll.fact.fault = suspicion(reply);
    if (poll.fact.fault == PollFault::html) {
        poll.fact.feed_link = feed_link_in(reply.body, reply.final_url);
    }
}

bool is_known(const Poll& poll, const text::FeedState& before) {
    return !before.body_hash.empty() && poll.fact.body_hash == before.body_hash;
}

void note_reading(Poll& poll, Reading reading, const Unread& unread, text::Instant now) {
    poll.fact.outcome = PollOutcome::changed;
    poll.fact.fault = PollFault::none;
    poll.fact.feed_link.clear();
    poll.report.entries = reading.entries;
    poll.report.undated = reading.undated;
    poll.report.ill_formed_why = reading.ill_formed_why;
    poll.fact.hub =
        websub::named_by(std::move(poll.in_header), std::move(reading.named), poll.final_url);
    const std::vector<text::Instant> dates = dates_of(reading.articles);
    poll.fresh.reserve(reading.articles.size());
    for (text::Article& article : reading.articles) {
        auto fresh = unread ? unread(std::move(article)) : std::move(article);
        if (fresh) poll.fresh.push_back(*std::move(fresh));
    }
    // Feeds put the newest first; whoever reads on wants the order in which things happened.
    std::reverse(poll.fresh.begin(), poll.fresh.end());
    std::stable_sort(poll.fresh.begin(), poll.fresh.end(), [](const auto& a, const auto& b) {
        return a.published.value_or(text::Instant::max()) <
               b.published.value_or(text::Instant::max());
    });
    poll.report.fresh = poll.fresh.size();
    poll.fact.document = {std::move(reading.version),
                          std::move(reading.ill_formed_why),
                          static_cast<int>(reading.entries),
                          static_cast<int>(reading.undated),
                          !poll.fresh.empty(),
                          newest_of(dates, now),
                          usual_gap(dates, now),
                          reading.pace,
                          static_cast<std::int64_t>(poll.report.bytes)};
}

void note_error(Poll& poll, const text::Error& error) {
    poll.fact.outcome = PollOutcome::failed;
    poll.fact.error = error.message();
    poll.fresh.clear();
    poll.report.fresh = 0;
    poll.report.error = error.code;
    poll.report.error_text = error.message();
    if (error.code == make_error_code(FeedError::internal)) {
        poll.fact.fault = PollFault::internal;
    } else if (poll.fact.status == 0) {
        poll.fact.fault = PollFault::no_answer;
    } else if (poll.fact.fault == PollFault::none) {
        poll.fact.fault = PollFault::status;  // a 304 that nobody asked for
    }
}

Harvest harvest_of(Poll poll, const text::FeedState& before, text::Instant now, const Feed& feed) {
    Harvest harvest;
    harvest.state = next_poll(before, poll.fact, now, feed);
    remember_pages(harvest.state, poll.report.pages);
    harvest.fresh = std::move(poll.fresh);
    harvest.report = std::move(poll.report);
    harvest.report.feed = feed.name;
    harvest.report.outcome = poll.fact.outcome;
    harvest.report.next_poll = harvest.state.next_poll;
    harvest.report.retired = harvest.state.retired();
    if (harvest.state.address() != before.address() && !harvest.state.adopted.empty()) {
        harvest.report.adopted = harvest.state.adopted;
    }
    return harvest;
}

Harvest harvest_of_delivery(Poll poll,
                            text::FeedState before,
                            text::Instant now,
                            const Feed& feed) {
    const bool read = poll.fact.outcome == PollOutcome::changed;
    Harvest harvest;
    harvest.state = read ? after_delivery(std::move(before), poll.fact.document, now)
                         : without_net(feed, std::move(before), now);
    remember_pages(harvest.state, poll.report.pages);
    harvest.fresh = std::move(poll.fresh);
    harvest.report = std::move(poll.report);
    harvest.report.feed = feed.name;
    harvest.report.outcome = PollOutcome::pushed;
    harvest.report.next_poll = harvest.state.next_poll;
    return harvest;
}

Harvest hub_harvest(text::FeedState state, std::string told, bool trouble) {
    Harvest harvest;
    harvest.report.feed = state.feed;
    harvest.report.outcome = PollOutcome::hub;
    harvest.report.hub = std::move(told);
    harvest.report.hub_trouble = trouble;
    harvest.report.next_poll = state.next_poll;
    harvest.state = std::move(state);
    return harvest;
}

Standing standing_of(const text::FeedState& state) {
    const bool read = state.last_success != text::Instant{} && state.failures == 0;
    return read && state.bytes < large_document ? Standing::proven : Standing::unproven;
}

Harvest put_off(const text::FeedState& before, const Paused& paused, text::Instant now) {
    const bool elsewhere = paused.host != host_of(before.address()).value_or("");
    Harvest harvest;
    harvest.state = before;
    harvest.state.next_poll = paused.until;
    harvest.state.pause = std::chrono::ceil<std::chrono::seconds>(paused.until - now);
    harvest.state.because = text::Because::retry_after;
    harvest.state.asking_host = elsewhere ? paused.host : "";
    std::string detail = before.address() + ": not before " + text::to_iso(paused.until);
    if (elsewhere) detail += ", at " + paused.host;
    const text::Error error{FeedError::host_paused, std::move(detail)};
    harvest.report.feed = before.feed;
    harvest.report.outcome = PollOutcome::put_off;
    harvest.report.error = error.code;
    harvest.report.error_text = error.message();
    harvest.report.next_poll = paused.until;
    return harvest;
}

}  // namespace vigie::feeds
