#include "alerts/newsroom.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "alerts/alert_json.h"
#include "alerts/compose.h"
#include "alerts/identity.h"
#include "alerts/json_text.h"
#include "alerts/on_failure.h"
#include "alerts/reprints/provenance.h"
#include "alerts/telling.h"
#include "alerts/topic.h"

namespace vigie::alerts {
namespace {

Source source_of(const text::Article& article, int report) {
    Source source;
    source.article = article.id;
    source.report = report;
    source.outlet = article.outlet.name;
    source.feed = article.outlet.feed;
    source.url = article.url;
    source.title = article.title;
    source.language = article.language;
    source.published = article.published;
    source.seen = article.seen;
    source.tier = article.outlet.tier;
    source.belligerent = article.outlet.belligerent;
    return source;
}

/// Matches the reports and notes with each decision whose account the report is.
Filing file_reports(Desk& desk, const Delivery& delivery, const Provenance& provenance) {
    std::vector<Member> members;
    std::vector<std::string> whose;
    for (std::size_t i = 0; i < delivery.reports.size(); ++i) {
        Member member{source_of(delivery.article, static_cast<int>(i)),
                      delivery.reports[i],
                      delivery.extracted};
        whose.push_back(mark(member.source, provenance, &member.report));
        members.push_back(std::move(member));
    }
    Filing filing = desk.file(members);
    for (Decision& decision : filing.decisions) {
        if (decision.article != delivery.article.id) continue;
        const auto& why = whose[static_cast<std::size_t>(decision.report)];
        if (!why.empty()) decision.reasons.push_back(why);
    }
    return filing;
}

bool tells_toll(const Filing& filing,
                const std::string& article,
                const extractors::Casualty& toll) {
    return std::any_of(filing.touched.begin(), filing.touched.end(), [&](const auto& touched) {
        const auto& members = touched.before.members;
        return std::any_of(members.begin(), members.end(), [&](const Member& member) {
            const auto& rows = member.report.casualties;
            return member.source.article == article &&
                   std::find(rows.begin(), rows.end(), toll) != rows.end();
        });
    });
}

/// Outlets have sentences that they use again: of another place, day or deed it is no copy.
bool tells_event(const Filing& filing,
                 const std::string& article,
                 const extractors::Report& report) {
    const auto place = [](const extractors::Report& one) {
        const auto where = extractors::whereabouts(one);
        return where.empty() ? std::string() : where.front().name;
    };
    return std::any_of(filing.touched.begin(), filing.touched.end(), [&](const auto& touched) {
        const auto& members = touched.before.members;
        return std::any_of(members.begin(), members.end(), [&](const Member& member) {
            return member.source.article == article && place(member.report) == place(report) &&
                   member.report.date == report.date && member.report.sub_type == report.sub_type;
        });
    });
}

/// A copy with an event or a toll that its original did not tell: edited, not only printed again.
bool tells_more(const Delivery& copy, const Filing& filing, const std::string& original) {
    if (copy.reports.size() > filing.touched.size()) return true;
    for (const extractors::Report& report : copy.reports) {
        if (!tells_event(filing, original, report)) return true;
        for (const extractors::Casualty& row : report.casualties) {
            if (!tells_toll(filing, original, row)) return true;
        }
    }
    return false;
}

/// A copy becomes a source of its original's events; when it tells more, its reports are matched.
Filing file_copy(Desk& desk, const Delivery& delivery, Provenance& provenance) {
    Source source = source_of(delivery.article, 0);
    const std::string why = mark(source, provenance);
    Filing filing = desk.file_reprint(provenance.copy_of, source, why);
    if (provenance.exact || !tells_more(delivery, filing, provenance.copy_of)) return filing;
    desk.restore(std::move(filing));
    provenance.reprint = false;
    provenance.why += ", but it tells more";
    return file_reports(desk, delivery, provenance);
}

Body body_of(const text::Article& article) {
    Body body;
    body.hash = body_hash(article);
    body.article = article.id;
    body.seen = article.seen;
    body.feed = article.outlet.feed;
    body.title = article.title;
    body.url = article.url;
    if (!body.hash.empty()) body.signature = signature_of(article.body);
    return body;
}

}  // namespace

/// What a batch has done so far, so that it can be committed as one or taken back as one.
struct Newsroom::Work {
    Entry entry;
    std::vector<Filing> filings;
    std::unordered_set<std::string> articles;  // ids
    std::uint32_t bodies = 0;                  // where they stood before
    std::map<std::string, Event> events;       // as they will be written, by id
    std::string lexicon;                       // that the articles were read with
    std::vector<KnownText> found;              // words that another version of the reader found
};

Newsroom::Newsroom(Store& store, NewsroomSettings settings, std::unique_ptr<KnownArticles> known)
    : store_(&store),
      settings_(std::move(settings)),
      desk_(settings_.weights),
      known_(std::move(known)) {}

text::Result<Newsroom> Newsroom::open(Store& store, NewsroomSettings settings, text::Instant now) {
    Memory memory = VIGIE_TRY(store.load(now - settings.keep));
    auto known = std::make_unique<KnownArticles>(memory.articles, memory.texts);
    Newsroom room(store, std::move(settings), std::move(known));
    room.desk_.load(std::move(memory.events));
    for (const Body& body : memory.bodies)
        room.bodies_.add(body);
    room.feeds_ = std::move(memory.feeds);
    room.listening_ = {std::move(memory.heard), memory.listening_since};
    return room;
}

text::Result<std::vector<OutboxRow>> Newsroom::file(const Batch& batch, text::Instant now) {
    return file_all({&batch}, now);
}

text::Result<std::vector<OutboxRow>> Newsroom::file_all(const std::vector<const Batch*>& batches,
                                                        text::Instant now) {
    forget_before(now - settings_.keep);
    Work work;
    work.bodies = bodies_.mark();
    OnFailure undo([&] { take_back(work); });
    work.entry.now = now;
    work.found = known_->take_found();
    work.entry.texts = work.found;  // first: what is filed now is newer
    work.entry.forget_bodies_before = now - settings_.keep;
    if (settings_.keep_alerts.count() > 0) {
        work.entry.forget_alerts_before = now - settings_.keep_alerts;
    }
    for (const Batch* batch : batches) {
        work.lexicon = batch->lexicon.empty() ? settings_.lexicon : batch->lexicon;
        if (batch->feed) work.entry.feeds.push_back(*batch->feed);
        for (const Delivery& delivery : batch->deliveries)
            file_article(delivery, work);
    }
    for (auto& [id, event] : work.events)
        work.entry.events.push_back(std::move(event));
    auto rows = store_->commit(work.entry);
    if (!rows) return rows;
    undo.finished();
    known_->add(work.articles, work.entry.texts);
    for (const text::FeedState& state : work.entry.feeds)
        remember(state);
    return rows;
}

void Newsroom::remember(const text::FeedState& state) {
    const auto known = std::find_if(
        feeds_.begin(), feeds_.end(), [&](const auto& one) { return one.feed == state.feed; });
    if (known != feeds_.end())
        *known = state;
    else
        feeds_.push_back(state);
}

void Newsroom::go_by(NewsroomSettings settings) {
    desk_.weigh_by(settings.weights);
    settings_ = std::move(settings);
}

void Newsroom::forget_before(text::Instant since) {
    desk_.forget_before(since);
    bodies_.forget_before(since);
}

void Newsroom::file_article(const Delivery& delivery, Work& work) {
    const text::Article& article = delivery.article;
    if (seen(article.id) || !work.articles.insert(article.id).second) return;
    Body body = body_of(article);
    // Everything is noted in `work` before it is done: only what is noted can be taken back.
    work.entry.articles.push_back({article.id,
                                   body.hash,
                                   article.outlet.feed,
                                   article.url,
                                   article.title,
                                   article.published,
                                   article.seen});
    work.entry.texts.push_back({article.id, article.fingerprint, article.published});
    for (const std::string& alias : article.aliases)
        work.entry.texts.push_back({alias, article.fingerprint, article.published});
    for (const std::string& region : delivery.regions)
        work.entry.heard.push_back({region, article.outlet.feed, told_at(article)});
    std::optional<Kin> kin;
    if (!body.hash.empty()) kin = bodies_.kin_of(body, outlet_of(article));
    Provenance provenance = trace(article, kin, settings_.credits);
    Filing& filing = work.filings.emplace_back();
    filing = provenance.reprint ? file_copy(desk_, delivery, provenance)
                                : file_reports(desk_, delivery, provenance);
    // A copy's copy is found by the original: reprints themselves are not remembered. Nor are the
    // nine articles in ten that tell of no event: they are no event's source. The price: where only
    // a copy's title told the day and the town, its outlet has the account, not the first one's.
    if (!body.hash.empty() && !provenance.reprint && !delivery.reports.empty()) {
        Source source = source_of(article, 0);
        (void)mark(source, provenance);
        body.voice = voice_of(source);
        bodies_.add(body);
        work.entry.bodies.push_back(std::move(body));
    }
    for (Filing::Touched& touched : filing.touched)
        tell(touched, delivery, work);
    work.entry.decisions.insert(
        work.entry.decisions.end(), filing.decisions.begin(), filing.decisions.end());
}

void Newsroom::tell(Filing::Touched& touched, const Delivery& delivery, Work& work) {
    Event& event = touched.now;
    const Filing& filing = work.filings.back();
    const text::Article& article = delivery.article;
    const bool first = event.told.revision == 0;
    std::vector<Change> changes;
    if (!first) changes = news_of(touched, filing, settings_.severity, article.id);
    const bool news = first ? event.merged_into.empty() : !changes.empty();
    if (news &&
        (is_owed(touched, filing) || is_fresh(event, article, work.entry.now, settings_.max_age))) {
        const std::string former = event.told.topic;
        event.told.revision += 1;
        keep_worst(event.told, severity_of(event.account, settings_.severity));
        event.told.topic = topic_of(event.account, event.told.severity);
        event.told.members = event.members.size();
        for (Change& change : tell_relations(event, desk_))
            if (!first) changes.push_back(std::move(change));
        desk_.told(event.id, event.told);
        const Occasion occasion{std::move(changes), work.entry.now, work.lexicon, settings_.rules};
        work.entry.alerts.push_back({event.id,
                                     event.told.revision,
                                     event.told.topic,
                                     former,
                                     json_text(to_json(compose(event, occasion)))});
    }
    work.events.insert_or_assign(event.id, event);
}

void Newsroom::take_back(Work& work) {
    for (auto filing = work.filings.rbegin(); filing != work.filings.rend(); ++filing) {
        desk_.restore(std::move(*filing));
    }
    bodies_.take_back_to(work.bodies);
    known_->give_back(std::move(work.found));
}

std::vector<Alert> Newsroom::standing(text::Instant now) const {
    std::vector<Alert> alerts;
    for (const auto& [id, held] : desk_.events()) {
        if (held.event.told.revision > 0) {
            alerts.push_back(compose(held.event, {{}, now, settings_.lexicon, settings_.rules}));
        }
    }
    return alerts;
}

}  // namespace vigie::alerts
