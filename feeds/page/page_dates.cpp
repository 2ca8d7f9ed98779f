// When an article was published and changed: see metadata.h.
#include <algorithm>
#include <array>
#include <span>

#include "feeds/dates.h"
#include "feeds/page/metadata.h"
#include "text/fold.h"

namespace vigie::feeds::page {
namespace {

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

}  // namespace

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

}  // namespace vigie::feeds::page
