#include "extractors/discourse/joining/order.h"

#include <algorithm>

#include "extractors/discourse/joining/beginning.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {

std::vector<std::size_t> by_recency(const Scene& scene, const std::vector<Draft>& drafts) {
    const auto before = [&](std::size_t a, std::size_t b) {
        const Draft& one = drafts[a];
        const Draft& other = drafts[b];
        if (one.sentences.back() != other.sentences.back())
            return one.sentences.back() > other.sentences.back();
        if (is_aside(scene, drafts, one) != is_aside(scene, drafts, other))
            return is_aside(scene, drafts, other);
        return one.words.front().first > other.words.front().first;
    };
    std::vector<std::size_t> order;
    order.reserve(drafts.size());
    for (std::size_t draft = 0; draft < drafts.size(); ++draft)
        order.insert(std::upper_bound(order.begin(), order.end(), draft, before), draft);
    return order;
}

namespace {

bool names_those_taken(const Reading& reading, const Candidate& word) {
    constexpr std::uint32_t longest = 3;  // "the two men (kidnapped)"
    const std::uint32_t start = reading.sentences[word.sentence].first;
    return word.family == Family::abduct && word.first > start && word.first - start <= longest &&
           one_of(reading.word(start), {"those", "the", "les", "ceux"});
}

}  // namespace

std::vector<std::size_t> by_likeness(const Scene& scene,
                                     const std::vector<Draft>& drafts,
                                     const Candidate& word,
                                     std::vector<std::size_t> order) {
    if (names_those_taken(scene.reading, word)) {
        std::stable_partition(order.begin(), order.end(), [&](std::size_t draft) {
            return told_by(drafts[draft], Family::abduct);
        });
    }
    if (word.family == Family::release) {
        std::stable_partition(order.begin(), order.end(), [&](std::size_t draft) {
            return drafts[draft].family == Family::release;
        });
    }
    return order;
}

}  // namespace vigie::extractors
