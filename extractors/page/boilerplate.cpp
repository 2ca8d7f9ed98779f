#include "extractors/page/boilerplate.h"

#include <algorithm>
#include <array>

namespace vigie::extractors {
namespace {

using std::string_view;

constexpr auto word_bytes = [] {
    std::array<bool, 256> all{};
    for (std::size_t byte = 0; byte < all.size(); ++byte)
        all[byte] = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
    return all;
}();

bool is_word_byte(char byte) {
    return word_bytes.data()[static_cast<unsigned char>(byte)];
}

/// The run of word bytes that the text begins with, or the one mark that stands there.
string_view first_word(string_view text) {
    const char* const begin = text.data();
    const char* const limit = begin + text.size();
    const char* end = begin;
    while (end != limit && is_word_byte(*end))
        ++end;
    return {begin, static_cast<std::size_t>(std::max<std::ptrdiff_t>(end - begin, 1))};
}

bool ends_sentence(string_view text, std::size_t at) {
    const bool stop = text[at] == '.' || text[at] == '!' || text[at] == '?';
    return stop && (at + 1 == text.size() || text[at + 1] == ' ');
}

std::size_t sentence_begin(string_view text, std::size_t at) {
    while (at > 0 && !ends_sentence(text, at - 1))
        --at;
    return at;
}

std::size_t sentence_end(string_view text, std::size_t at) {
    while (at < text.size() && !ends_sentence(text, at))
        ++at;
    return std::min(at + 1, text.size());
}

/// Behind the bracket that closes the one just before `begin`, or behind the sentence.
std::size_t cut_end(string_view text, std::size_t begin, std::size_t end) {
    const std::size_t mark = text.find_last_not_of(' ', begin == 0 ? 0 : begin - 1);
    const bool bracketed =
        begin > 0 && mark != string_view::npos && (text[mark] == '(' || text[mark] == '[');
    if (!bracketed) return sentence_end(text, end);
    return std::min(text.find_first_of(")]", end), text.size());
}

/// Does the text begin with the words, and no longer word with the last of them?
bool begins_with_words(string_view text, string_view words) {
    const std::size_t size = words.size();
    const char last = words.back();  // tells most apart
    if (size > text.size() || text[size - 1] != last) return false;
    const bool whole = size == text.size() || !is_word_byte(last) || !is_word_byte(text[size]);
    return whole && text.starts_with(words);
}

}  // namespace

/// Goes through the lines of one page and blanks what is not the article's.
class PageCleaner {
public:
    PageCleaner(const Boilerplate& phrases, string_view text, const text::Folded& folded)
        : phrases_(phrases), text_(text), folded_(folded) {}

    std::optional<std::string> run() && {
        std::size_t folded_begin = 0;
        for (std::size_t begin = 0; begin < text_.size();) {
            const std::size_t end = std::min(text_.find('\n', begin), text_.size());
            const string_view rest = string_view(folded_.text).substr(folded_begin);
            const Line here{begin, rest.substr(0, rest.find('\n')), &folded_.origin[folded_begin]};
            if (ended_) {
                blank(begin, end);
            } else {
                line(here, end);
            }
            begin = end + 1;
            folded_begin += here.folded.size() + 1;
        }
        return std::move(kept_);
    }

private:
    struct Line {
        std::size_t begin = 0;  ///< in the page
        string_view folded;
        const std::uint32_t* origin =
            nullptr;           ///< in the page, of each byte of `folded` and its end
        std::size_t head = 0;  ///< behind bullets and blanks, in the folded line
    };

    static constexpr std::size_t short_line = 200;  ///< a real paragraph may mention a newsletter
    static constexpr std::size_t heading_rest = 15;
    static constexpr std::size_t name_room = 60;

    void line(Line line, std::size_t end) {
        const string_view raw = text_.substr(line.begin, end - line.begin);
        if (raw.find_first_not_of(" \t\r") == string_view::npos) return;
        if (first_) {
            first_ = false;
            return;
        }
        line.head = std::min(line.folded.find_first_not_of(" \t\r-*>|#"), line.folded.size());
        const auto found = phrases_.find_all(line.folded);
        const bool kept = std::any_of(found.begin(), found.end(), [&](const auto& phrase) {
            return phrase.kind == Furniture::keep && phrase.begin == line.head;
        });
        if (kept) return;
        const bool dropped = std::any_of(
            found.begin(), found.end(), [&](const auto& phrase) { return drops(phrase, line); });
        if (dropped) return blank(line.begin, end);
        for (const auto& phrase : found)
            cut(phrase, line);
        prose_ = prose_ || raw.find_last_of(".!?") != string_view::npos;
    }

    /// Does the phrase give the whole line away?
    bool drops(const Boilerplate::Found& phrase, const Line& line) {
        const bool at_head = phrase.begin == line.head;
        const std::size_t size = line.folded.size();
        switch (phrase.kind) {
            case Furniture::tail:
                if (!at_head || size - phrase.end > heading_rest) return false;
                ended_ = ended_ || prose_;  // "Commentaires" above the article is a button
                return true;
            case Furniture::line:
            case Furniture::cut:
                return at_head && size <= short_line;
            case Furniture::inside:
                return size <= short_line;
            case Furniture::keep:
                return false;
            case Furniture::author:  // "Awa Diallo est journaliste à Gao."
                return phrase.begin < line.head + name_room && 2 * line.begin > text_.size();
        }
        return false;
    }

    /// Takes one sentence out of a paragraph.
    void cut(const Boilerplate::Found& phrase, const Line& line) {
        const string_view text = line.folded;
        std::size_t begin = phrase.begin;
        std::size_t end = sentence_end(text, phrase.end);
        if (phrase.kind == Furniture::cut) {
            end = cut_end(text, begin, phrase.end);
        } else if (phrase.kind == Furniture::inside) {
            begin = sentence_begin(text, begin);
        } else if (phrase.kind != Furniture::line || phrase.begin != line.head) {
            return;
        }
        blank(line.origin[begin], line.origin[end]);
    }

    void blank(std::size_t begin, std::size_t end) {
        if (!kept_) kept_.emplace(text_);
        std::fill(kept_->begin() + static_cast<std::ptrdiff_t>(begin),
                  kept_->begin() + static_cast<std::ptrdiff_t>(end),
                  ' ');
    }

    const Boilerplate& phrases_;
    string_view text_;
    const text::Folded& folded_;
    std::optional<std::string> kept_;  ///< the text without what was blanked
    bool first_ = true;
    bool prose_ = false;  ///< has a sentence of the article gone before?
    bool ended_ = false;
};

void Boilerplate::add(Furniture kind, string_view phrase) {
    words_.push_back(text::folded(phrase));
    const string_view words = words_.back();
    if (!words.empty()) by_first_[first_word(words)].push_back({words, kind});
}

std::vector<Boilerplate::Found> Boilerplate::find_all(string_view folded) const {
    std::vector<Found> found;
    for (std::size_t at = 0; at < folded.size();) {
        if (folded.data()[at] == ' ') {
            ++at;
            continue;
        }
        const string_view rest = folded.substr(at);
        const string_view word = first_word(rest);
        if (const auto* phrases = by_first_.find(word)) {
            for (const Phrase& phrase : *phrases) {
                if (begins_with_words(rest, phrase.words))
                    found.push_back({phrase.kind, at, at + phrase.words.size()});
            }
        }
        at += word.size();
    }
    return found;
}

std::string Boilerplate::without(string_view text) const {
    return cleaned(text, text::fold(text)).value_or(std::string(text));
}

std::optional<std::string> Boilerplate::cleaned(string_view text,
                                                const text::Folded& folded) const {
    return PageCleaner(*this, text, folded).run();
}

}  // namespace vigie::extractors
