// Short strings that live as long as the tables that hold them: their bytes stand behind each other
// in large blocks, so that a name costs its letters and a view, where a string of its own costs
// twice that and often a block of the heap.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace vigie::extractors {

/// Moving the pool moves no bytes.
class StringPool {
public:
    /// A copy of `text` that stays where it is while the pool lives; of what is empty, an empty
    /// view.
    std::string_view keep(std::string_view text);

private:
    std::vector<std::unique_ptr<char[]>> blocks_;
    char* next_ = nullptr;
    std::size_t left_ = 0;  ///< bytes from there to the block's end
};

}  // namespace vigie::extractors
