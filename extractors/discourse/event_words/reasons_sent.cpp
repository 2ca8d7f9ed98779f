#include "extractors/discourse/event_words/reasons_sent.h"

#include <algorithm>

#include "extractors/discourse/joining/draft.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet& sent() {
    static const WordSet all(
        "deploye deployee deployes deployees deploie envoye envoyee envoyes envoyees depeche depechee "
        "depeches depechees mobilise mobilisee mobilises mobilisees parti partie partis parties "
        "sent dispatched deployed rushed scrambled despatched");
    return all;
}

/// The token of "(after) attacks on", « (à la suite) des attaques contre » before the noun; the
/// noun's own when none stands there.
std::uint32_t reason_before(const Reading& reading, std::uint32_t noun, std::uint32_t first) {
    static const WordSet links("apres suite after following response reponse");
    static const WordSet marks(". ; :");
    constexpr std::uint32_t near = 5;  // « à la suite de la double (attaque) »
    for (std::uint32_t back = 1; back <= std::min(near, noun - first); ++back) {
        const text::Word word = reading.word(noun - back);
        if (links.contains(word)) return noun - back;
        if (marks.contains(word) || word == ",") return noun;
    }
    return noun;
}

/// Does a word of sending stand before the reason, with no deed between?
bool were_sent(const Reading& reading, std::uint32_t reason, std::uint32_t first) {
    constexpr std::uint32_t reach = 10;  // « déployé une patrouille jeudi à Koro »
    for (std::uint32_t back = 1; back <= std::min(reach, reason - first); ++back) {
        const std::uint32_t at = reason - back;
        if (one_of(reading.word(at), {";", ":", "."})) return false;
        if (sent().contains(reading.word(at)))
            return mentions_in(reading, Kind::trigger, at + 1, reason).empty();
    }
    return false;
}

/// « l'attaque de Sari (qui a fait six morts) »: said of the reason, not of those who were sent.
bool says_more_of_reason(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet relatives("qui ayant which that who having killing leaving faisant tuant");
    for (std::uint32_t at = from; at <= to; ++at) {
        if (relatives.contains(reading.word(at))) return true;
    }
    return false;
}

/// "sent to Koro after an attack on Sari; a mine went off": do stronger marks than a comma part the
/// two?
bool are_parted(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    for (; from < to; ++from) {
        if (one_of(reading.word(from), {";", ":"})) return true;
    }
    return false;
}

/// "were ambushed", « est tombée dans une embuscade »: may it have befallen those who were sent?
bool is_undergone(const Chunk& chunk) {
    return chunk.verb.construction == Construction::passive || chunk.sense->voice == Voice::suffers;
}

/// The same, once it is known who was struck: "and jihadists burned the school" befell others.
bool befell_force(const Candidate& deed) {
    return is_state(deed.target) ||
           (deed.target == nullptr && (deed.is_suffered() || deed.perpetrator == nullptr));
}

/// Is a noun of a deed why somebody was sent, who is told before it?
bool is_reason(const Reading& reading, const VerbGroup& verb, std::uint32_t noun) {
    const auto& span = reading.sentences[reading.sentence_of(noun)];
    if (verb.construction != Construction::nominal || !may_have(reading, span, sent()))
        return false;
    const std::uint32_t reason = reason_before(reading, noun, span.first);
    return reason != noun && were_sent(reading, reason, span.first);
}

/// « après l'attaque et (a tué) quinze habitants », "and (killed) nine": what forces did next.
bool goes_on_to_kill(const Reading& reading, const Candidate& measure) {
    const auto& span = reading.sentences[measure.sentence];
    for (const Mention* befell : mentions_in(reading, Kind::status, measure.last, span.last)) {
        std::uint32_t at = befell->first;
        while (at > measure.last && one_of(reading.word(at - 1), {"a", "ont", "then", "ensuite"}))
            --at;
        if (one_of(reading.word(at - 1), {"et", "and", "puis"})) return true;
    }
    return false;
}

/// "Soldiers (closed the road) after an explosion wounded three", « L'armée a (bouclé) le village
/// après l'attaque »: what forces do on the spot once it is over. A blockade lifted is news.
bool is_measure_taken(const Scene& scene, const Candidate& word, const Candidate& deed) {
    static const WordSet surrounds("surrounded encircled encercle boucle");
    static const WordSet sieges("blockade siege embargo blocus");
    constexpr std::uint32_t reach = 8;  // "closed the road to Nara on Sunday (after)"
    const Reading& reading = scene.reading;
    const bool measure =
        word.family == Family::blockade || surrounds.contains(reading.word(word.last - 1));
    if (!measure || !is_state(word.perpetrator) || deed.sentence != word.sentence ||
        deed.first <= word.last || is_state(deed.perpetrator) || !does_harm(deed.family) ||
        has_word(reading, word.first, word.last + 2, sieges) || goes_on_to_kill(reading, word))
        return false;
    static const WordSet links("after following apres");
    return has_word(reading, word.last, std::min(word.last + reach, deed.first), links);
}

}  // namespace

std::optional<std::uint32_t> deed_of_those_sent(const Reading& reading,
                                                const Clauses& clauses,
                                                const Chunk& reason) {
    if (!is_reason(reading, reason.verb, reason.first)) return std::nullopt;
    const auto& chunks = clauses.chunks;
    const auto deed = std::find_if(chunks.begin(), chunks.end(), [&](const Chunk& chunk) {
        return is_trigger(chunk) && chunk.first >= reason.last && chunk.sense != nullptr &&
               chunk.verb.construction != Construction::nominal;
    });
    if (deed == chunks.end() || !is_undergone(*deed) ||
        are_parted(reading, reason.last, deed->first) ||
        says_more_of_reason(reading, reason.last, deed->first))
        return std::nullopt;
    return deed->first;
}

void weed_measures_taken(const Scene& scene, std::vector<Candidate>& found) {
    for (std::size_t i = found.size(); i-- > 0;) {
        const bool measure = std::any_of(found.begin(), found.end(), [&](const Candidate& deed) {
            return is_measure_taken(scene, found[i], deed);
        });
        if (measure) found.erase(found.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

void weed_reasons_sent(const Scene& scene, std::vector<Candidate>& found) {
    const Reading& reading = scene.reading;
    std::vector<std::uint32_t> dropped;
    for (Candidate& word : found) {
        if (!is_reason(reading, word.verb, word.first)) continue;
        if (is_state(word.perpetrator)) word.perpetrator = nullptr;
        const auto deed = std::find_if(found.begin(), found.end(), [&](const Candidate& other) {
            return other.first > word.last && other.verb.construction != Construction::nominal;
        });
        if (deed != found.end() && befell_force(*deed) &&
            !are_parted(reading, word.last, deed->first) &&
            !says_more_of_reason(reading, word.last, deed->first))
            dropped.push_back(word.first);
    }
    std::erase_if(found, [&](const Candidate& word) {
        return std::find(dropped.begin(), dropped.end(), word.first) != dropped.end();
    });
}

}  // namespace vigie::extractors
