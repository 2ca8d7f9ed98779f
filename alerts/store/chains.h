// The last seq under each prefix, from which `prev` is told. Stored is that of each whole topic;
// the last under a shorter prefix is the last of its topics. The one writer of a store keeps in
// memory what it has read and written, so that a prefix is read once however many alerts carry it
// on. There are some thousands of them at most.
//
// A topic's last seq is written once in a hundred alerts (and before any is let go), because a
// transaction of one alert would change a page more for it alone. Until then the rows say it
// themselves: the highest seq that stands in `prefix_head` is how far it is up to date, and whoever
// asks looks at the rows behind it as well (last_under() in outbox_table.h).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "alerts/store.h"
#include "alerts/store/database.h"
#include "alerts/topic.h"
#include "text/error.h"

namespace vigie::alerts {

class Chains {
public:
    /// So many rows may stand behind what is written of them.
    static constexpr std::int64_t most_behind = 100;

    explicit Chains(Database& database) : database_(database) {}

    /// The highest seq that is in use or must not be used again.
    text::Result<std::int64_t> head();
    /// The alert `seq` goes out under this topic: its `prev` there. Seqs come in order, behind
    /// head(); an alert that goes out under two topics asks for both.
    text::Result<Previous> carry_on(std::string_view topic, std::int64_t seq);
    /// Writes what was carried on if it is much, in the transaction that the alerts are of.
    text::Result<void> settle();
    /// Writes all of it: rows may be let go now.
    text::Result<void> write();
    /// That transaction was not committed: the database alone knows.
    void forget();

private:
    struct Link {
        std::int64_t last = 0;
        std::int64_t before = 0;  ///< the last before that, once an alert was carried on
        bool is_written = true;   ///< or no topic, which is never written
    };

    struct Hash {
        using is_transparent = void;  // NOLINT(readability-identifier-naming): the standard's name

        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

    using Links = std::unordered_map<std::string, Link, Hash, std::equal_to<>>;

    /// The topic's own prefixes, the shortest first. Their addresses stay.
    using Path = std::array<Links::value_type*, topic_depth + 1>;

    text::Result<void> resume();
    text::Result<const Path*> path_of(std::string_view topic);
    text::Result<Links::value_type*> link_of(std::string_view prefix);
    text::Result<void> write(Links::value_type& at);

    void note_unwritten(Links::value_type& topic);

    Database& database_;
    bool is_resumed_ = false;
    std::int64_t head_ = 0;
    std::int64_t written_ = 0;  // up to this seq the topics' last ones stand in the database
    Links links_;
    std::unordered_map<std::string, Path, Hash, std::equal_to<>> paths_;  // by topic
    std::vector<Links::value_type*> unwritten_;                           // whose address stays
};

}  // namespace vigie::alerts
