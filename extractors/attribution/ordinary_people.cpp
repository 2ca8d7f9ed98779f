#include "extractors/attribution/ordinary_people.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The token behind "45" or « 38 ans » that begins there; `from` itself when no age does.
std::uint32_t behind_age(const Reading& reading, std::uint32_t from) {
    constexpr std::uint32_t digits = 2;
    const text::Token& token = reading.token(from);
    if (token.kind != text::TokenKind::number || token.end - token.begin != digits) return from;
    return from + (reading.word(from + 1) == "ans" ? 2 : 1);
}

/// "who (sells) fruit", « qui (habite) le quartier »
bool tells_how_one_lives(const Reading& reading, std::uint32_t relative) {
    static const WordSet lives(
        "sells lives lived fled lost works worked farms drives drove survived escaped witnessed saw "
        "witnesses vend habite vit fui perdu travaille cultive survecu assiste tient");
    constexpr std::uint32_t reach = 4;  // « qui (a tout perdu) »
    return one_of(reading.word(relative), {"who", "qui"}) &&
           has_word(reading, relative + 1, relative + reach, lives);
}

/// « qui vit en exil et (parle) pour le FLA »: somebody who speaks for others.
bool speaks_for_others(const Reading& reading, std::uint32_t relative, std::uint32_t end) {
    static const WordSet speaks(
        "parle porte-parole represente represent represents speaks spokesman exil exile dirige preside "
        "commande leads heads chairs commands");
    constexpr std::uint32_t reach = 14;
    return has_word(reading, relative, std::min(relative + reach, end), speaks);
}

/// Does a speaker that a table knows stand in [first, last)?
bool is_known(const std::vector<Speaker>& speakers, std::uint32_t first, std::uint32_t last) {
    return std::any_of(speakers.begin(), speakers.end(), [&](const Speaker& one) {
        return one.first < last && first < one.last;
    });
}

/// The token behind a name that begins there.
std::uint32_t behind_name(const Reading& reading,
                          const text::Sentence& sentence,
                          std::uint32_t first) {
    constexpr std::uint32_t longest = 5;
    std::uint32_t at = first;
    while (at < sentence.last && at - first < longest && reading.token(at).capital &&
           reading.token(at).kind == text::TokenKind::word)
        ++at;
    return at;
}

}  // namespace

std::vector<Speaker> with_ordinary_people(const Reading& reading,
                                          const text::Sentence& sentence,
                                          std::vector<Speaker> speakers) {
    constexpr std::uint32_t role = 6;  // ", a (local) trader"
    for (const Mention* said : mentions_in(reading, Kind::speech, sentence.first, sentence.last)) {
        const std::uint32_t first = said->last;
        const std::uint32_t comma = behind_name(reading, sentence, first);
        if (comma == first || reading.word(comma) != ",") continue;
        const std::uint32_t end = behind_age(reading, comma + 1);
        const bool aged = end > comma + 1;
        if (is_known(speakers, first, end + role)) continue;
        if (!aged && !tells_how_one_lives(reading, comma + 1)) continue;
        if (speaks_for_others(reading, comma + 1, sentence.last)) continue;
        Speaker person;
        person.by = "residents";
        person.manner = Manner::people;
        person.first = first;
        person.last = comma;
        speakers.push_back(std::move(person));
    }
    std::sort(speakers.begin(), speakers.end(), [](const Speaker& a, const Speaker& b) {
        return a.first < b.first;
    });
    return speakers;
}

}  // namespace vigie::extractors
