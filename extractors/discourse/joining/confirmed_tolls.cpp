#include "extractors/discourse/joining/confirmed_tolls.h"

#include <algorithm>
#include <optional>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « n'a pas (confirmé) », « sans (confirmer) », "could not (confirm)", "refused to (confirm)"
bool is_withheld(const Reading& reading, const text::Sentence& span, std::uint32_t verb) {
    static const WordSet withholds(
        "n' ne pas sans ni refuse refusent not cannot without nor neither declined refused unable");
    constexpr std::uint32_t reach = 4;
    // « (si) l'armée confirme », « on (attend) que l'armée confirme »: it is not said yet
    static const WordSet awaits(
        "si s' attend attendent attendant attendait attendaient demande demandent souhaite exige "
        "lorsque quand avant if whether until unless once when before awaits awaiting waiting");
    return has_word(reading, verb - std::min(reach, verb - span.first), verb, withholds) ||
           has_word(reading, span.first, verb, awaits);
}

/// The word by which the sentence confirms a count: « (confirmé) ce bilan », "(confirming) the
/// toll".
std::optional<std::uint32_t> confirms_toll(const Reading& reading, const text::Sentence& span) {
    static const WordSet confirms(
        "confirme confirment confirmant confirmait confirmaient confirmed confirms confirm confirming "
        "corrobore corroborant corroborated corroborates");
    static const WordSet counts("bilan bilans chiffre chiffres toll tolls figure figures");
    static const WordSet small("le ce ces les the that this death casualty same meme");
    for (std::uint32_t at = span.first; at + 1 < span.last; ++at) {
        if (!confirms.contains(reading.word(at)) || is_withheld(reading, span, at)) continue;
        std::uint32_t count = at + 1;
        while (count < span.last && small.contains(reading.word(count)))
            ++count;
        if (count > at + 1 && counts.contains(reading.word(count))) return at;
    }
    return std::nullopt;
}

/// « est (donnée) par », « (émane) d'une source », "(comes) from": the verb that says who it is
/// from.
std::optional<std::uint32_t> comes_from_whom(const Reading& reading, std::uint32_t at) {
    static const WordSet given(
        "donne donnee donnes donnees communique communiquee communiques communiquees confirme "
        "confirmee confirmes confirmees annonce annoncee livre livree fourni fournie rapporte "
        "rapportee given provided confirmed announced released");
    static const WordSet from(
        "emane emanent emanait provient proviennent vient viennent comes come came");
    const text::Word word = reading.word(at);
    if (one_of(word, {"ete", "was", "were", "been"}) || from.contains(word)) return at;
    const bool is = one_of(word, {"est", "sont", "is", "are"});
    return is && given.contains(reading.word(at + 1)) ? std::optional(at + 1) : std::nullopt;
}

/// « L'information (a été donnée) par », "The figure (was provided) by": the verb of a sentence
/// whose subject is what was told before.
std::optional<std::uint32_t> passes_on_toll(const Reading& reading, const text::Sentence& span) {
    static const WordSet told(
        "information informations nouvelle bilan bilans chiffre chiffres decompte figure "
        "figures toll news numbers");
    static const WordSet small("le la l' les ce cet cette ces the this that these those death");
    static const WordSet perfect("a ont has have had avait");
    std::uint32_t at = span.first;
    while (at < span.last && small.contains(reading.word(at)))
        ++at;
    if (at == span.first || !told.contains(reading.word(at))) return std::nullopt;
    ++at;
    while (at < span.last && perfect.contains(reading.word(at)))
        ++at;
    return comes_from_whom(reading, at);
}

/// « C'est le chef du village qui l'(annonce) », "It was the chief who (reported) it": the verb of
/// a sentence that only says who told of it.
std::optional<std::uint32_t> names_who_told(const Reading& reading, const text::Sentence& span) {
    static const WordSet it("l' le it this");
    constexpr std::uint32_t near = 4;  // « qui l'a (annoncé) »
    const bool opens = one_of(reading.word(span.first), {"c'", "ce", "it"}) &&
                       one_of(reading.word(span.first + 1), {"est", "sont", "was", "is"});
    if (!opens) return std::nullopt;
    for (std::uint32_t at = span.first + 2; at + 1 < span.last; ++at) {
        if (!one_of(reading.word(at), {"qui", "who"})) continue;
        const auto said =
            mentions_in(reading, Kind::speech, at + 1, std::min(at + 1 + near, span.last));
        const bool of_it = has_word(reading, at + 1, span.last, it);
        // « qui l'annonce »: a noun elsewhere
        const bool tells = !said.empty() || reading.word(at + 2) == "annonce";
        return tells && of_it ? std::optional(at + 2) : std::nullopt;
    }
    return std::nullopt;
}

/// « a-t-il dit, (confirmant) le bilan », "(He) confirmed the toll": who spoke before goes on.
bool goes_on_speaking(const Reading& reading, const text::Sentence& span, std::uint32_t verb) {
    static const WordSet pronouns("il elle ils elles he she they");
    return has_word(reading, span.first, verb, pronouns);
}

}  // namespace

void give_tolls_confirmed(const Scene& scene, Draft& draft, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    auto verb = confirms_toll(scene.reading, span);
    if (!verb) verb = passes_on_toll(scene.reading, span);
    if (!verb) verb = names_who_told(scene.reading, span);
    if (!verb) return;
    const Statement* said = statement_for(scene.statements[sentence], *verb);
    if (said == nullptr || said->saying == Saying::denied ||
        (said->inherited && !goes_on_speaking(scene.reading, span, *verb)))
        return;
    for (DraftToll& row : draft.tolls) {
        if (!row.said && scene.reading.sentence_of(row.toll.count) < sentence) row.said = *said;
    }
}

}  // namespace vigie::extractors
