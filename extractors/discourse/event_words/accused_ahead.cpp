#include "extractors/discourse/event_words/accused_ahead.h"

#include <algorithm>

#include "extractors/reading/tags.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Where the charge begins, behind « d' » in « Accusé (par le FLA) d'avoir », when the deed at the
/// token is what it says; the token itself when it is not.
std::uint32_t charge_before(const Reading& reading, std::uint32_t first, std::uint32_t deed) {
    static const WordSet small(
        "avoir having been ete etre a an un une la le l' the ce cette this that mene commis carried out "
        "carrying committing responsable responsible behind origine l'origine derriere not deliberately "
        "deliberement sommairement froidement");
    std::uint32_t at = deed;
    while (at > first + 1 && small.contains(reading.word(at - 1)))
        --at;
    const bool charged = at > first + 1 && one_of(reading.word(at - 1), {"de", "d'", "of", "for"});
    return charged ? at - 1 : deed;
}

/// Does nothing stand between the participle and the charge but who brings it, and when?
bool is_charge_of(const Reading& reading, std::uint32_t from, std::uint32_t charge) {
    if (from == charge) return true;
    constexpr std::uint32_t longest = 12;  // « mardi par des habitants du village de Ber »
    if (charge - from > longest || !mentions_in(reading, Kind::trigger, from, charge).empty())
        return false;
    for (std::uint32_t at = from; at < charge; ++at) {
        if (one_of(reading.word(at), {"par", "by"})) return true;
    }
    return std::any_of(reading.times.begin(), reading.times.end(), [&](const auto& time) {
        return time.first >= from && time.last <= charge;
    });
}

/// The chunk of the party that is the subject behind the comma at the token.
std::optional<std::size_t> subject_behind_comma(const Reading& reading,
                                                const Clauses& clauses,
                                                std::size_t from,
                                                std::uint32_t comma) {
    static const WordSet leads(
        "le la les l' the porte parole spokesman spokesperson du de des d' of combattants soldats "
        "fighters soldiers chefs leaders -");
    for (std::size_t i = from; i < clauses.chunks.size(); ++i) {
        const Chunk& chunk = clauses.chunks[i];
        const Mention* party = chunk.mention;
        if (chunk.first <= comma || party == nullptr || party->kind != Kind::actor) continue;
        for (std::uint32_t at = comma + 1; at < chunk.first; ++at) {
            if (!leads.contains(reading.word(at))) return {};
        }
        // « la milice Dan Na Ambassagou »
        const bool named = chunk.tag == 'M' && i + 1 < clauses.chunks.size() &&
                           clauses.chunks[i + 1].first == chunk.last &&
                           clauses.chunks[i + 1].tag == 'M';
        if (named) return i + 1;
        return is_one_of(chunk.tag, "ISMX") ? std::optional(i) : std::nullopt;
    }
    return {};
}

/// Does somebody who is no party of the sentence stand behind the comma: « , un homme (a été
/// exécuté) », ", they"? The opening is told of them.
bool opens_subject(const Reading& reading, std::uint32_t comma) {
    static const WordSet all(
        "un une des le la les l' ce cet cette ces son sa ses leur leurs il elle ils elles deux trois "
        "quatre cinq the a an his her their its he she they it two three four five");
    const bool day = std::any_of(reading.times.begin(), reading.times.end(), [&](const auto& time) {
        return time.first <= comma + 2 && time.last > comma + 1;  // « , le 3 mars, », « , mardi »
    });
    return !day && all.contains(reading.word(comma + 1));
}

}  // namespace

std::optional<std::size_t> accused_ahead(const Reading& reading,
                                         const Clauses& clauses,
                                         std::size_t at) {
    static const WordSet accused("accuse accusee accuses accusees accused blamed");
    const std::uint32_t first = reading.sentences[clauses.sentence].first;
    if (!accused.contains(reading.word(first))) return {};
    const Chunk& deed = clauses.chunks[at];
    const std::uint32_t charge = charge_before(reading, first, deed.first);
    if (charge == deed.first || !is_charge_of(reading, first + 1, charge)) return {};
    for (std::size_t i = at + 1; i < clauses.chunks.size(); ++i) {
        if (clauses.chunks[i].tag == ';') return {};
        if (clauses.chunks[i].tag != ',') continue;
        if (auto subject = subject_behind_comma(reading, clauses, i, clauses.chunks[i].first))
            return subject;
        if (opens_subject(reading, clauses.chunks[i].first)) return {};
    }
    return {};
}

}  // namespace vigie::extractors
