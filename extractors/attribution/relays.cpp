#include "extractors/attribution/relays.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool cites(const Reading& reading, const Mention& speech) {
    return one_of(reading.word(speech.first), {"citing", "quoting", "citant"}) ||
           (reading.word(speech.first) == "cite" && speech.first > 0 &&
            reading.word(speech.first - 1) == "qui");
}

bool cites_who_follows(const Reading& reading, const Mention& speech) {
    return reading.word(speech.first) == "cite" && cites(reading, speech);
}

bool is_aired(const Reading& reading, const text::Sentence& sentence, std::uint32_t participle) {
    static const WordSet aired("broadcast aired carried diffuse diffusee lu lue relayed relaye");
    static const WordSet words(
        "statement message speech address communique declaration discours allocution");
    return aired.contains(reading.word(participle)) && participle > sentence.first &&
           words.contains(reading.word(participle - 1));
}

void drop_relays(const Reading& reading,
                 const text::Sentence& sentence,
                 std::vector<Statement>& found) {
    constexpr std::uint32_t reach = 4;
    std::erase_if(found, [&](const Statement& statement) {
        if (statement.by != "media") return false;
        for (std::uint32_t at = statement.last;
             at < std::min(statement.last + reach, sentence.last);
             ++at) {
            if (one_of(reading.word(at), {"citing", "quoting", "citant"}))
                return one_of(reading.word(at + 1), {"sources", "des", "unnamed", "several"});
        }
        return false;
    });
}

void drop_watchers(const Reading& reading, std::vector<Statement>& found) {
    static const WordSet relays(
        "relaye relayee relayes diffuse diffusee authentifie authentifiee traduit traduite repere "
        "reperee capte captee relayed translated monitored authenticated");
    constexpr std::uint32_t reach = 5;  // « (relayé) par l'institut de veille SITE »
    const bool claimed = std::any_of(found.begin(), found.end(), [](const Statement& statement) {
        return statement.saying == Saying::claimed;
    });
    if (!claimed) return;
    std::erase_if(found, [&](const Statement& statement) {
        if (statement.by != "analysts" && statement.by != "media") return false;
        // "JNIM claimed it, according to the (SITE) Intelligence Group"
        static const WordSet watch("site");
        if (has_word(reading, statement.first, statement.last, watch)) return true;
        for (std::uint32_t at = statement.first - std::min(reach, statement.first);
             at < statement.last;
             ++at) {
            if (relays.contains(reading.word(at)) && one_of(reading.word(at + 1), {"par", "by"}))
                return true;
        }
        return false;
    });
}

void drop_reporter(const Mention& cites, std::vector<Statement>& found) {
    constexpr std::uint32_t reach = 4;
    std::erase_if(found, [&](const Statement& statement) {
        return statement.by == "media" && statement.rule == "speech-preposition" &&
               statement.last <= cites.first && cites.first - statement.last <= reach;
    });
}

bool is_passed_on_by_speaker(const Reading& reading,
                             const std::vector<Statement>& found,
                             const Speaker& other,
                             const Mention& speech) {
    static const WordSet small("that que qu' some several the les des plusieurs certains many");
    constexpr std::uint32_t group = 2;  // « avaient déjà (compté) », "had (counted)"
    static const WordSet had("had avait avaient");
    const bool source = other.party == nullptr && other.by != "authority" && !other.by.empty();
    if (!source || found.empty() || found.back().last > other.first ||
        !has_word(reading, speech.first - std::min(group, speech.first), speech.first, had))
        return false;
    for (std::uint32_t at = found.back().last; at < other.first; ++at) {
        if (!small.contains(reading.word(at))) return false;
    }
    return true;
}

}  // namespace vigie::extractors
