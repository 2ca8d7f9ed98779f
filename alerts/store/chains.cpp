#include "alerts/store/chains.h"

#include "alerts/store/sums.h"
#include "alerts/topic.h"

namespace vigie::alerts {

using text::Result;

Result<Chains::Links::value_type*> Chains::link_of(std::string_view prefix) {
    if (const auto known = links_.find(prefix); known != links_.end()) return &*known;
    const auto stored =
        VIGIE_TRY(database_.integer("SELECT seq FROM prefix_head WHERE prefix = ?", {prefix}));
    const Link link{stored.value_or(0), 0, stored.has_value()};
    return &*links_.emplace(prefix, link).first;
}

Result<Previous> Chains::carry_on(std::string_view topic, std::int64_t seq) {
    Previous previous{};
    for (int depth = 0; depth <= topic_depth; ++depth) {
        auto* const at = VIGIE_TRY(link_of(topic_prefix(topic, depth)));
        Link& link = at->second;
        if (link.last != seq) {  // otherwise the alert's other topic came by here
            link.before = link.last;
            link.last = seq;
            if (link.is_written) unwritten_.push_back(at);
            link.is_written = false;
        }
        previous.at(static_cast<std::size_t>(depth)) = link.before;
    }
    return previous;
}

Result<void> Chains::write() {
    for (auto* const link : unwritten_) {
        if (auto done = write(*link); !done) return done;
        link->second.is_stored = true;
        link->second.is_written = true;
    }
    unwritten_.clear();
    return {};
}

Result<void> Chains::write(Links::value_type& at) {
    const auto& [prefix, link] = at;
    const std::string sum = sum_of({prefix, std::to_string(link.last)});
    const char* sql = link.is_stored ? "UPDATE prefix_head SET seq = ?, sum = ? WHERE prefix = ?"
                                     : "INSERT INTO prefix_head(seq, sum, prefix) VALUES(?, ?, ?)";
    return database_.run(sql, {link.last, sum, prefix});
}

void Chains::forget() {
    links_.clear();
    unwritten_.clear();
}

}  // namespace vigie::alerts
