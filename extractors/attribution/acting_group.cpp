#include "extractors/attribution/acting_group.h"

#include <algorithm>

#include "extractors/reading/armed_groups.h"
#include "extractors/reading/verbs.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

namespace {

/// "par (le FLA)", "by (the) FLA"
bool is_agent(const Reading& reading, std::uint32_t group) {
    static const WordSet articles(
        "le la l' les the des combattants rebelles militants fighters du");
    std::uint32_t at = group;
    while (at > 0 && group - at < 3 && articles.contains(reading.word(at - 1)))
        --at;
    return at > 0 && one_of(reading.word(at - 1), {"par", "by"});
}

/// Who acts in the sentence: the group ahead of its deed; where `agents`, the deed's "par" too.
const Party* group_acting_in(const Reading& reading,
                             const Lexicon& lexicon,
                             const text::Sentence& sentence,
                             bool agents) {
    const auto deeds = mentions_in(reading, Kind::trigger, sentence.first, sentence.last);
    if (deeds.empty()) return nullptr;
    for (const Mention* actor : mentions_in(reading, Kind::actor, sentence.first, sentence.last)) {
        const Party& party = lexicon.party(actor->index);
        const bool ahead = actor->last <= deeds.front()->first;
        if (is_named_group(party) && (ahead || (agents && is_agent(reading, actor->first))))
            return &party;
    }
    return nullptr;
}

/// « a-t-il (annoncé) », which a group may do; « a-t-il (raconté) » is a witness.
bool issues(text::Word verb) {
    static const WordSet witness(
        "raconte temoigne confie relate decrit poursuivi ajoute explique rapporte deplore regrette");
    return !witness.contains(verb);
}

}  // namespace

const Party* group_acting_before(const Reading& reading,
                                 const Lexicon& lexicon,
                                 std::uint32_t speech) {
    const std::size_t sentence = reading.sentence_of(speech);
    // « Le FLA a pris Ber, (a-t-il annoncé) », where nobody was told of before
    text::Sentence here = reading.sentences[sentence];
    here.last = speech;
    const bool opens = sentence == (reading.has_title() ? 1U : 0U);
    const Party* own = opens && issues(reading.word(speech))
                           ? group_acting_in(reading, lexicon, here, false)
                           : nullptr;
    if (own != nullptr) return own;
    if (sentence == 0) return nullptr;
    return group_acting_in(reading, lexicon, reading.sentences[sentence - 1], false);
}

bool speaks_for_body(const Statement& said) {
    return said.party != nullptr ||
           one_of(said.by,
                  {"authority", "UN", "NGO", "association", "foreign government", "company"});
}

bool is_of_owner(const Reading& reading, const Speaker& speaker) {
    static const WordSet theirs("ses leur leurs son sa its their");
    static const WordSet of_persons("cabinet office communique statement");
    return has_word(reading, speaker.first, speaker.last, theirs) &&
           !has_word(reading, speaker.first, speaker.last, of_persons);
}

const Party* group_of_speaker(const Reading& reading,
                              const Lexicon& lexicon,
                              const Statement* last,
                              std::uint32_t speaker) {
    constexpr std::size_t reach = 3;  // a quotation of some sentences may stand between
    const std::size_t here = reading.sentence_of(speaker);
    for (std::size_t back = 0; back <= std::min(reach, here); ++back) {
        const std::size_t sentence = here - back;
        // a body that spoke since then has spokesmen of its own
        if (last != nullptr && reading.sentence_of(last->first) == sentence &&
            speaks_for_body(*last))
            return nullptr;
        text::Sentence span = reading.sentences[sentence];
        if (back == 0) span.last = speaker;
        if (const Party* group = group_acting_in(reading, lexicon, span, true)) return group;
    }
    return nullptr;
}

namespace {

/// « Leur mort intervient cinq jours après celle de dix soldats, tués à Ber, dans une attaque
/// (revendiquée) »: is what stands at the token told of the other deed?
bool told_after_another(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    for (std::uint32_t at = first + 1; at + 1 < token; ++at) {
        if (one_of(reading.word(at), {"celle", "celles", "celui", "ceux", "that", "those"}) &&
            one_of(reading.word(at - 1), {"apres", "after"}))
            return one_of(reading.word(at + 1), {"de", "d'", "du", "des", "of"});
    }
    return false;
}

}  // namespace

bool claims_another(const Reading& reading, const text::Sentence& sentence, const Mention& speech) {
    constexpr std::uint32_t reach = 6;
    constexpr std::uint32_t unlike = 9;
    const std::uint32_t behind = speech.first - sentence.first;
    if (told_after_another(reading, sentence.first, speech.first)) return true;
    if (behind <= unlike && one_of(reading.word(sentence.first), {"contrairement", "unlike"}))
        return true;
    for (std::uint32_t back = 1; back <= std::min(reach, behind); ++back) {
        if (one_of(reading.word(speech.first - back), {"celle", "celles", "celui", "ceux"}))
            return true;
    }
    return false;
}

bool is_said_of_old(const Reading& reading,
                    const Lexicon& lexicon,
                    const text::Sentence& sentence,
                    const Mention& speech) {
    const Speech& entry = lexicon.speech(speech.index);
    if (entry.saying == Saying::claimed && claims_another(reading, sentence, speech)) return true;
    if (entry.kind != SpeechKind::verb || entry.saying != Saying::said) return false;
    const VerbGroup group = verb_group(reading, speech.first, speech.last, entry.form);
    if (group.tense != Tense::pluperfect) return false;
    const auto deeds = mentions_in(reading, Kind::trigger, sentence.first, sentence.last);
    return std::none_of(
               deeds.begin(),
               deeds.end(),
               [&](const Mention* deed) { return lexicon.trigger(deed->index).always_tells(); }) &&
           mentions_in(reading, Kind::status, sentence.first, sentence.last).empty();
}

bool goes_on_as_body(const Reading& reading,
                     const Lexicon& lexicon,
                     const Statement& last,
                     const Speaker& speaker) {
    if (!one_of(last.by, {"association", "NGO"}) || last.last > speaker.first) return false;
    return !names_armed_group(reading, lexicon, last.last, speaker.first);
}

bool is_close_to_group(const Reading& reading, const Lexicon& lexicon, const Mention& kin) {
    constexpr std::uint32_t reach = 2;  // « de l'(EIS) »
    if (!reading.word(kin.last - 1).starts_with("proche")) return false;
    const std::uint32_t end = reading.sentences[reading.sentence_of(kin.first)].last;
    const auto parties = mentions_in(reading, Kind::actor, kin.last, end);
    return !parties.empty() && parties.front()->first <= kin.last + reach &&
           lexicon.party(parties.front()->index).klass != PartyClass::civilians;
}

}  // namespace vigie::extractors
