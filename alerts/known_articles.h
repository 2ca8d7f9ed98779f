// The ids of all committed articles, held once for the whole process: the writer's thread adds to
// them, the network's thread asks which entries of a feed are new.
#pragma once

#include <mutex>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace vigie::alerts {

/// May be used from any thread.
class KnownArticles {
public:
    explicit KnownArticles(std::vector<std::string> ids) {
        ids_.reserve(ids.size());
        for (std::string& id : ids)
            ids_.insert(std::move(id));
    }

    [[nodiscard]] bool contains(const std::string& id) const {
        const std::lock_guard lock(mutex_);
        return ids_.contains(id);
    }

    /// All at once for whoever asks: a batch is known or it is not.
    void add(std::unordered_set<std::string> ids) {
        const std::lock_guard lock(mutex_);
        ids_.merge(ids);
    }

private:
    mutable std::mutex mutex_;
    std::unordered_set<std::string> ids_;
};

}  // namespace vigie::alerts
