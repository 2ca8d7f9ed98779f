#include "feeds/schedule/moves.h"

#include <utility>

namespace vigie::feeds {
namespace {

bool is_downgrade(const std::string& from, const std::string& to) {
    return from.starts_with("https:") && !to.starts_with("https:");
}

bool is_believed(const text::Move& move, text::Instant now) {
    return move.seen >= polls_to_believe_a_move && now - move.since >= time_to_believe_a_move;
}

}  // namespace

text::FeedState after_arrival(text::FeedState state,
                              const std::string& moved_to,
                              text::Instant now) {
    if (moved_to.empty() || moved_to == state.address()) {
        state.move = {};
        return state;
    }
    if (state.move.to != moved_to) state.move = {moved_to, now, 0};
    ++state.move.seen;
    if (!is_believed(state.move, now) || is_downgrade(state.address(), moved_to)) return state;
    state.adopted = moved_to == state.url ? "" : moved_to;
    state.move = {};
    return state;
}

text::FeedState after_failure(text::FeedState state) {
    const bool doubted = !state.adopted.empty() && state.failures >= failures_to_doubt_a_move;
    return doubted ? back_home(std::move(state)) : state;
}

text::FeedState back_home(text::FeedState state) {
    state.adopted.clear();
    state.move = {};
    state.etag.clear();
    state.last_modified.clear();
    return state;
}

}  // namespace vigie::feeds
