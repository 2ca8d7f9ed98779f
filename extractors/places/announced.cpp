#include "extractors/places/announced.h"

#include <algorithm>

#include "extractors/places/behind_day.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/place_nouns.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Where the items begin that stand before the name: names, commas, "et", "le village de".
std::uint32_t first_item(const Reading& reading, std::uint32_t name, std::uint32_t first) {
    constexpr std::uint32_t longest = 30;
    std::uint32_t at = name;
    for (; at > first && name - at < longest; --at) {
        const text::Token& before = reading.token(at - 1);
        const bool proper = before.kind == text::TokenKind::word && before.capital;
        const bool number =
            before.kind == text::TokenKind::number && before.end - before.begin == 1;
        // "Niono, Nioro du Sahel"
        const bool inside = at < name && reading.token(at).capital && at > first + 1 &&
                            one_of(reading.word(at - 1), {"du", "de", "d'"}) &&
                            reading.token(at - 2).capital;
        if (!proper && !number && !inside && !one_of(reading.word(at - 1), {",", "et", "and", "-"}))
            break;
    }
    return at;
}

/// "communes de Baye (villages de Tôlé, Wela)": brackets that say what kind of names they hold.
bool names_villages(const Reading& reading, std::uint32_t item, std::uint32_t first) {
    return item > first + 2 && one_of(reading.word(item - 1), {"de", "d'", "of"}) &&
           one_of(reading.word(item - 2),
                  {"villages", "hameaux", "localites", "sites", "campements", "hamlets"}) &&
           reading.word(item - 3) == "(";
}

/// « plusieurs villages, notamment Sama et Ber », "several towns, including Boni and Gossi"
bool points_out(text::Word word) {
    static const WordSet words(
        "notamment surtout particulierement principalement dont notably especially particularly mainly "
        "namely including");
    return words.contains(word);
}

/// "such as", « à savoir », « parmi lesquels »: two words that lead on to names.
bool announce(text::Word one, text::Word two) {
    if (one_of(one, {"commencant", "commencer"})) return two == "par";
    if (one_of(one, {"starting", "beginning"})) return two == "with";
    if (one == "among") return one_of(two, {"them", "which"});
    if (one == "parmi") return one_of(two, {"eux", "elles", "lesquels", "lesquelles"});
    return (one == "que" && two == "sont") || (one == "a" && two == "savoir") ||
           (one == "such" && two == "as") || (one == "en" && two == "particulier") ||
           (one == "in" && two == "particular");
}

/// « Les villages attaqués (sont) Sama, Ber et Koumaira », "the villages hit (are)"
bool says_which_they_are(const Reading& reading, std::uint32_t verb, std::uint32_t first) {
    const text::Word word = reading.word(verb);
    const bool close = word == "sont" && verb <= first + 4;
    return (close && one_of(reading.word(first), {"les", "ces"})) ||
           (one_of(word, {"sont", "etaient", "are", "were", "include"}) &&
            reading.word(verb - 1) != "que");
}

/// "(three) places", « (cinq) endroits », before the token.
bool counts_more_than_one(const Reading& reading, std::uint32_t noun) {
    const auto& all = reading.quantities;
    return std::any_of(all.begin(), all.end(), [&](const Quantity& one) {
        return one.last <= noun && noun - one.last <= 1 && one.min.value_or(0) > 1;
    });
}

/// Where the words begin that announce a list whose first item is at the token; the token when none
/// do.
std::uint32_t announced_from(const Reading& reading, std::uint32_t item, std::uint32_t first) {
    if (item == first) return item;
    if (names_villages(reading, item, first) ||
        one_of(reading.word(item - 1), {":", "(", "–", "—"}))
        return item - 1;
    if (item < first + 2) return item;
    if (says_which_they_are(reading, item - 1, first) || points_out(reading.word(item - 1)))
        return item - 1;
    return announce(reading.word(item - 2), reading.word(item - 1)) ? item - 2 : item;
}

/// « trois villages, Kani (4 morts), Sama (2 morts) et », "two villages - Kani and Sama - on
/// Monday": does a comma or a dash lead from the villages to the first item, at its token?
bool follows_mark(const Reading& reading, std::uint32_t item, std::uint32_t name) {
    if (reading.word(item) == "-") return item < name;
    return reading.word(item) == "," && reading.word(name + 1) == "(" &&
           past_count(reading, name + 1) != name + 1;
}

/// "three (places)", « quatre (villages) », right before the list that begins at the token `begin`
/// or a few words before it.
bool names_several(const Reading& reading,
                   const PlaceWords& words,
                   std::uint32_t noun,
                   std::uint32_t begin) {
    const text::Word word = reading.word(noun);
    const bool plural = word.ends_with('s') || word.ends_with('x');
    if (plural && words.is_any(word, {PlaceSense::settlement, PlaceSense::site})) return true;
    return noun + 1 == begin && one_of(word, {"places", "locations", "endroits"}) &&
           counts_more_than_one(reading, noun);
}

/// How many names the sentence lists, and does nothing else; 0 when it tells anything.
int names_listed(const Reading& reading, const text::Sentence& span) {
    int items = 1;
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        const bool parts = one_of(reading.word(at), {",", "et", "and"});
        if (parts) ++items;
        if (!parts && reading.word(at) != "." && !reading.token(at).capital) return 0;
    }
    return items > 1 ? items : 0;
}

/// « (Dimbal), Pel et Sokoura. Mardi, ces trois villages ont été attaqués »: does the next sentence
/// count as many settlements as this one lists?
bool is_taken_up_below(const Reading& reading, std::uint32_t name) {
    const std::size_t sentence = reading.sentence_of(name);
    if (sentence + 1 >= reading.sentences.size()) return false;
    const int items = names_listed(reading, reading.sentences[sentence]);
    const text::Sentence& below = reading.sentences[sentence + 1];
    const auto& counts = reading.quantities;
    return items > 0 && std::any_of(counts.begin(), counts.end(), [&](const Quantity& count) {
               return count.first >= below.first && count.last < below.last && count.min == items &&
                      count.max == items && settlement_nouns().contains(reading.word(count.last));
           });
}

}  // namespace

bool is_announced(const Reading& reading,
                  const PlaceWords& words,
                  std::uint32_t name,
                  std::uint32_t sentence_first) {
    constexpr std::uint32_t near = 3;  // "in four Dogon villages nearby:"
    constexpr std::uint32_t far = 8;   // « sept localités de l'ouest du pays : »
    const std::uint32_t item = first_item(reading, name, sentence_first);
    if (item == sentence_first) return is_taken_up_below(reading, name);
    const std::uint32_t begin = announced_from(reading, item, sentence_first);
    if (begin == item && !follows_mark(reading, item, name)) return false;
    // "several villages on Sunday, notably"
    const bool parts =
        points_out(reading.word(begin)) ||
        one_of(reading.word(begin),
               {":", "among", "parmi", "en", "in", "commencant", "starting", "beginning"});
    const std::uint32_t reach = parts ? far : near;
    for (std::uint32_t at = begin; at > sentence_first && begin - at < reach; --at) {
        // "the villages of Diallassagou and Diaweli (Bankass)": they are named before the brackets
        if (reading.word(begin) == "(" && reading.token(at - 1).capital) return false;
        if (names_several(reading, words, at - 1, begin)) return true;
    }
    return false;
}

}  // namespace vigie::extractors
