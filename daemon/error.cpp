#include "daemon/error.h"

namespace vigie::daemon {
namespace {

struct Category : std::error_category {
    [[nodiscard]] const char* name() const noexcept override { return "vigie.daemon"; }

    [[nodiscard]] std::string message(int code) const override {
        switch (static_cast<DaemonError>(code)) {
            case DaemonError::bad_settings:
                return "bad configuration";
            case DaemonError::unreadable_input:
                return "unreadable input";
            case DaemonError::unavailable:
                return "unavailable";
            case DaemonError::already_running:
                return "already running";
            case DaemonError::no_such_alert:
                return "no such alert";
        }
        return "unknown error";
    }
};

}  // namespace

std::error_code make_error_code(DaemonError error) {
    static const Category category;
    return {static_cast<int>(error), category};
}

}  // namespace vigie::daemon
