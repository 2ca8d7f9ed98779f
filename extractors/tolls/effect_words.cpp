#include "extractors/tolls/effect_words.h"

#include <algorithm>

#include "extractors/reading/auxiliaries.h"
#include "extractors/reading/object_apart.h"
#include "extractors/tolls/asides.h"
#include "extractors/tolls/losses_apart.h"
#include "extractors/words/accents.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "pris pour cible", "pris d'assaut": nothing was taken.
bool is_in_event_word(const Reading& reading, const Lexicon& lexicon, const Mention& effect) {
    constexpr std::uint32_t reach = 3;
    if (lexicon.effect(effect.index).effect != Effect::seized) return false;
    const auto words = mentions_in(reading, Kind::trigger, effect.first, effect.last + reach);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        return word->first == effect.first && word->last > effect.last &&
               is_attack(lexicon.trigger(word->index).family());
    });
}

}  // namespace

VerbGroup group_of(const Reading& reading, const Lexicon& lexicon, const Mention& effect) {
    return verb_group(reading, effect.first, effect.last, lexicon.effect(effect.index).form);
}

namespace {

/// « s'en est (pris) à », « ont (pris) part à »: nothing was taken from
/// anybody.
bool takes_nothing(const Reading& reading, const text::Sentence& span, const Mention& effect) {
    constexpr std::uint32_t reach = 4;  // « s'en sont ensuite (pris) »
    if (!one_of(reading.word(effect.first),
                {"pris", "prise", "prises", "prend", "prennent", "prenant", "prendre"}))
        return false;
    if (one_of(reading.word(effect.last), {"part", "place"})) return true;
    for (std::uint32_t at = effect.first; at > span.first + 1 && effect.first - at < reach; --at) {
        if (reading.word(at - 1) == "en") return one_of(reading.word(at - 2), {"s'", "m'", "se"});
    }
    return false;
}

/// « Deux obus se sont (abattus) », « la foudre s'est (abattue) »: they fell on somebody else.
bool comes_down(const Reading& reading, const text::Sentence& span, const Mention& effect) {
    return effect.first >= span.first + 2 && reading.word(effect.first).starts_with("abatt") &&
           one_of(reading.word(effect.first - 2), {"se", "s'"});
}

/// "(lost) control of his vehicle", « a (perdu) le contact »: no thing that is counted behind.
bool loses_no_thing(const Reading& reading, const Lexicon& lexicon, const Mention& effect) {
    static const WordSet loses(
        "lose loses lost losing perdu perd perdent perdait perdaient perdant");
    static const WordSet counts(
        "at some several many au plusieurs pres environ des du nearly about");
    const std::uint32_t end = effect.last;
    if (!loses.contains(reading.word(effect.first)) || counts.contains(reading.word(end)) ||
        group_of(reading, lexicon, effect).construction != Construction::active)
        return false;
    const bool counted = std::any_of(reading.quantities.begin(),
                                     reading.quantities.end(),
                                     [&](const Quantity& count) { return count.first == end; });
    return !counted && mentions_in(reading, Kind::object, end, end + 1).empty();
}

/// "a convoy of 25 trucks (taking) rice to Niono": what they carried.
bool only_carries(const Reading& reading, const text::Sentence& span, const Mention& effect) {
    constexpr std::uint32_t reach = 8;
    if (reading.word(effect.first) != "taking" || effect.first == span.first) return false;
    const auto things = mentions_in(reading, Kind::object, span.first, effect.first);
    const std::uint32_t end = std::min(effect.last + reach, span.last);
    return !things.empty() && things.back()->last == effect.first &&
           has_word(reading, effect.last, end, WordSet("to"));
}

/// Does the stretch tell of people who are taken in by those who keep order?
bool tells_arrest(const Reading& reading, const Lexicon& lexicon, const text::Sentence& span) {
    const auto words = mentions_in(reading, Kind::trigger, span.first, span.last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        return lexicon.trigger(word->index).may_tell(Family::arrest);
    });
}

/// « arrêtés (en possession de) deux fusils », "They (had on them) two pistols": what people had on
/// them is seized where they are arrested, in the same breath or just before; nowhere else.
bool has_nobody_arrested(const Reading& reading,
                         const text::Sentence& span,
                         const Lexicon& lexicon,
                         const Mention& effect) {
    static const WordSet opens("en in had avait avaient detenait detenaient");
    static const WordSet holds("possession eux lui elle elles detenait detenaient them him");
    if (!opens.contains(reading.word(effect.first)) ||
        !has_word(reading, effect.first, effect.last, holds))
        return false;
    if (tells_arrest(reading, lexicon, span)) return false;
    const std::size_t sentence = reading.sentence_of(span.first);
    return sentence == 0 || reading.sentences[sentence - 1].paragraph != span.paragraph ||
           !tells_arrest(reading, lexicon, reading.sentences[sentence - 1]);
}

}  // namespace

bool describes_thing(const Reading& reading,
                     const text::Sentence& span,
                     const Lexicon& lexicon,
                     const Mention& effect) {
    const VerbForm form = lexicon.effect(effect.index).form;
    if (reading.language != Language::english || effect.first == 0 ||
        (form != VerbForm::participle && form != VerbForm::none) ||
        !one_of(reading.word(effect.first - 1), {"the", "these", "those", "its", "their"}))
        return false;
    return !mentions_in(reading, Kind::object, effect.last, effect.last + 1).empty() &&
           mentions_in(reading, Kind::effect, span.first, span.last).size() > 1;
}

namespace {

/// « (brûlés) vifs »: people
bool befalls_people(const Reading& reading, const Mention& effect) {
    const auto people = mentions_in(reading, Kind::status, effect.first, effect.last + 1);
    return !people.empty() && people.front()->first == effect.first &&
           people.front()->last > effect.last;
}

}  // namespace

namespace {

/// « (Un homme accusé) d'avoir volé une moto », "He was accused of (stealing)": what somebody is
/// said to have done before the news; not « l'armée est accusée d'avoir brûlé », which is the news.
bool is_laid_to_somebody(const Reading& reading,
                         const text::Sentence& span,
                         const Mention& effect) {
    static const WordSet accused(
        "accuse accuses accusee accusees soupconne soupconnes soupconnee soupconnees accused "
        "suspected");
    static const WordSet links("de du d' des of avoir having le la les l' the");
    static const WordSet being("est sont ete is are been etait etaient was were");
    std::uint32_t at = effect.first;
    while (at > span.first && links.contains(reading.word(at - 1)))
        --at;
    if (at == effect.first || at < span.first + 2 || !accused.contains(reading.word(at - 1)))
        return false;
    // « accuse l'armée (du vol de) » has its object between
    if (!being.contains(reading.word(at - 2)))
        return reading.language == Language::english ||
               ends_accented(reading.original(at - 1, at)) || reading.word(at - 1).ends_with('s');
    return at >= span.first + 3 &&
           one_of(reading.word(at - 3), {"il", "elle", "ils", "elles", "he", "she", "they"});
}

}  // namespace

bool is_told(const Reading& reading,
             const text::Sentence& span,
             const Lexicon& lexicon,
             const Mention& effect) {
    constexpr std::uint32_t reach = 5;
    // "(not) recovered", "(no) damage to buildings"
    static const WordSet negations("not no aucun");
    const bool denied =
        effect.first > span.first && negations.contains(reading.word(effect.first - 1));
    if (denied || is_in_event_word(reading, lexicon, effect) || comes_down(reading, span, effect) ||
        takes_nothing(reading, span, effect) || has_nobody_arrested(reading, span, lexicon, effect))
        return false;  // "Vehicle not recovered."
    if (goes_off_in_own(reading, span, lexicon, effect) ||
        describes_thing(reading, span, lexicon, effect) ||
        loses_no_thing(reading, lexicon, effect) || only_carries(reading, span, effect) ||
        is_laid_to_somebody(reading, span, effect))
        return false;
    if (befalls_people(reading, effect)) return false;
    if (is_loss_denied(reading, span, lexicon, effect)) return false;
    const VerbGroup group = group_of(reading, lexicon, effect);
    if (group.negated || group.tense == Tense::future || group.tense == Tense::conditional)
        return false;
    if (group.tense != Tense::infinitive) return true;
    // "48 hours to hand over their weapons", "ordered them to burn"
    if (effect.first >= span.first + 2 && reading.word(effect.first - 1) == "to" &&
        one_of(reading.word(effect.first - 2), {"hours", "days", "ultimatum", "them", "him"}))
        return false;
    const std::uint32_t from =
        std::max(span.first, effect.first > reach ? effect.first - reach : 0U);
    const auto cues = mentions_in(reading, Kind::cue, from, effect.first);
    return std::none_of(cues.begin(), cues.end(), [](const Mention* mention) {
        const auto cue = static_cast<Cue>(mention->index);
        return cue == Cue::hypothesis || cue == Cue::purpose || cue == Cue::prevention;
    });
}

namespace {

/// « ont (touché) le camp », « avait (touché) »: by its subject, not the subject.
bool is_done_by_subject(const Reading& reading, const Mention& effect) {
    const Auxiliary auxiliary = auxiliary_before(reading, effect.first);
    return auxiliary.found && !auxiliary.been && is_form_of_have(reading.word(auxiliary.token));
}

}  // namespace

bool parts_clauses(const Reading& reading, std::uint32_t token) {
    return one_of(reading.word(token),
                  {"et", "and", ",", "as", "when", "after", "before", "during", "until"}) &&
           reading.word(token + 1) != "many";
}

bool is_wound(const Reading& reading, const text::Sentence& span, const Mention& effect) {
    const auto told = mentions_in(reading, Kind::status, effect.first, span.last);
    return !told.empty() && told.front()->first == effect.first && told.front()->last > effect.last;
}

bool is_conveyance(const Reading& reading, const Mention& thing) {
    static const WordSet aboard("bord aboard");
    constexpr std::uint32_t reach = 4;  // « à bord de deux (motos) », "aboard (motorcycles)"
    if (has_word(reading, thing.first - std::min(reach, thing.first), thing.first, aboard))
        return true;
    return reading.language == Language::french && thing.first > 0 &&
           one_of(reading.word(thing.first - 1), {"a", "en"});
}

std::uint32_t behind_inserted(const Reading& reading,
                              const text::Sentence& span,
                              std::uint32_t token) {
    static const WordSet prepositions(
        "sous dans avant apres sur selon d' pendant lors derriere en a au aux chez avec pres inside "
        "under before after during near behind in at according");
    constexpr std::uint32_t reach = 14;
    if (const auto object = object_apart(reading, token))
        return static_cast<std::uint32_t>(*object);
    const std::uint32_t comma = behind_time(reading, token);
    if (reading.word(comma) != "," || !prepositions.contains(reading.word(comma + 1))) return token;
    for (std::uint32_t at = comma + 2; at < std::min(token + reach, span.last); ++at) {
        if (one_of(reading.word(at), {";", ":", "qui", "who", "that"})) return token;
        if (reading.word(at) == ",") return at + 1;
    }
    return token;
}

std::uint32_t first_of_object(const Reading& reading, const Mention& effect) {
    const auto object = object_apart(reading, effect.last);
    return object ? static_cast<std::uint32_t>(*object) : effect.last;
}

bool reaches_out(const Reading& reading, const Lexicon& lexicon, const Mention& effect) {
    static const WordSet links("a au aux");
    // "attacked a camp, losing five men", « le camp a perdu douze hommes »: whose subject loses, is
    // not lost
    if (one_of(reading.word(effect.first), {"losing", "perdant"})) return true;
    if (one_of(reading.word(effect.first), {"perdu", "perd", "perdait"}) &&
        group_of(reading, lexicon, effect).construction == Construction::active)
        return true;
    // "(Ambulances) took the wounded to Gao": no participle
    if (reading.language != Language::french) {
        const auto& span = reading.sentences[reading.sentence_of(effect.first)];
        const auto things = mentions_in(reading, Kind::object, span.first, effect.first);
        return reading.word(effect.first) == "took" && !things.empty() &&
               things.back()->last == effect.first;
    }
    return links.contains(reading.word(effect.last - 1)) ||
           ((reading.word(effect.first).starts_with("touch") ||
             reading.word(effect.first).starts_with("cribl")) &&  // « ont criblé l'élu de balles »
            (group_of(reading, lexicon, effect).construction == Construction::active ||
             is_done_by_subject(reading, effect)));
}

bool hangs_on_preposition(const Reading& reading, const text::Sentence& span, std::uint32_t start) {
    static const WordSet prepositions(
        "dans par avec sur sous contre selon de d' du a au aux pour entre in by with on of from to "
        "against at for into aboard devant derriere outside behind under");
    return start > span.first && prepositions.contains(reading.word(start - 1));
}

bool leans_in_relative(const Reading& reading, const text::Sentence& span, std::uint32_t start) {
    static const WordSet relatives("qui who which that");
    constexpr std::uint32_t reach = 9;  // « qui lavait du linge devant (sa maison) »
    return hangs_on_preposition(reading, span, start) &&
           has_word(reading, start - std::min(reach, start - span.first), start, relatives);
}

bool shares_passive(const Reading& reading, std::uint32_t from, const Mention& effect) {
    static const WordSet being("ete were was been");
    static const WordSet ends("; : mais but");
    if (!one_of(reading.word(effect.first - 1), {"puis", "et", "and", "then"}) ||
        has_word(reading, from, effect.first, ends) ||
        !mentions_in(reading, Kind::actor, from, effect.first).empty())
        return false;
    for (std::uint32_t at = from; at + 2 < effect.first; ++at) {
        if (being.contains(reading.word(at)))
            return !mentions_in(reading, Kind::status, at + 1, at + 2).empty();
    }
    return false;
}

bool leads_compound(const Reading& reading, const Mention& thing) {
    const auto next = mentions_in(reading, Kind::object, thing.last, thing.last + 3);
    if (reading.word(thing.last) == "'s") return true;  // "the (clinic)'s ambulance"
    return reading.language == Language::english && !next.empty() &&
           next.front()->first == thing.last;
}

bool begins_verb(const Reading& reading, const Lexicon& lexicon, std::uint32_t token) {
    const auto deeds = mentions_in(
        reading, Kind::trigger, token, reading.sentences[reading.sentence_of(token)].last);
    return !deeds.empty() && deeds.front()->first == token &&
           lexicon.trigger(deeds.front()->index).kind == WordKind::verb;
}

bool has_own_object(const Reading& reading, const Mention& effect) {
    static const WordSet away(
        "by in on at near during after before while when as with to into down out from off over and or "
        "but along beside outside inside alongside too also overnight yesterday today early late since "
        "beyond for then there here amid under across completely partly");
    const text::Word next = reading.word(effect.last);
    return reading.language == Language::english && reading.word(effect.first - 1) == "and" &&
           reading.word(effect.first).ends_with("ed") && is_word(reading.tokens, effect.last) &&
           !away.contains(next) && !next.ends_with("ly") && !reading.token(effect.last).capital;
}

bool outdoes(const Reading& reading,
             const Lexicon& lexicon,
             const Mention& effect,
             const Mention& before) {
    return before.last + 1 == effect.first && one_of(reading.word(before.last), {"et", "and"}) &&
           lexicon.effect(effect.index).effect == Effect::destroyed &&
           lexicon.effect(before.index).effect == Effect::damaged;
}

bool leads_away(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet away(
        "dans en sur par lors apres avant contre pour vers sous entre in on by near during after "
        "before from against at for when while between off qui who chez devant derriere "
        "outside behind beside inside front");
    for (std::uint32_t at = from; at < to; ++at) {
        const bool bound =
            reading.word(at) == "at" && one_of(reading.word(at + 1), {"least", "most"});
        if (!bound && away.contains(reading.word(at))) return true;
    }
    return false;
}

}  // namespace vigie::extractors
