// Reads one TOML table into a struct, key by key, and collects every mistake instead of stopping
// at the first: wrong types, values out of range, keys that nobody asked for.
//
// Includes toml++, which costs four seconds of compile time: only the .cpp files of this folder
// may include this header.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "daemon/settings/mistake.h"

namespace vigie::daemon {

/// "90 s", "10 min", "72 h", "3 d"; none when it is not of that form or overflows.
std::optional<std::chrono::seconds> parse_duration(std::string_view text);

class TableReader {
public:
    /// `table` and `mistakes` must outlive the reader. `name` is how messages call the table.
    TableReader(const toml::table& table,
                std::filesystem::path file,
                std::string name,
                std::vector<Mistake>& mistakes);

    /// Each read() leaves `to` as it is when the key is absent, and notes a mistake when it is
    /// there but wrong.
    void read(std::string_view key, std::string& to);
    void read(std::string_view key, bool& to);
    void read(std::string_view key, std::vector<std::string>& to);
    void read(std::string_view key, std::chrono::seconds& to);
    /// One text, or a list of them.
    void read_some(std::string_view key, std::vector<std::string>& to);
    /// A table of texts, by its keys.
    void read(std::string_view key, std::map<std::string, std::string>& to);
    /// A whole number from `least` to `most`.
    void read_number(std::string_view key, int least, int most, int& to);
    /// A number from `least` to `most`, with or without decimals.
    void read_decimal(std::string_view key, double least, double most, double& to);
    /// One of `words`; `to` becomes its index.
    void read_word(std::string_view key, const std::vector<std::string_view>& words, int& to);
    /// A path; a relative one is relative to the file it stands in.
    void read_path(std::string_view key, std::filesystem::path& to);

    /// Is the key written, be its value right or wrong?
    [[nodiscard]] bool has(std::string_view key) const { return table_.contains(key); }

    /// Notes a mistake when `key` is absent or an empty string.
    void require(std::string_view key);
    /// A nested table, or null.
    const toml::table* table(std::string_view key);
    /// An array of tables; others in it are mistakes.
    std::vector<const toml::table*> tables(std::string_view key);

    /// Notes a mistake at `key` (or at the table itself when it has no such key).
    void complain(std::string_view key, std::string what);
    /// The same where `mistake` tells one; empty = none.
    void refuse(std::string_view key, std::string mistake);
    /// Call last: every key that was not asked for is a mistake.
    void finish();

private:
    const toml::node* find(std::string_view key);
    void complain_at(const toml::source_region& where, std::string what);
    void expect(std::string_view key, std::string_view form);

    const toml::table& table_;
    std::filesystem::path file_;
    std::string name_;
    std::vector<Mistake>& mistakes_;
    std::vector<std::string_view> known_;
};

/// The whole file as a table; syntax errors and an unreadable file become mistakes and no table.
std::optional<toml::table> read_toml(const std::filesystem::path& file,
                                     std::vector<Mistake>& mistakes);

}  // namespace vigie::daemon
