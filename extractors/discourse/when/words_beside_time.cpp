#include "extractors/discourse/when/words_beside_time.h"

#include <algorithm>

#include "extractors/attribution/lookalikes.h"
#include "extractors/attribution/reported_deeds.h"
#include "extractors/discourse/when/pictures.h"
#include "extractors/reading/auxiliaries.h"
#include "extractors/reading/cues.h"
#include "extractors/words/accents.h"
#include "extractors/words/lives.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;

/// Verbs whose passive dates the telling: "a été annoncé jeudi", not "a été signalé jeudi".
bool announces(text::Word word) {
    return word.starts_with("annonc") || word.starts_with("announc") || word.starts_with("publi") ||
           word.starts_with("reve");
}

/// "affirme avoir conduit jeudi": what follows is told, the day is the deed's.
bool ends_telling(text::Word word) {
    static const WordSet words(
        ", : ; ( operation operations avoir etre celle celui celles ceux que qu' that had having "
        "avaient avait aurait auraient a ont");
    return words.contains(word);
}

/// "Nine people died on Sunday, the mayor (announced) on Monday.": though truces are announced.
bool closes_announced(const Reading& reading, const text::Sentence& sentence, std::size_t at) {
    static const WordSet comma(",");
    static const WordSet passive("was were been is are being");
    constexpr std::size_t longest = 8;
    constexpr std::size_t day = 5;  // "on Monday evening."
    const auto token = static_cast<std::uint32_t>(at);
    const std::size_t from = at - std::min(longest, at - sentence.first);
    return reading.word(at) == "announced" && at > sentence.first + 1 &&
           sentence.last - at <= day && !passive.contains(reading.word(at - 1)) &&
           has_word(reading, static_cast<std::uint32_t>(from), token, comma);
}

}  // namespace

/// Does a mention of `kind` that satisfies `test` cover the token?
template <class Test>
bool WordsBesideTime::covered(Kind kind, std::size_t at, const Test& test) const {
    constexpr std::size_t longest = 6;
    const std::size_t from =
        std::max<std::size_t>(sentence_.first, at < longest ? 0 : at - longest);
    const auto near =
        mentions_in(reading_, kind, from, std::min<std::size_t>(sentence_.last, at + longest));
    return std::any_of(near.begin(), near.end(), [&](const Mention* mention) {
        return mention->first <= at && at < mention->last && test(*mention);
    });
}

bool WordsBesideTime::cue_at(Cue cue, std::size_t at) const {
    return covered(Kind::cue, at, [&](const Mention& mention) { return is_cue(mention, cue); });
}

bool WordsBesideTime::speech_at(std::size_t at) const {
    return covered(Kind::speech, at, [&](const Mention& mention) {
        const Speech& speech = lexicon_.speech(mention.index);
        if (claims_lives(reading_.tokens, mention.first) ||
            is_reported_deed(reading_, lexicon_, sentence_, mention.first))
            return false;
        if (speech.form == VerbForm::infinitive && is_noun(at)) return false;
        if (extractors::is_noun(reading_, sentence_, mention, speech)) return false;
        const bool verb = speech.form != VerbForm::none || speech.kind == SpeechKind::phrase ||
                          reading_.word(at) == "appris";
        if (!verb && speech.saying == Saying::said) return false;
        const string_view lead = before(reading_.tokens, at);
        const bool passive =
            one_of(lead, {"ete", "been", "was", "were", "sont"}) || agrees(speech, at);
        return !passive || speech.saying != Saying::said || announces(reading_.word(at));
    });
}

std::optional<bool> WordsBesideTime::tells_at(std::size_t at) const {
    const text::Word word = reading_.word(at);
    if (tells_filming(word)) return false;
    if (cue_at(Cue::telling, at)) return true;
    if (closes_announced(reading_, sentence_, at)) return true;
    if (ends_telling(word) || event_word_at(at)) return false;
    if (speech_at(at)) return true;
    return std::nullopt;
}

bool WordsBesideTime::parts_speech(const TimeMention& day) const {
    // « a [, dimanche soir,] annoncé »
    const bool aside = day.first > sentence_.first + 1 && reading_.word(day.first - 1) == "," &&
                       reading_.word(day.last) == ",";
    if (aside && is_form_of_have(reading_.word(day.first - 2)) && speech_at(day.last + 1))
        return true;
    return covered(Kind::speech, day.first, [&](const Mention& mention) {
        return mention.first < day.first && day.last < mention.last;
    });
}

bool WordsBesideTime::ends_aside_of_speaker(const TimeMention& day) const {
    constexpr std::size_t longest = 14;
    static const WordSet leads(
        "in on via through by during dans sur lors par durant reached contacted interviewed speaking "
        "joint jointe joints jointes contacte contactee contactes contactees interroge interrogee "
        "interroges interrogees");
    if (reading_.word(day.last) != "," || !speech_at(day.last + 1)) return false;
    for (std::size_t at = day.first; at > sentence_.first + 1 && day.first - at < longest; --at) {
        if (event_word_at(at - 1) && !leads.contains(reading_.word(at - 1))) return false;
        if (reading_.word(at - 1) != ",") continue;
        // "…, on Monday, said the mayor", "…, in Gao on Monday, said": may be the deed's
        return day.first > at && leads.contains(reading_.word(at)) &&
               mentions_in(reading_, Kind::place, at, day.first).empty();
    }
    return false;
}

bool WordsBesideTime::agrees(const Speech& speech, std::size_t at) const {
    if (reading_.language != Language::french || speech.form != VerbForm::participle) return false;
    const text::Word word = reading_.word(at);
    const bool bare = word.ends_with("ie") && !ends_accented(reading_.original(at, at + 1));
    return word.ends_with("ee") || word.ends_with("es") || bare;
}

bool WordsBesideTime::is_noun(std::size_t at) const {
    if (reading_.language != Language::english || at == sentence_.first) return false;
    const auto ends_here = [&](const Mention& mention) { return mention.last == at; };
    const bool several = reading_.word(at - 1).ends_with('s');
    return !several ||
           !(covered(Kind::source, at - 1, ends_here) || covered(Kind::actor, at - 1, ends_here));
}

bool WordsBesideTime::event_word_at(std::size_t at) const {
    const auto any = [](const Mention&) { return true; };
    return covered(Kind::trigger, at, any) || covered(Kind::status, at, any);
}

}  // namespace vigie::extractors
