// Which language a text and each of its lines is in, by the small words that it cannot do without
// (config/lexicon/languages.tsv). French and English are read; of the others the name is known, so
// that an article is refused and counted rather than misread.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/language.h"
#include "extractors/words/word_table.h"
#include "text/error.h"
#include "text/tokens.h"

namespace vigie::extractors {

struct Tongue {
    std::string code;                  ///< ISO 639-1
    std::string name;                  ///< in English
    std::optional<Language> language;  ///< when it is one that is read
};

/// A line, or lines, of a text in one language.
struct Passage {
    std::uint32_t begin = 0;  ///< bytes [begin, end) of the text
    std::uint32_t end = 0;
    const Tongue* tongue = nullptr;  ///< never null
};

/// What a text is written in.
struct Tongues {
    const Tongue* main = nullptr;   ///< of the text as a whole; nullptr = none is plain
    std::vector<Passage> passages;  ///< long lines in another language than `main`, in order
};

class Languages {
public:
    /// A row of the table. A text has at most 16 languages to choose from.
    text::Result<void> add(std::string_view code, std::string_view name, std::string_view words);

    /// The languages of a text and of its lines.
    [[nodiscard]] Tongues of(const text::Tokens& tokens) const;

private:
    static constexpr std::size_t most = 16;

    struct Script {
        char32_t first = 0;
        char32_t last = 0;
        std::size_t tongue = 0;
    };

    struct Count;

    [[nodiscard]] Count count(const text::Tokens& tokens, std::size_t from, std::size_t to) const;
    [[nodiscard]] const Tongue* plain(const Count& count) const;
    [[nodiscard]] std::size_t script_of(text::Word word) const;

    std::deque<Tongue> tongues_;     // stable addresses
    std::deque<std::string> words_;  // what `bits_` views
    WordTable<std::uint16_t> bits_;  // by word: a bit for each language that has it
    std::vector<Script> scripts_;
};

/// "fr", "en".
std::string_view code_of(Language language);

/// Are articles in the language of this code (ISO 639-1) read? An empty one may be.
bool is_read(std::string_view code);

/// `text` with the passages that are not in `language` replaced by spaces, so that offsets stay:
/// what is written in `main` stays when `language` is the main one.
void leave_only(Language language, const Tongues& tongues, std::string& text);

}  // namespace vigie::extractors
