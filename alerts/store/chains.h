// The last seq under each prefix, from which `prev` is told. The one writer of a store keeps in
// memory what it has read and written, so that a prefix is read once, and written once a
// transaction, however many alerts carry it on. There are some thousands of them at most.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "alerts/store.h"
#include "alerts/store/database.h"
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
        bool is_stored = false;
        bool is_written = true;
    };

    struct Hash {
        using is_transparent = void;

        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

    using Links = std::unordered_map<std::string, Link, Hash, std::equal_to<>>;

    text::Result<Links::value_type*> link_of(std::string_view prefix);
    text::Result<void> write(Links::value_type& link);

    Database& database_;
    Links links_;
    std::vector<Links::value_type*> unwritten_;  // whose address stays
};

}  // namespace vigie::alerts
