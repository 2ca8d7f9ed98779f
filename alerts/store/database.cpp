#include "alerts/store/database.h"

#include <sqlite3.h>

#include "alerts/error.h"
#include "alerts/on_failure.h"

namespace vigie::alerts {
namespace {

using text::Result;

constexpr int busy_timeout_ms = 5000;

/// A quota or a limit on file sizes shows as a failed write, not as a full disk; what to do about
/// it is the same.
bool is_full(sqlite3* database) {
    const int code = sqlite3_extended_errcode(database);
    return code == SQLITE_FULL || code == SQLITE_IOERR_WRITE;
}

AlertError error_of(sqlite3* database) {
    if (is_full(database)) return AlertError::store_full;
    const int code = sqlite3_errcode(database) & 0xff;
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_TOOBIG)
        return AlertError::store_damaged;
    if (code == SQLITE_ERROR) return AlertError::store_odd;  // our statements are constants
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED) return AlertError::store_busy;
    const bool unreadable = code == SQLITE_CANTOPEN || code == SQLITE_PERM;
    return unreadable ? AlertError::store_unreadable : AlertError::store_failed;
}

struct Bind {
    sqlite3_stmt* statement;
    int index;

    int operator()(std::monostate) const { return sqlite3_bind_null(statement, index); }

    int operator()(std::int64_t value) const { return sqlite3_bind_int64(statement, index, value); }

    int operator()(double value) const { return sqlite3_bind_double(statement, index, value); }

    int operator()(std::string_view value) const {
        // A null pointer would bind NULL; an empty text is a text.
        const char* bytes = value.empty() ? "" : value.data();
        return sqlite3_bind_text64(
            statement, index, bytes, value.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
};

/// Leaves the statement ready for its next use, whatever happened.
class Reset {
public:
    explicit Reset(sqlite3_stmt* statement) : statement_(statement) {}

    Reset(const Reset&) = delete;
    Reset& operator=(const Reset&) = delete;
    Reset(Reset&&) = delete;
    Reset& operator=(Reset&&) = delete;

    ~Reset() {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }

private:
    sqlite3_stmt* statement_;
};

int open_flags(Database::Mode mode) {
    // One thread uses a connection at a time: SQLite's own mutexes would only cost.
    switch (mode) {
        case Database::Mode::read_only:
            return SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
        case Database::Mode::memory:
            return SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX;
        case Database::Mode::read_write:
            break;
    }
    return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
}

}  // namespace

std::int64_t Row::integer(int column) const {
    return sqlite3_column_int64(statement_, column);
}

double Row::real(int column) const {
    return sqlite3_column_double(statement_, column);
}

std::string Row::text(int column) const {
    return std::string(view(column));
}

std::string_view Row::view(int column) const {
    const auto* bytes = sqlite3_column_text(statement_, column);
    if (bytes == nullptr) return {};
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return {reinterpret_cast<const char*>(bytes), size};
}

bool Row::is_null(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

void Database::Close::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}

void Database::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

tl::unexpected<text::Error> Database::failure(std::string_view doing) const {
    return text::fail(error_of(handle_.get()),
                      path_ + ": " + std::string(doing) + ": " + sqlite3_errmsg(handle_.get()));
}

Result<Database> Database::open(const std::filesystem::path& path, Mode mode) {
    Database database;
    database.path_ = mode == Mode::memory ? "memory" : path.string();
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, open_flags(mode), nullptr);
    database.handle_.reset(handle);
    if (code != SQLITE_OK) return database.failure("opening");
    sqlite3_busy_timeout(handle, busy_timeout_ms);
    return database;
}

void Database::go_on_while(std::function<bool()> go_on) {
    constexpr int operations = 10'000;  // of SQLite's machine, between two times that it is asked
    go_on_ = std::make_unique<std::function<bool()>>(std::move(go_on));
    const auto is_over = [](void* asked) {
        return (*static_cast<std::function<bool()>*>(asked))() ? 0 : 1;
    };
    sqlite3_progress_handler(handle_.get(), operations, is_over, go_on_.get());
}

bool Database::is_read_only() const {
    return sqlite3_db_readonly(handle_.get(), "main") == 1;
}

Result<void> Database::script(const std::string& sql) {
    if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) {
        return {};
    }
    return failure(sql.substr(0, sql.find('\n')));
}

Result<sqlite3_stmt*> Database::prepare(std::string_view sql) {
    if (const auto at = prepared_.find(sql); at != prepared_.end()) return at->second.get();
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(handle_.get(),
                                        sql.data(),
                                        static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT,
                                        &statement,
                                        nullptr);
    if (code != SQLITE_OK) return failure(sql);
    prepared_.emplace(sql, statement);
    return statement;
}

Result<void> Database::run(std::string_view sql,
                           std::initializer_list<Value> values,
                           const OnRow& row) {
    sqlite3_stmt* statement = VIGIE_TRY(prepare(sql));
    const Reset reset(statement);
    int place = 0;
    for (const Value& value : values) {
        const Bind bind{statement, ++place};
        if (std::visit(bind, value) != SQLITE_OK) return failure("binding to " + std::string(sql));
    }
    for (;;) {
        const int code = sqlite3_step(statement);
        if (code == SQLITE_DONE) return {};
        if (code != SQLITE_ROW) return failure(sql);
        if (!row) continue;
        if (auto told = row(Row(statement)); !told) return told;
    }
}

Result<std::optional<std::int64_t>> Database::integer(std::string_view sql,
                                                      std::initializer_list<Value> values) {
    std::optional<std::int64_t> value;
    const auto keep = [&](const Row& row) -> Result<void> {
        if (!value && !row.is_null(0)) value = row.integer(0);
        return {};
    };
    if (auto done = run(sql, values, keep); !done) return tl::make_unexpected(done.error());
    return value;
}

Result<std::optional<std::string>> Database::text(std::string_view sql,
                                                  std::initializer_list<Value> values) {
    std::optional<std::string> value;
    const auto keep = [&](const Row& row) -> Result<void> {
        if (!value && !row.is_null(0)) value = row.text(0);
        return {};
    };
    if (auto done = run(sql, values, keep); !done) return tl::make_unexpected(done.error());
    return value;
}

Result<void> Database::copy_to(Database& to, const std::function<bool()>& go_on) {
    constexpr int pages_a_step = 64;
    const auto finish = [](sqlite3_backup* copying) { sqlite3_backup_finish(copying); };
    // One snapshot for all steps: whoever writes meanwhile goes on, and makes none begin anew.
    if (auto begun = script("BEGIN; SELECT count(*) FROM sqlite_master"); !begun) return begun;
    const OnFailure end(
        [this] { sqlite3_exec(handle_.get(), "COMMIT", nullptr, nullptr, nullptr); });
    const std::unique_ptr<sqlite3_backup, decltype(finish)> copying(
        sqlite3_backup_init(to.handle_.get(), "main", handle_.get(), "main"), finish);
    if (!copying) return to.failure("copying");
    for (;;) {
        const int code = sqlite3_backup_step(copying.get(), pages_a_step);
        if (code == SQLITE_DONE) return {};
        if (code != SQLITE_OK) {
            const bool full = code == SQLITE_FULL || code == SQLITE_IOERR_WRITE;
            return text::fail(full ? AlertError::store_full : AlertError::store_failed,
                              to.path_ + ": copying: " + sqlite3_errstr(code));
        }
        if (!go_on()) return text::fail(AlertError::store_failed, to.path_ + ": copying: stopped");
    }
}

Result<void> Database::transaction(const std::function<Result<void>()>& work) {
    if (auto begun = run("BEGIN IMMEDIATE"); !begun) return begun;
    OnFailure undo([&] {
        // Some failures roll back by themselves; then there is no transaction left to undo.
        if (sqlite3_get_autocommit(handle_.get()) != 0) return;
        sqlite3_exec(handle_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    });
    auto done = work();
    if (done) done = run("COMMIT");
    if (done) undo.finished();
    return done;
}

}  // namespace vigie::alerts
