// Dates in lines for readers. The line is searched, because sites put the author, a place, the time
// to read and a second date into it.
#include <algorithm>
#include <string>
#include <vector>

#include "feeds/dates.h"
#include "feeds/page/metadata.h"
#include "text/fold.h"

namespace vigie::feeds::page {
namespace {

constexpr std::size_t longest_line = 300;  // bytes
constexpr std::size_t most_words = 9;      // "mardi 3 mars 2026 a 14 h 05 gmt"

/// Words without the marks around them; "14 h 05" and "14h 05" are made one: "14h05".
std::vector<std::string> words_of(std::string folded) {
    for (const std::string_view dot : {"\u00B7", "\u2022"})
        for (auto at = folded.find(dot); at != std::string::npos; at = folded.find(dot, at))
            folded.replace(at, dot.size(), 1, ' ');
    std::vector<std::string> words;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find_first_of(" ,|()[]", at), folded.size());
        std::string_view word = std::string_view(folded).substr(at, end - at);
        while (!word.empty() && (word.back() == '.' || word.back() == ':' || word.back() == ';' ||
                                 word.back() == '-'))
            word.remove_suffix(1);
        if (!word.empty() && word != "-") words.emplace_back(word);
        at = end + 1;
    }
    return words;
}

bool is_number(std::string_view word) {
    return !word.empty() && word.size() <= 4 &&
           word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "14 h 05" -> "14h05", "14h" -> "14h00": the reader of dates knows the second form.
void join_hours(std::vector<std::string>& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (is_number(words[i]) && (words[i + 1] == "h" || words[i + 1] == "heures")) {
            words[i] += 'h';
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
        if (words[i].ends_with('h') && i + 1 < words.size() && is_number(words[i + 1]) &&
            words[i + 1].size() == 2) {
            words[i] += words[i + 1];
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
    }
    for (std::string& word : words) {
        if (word.size() <= 3 && word.size() > 1 && word.ends_with('h') &&
            is_number(std::string_view(word).substr(0, word.size() - 1)))
            word += "00";
        if (word.size() == 10 && word[2] == '.' && word[5] == '.') word[2] = word[5] = '/';
    }
}

/// Whether it has the three parts of a day. A year alone is a date in feeds, but on a page it is a
/// copyright or a name ("Budget 2026").
bool names_a_day(std::string_view text) {
    int parts = 0;
    bool inside = false;
    for (const char c : text) {
        const bool in_part = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                             static_cast<unsigned char>(c) >= 0x80;
        parts += in_part && !inside ? 1 : 0;
        inside = in_part;
    }
    return parts >= 3;
}

std::optional<text::Instant> date_at(const std::vector<std::string>& words, std::size_t first) {
    for (std::size_t count = std::min(most_words, words.size() - first); count > 0; --count) {
        std::string text;
        for (std::size_t i = first; i < first + count; ++i)
            text += words[i] + ' ';
        if (!names_a_day(text)) break;  // shorter ones do not either
        if (const auto date = read_date(text)) return date;
    }
    return std::nullopt;
}

}  // namespace

std::optional<text::Instant> publication_line(std::string_view line) {
    if (line.size() > longest_line || line.find_first_of("0123456789") == std::string_view::npos)
        return std::nullopt;
    std::vector<std::string> words = words_of(text::folded(line));
    join_hours(words);
    for (std::size_t first = 0; first < words.size(); ++first) {
        if (const auto date = date_at(words, first)) return date;
    }
    return std::nullopt;
}

}  // namespace vigie::feeds::page
