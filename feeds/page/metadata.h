// Title, date, author and language of an article, from the many places where a page may say them.
// Each question asks its places in the order in which sites are to be believed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "feeds/page/json_ld.h"
#include "feeds/page/outline.h"
#include "feeds/page/slim.h"
#include "text/time.h"

namespace vigie::feeds::page {

/// What the questions are put to.
struct Sources {
    const Slim& slim;
    const Outline& outline;
    const LinkedData& linked;
    std::string_view url;
    std::size_t first_line = 0;  ///< of the text, in the outline
    std::size_t last_line = 0;   ///< likewise; 0 = there is no text
};

/// One line: JSON-LD, OpenGraph, <title>; as the headline on the page has it where it agrees with
/// them, else without the site's name.
std::string title_of(const Sources& sources);
/// JSON-LD, meta, marked dates, publication lines, the address.
std::optional<text::Instant> published_of(const Sources& sources);
std::optional<text::Instant> modified_of(const Sources& sources);
std::string author_of(const Sources& sources, const std::string& title);
std::string site_of(const Sources& sources);
/// ISO 639-1 as the page declares it.
std::string declared_language(const Sources& sources);
/// French or English when the text's small words leave no doubt; else empty.
std::string written_language(std::string_view text);
/// For pages that declare none: by the text's letters or small words; empty when they tell nothing.
std::string guessed_language(std::string_view text);

/// The day, with its time where it is said, in a line that tells when something was published:
/// "Publié le 3 mars 2026 à 14h05 - Mis à jour à 15h", "Par AFP, le 03/03/2026".
std::optional<text::Instant> publication_line(std::string_view line);

}  // namespace vigie::feeds::page
