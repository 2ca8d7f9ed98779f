#include <algorithm>
#include <iostream>
#include <map>
#include <memory>
#include <set>

#include "alerts/alert_json.h"
#include "alerts/newsroom.h"
#include "alerts/store.h"
#include "daemon/cli/command_line.h"
#include "daemon/cli/document_options.h"
#include "daemon/cli/loaded.h"
#include "daemon/verbs/verbs.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::verbs {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* examples =
    "  vigie backtest documents.jsonl\n"
    "  vigie backtest corpus/dev --countries ML > alerts.jsonl\n"
    "\n"
    "Sends the documents, in order of publication, through extractor and desk in memory and\n"
    "prints the alert messages that would have been sent, one JSON a line; each source names its\n"
    "\"document\" and the index of its \"report\". At the end, alerts that later articles joined\n"
    "without making news are printed once more, at the same revision, with all their sources.\n";

/// What turns documents into alerts, without a file or a socket.
struct Bench {
    const extractors::Extractor& extractor;
    const extractors::Scope& scope;
    alerts::Newsroom& newsroom;
    std::map<std::string, std::string> documents;     // article id -> document
    std::map<std::string, std::size_t> sources_sent;  // alert id -> in its last message
};

std::vector<Document> in_order(std::vector<Document> documents) {
    std::stable_sort(documents.begin(), documents.end(), [](const auto& a, const auto& b) {
        return *a.article.published < *b.article.published;
    });
    return documents;
}

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

text::Result<void> file(Bench& bench, const Document& document) {
    const text::Instant now = *document.article.published;
    alerts::Delivery delivery;
    delivery.article = document.article;
    delivery.article.seen = now;
    delivery.reports = bench.extractor.extract(document.article, bench.scope).reports;
    delivery.extracted = now;
    bench.documents[document.article.id] = document.name;
    alerts::Batch batch;
    batch.deliveries.push_back(std::move(delivery));
    const auto rows = VIGIE_TRY(bench.newsroom.file(batch, now));
    for (const auto& row : rows)
        print(bench, Json::parse(row.body));
    return {};
}

void print_standing(Bench& bench, text::Instant now) {
    for (const alerts::Alert& alert : bench.newsroom.standing(now)) {
        if (alert.sources.size() > bench.sources_sent[alert.id]) print(bench, to_json(alert));
    }
}

/// All documents that can be put in order; those without a date are named and left out.
std::optional<std::vector<Document>> read_all(const DocumentOptions& options, Exit& outcome) {
    const auto assumed = assumed_or_complain(options);
    if (!assumed) return std::nullopt;
    std::vector<Document> documents;
    const bool all_read = for_each_document(options, *assumed, [&](const Document& document) {
        if (document.article.published) {
            documents.push_back(document);
        } else {
            complain(document.name + ": no date, so it has no place in the order; left out");
            outcome = Exit::unreadable_input;
        }
    });
    if (!all_read) outcome = Exit::unreadable_input;
    return in_order(std::move(documents));
}

Exit backtest(const DocumentOptions& options, const Common& common) {
    Exit outcome = Exit::ok;
    const auto documents = read_all(options, outcome);
    const auto scope = scope_or_complain(options.countries);
    if (!documents || !scope) return Exit::usage;
    const auto settings = settings_or_complain(common);
    if (!settings) return Exit::bad_settings;
    const auto extractor = extractor_or_complain(*settings);
    if (!extractor) return Exit::bad_settings;
    if (documents->empty()) return outcome;
    const auto store = alerts::memory_store();
    alerts::NewsroomSettings rules;
    rules.max_age = settings->max_age;
    rules.lexicon = extractor->lexicon_hash();
    auto newsroom = alerts::Newsroom::open(*store, rules, *documents->front().article.published);
    if (!newsroom) {
        complain(newsroom.error().message());
        return Exit::internal;
    }
    Bench bench{*extractor, *scope, *newsroom, {}, {}};
    for (const Document& document : *documents) {
        if (const auto filed = file(bench, document); !filed) {
            complain(document.name + ": " + filed.error().message());
            return Exit::internal;
        }
    }
    print_standing(bench, *documents->back().article.published);
    return outcome;
}

}  // namespace

void add_backtest(CommandLine& line) {
    const auto options = std::make_shared<DocumentOptions>();
    CLI::App& verb =
        line.verb("backtest", "Which alerts would these documents have made?", examples);
    verb.add_option("documents", options->files, "documents (.jsonl, .json, .txt) or folders")
        ->required()
        ->type_name("DOCS");
    add_assumptions(verb, *options);
    add_countries(verb, *options);
    line.takes_settings(verb);
    line.on(verb, [options](const Common& common) { return backtest(*options, common); });
}

}  // namespace vigie::daemon::verbs
