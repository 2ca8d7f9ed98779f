#include "alerts/reprints/credits_reader.h"

#include <algorithm>

namespace vigie::alerts {
namespace {

using text::TokenKind;

/// Credits stand in the first lines (by-line, dateline) or the last ones (below the text, above the
/// site's own furniture).
constexpr std::size_t head_sentences = 3;
constexpr std::size_t foot_sentences = 6;
/// A line with more words beside the credit is a sentence of the article.
constexpr std::size_t words_beside_credit = 4;
constexpr std::size_t words_of_open_name = 5;
/// "BAMAKO, le 3 mars 2026 (AFP) -": a dateline ends within so many tokens.
constexpr std::size_t dateline = 25;

bool is_word(const text::Token& token) {
    return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

}  // namespace

Credits::Reader::Reader(const Credits& table, std::string_view text, text::Part part)
    : table_(&table),
      text_(text),
      part_(part),
      tokens_(text::tokenise(text)),
      sentences_(text::sentences(tokens_)) {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const auto mention = mention_at(i);
        if (!mention) continue;
        mentions_.push_back(*mention);
        i = mention->last - 1;
    }
}

std::optional<Credits::Mention> Credits::Reader::mention_at(std::size_t token) const {
    const auto known = table_->names_.find(std::string(tokens_.word(token)));
    if (known == table_->names_.end()) return std::nullopt;
    std::optional<Mention> longest;
    for (const Name& name : known->second) {
        const std::size_t last = token + name.words.size();
        if (is_written(name, token) && (!longest || last > longest->last))
            longest = Mention{token, last, &name};
    }
    return longest;
}

bool Credits::Reader::is_written(const Name& name, std::size_t token) const {
    if (!begins_with(name.words, token)) return false;
    for (std::size_t i = 0; i < name.words.size(); ++i) {
        const text::Token& word = tokens_.list[token + i];
        if (name.capital[i] && !word.capital) return false;
        if (name.acronym[i] && !word.all_capitals) return false;
    }
    return true;
}

bool Credits::Reader::begins_with(const Words& words, std::size_t begin) const {
    if (begin + words.size() > tokens_.size()) return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (tokens_.word(begin + i) != words[i]) return false;
    }
    return true;
}

bool Credits::Reader::ends_with(const Words& words, std::size_t end) const {
    return words.size() <= end && begins_with(words, end - words.size());
}

std::optional<Credits::Reader::Span> Credits::Reader::fit(const Way& way,
                                                          const Mention& mention) const {
    if (!begins_with(way.after, mention.last)) return std::nullopt;
    const std::size_t end = mention.last + way.after.size();
    for (std::size_t at = mention.first;;) {
        while (at > 0 && tokens_.word(at - 1) == ":")
            --at;
        if (ends_with(way.before, at)) return Span{at - way.before.size(), end};
        const auto filler = std::find_if(table_->between_.begin(),
                                         table_->between_.end(),
                                         [&](const Words& words) { return ends_with(words, at); });
        if (filler == table_->between_.end()) return std::nullopt;
        at -= filler->size();
    }
}

std::size_t Credits::Reader::sentence_of(std::size_t token) const {
    const auto after = std::upper_bound(
        sentences_.begin(), sentences_.end(), token, [](std::size_t wanted, const auto& one) {
            return wanted < one.first;
        });
    return after == sentences_.begin() ? 0
                                       : static_cast<std::size_t>(after - sentences_.begin() - 1);
}

bool Credits::Reader::is_at_edge(std::size_t sentence) const {
    return part_ == text::Part::body &&
           (sentence < head_sentences || sentence + foot_sentences >= sentences_.size());
}

std::size_t Credits::Reader::words_beside(const Span& span, std::size_t sentence) const {
    std::size_t words = 0;
    for (std::size_t i = sentences_[sentence].first; i < sentences_[sentence].last; ++i) {
        if (is_word(tokens_.list[i]) && (i < span.first || i >= span.second)) ++words;
    }
    return words;
}

std::size_t Credits::Reader::words_without_name(std::size_t sentence) const {
    std::size_t words = 0;
    for (std::size_t i = sentences_[sentence].first; i < sentences_[sentence].last; ++i) {
        const bool named = std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& one) {
            return one.first <= i && i < one.last;
        });
        if (is_word(tokens_.list[i]) && !named) ++words;
    }
    return words;
}

bool Credits::Reader::is_line_end(std::size_t token) const {
    return token >= tokens_.size() || tokens_.list[token].kind == TokenKind::line_break;
}

bool Credits::Reader::is_bracketed(const Span& span) const {
    const auto is_mark = [&](std::size_t token, std::string_view marks) {
        const auto word = tokens_.word(token);
        return word.size() == 1 && marks.find(word) != std::string_view::npos;
    };
    if (span.first == 0 || !is_mark(span.first - 1, "([") || !is_mark(span.second, ")]"))
        return false;
    const std::size_t behind = span.second + 1;
    if (is_line_end(behind)) return true;
    if (is_mark(behind, ".") && is_line_end(behind + 1)) return true;
    return part_ == text::Part::body && behind < dateline && is_mark(behind, "-:");
}

bool Credits::Reader::stands(Place place, const Span& span, std::size_t sentence) const {
    switch (place) {
        case Place::line:
            return is_at_edge(sentence) && words_beside(span, sentence) <= words_beside_credit;
        case Place::alone:
            return is_at_edge(sentence) && words_without_name(sentence) == 0;
        case Place::bracket:
            return is_bracketed(span);
        case Place::cited:
            return true;
        case Place::open:
            return false;
    }
    return false;
}

std::string_view Credits::Reader::original(const Span& span) const {
    const auto [begin, end] = tokens_.source(span.first, span.second);
    return text_.substr(begin, end - begin);
}

std::optional<Citation> Credits::Reader::read(const Mention& mention) const {
    const std::size_t sentence = sentence_of(mention.first);
    for (const Way& way : table_->ways_) {
        const auto span = fit(way, mention);
        if (!span || !stands(way.place, *span, sentence)) continue;
        const auto [begin, end] =
            tokens_.source(sentences_[sentence].first, sentences_[sentence].last);
        return Citation{mention.name->name,
                        std::string(original(*span)),
                        way.place != Place::cited,
                        part_,
                        begin,
                        end};
    }
    return std::nullopt;
}

std::optional<Citation> Credits::Reader::read_open(std::size_t sentence) const {
    if (!is_at_edge(sentence)) return std::nullopt;
    const auto [first, last, paragraph] = sentences_[sentence];
    for (const Way& way : table_->ways_) {
        if (way.place != Place::open || !begins_with(way.before, first)) continue;
        std::size_t begin = first + way.before.size();
        while (begin < last && !is_word(tokens_.list[begin]))
            ++begin;
        std::size_t end = last;
        while (end > begin && !is_word(tokens_.list[end - 1]))
            --end;
        const std::size_t words = words_beside({first, begin}, sentence);
        if (words == 0 || words > words_of_open_name || !tokens_.list[begin].capital) continue;
        const auto [from, to] = tokens_.source(first, last);
        return Citation{std::string(original({begin, end})),
                        std::string(original({first, end})),
                        /*whole=*/true,
                        part_,
                        from,
                        to};
    }
    return std::nullopt;
}

std::vector<Citation> Credits::Reader::run() const {
    std::vector<Citation> found;
    for (const Mention& mention : mentions_) {
        if (auto citation = read(mention)) found.push_back(std::move(*citation));
    }
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
        const auto is_in = [&](const Mention& one) { return sentence_of(one.first) == i; };
        if (std::any_of(mentions_.begin(), mentions_.end(), is_in)) continue;
        if (auto citation = read_open(i)) found.push_back(std::move(*citation));
    }
    return found;
}

const Credits::Name* Credits::Reader::leading_name() const {
    return mentions_.empty() || mentions_.front().first > 0 ? nullptr : mentions_.front().name;
}

}  // namespace vigie::alerts
