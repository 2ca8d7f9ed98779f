#include "daemon/telemetry/measured_store.h"

#include <utility>

namespace vigie::daemon {
namespace {

using text::Result;
using Rows = Result<std::vector<alerts::OutboxRow>>;

class MeasuredStore final : public alerts::Store {
public:
    MeasuredStore(std::unique_ptr<alerts::Store> store, Telemetry& telemetry)
        : store_(std::move(store)), telemetry_(telemetry) {}

    Rows commit(const alerts::Entry& entry) override {
        const auto begin = Telemetry::Steady::now();
        Rows rows = store_->commit(entry);
        if (rows) {
            telemetry_.committed(entry, *rows, Telemetry::Steady::now() - begin);
        } else {
            telemetry_.not_committed(rows.error());
        }
        return rows;
    }

    Result<alerts::Head> head() override { return store_->head(); }

    Rows rows(const Range& range) override { return store_->rows(range); }

    Rows between(std::int64_t after,
                 std::int64_t until,
                 std::vector<alerts::OutboxRow> room) override {
        return store_->between(after, until, std::move(room));
    }

    Result<std::int64_t> last_under(const std::string& prefix) override {
        return store_->last_under(prefix);
    }

    Result<std::int64_t> oldest() override { return store_->oldest(); }

    Result<alerts::Memory> load(text::Instant since) override { return store_->load(since); }

    Result<std::vector<text::FeedState>> feeds() override { return store_->feeds(); }

    Rows history(const std::string& alert) override { return store_->history(alert); }

    Rows latest(const Standing& wanted) override { return store_->latest(wanted); }

    Result<std::int64_t> last_before(text::Instant moment) override {
        return store_->last_before(moment);
    }

    Result<std::vector<alerts::Decision>> decisions(const std::string& event) override {
        return store_->decisions(event);
    }

private:
    std::unique_ptr<alerts::Store> store_;
    Telemetry& telemetry_;
};

void add_size(Scrape& scrape,
              std::string name,
              std::string help,
              const std::filesystem::path& file) {
    std::error_code unknown;
    const auto bytes = std::filesystem::file_size(file, unknown);
    scrape.push_back(single(std::move(name),
                            std::move(help),
                            MetricType::gauge,
                            unknown ? 0 : static_cast<double>(bytes)));
}

}  // namespace

Result<std::unique_ptr<alerts::Store>> measured(std::unique_ptr<alerts::Store> store,
                                                Telemetry& telemetry) {
    telemetry.stands_at(VIGIE_TRY(store->head()));
    return std::make_unique<MeasuredStore>(std::move(store), telemetry);
}

Scrape store_metrics(const std::filesystem::path& folder) {
    Scrape scrape;
    add_size(scrape, "vigie_db_size_bytes", "The database's file.", folder / "vigie.sqlite");
    add_size(scrape, "vigie_db_wal_bytes", "Its write-ahead log.", folder / "vigie.sqlite-wal");
    return scrape;
}

}  // namespace vigie::daemon
