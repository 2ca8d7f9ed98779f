#include "daemon/cli/document_options.h"

#include <algorithm>
#include <filesystem>

#include "daemon/cli/loaded.h"

namespace vigie::daemon {
namespace {

namespace fs = std::filesystem;

/// Files as named, folders as the documents in them by name.
std::vector<std::string> expand(const std::vector<std::string>& names) {
    std::vector<std::string> files;
    for (const std::string& name : names) {
        std::error_code unknown;
        if (!fs::is_directory(name, unknown)) {
            files.push_back(name);
            continue;
        }
        const auto first = static_cast<std::ptrdiff_t>(files.size());
        for (const auto& entry : fs::directory_iterator(name, unknown)) {
            const auto extension = entry.path().extension();
            if (extension == ".json" || extension == ".txt") files.push_back(entry.path().string());
        }
        std::sort(files.begin() + first, files.end());
    }
    return files;
}

}  // namespace

void add_countries(CLI::App& verb, DocumentOptions& options) {
    verb.add_option("--countries",
                    options.countries,
                    "only events in these countries, e.g. ML,NE,BF; otherwise all")
        ->delimiter(',')
        ->type_name("CODES");
}

void add_assumptions(CLI::App& verb, DocumentOptions& options) {
    verb.add_option("--published",
                    options.published,
                    "when the text was published: 2025-12-26 or 2025-12-26T08:00:00Z.\n"
                    "Otherwise the date at the top of the text, if there is one")
        ->type_name("DATE");
    verb.add_option("--title", options.title, "the headline, when the text has none");
    verb.add_option("--lang", options.language, "the language; auto recognises it")
        ->type_name("fr|en|auto")
        ->check(CLI::IsMember({"fr", "en", "auto"}).description(""));
}

std::optional<Assumed> assumed_or_complain(const DocumentOptions& options) {
    Assumed assumed;
    assumed.title = options.title;
    if (options.language != "auto") assumed.language = options.language;
    if (options.published.empty()) return assumed;
    const auto published = parse_published(options.published);
    if (!published) {
        complain("--published: " + published.error().message() +
                 "; write it as 2025-12-26 or 2025-12-26T08:00:00Z");
        return std::nullopt;
    }
    assumed.published = *published;
    return assumed;
}

bool for_each_document(const DocumentOptions& options,
                       const Assumed& assumed,
                       const std::function<void(const Document&)>& each) {
    bool all_read = true;
    const auto take = [&](const text::Result<Document>& document) {
        if (document) return each(*document);
        complain(document.error().message());
        all_read = false;
    };
    std::vector<std::string> files = expand(options.files);
    if (files.empty() && options.files.empty()) files.emplace_back("-");
    for (const std::string& file : files) {
        const bool lines = file.ends_with(".jsonl") || (file == "-" && options.json_lines);
        if (!lines) {
            take(read_document(file, assumed));
            continue;
        }
        for (const auto& document : read_documents(file, assumed))
            take(document);
    }
    return all_read;
}

}  // namespace vigie::daemon
