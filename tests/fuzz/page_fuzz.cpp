// Any bytes as an article's page: always UTF-8, no longer than the page, no empty lines.
#include <cstdint>
#include <cstdlib>

#include "feeds/page/page.h"
#include "text/fold.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view html(reinterpret_cast<const char*>(data), size);
    vigie::feeds::PageHints hints;
    hints.url = "https://journal.example/a";
    const auto page = vigie::feeds::read_page(html, hints);
    if (!page) return 0;
    require(vigie::text::valid_utf8(page->text) == page->text);
    require(page->text.size() <= 4 * size + 16);
    require(page->text.find("\n\n") == std::string::npos);
    require(page->title.find('\n') == std::string::npos);
    return 0;
}
