#include "daemon/pipeline/not_stored.h"

#include <limits>
#include <stdexcept>

#include "alerts/error.h"
#include "daemon/log.h"

namespace vigie::daemon {

using alerts::AlertError;

int tries_worth(const text::Error& error) {
    if (error.code == make_error_code(AlertError::store_full))
        return std::numeric_limits<int>::max();
    return error.code == make_error_code(AlertError::store_failed) ? few_tries : 1;
}

bool is_damage(const text::Error& error) {
    return error.code == make_error_code(AlertError::store_damaged);
}

std::exception_ptr as_exception(const text::Error& error) {
    return std::make_exception_ptr(std::runtime_error(error.message()));
}

void tell_not_stored(const alerts::Batch& batch,
                     const text::Error& error,
                     const std::string& again) {
    log_error(again.empty() ? "cannot store a harvest" : "cannot store a harvest, holding it",
              {{"feed", batch.feed ? batch.feed->feed : ""},
               {"why", error.message()},
               {"next", again.empty() ? "fetched again later" : again}});
}

}  // namespace vigie::daemon
