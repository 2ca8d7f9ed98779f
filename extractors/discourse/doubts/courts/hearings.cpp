#include "extractors/discourse/doubts/courts/hearings.h"

#include <algorithm>

#include "extractors/discourse/doubts/courts/court_words.h"
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
    static const WordSet says(
        "raconte avoue reconnu nie explique declare dit affirme admis told said confessed admitted "
        "denied described pleaded conteste relate detaille");
    if (!defendants().contains(reading.word(at)) || at == 0 ||
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
    if (!court_room().contains(reading.word(at))) return 0;
    if (one_of(reading.word(at + 1), {"heard", "hears"})) return at + 2;
    if (one_of(reading.word(at + 1), {"was", "a"}) &&
        one_of(reading.word(at + 2), {"told", "entendu", "ecoute", "examine"}))
        return at + 3;
    if (at >= 2 && one_of(reading.word(at - 1), {"the", "a", "la", "le", "aux"}) &&
        (one_of(reading.word(at - 2), {"told"}) || one_of(reading.word(at - 3), {"told"})))
        return at + 1;
    return 0;
}

/// « Entendue lundi par les (juges), une rescapée a raconté », « Devant la (cour), » : a setting
/// before a court that ends in a comma; the token behind it, or 0.
std::uint32_t behind_opening_hearing(const Reading& reading, const text::Sentence& span) {
    static const WordSet opens(
        "entendu entendue entendus entendues interroge interrogee devant face");
    constexpr std::uint32_t reach = 9;
    if (!opens.contains(reading.word(span.first))) return 0;
    bool court = false;
    for (std::uint32_t at = span.first + 1; at < std::min(span.last, span.first + reach); ++at) {
        if (reading.word(at) == ",") return court ? at : 0;
        court |= court_room().contains(reading.word(at));
    }
    return 0;
}

/// « la perpétuité contre », "life for": does a sentence that is asked for lead on to whom?
bool demands_sentence(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet sentences(
        "peine peines ans mois perpetuite prison reclusion mort condamnation life years months "
        "death penalty sentence sentences term terms jail imprisonment");
    bool sentence = false;
    for (std::uint32_t link = from; link < to; ++link) {
        sentence |= sentences.contains(reading.word(link));
        if (one_of(reading.word(link), {"after", "apres", ";", ":"})) return false;
        if (sentence && one_of(reading.word(link), {"for", "contre", "against"})) return true;
    }
    return false;
}

/// "Prosecutors sought life (for the man who killed five)", « Le parquet a requis la perpétuité
/// contre »: the deed is in the relative of who is tried.
bool is_asked_sentence_for(const Reading& reading, const text::Sentence& span, std::uint32_t deed) {
    static const WordSet asks("sought seek seeks asked demanded requested requis requiert reclame");
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t at = span.first; at < deed; ++at) {
        if (!prosecution().contains(reading.word(at))) continue;
        for (std::uint32_t next = at + 1; next < std::min(at + reach, deed); ++next) {
            if (!asks.contains(reading.word(next))) continue;
            if (demands_sentence(reading, next + 1, deed)) return true;
        }
    }
    return false;
}

/// "The man who (attacked) worshippers appeared in court": the deed is in a relative, and the main
/// verb behind it is that of a trial.
bool is_of_man_tried(const Reading& reading, const text::Sentence& span, std::uint32_t deed) {
    static const WordSet appears(
        "comparait comparaissent comparu comparaissait comparaitra comparaitront rejuge");
    constexpr std::uint32_t reach = 3;  // « qui avait ainsi (tué) »
    bool relative = false;
    for (std::uint32_t back = 1; back <= std::min(reach, deed - span.first); ++back)
        relative |= one_of(reading.word(deed - back), {"qui", "who"});
    for (std::uint32_t at = deed; relative && at < span.last; ++at) {
        if (one_of(reading.word(at), {";", ":"})) return false;
        if (appears.contains(reading.word(at))) return true;
        if (one_of(reading.word(at), {"appeared", "appears", "appear"}) &&
            one_of(reading.word(at + 1), {"in", "before"}) &&
            (one_of(reading.word(at + 2), {"court", "judges"}) ||
             one_of(reading.word(at + 3), {"court", "judge", "judges"})))
            return true;
    }
    return false;
}

/// Does a day that an event may have stand behind the token?
bool has_day_behind(const Scene& scene, std::size_t sentence, std::uint32_t token) {
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.dates_event() && time.first() >= token;
    });
}

/// « Interrogé par un juge, un témoin a dit que (des hommes ont tué) »: undated, so of the case.
bool is_told_when_heard(const Scene& scene, const text::Sentence& span, std::uint32_t deed) {
    static const WordSet tells(
        "raconte racontent explique decrit relate affirme declare dit detaille confie soutenu");
    const Reading& reading = scene.reading;
    // « Interrogé par un juge, un témoin a dit que sept personnes ont été tuées dimanche »
    const std::uint32_t opening = behind_opening_hearing(reading, span);
    if (opening == 0 || has_day_behind(scene, reading.sentence_of(span.first), opening))
        return false;
    for (std::uint32_t at = opening; at < deed; ++at) {
        if (tells.contains(reading.word(at)) && hangs_on(reading, at, deed)) return true;
    }
    return false;
}

/// "The court heard how gunmen (stormed)", « l'accusé a raconté comment il avait (tué) »
bool is_said_to_court(const Reading& reading, const text::Sentence& span, std::uint32_t deed) {
    if (!may_have(reading, span, court_room()) && !may_have(reading, span, defendants()))
        return false;
    for (std::uint32_t at = span.first; at < deed; ++at) {
        const std::uint32_t heard = behind_court_hearing(reading, at);
        if (heard > 0 && hangs_on(reading, heard, deed)) return true;
        if (is_speaker_tried(reading, at) && hangs_on(reading, at + 1, deed)) return true;
    }
    return false;
}

}  // namespace

bool is_told_in_court(const Scene& scene, const text::Sentence& span, const Chunk& chunk) {
    const Reading& reading = scene.reading;
    if (is_told_when_heard(scene, span, chunk.first) ||
        is_said_to_court(reading, span, chunk.first))
        return true;
    // « qui ont été (attaqués) ont comparu comme témoins »: they suffered it
    if (chunk.verb.construction != Construction::passive &&
        is_of_man_tried(reading, span, chunk.first))
        return true;
    return may_have(reading, span, prosecution()) &&
           is_asked_sentence_for(reading, span, chunk.first);
}

}  // namespace vigie::extractors
