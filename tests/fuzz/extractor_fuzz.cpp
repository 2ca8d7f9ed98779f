// Any text to reports. Beyond memory errors: every piece of evidence quotes the article, and every
// report is the same after a round trip through JSON.
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "extractors/extractor.h"
#include "extractors/report_json.h"
#include "text/fold.h"

#include <nlohmann/json.hpp>

namespace {

namespace extractors = vigie::extractors;
namespace text = vigie::text;

void require(bool holds) {
    if (!holds) std::abort();
}

const extractors::Extractor& extractor() {
    static const extractors::Extractor loaded = [] {
        auto result = extractors::Extractor::load(std::filesystem::path(VIGIE_SOURCE) / "config");
        if (!result) {
            std::cerr << result.error().message() << "\n";
            std::abort();
        }
        return *std::move(result);
    }();
    return loaded;
}

/// The first line is the title, the rest the body, as feeds hand them over: UTF-8. The first byte
/// says what language the feed declares and whether the day of publication is known.
text::Article article_of(std::string_view bytes) {
    text::Article article;
    const auto flags = bytes.empty() ? 0U : static_cast<unsigned char>(bytes.front());
    if (!bytes.empty()) bytes.remove_prefix(1);
    article.language = (flags & 1U) != 0 ? "fr" : "en";
    if ((flags & 2U) != 0) article.published = text::parse_instant("2026-03-10T12:00:00Z").value();
    const std::string clean = text::valid_utf8(bytes);
    const auto line = clean.find('\n');
    article.title = clean.substr(0, line);
    if (line != std::string::npos) article.body = clean.substr(line + 1);
    return article;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const text::Article article =
        article_of(std::string_view(reinterpret_cast<const char*>(data), size));
    for (const extractors::Report& report : extractor().extract(article).reports) {
        require(!report.evidence.empty());
        for (const extractors::Evidence& evidence : report.evidence) {
            const std::string& part =
                evidence.part == text::Part::title ? article.title : article.body;
            require(evidence.start <= evidence.end && evidence.end <= part.size());
            require(part.substr(evidence.start, evidence.end - evidence.start) == evidence.text);
        }
        const auto json = extractors::to_json(report);
        const auto again = extractors::report_from_json(nlohmann::ordered_json::parse(json.dump()));
        require(again.has_value());
        require(extractors::to_json(*again) == json);
    }
    return 0;
}
