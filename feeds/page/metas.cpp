#include "feeds/page/metas.h"

#include "feeds/html_text.h"

namespace vigie::feeds::page {

std::string meta(const Slim& slim, std::span<const char* const> names) {
    for (const char* name : names) {
        for (const Meta& meta : slim.metas) {
            if (meta.name != name) continue;
            if (std::string text = html_to_line(meta.content); !text.empty()) return text;
        }
    }
    return "";
}

}  // namespace vigie::feeds::page
