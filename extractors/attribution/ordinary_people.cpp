#include "extractors/attribution/ordinary_people.h"

#include <algorithm>

#include "extractors/attribution/persons.h"
#include "extractors/reading/window.h"
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
        "sells lives lived fled works worked farms drives drove survived escaped witnessed saw "
        "witnesses vend habite vit fui perdu travaille cultive survecu assiste tient");
    constexpr std::uint32_t reach = 4;  // « qui (a tout perdu) »
    return one_of(reading.word(relative), {"who", "qui"}) &&
           has_word(
               reading, relative + 1, within_sentence(reading, relative, relative + reach), lives);
}

/// "45, (a trader)", « 38 ans, (éleveur) », "29, (who) sells fruit": a bare age is anybody's.
bool tells_who_it_is(const Reading& reading, std::uint32_t behind) {
    const text::Token& token = reading.token(behind + 1);
    return reading.word(behind) == "," && token.kind == text::TokenKind::word && !token.capital;
}

/// "(General) Dembele", « (colonel) Dicko »: somebody of rank.
bool has_rank(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    static const WordSet ranks(
        "general colonel lieutenant captain major commander commandant capitaine sergeant sergent "
        "adjudant admiral amiral president minister ministre governor gouverneur mayor maire prefect "
        "prefet senator ambassador ambassadeur judge juge doctor docteur dr professor professeur "
        "imam sheikh cheikh bishop archbishop father");
    return has_word(reading, first, last, ranks);
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

}  // namespace

std::vector<Speaker> with_ordinary_people(const Reading& reading,
                                          const text::Sentence& sentence,
                                          std::vector<Speaker> speakers) {
    constexpr std::uint32_t role = 6;  // ", a (local) trader"
    for (const Mention* said : mentions_in(reading, Kind::speech, sentence.first, sentence.last)) {
        const std::uint32_t first = said->last;
        const std::uint32_t comma = behind_full_name(reading, sentence, first);
        if (comma == first || reading.word(comma) != ",") continue;
        const std::uint32_t end = behind_age(reading, comma + 1);
        const bool aged = end > comma + 1 && tells_who_it_is(reading, end);
        if (is_known(speakers, first, end + role) || has_rank(reading, first, comma)) continue;
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
