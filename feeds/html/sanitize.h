// What a page may show without giving its writer the page.
#pragma once

#include <string>
#include <string_view>

namespace vigie::feeds {

/// The same HTML without what acts or loads by itself: scripts, styles, frames and plug-ins with
/// what they hold; comments and declarations; the tags that belong to a page's head; attributes
/// that are code (on..., style, srcdoc) and links that are (javascript:, vbscript:, data: but for
/// images), however they are spelt. Everything else stays byte for byte; linear.
std::string without_active(std::string_view html);

}  // namespace vigie::feeds
