#include "extractors/reading/word_near.h"

#include <algorithm>
#include <string_view>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "un accord de financement" is no "accord".
bool in_other_phrase(const Reading& reading, std::uint32_t token) {
    constexpr std::uint32_t longest = 6;  // tokens of such a phrase
    const auto skips =
        mentions_in(reading, Kind::skip, token > longest ? token - longest : 0, token + longest);
    return std::any_of(skips.begin(), skips.end(), [&](const Mention* skip) {
        return skip->first <= token && token < skip->last;
    });
}

/// Compounds are several tokens: "sit-in", "ville morte".
bool stands_at(const Reading& reading, std::uint32_t at, std::string_view words) {
    for (;;) {
        const std::string_view word = reading.word(at++);
        if (word.empty() || !words.starts_with(word)) return false;
        words.remove_prefix(word.size());
        if (words.empty()) return true;
        if (words.front() != '-' && words.front() != ' ') return false;
        words.remove_prefix(1);
    }
}

bool stands_one_at(const Reading& reading, std::uint32_t at, const PhrasesAsked& phrases) {
    return std::any_of(phrases.list().begin(), phrases.list().end(), [&](std::string_view phrase) {
        return stands_at(reading, at, phrase);
    });
}

/// « Six morts : le convoi a sauté »: what a colon parts is told apart.
bool parts(std::string_view word) {
    return word == ":" || word == ";";
}

/// « malgré le (blocus) », "despite the (siege)"; of blockades « sous (blocus) »: how things stood,
/// not what was done.
bool is_setting(const Reading& reading, std::uint32_t token, Family family) {
    static const WordSet articles("le la l' un the a its son leur");
    constexpr std::uint32_t reach = 2;
    std::uint32_t at = token;
    while (at > 0 && token - at < reach && articles.contains(reading.word(at - 1)))
        --at;
    if (at == 0) return false;
    const text::Word before = reading.word(at - 1);
    return one_of(before, {"malgre", "despite"}) ||
           (family == Family::blockade && one_of(before, {"sous", "under"}));
}

/// « Le verdict est tombé contre deux gendarmes », « Le maire a sauté, la mairie est vacante »:
/// behind its verb a subject has no preposition, and no comma parts them.
bool is_subject_behind(const Reading& reading, std::uint32_t verb_end, std::uint32_t token) {
    static const WordSet apart("contre pour sur avec chez devant");
    constexpr std::uint32_t determiners = 3;  // « une dizaine d'autres (soldats) »
    const std::uint32_t near = token - std::min(determiners, token - verb_end);
    for (std::uint32_t i = verb_end; i < token; ++i) {
        const auto word = reading.word(i);
        if (word == "," || (i >= near && apart.contains(word))) return false;
    }
    return true;
}

/// How far behind what tells it the word may stand.
std::uint32_t reach_behind(const Sense& sense, WordKind kind) {
    // « Les corps de huit hommes, les mains liées, ont été découverts »
    // "gathered in Ber, in the Timbuktu region, on Sunday to demand"
    const bool far = kind == WordKind::phrase || sense.family == Family::protest;
    return far ? 20 : 10;
}

/// Does one of the words that the sense asks for stand close by?
bool one_near(const Reading& reading,
              const Chunk& chunk,
              const Sense& sense,
              const PhrasesAsked& words,
              WordKind kind) {
    // « ont manipulé un obus, un soldat a été (tué) »: a verb with its object, and what came of it
    constexpr std::uint32_t with_object = 3;
    const bool outcome =
        sense.family == Family::explosive && chunk.last - chunk.first >= with_object;
    const bool struck = sense.voice == Voice::suffers && kind == WordKind::verb && !outcome;
    const auto& sentence = reading.sentences[reading.sentence_of(chunk.first)];
    // « Le blocus imposé à Boni depuis deux semaines par les djihadistes a été levé »
    const std::uint32_t before = chunk.verb.construction == Construction::passive ? 16 : 10;
    const std::uint32_t first = chunk.first - std::min(before, chunk.first - sentence.first);
    // "lifted a boat onto the bank. The blockade goes on": another sentence's word
    const std::uint32_t last = std::min(chunk.last + reach_behind(sense, kind), sentence.last);
    const auto is_met = [&](std::uint32_t i) {
        return words.may_begin(reading.word(i)) && stands_one_at(reading, i, words) &&
               !in_other_phrase(reading, i) && !is_setting(reading, i, sense.family);
    };
    for (std::uint32_t i = chunk.first; i > first && !parts(reading.word(i - 1)); --i) {
        if (is_met(i - 1)) return true;
    }
    for (std::uint32_t i = chunk.last; i < last && !parts(reading.word(i)); ++i) {
        if (is_met(i) && (!struck || is_subject_behind(reading, chunk.last, i))) return true;
    }
    return false;
}

}  // namespace

bool word_near(const Reading& reading, const Chunk& chunk, const Sense& sense, WordKind kind) {
    const auto& words = sense.asks.words;
    return !words.empty() && one_near(reading, chunk, sense, words, kind);
}

bool also_near(const Reading& reading, const Chunk& chunk, const Sense& sense, WordKind kind) {
    const auto& words = sense.asks.also;
    return words.empty() || one_near(reading, chunk, sense, words, kind);
}

bool meets_beside(const Sense& sense, Beside found) {
    const bool ground = sense.family == Family::overtake || sense.family == Family::regain ||
                        sense.family == Family::withdraw;
    const Beside as_unit =
        found.meets(Beside::vehicle) && !ground ? found.with(Beside::unit) : found;
    return sense.asks.beside.meets(as_unit);
}

}  // namespace vigie::extractors
