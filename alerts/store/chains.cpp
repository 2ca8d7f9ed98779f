#include "alerts/store/chains.h"

#include "alerts/store/outbox_table.h"
#include "alerts/store/sums.h"
#include "alerts/topic.h"

namespace vigie::alerts {

using text::Result;

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
    Link& whole = path.back()->second;
    if (whole.is_written) unwritten_.push_back(path.back());
    whole.is_written = false;
    return previous;
}

Result<void> Chains::write() {
    for (auto* const link : unwritten_) {
        if (auto done = write(*link); !done) return done;
        link->second.is_written = true;
    }
    unwritten_.clear();
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
    links_.clear();
    paths_.clear();
    unwritten_.clear();
}

}  // namespace vigie::alerts
