// SQLite with errors as values and statements prepared once. Not a general wrapper: exactly what
// the store needs, and the only file that speaks sqlite3.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "text/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace vigie::alerts {

/// What is bound to a parameter; monostate is NULL. Text must outlive the call.
using Value = std::variant<std::monostate, std::int64_t, double, std::string_view>;

/// One row of an answer, valid during the callback only.
class Row {
public:
    explicit Row(sqlite3_stmt* statement) : statement_(statement) {}

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;
    /// The same without a copy.
    [[nodiscard]] std::string_view view(int column) const;
    [[nodiscard]] bool is_null(int column) const;

private:
    sqlite3_stmt* statement_;
};

class Database {
public:
    enum class Mode { read_write, read_only, memory };
    static text::Result<Database> open(const std::filesystem::path& path, Mode mode);

    /// Several statements without parameters: schema and pragmas.
    text::Result<void> script(const std::string& sql);
    /// One statement; `row` is called for each row of the answer and may fail.
    using OnRow = std::function<text::Result<void>(const Row&)>;
    text::Result<void> run(std::string_view sql,
                           std::initializer_list<Value> values = {},
                           const OnRow& row = nullptr);
    /// The first column of the first row.
    text::Result<std::optional<std::int64_t>> integer(std::string_view sql,
                                                      std::initializer_list<Value> values = {});
    text::Result<std::optional<std::string>> text(std::string_view sql,
                                                  std::initializer_list<Value> values = {});

    /// Writes all of it, as it is now, over what is in `to`; other connections go on reading and
    /// writing. Asks now and then whether to `go_on`.
    text::Result<void> copy_to(Database& to, const std::function<bool()>& go_on);

    /// From now on a statement is given up, with store_failed, when this says no; it is asked every
    /// few milliseconds.
    void go_on_while(std::function<bool()> go_on);

    /// Whether SQLite takes the file for one that must not be written.
    [[nodiscard]] bool is_read_only() const;

    /// Runs `work` in one transaction: all of it is committed, or nothing is.
    text::Result<void> transaction(const std::function<text::Result<void>()>& work);

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };

    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };

    using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

    text::Result<sqlite3_stmt*> prepare(std::string_view sql);
    [[nodiscard]] tl::unexpected<text::Error> failure(std::string_view doing) const;

    std::unique_ptr<std::function<bool()>> go_on_;  // before handle_, which asks it
    std::unique_ptr<sqlite3, Close> handle_;
    std::map<std::string, Prepared, std::less<>>
        prepared_;  // after handle_: finalised before it is closed
    std::string path_;
};

}  // namespace vigie::alerts
