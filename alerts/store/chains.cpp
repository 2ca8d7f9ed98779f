#include "alerts/store/chains.h"

#include "alerts/store/outbox_table.h"
#include "alerts/store/sums.h"
#include "alerts/topic.h"

namespace vigie::alerts {

using text::Result;

/// Where the transaction before left off: perhaps another process's.
Result<void> Chains::resume() {
    if (is_resumed_) return {};
    head_ = VIGIE_TRY(head_of(database_)).seq;
    written_ = VIGIE_TRY(database_.integer("SELECT max(seq) FROM prefix_head")).value_or(0);
    std::vector<std::string> topics;
    const auto note = [&](const Row& row) -> Result<void> {
        topics.push_back(row.text(0));
        return {};
    };
    if (auto done = database_.run("SELECT topic FROM outbox WHERE seq > ?1 "
                                  "UNION SELECT topic FROM outbox_former WHERE seq > ?1",
                                  {written_},
                                  note);
        !done) {
        return done;
    }
    for (const std::string& topic : topics)
        note_unwritten(*VIGIE_TRY(link_of(topic)));
    is_resumed_ = true;
    return {};
}

Result<std::int64_t> Chains::head() {
    if (auto done = resume(); !done) return tl::make_unexpected(done.error());
    return head_;
}

void Chains::note_unwritten(Links::value_type& topic) {
    if (topic.second.is_written) unwritten_.push_back(&topic);
    topic.second.is_written = false;
}

Result<Chains::Links::value_type*> Chains::link_of(std::string_view prefix) {
    if (const auto known = links_.find(prefix); known != links_.end()) return &*known;
    const Link link{VIGIE_TRY(last_under(database_, prefix))};
    return &*links_.emplace(prefix, link).first;
}

Result<const Chains::Path*> Chains::path_of(std::string_view topic) {
    if (const auto known = paths_.find(topic); known != paths_.end()) return &known->second;
    Path path{};
    for (int depth = 0; depth <= topic_depth; ++depth)
        path.at(static_cast<std::size_t>(depth)) = VIGIE_TRY(link_of(topic_prefix(topic, depth)));
    return &paths_.emplace(topic, path).first->second;
}

Result<Previous> Chains::carry_on(std::string_view topic, std::int64_t seq) {
    Previous previous{};
    std::size_t depth = 0;
    const Path& path = *VIGIE_TRY(path_of(topic));
    for (auto* const at : path) {
        Link& link = at->second;
        if (link.last != seq) {  // otherwise the alert's other topic came by here
            link.before = link.last;
            link.last = seq;
        }
        previous.at(depth++) = link.before;
    }
    note_unwritten(*path.back());
    head_ = seq;
    return previous;
}

Result<void> Chains::settle() {
    return head_ - written_ < most_behind ? Result<void>{} : write();
}

Result<void> Chains::write() {
    if (auto done = resume(); !done) return done;
    for (auto* const link : unwritten_) {
        if (auto done = write(*link); !done) return done;
        link->second.is_written = true;
    }
    unwritten_.clear();
    written_ = head_;
    return {};
}

Result<void> Chains::write(Links::value_type& at) {
    const auto& [prefix, link] = at;
    const std::string sum = sum_of({prefix, std::to_string(link.last)});
    return database_.run(
        "INSERT INTO prefix_head(prefix, seq, sum) VALUES(?, ?, ?) "
        "ON CONFLICT DO UPDATE SET seq = excluded.seq, sum = excluded.sum",
        {prefix, link.last, sum});
}

void Chains::forget() {
    is_resumed_ = false;
    links_.clear();
    paths_.clear();
    unwritten_.clear();
}

}  // namespace vigie::alerts
