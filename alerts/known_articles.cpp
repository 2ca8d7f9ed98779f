#include "alerts/known_articles.h"

#include <algorithm>
#include <utility>

#include "text/hash.h"

namespace vigie::alerts {
namespace {

/// 0 for no text: that is, not known.
std::uint64_t hashed(const std::string& text) {
    return text.empty() ? 0 : text::hash64(text);
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
    const Last* last = last_of(article);
    if (!last) {  // older than the texts that are held
        const auto known = [&](const std::string& id) { return ids_.contains(id); };
        const bool old =
            known(article.id) || std::any_of(article.aliases.begin(), article.aliases.end(), known);
        return old ? std::nullopt : std::optional(std::move(article));
    }
    remember(article, *last);
    const std::uint64_t fingerprint = hashed(article.fingerprint);
    const bool comparable = last->fingerprint != 0 && fingerprint != 0;
    if (!comparable || last->fingerprint == fingerprint) return std::nullopt;
    std::string version = text::hash_hex(article.id + '\x1f' + article.fingerprint);
    if (ids_.contains(version)) return std::nullopt;  // a text that comes and goes
    article.aliases.push_back(std::exchange(article.id, std::move(version)));
    if (last->published) article.published = last->published;
    return article;
}

void KnownArticles::add(const std::unordered_set<std::string>& ids,
                        const std::vector<KnownText>& texts) {
    const std::lock_guard lock(mutex_);
    for (const std::string& id : ids)
        ids_.insert(id);
    for (const KnownText& text : texts)
        keep(text);
}

const KnownArticles::Last* KnownArticles::last_of(const text::Article& article) const {
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

/// The first date stays.
void KnownArticles::keep(const KnownText& text) {
    const Last last{hashed(text.fingerprint), text.published};
    const auto [known, fresh] = texts_.try_emplace(hashed(text.key), last);
    if (!fresh) known->second.fingerprint = last.fingerprint;
}

}  // namespace vigie::alerts
