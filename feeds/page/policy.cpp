#include "feeds/page/policy.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <set>
#include <string>

#include "feeds/body.h"
#include "text/fold.h"

namespace vigie::feeds {
namespace {

constexpr std::size_t least_letters = 4;    // of a word by which two texts are compared
constexpr std::size_t longest_wall = 150;   // words; an article may speak of cookies
constexpr std::size_t longest_entry = 400;  // words; longer, and cut or not, it is the article

// Folded ends of texts that a feed cut.
constexpr std::array cut_marks{"...",
                               "[...]",
                               "[\u2026]",
                               "(...)",
                               "\u2026",
                               "lire la suite",
                               "lire plus",
                               "read more",
                               "continue reading",
                               "en savoir plus"};

// Folded words of pages that stand before the article.
constexpr std::array walls{"verify you are human", "checking your browser",
                           "just a moment",        "enable javascript",
                           "activer javascript",   "activez javascript",
                           "access denied",        "acces refuse",
                           "unusual traffic",      "vous n'etes pas un robot",
                           "not a robot",          "accepter les cookies",
                           "accept cookies",       "utilisons des cookies",
                           "use cookies",          "utilisons des traceurs",
                           "nos partenaires",      "our partners",
                           "reserve aux abonnes",  "subscribe to continue",
                           "subscribe to read",    "connectez-vous pour lire",
                           "log in to continue"};

std::size_t words_in(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n';
        if (!space && !inside) ++words;
        inside = !space;
    }
    return words;
}

std::string_view trimmed(std::string_view text) {
    const auto last = text.find_last_not_of(" \n");
    return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

bool is_cut(std::string_view text) {
    constexpr std::size_t longest_mark = 40;  // bytes
    text = trimmed(text);
    const auto from = text.size() > longest_mark ? text.size() - longest_mark : 0;
    const std::string end = text::folded(text.substr(from));
    return std::any_of(cut_marks.begin(), cut_marks.end(), [&](std::string_view mark) {
        return end.ends_with(text::folded(mark));
    });
}

std::set<std::string, std::less<>> telling_words(const std::string& text) {
    std::set<std::string, std::less<>> words;
    const std::string slug = text::slug(text);
    for (std::size_t at = 0; at < slug.size();) {
        const std::size_t end = std::min(slug.find('-', at), slug.size());
        if (end - at >= least_letters) words.insert(slug.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

/// The share of the entry's telling words that the page has too; 1 when the entry has none.
double shared(const std::string& entry, const std::string& page) {
    const auto ours = telling_words(entry);
    if (ours.empty()) return 1.0;
    const auto theirs = telling_words(page);
    const auto common = std::count_if(
        ours.begin(), ours.end(), [&](const std::string& word) { return theirs.contains(word); });
    return static_cast<double>(common) / static_cast<double>(ours.size());
}

/// Sites change a headline after it went into the feed, or cut the summary from another text; both
/// at once means another article.
bool is_same_article(const text::Article& entry, const Page& page) {
    const std::string whole = page.title + "\n" + page.text;
    if (!entry.title.empty() && shared(entry.title, page.title) >= 0.6) return true;
    return shared(entry.title + "\n" + entry.body, whole) >= 0.5;
}

bool is_wall(const Page& page, std::size_t words) {
    if (words > longest_wall) return false;
    const std::string folded = text::folded(page.title + "\n" + page.text);
    return std::any_of(walls.begin(), walls.end(), [&](std::string_view wall) {
        return folded.find(wall) != std::string::npos;
    });
}

}  // namespace

bool wants_page(PagePolicy policy, const text::Article& article) {
    if (article.url.empty() || policy == PagePolicy::never) return false;
    if (policy == PagePolicy::always) return true;
    const std::size_t words = words_in(article.body);
    return words < short_entry_words || (words < longest_entry && is_cut(article.body));
}

PageVerdict judge(const text::Article& entry, const Page& page) {
    const std::size_t words = words_in(page.text);
    if (is_wall(page, words)) return PageVerdict::wall;
    if (words < least_page_words) return PageVerdict::too_short;
    if (!is_same_article(entry, page)) return PageVerdict::other_article;
    return words > words_in(entry.body) ? PageVerdict::better : PageVerdict::too_short;
}

std::string_view reason(PageVerdict verdict) {
    switch (verdict) {
        case PageVerdict::better:
            return "";
        case PageVerdict::too_short:
            return "the page tells no more than the feed";
        case PageVerdict::wall:
            return "the page wants consent, a subscription or a human reader";
        case PageVerdict::other_article:
            return "the page tells something else";
    }
    return "";
}

text::Article with_page(text::Article entry, const Page& page, LacksLead lacks_lead) {
    entry.body = with_lead(page.text, entry.body, lacks_lead);
    if (!page.title.empty() && (entry.title.empty() || is_cut(entry.title)))
        entry.title = page.title;
    if (entry.language.empty()) entry.language = page.lang;
    const auto latest = entry.seen + std::chrono::days{1};
    if (!entry.published && page.published && *page.published <= latest)
        entry.published = page.published;
    return entry;
}

}  // namespace vigie::feeds
