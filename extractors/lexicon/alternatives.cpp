#include "extractors/lexicon/alternatives.h"

#include <algorithm>

#include "text/file.h"

namespace vigie::extractors {

using std::string_view;

namespace {

/// A letter of French, a blank or a mark that stands for itself.
bool is_cut_alone(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    if (code < 0x80) return byte != '"' && (byte < '0' || byte > '9');
    return code < 0xC0 || code == 0xC3 || code == 0xC5;
}

/// Does a blank stand between each part and the next? It is moved to the end of the part before it,
/// for an apostrophe there is cut by what follows.
bool are_apart(std::vector<Choices>& parts) {
    const auto begins = [](const std::string& words) { return words.starts_with(' '); };
    const auto ends = [](const std::string& words) { return words.ends_with(' '); };
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        Choices& here = parts[i];
        const Choices& next = parts[i + 1];
        if (std::all_of(here.begin(), here.end(), ends)) continue;
        if (!std::all_of(next.begin(), next.end(), begins)) return false;
        for (std::string& words : here)
            words += ' ';
    }
    return true;
}

}  // namespace

std::vector<std::string> alternatives(string_view cell) {
    const auto open = cell.find('[');
    const auto close = cell.find(']', open == string_view::npos ? 0 : open);
    if (open == string_view::npos || close == string_view::npos) return {std::string(cell)};
    const string_view before = cell.substr(0, open);
    const auto endings = alternatives(cell.substr(close + 1));
    const auto choices = text::split(cell.substr(open + 1, close - open - 1), '|');
    std::vector<std::string> all;
    all.reserve(choices.size() * endings.size());
    for (const auto choice : choices) {
        for (const std::string& ending : endings) {
            std::string& phrase = all.emplace_back();
            phrase.reserve(before.size() + choice.size() + ending.size());
            phrase.append(before).append(choice).append(ending);
        }
    }
    return all;
}

std::vector<Choices> parts_of(string_view cell) {
    if (!std::all_of(cell.begin(), cell.end(), is_cut_alone)) return {};
    std::vector<Choices> parts;
    while (!cell.empty()) {
        const auto open = cell.find('[');
        const auto close = cell.find(']', open == string_view::npos ? 0 : open);
        const bool bracketed = open != string_view::npos && close != string_view::npos;
        const string_view before = cell.substr(0, bracketed ? open : cell.size());
        if (!before.empty()) parts.push_back({std::string(before)});
        if (!bracketed) break;
        Choices& choices = parts.emplace_back();
        for (const auto choice : text::split(cell.substr(open + 1, close - open - 1), '|'))
            choices.emplace_back(choice);
        cell.remove_prefix(close + 1);
    }
    return are_apart(parts) ? parts : std::vector<Choices>{};
}

}  // namespace vigie::extractors
