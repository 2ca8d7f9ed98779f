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

/// Groups of letters that different hands write for one sound; the first that fits counts.
constexpr std::array<std::pair<string_view, string_view>, 21> groups{
    {{"tch", "c"}, {"sch", "s"}, {"dj", "j"}, {"dg", "j"}, {"gn", "ni"}, {"ou", "u"}, {"oo", "u"},
     {"ph", "f"},  {"ck", "k"},  {"ch", "s"}, {"sh", "s"}, {"qu", "k"},  {"q", "k"},  {"x", "ks"},
     {"w", "u"},   {"y", "i"},   {"h", ""},   {"au", "o"}, {"ae", "e"},  {"ee", "i"}, {"v", "u"}}};

/// c, g and d sound by the letters behind them: "ce" and "ca", "gue" and "ge", "dia" and "dja".
std::pair<string_view, std::size_t> by_next(string_view rest) {
    const char next = rest.size() > 1 ? rest[1] : ' ';
    const char third = rest.size() > 2 ? rest[2] : ' ';
    const bool soft = next == 'e' || next == 'i' || next == 'y';
    switch (rest.front()) {
        case 'c':
            return {soft ? "s" : "k", 1};
        case 'g':
            if (next == 'u' && is_vowel(third) && third != 'u') return {"g", 2};
            return {"g", 1};
        case 'd':
            if ((next == 'i' || next == 'y') && is_vowel(third)) return {"j", 2};
            return {"d", 1};
        case 'n':
            if (next == 'n') return {"", 1};
            return {next == 'p' || next == 'b' ? "m" : "n", 1};
        default:
            return {rest.substr(0, 1), 1};
    }
}

std::string sounds(string_view word) {
    std::string out;
    while (!word.empty()) {
        const auto* group = std::find_if(groups.begin(), groups.end(), [&](const auto& pair) {
            return word.starts_with(pair.first);
        });
        const auto [sound, length] =
            group != groups.end() ? std::pair(group->second, group->first.size()) : by_next(word);
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
