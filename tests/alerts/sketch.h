// Reports, articles and deliveries in one line each, so that a test reads as the situation it is
// about: "Armed clash; Koro; 2025-12-26; JNIM > FAMa; killed FAMa 7 7 FAMa".
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "alerts/newsroom.h"
#include "extractors/report.h"
#include "text/article.h"

namespace vigie::alerts::test {

/// KIND; PLACE[, PLACE] (ONE = OTHER is the road between); DAY[/DAY][~PRECISION]; BY > ON; STATUS
/// SIDE MIN MAX AUTHOR[, ...]; BY STANCE; WORDS of a blockade. A part may be "-" or left out from
/// the end; MAX "-" is open, AUTHOR "-" is the article itself, "_" is a space within a word.
extractors::Report sketch(std::string_view line);

/// A report in an article of its own; `published` is a day.
Member member(std::string_view line, const std::string& article, const std::string& published);

/// An article of an outlet of the same name as its feed, seen a minute after its publication.
text::Article article(const std::string& id, const std::string& published);
Delivery delivery(const text::Article& article, const std::vector<std::string>& lines);

text::Day day(std::string_view iso);
text::Instant at(std::string_view iso);

/// A new folder under the system's temporary one, removed with its content at the end.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    TemporaryFolder(TemporaryFolder&&) = delete;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace vigie::alerts::test
