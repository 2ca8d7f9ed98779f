#include "extractors/discourse/when/around_times.h"

#include <algorithm>

#include "extractors/attribution/passed_over.h"
#include "extractors/discourse/when/other_days.h"
#include "extractors/discourse/when/pictures.h"
#include "extractors/reading/cues.h"
#include "extractors/words/accents.h"
#include "extractors/words/lives.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;

/// What the words around a time make of it.
class Around {
public:
    Around(const Reading& reading, const Lexicon& lexicon, const text::Sentence& sentence)
        : reading_(reading), lexicon_(lexicon), sentence_(sentence) {}

    [[nodiscard]] TimeUse use_of(const TimeMention& mention) const {
        if (is_planned(reading_, sentence_, mention) || says_who_came(mention))
            return TimeUse::since;
        if (is_told(mention) || is_missing_still(mention)) return TimeUse::told;
        if (is_finding(reading_, lexicon_, sentence_, mention)) return TimeUse::found;
        return mention.leans || had_been(mention) ? TimeUse::aside : TimeUse::event;
    }

    /// "Jeudi, l'armée a annoncé ...": a day at the head whose first verb is one of saying.
    [[nodiscard]] bool heads_telling(const TimeMention& mention) const {
        const bool later = one_of(reading_.word(sentence_.first), {"later", "earlier", "plus"});
        if (mention.first > sentence_.first + (later ? 2 : 1)) return false;
        const std::size_t to = std::min<std::size_t>(mention.last + 12, sentence_.last);
        for (std::size_t i = mention.last; i < to; ++i) {
            if (speech_at(i)) return true;
            if (event_word_at(i)) return false;
        }
        return false;
    }

private:
    /// Does a mention of `kind` that satisfies `test` cover the token?
    template <class Test>
    [[nodiscard]] bool covered(Kind kind, std::size_t at, const Test& test) const {
        constexpr std::size_t longest = 6;
        const std::size_t from =
            std::max<std::size_t>(sentence_.first, at < longest ? 0 : at - longest);
        const auto near =
            mentions_in(reading_, kind, from, std::min<std::size_t>(sentence_.last, at + longest));
        return std::any_of(near.begin(), near.end(), [&](const Mention* mention) {
            return mention->first <= at && at < mention->last && test(*mention);
        });
    }

    [[nodiscard]] bool cue_at(Cue cue, std::size_t at) const {
        return covered(Kind::cue, at, [&](const Mention& mention) { return is_cue(mention, cue); });
    }

    /// A verb of saying; in "Des tirs ont été signalés lundi" nobody speaks.
    [[nodiscard]] bool speech_at(std::size_t at) const {
        return covered(Kind::speech, at, [&](const Mention& mention) {
            const Speech& speech = lexicon_.speech(mention.index);
            if (claims_lives(reading_.tokens, mention.first)) return false;
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

    /// "attribuée", "s'est poursuivie": a French participle that agrees is not that of "a dit".
    [[nodiscard]] bool agrees(const Speech& speech, std::size_t at) const {
        if (reading_.language != Language::french || speech.form != VerbForm::participle)
            return false;
        const string_view word = reading_.word(at);
        const bool bare = word.ends_with("ie") && !ends_accented(reading_.original(at, at + 1));
        return word.ends_with("ee") || word.ends_with("es") || bare;
    }

    /// "the army post at Kalana", "a report of": no "residents report" stands before.
    [[nodiscard]] bool is_noun(std::size_t at) const {
        if (reading_.language != Language::english || at == sentence_.first) return false;
        const auto ends_here = [&](const Mention& mention) { return mention.last == at; };
        const bool several = reading_.word(at - 1).ends_with('s');
        return !several || !(covered(Kind::source, at - 1, ends_here) ||
                             covered(Kind::actor, at - 1, ends_here));
    }

    /// Verbs whose passive dates the telling: "a été annoncé jeudi", not "a été signalé jeudi".
    [[nodiscard]] static bool announces(string_view word) {
        return word.starts_with("annonc") || word.starts_with("announc") ||
               word.starts_with("publi") || word.starts_with("reve");
    }

public:
    /// "announced on Tuesday that", "a annoncé mardi que", where another day is the deed's.
    [[nodiscard]] bool is_of_announcement(const TimeMention& mention) const {
        constexpr std::size_t reach = 3;
        if (!one_of(reading_.word(mention.last), {"that", "que", "qu'"})) return false;
        for (std::size_t at = mention.first; at > sentence_.first && mention.first - at < reach;
             --at) {
            const string_view word = reading_.word(at - 1);
            if (word.starts_with("annonc") || word.starts_with("announc")) return speech_at(at - 1);
        }
        return false;
    }

private:
    [[nodiscard]] bool event_word_at(std::size_t at) const {
        const auto any = [](const Mention&) { return true; };
        return covered(Kind::trigger, at, any) || covered(Kind::status, at, any);
    }

    /// "affirme avoir conduit jeudi": what follows is told, the day is the deed's.
    [[nodiscard]] static bool ends_telling(string_view word) {
        static const WordSet words(
            ", : ; ( operation operations avoir etre celle celui celles ceux que qu' that had having avaient avait aurait auraient a ont");
        return words.contains(word);
    }

    /// The nearest verb to the left is one of saying, or one of saying follows at once.
    [[nodiscard]] bool is_told(const TimeMention& mention) const {
        if (dates_answer(mention) || leads_deed(reading_, lexicon_, mention)) return false;
        if (reading_.word(mention.last) == "'s") return cue_at(Cue::telling, mention.last + 1);
        if (is_of_claim(mention) || told_before(mention) || told_at_length(mention) ||
            tells_what_had_been(mention) || dates_pictures(reading_, sentence_, mention) ||
            announces_then(mention))
            return true;
        const string_view next = reading_.word(mention.last);
        if (next == ",") return false;                        // "on Thursday, residents said"
        if (cue_at(Cue::telling, mention.last)) return true;  // "on Tuesday raised its toll"
        const bool apart =
            mention.first == sentence_.first || reading_.word(mention.first - 1) == ",";
        if (apart) return false;
        // "a lynché samedi un homme soupçonné": the deed's own day
        if (event_word_at(mention.first - 1)) return false;
        const std::size_t to = std::min<std::size_t>(mention.last + 3, sentence_.last);
        bool told = false;
        for (std::size_t i = mention.last; i < to; ++i) {
            // "« Ils sont venus lundi », a dit": the day is in what was said
            if (reading_.tokens.list[i].kind == text::TokenKind::close_quote) return false;
            // "on Thursday condemned an attack": the verb governs the deed
            if (told && event_word_at(i)) return true;
            if (event_word_at(i) || one_of(reading_.word(i), {";", ":", "pour", "afin", "to"}))
                return false;
            // "killed three on Saturday and claimed it", "survenue lundi et revendiquée": the
            // deed's
            if (one_of(reading_.word(i), {"and", "et"}) && deed_before(mention)) return false;
            told = told || speech_at(i);
        }
        return told;
    }

    [[nodiscard]] bool deed_before(const TimeMention& mention) const {
        constexpr std::size_t reach = 8;
        const std::size_t from = std::max<std::size_t>(
            sentence_.first, mention.first < reach ? 0 : mention.first - reach);
        for (std::size_t i = from; i < mention.first; ++i) {
            if (event_word_at(i)) return true;
        }
        return false;
    }

    /// "JNIM, which claimed the attack on (Friday), spoke of": when it was claimed.
    [[nodiscard]] bool is_of_claim(const TimeMention& mention) const {
        constexpr std::size_t reach = 8;
        if (reading_.word(mention.last) != ",") return false;
        bool claimed = false;
        bool deed = false;
        for (std::size_t at = mention.first; at > sentence_.first && mention.first - at < reach;
             --at) {
            const string_view word = reading_.word(at - 1);
            if (word == ",") return false;
            claimed |= deed && (word.starts_with("claim") || word.starts_with("revendiqu"));
            deed |= event_word_at(at - 1) &&
                    one_of(before(reading_.tokens, at - 1), {"the", "this", "l'", "cette", "la"});
            if (one_of(word, {"which", "who", "qui"})) return claimed;
        }
        return false;
    }

    [[nodiscard]] bool told_before(const TimeMention& mention) const {
        // "a statement from the government of 12 June"
        const std::size_t reach = reading_.word(mention.first - 1) == "of" ? 7 : 4;
        std::size_t at = mention.first;
        // "a annoncé, jeudi 12 mars, avoir tué"
        const bool aside = at > sentence_.first + 1 && reading_.word(at - 1) == "," &&
                           one_of(reading_.word(mention.last), {",", "."});
        if (aside) return speech_at(at - 2);
        const std::size_t from = at > sentence_.first + reach ? at - reach : sentence_.first;
        for (; at > from; --at) {
            if (tells_filming(reading_.word(at - 1))) return false;
            if (cue_at(Cue::telling, at - 1)) return true;
            if (ends_telling(reading_.word(at - 1)) || event_word_at(at - 1)) return false;
            if (speech_at(at - 1)) return true;
        }
        return false;
    }

    /// "ont réagi lundi à une attaque", "responded on Monday to an ambush": in deeds, not in words.
    [[nodiscard]] bool dates_answer(const TimeMention& mention) const {
        constexpr std::size_t reach = 4;
        static const WordSet answers(
            "reagi reagit reagissent riposte ripostent repondu repond replique reacted reacts "
            "responded responds retaliated");
        const std::size_t on = one_of(reading_.word(mention.first - 1), {"on", "ce", "le"}) ? 2 : 1;
        if (mention.first < sentence_.first + on) return false;
        if (!answers.contains(reading_.word(mention.first - on))) return false;
        if (!one_of(reading_.word(mention.last), {"a", "to", "au", "aux"})) return false;
        const std::size_t to = std::min<std::size_t>(mention.last + reach, sentence_.last);
        for (std::size_t at = mention.last; at < to; ++at) {
            if (event_word_at(at)) return true;
        }
        return false;
    }

    /// "said on social media at midday on Monday that", "« ... », said the head of the council, on
    /// Sunday.": the day closes what tells who spoke, or leads on to what was said.
    [[nodiscard]] bool told_at_length(const TimeMention& mention) const {
        constexpr std::size_t reach = 16;
        const bool leads_on = one_of(reading_.word(mention.last), {"that", "que", "qu'"});
        const bool aside = reading_.word(mention.last) == "," && mention.first > sentence_.first &&
                           reading_.word(mention.first - 1) == ",";
        const bool closes =
            aside || mention.last >= sentence_.last || reading_.word(mention.last) == ".";
        if (!leads_on && !closes) return false;
        for (std::size_t at = mention.first; at > sentence_.first && mention.first - at < reach;
             --at) {
            const bool mark = one_of(reading_.word(at - 1), {";", ":", "(", ")"});
            if (mark || event_word_at(at - 1)) return false;
            // « Justice sera faite », a promis le président, lundi 13 mai,
            const bool said = aside && one_of(reading_.word(at - 1), {"a", "ont"});
            if (speech_at(at - 1) || (said && is_behind_quotation(at - 1)))
                return leads_on || is_behind_quotation(at - 1);
        }
        return false;
    }

    /// "On 10 May the army announced that a strike had killed": not the strike's day.
    [[nodiscard]] bool tells_what_had_been(const TimeMention& mention) const {
        constexpr std::size_t reach = 20;
        if (!heads_telling(mention)) return false;
        if (had_spoken(mention)) return true;
        const std::size_t to = std::min<std::size_t>(mention.last + reach, sentence_.last);
        bool told = false;
        for (std::size_t at = mention.last; at < to; ++at) {
            const string_view word = reading_.word(at);
            if (one_of(word, {";", "."})) return false;
            told |= one_of(word, {"that", "que", "qu'"});
            if (told && one_of(word, {"had", "avait", "avaient"})) return true;
        }
        return false;
    }

    /// "Dimanche, le gouvernement avait annoncé un bilan": the day of an earlier word.
    [[nodiscard]] bool had_spoken(const TimeMention& mention) const {
        constexpr std::size_t reach = 12;
        const std::size_t to = std::min<std::size_t>(mention.last + reach, sentence_.last);
        for (std::size_t at = mention.last; at < to; ++at) {
            if (event_word_at(at)) return false;
            if (!speech_at(at)) continue;
            return one_of(before(reading_.tokens, at), {"avait", "avaient", "had"});
        }
        return false;
    }

    /// "announced at the weekend they had killed": what had been done was done before.
    [[nodiscard]] bool announces_then(const TimeMention& mention) const {
        constexpr std::size_t reach = 4;
        if (reading_.language != Language::english ||
            !one_of(reading_.word(mention.last), {"it", "they", "he", "she"}) ||
            reading_.word(mention.last + 1) != "had")
            return false;
        for (std::size_t at = mention.first; at > sentence_.first && mention.first - at < reach;
             --at) {
            if (speech_at(at - 1)) return true;
        }
        return false;
    }

    /// '"They burnt it," said', "« Ils ont tiré », a déclaré"
    [[nodiscard]] bool is_behind_quotation(std::size_t speech) const {
        constexpr std::size_t reach = 3;
        for (std::size_t at = speech; at > sentence_.first && speech - at < reach; --at) {
            if (reading_.tokens.list[at - 1].kind == text::TokenKind::close_quote) return true;
        }
        return false;
    }

    /// "a sergeant who had only arrived on (Wednesday)": what is said of somebody, and no deed.
    [[nodiscard]] bool says_who_came(const TimeMention& mention) const {
        constexpr std::size_t reach = 8;
        std::string_view behind;
        for (std::size_t at = mention.first; at > sentence_.first && mention.first - at < reach;
             --at) {
            const string_view word = reading_.word(at - 1);
            if (event_word_at(at - 1) || one_of(word, {",", ";", "and", "et"})) return false;
            if (one_of(word, {"who", "qui"}))
                return one_of(behind, {"had", "only", "just", "avait", "venait", "n'"});
            behind = word;
        }
        return false;
    }

    /// "were still missing on (Thursday) after an ambush": how things stood then.
    [[nodiscard]] bool is_missing_still(const TimeMention& mention) const {
        constexpr std::size_t reach = 5;
        bool missing = false;
        for (std::size_t at = mention.first; at > sentence_.first && mention.first - at < reach;
             --at) {
            const string_view word = reading_.word(at - 1);
            if (missing && one_of(word, {"still", "remained", "toujours", "encore"})) return true;
            missing |= one_of(word, {"missing", "unaccounted", "disparus", "disparues"});
        }
        return false;
    }

    /// "had crossed from Ivory Coast on Sunday and was ambushed"
    [[nodiscard]] bool had_been(const TimeMention& mention) const {
        constexpr std::size_t reach = 10;
        std::size_t at = mention.first;
        for (std::size_t steps = 0; at > sentence_.first && steps < reach; --at, ++steps) {
            const string_view word = reading_.word(at - 1);
            if (one_of(word, {",", ";", "and", "et", "que", "qu'", "that"}) ||
                event_word_at(at - 1))
                return false;
            if (one_of(word, {"had", "avait", "avaient"})) return true;
        }
        return false;
    }

    const Reading& reading_;
    const Lexicon& lexicon_;
    const text::Sentence& sentence_;
};

}  // namespace

TimeUse AroundTimes::use_of(const TimeMention& mention) const {
    return Around(reading_, lexicon_, sentence_).use_of(mention);
}

bool AroundTimes::is_of_announcement(const TimeMention& mention) const {
    return Around(reading_, lexicon_, sentence_).is_of_announcement(mention);
}

bool AroundTimes::heads_telling(const TimeMention& mention) const {
    return Around(reading_, lexicon_, sentence_).heads_telling(mention);
}

bool AroundTimes::is_citation(const TimeMention& mention) const {
    return vigie::extractors::is_citation(reading_, sentence_, mention);
}

}  // namespace vigie::extractors
