#include "extractors/gazetteer/spelling.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vigie::extractors {
namespace {

using std::string_view;

bool is_letter(char byte) {
    return byte >= 'a' && byte <= 'z';
}

bool is_vowel(char byte) {
    return string_view("aeiouy").find(byte) != string_view::npos;
}

/// The name's words without apostrophes: "n'tillit" -> "ntillit", "bourem-inaly" -> two words.
std::string plain(string_view folded) {
    std::string out;
    for (const char byte : folded) {
        if (is_letter(byte)) out += byte;
        const bool gap = byte == ' ' || byte == '-';
        if (gap && !out.empty() && out.back() != ' ') out += ' ';
    }
    while (out.ends_with(' '))
        out.pop_back();
    return out;
}

using Group = std::pair<string_view, string_view>;

/// Groups of letters that different hands write for one sound, by their first letter; the first
/// that fits counts.
constexpr std::array<Group, 21> groups{
    {{"au", "o"},  {"ae", "e"}, {"ck", "k"},  {"ch", "s"}, {"dj", "j"}, {"dg", "j"}, {"ee", "i"},
     {"gn", "ni"}, {"h", ""},   {"ou", "u"},  {"oo", "u"}, {"ph", "f"}, {"qu", "k"}, {"q", "k"},
     {"sch", "s"}, {"sh", "s"}, {"tch", "c"}, {"v", "u"},  {"w", "u"},  {"x", "ks"}, {"y", "i"}}};

constexpr std::size_t place_of(char letter) {
    return static_cast<std::size_t>(letter - 'a');
}

/// By letter, and one more: the first of `groups` that begins with it or a later letter.
constexpr auto first_groups = [] {
    std::array<std::size_t, 27> all{};
    std::size_t group = 0;
    for (std::size_t letter = 0; letter < all.size(); ++letter) {
        while (group < groups.size() && place_of(groups[group].first.front()) < letter)
            ++group;
        all[letter] = group;
    }
    return all;
}();

/// The group that `word` begins with, or nullptr.
const Group* group_at(string_view word) {
    const std::size_t letter = place_of(word.front());
    for (std::size_t at = first_groups[letter]; at < first_groups[letter + 1]; ++at) {
        if (word.starts_with(groups[at].first)) return &groups[at];
    }
    return nullptr;
}

/// "n" before "p" and "b" sounds as "m"; of "nn" the second is heard.
string_view nasal(char next) {
    if (next == 'n') return "";
    return next == 'p' || next == 'b' ? "m" : "n";
}

/// c, g, d and n sound by the letters behind them: "ce" and "ca", "gue" and "ge", "dia" and "dja".
std::pair<string_view, std::size_t> by_next(string_view rest) {
    const char next = rest.size() > 1 ? rest[1] : ' ';
    const bool vowel_third = rest.size() > 2 && is_vowel(rest[2]);
    const bool narrow = next == 'i' || next == 'y';
    switch (rest.front()) {
        case 'c':
            return {narrow || next == 'e' ? "s" : "k", 1};
        case 'g':
            return {"g", next == 'u' && vowel_third && rest[2] != 'u' ? 2 : 1};
        case 'd':
            return narrow && vowel_third ? std::pair<string_view, std::size_t>{"j", 2}
                                         : std::pair<string_view, std::size_t>{"d", 1};
        case 'n':
            return {nasal(next), 1};
        default:
            return {rest.substr(0, 1), 1};
    }
}

std::string sounds(string_view word) {
    std::string out;
    while (!word.empty()) {
        const Group* group = group_at(word);
        const auto [sound, length] =
            group != nullptr ? std::pair(group->second, group->first.size()) : by_next(word);
        for (const char letter : sound) {
            if (out.empty() || out.back() != letter) out += letter;
        }
        word.remove_prefix(length);
    }
    while (out.size() > 3 && out.ends_with('e'))
        out.pop_back();
    return out;
}

/// "N'Tillit" and "In-Tillit", "El Hodh" and "Al Hodh".
std::string with_one_head(std::string key) {
    if (key.size() > 2 && key.front() == 'n' && !is_vowel(key[1])) key.insert(0, 1, 'i');
    if (key.size() > 3 && key.starts_with("el")) key.front() = 'a';
    return key;
}

}  // namespace

std::string sound_key(string_view folded) {
    const std::string words = plain(folded);
    std::string key;
    for (string_view rest = words; !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        const std::string word = sounds(rest.substr(0, end));
        const bool doubled = !key.empty() && !word.empty() && key.back() == word.front();
        key += doubled ? word.substr(1) : word;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return with_one_head(std::move(key));
}

}  // namespace vigie::extractors
