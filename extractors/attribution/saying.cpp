#include "extractors/attribution/saying.h"

#include <algorithm>

#include "extractors/attribution/antecedents.h"
#include "extractors/attribution/bodies.h"
#include "extractors/attribution/called_back.h"
#include "extractors/attribution/lookalikes.h"
#include "extractors/attribution/passed_over.h"
#include "extractors/attribution/relays.h"
#include "extractors/attribution/reported_deeds.h"
#include "extractors/attribution/silence.h"
#include "extractors/attribution/speaker_search.h"
#include "extractors/attribution/verb_group_start.h"
#include "extractors/reading/verbs.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet pronouns("il elle ils elles he she they it ci");  // "celui-ci"

class SpeakerFinder {
public:
    SpeakerFinder(const Reading& reading,
                  const Lexicon& lexicon,
                  const text::Sentence& sentence,
                  const std::vector<Speaker>& speakers,
                  const Mention& speech)
        : reading_(reading),
          lexicon_(lexicon),
          sentence_(sentence),
          speakers_(speakers),
          search_(reading, sentence, speakers),
          speech_(speech),
          entry_(lexicon.speech(speech.index)),
          group_(verb_group_start(reading, sentence, search_, speech, entry_)) {}

    SaidBy run() && {
        if (const Speaker* inside = search_.at(speech_.first))
            return is_none(reading_, sentence_, *inside) ? SaidBy{} : answer(inside);
        if (entry_.kind == SpeechKind::preposition) return behind_preposition();
        if (is_silent(reading_, sentence_, speech_, entry_, group_)) return {};
        const VerbGroup verb = verb_group(reading_, speech_.first, speech_.last, entry_.form);
        if (is_untold_infinitive())
            return answer(claims_late(reading_, sentence_, entry_, group_)
                              ? search_.nearest_left(group_, far)
                              : nullptr);
        if (const std::uint32_t agent = agent_mark()) {
            const Speaker* by = agent_at(agent);
            if (by != nullptr || entry_.kind != SpeechKind::phrase) return answer(by);
        }
        if (is_noun(reading_, sentence_, speech_, entry_) || is_passive(verb)) return {};
        return cites_who_follows(reading_, speech_)
                   ? answer(search_.right_of(speech_.last, near, true))
                   : subject();
    }

private:
    static constexpr std::uint32_t near = 8;
    static constexpr std::uint32_t far = 18;

    /// « le maire est arrivé pour (annoncer) »: nobody has said it.
    [[nodiscard]] bool is_untold_infinitive() const {
        return entry_.form == VerbForm::infinitive &&
               !tells_infinitive(reading_, sentence_, {group_, speech_.first}) &&
               !has_plural_subject();
    }

    /// An English form in -ed without auxiliary is a past: "said on Monday".
    [[nodiscard]] bool is_passive(const VerbGroup& verb) const {
        const bool bare = verb.tense == Tense::bare &&
                          (reading_.language == Language::english || is_present_like_participle());
        return entry_.form == VerbForm::participle && !bare &&
               verb.construction == Construction::passive;
    }

    /// "..., écrit (sur sa page) le maire", « un élu le dit », « dit avoir »: as the participle.
    [[nodiscard]] bool is_present_like_participle() const {
        if (is_turned_round(reading_, speech_.first)) return true;
        if (!reading_.word(speech_.last - 1).ends_with("it")) return false;
        if (group_ < speech_.first && one_of(reading_.word(speech_.first - 1), {"le", "l'", "la"}))
            return true;
        if (one_of(reading_.word(behind_channel(reading_, speech_.last)),
                   {"que", "qu'", "avoir", "etre", "s'", "n'", "controler", "tenir", "occuper"}))
            return true;
        const std::uint32_t end = behind_platform(reading_, sentence_, speech_.last);
        return is_inverted() && search_.right_of(end, 2, false) != nullptr;
    }

    /// "residents say", ", local officials announce": an English infinitive beside several speakers
    /// is their present. "the army post", "the police report" are nouns.
    [[nodiscard]] bool has_plural_subject() const {
        if (reading_.language == Language::french || group_ == sentence_.first) return false;
        const std::uint32_t before = group_ - 1;
        if (search_.at(before) != nullptr) return is_plural(before);
        const Speaker* behind =
            is_inverted() ? search_.right_of(speech_.last, near / 2, false) : nullptr;
        return behind != nullptr && is_plural(behind->last - 1);
    }

    [[nodiscard]] bool is_plural(std::uint32_t token) const {
        return reading_.word(token).ends_with('s') || reading_.word(token) == "people";
    }

    /// Can "par", "by" behind the verb tell who said it?
    [[nodiscard]] bool takes_agent() const {
        // "deux groupes soutenus par l'armée", "an area disputed by two groups": not said
        static const WordSet helped("soutenu soutenue soutenus soutenues disputed contested");
        if (helped.contains(reading_.word(speech_.first))) return false;
        // "said it freed hostages held by", "said of Saturday's attack by gunmen"
        if (opens_report(reading_, sentence_, speech_, group_) ||
            reading_.word(speech_.last) == "of")
            return false;
        // "a déclaré Moussa Sidibé, cité par l'agence": an active perfect has a subject
        const bool perfect =
            speech_.first > sentence_.first &&
            one_of(reading_.word(speech_.first - 1), {"a", "ont", "avait", "avaient"});
        return !perfect && (entry_.form == VerbForm::participle || entry_.form == VerbForm::past ||
                            entry_.kind == SpeechKind::phrase);
    }

    /// The token behind "par", "by" of a passive; 0 when there is none.
    [[nodiscard]] std::uint32_t agent_mark() const {
        constexpr std::uint32_t reach = 5;
        if (!takes_agent()) return 0;
        const std::uint32_t start = behind_channel(reading_, past_times(reading_, speech_.last));
        for (std::uint32_t i = start; i < start + reach; ++i) {
            const text::Word word = reading_.word(i);
            if (one_of(word, {"par", "by"}))
                return is_channel(reading_, i + 1) || is_agent_of_deed(reading_, speech_, i)
                           ? 0
                           : i + 1;
            // "rejected a claim by JNIM": the noun's author, not the verb's.
            if (one_of(word, {"a", "an", "the", "le", "la", "les", "l'", "un", "une", "des"}))
                return 0;
            if (search_.closed(i, i + 1)) return 0;
            // "which they claimed was used by Wagner": another verb's agent.
            if (one_of(word, {"was", "were", "is", "are", "had", "has", "have", "been"})) return 0;
        }
        return 0;
    }

    /// « annoncé par (le maire) », « par Moussa Sidibé, (maire) de »
    [[nodiscard]] const Speaker* agent_at(std::uint32_t token) const {
        const Speaker* by = search_.right_of(token, near, true);
        return by != nullptr ? by : right_or_named(token);
    }

    /// "selon un élu", "selon elle", "selon qui", « des témoins selon lesquels ».
    [[nodiscard]] SaidBy behind_preposition() const {
        const text::Word next = reading_.word(speech_.last);
        if (one_of(next, {"qui", "lequel", "laquelle", "whom"}))
            return answer(search_.left_of(speech_.first, near, true));
        if (one_of(next, {"lesquels", "lesquelles"})) return answer(search_.at(speech_.first - 1));
        if (points_back(reading_, speech_)) return {Found::back, {}};
        constexpr std::uint32_t reach = 10;
        // "a-t-on appris de source sécuritaire": "de" belongs to both
        if (const Speaker* joint = search_.at(speech_.last - 1)) return answer(joint);
        const auto from = behind_aside(reading_, sentence_, speech_.last);
        if (const Speaker* next_to = search_.right_of(from, reach, true))
            return is_cost_of_deed(reading_, speech_, next_to->first) ? SaidBy{} : answer(next_to);
        // "selon Moussa Sidibé, le maire de Ber"
        return answer(search_.right_of(
            behind_name(reading_, sentence_, search_, speech_.last), near / 2, true));
    }

    [[nodiscard]] SaidBy subject() const {
        if (names_pronoun()) return behind_pronoun();
        if (const Speaker* quoted = quoted_as_saying(reading_, search_, speech_.last))
            return answer(quoted);
        const text::Word before =
            group_ > sentence_.first ? reading_.word(group_ - 1) : text::Word{};
        if (before == "on") return answer(body_led_to(reading_, sentence_, speakers_, group_ - 1));
        if (one_of(before, {"tout", "monde", "personne", "nul", "one", "everyone", "many"}))
            return {};
        // "ce qu'affirme l'armée", « dont parlent des habitants »
        if (one_of(before, {"que", "qu'", "dont"})) return answer(right_or_named(speech_.last));
        if (const Speaker* named = search_.named_between_commas(group_)) return answer(named);
        if (const Speaker* behind = inverted_subject()) return answer(behind);
        if (is_strangers_report() || is_reported_deed(reading_, lexicon_, sentence_, group_))
            return {Found::nobody, {}};
        // "par le JNIM, qui affirme": the antecedent speaks, whatever governs it
        static const WordSet relatives("qui who which that lequel laquelle");
        if (relatives.contains(before)) return answer(search_.nearest_left(group_ - 1, near));
        if (speaks_on(before)) return {Found::again, {}};
        if (const std::uint32_t stranger = closes() ? search_.stranger_before(group_) : 0)
            return {is_named(stranger) ? Found::back : Found::nobody, {}};
        return nearest();
    }

    /// "..., sources said.", "..., sources said on Monday."
    [[nodiscard]] bool closes() const {
        if (speech_.last + 1 >= sentence_.last) return true;
        return std::ranges::any_of(reading_.times, [&](const TimeMention& when) {
            return when.first <= speech_.last + 1 && when.last > speech_.last &&
                   when.last + 1 >= sentence_.last;
        });
    }

    /// Whoever stands before the verb, or behind a perfect; else who spoke last speaks on.
    [[nodiscard]] SaidBy nearest() const {
        const Speaker* left = search_.left_of(group_, far, false);
        if (left != nullptr && is_object_before(*left))
            left = search_.left_of(left->first, far, false);
        if (left != nullptr) return answer(left);
        const bool perfect = group_ < speech_.first && entry_.form == VerbForm::participle;
        const Speaker* behind = perfect ? search_.right_of(speech_.last, near / 2, false) : nullptr;
        if (behind != nullptr) return answer(behind);
        const Speaker* body = body_of_source(reading_, sentence_, speakers_, group_);
        return body != nullptr ? answer(body) : SaidBy{Found::again, {}};
    }

    /// « Le Jnim montre (des soldats) et affirme »: those of whom there are several are no subject
    /// of a verb in the singular.
    [[nodiscard]] bool is_object_before(const Speaker& left) const {
        return reading_.language == Language::french && group_ == speech_.first &&
               group_ > sentence_.first && reading_.word(group_ - 1) == "et" &&
               is_plural(left.last - 1) && !reading_.word(speech_.last - 1).ends_with("nt");
    }

    /// « a dit (le maire) », « a dit Moussa Sidibé, (maire) de »
    [[nodiscard]] const Speaker* right_or_named(std::uint32_t from) const {
        constexpr std::uint32_t beside = 3;
        if (const Speaker* behind = search_.right_of(from, near, false)) return behind;
        const std::uint32_t title = behind_name(reading_, sentence_, search_, from);
        const Speaker* behind = search_.right_of(title, beside, false);
        return behind == nullptr && title != from ? employer_behind(reading_, speakers_, title)
                                                  : behind;
    }

    /// "..., a dit le maire", "..., a dit Moussa Sidibé, maire de".
    [[nodiscard]] const Speaker* inverted_subject() const {
        if (!is_inverted()) return nullptr;
        if (tells_count(reading_, search_.left_of(group_, far, false), group_, speech_.last))
            return nullptr;
        const Speaker* behind = right_or_named(speech_.last);
        const bool told = behind != nullptr && is_told_of(reading_, *behind, speech_.last);
        return told ? nullptr : behind;
    }

    /// "..., a dit le maire, ajoutant que", "l'armée dit que des chasseurs sont morts et ajoute
    /// que": who spoke in the sentence speaks on.
    [[nodiscard]] bool speaks_on(text::Word before) const {
        const auto spoken = mentions_in(reading_, Kind::speech, sentence_.first, speech_.first);
        if (spoken.empty()) return false;
        if (entry_.form == VerbForm::gerund) return true;
        // "blamed the army and its allies, and said": those blamed do not speak
        const bool past = reading_.language == Language::english && before == "and";
        return (entry_.form == VerbForm::present || past) &&
               one_of(before, {"et", "and", "puis"}) &&
               lexicon_.speech(spoken.back()->index).kind == SpeechKind::verb;
    }

    /// « …, a annoncé samedi l'Union des routiers »: a body that no table knows speaks.
    [[nodiscard]] bool is_strangers_report() const {
        static const WordSet days(
            "lundi mardi mercredi jeudi vendredi samedi dimanche hier ce matin soir");
        if (reading_.language == Language::english || group_ == sentence_.first || !is_inverted())
            return false;
        std::uint32_t at = speech_.last;
        while (days.contains(reading_.word(at)))
            ++at;
        return one_of(reading_.word(at), {"l'", "le", "la", "les"}) && at + 1 < sentence_.last &&
               reading_.token(at + 1).capital;
    }

    /// "Diallo said"; in "No fatalities reported" the capital is the sentence's.
    [[nodiscard]] bool is_named(std::uint32_t stranger) const {
        return is_part_of_name(reading_, stranger) &&
               (stranger > sentence_.first || is_part_of_name(reading_, group_ - 1));
    }

    /// "a-t-il dit", "he said", "assure-t-elle".
    [[nodiscard]] bool names_pronoun() const {
        const std::uint32_t from = group_ > sentence_.first ? group_ - 1 : group_;
        for (std::uint32_t i = from; i < speech_.first; ++i) {
            // « a, quant à (elle), nié »: the subject once more
            const bool again = i > from + 1 && reading_.word(i - 2) == "quant";
            if (!again && pronouns.contains(reading_.word(i))) return true;
        }
        if (reading_.language == Language::english) return false;  // "said it had": its object
        for (std::uint32_t i = speech_.last; i < std::min(speech_.last + 4, sentence_.last); ++i) {
            const text::Word word = reading_.word(i);
            if (pronouns.contains(word)) return reading_.token(i).joined || i == speech_.last;
            if (word != "t" && word != "-") return false;
        }
        return false;
    }

    /// "JNIM attacked the camp; it claims ...": what is no person is named before in the sentence;
    /// else who spoke last speaks on.
    [[nodiscard]] SaidBy behind_pronoun() const {
        const bool thing = group_ > sentence_.first && reading_.word(group_ - 1) == "it";
        for (const Speaker& speaker : speakers_) {
            if (!thing || speaker.last >= group_) break;
            // "Two villagers were killed, it said"
            const bool named = speaker.manner == Manner::named && !speaker.common &&
                               speaker.by != "residents" && speaker.by != "family";
            if (named && !speaker.governed) return answer(&speaker);
        }
        if (const Speaker* army = search_.forces_as_elle(group_, speech_.last)) return answer(army);
        if (thing) return {Found::back, {}};
        const Speaker* person = subject_of_clause_before(reading_, sentence_, speakers_, group_);
        return person != nullptr ? answer(person) : SaidBy{Found::back, {}};
    }

    /// Behind a comma, a quotation or nothing at all the subject may follow its verb.
    [[nodiscard]] bool is_inverted() const {
        if (entry_.form == VerbForm::gerund || opens_report(reading_, sentence_, speech_, group_))
            return false;
        if (group_ == sentence_.first) return true;
        if (one_of(reading_.word(group_ - 1), {"qui", "who"})) return false;  // the subject itself
        // "the group (HRW) accused the army", "the FLA, a movement, accused": it has its subject
        const bool charges = reading_.language == Language::english &&
                             one_of(reading_.word(speech_.first), {"accused", "accuses", "blamed"});
        if (reading_.word(group_ - 1) == ")" || charges) return false;
        const auto kind = reading_.token(group_ - 1).kind;
        return kind == text::TokenKind::close_quote || kind == text::TokenKind::open_quote ||
               !is_word(reading_.tokens, group_ - 1) ||
               (entry_.saying == Saying::said && search_.closes_unmarked(speech_, group_));
    }

    [[nodiscard]] SaidBy answer(const Speaker* speaker) const {
        if (speaker == nullptr) return {};
        return {Found::speakers, search_.list_of(*speaker, speech_)};
    }

    const Reading& reading_;
    const Lexicon& lexicon_;
    const text::Sentence& sentence_;
    const std::vector<Speaker>& speakers_;
    SpeakerSearch search_;
    const Mention& speech_;
    const Speech& entry_;
    std::uint32_t group_;  ///< where the verb's group begins
};

}  // namespace

SaidBy said_by(const Reading& reading,
               const Lexicon& lexicon,
               const text::Sentence& sentence,
               const std::vector<Speaker>& speakers,
               const Mention& speech) {
    return SpeakerFinder(reading, lexicon, sentence, speakers, speech).run();
}

}  // namespace vigie::extractors
