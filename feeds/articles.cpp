#include "feeds/articles.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "feeds/html_text.h"
#include "feeds/url.h"
#include "feeds/words.h"
#include "text/fold.h"
#include "text/hash.h"

namespace vigie::feeds {
namespace {

constexpr char separator = '\x1f';

/// What tells an entry from others when its guid does not.
std::string title_with_date(const Entry& entry) {
    return entry.title + separator + (entry.published ? text::to_iso(*entry.published) : "");
}

std::string without_guid(const Entry& entry, int list = tracking_lists) {
    return entry.link.empty() ? title_with_date(entry) : canonical_url(entry.link, list);
}

std::string of_feed(const Feed& feed, const std::string& key) {
    return text::hash_hex(feed.name + separator + key);
}

/// Guids that are web addresses move to https or lose their "www." like any other; "#post-12" tells
/// the entries of a live page apart.
std::string guid_key(const std::string& guid, int list = tracking_lists) {
    auto address = canonical_web_url(guid, list);
    if (!address) return guid;
    const auto fragment = guid.find('#');
    if (fragment != std::string::npos) address->append(guid, fragment);
    return *std::move(address);
}

std::string identity(const Entry& entry, const Feed& feed, int list = tracking_lists) {
    return of_feed(feed, entry.id.empty() ? without_guid(entry, list) : guid_key(entry.id, list));
}

/// The ids that versions of vigie gave it which knew fewer tracking parameters: an upgrade is no
/// reason to read an entry again.
void add_former_ids(text::Article& article, const Entry& entry, const Feed& feed) {
    const std::string& named_by = entry.id.empty() ? entry.link : entry.id;
    if (named_by.find('?') == std::string::npos) return;
    for (int list = 1; list < tracking_lists; ++list) {
        std::string former = identity(entry, feed, list);
        if (former != article.id) article.aliases.push_back(std::move(former));
    }
}

/// Whether it has as many words, each parted from the next by a space.
bool has_words(std::string_view words, int least) {
    if (words.empty()) return false;
    for (auto space = words.find(' '); --least > 0; space = words.find(' ', space + 1)) {
        if (space == std::string_view::npos) return false;
    }
    return true;
}

/// Sets fingerprint and aliases, which rest on title and body.
void recognise(text::Article& article, const Entry& entry, const Feed& feed) {
    constexpr int words_that_tell = 12;
    const std::string title = words_of(article.title);
    const std::string body = words_of(article.body);
    const std::string words = text::hash_hex(title + separator + body);
    article.fingerprint =
        reader_version == 1 ? words : std::to_string(reader_version) + '-' + words;
    add_former_ids(article, entry, feed);
    // Before guids were compared as addresses they were taken byte for byte.
    if (!entry.id.empty()) {
        if (std::string bytewise = of_feed(feed, entry.id); bytewise != article.id)
            article.aliases.push_back(std::move(bytewise));
    }
    if (!entry.link.empty() && !title.empty()) {
        article.aliases.push_back(
            of_feed(feed, "link" + (separator + canonical_url(entry.link)) + separator + title));
    }
    if (has_words(body, words_that_tell))
        article.aliases.push_back(of_feed(feed, "text" + (separator + words)));
}

void drop_shared_aliases(std::vector<text::Article>& articles) {
    std::unordered_map<std::string, int> bearers;
    for (const text::Article& article : articles) {
        for (const std::string& alias : article.aliases)
            ++bearers[alias];
    }
    for (text::Article& article : articles)
        std::erase_if(article.aliases, [&](const auto& alias) { return bearers[alias] > 1; });
}

/// A guid that stands on entries of different links identifies none of them (templates write the
/// site's address, or "0", into each). An entry that is merely listed twice keeps its guid, so that
/// it stays the same article when it is listed once.
void drop_shared_guids(std::vector<Entry>& entries) {
    std::map<std::string, std::string> bearers;
    std::set<std::string> shared;
    for (const Entry& entry : entries) {
        if (entry.id.empty()) continue;
        const auto [first, fresh] = bearers.try_emplace(guid_key(entry.id), without_guid(entry));
        if (!fresh && first->second != without_guid(entry)) shared.insert(first->first);
    }
    if (shared.empty()) return;
    for (Entry& entry : entries) {
        if (!entry.id.empty() && shared.contains(guid_key(entry.id))) entry.id.clear();
    }
}

/// A guid that is the site's front page is none.
void drop_front_page(std::vector<Entry>& entries, const std::string& home) {
    for (Entry& entry : entries) {
        const bool may_be = !entry.id.empty() && entry.id.size() < home.size() + 16;
        if (may_be && guid_key(entry.id) == home) entry.id.clear();
    }
}

/// The links that entries without guid, but of different titles, have in common.
std::set<std::string> shared_links(const std::vector<Entry>& entries) {
    std::map<std::string, std::string> titles;  // the first one of each link
    std::set<std::string> shared;
    for (const Entry& entry : entries) {
        if (!entry.id.empty() || entry.link.empty()) continue;
        const auto [first, fresh] = titles.try_emplace(canonical_url(entry.link), entry.title);
        if (!fresh && first->second != entry.title) shared.insert(first->first);
    }
    return shared;
}

/// As with guids, so with links: entries that all lead to one page, or any that leads to the site's
/// front page, are told apart by title and date.
void pass_over_shared_links(FeedDocument& document) {
    const std::string home = document.link.empty() ? "" : canonical_url(document.link);
    drop_front_page(document.entries, home);
    std::set<std::string> shared = shared_links(document.entries);
    shared.insert(home);
    for (Entry& entry : document.entries) {
        const bool bare = entry.id.empty() && !entry.link.empty() && !entry.title.empty();
        if (bare && shared.contains(canonical_url(entry.link))) entry.id = title_with_date(entry);
    }
}

/// The fuller of the two texts; a teaser that only repeats the title tells nothing.
std::string body_of(const Entry& entry) {
    std::string body = html_to_text(entry.content_html);
    if (entry.summary_html.size() > body.size()) {  // else its text is no longer either
        std::string summary = html_to_text(entry.summary_html);
        if (summary.size() > body.size()) body = std::move(summary);
    }
    const bool short_enough = body.size() <= 2 * entry.title.size() + 16;
    if (short_enough && text::slug(body) == text::slug(entry.title)) return {};
    return body;
}

/// "fr-FR", "FR_ml", "fra" -> "fr"; anything else is not known.
std::string two_letters(std::string_view tag) {
    const std::string folded = text::slug(tag);
    const std::string_view primary = std::string_view(folded).substr(0, folded.find('-'));
    if (primary.size() == 2) return std::string(primary);
    if (primary == "fra" || primary == "fre") return "fr";
    if (primary == "eng") return "en";
    return {};
}

/// The entry's own declaration, then the operator's, then the document's: site templates declare
/// "en-US" over French text far more often than an operator errs.
std::string language_of(const Entry& entry, const FeedDocument& document, const Feed& feed) {
    for (const std::string& tag : {entry.lang, feed.language, document.lang}) {
        if (std::string language = two_letters(tag); !language.empty()) return language;
    }
    return {};
}

std::optional<text::Instant> date_of(const Entry& entry, text::Instant seen) {
    const auto latest = seen + std::chrono::days{1};
    for (const auto& date : {entry.published, entry.updated}) {
        if (date && *date <= latest) return date;
    }
    return std::nullopt;
}

text::Pace pace_of(const FeedDocument& document) {
    text::Pace pace;
    pace.ttl = std::chrono::minutes{document.ttl.value_or(0)};
    pace.update_every = document.update_every.value_or(std::chrono::seconds{0});
    pace.skip_hours = document.skip_hours;
    pace.skip_days = document.skip_days;
    return pace;
}

}  // namespace

text::Article to_article(const Entry& entry,
                         const FeedDocument& document,
                         const Feed& feed,
                         text::Instant seen) {
    text::Article article;
    article.id = identity(entry, feed);
    article.title = entry.title;
    article.body = body_of(entry);
    article.language = language_of(entry, document, feed);
    article.url = entry.link;
    article.published = date_of(entry, seen);
    article.seen = seen;
    article.outlet = feed.outlet;
    article.outlet.feed = feed.name;
    if (article.outlet.name.empty()) article.outlet.name = document.title;
    recognise(article, entry, feed);
    return article;
}

Result<Reading> read_feed(std::string_view bytes,
                          const ParseHints& hints,
                          const Feed& feed,
                          text::Instant seen) {
    FeedDocument document = VIGIE_TRY(parse(bytes, hints));
    drop_shared_guids(document.entries);
    pass_over_shared_links(document);
    Reading reading;
    reading.entries = document.entries.size();
    reading.ill_formed_why = document.ill_formed_why;
    reading.version = document.version;
    reading.pace = pace_of(document);
    std::set<std::string> ids;
    for (const Entry& entry : document.entries) {
        if (entry.cut_off) continue;  // it comes whole with the next poll, under the same identity
        text::Article article = to_article(entry, document, feed, seen);
        const bool empty = article.title.empty() && article.body.empty();
        if (empty || !ids.insert(article.id).second) continue;
        reading.undated += article.published ? 0U : 1U;
        reading.articles.push_back(std::move(article));
    }
    drop_shared_aliases(reading.articles);
    return reading;
}

}  // namespace vigie::feeds
