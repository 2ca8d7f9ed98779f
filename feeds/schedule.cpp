#include "feeds/schedule.h"

#include <algorithm>
#include <utility>

#include "feeds/schedule/back_off.h"
#include "feeds/schedule/jitter.h"
#include "feeds/schedule/moves.h"
#include "feeds/schedule/push.h"
#include "feeds/schedule/quiet_hours.h"
#include "feeds/schedule/rhythm.h"
#include "feeds/websub/subscription.h"

namespace vigie::feeds {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using text::Because;

constexpr long gone = 410;
constexpr std::chrono::minutes most_for_jitter{10};  // the end of quiet hours is waited for

/// The time since something new was there; nothing when that is not known.
seconds silence_of(const text::FeedState& state, text::Instant now) {
    const text::Instant last = std::max(state.newest.value_or(text::Instant{}), state.last_news);
    if (last == text::Instant{} || last > now) return seconds{0};
    return std::chrono::floor<seconds>(now - last);
}

Pause pause_of_a_good_feed(const Feed& feed,
                           const text::FeedState& state,
                           const PollFact& fact,
                           text::Instant now) {
    const milliseconds ceiling = slowest_interval(feed);
    const seconds rhythm = rhythm_pause(state.rhythm, silence_of(state, now));
    Pause pause{poll_interval(feed), Because::interval};
    pause = longer(pause, {rhythm, Because::rhythm}, ceiling);
    pause = longer(pause, {state.pace.ttl, Because::ttl}, ceiling);
    pause = longer(pause, {state.pace.update_every, Because::update_period}, ceiling);
    pause = longer(pause, fact.fresh, ceiling);
    return longer(pause, push_pause(feed, state.subscription, now), safety_net(feed));
}

/// Last of all, for neither jitter nor back-off may end in hours in which the feed is to be spared.
/// Those whose hours end together do not all come on the stroke.
text::FeedState out_of_quiet_hours(text::FeedState state, text::Instant now, const Feed& feed) {
    const text::Instant later = after_quiet_hours(state.pace, state.next_poll);
    if (later <= state.next_poll) return state;
    const milliseconds ceiling = std::max<milliseconds>(longest_pause, state.next_poll - now);
    const milliseconds pause = std::min<milliseconds>(later - now, ceiling);
    state.next_poll = now + pause + jitter(feed, std::min<milliseconds>(pause, most_for_jitter));
    state.pause = std::chrono::ceil<seconds>(pause);
    state.because = Because::skip_hours;
    return state;
}

void remember_document(text::FeedState& state, const DocumentFact& document, text::Instant now) {
    state.version = document.version;
    state.ill_formed_why = document.ill_formed_why;
    state.entries = document.entries;
    state.undated = document.undated;
    state.bytes = document.bytes;
    state.newest = document.newest;
    state.pace = document.pace;
    const bool dated = document.rhythm > seconds{0};
    if (dated) state.rhythm = document.rhythm;
    // What the first poll finds is new to us, not to the world.
    if (!document.news || state.last_success == text::Instant{}) return;
    if (!dated && state.last_news != text::Instant{}) {
        state.rhythm = learnt_gap(state.rhythm, std::chrono::floor<seconds>(now - state.last_news));
    }
    state.last_news = now;
}

text::FeedState after_success(text::FeedState state,
                              const PollFact& fact,
                              text::Instant now,
                              const Feed& feed) {
    const bool changed = fact.outcome == PollOutcome::changed;
    state.failures = 0;
    if (changed) {
        state = after_safety_net(std::move(state), fact.document.news);
        remember_document(state, fact.document, now);
    }
    const bool document_came = !fact.body_hash.empty();  // else a 304
    if (document_came) state.body_hash = fact.body_hash;
    if (changed) {
        state.hubs = fact.hub.hubs;
        state.topic = fact.hub.self;
    }
    state.last_success = now;
    if (document_came || changed || !fact.etag.empty()) state.etag = fact.etag;
    if (document_came || changed || !fact.last_modified.empty())
        state.last_modified = fact.last_modified;
    state = after_arrival(std::move(state), fact.moved_to, now);
    const Pause pause = pause_of_a_good_feed(feed, state, fact, now);
    state.pause = std::chrono::ceil<seconds>(pause.length);
    state.because = pause.because;
    state.next_poll = now + pause.length + jitter(feed, pause.length);
    return state;
}

text::FeedState after_fault(text::FeedState state,
                            const PollFact& fact,
                            text::Instant now,
                            const Feed& feed) {
    state.failures = std::min(state.failures + 1, 1000);
    const Pause pause = back_off(feed, state.failures, fact.fault);
    state.pause = std::chrono::ceil<seconds>(pause.length);
    state.because = pause.because;
    state.next_poll = now + pause.length;
    if (fact.status != gone) return after_failure(std::move(state));
    if (!state.adopted.empty()) return back_home(std::move(state));
    state.retired_at = now;
    state.because = Because::retired;
    return state;
}

/// The longest that a state's pause may have been decided to be, by its reason.
milliseconds longest_for(const Feed& feed, Because because) {
    switch (because) {
        case Because::interval:
        case Because::pushed:  // the hub may have called while we were away
            return poll_interval(feed);
        case Because::rhythm:
        case Because::ttl:
        case Because::update_period:
        case Because::max_age:
        case Because::expires:
            return slowest_interval(feed);
        case Because::skip_hours:
        case Because::back_off:
        case Because::retry_after:
        case Because::retired:
            break;
    }
    return std::max<milliseconds>(longest_pause, poll_interval(feed));
}

}  // namespace

text::FeedState state_at(const Feed& feed, text::FeedState known) {
    if (known.url != feed.url) known = {};
    known.feed = feed.name;
    known.url = feed.url;
    return known;
}

text::FeedState next_poll(text::FeedState state,
                          const PollFact& fact,
                          text::Instant now,
                          const Feed& feed) {
    state = state_at(feed, std::move(state));
    state.last_poll = now;
    state.fault = fact.fault;
    state.status = fact.status;
    state.error = fact.error;
    state.feed_link = fact.feed_link;
    state.asking_host.clear();
    const bool failed = fact.outcome == PollOutcome::failed;
    state = failed ? after_fault(std::move(state), fact, now, feed)
                   : after_success(std::move(state), fact, now, feed);
    const Pause asked{fact.retry_after.value_or(seconds{0}), Because::retry_after};
    const Pause pause = longer({state.next_poll - now, state.because}, asked, longest_pause);
    if (state.retired()) return state;
    if (pause.because == Because::retry_after) {
        state.pause = std::chrono::ceil<seconds>(pause.length);
        state.because = pause.because;
        state.asking_host = fact.elsewhere;
        state.next_poll = now + pause.length;
    }
    return out_of_quiet_hours(std::move(state), now, feed);
}

text::FeedState after_delivery(text::FeedState state, const DocumentFact& fact, text::Instant now) {
    state.subscription = websub::delivered(std::move(state.subscription), fact.news, now);
    if (fact.news) state.last_news = now;
    if (fact.newest) state.newest = std::max(state.newest.value_or(*fact.newest), *fact.newest);
    return state;
}

milliseconds first_delay(const Feed& feed,
                         const text::FeedState& state,
                         text::Instant now,
                         milliseconds spread) {
    const double part = share(state.feed, 0) * static_cast<double>(spread.count());
    const milliseconds small{static_cast<long long>(part)};
    const milliseconds left =
        std::min<milliseconds>(state.next_poll - now, longest_for(feed, state.because));
    const milliseconds delay = std::max(left, small);
    const milliseconds quiet = after_quiet_hours(state.pace, now + delay) - now;
    return std::max(delay, std::min<milliseconds>(quiet, longest_pause));
}

}  // namespace vigie::feeds
