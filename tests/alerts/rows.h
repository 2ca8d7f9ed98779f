// Rows as an outbox gives them.
#pragma once

#include <cstdint>
#include <vector>

#include "alerts/store.h"

namespace vigie::alerts::test {

/// With these seqs, and bodies of so many bytes.
inline std::vector<OutboxRow> rows(std::int64_t first, std::int64_t last, std::size_t body = 1) {
    std::vector<OutboxRow> made;
    for (std::int64_t seq = first; seq <= last; ++seq)
        made.emplace_back().seq = seq;
    for (OutboxRow& row : made)
        row.body.assign(body, 'x');
    return made;
}

}  // namespace vigie::alerts::test
