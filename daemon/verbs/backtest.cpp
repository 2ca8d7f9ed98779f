#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>

#include "alerts/alert_json.h"
#include "alerts/compose.h"
#include "alerts/newsroom.h"
#include "alerts/store.h"
#include "daemon/cli/command_line.h"
#include "daemon/cli/document_options.h"
#include "daemon/cli/loaded.h"
#include "daemon/documents/outlets.h"
#include "daemon/documents/ready_reports.h"
#include "daemon/settings/feeds_file.h"
#include "daemon/verbs/verbs.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::verbs {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* examples =
    "  vigie backtest documents.jsonl\n"
    "  vigie backtest corpus/dev --countries ML > alerts.jsonl\n"
    "  vigie backtest corpus/dev --reports reports.jsonl\n"
    "\n"
    "Sends the documents, in order of publication, through extractor and desk in memory and\n"
    "prints the alert messages that would have been sent, one JSON a line; each source names its\n"
    "\"document\" and the index of its \"report\". A document's \"outlet\", else the host of its\n"
    "\"url\", is looked up in the settings' feeds. At the end, alerts that later articles joined\n"
    "without making news are printed once more, at the same revision, with all their sources.\n";

/// Where the alerts come from, without a file or a socket.
struct Bench {
    alerts::Newsroom& newsroom;
    std::map<std::string, std::string> documents;     // article id -> document
    std::map<std::string, std::size_t> sources_sent;  // alert id -> in its last message
};

/// What the verb was asked for.
struct Wanted {
    DocumentOptions documents;
    std::string reports;    ///< a file of reports that are ready; empty = the extractor reads
    std::string decisions;  ///< a file to write every decision to; empty = nowhere
};

void print(Bench& bench, Json alert) {
    Json& sources = alert["sources"];
    for (Json& source : sources) {
        const auto article = source.find("article");
        if (article == source.end() || !article->is_string()) continue;
        source["document"] = bench.documents[article->get<std::string>()];
    }
    bench.sources_sent[alert["id"].get<std::string>()] = sources.size();
    std::cout << alert.dump() << "\n";
}

text::Result<void> file(Bench& bench, const ReadyReports& ready) {
    const text::Article& article = ready.document.article;
    const text::Instant now = *article.published;
    alerts::Delivery delivery{article, ready.reports, now};
    delivery.article.seen = now;
    bench.documents[article.id] = ready.document.name;
    alerts::Batch batch;
    batch.deliveries.push_back(std::move(delivery));
    const auto rows = VIGIE_TRY(bench.newsroom.file(batch, now));
    for (const auto& row : rows)
        print(bench, Json::parse(row.body));
    return {};
}

/// The alerts that later articles joined without making news, with all their sources. Taken from
/// the store, because the desk forgets an event after a month.
void print_standing(Bench& bench,
                    const std::vector<alerts::Event>& events,
                    const alerts::Occasion& end) {
    for (const alerts::Event& event : events) {
        const auto sent = bench.sources_sent.find(event.id);
        if (sent == bench.sources_sent.end()) continue;
        const alerts::Alert alert = alerts::compose(event, end);
        if (alert.sources.size() > sent->second) print(bench, to_json(alert));
    }
}

/// In order of publication; those without a date are named and left out.
void put_in_order(std::vector<ReadyReports>& all, Exit& outcome) {
    std::erase_if(all, [&](const ReadyReports& ready) {
        if (ready.document.article.published) return false;
        complain(ready.document.name + ": no date, so it has no place in the order; left out");
        outcome = Exit::unreadable_input;
        return true;
    });
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return *a.document.article.published < *b.document.article.published;
    });
}

/// Every document as named on the command line; none when an option is wrong.
std::optional<std::vector<Document>> read_documents(const DocumentOptions& options, Exit& outcome) {
    const auto assumed = assumed_or_complain(options);
    if (!assumed) return std::nullopt;
    std::vector<Document> documents;
    const auto keep = [&](const Document& document) { documents.push_back(document); };
    if (!for_each_document(options, *assumed, keep)) outcome = Exit::unreadable_input;
    return documents;
}

/// The reports of the file; the documents, if there are any, say when they were published.
std::vector<ReadyReports> read_reports(const std::string& file,
                                       std::vector<Document> documents,
                                       Exit& outcome) {
    KnownDocuments known;
    for (Document& document : documents)
        known.insert_or_assign(document_key(document.name), std::move(document));
    std::vector<ReadyReports> all;
    for (auto& ready : read_ready_reports(file, known)) {
        if (ready) {
            all.push_back(std::move(*ready));
        } else {
            complain(ready.error().message());
            outcome = Exit::unreadable_input;
        }
    }
    return all;
}

std::vector<ReadyReports> extract(std::vector<Document> documents,
                                  const extractors::Extractor& extractor,
                                  const extractors::Scope& scope) {
    std::vector<ReadyReports> all;
    for (Document& document : documents) {
        if (document.article.published) document.article.seen = *document.article.published;
        auto reports = extractor.extract(document.article, scope).reports;
        all.push_back({std::move(document), std::move(reports)});
    }
    return all;
}

/// Sources are to count as they would from the watched feeds.
void name_outlets(std::vector<ReadyReports>& all, const Settings& settings) {
    const auto feeds = load_feeds(settings.feeds, settings.fetch);
    if (!feeds.mistakes.empty()) {
        complain(settings.feeds.string() +
                 ": not as it should be (`vigie check` tells), so outlets are as the documents "
                 "name them");
    }
    const Outlets outlets(feeds.mistakes.empty() ? feeds.value : std::vector<feeds::Feed>{});
    for (ReadyReports& ready : all)
        ready.document.article.outlet = outlets.of(ready.document.article);
}

text::Result<void> write_decisions(const Bench& bench,
                                   const std::vector<alerts::Event>& events,
                                   alerts::Store& store,
                                   const std::string& file) {
    std::ofstream out(file);
    for (const alerts::Event& event : events) {
        for (const alerts::Decision& one : VIGIE_TRY(store.decisions(event.id))) {
            const Json line{{"document", bench.documents.at(one.article)},
                            {"report", one.report},
                            {"event", one.event},
                            {"verdict", one.verdict},
                            {"score", one.score},
                            {"reasons", one.reasons}};
            out << line.dump() << "\n";
        }
    }
    out.flush();
    if (!out) return text::fail(std::make_error_code(std::errc::io_error), file);
    return {};
}

/// Files all and prints what would have been sent.
text::Result<void> play(const std::vector<ReadyReports>& all,
                        const alerts::NewsroomSettings& rules,
                        const std::string& decisions) {
    if (all.empty()) return {};
    const auto store = alerts::memory_store();
    const text::Instant start = *all.front().document.article.published;
    auto newsroom = VIGIE_TRY(alerts::Newsroom::open(*store, rules, start));
    Bench bench{newsroom, {}, {}};
    for (const ReadyReports& ready : all) {
        if (auto filed = file(bench, ready); !filed) return filed;
    }
    const auto events = VIGIE_TRY(store->load(text::Instant{})).events;
    print_standing(
        bench, events, {{}, *all.back().document.article.published, rules.lexicon, rules.rules});
    return decisions.empty() ? text::Result<void>{}
                             : write_decisions(bench, events, *store, decisions);
}

Exit backtest(const Wanted& wanted, const Common& common) {
    if (wanted.documents.files.empty() && wanted.reports.empty()) {
        complain("backtest: DOCS or --reports is required; see vigie backtest --help");
        return Exit::usage;
    }
    Exit outcome = Exit::ok;
    std::optional<std::vector<Document>> documents(std::in_place);
    if (wanted.reports.empty() || !wanted.documents.files.empty())
        documents = read_documents(wanted.documents, outcome);
    const auto scope = scope_or_complain(wanted.documents.countries);
    if (!documents || !scope) return Exit::usage;
    const auto settings = settings_or_complain(common);
    if (!settings) return Exit::bad_settings;
    auto rules = newsroom_rules_or_complain(*settings);
    if (!rules) return Exit::bad_settings;
    std::vector<ReadyReports> all;
    if (wanted.reports.empty()) {
        const auto extractor = extractor_or_complain(*settings);
        if (!extractor) return Exit::bad_settings;
        rules->lexicon = extractor->lexicon_hash();
        all = extract(std::move(*documents), *extractor, *scope);
    } else {
        all = read_reports(wanted.reports, std::move(*documents), outcome);
    }
    name_outlets(all, *settings);
    put_in_order(all, outcome);
    if (const auto played = play(all, *rules, wanted.decisions); !played) {
        complain(played.error().message());
        return Exit::internal;
    }
    return outcome;
}

}  // namespace

void add_backtest(CommandLine& line) {
    const auto wanted = std::make_shared<Wanted>();
    CLI::App& verb =
        line.verb("backtest", "Which alerts would these documents have made?", examples);
    verb.add_option(
            "documents", wanted->documents.files, "documents (.jsonl, .json, .txt) or folders")
        ->type_name("DOCS");
    auto* const reports =
        verb.add_option("--reports",
                        wanted->reports,
                        "reports that are ready, one JSON a line with its \"document\" and its\n"
                        "\"published\" (else DOCS tell when); the extractor is not asked")
            ->type_name("REPORTS.jsonl");
    verb.add_option("--decisions",
                    wanted->decisions,
                    "writes into this file where each report went and why, one JSON a line")
        ->type_name("FILE");
    add_assumptions(verb, wanted->documents);
    add_countries(verb, wanted->documents);
    reports->excludes(verb.get_option("--countries"));
    line.takes_settings(verb);
    line.on(verb, [wanted](const Common& common) { return backtest(*wanted, common); });
}

}  // namespace vigie::daemon::verbs
