#include "extractors/places/listed_names.h"

#include "extractors/places/behind_day.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool is_and(const Reading& reading, std::uint32_t token) {
    return one_of(reading.word(token), {"et", "and"});
}

namespace {

/// "Mardi, Sarékouma, Dourou et Boni ont été attaqués": a place that is known goes on the list.
bool heads_list(const Reading& reading, const text::Sentence& sentence, const NameRun& name) {
    static const WordSet strikes(
        "attaque attaquent vise visent cible frappe incendie pille attacked raided stormed struck "
        "targeted torched looted");
    // "ont attaqué tour à tour (Djimdo), Kobou et Sama"
    const std::uint32_t at = before_days(reading, name.first, sentence.first);
    const bool object = at > sentence.first && strikes.contains(reading.word(at - 1));
    const bool item = name.first > sentence.first && reading.word(name.first - 1) == ",";
    if (!object && !item) return false;
    const auto names = mentions_in(reading, Kind::place, name.end + 1, name.end + 4);
    if (names.empty() || names.front()->first != name.end + 1) return false;
    return is_and(reading, name.end) ||
           (reading.word(name.end) == "," && is_and(reading, names.front()->last));
}

/// Where the words begin that join the name to what stands before: ", ", "et de ", ", and ".
std::uint32_t glue_before(const Reading& reading,
                          const text::Sentence& sentence,
                          std::uint32_t first) {
    std::uint32_t at = first;
    if (at > sentence.first && one_of(reading.word(at - 1), {"de", "d'", "du", "a", "of", "in"}))
        --at;
    // "le camp de Sévaré et (celui de) Bapho"
    if (at < first && at > sentence.first &&
        one_of(reading.word(at - 1), {"celui", "celle", "ceux", "celles", "those", "that"}))
        --at;
    if (at == sentence.first || !(is_and(reading, at - 1) || reading.word(at - 1) == ","))
        return first;
    const bool both =
        is_and(reading, at - 1) && at - 1 > sentence.first && reading.word(at - 2) == ",";
    return at - (both ? 2 : 1);
}

/// A comma alone may begin anything; a list ends with "et" and a last name.
bool goes_on_to_and(const Reading& reading, const text::Sentence& sentence, std::uint32_t end) {
    constexpr int most = 8;
    std::uint32_t at = end;
    for (int items = 0; items < most && at < sentence.last; ++items) {
        const bool last = is_and(reading, at);
        if (!last && reading.word(at) != ",") return false;
        // « les camps de Sévaré, de Bapho et (de Niono) »
        const bool of = one_of(reading.word(at + 1), {"de", "d'", "du", "a"});
        const std::uint32_t name = at + (of ? 2 : 1);
        if (name >= sentence.last || !reading.token(name).capital) return false;
        at = name;
        while (at < sentence.last && reading.token(at).capital)
            ++at;
        // "à Gao, Amadou et Moussa ont été tués"
        if (last) return !one_of(reading.word(at), {"ont", "sont", "have", "were", "are"});
    }
    return false;
}

/// "Issa Koné was arrested in Léré and (Oumar Maïga) a day later": whom the same befell as the man
/// that the sentence is about.
bool names_another_person(const Reading& reading,
                          const text::Sentence& sentence,
                          const NameRun& name) {
    if (name.end - name.first < 2) return false;
    const auto in_name = [&](std::uint32_t at) {
        return at > sentence.first && reading.token(at - 1).capital &&
               reading.token(at - 1).kind == text::TokenKind::word;
    };
    for (std::uint32_t at = sentence.first + 2; at + 1 < name.first; ++at) {
        const bool befell =
            reading.word(at) == "was" || (reading.word(at) == "a" && reading.word(at + 1) == "ete");
        if (befell && in_name(at) && in_name(at - 1)) return true;
    }
    return false;
}

}  // namespace

bool is_at_odds(const Reading& reading, const text::Sentence& sentence, const NameRun& name) {
    constexpr std::uint32_t reach = 6;  // "between ISGS fighters and (Nusra)"
    if (name.first < sentence.first + 2) return false;
    const auto is_party = [&](std::uint32_t from, std::uint32_t to) {
        return !mentions_in(reading, Kind::actor, from, to).empty();
    };
    const auto is_between = [&](std::uint32_t at) {
        return one_of(reading.word(at), {"between", "entre"});
    };
    const std::uint32_t before = name.first - 1;
    if (is_between(before)) return is_and(reading, name.end) && is_party(name.end, name.end + 3);
    for (std::uint32_t at = before; is_and(reading, before) && at > sentence.first; --at) {
        if (is_between(at - 1)) return is_party(at, before);
        if (name.first - at >= reach) break;
    }
    return false;
}

bool is_listed_name(const Reading& reading,
                    const text::Sentence& sentence,
                    const NameRun& name,
                    std::uint32_t place_end) {
    if (names_another_person(reading, sentence, name)) return false;
    const std::uint32_t glue = glue_before(reading, sentence, name.first);
    // "attacked Sari (11 dead), (Dimbali) (3)"
    if (glue != name.first && glue == past_count(reading, place_end) && glue != place_end &&
        past_count(reading, name.end) > name.end)
        return true;
    // "attacked Boni on Sunday and (Yendouma) on Monday"
    const bool dated = glue != name.first && is_and(reading, glue) &&
                       glue == past_day(reading, place_end) &&
                       past_day(reading, name.end) > name.end;
    if (dated) return true;
    if (glue == name.first || glue != place_end) return heads_list(reading, sentence, name);
    return is_and(reading, glue) || is_and(reading, glue + 1) ||
           goes_on_to_and(reading, sentence, name.end);
}

bool opens_before_name(const Reading& reading, const PlaceWords& words, std::uint32_t token) {
    const bool opens = token == reading.sentences[reading.sentence_of(token)].first ||
                       reading.token(token - 1).kind != text::TokenKind::word;
    return opens && token + 1 < reading.tokens.size() && !reading.token(token + 1).joined &&
           reading.token(token + 1).capital &&
           words.is_any(reading.word(token), {PlaceSense::at, PlaceSense::near});
}

bool acts_between(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    const auto deeds = mentions_in(reading, Kind::trigger, from, to);
    return !deeds.empty() && !mentions_in(reading, Kind::actor, from, deeds.front()->first).empty();
}

}  // namespace vigie::extractors
