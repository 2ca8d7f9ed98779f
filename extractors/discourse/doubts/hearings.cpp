#include "extractors/discourse/doubts/hearings.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Does the clause that holds `deed` hang on what ends at `from`: a link of speech between them,
/// and no clause of its own?
bool hangs_on(const Reading& reading, std::uint32_t from, std::uint32_t deed) {
    static const WordSet links("que qu' comment avoir that how of having");
    bool linked = false;
    for (std::uint32_t at = from; at < deed; ++at) {
        if (one_of(reading.word(at), {";", ":"})) return false;
        // « a raconté comment …, a dit le juge lundi après que (…) »
        if (one_of(reading.word(at), {"apres", "after", "alors", "while", "tandis"})) return false;
        linked |= links.contains(reading.word(at));
    }
    return linked;
}

/// « l'(accusé) a raconté », "the defendant told": who is tried speaks.
bool is_speaker_tried(const Reading& reading, std::uint32_t at) {
    static const WordSet tried(
        "accuse accusee accuses prevenu prevenue prevenus coaccuse coaccuses defendant defendants");
    static const WordSet says(
        "raconte avoue reconnu nie explique declare dit affirme admis told said confessed admitted "
        "denied described pleaded conteste relate detaille");
    if (!tried.contains(reading.word(at)) || at == 0 ||
        !one_of(reading.word(at - 1), {"l'", "le", "la", "les", "the", "principal", "main"}))
        return false;
    constexpr std::uint32_t reach = 5;
    for (std::uint32_t next = at + 1; next <= at + reach; ++next) {
        if (one_of(reading.word(next), {",", ";", "of", "de", "d'"})) return false;
        if (says.contains(reading.word(next))) return true;
    }
    return false;
}

/// "The court (heard)", « la cour a entendu », "told the (court)": the end of the words, or 0.
std::uint32_t behind_court_hearing(const Reading& reading, std::uint32_t at) {
    static const WordSet courts("court courts jury judges tribunal cour juges assises barre");
    if (!courts.contains(reading.word(at))) return 0;
    if (one_of(reading.word(at + 1), {"heard", "hears"})) return at + 2;
    if (one_of(reading.word(at + 1), {"was", "a"}) &&
        one_of(reading.word(at + 2), {"told", "entendu", "ecoute", "examine"}))
        return at + 3;
    if (at >= 2 && one_of(reading.word(at - 1), {"the", "a", "la", "le", "aux"}) &&
        (one_of(reading.word(at - 2), {"told"}) || one_of(reading.word(at - 3), {"told"})))
        return at + 1;
    return 0;
}

/// "Prosecutors sought life (for the man who killed five)", « Le parquet a requis la perpétuité
/// contre »: the deed is in the relative of who is tried.
bool is_asked_sentence_for(const Reading& reading, const text::Sentence& span, std::uint32_t deed) {
    static const WordSet who("prosecutors prosecutor prosecution parquet procureur procureure");
    static const WordSet asks("sought seek seeks asked demanded requested requis requiert reclame");
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t at = span.first; at < deed; ++at) {
        if (!who.contains(reading.word(at))) continue;
        for (std::uint32_t next = at + 1; next < std::min(at + reach, deed); ++next) {
            if (!asks.contains(reading.word(next))) continue;
            for (std::uint32_t link = next + 1; link < deed; ++link) {
                if (one_of(reading.word(link), {"for", "contre", "against"})) return true;
            }
        }
    }
    return false;
}

}  // namespace

bool is_told_in_court(const Scene& scene, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet speaks(
        "court courts jury judges tribunal cour juges assises barre accuse accusee accuses prevenu "
        "prevenue prevenus coaccuse coaccuses defendant defendants");
    static const WordSet asks("prosecutors prosecutor prosecution parquet procureur procureure");
    const Reading& reading = scene.reading;
    if (may_have(reading, span, speaks)) {
        for (std::uint32_t at = span.first; at < chunk.first; ++at) {
            const std::uint32_t heard = behind_court_hearing(reading, at);
            if (heard > 0 && hangs_on(reading, heard, chunk.first)) return true;
            if (is_speaker_tried(reading, at) && hangs_on(reading, at + 1, chunk.first))
                return true;
        }
    }
    return may_have(reading, span, asks) && is_asked_sentence_for(reading, span, chunk.first);
}

bool is_warned_of(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet lessons(
        "sensibilisation sensibilise sensibiliser sensibilises campagne seance atelier conference "
        "colloque debat plaidoyer causerie forum formation seminaire panel education information "
        "prevention exposition awareness workshop seminar lecture conference lesson lessons course "
        "training debate forum talk campaign symposium webinar");
    static const WordSet links(
        "sur contre aux au a les des de du l' la le d' dangers danger risques risque menace menaces "
        "lutte about on against the of dangers risks threat fight public mondiale nationale "
        "regionale internationale consacre consacree dedie dediee prevention");
    static const WordSet leads("sur contre aux au about on against");
    if (chunk.verb.construction != Construction::nominal || !may_have(reading, span, lessons))
        return false;
    bool led = false;
    for (std::uint32_t at = chunk.first; at > span.first; --at) {
        const text::Word word = reading.word(at - 1);
        if (lessons.contains(word)) return led;
        if (!links.contains(word)) return false;
        led |= leads.contains(word) || word == "dangers" || word == "risques";
    }
    return false;
}

}  // namespace vigie::extractors
