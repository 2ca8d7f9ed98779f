#include "extractors/words/string_pool.h"

#include <algorithm>

namespace vigie::extractors {

std::string_view StringPool::keep(std::string_view text) {
    constexpr std::size_t block = std::size_t{64} << 10;
    if (text.empty()) return {};
    if (text.size() > left_) {
        left_ = std::max(block, text.size());
        next_ = blocks_.emplace_back(new char[left_]).get();
    }
    char* const kept = next_;
    std::copy(text.begin(), text.end(), kept);
    next_ += text.size();
    left_ -= text.size();
    return {kept, text.size()};
}

}  // namespace vigie::extractors
