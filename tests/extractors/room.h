// The real lexicon, loaded once a test program, and readings of our own sentences with it.
#pragma once

#include <stdexcept>
#include <string>

#include "extractors/extractor.h"
#include "extractors/lexicon/lexicon.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

inline std::filesystem::path config_folder() {
    return std::filesystem::path(VIGIE_SOURCE) / "config";
}

inline const Lexicon& lexicon() {
    static const std::unique_ptr<const Lexicon> loaded = [] {
        auto result = Lexicon::load(config_folder());
        if (!result) throw std::runtime_error(result.error().message());
        return *std::move(result);
    }();
    return *loaded;
}

inline const Extractor& extractor() {
    static const Extractor loaded = [] {
        auto result = Extractor::load(config_folder());
        if (!result) throw std::runtime_error(result.error().message());
        return *std::move(result);
    }();
    return loaded;
}

inline text::Article article_of(const std::string& title, const std::string& body) {
    text::Article article;
    article.title = title;
    article.body = body;
    article.published = text::parse_instant("2026-03-10T12:00:00Z").value();  // a Tuesday
    return article;
}

inline Reading reading_of(const std::string& body, Language language) {
    return read(article_of({}, body), language, lexicon());
}

}  // namespace vigie::extractors
