#include "daemon/documents/document.h"

#include <iostream>
#include <iterator>

#include "daemon/documents/dateline.h"
#include "daemon/error.h"
#include "extractors/page/lead.h"
#include "feeds/body.h"
#include "text/file.h"
#include "text/fold.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon {
namespace {

using Json = nlohmann::ordered_json;
using text::fail;
using text::Result;

constexpr std::size_t largest_document = 16u << 20;  // bytes; a book has one or two million

std::string string_at(const Json& json, const char* key) {
    const auto at = json.find(key);
    return at != json.end() && at->is_string() ? at->get<std::string>() : std::string{};
}

tl::unexpected<text::Error> unreadable(const std::string& name, const std::string& why) {
    return fail(make_error_code(DaemonError::unreadable_input), name + ": " + why);
}

std::string standard_input() {
    return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
}

/// The outlet as a document may name it: a string, or nothing.
text::Outlet outlet_of(const Json& json) {
    text::Outlet outlet;
    outlet.name = string_at(json, "outlet");
    outlet.feed = outlet.name;
    return outlet;
}

/// The fuller of the article's text and the feed's summary of it, as for an entry of a feed. None
/// without either.
Result<std::string> body_of(const Json& json, const std::string& name) {
    const auto text = json.find("text");
    const auto summary = json.find("description");
    const bool broken = text != json.end() && !text->is_string();
    if (broken || (text == json.end() && (summary == json.end() || !summary->is_string())))
        return unreadable(name, "no \"text\", nor a \"description\" in its place");
    std::string body = string_at(json, "text");
    if (body.find_first_not_of(" \t\r\n") == std::string::npos) body.clear();
    return feeds::fuller_body(text::valid_utf8(body),
                              text::valid_utf8(string_at(json, "description")),
                              string_at(json, "title"),
                              extractors::lacks_lead);
}

/// What the document says, else what was assumed, else the dateline of its text.
Result<std::optional<text::Instant>> published_of(const std::string& written,
                                                  const std::string& body,
                                                  const std::string& name,
                                                  const Assumed& assumed) {
    if (!written.empty()) {
        const auto published = parse_published(written);
        if (!published) return unreadable(name, "published: not a date: '" + written + "'");
        return *published;
    }
    if (assumed.published) return assumed.published;
    const auto day = dateline(body);
    return day ? std::optional(text::Instant(*day)) : std::nullopt;
}

Result<Document> dated(Document document, const std::string& written, const Assumed& assumed) {
    text::Article& article = document.article;
    article.published = VIGIE_TRY(published_of(written, article.body, document.name, assumed));
    if (article.published) article.seen = *article.published;
    return document;
}

}  // namespace

Result<std::string> read_input(const std::string& file) {
    if (file == "-") return standard_input();
    auto bytes = text::read_file(file);
    if (!bytes) return unreadable(file, "no such file, or not readable");
    return bytes;
}

void for_each_line(std::string_view bytes,
                   const std::function<void(std::string_view line, std::size_t number)>& each) {
    for (std::size_t number = 1; !bytes.empty(); ++number) {
        const auto end = bytes.find('\n');
        const std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        if (line.find_first_not_of(" \t\r") != std::string_view::npos) each(line, number);
    }
}

Result<text::Instant> parse_published(std::string_view text) {
    return text::parse_instant(text);
}

Result<Document> document_from_json(std::string_view json,
                                    const std::string& name,
                                    const Assumed& assumed) {
    if (json.size() > largest_document) return unreadable(name, "larger than 16 MiB");
    const Json document = Json::parse(json, nullptr, /*allow_exceptions=*/false);
    if (!document.is_object()) return unreadable(name, "no JSON object");
    Document read;
    read.name = name;
    read.article.id = string_at(document, "id");
    read.article.title = string_at(document, "title");
    if (read.article.title.empty()) read.article.title = assumed.title;
    read.article.body = VIGIE_TRY(body_of(document, name));
    read.article.language = string_at(document, "lang");
    if (read.article.language.empty()) read.article.language = assumed.language;
    read.article.url = string_at(document, "url");
    read.article.outlet = outlet_of(document);
    if (read.article.id.empty()) read.article.id = name;
    return dated(std::move(read), string_at(document, "published"), assumed);
}

Result<Document> document_from_text(std::string_view text,
                                    const std::string& name,
                                    const Assumed& assumed) {
    if (text.size() > largest_document) return unreadable(name, "larger than 16 MiB");
    if (text.find('\0') != std::string_view::npos) return unreadable(name, "not a text");
    Document read;
    read.name = name;
    read.article.id = name;
    read.article.title = assumed.title;
    read.article.body = text::valid_utf8(text);
    read.article.language = assumed.language;
    return dated(std::move(read), "", assumed);
}

Result<Document> read_document(const std::string& file, const Assumed& assumed) {
    const std::string bytes = VIGIE_TRY(read_input(file));
    if (file.ends_with(".json")) return document_from_json(bytes, file, assumed);
    return document_from_text(bytes, file, assumed);
}

std::vector<Result<Document>> read_documents(const std::string& file, const Assumed& assumed) {
    std::vector<Result<Document>> documents;
    const auto bytes = read_input(file);
    if (!bytes) {
        documents.emplace_back(tl::make_unexpected(bytes.error()));
        return documents;
    }
    for_each_line(*bytes, [&](std::string_view line, std::size_t number) {
        auto document = document_from_json(line, file + ":" + std::to_string(number), assumed);
        if (document) document->name = document->article.id;
        documents.push_back(std::move(document));
    });
    return documents;
}

}  // namespace vigie::daemon
