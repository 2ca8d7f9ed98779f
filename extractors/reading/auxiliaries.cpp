#include "extractors/reading/auxiliaries.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet have_forms("a ai ont avoir ayant aura auront has have having avons");
const WordSet had_forms("avait avaient had eut eurent ait aient");
const WordSet would_have_forms("aurait auraient");
const WordSet be_forms("est sont fut furent is are was were being etant be etre got");
const WordSet was_forms("etait etaient");
const WordSet would_be_forms("serait seraient");
const WordSet will_be_forms("sera seront");

bool is_been(text::Word word) {
    return one_of(word, {"ete", "been"});
}

/// Tokens before a participle.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// « à » and « a » fold alike.
bool is_auxiliary_at(const Reading& reading, std::size_t token) {
    const text::Word word = reading.word(token);
    return is_auxiliary(word) && (word != "a" || reading.original(token, token + 1) == "a");
}

/// By first token, as they stand.
std::vector<TimeMention>::const_iterator time_from(const Reading& reading, std::size_t token) {
    return std::lower_bound(
        reading.times.begin(),
        reading.times.end(),
        token,
        [](const TimeMention& time, std::size_t at) { return time.first < at; });
}

bool begins_time(const Reading& reading, std::size_t token) {
    const auto time = time_from(reading, token);
    return time != reading.times.end() && time->first == token;
}

/// Where the time that ends there begins, with "dans", « au cours de » before it; `end` when none
/// does.
std::size_t before_time(const Reading& reading, const Span& gap) {
    static const WordSet leads("dans en a au vers pendant durant depuis le la ce cette cours de");
    const auto behind = time_from(reading, gap.end);
    if (behind == reading.times.begin() || std::prev(behind)->last != gap.end) return gap.end;
    std::size_t at = std::prev(behind)->first;
    while (at > gap.begin && leads.contains(reading.word(at - 1)) &&
           !is_auxiliary_at(reading, at - 1))
        --at;
    return at;
}

/// « une nouvelle fois », « pour la troisième fois », « une fois de plus »
std::size_t before_times_told(const Reading& reading, const Span& gap) {
    constexpr std::size_t longest = 4;
    std::size_t at = gap.end;
    if (at > gap.begin + 2 && reading.word(at - 1) == "plus") at -= 2;
    if (at == gap.begin || reading.word(at - 1) != "fois") return gap.end;
    const std::size_t lowest = at - std::min(longest, at - gap.begin);
    while (at > lowest && !is_auxiliary_at(reading, at - 1))
        --at;
    return at;
}

/// « ont tous les deux (revendiqué) », « ont l'un et l'autre (nié) »: the subject, told apart
/// again.
std::size_t before_each_of_them(const Reading& reading, const Span& gap) {
    constexpr std::size_t longest = 5;
    static const WordSet ends("deux trois autre chacun chacune");
    static const WordSet within("tous toutes les l' un une uns unes et deux trois");
    if (gap.end == gap.begin || !ends.contains(reading.word(gap.end - 1))) return gap.end;
    std::size_t at = gap.end - 1;
    const std::size_t lowest = gap.end - std::min(longest, gap.end - gap.begin);
    while (at > lowest && within.contains(reading.word(at - 1)))
        --at;
    return at;
}

/// « a par ailleurs (été) », « ont dans la foulée (brûlé) », « a quant à elle (nié) », « avait un
/// peu plus tôt (évoqué) »: set phrases of more than one word.
std::size_t before_set_phrase(const Reading& reading, const Span& gap) {
    static const WordSet ends(
        "ailleurs outre effet nouveau revanche suite foulee tour total tout passage cote plus consequent "
        "rappel part elle elles lui eux tot tard");
    static const WordSet within(
        "par pour en de d' a au dans la l' le leur leurs son sa quant plus peu un");
    constexpr std::size_t longest = 3;
    std::size_t at = gap.end - 1;
    if (!ends.contains(reading.word(at))) return gap.end;
    const std::size_t lowest = at - std::min(longest, at - gap.begin);
    while (at > lowest && within.contains(reading.word(at - 1)) &&
           !is_auxiliary_at(reading, at - 1))
        --at;
    return at + 1 < gap.end ? at : gap.end;
}

/// « a, selon des témoins, (attaqué) », « ont été, samedi, (tués) »: before the first of the
/// commas.
Auxiliary before_commas(const Reading& reading, const Span& gap, bool been) {
    constexpr std::size_t longest = 20;  // tokens between commas
    static const WordSet ends("; : qui que et");
    const std::size_t lowest = gap.end - std::min(longest, gap.end - gap.begin);
    for (std::size_t at = gap.end - 1; at > lowest + 1; --at) {
        const text::Word word = reading.word(at - 1);
        if (ends.contains(word)) return {};
        if (word != ",") continue;
        const bool been_before = is_been(reading.word(at - 2));
        const std::size_t token = at - (been_before ? 3 : 2);
        if (token >= gap.begin && is_auxiliary_at(reading, token))
            return {token, true, been || been_before};
        return {};
    }
    return {};
}

/// Where a time, « à plusieurs reprises », « tous deux » or a set phrase that ends the gap begins;
/// the gap's end when none does.
std::size_t before_phrase(const Reading& reading, const Span& gap) {
    for (const auto before :
         {before_time, before_times_told, before_each_of_them, before_set_phrase}) {
        if (const std::size_t begin = before(reading, gap); begin != gap.end) return begin;
    }
    return gap.end;
}

/// « ont pour rappel(,) froidement », « a par ailleurs(,) été »: a comma at the end of such a
/// phrase alone.
bool closes_phrase(const Reading& reading, const Span& gap) {
    const Span phrase{gap.begin, gap.end - 1};
    const std::size_t begin = phrase.end > phrase.begin ? before_phrase(reading, phrase) : gap.end;
    return begin < phrase.end && begin > gap.begin && is_auxiliary_at(reading, begin - 1);
}

/// Over adverbs, times, « une nouvelle fois », « tous deux », and what stands between commas.
Auxiliary over_adverbials(const Reading& reading, Span gap) {
    constexpr std::size_t reach = 16;
    const std::size_t first = gap.end;
    bool been = false;
    while (gap.end > gap.begin && first - gap.end < reach) {
        const text::Word word = reading.word(gap.end - 1);
        if (is_auxiliary_at(reading, gap.end - 1)) return {gap.end - 1, true, been};
        const std::size_t next = before_phrase(reading, gap);
        if (next == gap.end && word == ",") {
            const Auxiliary over = before_commas(reading, gap, been);
            if (over.found || !closes_phrase(reading, gap)) return over;
            --gap.end;
            continue;
        }
        if (next == gap.end && !stands_between(word)) return {};
        been |= is_been(word);
        gap.end = std::min(next, gap.end - 1);
    }
    return {};
}

/// Can the participle not be said of the noun before it? « à plusieurs reprises (tiré) »
bool disagrees(const Reading& reading, std::size_t participle) {
    const text::Word word = reading.word(participle);
    return reading.word(participle - 1).ends_with('s') && !word.ends_with('s') &&
           !word.ends_with("ee");
}

bool is_preposition(text::Word word) {
    static const WordSet prepositions(
        "a au aux en par pour sans dans de d' du sur lors pendant durant avec apres avant");
    return prepositions.contains(word);
}

/// « sauvagement (et) de sang-froid », « à nouveau (et) sans raison »: a link between two ways of
/// telling how it was done, and not between two deeds.
bool links_manners(const Reading& reading, std::size_t token) {
    return reading.word(token) == "et" &&
           (is_preposition(reading.word(token + 1)) || stands_between(reading.word(token + 1)));
}

/// Over a phrase right behind the auxiliary, where what the participle tells has its object behind
/// it: « a par erreur (tué dix civils) », « ont en plein jour (abattu le maire) ».
Auxiliary over_phrase(const Reading& reading, const Span& gap, std::size_t last) {
    constexpr std::size_t reach = 9;
    static const WordSet ends(", ; : qui que qu' et mais dont ou");
    // « a par erreur bombardé lundi un mariage »: a day may stand before the object
    const auto day = time_from(reading, last);
    const bool dated = day != reading.times.end() && day->first == last;
    if (!opens_object(reading, dated ? day->last : last) && !disagrees(reading, gap.end)) return {};
    const std::size_t lowest = gap.end - std::min(reach, gap.end - gap.begin);
    for (std::size_t at = gap.end; at > lowest; --at) {
        const text::Word word = reading.word(at - 1);
        if (ends.contains(word) && !links_manners(reading, at - 1)) return {};
        if (!is_form_of_have(word) || !is_auxiliary_at(reading, at - 1)) continue;
        const text::Word next = reading.word(at);
        return {at - 1, is_preposition(next) || stands_between(next), false};
    }
    return {};
}

}  // namespace

bool is_form_of_have(text::Word word) {
    return have_forms.contains(word) || had_forms.contains(word) || would_have_forms.contains(word);
}

bool is_auxiliary(text::Word word) {
    return is_form_of_have(word) || be_forms.contains(word) || was_forms.contains(word) ||
           would_be_forms.contains(word) || will_be_forms.contains(word);
}

bool is_hearsay_auxiliary(text::Word word) {
    return would_have_forms.contains(word) || would_be_forms.contains(word);
}

bool stands_between(text::Word word) {
    static const WordSet words(
        "ete been pas plus deja aussi egalement tous tout ainsi y jamais encore also "
        "not then all since never both bien donc alors toutes depuis ensuite "
        "lachement sauvagement eux elle lui neanmoins toutefois cependant pourtant aussitot enfin auparavant plutot already again de nouveau nouvelle "
        "just now once later still ever even long soon first twice thus instead therefore");
    return words.contains(word) || word.ends_with("ment") || word.ends_with("ly");
}

Auxiliary auxiliary_before(const Reading& reading, std::size_t first) {
    constexpr std::size_t reach = 6;
    bool been = false;
    for (std::size_t i = first; i > 0 && first - i < reach; --i) {
        const text::Word word = reading.word(i - 1);
        if (word == "a" && reading.language == Language::english) return {};  // the article
        if (word == "a" && reading.word(i) == "nouveau") continue;
        if (is_auxiliary(word)) return {i - 1, true, been};
        if (!stands_between(word)) return {};
        been |= is_been(word);
    }
    return {};
}

bool opens_object(const Reading& reading, std::size_t token) {
    static const WordSet openers(
        "un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
        "vingt trente quarante cinquante soixante cent environ quelque le la les l' des plusieurs au");
    if (!openers.contains(reading.word(token)) && !is_number(reading.tokens, token)) return false;
    return !begins_time(reading, token);
}

Auxiliary auxiliary_over_inserts(const Reading& reading, std::size_t first, std::size_t last) {
    const Auxiliary close = auxiliary_before(reading, first);
    if (close.found || reading.language != Language::french || first < 2) return close;
    const Span gap{reading.sentences[reading.sentence_of(first)].first, first};
    if (const Auxiliary found = over_adverbials(reading, gap); found.found) return found;
    return over_phrase(reading, gap, last);
}

Tense tense_of_auxiliary(text::Word word, bool reflexive) {
    // "dit s'être emparé", "affirme avoir été attaqué" tell the past; "être attaqué" does not.
    if (one_of(word, {"be", "etre"}) && !reflexive) return Tense::infinitive;
    if (will_be_forms.contains(word)) return Tense::future;
    if (is_hearsay_auxiliary(word)) return Tense::hearsay;
    if (had_forms.contains(word) || was_forms.contains(word)) return Tense::pluperfect;
    return Tense::past;
}

bool is_month(const Reading& reading, std::size_t token) {
    return reading.word(token) == "may" && reading.token(token).capital &&
           (is_number(reading.tokens, token + 1) ||
            (token > 0 && is_number(reading.tokens, token - 1)));
}

}  // namespace vigie::extractors
