#include "extractors/reading/items.h"

#include <algorithm>
#include <vector>

#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// A place's name that leads its item, and the mark behind it.
struct Head {
    const Mention* name = nullptr;
    std::string_view mark;
};

bool is_lead(text::Word mark) {
    return one_of(mark, {":", "-"});
}

/// Nothing but marks before the name and a lead behind it, which something follows.
Head head_of(const Reading& reading, const text::Sentence& sentence) {
    constexpr std::uint32_t bullets = 3;  // "- ", "[2] "
    std::uint32_t at = sentence.first;
    while (at < sentence.last && at < sentence.first + bullets &&
           reading.token(at).kind != text::TokenKind::word)
        ++at;
    const auto names = mentions_in(reading, Kind::place, at, sentence.last);
    if (names.empty() || names.front()->first != at) return {};
    const std::uint32_t behind = names.front()->last;
    if (behind + 1 >= sentence.last || !is_lead(reading.word(behind))) return {};
    return {names.front(), reading.word(behind)};
}

/// Does another place lead a sentence close by in the same way?
bool is_among_others(const Reading& reading, std::size_t sentence, const Head& head) {
    constexpr std::size_t reach = 3;  // sentences of one item
    const std::size_t from = sentence - std::min(sentence, reach);
    const std::size_t to = std::min(sentence + reach + 1, reading.sentences.size());
    for (std::size_t other = from; other < to; ++other) {
        if (other == sentence) continue;
        const Head beside = head_of(reading, reading.sentences[other]);
        if (beside.name != nullptr && beside.mark == head.mark &&
            beside.name->index != head.name->index)
            return true;
    }
    return false;
}

}  // namespace

bool is_item(const Reading& reading, std::size_t sentence) {
    const Head head = head_of(reading, reading.sentences[sentence]);
    return head.name != nullptr && is_among_others(reading, sentence, head);
}

bool heads_item(const Reading& reading, std::size_t sentence, const Mention& name) {
    if (!is_lead(reading.word(name.last))) return false;
    const Head head = head_of(reading, reading.sentences[sentence]);
    return head.name != nullptr && head.name->first == name.first &&
           is_among_others(reading, sentence, head);
}

void part_items(Reading& reading) {
    std::vector<text::Sentence>& all = reading.sentences;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Head head = head_of(reading, all[i]);
        if (head.name == nullptr) continue;
        for (const Mention* name :
             mentions_in(reading, Kind::place, head.name->last, all[i].last)) {
            if (reading.word(name->first - 1) != ";" || reading.word(name->last) != head.mark)
                continue;
            const text::Sentence rest{name->first, all[i].last, all[i].paragraph};
            all[i].last = name->first;
            all.insert(all.begin() + static_cast<std::ptrdiff_t>(i) + 1, rest);
            break;
        }
    }
}

}  // namespace vigie::extractors
