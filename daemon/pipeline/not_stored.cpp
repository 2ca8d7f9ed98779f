#include "daemon/pipeline/not_stored.h"

#include <limits>
#include <stdexcept>
#include <vector>

#include "alerts/error.h"
#include "daemon/log.h"

namespace vigie::daemon {

using alerts::AlertError;

int tries_worth(const text::Error& error) {
    if (error.code == make_error_code(AlertError::store_full))
        return std::numeric_limits<int>::max();
    const bool may_recover = error.code == make_error_code(AlertError::store_failed) ||
                             error.code == make_error_code(AlertError::store_busy);
    return may_recover ? few_tries : 1;
}

bool is_of_all(const text::Error& error) {
    return error.code == make_error_code(AlertError::store_full) ||
           error.code == make_error_code(AlertError::store_busy) || is_damage(error);
}

bool is_damage(const text::Error& error) {
    return error.code == make_error_code(AlertError::store_damaged);
}

std::exception_ptr as_exception(const text::Error& error) {
    return std::make_exception_ptr(std::runtime_error(error.message()));
}

namespace {

std::string feed_of(const alerts::Batch& batch) {
    return batch.feed ? batch.feed->feed : "";
}

}  // namespace

void tell_not_stored(const Batches& batches, const text::Error& error, const std::string& again) {
    if (again.empty()) {
        for (const auto& batch : batches) {
            log_error("cannot store a harvest",
                      {{"feed", feed_of(*batch)},
                       {"why", error.message()},
                       {"next", "fetched again later"}});
        }
        return;
    }
    std::vector<Field> fields{
        {"feed", feed_of(*batches.front())}, {"why", error.message()}, {"next", again}};
    if (batches.size() > 1) fields.push_back({"others", std::to_string(batches.size() - 1)});
    log(LogLevel::error, "cannot store a harvest, holding it", fields);
}

}  // namespace vigie::daemon
