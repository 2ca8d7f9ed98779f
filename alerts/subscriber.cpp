#include "alerts/subscriber.h"

#include <algorithm>

#include "alerts/topic.h"

namespace vigie::alerts {
namespace {

/// A publisher that answers with holes again and again is left and greeted anew.
constexpr int max_retries = 3;
constexpr int silent_periods = 3;
/// However short a publisher's period, a reconnection is not tried more often.
constexpr int shortest_patience_ms = 500;
constexpr int longest_patience_ms = 30'000;
constexpr int most_doublings = 6;  // from the shortest to the longest

void append(std::vector<Action>& actions, std::vector<Action> more) {
    std::move(more.begin(), more.end(), std::back_inserter(actions));
}

std::vector<Action> reconnect(const std::string& reason) {
    std::vector<Action> actions;
    actions.emplace_back(Reconnect{reason});
    return actions;
}

}  // namespace

void Place::take(const std::string& of_epoch,
                 std::int64_t seq,
                 const std::vector<std::string>& prefixes) {
    if (epoch != of_epoch) {
        epoch = of_epoch;
        beyond.clear();
        for (auto& [prefix, had] : last)
            had = 0;
    }
    beyond.insert(seq);
    for (const std::string& prefix : prefixes)
        last[prefix] = seq;
    std::int64_t least = seq;
    for (const auto& [prefix, had] : last)
        least = std::min(least, had);
    beyond.erase(beyond.begin(), beyond.upper_bound(least));
}

std::vector<std::string> whole_prefixes(const std::vector<std::string>& topics) {
    std::set<std::string> prefixes;
    for (const auto& topic : topics)
        prefixes.insert(whole_prefix(topic));
    if (prefixes.empty()) prefixes.insert(std::string(topic_root));
    return {prefixes.begin(), prefixes.end()};
}

bool is_place_of(const Place& place, const std::vector<std::string>& topics) {
    const auto prefixes = whole_prefixes(topics);
    return std::equal(prefixes.begin(),
                      prefixes.end(),
                      place.last.begin(),
                      place.last.end(),
                      [](const auto& prefix, const auto& had) { return prefix == had.first; });
}

Subscriber::Subscriber(const SubscriberSettings& settings)
    : epoch_(settings.epoch),
      from_now_(!settings.since && !settings.place),
      held_limit_(settings.held) {
    for (const auto& prefix : whole_prefixes(settings.prefixes)) {
        chains_.push_back(
            {prefix, static_cast<std::size_t>(depth_of(prefix)), settings.since.value_or(0)});
    }
    if (!settings.place) return;
    epoch_ = settings.place->epoch;
    delivered_ = settings.place->beyond;
    for (Chain& chain : chains_)
        chain.last = settings.place->last.at(chain.prefix);
}

Place Subscriber::place() const {
    Place place{epoch_, {}, delivered_};
    for (const Chain& chain : chains_)
        place.last[chain.prefix] = chain.last;
    place.beyond.erase(place.beyond.begin(), place.beyond.upper_bound(position()));
    return place;
}

std::int64_t Subscriber::position() const {
    std::int64_t least = chains_.front().last;
    for (const Chain& chain : chains_)
        least = std::min(least, chain.last);
    return least;
}

std::vector<Action> Subscriber::start() {
    state_ = State::greeting;
    held_.clear();
    Actions actions;
    actions.emplace_back(Ask{request_frames({Request::Verb::hello, {}, {}, 0})});
    return actions;
}

std::vector<Action> Subscriber::on_silence() {
    silences_ = std::min(silences_ + 1, most_doublings);
    return reconnect("nothing heard");
}

int Subscriber::patience_ms() const {
    const int usual = std::max(shortest_patience_ms, silent_periods * period_ms_);
    return std::max(usual, std::min(usual << silences_, longest_patience_ms));
}

// ---- what is heard --------------------------------------------------------------------------

std::vector<Action> Subscriber::on_live(const std::vector<std::string>& frames) {
    if (const auto greeting = read_heartbeat(frames)) return on_heartbeat(*greeting);
    const auto alerted = read_alert(frames);
    if (!alerted) return {};  // the welcome message, or junk
    if (state_ == State::live) return hear(*alerted);
    hold(*alerted);
    return {};
}

std::vector<Action> Subscriber::on_heartbeat(const Greeting& greeting) {
    if (greeting.period_ms > 0) period_ms_ = greeting.period_ms;
    if (state_ != State::live) return {};
    if (greeting.head.epoch != epoch_) return change_epoch(greeting.head.epoch);
    if (greeting.head.seq <= position()) return {};
    return catch_up(Request::Verb::replay, CaughtUp::Why::behind);
}

std::vector<Action> Subscriber::hear(const Alerted& alerted) {
    const Header& header = alerted.header;
    if (header.epoch != epoch_) {
        hold(alerted);
        return change_epoch(header.epoch);
    }
    std::vector<std::string> fresh;
    bool gap = false;
    for (Chain& chain : chains_) {
        if (!alerted.topic.starts_with(chain.prefix) || header.seq <= chain.last) continue;
        // What this prefix should have heard before has not come.
        if (header.previous.at(chain.depth) > chain.last) {
            gap = true;
        } else {
            chain.last = header.seq;
            fresh.push_back(chain.prefix);
        }
    }
    Actions actions;
    if (!fresh.empty()) deliver(alerted, fresh, actions);
    if (gap) {
        hold(alerted);
        append(actions, catch_up(Request::Verb::replay, CaughtUp::Why::gap));
    }
    return actions;
}

void Subscriber::hold(const Alerted& alerted) {
    // What does not fit is missed, seen as a gap later, and asked for.
    if (held_.size() < held_limit_) held_.push_back(alerted);
}

void Subscriber::deliver(const Alerted& alerted,
                         const std::vector<std::string>& prefixes,
                         Actions& actions) {
    // An alert that moved comes under two topics with one seq.
    if (delivered_.insert(alerted.header.seq).second) {
        fetched_ += 1;
        actions.emplace_back(Deliver{alerted.topic, alerted.header, alerted.body, prefixes});
    }
    delivered_.erase(delivered_.begin(), delivered_.upper_bound(position()));
}

std::vector<Action> Subscriber::drain() {
    Actions actions;
    while (state_ == State::live && !held_.empty()) {
        const Alerted next = std::move(held_.front());
        held_.pop_front();
        append(actions, hear(next));
    }
    return actions;
}

// ---- what is answered -----------------------------------------------------------------------

std::vector<Action> Subscriber::on_reply(const std::vector<std::string>& frames) {
    if (frames.empty()) return {};
    if (const auto greeting = read_hello(frames)) return on_hello(*greeting);
    if (state_ != State::catching_up) return {};
    if (frames.front() == "ALERT") {
        const auto alerted = read_alert({frames.begin() + 1, frames.end()});
        return alerted ? on_answered(*alerted) : Actions{};
    }
    if (const auto gone = read_gone(frames)) return on_gone(*gone);
    const auto ending = read_end(frames);
    return ending ? on_end(*ending) : Actions{};
}

std::vector<Action> Subscriber::on_hello(const Greeting& greeting) {
    if (state_ != State::greeting) return {};
    if (greeting.period_ms > 0) period_ms_ = greeting.period_ms;
    const Head& head = greeting.head;
    Actions actions;
    if (from_now_) {
        from_now_ = false;
        epoch_ = head.epoch;
        for (Chain& chain : chains_)
            chain.last = head.seq;
        actions.emplace_back(Begin{place()});
    }
    if (epoch_.empty()) epoch_ = head.epoch;
    // A position above the head is one of another publisher, whatever it calls its epoch.
    const bool is_other = epoch_ != head.epoch || position() > head.seq;
    append(actions,
           is_other ? change_epoch(head.epoch)
                    : catch_up(Request::Verb::replay, CaughtUp::Why::start));
    return actions;
}

std::vector<Action> Subscriber::change_epoch(const std::string& epoch) {
    epoch_ = epoch;
    std::erase_if(held_, [&](const Alerted& held) { return held.header.epoch != epoch; });
    delivered_.clear();
    for (Chain& chain : chains_)
        chain.last = 0;
    return catch_up(Request::Verb::snapshot, CaughtUp::Why::new_epoch);
}

/// What stands of this prefix and is newer than what it has; the other prefixes may fare better.
std::vector<Action> Subscriber::on_gone(const Gone& gone) {
    if (gone.head.epoch != epoch_) return change_epoch(gone.head.epoch);
    verb_ = Request::Verb::snapshot;
    why_ = CaughtUp::Why::gone;
    return ask();
}

std::vector<Action> Subscriber::catch_up(Request::Verb verb, CaughtUp::Why why) {
    state_ = State::catching_up;
    verb_ = verb;
    why_ = why;
    fetched_ = 0;
    asking_ = 0;
    retries_ = 0;
    return ask();
}

std::vector<Action> Subscriber::ask() {
    answered_ = 0;
    broken_ = false;
    const Chain& chain = chains_.at(asking_);
    Actions actions;
    actions.emplace_back(Ask{request_frames({verb_, epoch_, chain.prefix, chain.last})});
    return actions;
}

std::vector<Action> Subscriber::on_answered(const Alerted& alerted) {
    Chain& chain = chains_.at(asking_);
    const Header& header = alerted.header;
    answered_ += 1;
    if (header.epoch != epoch_ || header.seq <= chain.last || broken_) return {};
    // A snapshot leaves out older revisions: its holes mean nothing.
    const bool hole =
        verb_ == Request::Verb::replay && header.previous.at(chain.depth) > chain.last;
    if (hole) {
        broken_ = true;
        return {};
    }
    chain.last = header.seq;
    Actions actions;
    deliver(alerted, {chain.prefix}, actions);
    return actions;
}

std::vector<Action> Subscriber::on_end(const Ending& ending) {
    if (ending.head.epoch != epoch_) return change_epoch(ending.head.epoch);
    if (broken_ || answered_ != ending.count || (ending.more && ending.count == 0)) {
        retries_ += 1;
        return retries_ > max_retries ? reconnect("answers with holes") : ask();
    }
    retries_ = 0;
    silences_ = 0;
    if (ending.more) return ask();
    Chain& chain = chains_.at(asking_);
    chain.last = std::max(chain.last, ending.head.seq);
    asking_ += 1;
    if (why_ == CaughtUp::Why::gone) verb_ = Request::Verb::replay;
    if (asking_ < chains_.size()) return ask();
    state_ = State::live;
    Actions actions;
    actions.emplace_back(CaughtUp{ending.head, fetched_, why_, place()});
    append(actions, drain());
    return actions;
}

}  // namespace vigie::alerts
