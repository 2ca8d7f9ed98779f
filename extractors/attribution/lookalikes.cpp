#include "extractors/attribution/lookalikes.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "killed by (alleged) fighters", "the (reported) killing", "arrested (alleged) rebels": it stands
/// before its noun, and nobody says anything.
bool is_adjective(const Reading& reading, const text::Sentence& sentence, const Mention& speech) {
    static const WordSet adjectives("alleged reported claimed acknowledged");
    static const WordSet leads(
        "by of the an a with from against for as to its their several some many two three four "
        "five these those between among");
    if (!adjectives.contains(reading.word(speech.first)) || speech.first == sentence.first)
        return false;
    if (leads.contains(reading.word(speech.first - 1))) return true;
    const auto deeds = mentions_in(reading, Kind::trigger, sentence.first, speech.first);
    return !deeds.empty() && deeds.back()->last == speech.first &&
           reading.word(speech.first - 1).ends_with("ed");
}

/// « au lieu-(dit) Koumi », « dans la (cité) des mineurs »
bool names_spot(const Reading& reading, const Mention& speech) {
    const text::Word word = reading.word(speech.first);
    if (speech.first < 2) return false;
    if (word == "cite") return one_of(reading.word(speech.first - 1), {"la", "cette", "une"});
    if (!word.starts_with("dit")) return false;
    const std::uint32_t noun = speech.first - (reading.word(speech.first - 1) == "-" ? 2 : 1);
    return one_of(reading.word(noun), {"lieu", "lieux", "zone", "endroit"});
}

/// « des chasseurs, qui (soutiennent) l'armée »: not « le JNIM soutient que »
bool backs_somebody(const Reading& reading, const Mention& speech) {
    const text::Word word = reading.word(speech.first);
    // « six morts, (soutient) le JNIM »
    const bool inverted = speech.first > 0 && one_of(reading.word(speech.first - 1), {",", "»"});
    return !inverted && (word.starts_with("soutien") || word.starts_with("soutena")) &&
           one_of(reading.word(speech.last), {"l'", "le", "la", "les", "des"});
}

/// "local media (report) nine dead", "state media (reports) that": outlets say it; not "a media
/// (report)", "media (reports)".
bool do_media_report(const Reading& reading, const Mention& speech) {
    static const WordSet articles("a the this another one");
    constexpr std::uint32_t longest = 3;  // "a local media (report)"
    const std::uint32_t noun = speech.first - 1;
    if (!one_of(reading.word(noun), {"media", "press", "outlets"})) return false;
    if (reading.word(speech.last) == "that") return true;
    return reading.word(speech.first) == "report" &&
           !has_word(reading, noun - std::min(noun, longest), noun, articles);
}

/// "attacked (posts)", "raided seven (posts)": what a deed was done to, or what is counted.
bool is_object_or_counted(const Reading& reading,
                          const text::Sentence& sentence,
                          const Mention& speech) {
    static const WordSet counts(
        "two three four five six seven eight nine ten eleven twelve several");
    const std::string_view before = reading.word(speech.first - 1);
    const bool figure = !before.empty() && before.front() >= '0' && before.front() <= '9';
    const auto deeds = mentions_in(reading, Kind::trigger, sentence.first, speech.first);
    return figure || counts.contains(before) ||
           (!deeds.empty() && deeds.back()->last == speech.first);
}

}  // namespace

bool is_noun(const Reading& reading,
             const text::Sentence& sentence,
             const Mention& speech,
             const Speech& entry) {
    static const WordSet before(
        "on of in by from to with no any some media press news the a army military police border "
        "security command guard observation gendarmerie customs defence defense "
        "denied denies denying dismissed dismisses rejected rejects refuted disputed");
    static const WordSet nouns(
        "reports claims posts counts accounts records notes states complaints claim report post");
    if (reading.language == Language::french)
        return names_spot(reading, speech) || backs_somebody(reading, speech);
    if (is_adjective(reading, sentence, speech)) return true;
    // "fired (warning) shots"
    if (reading.word(speech.first) == "warning" &&
        one_of(reading.word(speech.last), {"shot", "shots"}))
        return true;
    // "eleven herders, said to be of one family": by nobody who is named
    if (reading.word(speech.last) == "to" && reading.word(speech.last - 1) == "said")
        return one_of(reading.word(speech.last + 1), {"be", "have"});
    return entry.form == VerbForm::present && nouns.contains(reading.word(speech.last - 1)) &&
           speech.first > sentence.first &&
           (before.contains(reading.word(speech.first - 1)) ||
            is_object_or_counted(reading, sentence, speech)) &&
           !do_media_report(reading, speech);
}

bool is_agent_of_deed(const Reading& reading, const Mention& speech, std::uint32_t by) {
    static const WordSet openers("it that they its their in he she");
    const bool opens = openers.contains(reading.word(speech.last - 1)) ||
                       openers.contains(reading.word(speech.last));
    const auto deeds = mentions_in(reading, Kind::trigger, speech.last, by);
    const bool next = !deeds.empty() && deeds.back()->last == by;
    // « recensé trente civils (tués par) l'armée »
    if (reading.language == Language::french) {
        const auto befell = mentions_in(reading, Kind::status, speech.last, by);
        return by > speech.last + 1 && (next || (!befell.empty() && befell.back()->last == by));
    }
    return (opens || next) && by > speech.last + 1 && !deeds.empty() &&
           (reading.word(by - 1).ends_with("ed") || reading.word(by - 1) == "held");
}

bool gives_no_word(const Reading& reading, const text::Sentence& sentence, const Mention& speech) {
    static const WordSet gives(
        "donne donnee donnes donnees fourni fournie fournis fournies livre livree livres livrees "
        "given provided supplied compiled");
    static const WordSet told(
        "bilan bilans chiffre chiffres decompte nombre information informations nouvelle version "
        "precisions details estimation toll tolls figure figures count number numbers tally account");
    constexpr std::uint32_t reach = 16;
    if (speech.last - speech.first != 2 || !gives.contains(reading.word(speech.first)) ||
        !one_of(reading.word(speech.first + 1), {"par", "by"}))
        return false;
    const std::uint32_t from = speech.first - std::min(speech.first - sentence.first, reach);
    return !has_word(reading, from, speech.first, told);
}

}  // namespace vigie::extractors
