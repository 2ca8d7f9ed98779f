#include "alerts/known_articles.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "text/hash.h"

namespace vigie::alerts {
namespace {

std::uint64_t hashed(const std::string& text) {
    return text.empty() ? 0 : text::hash64(text);
}

constexpr std::uint64_t version_bits = 0xFF;

/// 0 for none: that is, not known.
std::uint64_t hashed_fingerprint(const std::string& fingerprint) {
    if (fingerprint.empty()) return 0;
    std::uint64_t version = 1;
    const auto dash = fingerprint.find('-');
    if (dash != std::string::npos)
        std::from_chars(fingerprint.data(), fingerprint.data() + dash, version);
    return (hashed(fingerprint) & ~version_bits) | (version & version_bits);
}

bool same_reader(std::uint64_t left, std::uint64_t right) {
    return (left & version_bits) == (right & version_bits);
}

}  // namespace

KnownArticles::KnownArticles(const std::vector<std::string>& ids,
                             const std::vector<KnownText>& texts) {
    ids_.reserve(ids.size());
    for (const std::string& id : ids)
        ids_.insert(id);
    for (const KnownText& text : texts)
        keep(text);
}

bool KnownArticles::contains(const std::string& id) const {
    const std::lock_guard lock(mutex_);
    return ids_.contains(id);
}

std::optional<text::Article> KnownArticles::unread(text::Article article) {
    const std::lock_guard lock(mutex_);
    Last* const last = last_of(article);
    if (!last) {  // older than the texts that are held
        const auto known = [&](const std::string& id) { return ids_.contains(id); };
        const bool old =
            known(article.id) || std::any_of(article.aliases.begin(), article.aliases.end(), known);
        return old ? std::nullopt : std::optional(std::move(article));
    }
    const Last before = *last;  // which what is remembered may move
    const std::uint64_t fingerprint = hashed_fingerprint(article.fingerprint);
    const bool known_words = before.fingerprint != 0 && fingerprint != 0;
    if (known_words && !same_reader(before.fingerprint, fingerprint)) {
        adopt(article, {fingerprint, before.published});
        return std::nullopt;
    }
    remember(article, before);
    if (!known_words || before.fingerprint == fingerprint) return std::nullopt;
    std::string version = text::hash_hex(article.id + '\x1f' + article.fingerprint);
    if (ids_.contains(version)) return std::nullopt;  // a text that comes and goes
    article.aliases.push_back(std::exchange(article.id, std::move(version)));
    if (before.published) article.published = before.published;
    return article;
}

std::vector<KnownText> KnownArticles::take_found() {
    const std::lock_guard lock(mutex_);
    return std::exchange(found_, {});
}

void KnownArticles::give_back(std::vector<KnownText> found) {
    const std::lock_guard lock(mutex_);
    found_.insert(found_.begin(),
                  std::make_move_iterator(found.begin()),
                  std::make_move_iterator(found.end()));
}

void KnownArticles::add(const std::unordered_set<std::string>& ids,
                        const std::vector<KnownText>& texts) {
    const std::lock_guard lock(mutex_);
    for (const std::string& id : ids)
        ids_.insert(id);
    for (const KnownText& text : texts)
        keep(text);
}

KnownArticles::Last* KnownArticles::last_of(const text::Article& article) {
    auto found = texts_.find(hashed(article.id));
    for (const std::string& alias : article.aliases) {
        if (found != texts_.end()) break;
        found = texts_.find(hashed(alias));
    }
    return found == texts_.end() ? nullptr : &found->second;
}

void KnownArticles::remember(const text::Article& article, Last last) {
    texts_.try_emplace(hashed(article.id), last);
    for (const std::string& alias : article.aliases)
        texts_.try_emplace(hashed(alias), last);
}

void KnownArticles::adopt(const text::Article& article, Last last) {
    const auto under = [&](const std::string& key) {
        const auto [known, fresh] = texts_.try_emplace(hashed(key), last);
        if (!fresh && same_reader(known->second.fingerprint, last.fingerprint)) return;
        known->second.fingerprint = last.fingerprint;
        found_.push_back({key, article.fingerprint, known->second.published});
    };
    under(article.id);
    for (const std::string& alias : article.aliases)
        under(alias);
}

/// The first date stays.
void KnownArticles::keep(const KnownText& text) {
    const Last last{hashed_fingerprint(text.fingerprint), text.published};
    const auto [known, fresh] = texts_.try_emplace(hashed(text.key), last);
    if (!fresh) known->second.fingerprint = last.fingerprint;
}

}  // namespace vigie::alerts
