#include "alerts/error.h"

#include <string>

namespace vigie::alerts {
namespace {

struct Category : std::error_category {
    [[nodiscard]] const char* name() const noexcept override { return "vigie.alerts"; }

    [[nodiscard]] std::string message(int code) const override {
        switch (static_cast<AlertError>(code)) {
            case AlertError::already_running:
                return "another vigie is already running here";
            case AlertError::insecure_bind:
                return "refusing to bind beyond this machine";
            case AlertError::cannot_bind:
                return "cannot bind";
            case AlertError::port_taken:
                return "the port is taken";
            case AlertError::store_unreadable:
                return "cannot read the store";
            case AlertError::store_newer:
                return "the store is a newer vigie's";
            case AlertError::store_damaged:
                return "the store is damaged";
            case AlertError::store_odd:
                return "the store has other tables than it should";
            case AlertError::store_full:
                return "the disk is full or cannot be written, nothing was stored";
            case AlertError::store_busy:
                return "another program holds the store, nothing was stored";
            case AlertError::store_failed:
                return "the store failed, nothing was stored";
            case AlertError::bad_record:
                return "not a valid record";
            case AlertError::no_connection:
                return "cannot connect";
            case AlertError::bad_key:
                return "unusable keys";
        }
        return "unknown error";
    }
};

}  // namespace

std::error_code make_error_code(AlertError error) {
    static const Category category;
    return {static_cast<int>(error), category};
}

}  // namespace vigie::alerts
