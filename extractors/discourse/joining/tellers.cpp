#include "extractors/discourse/joining/tellers.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « 35 morts selon l'armée et 95 (selon la mairie) », « huit, d'après des habitants »: who is
/// named right behind the count, by a preposition or an inverted verb.
const Statement* teller_behind(const Reading& reading,
                               const std::vector<Statement>& statements,
                               const Toll& toll) {
    const std::uint32_t behind = toll.last + (reading.word(toll.last) == "," ? 1 : 0);
    // « cinq morts, (le JNIM) vingt »: whose own figure follows
    const auto words = mentions_in(reading, Kind::speech, behind, behind + 2);
    if (words.empty() || words.front()->first != behind) return nullptr;
    const auto at = std::find_if(statements.begin(), statements.end(), [&](const Statement& one) {
        return !one.inherited && one.first == behind;
    });
    return at == statements.end() ? nullptr : &*at;
}

/// "(the army said) it had hit a convoy", "they came on motorbikes": of who did it; not "they were
/// civilians", "the toll was provisional", which the teller says of the dead.
bool tells_of_deed(const Reading& reading, const Statement& said) {
    static const WordSet doers("it he she elle il avoir");
    static const WordSet of_the_dead("were are had have etaient sont avaient ont");
    constexpr std::uint32_t reach = 3;  // "(army) said that it"
    for (std::uint32_t at = said.first; at < said.last + reach; ++at) {
        const text::Word word = reading.word(at);
        if (doers.contains(word)) return true;
        if (one_of(word, {"they", "ils"})) return !of_the_dead.contains(reading.word(at + 1));
    }
    return false;
}

/// "Strikes killed seven; (the army said) it had hit a convoy": who goes on with more behind the
/// count, in a clause of their own, does not tell it.
bool adds_behind(const Reading& reading, const Statement& said, const Toll& toll) {
    constexpr std::uint32_t more = 3;  // "the army said (it was pursuing) them"
    if (said.inherited || said.first < toll.last || said.first < 2) return false;
    const bool article = one_of(reading.word(said.first - 1), {"the", "a", "an", "le", "la", "l'"});
    const std::uint32_t link = said.first - (article ? 2 : 1);
    if (link < toll.last || reading.word(link) != ";") return false;
    return tells_of_deed(reading, said) &&
           said.last + more <= reading.sentences[reading.sentence_of(said.first)].last;
}

/// "Ten were killed, while the rebel group (JNIM said)", « mais le maire parle »: does a clause
/// that is set against the count's open before the speaker?
bool is_set_against(const Reading& reading, const Statement& said, const Toll& toll) {
    static const WordSet links("but while whereas mais tandis alors contradicting contredisant");
    constexpr std::uint32_t reach = 4;
    if (said.inherited || said.first < toll.last) return false;
    const std::uint32_t from = std::max(toll.last, said.first - std::min(reach, said.first));
    return has_word(reading, from, said.first, links);
}

/// Does the speaker go on with a figure of his own? "JNIM said (at least 30)"
bool tells_figure(const Reading& reading, const Statement& said, const Toll& toll) {
    constexpr std::uint32_t near = 3;  // "spoke of (at least 30)"
    const auto& counts = reading.quantities;
    return std::any_of(counts.begin(), counts.end(), [&](const Quantity& count) {
        return count.first >= said.last && count.first <= said.last + near &&
               count.unit == Unit::none && count.first != toll.count &&
               count.kind != QuantityKind::article;
    });
}

/// Who spoke last before the token, in its own sentence.
const Statement* teller_before(const std::vector<Statement>& statements, std::uint32_t token) {
    const auto at = std::find_if(statements.rbegin(), statements.rend(), [&](const Statement& one) {
        return !one.inherited && one.first <= token;
    });
    return at == statements.rend() ? nullptr : &*at;
}

/// "Ten were killed, AFP reported, (citing the mayor)": whose count it is that an outlet passes on.
const Statement* cited_behind(const Reading& reading,
                              const std::vector<Statement>& statements,
                              const Statement& outlet) {
    constexpr std::uint32_t reach = 4;
    const auto at = std::find_if(statements.begin(), statements.end(), [&](const Statement& one) {
        return one.by != "media" && one.first >= outlet.last && one.first - outlet.last < reach &&
               one_of(reading.word(one.first), {"citing", "quoting", "citant"});
    });
    return at == statements.end() ? &outlet : &*at;
}

/// « (revendiquée par le Jnim) », "(claimed by JNIM)": whose word it is stands behind the verb.
bool is_told_by_agent(const Reading& reading, const Statement& said) {
    for (std::uint32_t at = said.first + 1; at < said.last; ++at) {
        if (!one_of(reading.word(at), {"par", "by"})) continue;
        // not « une ONG pointée du doigt par l'armée (accuse) »
        return !mentions_in(reading, Kind::speech, said.first, at).empty() &&
               mentions_in(reading, Kind::speech, at, said.last).empty();
    }
    return false;
}

/// « L'attaque, (revendiquée par le Jnim), a fait huit morts », "an ambush (claimed by JNIM) killed
/// eight": whoever is said to own up to a deed or to confirm it in passing counts nobody; not « le
/// bilan, confirmé par l'armée, est de huit morts », « il est confirmé par l'armée que ».
bool owns_deed_in_passing(const Reading& reading, const Statement& said, const Toll& toll) {
    static const WordSet counts(
        "bilan bilans chiffre chiffres information informations nouvelle toll tolls figure figures "
        "number report reports news");
    const bool owns = said.saying == Saying::claimed ||
                      (said.saying == Saying::confirmed && said.last <= toll.first);
    if (said.inherited || !owns) return false;
    const auto end = std::max(said.last, toll.first);
    return is_told_by_agent(reading, said) &&
           !one_of(reading.word(said.last), {"que", "qu'", "that", ":"}) &&
           !has_word(
               reading, reading.sentences[reading.sentence_of(said.first)].first, end, counts);
}

/// « L'attaque, (condamnée par le gouvernement) et », "(condemned by the UN)": not its count
/// either.
bool deplores_in_passing(const Reading& reading, const Statement& said) {
    const text::Word verb = reading.word(said.first);
    const bool deplores = verb.starts_with("condamn") || verb.starts_with("denonc") ||
                          verb.starts_with("condemn") || verb.starts_with("denounc") ||
                          verb.starts_with("deplor");
    return deplores && is_told_by_agent(reading, said);
}

/// Who else speaks in the sentence, when the nearest only owns up to the deed.
const Statement* teller_beside_owner(const Reading& reading,
                                     const std::vector<Statement>& statements,
                                     const Toll& toll) {
    const auto at = std::find_if(statements.begin(), statements.end(), [&](const Statement& one) {
        return !owns_deed_in_passing(reading, one, toll) && !deplores_in_passing(reading, one);
    });
    return at == statements.end() ? nullptr : &*at;
}

}  // namespace

const Statement* teller_by_stand(const Scene& scene,
                                 std::size_t sentence,
                                 const Toll& toll,
                                 std::uint32_t token) {
    const auto& statements = scene.statements[sentence];
    const Statement* said = teller_behind(scene.reading, statements, toll);
    if (said == nullptr) said = statement_for(statements, token);
    if (said != nullptr && owns_deed_in_passing(scene.reading, *said, toll))
        said = teller_beside_owner(scene.reading, statements, toll);
    if (said == nullptr) return nullptr;
    if (said->by == "media") return cited_behind(scene.reading, statements, *said);
    const Statement* before = teller_before(statements, token);
    if (is_set_against(scene.reading, *said, toll) &&
        (before != nullptr || tells_figure(scene.reading, *said, toll)))
        return before;
    return adds_behind(scene.reading, *said, toll) ? before : said;
}

}  // namespace vigie::extractors
