#include "extractors/discourse/event_words/put_down.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "extractors/discourse/event_words/accused_ahead.h"
#include "extractors/reading/blame.h"
#include "extractors/reading/inaction.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "put the blame for the (raid) on Sama on hunters", « rejette la responsabilité de l'(attaque)
/// sur des chasseurs »: is it the blame that somebody gives, at the token?
bool is_blame_given(const Reading& reading, std::uint32_t token) {
    if (reading.word(token) == "blame") return reading.word(token + 1) == "for";
    if (reading.word(token) != "responsabilite") return false;
    static const WordSet giving(
        "rejette rejetent rejete rejetant porter impute imputent attribue attribuent attribuant");
    constexpr std::uint32_t reach = 3;  // "rejeté (la)"
    return has_word(reading, token - std::min(reach, token), token, giving);
}

/// « (impute l'attaque) à l'armée », "(blamed Monday's attack) in Ber on JNIM", from the token on.
bool is_put_on(const Reading& reading, std::uint32_t from) {
    constexpr std::uint32_t reach = 6;  // "near the town of Ber on Monday"
    if (one_of(reading.word(from), {"on", "a", "au", "aux"})) return true;
    if (!one_of(reading.word(from), {"in", "at", "near"})) return false;
    for (std::uint32_t at = from + 1; at <= from + reach; ++at) {
        if (one_of(reading.word(at), {",", ".", ";", "and", "but"})) return false;
        const bool dates =
            std::any_of(reading.times.begin(), reading.times.end(), [&](const auto& time) {
                return time.first <= at + 1 && at < time.last;  // "on Monday"
            });
        if (reading.word(at) == "on" && !dates) return true;
    }
    return false;
}

}  // namespace

bool is_put_on_next(const Reading& reading, const Chunk& deed) {
    constexpr std::uint32_t reach = 4;  // "blamed Sunday's deadly (raid)"
    for (std::uint32_t back = 1; back <= std::min(reach, deed.first); ++back) {
        const text::Word word = reading.word(deed.first - back);
        if (one_of(word, {",", ".", ";"})) return false;
        if (is_blame_given(reading, deed.first - back)) return true;
        if (one_of(word,
                   {"blame",
                    "blamed",
                    "blames",
                    "blaming",
                    "pinned",
                    "impute",
                    "imputent",
                    "attribue"}))
            return is_put_on(reading, deed.last);
    }
    return false;
}

namespace {

/// The parties that the clauses blame, at their chunks.
std::vector<std::size_t> those_blamed(const Reading& reading, const Clauses& clauses) {
    std::vector<std::size_t> blamed;
    for (std::size_t i = 0; i < clauses.chunks.size(); ++i) {
        const Mention* party = clauses.chunks[i].mention;
        if (party != nullptr && party->kind == Kind::actor && is_blamed(reading, *party) &&
            !is_blamed_for_inaction(reading, party->first))
            blamed.push_back(i);
    }
    return blamed;
}

/// "JNIM blames it on the army; the army blames it on JNIM"
bool blame_each_other(const Reading& reading,
                      const Clauses& clauses,
                      const std::vector<std::size_t>& blamed) {
    const Chunk& one = clauses.chunks[blamed.front()];
    const Chunk& other = clauses.chunks[blamed.back()];
    if (one.mention->index == other.mention->index) return false;
    for (std::uint32_t at = one.last; at < other.first; ++at) {
        if (one_of(reading.word(at), {";", ",", "while", "whereas", "tandis", "mais", "but"}))
            return true;
    }
    return false;
}

}  // namespace

void put_down_to_blamed(const Reading& reading,
                        const Clauses& clauses,
                        std::size_t at,
                        Roles& roles) {
    if (const auto accused = accused_ahead(reading, clauses, at)) {
        roles.perpetrator = accused;
        roles.rules += " accused-ahead";
        return;
    }
    const Chunk& deed = clauses.chunks[at];
    if (deed.verb.construction != Construction::nominal) return;
    if (roles.perpetrator && deed.last < clauses.chunks[*roles.perpetrator].first &&
        is_blamed_for_inaction(reading, clauses.chunks[*roles.perpetrator].first))
        roles.perpetrator.reset();
    const auto blamed = those_blamed(reading, clauses);
    if (blamed.empty()) return;
    const bool both = blame_each_other(reading, clauses, blamed);
    roles.perpetrator = both ? std::nullopt : std::optional(blamed.front());
    if (roles.target && (*roles.target == blamed.front() ||
                         clauses.chunks[*roles.target].first < deed.first || both))
        roles.target.reset();
    roles.rules = "blamed-for-it";
}

}  // namespace vigie::extractors
