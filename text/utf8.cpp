#include "text/utf8.h"

#include <utf8proc.h>

namespace vigie::text {

char32_t first_character(std::string_view utf8) {
    utf8proc_int32_t code = -1;
    utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
                     static_cast<utf8proc_ssize_t>(utf8.size()),
                     &code);
    return code < 0 ? U'\0' : static_cast<char32_t>(code);
}

}  // namespace vigie::text
