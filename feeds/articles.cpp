#include "feeds/articles.h"

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "feeds/body.h"
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

/// Guids that are web addresses move to https or lose their "www." like any other; "#post-12" tells
/// the entries of a live page apart.
std::string guid_key(const std::string& guid, int list = tracking_lists) {
    auto address = canonical_web_url(guid, list);
    if (!address) return guid;
    const auto fragment = guid.find('#');
    if (fragment != std::string::npos) address->append(guid, fragment);
    return *std::move(address);
}

/// What identity rests on, asked for several times: taking an address apart is not cheap.
struct Keys {
    std::string guid;  ///< empty = none
    std::string link;  ///< the same
};

Keys keys_of(const Entry& entry, int list = tracking_lists) {
    return {entry.id.empty() ? "" : guid_key(entry.id, list),
            entry.link.empty() ? "" : canonical_url(entry.link, list)};
}

struct Keyed {
    Entry* entry;
    Keys keys;
};

std::string without_guid(const Entry& entry, const Keys& keys) {
    return entry.link.empty() ? title_with_date(entry) : keys.link;
}

void drop_guid(Keyed& one) {
    one.entry->id.clear();
    one.keys.guid.clear();
}

bool same_without_guid(const Keyed& one, const Keyed& other) {
    if (!one.entry->link.empty() && !other.entry->link.empty())
        return one.keys.link == other.keys.link;
    return without_guid(*one.entry, one.keys) == without_guid(*other.entry, other.keys);
}

/// Makes ids for the entries of a feed, one after the other in the same room.
class Hasher {
public:
    explicit Hasher(const Feed& feed) : feed_(feed) {}

    std::string id_of(std::initializer_list<std::string_view> parts) {
        key_ = feed_.name;
        for (const std::string_view part : parts)
            (key_ += separator) += part;
        return text::hash_hex(key_);
    }

    std::string identity(const Entry& entry, const Keys& keys) {
        return keys.guid.empty() ? id_of({without_guid(entry, keys)}) : id_of({keys.guid});
    }

    /// Of title and body, which are views until it is asked again.
    struct Words {
        std::string_view title;
        std::string_view body;
        std::string hash;
    };

    Words words_of(const text::Article& article) {
        words_.clear();
        append_words(article.title, words_);
        const std::size_t title = words_.size();
        words_ += separator;
        append_words(article.body, words_);
        const std::string_view all = words_;
        return {all.substr(0, title), all.substr(title + 1), text::hash_hex(all)};
    }

private:
    const Feed& feed_;
    std::string key_;
    std::string words_;
};

/// The ids that versions of vigie gave it which knew fewer tracking parameters: an upgrade is no
/// reason to read an entry again.
void add_former_ids(text::Article& article, const Entry& entry, Hasher& hasher) {
    if (!may_have_former_form(entry.id.empty() ? entry.link : entry.id)) return;
    for (int list = 1; list < tracking_lists; ++list) {
        std::string former = hasher.identity(entry, keys_of(entry, list));
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

/// Sets id, fingerprint and aliases, which rest on title and body.
void identify(text::Article& article, const Entry& entry, const Keys& keys, Hasher& hasher) {
    constexpr int words_that_tell = 12;
    article.id = hasher.identity(entry, keys);
    auto [title, body, hash] = hasher.words_of(article);
    article.aliases.reserve(3);
    add_former_ids(article, entry, hasher);
    // Before guids were compared as addresses they were taken byte for byte.
    if (!entry.id.empty()) {
        if (std::string bytewise = hasher.id_of({entry.id}); bytewise != article.id)
            article.aliases.push_back(std::move(bytewise));
    }
    if (!entry.link.empty() && !title.empty())
        article.aliases.push_back(hasher.id_of({"link", keys.link, title}));
    if (has_words(body, words_that_tell)) article.aliases.push_back(hasher.id_of({"text", hash}));
    article.fingerprint =
        reader_version == 1 ? std::move(hash) : std::to_string(reader_version) + '-' + hash;
}

void drop_shared_aliases(std::vector<text::Article>& articles) {
    std::vector<std::string_view> all;
    all.reserve(3 * articles.size());
    for (const text::Article& article : articles)
        all.insert(all.end(), article.aliases.begin(), article.aliases.end());
    std::sort(all.begin(), all.end());
    std::set<std::string> shared;
    for (auto at = std::adjacent_find(all.begin(), all.end()); at != all.end();
         at = std::adjacent_find(at + 1, all.end()))
        shared.emplace(*at);
    if (shared.empty()) return;
    for (text::Article& article : articles)
        std::erase_if(article.aliases, [&](const auto& alias) { return shared.contains(alias); });
}

/// A guid that stands on entries of different links identifies none of them (templates write the
/// site's address, or "0", into each). An entry that is merely listed twice keeps its guid, so that
/// it stays the same article when it is listed once.
void drop_shared_guids(std::vector<Keyed>& entries) {
    std::unordered_map<std::string_view, const Keyed*> bearers;
    std::set<std::string> shared;
    for (const Keyed& one : entries) {
        if (one.keys.guid.empty()) continue;
        const auto [first, fresh] = bearers.try_emplace(one.keys.guid, &one);
        if (!fresh && !same_without_guid(*first->second, one)) shared.insert(one.keys.guid);
    }
    if (shared.empty()) return;
    for (Keyed& one : entries) {
        if (shared.contains(one.keys.guid)) drop_guid(one);
    }
}

/// A guid that is the site's front page is none.
void drop_front_page(std::vector<Keyed>& entries, const std::string& home) {
    for (Keyed& one : entries) {
        const bool may_be = !one.keys.guid.empty() && one.entry->id.size() < home.size() + 16;
        if (may_be && one.keys.guid == home) drop_guid(one);
    }
}

/// The links that entries without guid, but of different titles, have in common.
std::set<std::string> shared_links(const std::vector<Keyed>& entries) {
    std::map<std::string_view, std::string_view> titles;  // the first one of each link
    std::set<std::string> shared;
    for (const auto& [entry, keys] : entries) {
        if (!keys.guid.empty() || entry->link.empty()) continue;
        const auto [first, fresh] = titles.try_emplace(keys.link, entry->title);
        if (!fresh && first->second != entry->title) shared.insert(keys.link);
    }
    return shared;
}

/// As with guids, so with links: entries that all lead to one page, or any that leads to the site's
/// front page, are told apart by title and date.
void pass_over_shared_links(std::vector<Keyed>& entries, const std::string& site) {
    const std::string home = site.empty() ? "" : canonical_url(site);
    drop_front_page(entries, home);
    std::set<std::string> shared = shared_links(entries);
    shared.insert(home);
    for (auto& [entry, keys] : entries) {
        const bool bare = keys.guid.empty() && !entry->link.empty() && !entry->title.empty();
        if (!bare || !shared.contains(keys.link)) continue;
        entry->id = title_with_date(*entry);
        keys.guid = guid_key(entry->id);
    }
}

std::vector<Keyed> with_keys(std::vector<Entry>& entries) {
    std::vector<Keyed> keyed;
    keyed.reserve(entries.size());
    for (Entry& entry : entries)
        keyed.push_back({&entry, keys_of(entry)});
    return keyed;
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
    for (const auto& tag :
         std::initializer_list<std::string_view>{entry.lang, feed.language, document.lang}) {
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

/// All but what identify() sets.
text::Article article_of(const Entry& entry,
                         const FeedDocument& document,
                         const Feed& feed,
                         text::Instant seen) {
    text::Article article;
    article.title = entry.title;
    article.body = fuller_body(
        utf8_html_to_text(entry.content_html), entry.summary_html, entry.title, feed.lacks_lead);
    article.language = language_of(entry, document, feed);
    article.url = entry.link;
    article.published = date_of(entry, seen);
    article.seen = seen;
    article.outlet = feed.outlet;
    article.outlet.feed = feed.name;
    if (article.outlet.name.empty()) article.outlet.name = document.title;
    return article;
}

}  // namespace

text::Article to_article(const Entry& entry,
                         const FeedDocument& document,
                         const Feed& feed,
                         text::Instant seen) {
    Hasher hasher(feed);
    text::Article article = article_of(entry, document, feed, seen);
    identify(article, entry, keys_of(entry), hasher);
    return article;
}

Result<Reading> read_feed(std::string_view bytes,
                          const ParseHints& hints,
                          const Feed& feed,
                          text::Instant seen) {
    FeedDocument document = VIGIE_TRY(parse(bytes, hints));
    std::vector<Keyed> entries = with_keys(document.entries);
    drop_shared_guids(entries);
    pass_over_shared_links(entries, document.link);
    Reading reading;
    reading.entries = document.entries.size();
    reading.ill_formed_why = document.ill_formed_why;
    reading.version = document.version;
    reading.pace = pace_of(document);
    reading.articles.reserve(entries.size());  // `ids` are views of them
    std::unordered_set<std::string_view> ids;
    Hasher hasher(feed);
    for (const auto& [entry, keys] : entries) {
        if (entry->cut_off) continue;  // it comes whole with the next poll, under the same identity
        text::Article article = article_of(*entry, document, feed, seen);
        identify(article, *entry, keys, hasher);
        const bool empty = article.title.empty() && article.body.empty();
        if (empty || ids.contains(article.id)) continue;
        reading.undated += article.published ? 0U : 1U;
        reading.articles.push_back(std::move(article));
        ids.insert(reading.articles.back().id);
    }
    drop_shared_aliases(reading.articles);
    return reading;
}

}  // namespace vigie::feeds
