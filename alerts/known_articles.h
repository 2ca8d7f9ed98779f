// All committed articles, held once for the whole process: the writer's thread adds to them, the
// network's thread asks which entries of a feed are to be read.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "alerts/id_set.h"
#include "text/article.h"
#include "text/time.h"

namespace vigie::alerts {

/// How an article stood when it was last read, under one of the ids that it is known by.
struct KnownText {
    std::string key;                         ///< its id or an alias
    std::string fingerprint;                 ///< empty = not known: any text counts as the same
    std::optional<text::Instant> published;  ///< as the feed said at first
    friend bool operator==(const KnownText&, const KnownText&) = default;
};

/// May be used from any thread.
class KnownArticles {
public:
    KnownArticles(const std::vector<std::string>& ids, const std::vector<KnownText>& texts);

    [[nodiscard]] bool contains(const std::string& id) const;

    /// The article as it is to be read; none when it is known by its id or an alias and its words
    /// are the same, whatever its date. When they are not, it comes back as a version of itself:
    /// under an id made of id and text, the old one among its aliases, and first published when it
    /// was first published, for feeds stamp their items anew each day. The desk files a version
    /// like any later article of the outlet, so that a new toll makes a revision and a mended comma
    /// makes nothing. Whatever ids it came under now are remembered while the process lives, for
    /// its text may be edited after its guid was changed. Words that another version of the reader
    /// found (text::Article::fingerprint) tell nothing of an edit: they count as the same, and are
    /// compared with from then on, under each of its ids.
    [[nodiscard]] std::optional<text::Article> unread(text::Article article);

    /// Such words as unread() has found since it was last asked: to be committed, else a restart
    /// would take whatever it finds for the same once more.
    [[nodiscard]] std::vector<KnownText> take_found();

    /// They were not committed.
    void give_back(std::vector<KnownText> found);

    /// All at once for whoever asks: a batch is known or it is not.
    void add(const std::unordered_set<std::string>& ids, const std::vector<KnownText>& texts);

private:
    /// KnownText in few bytes, for there are several keys an article.
    struct Last {
        std::uint64_t fingerprint =
            0;  ///< hashed, the last byte the reader's version; 0 = not known
        std::optional<text::Instant> published;
    };

    [[nodiscard]] Last* last_of(const text::Article& article);
    void keep(const KnownText& text);
    void remember(const text::Article& article, Last last);
    /// Counts the article's words as those that it has been known with all along.
    void adopt(const text::Article& article, Last last);

    mutable std::mutex mutex_;
    IdSet ids_;
    std::unordered_map<std::uint64_t, Last> texts_;  // by hashed key; of articles seen lately
    std::vector<KnownText> found_;                   // to be committed, in the order that they came
};

}  // namespace vigie::alerts
