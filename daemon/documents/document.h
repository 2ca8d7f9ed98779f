// Articles that come from files instead of feeds: JSON documents {"id","title","published","text",
// "description"?,"lang"?,"outlet"?,"url"?} and plain text, for `extract`, `backtest`, `evaluate`
// and `explain`. The body is the fuller of "text" and "description" (the feed's summary); one must
// be there.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/article.h"
#include "text/error.h"

namespace vigie::daemon {

struct Document {
    std::string name;  ///< what its reports call it: the file as given, or the document's id
    text::Article article;
};

/// What the command line says about texts that do not say it themselves.
struct Assumed {
    std::optional<text::Instant> published;
    std::string title;
    std::string language;  ///< empty = to be recognised
};

/// One JSON document. `name` is used in messages, and as the name when there is no id.
text::Result<Document> document_from_json(std::string_view json,
                                          const std::string& name,
                                          const Assumed& assumed);
/// Plain text: all of it is the body. Without a date in `assumed`, the dateline is read.
text::Result<Document> document_from_text(std::string_view text,
                                          const std::string& name,
                                          const Assumed& assumed);
/// A file (.json is a document, everything else text), or "-" for standard input as text.
text::Result<Document> read_document(const std::string& file, const Assumed& assumed);
/// Documents, one a line, from a .jsonl file or "-". A broken line is an error in its place.
std::vector<text::Result<Document>> read_documents(const std::string& file, const Assumed& assumed);

/// The bytes of a file, or of standard input for "-".
text::Result<std::string> read_input(const std::string& file);
/// Calls `each` for every line that is not blank, with its number from 1.
void for_each_line(std::string_view bytes,
                   const std::function<void(std::string_view line, std::size_t number)>& each);

/// "2025-12-26" (its noon is not guessed: midnight) or "2025-12-26T08:00:00Z".
text::Result<text::Instant> parse_published(std::string_view text);

}  // namespace vigie::daemon
