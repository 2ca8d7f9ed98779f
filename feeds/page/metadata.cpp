#include "feeds/page/metadata.h"

#include <algorithm>
#include <array>
#include <vector>

#include "feeds/html_text.h"
#include "feeds/page/metas.h"
#include "text/fold.h"

namespace vigie::feeds::page {
namespace {

constexpr std::array title_metas{"og:title", "twitter:title", "dc.title", "headline", "title"};
constexpr std::array site_metas{"og:site_name", "application-name", "apple-mobile-web-app-title"};

/// "Titre | Journal" -> "Titre": the part before the last separator, if it is the longer one or
/// the rest is the site's name.
std::string without_site(std::string title, const std::string& site) {
    if (title.starts_with(":: ")) title.erase(0, 3);  // ":: Le Témoin :: Procès"
    for (const std::string_view separator :
         {" | ", " - ", " \u2013 ", " \u2014 ", " \u00BB ", " \u2022 ", " :: ", " / "}) {
        const auto at = title.rfind(separator);
        if (at == std::string::npos || at == 0) continue;
        std::string rest = title.substr(at + separator.size());
        if ((separator == " | " || separator == " :: ") && rest.size() > at * 2)
            return rest;  // the site stands first
        const bool is_site = !site.empty() && text::folded(rest) == text::folded(site);
        if (is_site || (separator == " | " && rest.size() < at) || rest.size() * 3 < at)
            return title.substr(0, at);
    }
    return title;
}

/// What stands before the last separator, and behind the first one.
std::vector<std::string> parts_of(const std::string& title) {
    std::vector<std::string> parts;
    for (const std::string_view separator :
         {" | ", " - ", " \u2013 ", " \u2014 ", " \u00BB ", " \u2022 ", " :: ", ": "}) {
        const auto last = title.rfind(separator);
        if (last == std::string::npos) continue;
        const std::string before = title.substr(0, last);
        const std::string behind = title.substr(title.find(separator) + separator.size());
        for (const std::string& part : {before, behind}) {
            const bool enough = separator != ": " || part.size() * 2 >= title.size();
            if (enough && part.find(' ') != std::string::npos) parts.push_back(part);
        }
    }
    std::sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) {
        return a.size() > b.size();
    });
    return parts;
}

/// Of a title with the site's name, the part that the page shows as a line of its own, as sites do
/// that mark no headline.
std::string shown_part(const std::string& title, const Outline& outline) {
    for (const std::string& part : parts_of(title)) {
        for (const Line& line : outline.lines) {
            if (line.text.size() == part.size() && line.text == part) return part;
        }
    }
    return "";
}

/// The headlines on the page: h1, and what is marked as one.
std::vector<std::string_view> headlines(const Outline& outline) {
    std::vector<std::string_view> found;
    for (const Line& line : outline.lines) {
        if (found.size() < 8 && line.heading > 0 && line.words > 0 &&
            (line.heading == 1 || outline.boxes[line.box].hints.title ||
             outline.boxes[outline.boxes[line.box].parent].hints.title))
            found.push_back(line.text);
    }
    return found;
}

bool within(const std::string& part, const std::string& whole) {
    return part.size() * 2 >= whole.size() && whole.find(part) != std::string::npos;
}

}  // namespace

std::string title_of(const Sources& sources) {
    std::string said = sources.linked.headline;
    if (said.empty()) said = meta(sources.slim, title_metas);
    const std::string tag = html_to_line(sources.slim.title);
    if (said.empty()) said = tag;
    const auto on_page = headlines(sources.outline);
    if (said.empty()) return on_page.empty() ? "" : std::string(on_page.front());
    const std::string folded_said = text::folded(said);
    const std::string folded_tag = text::folded(tag);
    for (const std::string_view headline : on_page) {
        const std::string folded = text::folded(headline);
        if (within(folded, folded_said) || within(folded, folded_tag)) return std::string(headline);
    }
    if (said == tag) {
        if (std::string part = shown_part(tag, sources.outline); !part.empty()) return part;
    }
    return without_site(said, site_of(sources));
}

std::string site_of(const Sources& sources) {
    const std::string said = meta(sources.slim, site_metas);
    return said.empty() ? sources.linked.site : said;
}

}  // namespace vigie::feeds::page
