#include "text/error.h"

namespace vigie::text {
namespace {

struct Category : std::error_category {
    [[nodiscard]] const char* name() const noexcept override { return "vigie.text"; }

    [[nodiscard]] std::string message(int code) const override {
        switch (static_cast<TextError>(code)) {
            case TextError::not_a_date:
                return "not a date";
            case TextError::unreadable:
                return "cannot read";
            case TextError::malformed:
                return "malformed";
        }
        return "unknown error";
    }
};

}  // namespace

std::error_code make_error_code(TextError error) {
    static const Category category;
    return {static_cast<int>(error), category};
}

}  // namespace vigie::text
