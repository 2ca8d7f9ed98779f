#include <filesystem>
#include <iostream>
#include <memory>

#include "daemon/cli/command_line.h"
#include "daemon/cli/document_options.h"
#include "daemon/cli/loaded.h"
#include "daemon/evaluate/score.h"
#include "daemon/verbs/verbs.h"
#include "extractors/report_json.h"
#include "text/file.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::verbs {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* examples =
    "  vigie evaluate gold/dev corpus/dev\n"
    "  vigie evaluate gold/dev --predictions reports.jsonl --json\n"
    "\n"
    "GOLD_DIR holds one annotation NNN.json a document; a document belongs to it by its file\n"
    "name without extension. Every field is counted end to end.\n";

struct Options {
    std::string gold;
    std::string predictions;
    DocumentOptions documents;
};

std::string stem(const std::string& name) {
    return fs::path(name).stem().string();
}

evaluate::Gold read_gold(const std::string& folder) {
    evaluate::Gold gold;
    std::error_code unknown;
    for (const auto& entry : fs::directory_iterator(folder, unknown)) {
        if (entry.path().extension() != ".json") continue;
        const auto bytes = text::read_file(entry.path());
        const Json json = bytes ? Json::parse(*bytes, nullptr, false) : Json();
        if (!json.is_object() || !json.contains("events")) continue;
        gold[entry.path().stem().string()] = evaluate::annotation_from_json(json);
    }
    return gold;
}

/// Reports that were printed before, one a line.
bool read_predictions(const std::string& file, evaluate::Predictions& predictions) {
    const auto bytes = text::read_file(file);
    if (!bytes) {
        complain(bytes.error().message());
        return false;
    }
    int number = 0;
    for (const auto line : text::split(*bytes, '\n')) {
        ++number;
        const Json json = Json::parse(line, nullptr, /*allow_exceptions=*/false);
        const auto document = json.is_object() ? json.find("document") : json.end();
        if (document == json.end() || !document->is_string()) {
            complain(file + ": report " + std::to_string(number) + " names no \"document\"");
            return false;
        }
        predictions[stem(document->get<std::string>())].push_back(evaluate::answer_from_json(json));
    }
    return true;
}

Exit extract_all(const DocumentOptions& options,
                 const Common& common,
                 evaluate::Predictions& predictions) {
    const auto assumed = assumed_or_complain(options);
    const auto scope = scope_or_complain(options.countries);
    if (!assumed || !scope) return Exit::usage;
    const auto extractor = extractor_or_complain(common);
    if (!extractor) return Exit::bad_settings;
    const bool all_read = for_each_document(options, *assumed, [&](const Document& document) {
        for (const auto& report : extractor->extract(document.article, *scope).reports) {
            predictions[stem(document.name)].push_back(
                evaluate::answer_from_json(extractors::to_json(report)));
        }
    });
    return all_read ? Exit::ok : Exit::unreadable_input;
}

void warn_of_strangers(const evaluate::Gold& gold, const evaluate::Predictions& predictions) {
    std::size_t strangers = 0;
    for (const auto& [id, answers] : predictions)
        strangers += gold.contains(id) ? 0U : 1U;
    if (strangers > 0) {
        complain(std::to_string(strangers) + " documents with reports have no gold; not counted");
    }
}

Exit evaluate_all(const Options& options, const Common& common) {
    if (options.predictions.empty() && options.documents.files.empty()) {
        complain("name the documents to extract from, or --predictions FILE");
        return Exit::usage;
    }
    const evaluate::Gold gold = read_gold(options.gold);
    if (gold.empty()) {
        complain(options.gold + ": no annotation found");
        return Exit::unreadable_input;
    }
    evaluate::Predictions predictions;
    Exit outcome = Exit::ok;
    if (options.predictions.empty()) {
        outcome = extract_all(options.documents, common, predictions);
        if (outcome != Exit::ok && outcome != Exit::unreadable_input) return outcome;
    } else if (!read_predictions(options.predictions, predictions)) {
        return Exit::unreadable_input;
    }
    warn_of_strangers(gold, predictions);
    const evaluate::Table table = evaluate::score(gold, predictions);
    if (common.json) {
        std::cout << evaluate::to_json(table).dump() << "\n";
    } else {
        std::cout << evaluate::to_text(table, gold.size());
    }
    return outcome;
}

}  // namespace

void add_evaluate(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    CLI::App& verb =
        line.verb("evaluate", "Precision, recall and F1 per field against annotations", examples);
    verb.add_option("gold", options->gold, "the folder of annotations")
        ->required()
        ->type_name("GOLD_DIR");
    verb.add_option("documents", options->documents.files, "articles, or folders of them")
        ->type_name("DOCS");
    verb.add_option(
            "--predictions", options->predictions, "score these reports instead of extracting now")
        ->type_name("JSONL");
    add_assumptions(verb, options->documents);
    add_countries(verb, options->documents);
    line.takes_settings(verb);
    line.on(verb, [options](const Common& common) { return evaluate_all(*options, common); });
}

}  // namespace vigie::daemon::verbs
