#include "extractors/reading/openers.h"

#include <algorithm>

#include "extractors/reading/tags.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "soldiers have been killed (as) Tuareg and Arab insurgents captured Kidal": those behind it act;
/// "used it as a base", "as well as".
bool opens_as_clause(const Reading& reading, std::uint32_t as) {
    static const WordSet others("such same well known described identified as far soon long");
    constexpr std::uint32_t subject = 4;  // "as Tuareg and Arab (insurgents)"
    constexpr std::uint32_t verb = 3;     // "insurgents had also (captured)"
    if (reading.language != Language::english || reading.word(as) != "as" || as == 0 ||
        others.contains(reading.word(as - 1)) || one_of(reading.word(as + 1), {"a", "an", "well"}))
        return false;
    const auto parties = mentions_in(reading, Kind::actor, as + 1, as + 1 + subject);
    if (parties.empty()) return false;
    const std::uint32_t end = parties.back()->last;
    const auto deeds = mentions_in(reading, Kind::trigger, end, end + verb);
    return !deeds.empty() && deeds.front()->first < end + verb;
}

/// "The army came (after) seven people were killed", « est intervenue (après) que sept personnes
/// ont été tuées »: a clause that begins with those who are counted in it.
bool opens_counted_clause(const Reading& reading, std::uint32_t conjunction) {
    static const WordSet conjunctions("after because before since apres parce");
    static const WordSet people(
        "people persons person others bodies corpses corps cadavres villagers residents passengers "
        "men women children personnes personne autres hommes femmes enfants habitants passagers villageois");
    static const WordSet befell("was were have has had are ont a sont avaient furent etaient");
    constexpr std::uint32_t reach = 4;  // "(seven) people there (were)"
    if (!conjunctions.contains(reading.word(conjunction))) return false;
    const std::uint32_t begin = conjunction + (reading.word(conjunction + 1) == "que" ? 2 : 1);
    const auto& counts = reading.quantities;
    const auto count =
        std::lower_bound(counts.begin(), counts.end(), begin, [](const Quantity& one, auto at) {
            return one.first < at;
        });
    if (count == counts.end() || count->first != begin) return false;
    const auto noun = static_cast<std::uint32_t>(count->last);
    const auto end = std::min(noun + reach, reading.sentences[reading.sentence_of(noun)].last);
    return has_word(reading, noun, std::min(noun + 2, end), people) &&
           has_word(reading, noun + 1, end, befell);
}

/// "closed the road (after) an attack killed three", "because a shell hit the camp": a clause whose
/// subject is a deed or an arm.
bool opens_clause_of_deed(const Reading& reading, std::uint32_t conjunction) {
    static const WordSet articles("a an another");
    constexpr std::uint32_t subject = 4;  // "an overnight mortar (attack)"
    if (!one_of(reading.word(conjunction), {"after", "because", "since"}) ||
        !articles.contains(reading.word(conjunction + 1)))
        return false;
    const auto deeds =
        mentions_in(reading, Kind::trigger, conjunction + 2, conjunction + 2 + subject + 1);
    const auto told = [&](const Mention* verb) { return verb->first == deeds.front()->last; };
    return deeds.size() > 1 && std::any_of(deeds.begin() + 1, deeds.end(), told);
}

}  // namespace

char tag_of_opener(const Reading& reading, std::uint32_t start, std::uint32_t token) {
    const text::Word word = reading.word(token);
    // "ou" without its accent is "or"
    if (word == "ou" && reading.original(token, token + 1) == "où") return 'R';
    if (opens_as_clause(reading, token) || opens_counted_clause(reading, token) ||
        opens_clause_of_deed(reading, token))
        return ';';
    const bool when = word == "moment" && token > start && reading.word(token - 1) == "au" &&
                      one_of(reading.word(token + 1), {"ou", "meme"});
    return when ? ';' : '\0';
}

char tag_between(const Reading& reading,
                 const std::vector<Chunk>& before,
                 const std::vector<Chunk>& chunks,
                 std::size_t next,
                 std::uint32_t token) {
    constexpr std::uint32_t reach = 4;  // « ou de l'(EIGS) »
    const bool either = one_of(reading.word(token), {"or", "ou"}) && !before.empty() &&
                        before.back().tag == 'I' && before.back().last == token &&
                        next < chunks.size() && chunks[next].tag == 'I' &&
                        chunks[next].first < token + reach;
    return either ? '&' : tag_of(reading.tokens, token);
}

}  // namespace vigie::extractors
