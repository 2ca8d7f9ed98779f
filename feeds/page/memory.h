// What is remembered of pages and of robots.txt between two polls: bounded, in memory only. After a
// restart a page may be fetched once more; that is cheaper than a table for it.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "feeds/page/page.h"
#include "feeds/robots/robots.h"
#include "text/time.h"

namespace vigie::feeds {

struct KnownPage {
    Page page;
    std::string etag;           ///< byte-exact; empty = none
    std::string last_modified;  ///< byte-exact; empty = none
    text::Instant fetched{};    ///< or last confirmed by a 304
};

struct KnownRobots {
    Robots robots;
    std::string why;        ///< when all is forbidden because no answer came; else empty
    text::Instant until{};  ///< from then on it is asked for again
};

/// By address. When it is full the entry whose `age` is the oldest makes room.
template <class Value, text::Instant Value::*age, std::size_t most>
class Memory {
public:
    /// Null when not known. Good until the next keep().
    [[nodiscard]] Value* find(const std::string& url) {
        const auto found = rows_.find(url);
        return found == rows_.end() ? nullptr : &found->second;
    }

    Value& keep(const std::string& url, Value value) {
        if (rows_.size() >= most && !rows_.contains(url)) forget_oldest();
        return rows_.insert_or_assign(url, std::move(value)).first->second;
    }

    [[nodiscard]] std::size_t size() const { return rows_.size(); }

private:
    void forget_oldest() {
        auto oldest = rows_.begin();
        for (auto row = rows_.begin(); row != rows_.end(); ++row) {
            if (row->second.*age < oldest->second.*age) oldest = row;
        }
        rows_.erase(oldest);
    }

    std::map<std::string, Value> rows_;
};

struct PageMemory {
    Memory<KnownPage, &KnownPage::fetched, 256> pages;
    Memory<KnownRobots, &KnownRobots::until, 128> robots;  ///< by the robots.txt's address
};

}  // namespace vigie::feeds
