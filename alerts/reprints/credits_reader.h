// Reads the credits of one text: where its names stand, and whether a way of crediting leads to
// them.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "alerts/reprints/credits.h"
#include "text/tokens.h"

namespace vigie::alerts {

class Credits::Reader {
public:
    Reader(const Credits& table, std::string_view text, text::Part part);

    [[nodiscard]] std::vector<Citation> run() const;

    /// The name that the text begins with; none when it begins with no name.
    [[nodiscard]] const Name* leading_name() const;

private:
    using Span = std::pair<std::size_t, std::size_t>;  ///< tokens [first, last)

    [[nodiscard]] std::optional<Mention> mention_at(std::size_t token) const;
    [[nodiscard]] bool is_written(const Name& name, std::size_t token) const;
    [[nodiscard]] bool ends_with(const Words& words, std::size_t end) const;
    [[nodiscard]] bool begins_with(const Words& words, std::size_t begin) const;
    [[nodiscard]] std::optional<Span> fit(const Way& way, const Mention& mention) const;
    [[nodiscard]] bool stands(Place place, const Span& span, std::size_t sentence) const;
    [[nodiscard]] bool is_bracketed(const Span& span) const;
    [[nodiscard]] bool is_line_end(std::size_t token) const;
    [[nodiscard]] bool is_at_edge(std::size_t sentence) const;
    [[nodiscard]] std::size_t words_beside(const Span& span, std::size_t sentence) const;
    [[nodiscard]] std::size_t words_without_name(std::size_t sentence) const;
    [[nodiscard]] std::size_t sentence_of(std::size_t token) const;
    [[nodiscard]] std::optional<Citation> read(const Mention& mention) const;
    [[nodiscard]] std::optional<Citation> read_open(std::size_t sentence) const;
    [[nodiscard]] std::string_view original(const Span& span) const;

    const Credits* table_;
    std::string_view text_;
    text::Part part_;
    text::Tokens tokens_;
    std::vector<text::Sentence> sentences_;
    std::vector<Mention> mentions_;
};

}  // namespace vigie::alerts
