// The last seq under each prefix, from which `prev` is told. Stored is that of each whole topic;
// the last under a shorter prefix is the last of its topics. The one writer of a store keeps in
// memory what it has read and written, so that a prefix is read once, and a topic written once a
// transaction, however many alerts carry it on. There are some thousands of them at most.
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
    explicit Chains(Database& database) : database_(database) {}

    /// The alert `seq` goes out under this topic: its `prev` there. Seqs come in order; an alert
    /// that goes out under two topics asks for both.
    text::Result<Previous> carry_on(std::string_view topic, std::int64_t seq);
    /// Writes what was carried on, in the transaction that the alerts are of.
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
        using is_transparent = void;

        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

    using Links = std::unordered_map<std::string, Link, Hash, std::equal_to<>>;

    /// The topic's own prefixes, the shortest first. Their addresses stay.
    using Path = std::array<Links::value_type*, topic_depth + 1>;

    text::Result<const Path*> path_of(std::string_view topic);
    text::Result<Links::value_type*> link_of(std::string_view prefix);
    text::Result<void> write(Links::value_type& link);

    Database& database_;
    Links links_;
    std::unordered_map<std::string, Path, Hash, std::equal_to<>> paths_;  // by topic
    std::vector<Links::value_type*> unwritten_;                           // whose address stays
};

}  // namespace vigie::alerts
