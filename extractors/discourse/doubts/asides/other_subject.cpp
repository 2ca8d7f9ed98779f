#include "extractors/discourse/doubts/asides/other_subject.h"

#include <algorithm>

#include "extractors/words/captivity.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Where the clause of the token begins: behind the last comma or stronger mark.
std::uint32_t clause_start(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    while (token > first && !one_of(reading.word(token - 1), {",", ";", ":", "(", "-"}))
        --token;
    return token;
}

template <class Test>
bool any_in(const Reading& reading, std::uint32_t from, std::uint32_t to, Test test) {
    for (; from < to; ++from) {
        if (test(reading.word(from))) return true;
    }
    return false;
}

bool says_home(const Reading& reading, const Chunk& chunk) {
    static const WordSet homes("chez domicile home");
    return any_in(
        reading, chunk.first, chunk.last, [](text::Word word) { return homes.contains(word); });
}

/// People who go home from a march, a journey or a shelter.
bool went_home_free(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet others(
        "manifestants manifestantes marcheurs marcheuses participants foule militants sympathisants "
        "fideles pelerins deplaces refugies supporters electeurs protesters demonstrators marchers "
        "participants crowd activists displaced refugees pilgrims supporters voters worshippers");
    return any_in(reading, from, to, [](text::Word word) { return others.contains(word); }) &&
           !any_in(
               reading, from, to, [](text::Word word) { return captive_words().contains(word); });
}

/// « L'arrestation d'un jeune (a mal tourné) »: the clause has a subject, which is no march.
bool is_no_march(const Reading& reading, const Chunk& chunk, std::uint32_t from) {
    constexpr std::uint32_t pronoun = 2;  // « celle-ci », « tout cela »
    const auto& marches = chunk.sense->asks.words.list();
    return chunk.first - from > pronoun &&
           !any_in(reading, from, chunk.first, [&](text::Word word) {
               return std::find(marches.begin(), marches.end(), word) != marches.end();
           });
}

}  // namespace

bool is_of_other_subject(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    const Trigger& trigger = scene.lexicon.trigger(chunk.mention->index);
    if (chunk.sense == nullptr || trigger.kind != WordKind::phrase) return false;
    const Reading& reading = scene.reading;
    const std::uint32_t from =
        clause_start(reading, reading.sentences[sentence].first, chunk.first);
    if (chunk.sense->family == Family::release && says_home(reading, chunk))
        return went_home_free(reading, from, chunk.first);
    const bool turned = chunk.sense->family == Family::riot && !chunk.sense->asks.words.empty() &&
                        one_of(reading.word(chunk.last - 1), {"tourne", "degenere"});
    return turned && is_no_march(reading, chunk, from);
}

}  // namespace vigie::extractors
