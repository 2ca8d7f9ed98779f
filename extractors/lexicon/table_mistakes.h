// The mistakes of several tables, so that an analyst is told all of them at once.
#pragma once

#include <string>

#include "text/error.h"

namespace vigie::extractors {

class TableMistakes {
public:
    /// Takes what failed, if anything did. False when it did.
    template <class T>
    bool note(const text::Result<T>& done) {
        if (!done) add(done.error());
        return done.has_value();
    }

    [[nodiscard]] bool empty() const { return all_.empty(); }

    /// One error of all, a line each, "file:line:column: what".
    [[nodiscard]] text::Result<void> result() const {
        if (all_.empty()) return {};
        return text::fail(text::TextError::malformed, all_);
    }

private:
    void add(const text::Error& error) {
        if (!all_.empty()) all_ += "\n";
        all_ += error.detail;
        if (error.code == make_error_code(text::TextError::unreadable))
            all_ += ": " + error.code.message();
    }

    std::string all_;
};

}  // namespace vigie::extractors
