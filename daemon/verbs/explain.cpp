#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "daemon/cli/command_line.h"
#include "daemon/cli/document_options.h"
#include "daemon/cli/loaded.h"
#include "daemon/cli/stored.h"
#include "daemon/marked_text.h"
#include "daemon/present.h"
#include "daemon/stored/decisions.h"
#include "daemon/stored/sources.h"
#include "daemon/verbs/verbs.h"
#include "extractors/report_json.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::verbs {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* examples =
    "  vigie explain ML-2026-03-08-0a1b2c3d4e     a stored alert\n"
    "  vigie explain article.txt --published 2025-12-26\n"
    "\n"
    "Prints every field with the rule that gave it and the words it rests on. A file is shown\n"
    "with those words in numbered brackets, and with what was refused and why.\n";

struct Options {
    std::string what;
    DocumentOptions documents;
};

std::string text_at(const Json& json, const char* key) {
    const auto at = json.find(key);
    return at != json.end() && at->is_string() ? at->get<std::string>() : "";
}

void print_evidence(const Json& event) {
    const auto list = event.find("evidence");
    if (list == event.end() || !list->is_array()) return;
    for (const Json& one : *list) {
        std::string row = "  " + text_at(one, "field") + ": \"" + text_at(one, "text") +
                          "\" by rule " + text_at(one, "rule");
        const Json& source = source_of(event, text_at(one, "article"));
        if (source.is_object()) row += ", in " + text_at(source, "outlet");
        std::cout << wrap(row, 80, 6) << "\n";
    }
}

Json explained_json(const Json& alert, const std::vector<alerts::Decision>& decisions) {
    Json json{{"alert", alert}, {"decisions", Json::array()}};
    for (const alerts::Decision& decision : decisions) {
        json["decisions"].push_back({{"article", decision.article},
                                     {"report", decision.report},
                                     {"verdict", decision.verdict},
                                     {"score", decision.score},
                                     {"reasons", decision.reasons}});
    }
    return json;
}

Exit explain_alert(const std::string& id, const Common& common) {
    const auto store = store_or_complain(common);
    if (!store) return store.error();
    const auto alert = last_revision_or_complain(**store, id);
    if (!alert) return Exit::findings;
    const auto stored = (*store)->decisions(id);
    if (!stored) {
        complain(stored.error().message());
        return Exit::unavailable;
    }
    const auto decisions = in_order(*stored, *alert);
    if (common.json) {
        std::cout << explained_json(*alert, decisions).dump(2) << "\n";
        return Exit::ok;
    }
    std::cout << alert_text(*alert, Paint::plain) << "\nwords and rules\n";
    print_evidence(*alert);
    std::cout << "\nwhy these articles are one event\n" << decisions_text(decisions, *alert);
    return Exit::ok;
}

Json refusal_json(const extractors::Refusal& refusal) {
    return {{"in", refusal.part == text::Part::title ? "title" : "body"},
            {"start", refusal.start},
            {"end", refusal.end},
            {"text", refusal.text},
            {"reason", refusal.reason}};
}

void print_json(const Document& document, const extractors::Extraction& extraction) {
    Json json{{"document", document.name}, {"language", extraction.language}};
    const auto& published = document.article.published;
    json["published"] = published ? Json(text::to_iso(*published)) : Json(nullptr);
    json["reports"] = Json::array();
    for (const auto& report : extraction.reports) {
        json["reports"].push_back(extractors::to_json(report));
    }
    json["refusals"] = Json::array();
    for (const auto& refusal : extraction.refusals) {
        json["refusals"].push_back(refusal_json(refusal));
    }
    std::cout << json.dump(2) << "\n";
}

/// The same words under several rules bear one number: an article is read, not a tangle of
/// brackets.
class Numbering {
public:
    int of(text::Part part, std::uint32_t start, std::uint32_t end) {
        auto& spans = part == text::Part::title ? title_ : body_;
        const auto known = std::find_if(spans.begin(), spans.end(), [&](const Span& span) {
            return span.start == start && span.end == end;
        });
        if (known != spans.end()) return known->number;
        spans.push_back({start, end, ++last_});
        return last_;
    }

    [[nodiscard]] const std::vector<Span>& title() const { return title_; }

    [[nodiscard]] const std::vector<Span>& body() const { return body_; }

private:
    std::vector<Span> title_;
    std::vector<Span> body_;
    int last_ = 0;
};

void print_paragraphs(std::string_view text) {
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::cout << wrap(text.substr(begin, end - begin), 80, 0) << "\n";
        begin = end + 1;
    }
}

std::string numbered(int number, const std::string& row) {
    return wrap("  [" + std::to_string(number) + "] " + row, 80, 6);
}

std::string report_text(const extractors::Report& report, Numbering& numbers) {
    const Json json = extractors::to_json(report);
    std::string text = wrap(text_at(json, "sub_event_type") + "; " + place_text(json) + "; " +
                                date_text(json) + "; " + actors_text(json),
                            80,
                            4);
    for (const extractors::Evidence& one : report.evidence) {
        const int number = numbers.of(one.part, one.start, one.end);
        text += "\n" + numbered(number, one.field + ": \"" + one.text + "\" by rule " + one.rule);
    }
    return text;
}

std::string refusal_text(const extractors::Refusal& refusal, Numbering& numbers) {
    const std::string row = "\"" + refusal.text + "\": " + refusal.reason;
    if (refusal.start == refusal.end) return wrap("  " + row, 80, 6);  // the article as a whole
    return numbered(numbers.of(refusal.part, refusal.start, refusal.end), row);
}

void print_text(const Document& document, const extractors::Extraction& extraction) {
    const auto& published = document.article.published;
    std::cout << document.name << ": language "
              << (extraction.language.empty() ? "unknown" : extraction.language) << ", published "
              << (published ? text::to_iso(*published) : "unknown") << ", "
              << extraction.reports.size() << " events\n";
    Numbering numbers;
    std::vector<std::string> told;
    for (const auto& report : extraction.reports)
        told.push_back(report_text(report, numbers));
    if (!extraction.refusals.empty()) told.emplace_back("not reported");
    for (const auto& refusal : extraction.refusals)
        told.back() += "\n" + refusal_text(refusal, numbers);
    std::cout << "\n";
    if (!document.article.title.empty())
        print_paragraphs(marked(document.article.title, numbers.title()));
    print_paragraphs(marked(document.article.body, numbers.body()));
    for (const std::string& part : told)
        std::cout << "\n" << part << "\n";
}

Exit explain_file(const Options& options, const Common& common) {
    const auto assumed = assumed_or_complain(options.documents);
    const auto scope = scope_or_complain(options.documents.countries);
    if (!assumed || !scope) return Exit::usage;
    const auto extractor = extractor_or_complain(common);
    if (!extractor) return Exit::bad_settings;
    const auto document = read_document(options.what, *assumed);
    if (!document) {
        complain(document.error().message());
        return Exit::unreadable_input;
    }
    const auto extraction = extractor->extract(document->article, *scope);
    if (common.json) {
        print_json(*document, extraction);
    } else {
        print_text(*document, extraction);
    }
    return Exit::ok;
}

/// Ids never look like files: what exists on disk, or could only be a path, is one.
bool is_file(const std::string& what) {
    std::error_code unknown;
    return what == "-" || what.find('/') != std::string::npos ||
           std::filesystem::exists(what, unknown);
}

}  // namespace

void add_explain(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    CLI::App& verb = line.verb("explain", "Every field with its rule and its words", examples);
    verb.add_option("what", options->what, "an alert's id, or an article's file")
        ->required()
        ->type_name("ID|FILE");
    add_assumptions(verb, options->documents);
    add_countries(verb, options->documents);
    line.takes_settings(verb);
    line.on(verb, [options](const Common& common) {
        return is_file(options->what) ? explain_file(*options, common)
                                      : explain_alert(options->what, common);
    });
}

}  // namespace vigie::daemon::verbs
