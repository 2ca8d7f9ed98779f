#include "alerts/publish/resending.h"

#include "alerts/topic.h"

namespace vigie::alerts {
namespace {

/// 2,000 alerts a second at most: what the slowest subscriber that we test with takes in.
constexpr int alerts_a_page = 100;
constexpr std::chrono::milliseconds between_pages{50};

}  // namespace

bool Resending::begin(const std::string& peer, std::int64_t after, std::int64_t until) {
    if (job_) return false;
    job_ = Job{peer, after, until, 0, Clock::now()};
    return true;
}

std::optional<Resending::Clock::time_point> Resending::due() const {
    return job_ ? std::optional(job_->due) : std::nullopt;
}

std::optional<Resending::Answer> Resending::step(
    Outbox& outbox, Clock::time_point now, const std::function<void(const OutboxRow&)>& send) {
    if (!job_ || now < job_->due) return std::nullopt;
    Outbox::Range range{std::string(topic_root), job_->after, job_->until};
    range.limit = alerts_a_page;
    const auto rows = outbox.rows(range);
    if (rows) {
        for (const OutboxRow& row : *rows)
            send(row);
        job_->count += static_cast<std::int64_t>(rows->size());
        if (static_cast<int>(rows->size()) == alerts_a_page) {
            job_->after = rows->back().seq;
            job_->due = now + between_pages;
            return std::nullopt;
        }
    }
    Answer answer{
        job_->peer,
        rows ? resent_frames(job_->count) : error_frames("the outbox cannot be read now")};
    job_.reset();
    return answer;
}

}  // namespace vigie::alerts
