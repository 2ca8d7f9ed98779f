#include "extractors/discourse/doubts/accidents/backdrop.h"

#include <algorithm>

#include "extractors/discourse/doubts/accidents/lifeless_things.h"
#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/reading/armed_groups.h"
#include "extractors/reading/cues.h"
#include "extractors/words/accents.h"
#include "extractors/words/attackers.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool is_insurgent_side(const Lexicon& lexicon, const Mention& actor) {
    return is_armed_group(lexicon.party(actor.index));
}

/// « depuis des mois », "for years", "regularly": how things stand.
bool tells_habit(const Reading& reading, const text::Sentence& span) {
    static const WordSet units("mois annees ans semaines months years weeks decade");
    static const WordSet leads("depuis for since over");
    if (has_cue(reading, Cue::background, span.first, span.last)) return true;
    constexpr std::uint32_t reach = 3;  // « depuis plusieurs (mois) »
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (leads.contains(reading.word(at)) &&
            has_word(reading, at + 1, std::min(at + 1 + reach, span.last), units))
            return true;
    }
    return false;
}

/// Is a day of now named?
bool names_day(const Reading& reading, const text::Sentence& span) {
    return std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
        return time.first >= span.first && time.last <= span.last && !time.standing &&
               time.kind != TimeKind::time_of_day && time.kind != TimeKind::background &&
               !time.background;
    });
}

/// Does somebody own up to it, or is somebody suspected of it?
bool names_author(const Reading& reading, const Lexicon& lexicon, const text::Sentence& span) {
    const auto said = mentions_in(reading, Kind::speech, span.first, span.last);
    return has_cue(reading, Cue::suspicion, span.first, span.last) ||
           has_word(reading, span.first, span.last, attackers()) ||
           std::any_of(said.begin(), said.end(), [&](const Mention* word) {
               return lexicon.speech(word->index).saying == Saying::claimed;
           });
}

/// « La région a connu des (attaques) », "(attacks) by jihadists"; no verb tells a deed.
bool tells_trend_alone(const Reading& reading, const Lexicon& lexicon, const text::Sentence& span) {
    const auto words = mentions_in(reading, Kind::trigger, span.first, span.last);
    return std::all_of(words.begin(), words.end(), [&](const Mention* word) {
        const Trigger& trigger = lexicon.trigger(word->index);
        return trigger.kind == WordKind::noun && trigger.plural;
    });
}

bool is_backdrop(const Reading& reading, const Lexicon& lexicon, const text::Sentence& span) {
    return !names_day(reading, span) && !names_author(reading, lexicon, span) &&
           (tells_habit(reading, span) || tells_trend_alone(reading, lexicon, span));
}

/// "in (crossfire)", "killed in an (attack)"; not "ruled out an (attack)", "a heart (attack)". What
/// is told `behind` calls it "the attack": "an attack" is another.
bool names_attack(const Reading& reading, const text::Sentence& span, bool behind) {
    static const WordSet attacks(
        "attack attacked ambush ambushed assault raid massacre clash clashed clashes crossfire gunfire "
        "bullet bullets shot gunmen attaque embuscade fusillade");
    static const WordSet denials("not ruled heart cyber pas exclu");
    static const WordSet calls("the this that for l' la cette");
    constexpr std::uint32_t reach = 3;
    if (!may_have(reading, span, attacks)) return false;
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (!attacks.contains(reading.word(at))) continue;
        // "rolled over (in an ambush)"
        const bool called = at > span.first + 1 && (calls.contains(reading.word(at - 1)) ||
                                                    one_of(reading.word(at - 2), {"in", "dans"}));
        if ((called || !behind) &&
            !has_word(reading, at - std::min(reach, at - span.first), at, denials))
            return true;
    }
    return false;
}

/// "A (blast) ripped through a minibus", "was (blown) up"; not of gas, fuel or works.
bool names_blast(const Reading& reading, const text::Sentence& span) {
    static const WordSet blasts("blast blasts explosion explosions blown");
    static const WordSet goods(
        "gas butane fuel petrol oil bottle bottles canister cylinder cylinders tanker tankers station "
        "boiler transformer stove generator tyre tire battery dynamite quarry gold factory kitchen "
        "chemical depot oven pit shaft mine accidental accidentally fireworks plant pipeline");
    return reading.language == Language::english &&
           has_word(reading, span.first, span.last, blasts) &&
           !has_word(reading, span.first, span.last, goods);
}

/// « deux gendarmes (tués) », "two gendarmes (killed) in a road accident": it befell them.
bool befell_them(const Reading& reading, const Mention& word) {
    if (reading.language == Language::french)
        return ends_accented(reading.original(word.first, word.first + 1));
    return one_of(reading.word(word.last), {"in", "when"});
}

/// « Deux soldats tués à Boni. (Leur) véhicule s'est renversé », or all in one sentence: of the
/// accident told next; not « A Fana, un accident a fait cinq morts ».
bool goes_on_about_it(const Reading& reading, const text::Sentence& span) {
    static const WordSet accidents(
        "accident accidents crash collision collided overturned renverse renversee derapage rollover "
        "noyade drowning");
    static const WordSet definite("leur leurs le la l' ils elles the their they it");
    if (has_word(reading, span.first, span.last, accidents)) return true;
    return definite.contains(reading.word(span.last));
}

/// "(Soldiers) killed", "the (army) struck": who bears arms does it himself; no army lorry.
bool armed_side_acts(const Reading& reading, const Lexicon& lexicon, const text::Sentence& span) {
    static const WordSet between("had have has ont a avait avaient also");
    static const WordSet deaths("die perish succumb lose drown mourir périr décéder perdre");
    const auto actors = mentions_in(reading, Kind::actor, span.first, span.last);
    return std::any_of(actors.begin(), actors.end(), [&](const Mention* actor) {
        const Party& party = lexicon.party(actor->index);
        if (party.klass == PartyClass::civilians || party.kind == PartyKind::speaker ||
            head_in(reading, actor->first, actor->last, vehicle_words()))
            return false;
        std::uint32_t verb = actor->last;
        if (between.contains(reading.word(verb))) ++verb;
        const auto words = mentions_in(reading, Kind::trigger, verb, span.last);
        return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
            const Trigger& trigger = lexicon.trigger(word->index);
            const bool bare = verb == actor->last && befell_them(reading, *word) &&
                              goes_on_about_it(reading, span);
            return word->first == verb && !bare && trigger.kind != WordKind::noun &&
                   !deaths.contains(trigger.lemma) &&
                   (trigger.may_tell(Family::kill) || trigger.may_tell(Family::attack) ||
                    trigger.may_tell(Family::strike));
        });
    });
}

}  // namespace

bool tells_violence(const Reading& reading,
                    const Lexicon& lexicon,
                    std::size_t first,
                    std::size_t last) {
    for (std::size_t i = first; i < std::min(last, reading.sentences.size()); ++i) {
        const auto& span = reading.sentences[i];
        if (is_backdrop(reading, lexicon, span)) continue;
        const bool behind = i > first;
        if (names_attack(reading, span, behind) ||
            (!behind && (names_blast(reading, span) || armed_side_acts(reading, lexicon, span))))
            return true;
    }
    return false;
}

bool insurgents_act(const Reading& reading,
                    const Lexicon& lexicon,
                    std::size_t first,
                    std::size_t last) {
    for (std::size_t i = first; i < std::min(last, reading.sentences.size()); ++i) {
        const auto& span = reading.sentences[i];
        const auto actors = mentions_in(reading, Kind::actor, span.first, span.last);
        const bool named = std::any_of(actors.begin(), actors.end(), [&](const Mention* actor) {
            return is_insurgent_side(lexicon, *actor);
        });
        if (named && !is_backdrop(reading, lexicon, span)) return true;
    }
    return false;
}

}  // namespace vigie::extractors
