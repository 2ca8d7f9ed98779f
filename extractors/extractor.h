// Article -> reports: the door to this folder. An Extractor is loaded once from the lexicons and
// the gazetteer, never changes, asks no clock and does no I/O, so any number of threads may share
// one. The stages are listed in extract() in their order (see docs/architecture.md).
#pragma once

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "extractors/report.h"
#include "text/article.h"
#include "text/error.h"

namespace vigie::extractors {

/// A candidate that became no report, and why: what `vigie explain` shows.
struct Refusal {
    text::Part part = text::Part::body;
    std::uint32_t start = 0;  ///< bytes [start, end) in that part
    std::uint32_t end = 0;
    std::string text;
    std::string reason;  ///< "background: 'en 2012' is 13 years back"
};

struct Extraction {
    std::vector<Report> reports;
    std::vector<Refusal> refusals;
    std::string language;  ///< ISO 639-1 of most of the text; "" = none is plain
    /// Regions of Mali that the text speaks of, event or none; see places/regions.h.
    std::set<std::string> regions;
};

/// What the reader of alerts asked for.
struct Scope {
    std::vector<std::string> countries;  ///< ISO 3166-1 alpha-2; empty = all in the gazetteer
};

class Extractor {
public:
    /// Loads `config_dir`/lexicon and `config_dir`/gazetteer. A mistake anywhere refuses the set;
    /// the error tells all of them, a line each: "file:line:column: what".
    static text::Result<Extractor> load(const std::filesystem::path& config_dir);

    Extractor(Extractor&&) noexcept;
    Extractor& operator=(Extractor&&) noexcept;
    Extractor(const Extractor&) = delete;
    Extractor& operator=(const Extractor&) = delete;
    ~Extractor();

    /// Reports in the order of the text; of an article in both languages, first those of the main
    /// one. Lines in a third language are refused by its name.
    [[nodiscard]] Extraction extract(const text::Article& article, const Scope& scope = {}) const;

    /// The names of Mali's regions, as places and Extraction::regions have them.
    [[nodiscard]] std::vector<std::string> regions() const;

    /// Hash of every table that was loaded: part of each alert, so that a replay can be checked.
    [[nodiscard]] const std::string& lexicon_hash() const;

private:
    struct Tables;
    explicit Extractor(std::unique_ptr<const Tables> tables);
    std::unique_ptr<const Tables> tables_;
};

}  // namespace vigie::extractors
