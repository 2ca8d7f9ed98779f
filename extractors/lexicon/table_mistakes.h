// The mistakes of several tables, so that an analyst is told all of them at once.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "text/did_you_mean.h"
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
            all_ += ": " + error.code.message() + near(error.detail);
    }

    /// A file that lies where the table should, under a name that may be meant for it.
    static std::string near(const std::filesystem::path& table) {
        std::error_code failed;
        if (std::filesystem::exists(table, failed)) return "";
        std::vector<std::string> names;
        for (std::filesystem::directory_iterator file(table.parent_path(), failed), end;
             !failed && file != end;
             file.increment(failed))
            names.push_back(file->path().filename().string());
        const std::vector<std::string_view> known(names.begin(), names.end());
        return text::did_you_mean(table.filename().string(), known);
    }

    std::string all_;
};

}  // namespace vigie::extractors
