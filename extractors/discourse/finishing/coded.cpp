#include "extractors/discourse/finishing/coded.h"

#include <algorithm>
#include <set>
#include <string>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "Fatalities coded as 36", "9 fatalities coded"
bool stands_by_coded(const Reading& reading, const text::Sentence& span, const Toll& toll) {
    constexpr std::uint32_t reach = 5;
    static const WordSet coded("coded");
    const std::uint32_t from = toll.first - std::min(reach, toll.first - span.first);
    return has_word(reading, from, std::min(toll.last + reach, span.last), coded);
}

/// "7 fatalities.", "Fatalities: at least 3.": a sentence of the count alone.
bool is_whole_sentence(const Reading& reading, const text::Sentence& span) {
    static const WordSet words("fatality fatalities death deaths at least about around reported");
    bool named = false;
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        const auto kind = reading.token(at).kind;
        if (kind == text::TokenKind::word && !words.contains(reading.word(at))) return false;
        named |= reading.word(at).starts_with("fatalit");
    }
    return named;
}

/// The other counts of the same fate that say how many.
std::vector<const DraftToll*> told_beside(const Finishing& work, std::size_t index) {
    const auto& tolls = work.draft.tolls;
    std::vector<const DraftToll*> found;
    for (std::size_t i = 0; i < tolls.size(); ++i) {
        const Toll& toll = tolls[i].toll;
        const bool vague = toll.min == 2 && !toll.max;
        const bool like = toll.status == tolls[index].toll.status && toll.min.value_or(0) > 0;
        if (i != index && like && !vague && !toll.part && !is_coded(work.scene.reading, toll))
            found.push_back(&tolls[i]);
    }
    return found;
}

/// "clashed", "fought", "fighting": a deed of two, where no one lay in wait.
bool fought_each_other(const Finishing& work) {
    const auto armed = [](const Party* party) {
        return party != nullptr && party->klass != PartyClass::civilians;
    };
    const auto& words = work.draft.words;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        const std::string_view deed = work.scene.reading.word(word.first);
        const bool mutual = deed.starts_with("clash") || deed.starts_with("fought") ||
                            deed.starts_with("fight") || deed.starts_with("battle");
        return word.family == Family::fight && mutual && armed(word.perpetrator) &&
               armed(word.target);
    });
}

}  // namespace

bool is_coded(const Reading& reading, const Toll& toll) {
    if (reading.language != Language::english || toll.status != Status::killed) return false;
    const auto& span = reading.sentences[reading.sentence_of(toll.count)];
    return stands_by_coded(reading, span, toll) || is_whole_sentence(reading, span);
}

bool is_coded_again(const Finishing& work, std::size_t index) {
    const Toll& toll = work.draft.tolls[index].toll;
    if (toll.min.value_or(0) == 0 || !is_coded(work.scene.reading, toll)) return false;
    std::set<int> sums{0};
    for (const DraftToll* other : told_beside(work, index)) {
        std::set<int> more = sums;
        for (const int sum : sums)
            more.insert(sum + *other->toll.min);
        sums = std::move(more);
    }
    return sums.contains(*toll.min);
}

bool is_coded_of_several(const Finishing& work, std::size_t index) {
    if (!is_coded(work.scene.reading, work.draft.tolls[index].toll)) return false;
    const auto beside = told_beside(work, index);
    if (beside.empty()) return fought_each_other(work);
    const std::string first = side_of(work, *beside.front());
    return std::any_of(beside.begin(), beside.end(), [&](const DraftToll* other) {
        return side_of(work, *other) != first;
    });
}

}  // namespace vigie::extractors
