#include <iostream>
#include <memory>

#include "daemon/cli/command_line.h"
#include "daemon/cli/document_options.h"
#include "daemon/cli/loaded.h"
#include "daemon/verbs/verbs.h"
#include "extractors/report_json.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::verbs {
namespace {

constexpr const char* examples =
    "  vigie extract article.txt --published 2025-12-26\n"
    "  vigie extract corpus/*.json > reports.jsonl\n"
    "  curl -s https://example.org/story.txt | vigie extract - --lang fr\n"
    "  vigie extract --jsonl < documents.jsonl\n"
    "\n"
    "A .json file is a document {\"id\",\"title\",\"published\",\"text\",\"lang\"?}; any other file\n"
    "is plain text and all of it is the body. Prints one report a line; no event, no line.\n";

void print_reports(const Document& document, const extractors::Extraction& extraction) {
    for (const auto& report : extraction.reports) {
        nlohmann::ordered_json line{{"document", document.name}};
        line.update(extractors::to_json(report));
        std::cout << line.dump() << "\n";
    }
}

Exit extract(const DocumentOptions& options, const Common& common) {
    const auto assumed = assumed_or_complain(options);
    const auto scope = scope_or_complain(options.countries);
    if (!assumed || !scope) return Exit::usage;
    const auto extractor = extractor_or_complain(common);
    if (!extractor) return Exit::bad_settings;
    const bool all_read = for_each_document(options, *assumed, [&](const Document& document) {
        print_reports(document, extractor->extract(document.article, *scope));
    });
    return all_read ? Exit::ok : Exit::unreadable_input;
}

}  // namespace

void add_extract(CommandLine& line) {
    const auto options = std::make_shared<DocumentOptions>();
    CLI::App& verb = line.verb("extract", "Read articles, print one event report a line", examples);
    verb.add_option("files", options->files, "articles; - or nothing reads standard input")
        ->type_name("FILE");
    verb.add_flag("--jsonl", options->json_lines, "standard input holds documents, one a line");
    add_assumptions(verb, *options);
    add_countries(verb, *options);
    line.takes_settings(verb);
    line.on(verb, [options](const Common& common) { return extract(*options, common); });
}

}  // namespace vigie::daemon::verbs
