// Any bytes to plain text: always UTF-8, never much longer than the input, no empty lines.
#include <cstdint>
#include <cstdlib>

#include "feeds/html_text.h"
#include "text/fold.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view html(reinterpret_cast<const char*>(data), size);
    const std::string text = vigie::feeds::html_to_text(html);
    require(vigie::text::valid_utf8(text) == text);
    require(text.size() <= 4 * size + 16);
    require(text.find("\n\n") == std::string::npos);
    require(text.empty() || (text.front() != '\n' && text.back() != '\n'));
    require(vigie::feeds::html_to_line(html).find('\n') == std::string::npos);
    return 0;
}
