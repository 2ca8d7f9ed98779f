// What surrounds an article on its page: "Lire aussi" headlines, share and newsletter lines, author
// biographies, comments. Read as text they invent events. The phrases that give it away stand in
// config/lexicon/{fr,en}/boilerplate.tsv; pages mix languages, so all of them count everywhere.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/words/word_table.h"
#include "text/fold.h"

namespace vigie::extractors {

/// What a phrase says of the line that it stands in.
enum class Furniture : std::uint8_t {
    line,    ///< at its head: the line, or in a paragraph its sentence, is not the article's
    tail,    ///< nearly all of a line: the article has ended
    inside,  ///< anywhere: the line, or in a paragraph its sentence, is not the article's
    cut,     ///< anywhere: what follows, to the end of the sentence or bracket, is not
    author,  ///< behind a name at the head of a line of the later half: a biography
    keep,    ///< at its head: the line is the article's, whatever else is in it
};

class Boilerplate {
public:
    void add(Furniture kind, std::string_view phrase);

    /// The same text with the characters of boilerplate replaced by spaces, so that every offset
    /// stays. The first line, a title, is kept.
    [[nodiscard]] std::string without(std::string_view text) const;

    /// The same of a text that was folded before; nothing when there is no boilerplate in it.
    [[nodiscard]] std::optional<std::string> cleaned(std::string_view text,
                                                     const text::Folded& folded) const;

private:
    struct Phrase {
        std::string_view words;
        Furniture kind = Furniture::line;
    };

    struct Found {
        Furniture kind = Furniture::line;
        std::size_t begin = 0;  ///< in the folded line
        std::size_t end = 0;
    };

    [[nodiscard]] std::vector<Found> find_all(std::string_view folded) const;

    std::deque<std::string> words_;
    WordTable<std::vector<Phrase>> by_first_;

    friend class PageCleaner;
};

}  // namespace vigie::extractors
