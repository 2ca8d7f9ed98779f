// Where articles with their reports come in and alerts go out: identity, desk, one transaction.
// One thread owns a newsroom. Times come from the arguments alone, so the same deliveries in the
// same order give byte-identical alerts.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "alerts/alert.h"
#include "alerts/desk.h"
#include "alerts/desk/severity.h"
#include "alerts/known_articles.h"
#include "alerts/reprints/bodies.h"
#include "alerts/reprints/credits.h"
#include "alerts/store.h"
#include "extractors/report.h"
#include "text/article.h"
#include "text/error.h"
#include "text/feed_state.h"

namespace vigie::alerts {

/// One article and what the extractor read in it; no reports is the usual case.
struct Delivery {
    text::Article article;
    std::vector<extractors::Report> reports;
    text::Instant extracted{};
    /// Regions of Mali that it speaks of, with an event there or without.
    std::vector<std::string> regions = {};
};

/// What one poll of one feed brought.
struct Batch {
    std::optional<text::FeedState> feed;
    std::vector<Delivery> deliveries;
    /// Hash of the tables that they were read with; empty = the newsroom's own.
    std::string lexicon = {};
};

struct NewsroomSettings {
    /// An event older than this at its article's publication, or an article older than this when
    /// it is filed, is kept but not alerted. So is an undated article's event without a date.
    /// Of an event that was alerted, corrections go out whatever its age.
    std::chrono::seconds max_age = std::chrono::hours(24 * 7);
    /// How long an event stays in memory for later reports, and a body for its reprints.
    std::chrono::seconds keep = std::chrono::hours(24 * 30);
    /// How long the outbox keeps what was sent; zero = for ever.
    std::chrono::seconds keep_alerts{0};
    std::string lexicon;  ///< hash of the extractor's tables
    std::string rules;    ///< hash of the files that weights, severity and credits come from
    Weights weights;
    SeverityTable severity = usual_severity();
    Credits credits;  ///< without any, only copied text makes a source dependent
};

class Newsroom {
public:
    /// Loads what the store remembers of the time before `now`. The store must outlive the
    /// newsroom.
    static text::Result<Newsroom> open(Store& store, NewsroomSettings settings, text::Instant now);

    /// Files a batch in one transaction and returns the committed rows to publish. After an error
    /// or an exception nothing of the batch is remembered: it can be filed again.
    text::Result<std::vector<OutboxRow>> file(const Batch& batch, text::Instant now);

    /// The same for several, in this order and in one transaction: all of them or none.
    text::Result<std::vector<OutboxRow>> file_all(const std::vector<const Batch*>& batches,
                                                  text::Instant now);

    /// Has this article been committed? May be asked from any thread, also while a batch is filed.
    [[nodiscard]] bool seen(const std::string& article) const { return known_->contains(article); }

    /// The article as it is to be read: see KnownArticles. May be asked from any thread.
    [[nodiscard]] std::optional<text::Article> unread(text::Article article) {
        return known_->unread(std::move(article));
    }

    /// The feeds' states as last committed.
    [[nodiscard]] const std::vector<text::FeedState>& feeds() const { return feeds_; }

    /// Who spoke of which region, and since when anybody is listened to, as the store told it when
    /// the newsroom was opened.
    struct Listening {
        std::vector<Hearing> heard;
        std::optional<text::Instant> since;
    };

    [[nodiscard]] const Listening& listening() const { return listening_; }

    /// Every event in memory that was alerted, as an alert of its present state: sources that made
    /// no revision are in it too.
    [[nodiscard]] std::vector<Alert> standing(text::Instant now) const;

    /// Goes by other settings from the next batch on. What was forgotten before stays forgotten,
    /// however much longer events are now kept.
    void go_by(NewsroomSettings settings);

private:
    struct Work;
    Newsroom(Store& store, NewsroomSettings settings, std::unique_ptr<KnownArticles> known);
    void forget_before(text::Instant since);
    void remember(const text::FeedState& state);
    void file_article(const Delivery& delivery, Work& work);
    void tell(Filing::Touched& touched, const Delivery& delivery, Work& work);
    void take_back(Work& work);

    Store* store_;
    NewsroomSettings settings_;
    Desk desk_;
    std::unique_ptr<KnownArticles> known_;
    Bodies bodies_;
    std::vector<text::FeedState> feeds_;
    Listening listening_;
};

}  // namespace vigie::alerts
