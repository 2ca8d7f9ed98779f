#include "extractors/reading/described.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "(five) kidnapped", "(dozens of) kidnapped", "(several) kidnapped": a count leads the word.
bool is_behind_count(const Reading& reading, std::uint32_t token) {
    static const WordSet counts("several some many few other more all");
    const auto& numbers = reading.quantities;
    return token > 0 &&
           (is_number(reading.tokens, token - 1) || counts.contains(reading.word(token - 1)) ||
            std::any_of(numbers.begin(), numbers.end(), [&](const Quantity& count) {
                return count.first < token &&
                       (count.last == token ||
                        (count.last + 1 == token && reading.word(token - 1) == "of"));
            }));
}

/// "kidnapped (teachers)", "abducted (people)": many, and not what happened to one.
bool names_many(const Reading& reading, std::uint32_t token) {
    const text::Word word = reading.word(token);
    return one_of(word, {"people", "men", "women", "children"}) ||
           (word.size() > 4 && word.ends_with('s') && !word.ends_with("ss") &&
            !reading.token(token).capital);
}

}  // namespace

bool describes_counted(const Reading& reading, const Chunk& chunk) {
    static const WordSet taken("kidnapped abducted captured");
    return taken.contains(reading.word(chunk.first)) && is_behind_count(reading, chunk.first) &&
           (names_many(reading, chunk.last) ||
            !mentions_in(reading, Kind::actor, chunk.last, chunk.last + 2).empty());
}

bool describes_hurt(const Reading& reading, std::size_t first, std::size_t last) {
    return one_of(reading.word(first), {"wounded", "injured"}) && last == first + 1 &&
           is_behind_count(reading, static_cast<std::uint32_t>(first)) &&
           names_many(reading, static_cast<std::uint32_t>(last));
}

bool is_said_of_subject(const Reading& reading, const Chunk& chunk) {
    static const WordSet relatives("ayant avoir having qui who that which");
    constexpr std::uint32_t auxiliaries = 3;  // "qui avaient déjà (attaqué)"
    const bool beside = chunk.first > 0 && is_word(reading.tokens, chunk.first - 1);
    // « Quatre suspects, (trouvés) avec deux fusils, »
    const bool apposed = chunk.first > 1 && reading.word(chunk.first - 1) == "," &&
                         chunk.verb.construction == Construction::passive;
    if ((beside || apposed) && chunk.verb.tense == Tense::bare) return true;
    return has_word(
        reading, chunk.first - std::min(auxiliaries, chunk.first), chunk.first, relatives);
}

bool has_thing_of_its_own(const Reading& reading, const Chunk& deed, const Chunk& participle) {
    static const WordSet links("and et ,");
    if (participle.verb.tense != Tense::bare || deed.last >= participle.first) return false;
    const auto things = mentions_in(reading, Kind::object, deed.last, participle.first);
    return !things.empty() && things.back()->last == participle.first &&
           has_word(reading, deed.last, things.front()->first, links);
}

bool describes_those_visited(const Reading& reading, const Chunk& chunk) {
    static const WordSet hurt("wounded injured maimed");
    static const WordSet leads(
        "visited visits visit visiting see saw met meet meets greeted comforted treated treating to of "
        "for");
    // "visited (the wounded) on Tuesday"
    static const WordSet cares(
        "visited visits visit visiting see saw met meet meets greeted comforted treated treating treat "
        "tended evacuated evacuating evacuate transported took carried flew ferried");
    if (reading.language != Language::english || chunk.first < 2 ||
        !hurt.contains(reading.word(chunk.first)))
        return false;
    if (reading.word(chunk.first - 1) == "the")
        return cares.contains(reading.word(chunk.first - 2));
    return leads.contains(reading.word(chunk.first - 1)) && reading.word(chunk.last).ends_with('s');
}

bool names_body_or_course(const Reading& reading, const Chunk& chunk) {
    static const WordSet all(
        "team teams course training equipment kit programme program commission agency experts centre "
        "center week");
    return all.contains(reading.word(chunk.last));
}

bool is_where_they_stood(const Reading& reading, const Chunk& post) {
    static const WordSet articles("la l' le leur leurs son un une the a an their his");
    static const WordSet french("a au aux dans devant sur en");
    static const WordSet english("at in near outside inside on from");
    const bool in_french = reading.language == Language::french;
    const WordSet& where = in_french ? french : english;
    std::uint32_t at = post.first;
    const bool bare = in_french && at > 0 && where.contains(reading.word(at - 1));
    if (!bare && at > 0 && articles.contains(reading.word(at - 1))) --at;
    return at > 0 && where.contains(reading.word(at - 1));
}

}  // namespace vigie::extractors
