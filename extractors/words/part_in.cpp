#include "extractors/words/part_in.h"

#include <string_view>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

const WordSet& accused_words() {
    static const WordSet all(
        "accused accuse accuses accusee accusees suspected suspecte suspectes suspectee suspectees "
        "soupconne soupconnes soupconnee soupconnees");
    return all;
}

bool tells_arrest(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    static const WordSet words(
        "arrested detained arrest arrests jailed imprisoned sentenced arrestation arrestations "
        "apprehended arrete arretes arretee arretees interpelle interpelles interpellee interpellees "
        "interpellation interpellations ecroue ecroues ecrouee incarcere incarceres incarceree "
        "emprisonne emprisonnes emprisonnee condamne condamnes condamnee");
    return has_word(reading, first, last, words);
}

namespace {

/// "denied any (part)", « nie toute (implication) », "claimed its (role)"
bool is_owned_or_denied(const Reading& reading, std::uint32_t first, std::uint32_t part) {
    static const WordSet words(
        "denied denies deny denying rejected rejects rejecting claimed claims claiming admitted nie "
        "nient nier niant dement dementi dementent rejette rejettent revendique revendiquent reconnu "
        "reconnait");
    constexpr std::uint32_t reach = 5;
    for (std::uint32_t at = part; at > first && part - at < reach; --at) {
        if (words.contains(reading.word(at - 1))) return true;
    }
    return false;
}

/// "in retaliation for (the killing of a hunter)", « en représailles à (la récente arrestation) »,
/// "to avenge (their leader)": does what was answered begin at the token? Not « en riposte à Boni
/// ».
bool begins_answered(const Reading& reading, std::uint32_t token) {
    static const WordSet answers(
        "retaliation revenge reprisal reprisals vengeance represailles reponse riposte response "
        "repond repondait repondrait");
    static const WordSet avenges("avenge avenged avenging venger vengeant");
    static const WordSet articles("la l' le les cette ce ces leur leurs sa son ses");
    const text::Word link = reading.word(token - 1);
    if (avenges.contains(link)) return true;
    if (token >= 2 && one_of(link, {"de", "d'", "des", "du"}) &&
        avenges.contains(reading.word(token - 2)))
        return true;
    const bool to = link == "a" && articles.contains(reading.word(token)) &&
                    reading.original(token - 1, token) == "à";
    return token >= 2 && (to || one_of(link, {"for", "to", "au", "aux"})) &&
           answers.contains(reading.word(token - 2));
}

/// "arrested over (the murder)", "in connection with", « dans l'enquête sur », "suspects in": does
/// the word at the token lead to what somebody is held for?
bool leads_to_charge(const Reading& reading, std::uint32_t first, std::uint32_t at) {
    static const WordSet suspects(
        accused_words(), "suspect suspects auteur auteurs presume presumes perpetrators linked");
    const text::Word word = reading.word(at);
    const text::Word before = reading.word(at - 1);
    const std::uint32_t last = reading.sentences[reading.sentence_of(first)].last;
    if (one_of(word, {"for", "over", "pour"})) {
        const bool counts = reading.token(at + 1).kind == text::TokenKind::number;
        return !counts && tells_arrest(reading, first, at);
    }
    const bool inquiry = (word == "with" && before == "connection") ||
                         (word == "sur" && one_of(before, {"enquete", "enquetes"}));
    const bool of = one_of(word, {"in", "of", "to", "de", "du", "d'", "des"});
    return (inquiry || (of && suspects.contains(before))) && tells_arrest(reading, first, last);
}

}  // namespace

bool opens_charge(const Reading& reading, std::uint32_t token) {
    static const WordSet blamed(
        accused_words(),
        "wanted linked involved recherche recherches implique impliques impliquee impliquees");
    static const WordSet links("of in over for to de d' du des dans pour");
    if (blamed.contains(reading.word(token))) return links.contains(reading.word(token + 1));
    static const WordSet deeds("killing murder attack attacks deaths death abduction kidnapping");
    constexpr std::uint32_t reach = 4;  // "over last week's (killing)"
    const bool in = reading.word(token) == "in" && token > 0 &&
                    one_of(reading.word(token - 1), {"suspect", "suspects"});
    return (in || reading.word(token) == "over") &&
           has_word(reading, token + 1, token + 1 + reach, deeds);
}

bool is_part_taken(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    static const WordSet parts("involvement role part hand participation complicity implication");
    constexpr std::uint32_t reach = 6;  // "in the deadly 2015 hotel (attack)"
    // "who took part in an attack were (arrested)": a verb of its own
    static const WordSet ends(", ; . and et were was been have has ont ete");
    const std::size_t sentence = reading.sentence_of(token);
    for (std::uint32_t at = token; at > first + 1 && token - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (ends.contains(word)) return false;
        if (begins_answered(reading, at)) return true;
        // « ceux qui ont participé à (l'attaque) ont été arrêtés », "men wanted for (an attack)
        // were arrested"; not « l'armée a participé à »
        const text::Word before = reading.word(at - 2);
        const bool joined = (word == "a" && one_of(before, {"participe", "part"})) ||
                            (word == "for" && one_of(before, {"wanted", "sought"}));
        if (joined) return tells_arrest(reading, token, reading.sentences[sentence].last);
        if (!one_of(word, {"in", "dans"})) continue;
        return parts.contains(reading.word(at - 2)) && !is_owned_or_denied(reading, first, at - 2);
    }
    return false;
}

bool is_charged_with(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    constexpr std::uint32_t reach = 6;  // "over last week's deadly (attack)"
    for (std::uint32_t at = token; at > first + 1 && token - at < reach; --at) {
        if (one_of(reading.word(at - 1), {",", ";", ".", "and", "et"})) return false;
        if (leads_to_charge(reading, first, at - 1)) return true;
    }
    return false;
}

}  // namespace vigie::extractors
