#include "extractors/reading/blamed_for.h"

#include <optional>

#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « responsable de (protéger) », "the delay in (evacuating)": a verb that tells no deed.
bool is_other_verb(const Reading& reading, std::uint32_t at) {
    const text::Word word = reading.word(at);
    if (one_of(word, {"avoir", "etre", "having", "being"})) return false;
    if (reading.language == Language::english) return word.ends_with("ing");
    return one_of(reading.word(at - 1), {"de", "d'"}) &&
           (word.ends_with("er") || word.ends_with("ir"));
}

/// Does a word for a deed, or for what it does to people, begin at the token?
bool names_deed(const Reading& reading, std::uint32_t at) {
    static const WordSet acts(
        "crime crimes acte actes action actions act acts incident incidents deed forfait drame horreur "
        "abuses exactions atrocities");
    constexpr std::uint32_t longest = 4;
    if (acts.contains(reading.word(at))) return true;
    for (const Kind kind : {Kind::trigger, Kind::status}) {
        const auto words = mentions_in(reading, kind, at, at + longest);
        if (!words.empty() && words.front()->first == at) return true;
    }
    return false;
}

/// What the token says by itself; nothing when the words behind it tell.
std::optional<BlamedFor> named_at(const Reading& reading, std::uint32_t at) {
    if (names_deed(reading, at)) return BlamedFor::deed;
    if (is_other_verb(reading, at)) return BlamedFor::other;
    return std::nullopt;
}

}  // namespace

BlamedFor blamed_for(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet links(
        "for of de d' du des in en dans pendant durant during from contre against");
    static const WordSet goes_on(
        "responsabilite blame responsibility faute paternite serie vague plupart series wave most "
        "spate string one number");
    static const WordSet articles("l' le la les un une the a an leur leurs son sa ses their its");
    bool named = false;
    bool passed = false;  // « la (responsabilité) de »: what follows counts
    for (std::uint32_t at = from; at < to; ++at) {
        const text::Word word = reading.word(at);
        if (const auto named_here = named_at(reading, at)) return *named_here;
        if (one_of(word, {"par", "by"})) break;  // « attribuée par l'armée à »
        if (goes_on.contains(word)) {
            passed = true;
            named = false;
        } else if (links.contains(word) && at > from) {
            if (!passed) return BlamedFor::other;
            passed = false;
            named = true;
        } else {
            named |= articles.contains(word) && at + 1 < to;
        }
    }
    return named ? BlamedFor::other : BlamedFor::none;
}

bool leads_to_others_deed(const Reading& reading, std::uint32_t link) {
    static const WordSet leads(
        "que qu' des les le la l' un une the a an cette cet some suspected unidentified unknown de presumes");
    if (!one_of(reading.word(link), {"after", "apres"})) return false;
    std::uint32_t subject = link + 1;  // « après que des (jihadistes) ont tué »
    while (leads.contains(reading.word(subject)))
        ++subject;
    // « accusent l'armée après (l'attaque) des jihadistes »
    if (assault_nouns().contains(reading.word(subject))) return true;
    const auto others = mentions_in(reading, Kind::actor, subject, subject + 3);
    if (others.empty() || others.front()->first != subject) return false;
    const std::uint32_t verb = others.front()->last;
    const bool passive = one_of(reading.word(verb), {"were", "was"}) ||
                         one_of(reading.word(verb + 1), {"ete", "been"});
    return !passive;
}

}  // namespace vigie::extractors
