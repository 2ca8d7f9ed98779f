#include "feeds/page/metadata.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <span>

#include "feeds/dates.h"
#include "feeds/html_text.h"
#include "text/fold.h"

namespace vigie::feeds::page {
namespace {

constexpr std::array title_metas{"og:title", "twitter:title", "dc.title", "headline", "title"};
constexpr std::array published_metas{"article:published_time",
                                     "article:published",
                                     "datepublished",
                                     "date_published",
                                     "og:published_time",
                                     "og:article:published_time",
                                     "publication_date",
                                     "publish-date",
                                     "publishdate",
                                     "pubdate",
                                     "parsely-pub-date",
                                     "sailthru.date",
                                     "cxenseparse:recs:publishtime",
                                     "dc.date.issued",
                                     "dcterms.created",
                                     "dcterms.date",
                                     "dc.date",
                                     "article.published",
                                     "date",
                                     "rnews:datepublished"};
constexpr std::array modified_metas{"article:modified_time",
                                    "datemodified",
                                    "og:updated_time",
                                    "dcterms.modified",
                                    "last-modified",
                                    "lastmod"};
constexpr std::array author_metas{"author",
                                  "article:author",
                                  "dc.creator",
                                  "parsely-author",
                                  "dcterms.creator",
                                  "sailthru.author",
                                  "twitter:data1_author"};
constexpr std::array site_metas{"og:site_name", "application-name", "apple-mobile-web-app-title"};

/// The first of `names` that the page fills, as a line of plain text.
std::string meta(const Slim& slim, std::span<const char* const> names) {
    for (const char* name : names) {
        for (const Meta& meta : slim.metas) {
            if (meta.name != name) continue;
            if (std::string text = html_to_line(meta.content); !text.empty()) return text;
        }
    }
    return "";
}

std::optional<text::Instant> meta_date(const Slim& slim, std::span<const char* const> names) {
    for (const char* name : names) {
        for (const Meta& meta : slim.metas) {
            if (meta.name != name) continue;
            if (const auto date = read_date(meta.content)) return date;
            if (const auto date = publication_line(meta.content)) return date;
        }
    }
    return std::nullopt;
}

/// "Titre | Journal" -> "Titre": the part before the last separator, if it is the longer one or
/// the rest is the site's name.
std::string without_site(std::string title, const std::string& site) {
    if (title.starts_with(":: ")) title.erase(0, 3);  // ":: Le Témoin :: Procès"
    for (const std::string_view separator :
         {" | ", " - ", " \u2013 ", " \u2014 ", " \u00BB ", " \u2022 ", " :: ", " / "}) {
        const auto at = title.rfind(separator);
        if (at == std::string::npos || at == 0) continue;
        const std::string rest = title.substr(at + separator.size());
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

/// A date that is marked up: <time datetime>, itemprop=datePublished. Those in the article's own
/// head come before those of teasers, so the first counts.
std::optional<text::Instant> marked_date(const Outline& outline) {
    for (const bool hinted : {true, false}) {
        for (const Box& box : outline.boxes) {
            if (box.date.empty() || box.hints.comments || (hinted && !box.hints.date)) continue;
            if (const auto date = read_date(box.date)) return date;
        }
    }
    return std::nullopt;
}

bool tells_publication(std::string_view folded) {
    constexpr std::array cues{"publie",
                              "mis en ligne",
                              "poste le",
                              "posted",
                              "published",
                              "date de publication",
                              "paru le",
                              "redige le",
                              "ecrit le"};
    return std::any_of(cues.begin(), cues.end(), [&](std::string_view cue) {
        return folded.find(cue) != std::string_view::npos;
    });
}

std::optional<text::Instant> said_date(const Outline& outline) {
    for (const Line& line : outline.lines) {
        if (line.words > 40) continue;
        const std::string folded = text::folded(line.text);
        if (!tells_publication(folded)) continue;
        if (const auto date = publication_line(line.text)) return date;
    }
    for (const Line& line : outline.lines) {
        const Hints& hints = outline.boxes[line.box].hints;
        if (line.words > 20 || hints.comments || !(hints.date || hints.byline)) continue;
        if (const auto date = publication_line(line.text)) return date;
    }
    return std::nullopt;
}

/// A short line with a date, close above the text.
std::optional<text::Instant> date_above(const Outline& outline, std::size_t first_line) {
    for (std::size_t i = std::min(first_line + 1, outline.lines.size()), seen = 0;
         i-- > 0 && seen < 8;
         ++seen) {
        if (outline.lines[i].words > 20) continue;
        if (const auto date = publication_line(outline.lines[i].text)) return date;
    }
    return std::nullopt;
}

/// ".../2026/03/14/..." or ".../2026-03-14-..."; a day only.
std::optional<text::Instant> address_date(std::string_view url) {
    for (std::size_t i = 0; i + 10 <= url.size(); ++i) {
        std::string part(url.substr(i, 10));
        if (i > 0 && part[0] == '2' && url[i - 1] >= '0' && url[i - 1] <= '9') continue;
        if (part[0] != '2' || (part[4] != '/' && part[4] != '-') || part[7] != part[4]) continue;
        part[4] = part[7] = '-';
        if (const auto day = text::parse_day(part)) return text::Instant{*day};
    }
    return std::nullopt;
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

std::string marked_author(const Outline& outline) {
    for (const Box& box : outline.boxes) {
        if (!box.hints.author || box.hints.comments) continue;
        for (std::uint32_t i = box.first_line; i < box.last_line; ++i) {
            const Line& line = outline.lines[i];
            if (line.words > 8 || line.words == 0) continue;
            if (std::string name = author_name(line.text); is_name(name)) return name;
        }
    }
    for (const Line& line : outline.lines) {
        const bool by = line.text.starts_with("Par ") || line.text.starts_with("By ");
        if (!by || line.words > 7) continue;
        if (std::string name = author_name(line.text); is_name(name)) return name;
    }
    return "";
}

std::string language_code(std::string_view tag) {
    std::string code = text::folded(tag.substr(0, 3));
    if (code.size() == 3 && (code[2] == '-' || code[2] == '_')) code.pop_back();
    const bool letters = code.size() == 2 &&
                         code.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
    return letters ? code : "";
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

std::optional<text::Instant> published_of(const Sources& sources) {
    if (const auto date = read_date(sources.linked.published)) return date;
    if (const auto date = meta_date(sources.slim, published_metas)) return date;
    if (const auto date = marked_date(sources.outline)) return date;
    if (const auto date = said_date(sources.outline)) return date;
    if (const auto date = date_above(sources.outline, sources.first_line)) return date;
    if (const auto date = address_date(sources.url)) return date;
    return address_date(sources.slim.canonical);
}

std::optional<text::Instant> modified_of(const Sources& sources) {
    if (const auto date = read_date(sources.linked.modified)) return date;
    return meta_date(sources.slim, modified_metas);
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

std::string declared_language(const Sources& sources) {
    for (const std::string& tag :
         {sources.slim.lang,
          sources.linked.language,
          meta(sources.slim,
               std::array{
                   "content-language", "og:locale", "language", "dc.language", "inlanguage"})}) {
        if (std::string code = language_code(tag); !code.empty()) return code;
    }
    return "";
}

std::string written_language(std::string_view text) {
    constexpr std::array french{"le",
                                "la",
                                "les",
                                "des",
                                "du",
                                "et",
                                "une",
                                "dans",
                                "est",
                                "pour",
                                "par",
                                "sur",
                                "au",
                                "qui",
                                "que",
                                "ont",
                                "avec",
                                "aux"};
    constexpr std::array english{"the",
                                 "of",
                                 "and",
                                 "to",
                                 "in",
                                 "was",
                                 "were",
                                 "that",
                                 "with",
                                 "for",
                                 "by",
                                 "on",
                                 "has",
                                 "have",
                                 "from",
                                 "at",
                                 "is",
                                 "an"};
    // Of their sisters, which share many of the words above.
    constexpr std::array others{"el",
                                "los",
                                "las",
                                "del",
                                "con",
                                "por",
                                "para",
                                "una",
                                "fue",
                                "che",
                                "gli",
                                "della",
                                "uma",
                                "nao",
                                "und",
                                "der"};
    const std::string folded = text::folded(text.substr(0, 4000));
    std::size_t words = 0;
    std::size_t fr = 0;
    std::size_t en = 0;
    std::size_t other = 0;
    for (std::size_t at = 0; at < folded.size(); ++words) {
        const std::size_t end = std::min(folded.find_first_of(" \n,.'", at), folded.size());
        const std::string_view word = std::string_view(folded).substr(at, end - at);
        fr += std::find(french.begin(), french.end(), word) != french.end() ? 1U : 0U;
        en += std::find(english.begin(), english.end(), word) != english.end() ? 1U : 0U;
        other += std::find(others.begin(), others.end(), word) != others.end() ? 1U : 0U;
        at = end + 1;
    }
    if (words < 20) return "";
    if (fr * 10 > words && fr > (en + other) * 3) return "fr";
    if (en * 10 > words && en > (fr + other) * 3) return "en";
    return "";
}

}  // namespace vigie::feeds::page
