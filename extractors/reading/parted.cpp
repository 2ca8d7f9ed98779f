#include "extractors/reading/parted.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

struct Gap {
    std::uint32_t first = 0;  ///< tokens [first, last)
    std::uint32_t last = 0;
};

/// Verbs and what belongs to them; no name.
bool may_be_parted(Kind kind) {
    return kind == Kind::trigger || kind == Kind::status || kind == Kind::effect ||
           kind == Kind::speech || kind == Kind::skip;
}

/// The times of the text, with the commas around them and what leads to them.
std::vector<Gap> adjuncts(const Reading& reading, const TimeWords& words) {
    static const WordSet leads(
        "dans la le les l' a au aux de des durant pendant en environs alentours vers tot tard "
        "aube early late on in at during the");
    std::vector<Gap> gaps;
    for (const TimeMention& time : time_mentions(reading.tokens, words, reading.language)) {
        if (time.standing || time.background || time.leans) continue;
        Gap gap{static_cast<std::uint32_t>(time.first), static_cast<std::uint32_t>(time.last)};
        const std::uint32_t floor = gaps.empty() ? 0 : gaps.back().last;
        while (gap.first > floor && leads.contains(reading.word(gap.first - 1)))
            --gap.first;
        // « lundi [vers 17 heures] »
        const bool goes_on = !gaps.empty() && gap.first == gaps.back().last;
        if (goes_on) gaps.back().last = gap.last;
        if (!goes_on) gaps.push_back(gap);
        Gap& last = gaps.back();
        const bool commas = last.first > floor && reading.word(last.first - 1) == "," &&
                            reading.word(last.last) == ",";
        if (commas) last = {last.first - 1, last.last + 1};
    }
    return gaps;
}

bool opens_object(const Reading& reading, std::uint32_t at) {
    static const WordSet all(
        "le la les l' un une des du de d' au plus pres entre environ quelque quelques plusieurs "
        "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
        "vingt trente quarante cinquante soixante cent leur leurs son sa ses");
    return all.contains(reading.word(at)) || reading.token(at).kind == text::TokenKind::number;
}

/// Which verb the words at `at` complete behind its object: « en otage », « pour cible », « à
/// partie » that of taking, « prisonniers » that of making; nullptr = none.
const WordSet* completed_at(const Reading& reading, std::uint32_t at) {
    static const WordSet take(
        "pris prise prises prend prennent prit prirent prenant prendre retenu retient retiennent "
        "retenir garde gardent gardant garder");
    static const WordSet make("fait font fit firent faisant faire");
    const text::Word word = reading.word(at);
    const text::Word next = reading.word(at + 1);
    const bool taken = (word == "en" && one_of(next, {"otage", "otages"})) ||
                       (word == "pour" && one_of(next, {"cible", "cibles"})) ||
                       (word == "a" && next == "partie");
    if (taken) return &take;
    return one_of(word, {"prisonnier", "prisonniers", "prisonniere", "prisonnieres"}) ? &make
                                                                                      : nullptr;
}

/// « pris [un imam] en otage »: the object before the words at `at`.
std::optional<Gap> object_before(const Reading& reading,
                                 std::uint32_t at,
                                 std::span<const Gap> times) {
    constexpr std::uint32_t longest = 14;
    static const WordSet clause_begins(". ; : ! ? ( ) qui que qu' dont ou puis mais car avant");
    const WordSet* verbs = completed_at(reading, at);
    if (verbs == nullptr) return std::nullopt;
    for (std::uint32_t verb = at; verb > 0 && at - verb < longest; --verb) {
        const text::Word word = reading.word(verb - 1);
        if (clause_begins.contains(word)) return std::nullopt;
        if (!verbs->contains(word)) continue;
        // « pris [hier le maire] en otage »
        const auto time = std::find_if(
            times.begin(), times.end(), [&](const Gap& gap) { return gap.first == verb; });
        const std::uint32_t opens = time == times.end() ? verb : time->last;
        const bool object = opens < at && opens_object(reading, opens);
        return object ? std::optional(Gap{verb, at}) : std::nullopt;
    }
    return std::nullopt;
}

/// Is anybody named there, or a thing that may be shot at? « prennent l'école en otage » is a
/// strike.
bool names_struck(const Reading& reading,
                  const Lexicon& lexicon,
                  const Gap& gap,
                  std::span<const Match> matches) {
    const bool held = reading.word(gap.last) == "en";
    return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
        const Kind kind = match.entry.kind;
        const bool person =
            kind == Kind::actor && lexicon.party(match.entry.index).kind != PartyKind::unit;
        const bool people = person || kind == Kind::people || kind == Kind::source;
        return match.first >= gap.first && match.last <= gap.last &&
               (people || (!held && (kind == Kind::object || kind == Kind::actor)));
    });
}

std::vector<Gap> objects(const Reading& reading,
                         const Lexicon& lexicon,
                         std::span<const Gap> times,
                         std::span<const Match> matches) {
    std::vector<Gap> gaps;
    if (reading.language != Language::french) return gaps;
    for (std::uint32_t at = 0; at < reading.tokens.size(); ++at) {
        const auto gap = object_before(reading, at, times);
        if (gap && names_struck(reading, lexicon, *gap, matches)) gaps.push_back(*gap);
    }
    return gaps;
}

/// What is found only without the gaps. With `whole`, a match covers its gap.
std::vector<Match> found_without(const Reading& reading,
                                 const Lexicon& lexicon,
                                 std::span<const Gap> gaps,
                                 bool whole) {
    text::Tokens left = reading.tokens;
    left.list.clear();
    std::vector<std::uint32_t> from;  // where each token that is left stood
    auto gap = gaps.begin();
    for (std::uint32_t at = 0; at < reading.tokens.size(); ++at) {
        if (gap != gaps.end() && at == gap->first) {
            at = gap->last - 1;
            ++gap;
            continue;
        }
        left.list.push_back(reading.token(at));
        from.push_back(at);
    }
    left.lay_words();
    std::vector<Match> found;
    for (const Match& match : lexicon.trie(reading.language).find_all(left)) {
        const std::uint32_t first = from[match.first];
        const std::uint32_t last = from[match.last - 1] + 1;
        if (last - first == match.last - match.first || !may_be_parted(match.entry.kind)) continue;
        // "burned alive [on Monday] in": the place is no part of it
        static const WordSet prepositions("in at on by near of to from with a au aux en dans de");
        const bool led = from[match.last - 2] + 1 != last - 1;
        if (led && prepositions.contains(reading.word(last - 1))) continue;
        std::uint32_t end = first + 1;  // before the gap
        while (end - first < match.last - match.first && from[match.first + end - first] == end)
            ++end;
        found.push_back({first, whole ? last : end, match.entry});
    }
    return found;
}

bool stands_before(const Match& a, const Match& b) {
    return a.first < b.first || (a.first == b.first && a.last > b.last);
}

}  // namespace

std::vector<Match> matches_of(const Reading& reading, const Lexicon& lexicon) {
    std::vector<Match> matches = lexicon.trie(reading.language).find_all(reading.tokens);
    // Who names nobody tells no event.
    const bool tells = std::any_of(matches.begin(), matches.end(), [](const Match& match) {
        return match.entry.kind == Kind::actor || match.entry.kind == Kind::trigger;
    });
    if (!tells) return matches;
    std::vector<Match> all;
    const auto add = [&](const std::vector<Gap>& gaps, bool whole) {
        if (gaps.empty()) return;
        const auto found = found_without(reading, lexicon, gaps, whole);
        all.insert(all.end(), found.begin(), found.end());
    };
    const auto times = adjuncts(reading, lexicon.time_words(reading.language));
    add(objects(reading, lexicon, times, matches), /*whole=*/false);
    add(times, /*whole=*/true);
    if (all.empty()) return matches;
    // What asks for words on both sides of its object knows more than the bare verb.
    all.insert(all.end(), matches.begin(), matches.end());
    std::stable_sort(all.begin(), all.end(), stands_before);
    return all;
}

}  // namespace vigie::extractors
