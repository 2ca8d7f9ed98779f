#include "feeds/page/metadata.h"

#include <array>
#include <span>
#include <vector>

#include "feeds/html_text.h"
#include "feeds/page/metas.h"
#include "text/fold.h"

namespace vigie::feeds::page {
namespace {

constexpr std::array title_metas{"og:title", "twitter:title", "dc.title", "headline", "title"};
constexpr std::array author_metas{"author",
                                  "article:author",
                                  "dc.creator",
                                  "parsely-author",
                                  "dcterms.creator",
                                  "sailthru.author",
                                  "twitter:data1_author"};
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

/// "Par Awa Diarra (avec AFP)" -> "Awa Diarra".
std::string author_name(std::string_view line) {
    std::string name(line);
    for (const std::string_view start : {"Par ",
                                         "par ",
                                         "PAR ",
                                         "By ",
                                         "by ",
                                         "BY ",
                                         "De ",
                                         "\u00C9crit par ",
                                         "Written by ",
                                         "R\u00E9dig\u00E9 par ",
                                         "Publi\u00E9 par ",
                                         "Auteur : ",
                                         "Author: "}) {
        if (name.starts_with(start)) name.erase(0, start.size());
        if (name == start.substr(0, start.size() - 1)) return "";
    }
    const auto end = name.find_first_of("|(\u2022");
    if (end != std::string::npos && end > 0) name.erase(end);
    while (name.ends_with(' ') || name.ends_with(',') || name.ends_with('-'))
        name.pop_back();
    return name;
}

bool is_name(const std::string& text) {
    return !text.empty() && text.size() <= 80 && text.find("http") == std::string::npos &&
           text.find_first_of("0123456789@") == std::string::npos;
}

/// The first name on a short line of these.
std::string name_on(std::span<const Line> lines, unsigned most_words) {
    for (const Line& line : lines) {
        if (line.words > most_words || line.words == 0) continue;
        if (std::string name = author_name(line.text); is_name(name)) return name;
    }
    return "";
}

std::string marked_author(const Outline& outline) {
    const std::span<const Line> lines(outline.lines);
    for (const Box& box : outline.boxes) {
        if (!box.hints.author || box.hints.comments) continue;
        std::string name =
            name_on(lines.subspan(box.first_line, box.last_line - box.first_line), 8);
        if (!name.empty()) return name;
    }
    for (const Line& line : lines) {
        const bool by = line.text.starts_with("Par ") || line.text.starts_with("By ");
        if (std::string name = by ? name_on({&line, 1}, 7) : ""; !name.empty()) return name;
    }
    return "";
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
    return without_site(said, site_of(sources));
}

std::string author_of(const Sources& sources) {
    if (is_name(sources.linked.author)) return sources.linked.author;
    for (const char* name : author_metas) {
        const std::string said = meta(sources.slim, std::span(&name, 1));
        if (is_name(said)) return author_name(said);
    }
    return marked_author(sources.outline);
}

std::string site_of(const Sources& sources) {
    const std::string said = meta(sources.slim, site_metas);
    return said.empty() ? sources.linked.site : said;
}

}  // namespace vigie::feeds::page
