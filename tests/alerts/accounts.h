// What reports of several outlets tell together, for tests of what follows from it.
#pragma once

#include <string>
#include <vector>

#include "alerts/desk/merge.h"
#include "tests/alerts/sketch.h"

namespace vigie::alerts::test {

/// Of one outlet a line, each of which is the sketch of a report.
inline Account account(const std::vector<std::string>& lines) {
    std::vector<Member> members;
    members.reserve(lines.size());
    for (const auto& line : lines) {
        members.push_back(
            member(line, std::string(1, static_cast<char>('a' + members.size())), "2025-12-27"));
    }
    return merge(members);
}

}  // namespace vigie::alerts::test
