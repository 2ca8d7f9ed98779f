// Who an article says it has its account from: « Avec RFI », "(AFP)", « Source : Studio Tamani »,
// "BAMAKO, March 3 (Reuters) -", "selon RFI". Names of outlets and ways of crediting them stand in
// config/credits.tsv; every row's example is read when the table is loaded.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/article.h"
#include "text/error.h"
#include "text/tokens.h"

namespace vigie::alerts {

struct Citation {
    std::string name;    ///< as the table, and config/feeds.toml, spell the outlet
    std::string words;   ///< of the article, for a reader
    bool whole = false;  ///< the article as a whole; else the sentence [begin, end)
    text::Part part = text::Part::body;
    std::uint32_t begin = 0;  ///< bytes in that part
    std::uint32_t end = 0;
};

class Credits {
public:
    /// No names: nobody is credited.
    Credits() = default;
    /// A mistake anywhere refuses the table, with file and line.
    static text::Result<Credits> load(const std::filesystem::path& file);

    /// In the order of the text, title first; without the article's own outlet.
    [[nodiscard]] std::vector<Citation> find(const text::Article& article) const;

private:
    /// Where a way of crediting may stand.
    enum class Place : std::uint8_t {
        line,     ///< a short line or sentence at the head or the foot of the text
        alone,    ///< the same, of nothing but names: "AFP", "RFI / AFP"
        open,     ///< the same, of an outlet that the table need not know: « Source : Malivox »
        bracket,  ///< in brackets before a dash at the head, or at the end of a line
        cited,    ///< in a sentence, which alone is credited
    };

    using Words = std::vector<std::string>;

    struct Name {
        Words words;
        std::vector<bool> capital;  ///< must begin with a capital letter, all of them for acronyms
        std::vector<bool> acronym;
        std::string name;
    };

    struct Way {
        Place place = Place::line;
        Words before;  ///< the words before the name
        Words after;
    };

    /// A name in a text: tokens [first, last).
    struct Mention {
        std::size_t first = 0;
        std::size_t last = 0;
        const Name* name = nullptr;
    };

    class Reader;
    class Loader;

    /// By first word.
    std::unordered_map<std::string, std::vector<Name>> names_;
    std::vector<Way> ways_;
    std::vector<Words> between_;  ///< "l'", "agence": may stand between the words and the name
};

}  // namespace vigie::alerts
