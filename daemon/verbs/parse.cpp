#include "feeds/parse.h"

#include <iostream>
#include <iterator>
#include <memory>

#include "daemon/cli/command_line.h"
#include "daemon/cli/loaded.h"
#include "daemon/verbs/verbs.h"
#include "feeds/feed_json.h"
#include "feeds/url.h"
#include "text/file.h"
#include "text/fold.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::verbs {
namespace {

constexpr const char* examples =
    "  curl -s https://www.studiotamani.org/feed/ | vigie parse -\n"
    "  vigie parse saved.xml --base https://example.org/feed/ \\\n"
    "        --header 'Content-Type: application/rss+xml; charset=ISO-8859-1'\n"
    "\n"
    "Prints JSON lines: the feed first, then an entry a line.\n";

struct Options {
    std::string file;
    std::string base;
    std::vector<std::string> headers;
};

text::Result<std::string> bytes_of(const std::string& file) {
    if (file != "-") return text::read_file(file);
    return std::string(std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>());
}

/// The value of the header `name`, which is written in small letters; empty when it is not there.
std::string header(const std::vector<std::string>& headers, std::string_view name) {
    for (const std::string& line : headers) {
        const auto colon = line.find(':');
        if (colon == std::string::npos || text::folded(line.substr(0, colon)) != name) continue;
        const auto value = line.find_first_not_of(' ', colon + 1);
        return value == std::string::npos ? "" : line.substr(value);
    }
    return "";
}

/// What relative links are resolved against. Whoever gives Content-Location here wants it obeyed,
/// as RFC 2616 and feed readers did; the daemon does not look at it, as RFC 9110 does not.
std::string base_of(const std::string& base, const std::string& location) {
    if (base.empty() || location.empty()) return base + location;
    const std::string whole = feeds::resolve_url(base, location);
    return whole.empty() ? base : whole;
}

/// A byte that is no UTF-8 is shown, never a reason to print nothing.
void print(const nlohmann::ordered_json& json) {
    std::cout << json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
              << "\n";
}

Exit parse(const Options& options) {
    const auto bytes = bytes_of(options.file);
    if (!bytes) {
        complain(bytes.error().message());
        return Exit::unreadable_input;
    }
    feeds::ParseHints hints;
    hints.base_url = base_of(options.base, header(options.headers, "content-location"));
    hints.content_language = header(options.headers, "content-language");
    hints.content_type = header(options.headers, "content-type");
    auto document = feeds::parse(*bytes, hints);
    if (!document) {
        complain(options.file + ": " + document.error().message());
        return Exit::unreadable_input;
    }
    print(feeds::to_json(*document));
    for (feeds::Entry& entry : document->entries) {
        if (entry.lang.empty()) entry.lang = document->lang;  // what is in force
        print(feeds::to_json(entry));
    }
    return Exit::ok;
}

}  // namespace

void add_parse(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    CLI::App& verb = line.verb("parse", "Read one feed document, print its entries", examples);
    verb.add_option("file", options->file, "the feed; - reads standard input")
        ->required()
        ->type_name("FILE");
    verb.add_option("--base", options->base, "where it came from, to resolve relative links")
        ->type_name("URL");
    verb.add_option("--header", options->headers, "a header that came with it; repeatable")
        ->allow_extra_args(false)
        ->type_name("'K: V'");
    line.on(verb, [options](const Common&) { return parse(*options); });
}

}  // namespace vigie::daemon::verbs
