#include "feeds/schedule/hosts.h"

#include <algorithm>

namespace vigie::feeds {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr std::size_t many_hosts = 4096;
constexpr seconds first_pause{60};
constexpr seconds last_pause{3600};
constexpr seconds longest_spacing{60};  // what a robots.txt asks for is half of it at most
// When to look again where as many as may be are under way, or others stand before us: by our own
// spacing, within these bounds. Whoever slept through the end of what it waits for would hold up
// all who came after it, though the host is idle.
constexpr milliseconds look_again{500};
constexpr milliseconds look_again_by{2000};

milliseconds until_next_look(const Manners& manners) {
    return std::clamp(manners.spacing, look_again, look_again_by);
}

seconds own_pause(int strikes) {
    return std::min<seconds>(first_pause * (1LL << std::clamp(strikes - 1, 0, 10)), last_pause);
}

}  // namespace

Hosts::Visit::Visit(Visit&& other) noexcept
    : hosts_(std::exchange(other.hosts_, nullptr)), host_(std::move(other.host_)) {}

Hosts::Visit& Hosts::Visit::operator=(Visit&& other) noexcept {
    std::swap(hosts_, other.hosts_);
    std::swap(host_, other.host_);
    return *this;
}

Hosts::Visit::~Visit() {
    if (hosts_ == nullptr) return;
    const auto row = hosts_->rows_.find(host_);
    if (row != hosts_->rows_.end()) --row->second.running;
}

Hosts::Turn::~Turn() {
    if (hosts_ == nullptr) return;
    const auto row = hosts_->rows_.find(host_);
    if (row != hosts_->rows_.end()) row->second.line.erase(number_);
}

void Hosts::Turn::stand(bool aside) {
    if (hosts_ == nullptr) return;
    const auto row = hosts_->rows_.find(host_);
    if (row == hosts_->rows_.end()) return;
    const auto place = row->second.line.find(number_);
    if (place != row->second.line.end()) place->second.aside = aside;
}

bool Hosts::Turn::leads() const {
    if (hosts_ == nullptr) return false;
    const auto row = hosts_->rows_.find(host_);
    if (row == hosts_->rows_.end()) return false;
    const auto& line = row->second.line;
    return std::all_of(line.begin(), line.lower_bound(number_), [](const auto& waiting) {
        return waiting.second.aside;
    });
}

/// When one with these manners may enter, or look again.
text::Instant Hosts::earliest(const Row& row, text::Instant now, const Manners& manners) {
    const text::Instant from = std::max(row.begun + manners.spacing, row.paused);
    if (row.running < manners.at_once) return from;
    return std::max(from, now + until_next_look(manners));
}

/// How many came before the one with this number and may enter as well.
int Hosts::before(const Row& row, text::Instant now, std::uint64_t number) {
    return static_cast<int>(
        std::count_if(row.line.begin(), row.line.lower_bound(number), [&](const auto& waiting) {
            return !waiting.second.aside && earliest(row, now, waiting.second.manners) <= now;
        }));
}

std::variant<Hosts::Visit, text::Instant> Hosts::enter(const std::string& host,
                                                       text::Instant now,
                                                       const Manners& manners,
                                                       Turn* turn) {
    if (const auto again = refuse(host, now, manners, turn)) return *again;
    Row& row = rows_[host];
    if (turn != nullptr) row.line.erase(turn->number_);
    ++row.running;
    row.begun = now;
    return Visit(*this, host);
}

std::optional<text::Instant> Hosts::refuse(const std::string& host,
                                           text::Instant now,
                                           const Manners& manners,
                                           Turn* turn) {
    forget_idle(now);
    Row& row = rows_[host];
    // A clock that was set back must lock nobody out for longer than the spacing.
    row.begun = std::min(row.begun, now);
    text::Instant from = earliest(row, now, manners);
    if (from <= now) {
        const int others = before(row, now, turn != nullptr ? turn->number_ : nobody_after);
        const bool room_for_all =
            manners.spacing.count() == 0 && row.running < manners.at_once - others;
        if (others > 0 && !room_for_all) from = now + until_next_look(manners);
    }
    // Also who may enter now: one that queues for a room first keeps its place before those who
    // come meanwhile.
    if (turn != nullptr && turn->hosts_ == nullptr) {
        turn->hosts_ = this;
        turn->host_ = host;
        turn->number_ = ++last_number_;
        row.line.emplace(turn->number_, Waiting{manners});
    }
    if (from <= now) return std::nullopt;
    return from;
}

void Hosts::answered(const std::string& host,
                     long status,
                     std::optional<seconds> retry_after,
                     text::Instant now) {
    const bool overloaded = status == 429 || status == 503;
    const bool asks = overloaded || (status >= 400 && retry_after);
    Row& row = rows_[host];
    row.strikes = asks ? row.strikes + 1 : 0;
    if (asks) row.paused = std::max(row.paused, now + retry_after.value_or(own_pause(row.strikes)));
}

void Hosts::pause(const std::string& host, text::Instant until) {
    Row& row = rows_[host];
    row.paused = std::max(row.paused, until);
}

text::Instant Hosts::paused_until(const std::string& host) const {
    const auto row = rows_.find(host);
    return row == rows_.end() ? text::Instant{} : row->second.paused;
}

void Hosts::forget_idle(text::Instant now) {
    if (rows_.size() < many_hosts) return;
    std::erase_if(rows_, [&](const auto& entry) {
        const Row& row = entry.second;
        return row.running == 0 && row.line.empty() && row.begun + longest_spacing <= now &&
               row.paused <= now;
    });
}

}  // namespace vigie::feeds
