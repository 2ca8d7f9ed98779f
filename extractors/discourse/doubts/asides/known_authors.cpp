#include "extractors/discourse/doubts/asides/known_authors.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "(mastermind) of", « (auteur) de », "(behind)", « à l'(origine) de »
const WordSet author_words(
    "auteur auteurs autrice commanditaire commanditaires cerveau cerveaux responsable responsables "
    "instigateur instigateurs organisateur organisateurs origine derriere mastermind masterminds "
    "perpetrator perpetrators author authors architect architects organiser organisers organizer "
    "organizers planner planners behind responsible blamed");

/// « qui (avaient) mené l'attaque », « (ayant) participé à », "who (had) carried out"
const WordSet having("ayant avaient avait had");

const WordSet clause_ends(", ; . et and");

/// « est responsable de », "are behind": says who did it, and that is the news.
bool is_predicate(const Reading& reading, std::uint32_t author) {
    static const WordSet copulas(
        "est sont etait etaient serait seraient is are was were be been etre ete stand stands");
    constexpr std::uint32_t reach = 3;  // « (est) à l'origine de », "(is) being blamed"
    return has_word(reading, author - std::min(reach, author), author, copulas);
}

/// The token that calls those who are spoken of the authors of the deed; its own = none.
std::uint32_t author_of(const Reading& reading, const text::Sentence& span, const Chunk& deed) {
    constexpr std::uint32_t reach = 7;  // "responsible for a string of recent deadly (raids)"
    const std::uint32_t start = std::max(span.first, deed.first - std::min(reach, deed.first));
    for (std::uint32_t at = deed.first; at > start; --at) {
        const text::Word word = reading.word(at - 1);
        if (clause_ends.contains(word)) break;
        const bool blames = word == "blamed" && reading.word(at) != "for";  // "blamed the raid on"
        if (author_words.contains(word) && !blames) return at - 1;
        if (!having.contains(word)) continue;
        const bool relative = at > span.first + 1 && one_of(reading.word(at - 2), {"qui", "who"});
        return word == "ayant" || relative ? at - 1 : deed.first;
    }
    return deed.first;
}

/// "the (attack) on Sunday", « l'(attaque) de lundi »: a deed of the days that the news is about.
bool has_own_day(std::span<const SentenceTime> times, const Chunk& deed, std::uint32_t end) {
    constexpr std::uint32_t reach = 6;  // « de la ville de Boni lundi »
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.dates_event() && time.first() >= deed.last && time.first() < end &&
               time.first() - deed.last <= reach;
    });
}

bool may_be_of_author(const Reading& reading, std::size_t sentence, const Chunk& deed) {
    return deed.verb.construction == Construction::nominal && deed.first > 1 &&
           (may_have(reading, sentence, author_words) || may_have(reading, sentence, having));
}

bool is_verb(const Chunk& chunk) {
    return is_trigger(chunk) && chunk.sense != nullptr &&
           chunk.verb.construction != Construction::nominal;
}

}  // namespace

std::uint32_t end_of_deed(const Reading& reading, const Clauses& clauses, const Chunk& deed) {
    const auto& span = reading.sentences[reading.sentence_of(deed.first)];
    const auto next =
        std::find_if(clauses.chunks.begin(), clauses.chunks.end(), [&](const Chunk& chunk) {
            return chunk.first >= deed.last && is_verb(chunk);
        });
    return next == clauses.chunks.end() ? span.last : next->first;
}

bool says_who_was_struck(const Reading& reading,
                         const Clauses& clauses,
                         std::span<const SentenceTime> times,
                         const Chunk& deed) {
    static const WordSet definite("l' la le les the cette ce this that");
    const std::size_t sentence = reading.sentence_of(deed.first);
    if (!may_be_of_author(reading, sentence, deed)) return false;
    const auto& span = reading.sentences[sentence];
    const std::uint32_t author = author_of(reading, span, deed);
    if (author == deed.first || is_predicate(reading, author)) return false;
    const bool known = definite.contains(reading.word(deed.first - 1));
    if (known && has_own_day(times, deed, end_of_deed(reading, clauses, deed))) return false;
    const bool apposed = author > span.first && reading.word(author - 1) == ",";
    return std::any_of(clauses.chunks.begin(), clauses.chunks.end(), [&](const Chunk& other) {
        if (!is_trigger(other) || other.sense == nullptr) return false;
        if (other.last <= author) return true;
        return other.first >= deed.last && is_verb(other) &&
               (apposed || other.verb.construction == Construction::passive);
    });
}

}  // namespace vigie::extractors
