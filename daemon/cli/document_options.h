// The options that say which documents to read and what to assume of them, shared by extract,
// backtest, evaluate and explain.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "daemon/cli/command_line.h"
#include "daemon/documents/document.h"

namespace vigie::daemon {

struct DocumentOptions {
    std::vector<std::string> files;
    std::vector<std::string> countries;
    std::string published;
    std::string title;
    std::string language;
    bool json_lines = false;  ///< standard input holds documents, one a line
};

void add_assumptions(CLI::App& verb, DocumentOptions& options);
void add_countries(CLI::App& verb, DocumentOptions& options);

/// What `options` assume of a text; a wrong date is told on stderr and gives none.
std::optional<Assumed> assumed_or_complain(const DocumentOptions& options);

/// Reads every document in the order named, folders as their .json and .txt files, ".jsonl" as
/// documents one a line; `each` gets those that could be read. False when one could not: it was
/// named on stderr, and the others were still done.
bool for_each_document(const DocumentOptions& options,
                       const Assumed& assumed,
                       const std::function<void(const Document&)>& each);

}  // namespace vigie::daemon
