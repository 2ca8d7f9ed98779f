#include "feeds/page/page.h"

#include "feeds/page/choose.h"
#include "feeds/page/metadata.h"
#include "feeds/page/state.h"
#include "feeds/page/tags.h"
#include "feeds/page/words.h"
#include "feeds/url.h"
#include "feeds/xml/encoding.h"

namespace vigie::feeds {
namespace {

constexpr std::size_t few_words = 25;  // of text: no article was found
constexpr std::size_t prescan = 4096;  // bytes in which a <meta> may declare the charset

/// The header's charset, else that of the first <meta>, in the header's form.
std::string charset_line(std::string_view bytes, const std::string& content_type) {
    if (page::lower(content_type).find("charset") != std::string::npos) return content_type;
    const std::string head = page::lower(bytes.substr(0, prescan));
    for (auto at = head.find("<meta"); at != std::string::npos; at = head.find("<meta", at + 5)) {
        const page::Tag tag = page::read_tag(head, at);
        const auto charset = tag.attributes.find("charset");
        if (charset == std::string_view::npos) continue;
        return "text/html; " + std::string(tag.attributes.substr(charset, 60));
    }
    return content_type;
}

/// What the bytes are if they are no page; empty when they may be one.
std::string not_html(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 1024);
    const auto begin = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (begin == std::string_view::npos) return "nothing";
    const std::string_view text = head.substr(begin);
    if (text.starts_with("%PDF")) return "a PDF";
    if (text.starts_with("{") || text.starts_with("[")) return "JSON";
    if (text.starts_with("\x89PNG") || text.starts_with("\xFF\xD8\xFF") || text.starts_with("GIF8"))
        return "a picture";
    if (text.find("<rss") != std::string_view::npos || text.find("<feed") != std::string_view::npos)
        return "a feed";
    const bool wide = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
    if (!wide && text.find('\0') != std::string_view::npos && text.find('<') != 0) return "binary";
    return bytes.find('<') == std::string_view::npos ? "plain text" : "";
}

/// What search engines were told is taken where readers see much less: behind a paywall, or where
/// a script brings the text.
std::string fuller(std::string seen, const std::string& told) {
    if (told.empty()) return seen;
    return page::count_words(told) > 20 + page::count_words(seen) * 8 / 5 ? told : seen;
}

void cut(std::string& text, std::size_t limit) {
    if (text.size() <= limit) return;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80)
        --limit;
    text.resize(limit);
}

/// What a page says, and whether a part meant for browsers without scripts was left out.
struct Read {
    Page page;
    bool withheld = false;
};

Read read(std::string_view html,
          const PageHints& hints,
          const PageLimits& limits,
          bool without_scripts) {
    page::SlimLimits bounds;
    bounds.without_scripts = without_scripts;
    const page::Slim slim = page::slim(html, bounds);
    const page::Outline outline = page::outline(slim.html, slim.names);
    const page::LinkedData linked = page::read_json_ld(slim.json_ld);
    page::Sources sources{slim, outline, linked, hints.url};

    Page result;
    result.title = page::title_of(sources);
    const auto lines = page::choose(outline, result.title);
    if (!lines.empty()) sources.first_line = lines.front();
    if (!lines.empty()) sources.last_line = lines.back();
    result.text = fuller(page::text_of(outline, lines), linked.body);
    if (page::count_words(std::string_view(result.text).substr(0, prescan)) < few_words)
        result.text = fuller(std::move(result.text), page::text_in_state(slim.state));
    cut(result.text, limits.text_bytes);
    result.author = page::author_of(sources, result.title);
    result.site = page::site_of(sources);
    result.published = page::published_of(sources);
    result.modified = page::modified_of(sources);
    result.lang = page::written_language(result.text);
    if (result.lang.empty()) result.lang = page::declared_language(sources);
    if (result.lang.empty()) result.lang = hints.language.substr(0, 2);
    if (result.lang.empty()) result.lang = page::guessed_language(result.text);
    result.url = resolve_url(hints.url, slim.canonical);
    if (result.url.empty()) result.url = hints.url;
    return {std::move(result), slim.withheld};
}

}  // namespace

Result<Page> read_page(std::string_view bytes, const PageHints& hints, const PageLimits& limits) {
    if (const std::string what = not_html(bytes); !what.empty())
        return fail(FeedError::not_a_page, "it looks like " + what);
    const Decoded decoded = decode(bytes, charset_line(bytes, hints.content_type), limits.bytes);
    Read seen = read(decoded.utf8(), hints, limits, /*without_scripts=*/false);
    if (!seen.withheld || page::count_words(seen.page.text) >= few_words)
        return std::move(seen.page);
    Read all = read(decoded.utf8(), hints, limits, /*without_scripts=*/true);
    const bool more = page::count_words(all.page.text) > page::count_words(seen.page.text);
    return std::move(more ? all.page : seen.page);
}

}  // namespace vigie::feeds
