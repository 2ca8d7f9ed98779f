#include "extractors/discourse/doubts/rumours_denied.h"

#include <algorithm>

#include "extractors/words/accents.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet& rumours() {
    static const WordSet all("rumeur rumeurs rumours rumors rumour rumor");
    return all;
}

/// « Il n'en est rien », "It is not true", « C'est faux », "These reports are false": the token
/// behind it; `first` when the sentence does not begin so.
std::uint32_t behind_denial(const Reading& reading, std::uint32_t first) {
    static const WordSet subjects(
        "it this that these they il ce c' cela ceci information informations nouvelle nouvelles "
        "rumeur rumeurs reports report rumours rumors rumour rumor posts claims");
    static const WordSet untrue(
        "faux fausse fausses infondee infondees inexact untrue false baseless unfounded wrong");
    std::uint32_t at = first;
    while (one_of(reading.word(at),
                  {"or", "mais", "\xC2\xAB", ",", "but", "\"", "cette", "ces", "la", "l'", "the"}))
        ++at;
    const auto says = [&](std::initializer_list<std::string_view> words) {
        std::uint32_t token = at;
        for (const std::string_view word : words) {
            if (reading.word(token++) != word) return false;
        }
        return true;
    };
    if (says({"il", "n'", "en", "est", "rien"})) return at + 5;
    if (!subjects.contains(reading.word(at))) return first;
    if (one_of(reading.word(at), {"these", "this", "that"}) &&
        subjects.contains(reading.word(at + 1)))
        ++at;
    if (!one_of(reading.word(at + 1),
                {"is", "are", "was", "were", "est", "sont", "etait", "etaient"}))
        return first;
    if (untrue.contains(reading.word(at + 2))) return at + 3;
    return reading.word(at + 2) == "not" && reading.word(at + 3) == "true" ? at + 4 : first;
}

/// Does the sentence say no more than that it is untrue, and who says so? Not « Il n'en est rien du
/// côté de Gao ».
bool denies_all(const Reading& reading, const text::Sentence& span) {
    const std::uint32_t end = behind_denial(reading, span.first);
    if (end == span.first) return false;
    return end >= span.last ||
           one_of(reading.word(end), {".", ",", ";", "!", "\xC2\xBB", "\"", "selon", "dit"});
}

/// « Dans ses messages, le JNIM (affirme) », "Messages posted by JNIM (claimed)": a party says it,
/// which is a claim. Not « Des publications sur le JNIM (affirment) ».
bool is_party_speaking(const Reading& reading, std::uint32_t from, std::uint32_t says) {
    static const WordSet spoken_of("sur about on regarding concernant contre against chez proches");
    static const WordSet leads("le la les l' the au aux du des d' de to");
    const auto parties = mentions_in(reading, Kind::actor, from, says);
    return std::any_of(parties.begin(), parties.end(), [&](const Mention* party) {
        std::uint32_t at = party->first;
        while (at > from && leads.contains(reading.word(at - 1)))
            --at;
        return at == from || !spoken_of.contains(reading.word(at - 1));
    });
}

/// « Des internautes (ont annoncé) », "Posts (claimed)": those who spread it and say it, and no
/// party does; of a rumour by its name nothing more is asked.
bool announces(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet saying(
        "lesquelles lesquels laquelle lequel that claiming claimed claim claims said say saying "
        "reported reporting report announced announcing");
    for (std::uint32_t at = from; at < to; ++at) {
        const text::Word word = reading.word(at);
        const bool says = word.starts_with("annonc") || word.starts_with("affirm") ||
                          word.starts_with("parl") || word.starts_with("evoqu") ||
                          word.starts_with("signal") || word.starts_with("rapport") ||
                          (word == "etat" && reading.word(at - 1).starts_with("fai"));
        if (says || saying.contains(word)) return !is_party_speaking(reading, from, at);
    }
    return false;
}

/// Where the clause that began at the token gives way to what the article tells itself: « , où »,
/// "after", « ; ».
bool leaves_rumour(const Reading& reading, std::uint32_t at) {
    static const WordSet relatives("where dont who which whom");
    static const WordSet others(
        "; apres depuis quand alors lorsque after when while since before avant despite malgre");
    const text::Word word = reading.word(at);
    if (others.contains(word) || relatives.contains(word)) return true;
    if (word == "ou") return reading.original(at, at + 1) != "ou";
    return word == "qui" && reading.word(at - 1) == ",";
}

/// "A boy was lynched. (That was the rumour.)", « C'est du moins la rumeur »: all that the next
/// sentence says.
bool is_called_rumour_next(const Reading& reading, std::size_t sentence) {
    constexpr std::uint32_t longest = 9;
    if (sentence + 1 >= reading.sentences.size()) return false;
    const auto& next = reading.sentences[sentence + 1];
    return next.last - next.first <= longest &&
           one_of(reading.word(next.first), {"that", "this", "c'", "such", "telle", "voila"}) &&
           has_word(reading, next.first, next.last, rumours());
}

}  // namespace

bool is_rumour_denied_next(const Reading& reading, std::size_t sentence, std::uint32_t deed) {
    static const WordSet media(
        "internautes internaute reseaux sociaux videos publications messages posts users");
    if (is_called_rumour_next(reading, sentence)) return true;
    if (sentence + 1 >= reading.sentences.size() ||
        !denies_all(reading, reading.sentences[sentence + 1]))
        return false;
    bool rumoured = false;
    for (std::uint32_t at = reading.sentences[sentence].first; at < deed; ++at) {
        const text::Word word = reading.word(at);
        if (rumours().contains(word) || (media.contains(word) && announces(reading, at, deed)))
            rumoured = true;
        else if (rumoured && leaves_rumour(reading, at))
            rumoured = false;
    }
    return rumoured;
}

}  // namespace vigie::extractors
