// Reports that somebody else has read already (`vigie extract`'s output, an annotation), to try the
// desk alone: JSON lines, each a report with the "document" that it is of, or a document with its
// "events", as the gold has them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "daemon/documents/document.h"
#include "extractors/report.h"

namespace vigie::daemon {

/// A document and what is reported of it, in the order of the lines. Its article has no text.
struct ReadyReports {
    Document document;
    std::vector<extractors::Report> reports;
};

/// What is known of documents by other means: the key is document_key() of their name.
using KnownDocuments = std::map<std::string, Document>;

/// The name without folder and ending: "corpus/dev/001.json" and "001" are one document.
std::string document_key(std::string_view name);

/// Reads `file`. A line's "published", "title", "lang", "outlet" and "url" say when and where the
/// document appeared; what it leaves out is taken from `known`. Every broken line is an error in
/// its place, and the others are still read.
std::vector<text::Result<ReadyReports>> read_ready_reports(const std::string& file,
                                                           const KnownDocuments& known);

}  // namespace vigie::daemon
