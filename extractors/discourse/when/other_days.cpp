#include "extractors/discourse/when/other_days.h"

#include <algorithm>

#include "extractors/frames/family.h"
#include "extractors/frames/violence.h"
#include "extractors/reading/cues.h"
#include "extractors/reading/spots.h"
#include "extractors/words/accents.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

namespace {

/// "RFI (5 March) gives", "12 killed (AFP, Reuters 6 March)": right behind a source's name.
bool stands_by_source(const Reading& reading,
                      const text::Sentence& sentence,
                      const TimeMention& mention) {
    if (mention.first < sentence.first + 2) return false;
    const auto before = static_cast<std::uint32_t>(mention.first - 1);
    const std::uint32_t name = before - (reading.word(before) == "(" ? 1 : 0);
    const auto sources = mentions_in(reading, Kind::source, sentence.first, name + 1);
    if (sources.empty() || sources.back()->last != name + 1) return false;
    if (name < before) return reading.word(mention.last) == ")";
    // the name stands in the brackets itself
    for (std::uint32_t at = name; at > sentence.first; --at) {
        if (reading.word(at - 1) == "(") return true;
        if (one_of(reading.word(at - 1), {")", ";"})) return false;
    }
    return false;
}

}  // namespace

bool is_citation(const Reading& reading,
                 const text::Sentence& sentence,
                 const TimeMention& mention) {
    constexpr std::size_t longest = 8;
    if (stands_by_source(reading, sentence, mention)) return true;
    if (!one_of(reading.word(mention.last), {")", ";"})) return false;
    if (mention.first < sentence.first + 3 || reading.word(mention.first - 1) != ",") return false;
    std::size_t at = mention.first - 1;
    while (at > sentence.first && mention.first - at < longest && reading.word(at) != "(")
        --at;
    return reading.word(at) == "(" && reading.token(at + 1).capital;
}

namespace {

/// "kidnapped on (29 May)", "the bodies were found following an attack on (29 May)": of the deed.
bool dates_taking(const Reading& reading,
                  const Lexicon& lexicon,
                  const text::Sentence& sentence,
                  const TimeMention& mention) {
    const bool led = one_of(before(reading.tokens, mention.first), {"on", "le", "ce"});
    const std::size_t at = mention.first - std::min<std::size_t>(mention.first, led ? 2 : 1);
    const auto deeds = mentions_in(reading, Kind::trigger, sentence.first, at + 1);
    if (deeds.empty() || deeds.back()->last != at + 1) return false;
    const Trigger& trigger = lexicon.trigger(deeds.back()->index);
    const bool attack = trigger.kind == WordKind::noun && is_attack(trigger.family());
    return attack || trigger.may_tell(Family::abduct);
}

}  // namespace

bool leads_deed(const Reading& reading, const Lexicon& lexicon, const TimeMention& mention) {
    constexpr std::uint32_t adjectives = 2;  // "the 9 May suspected jihadist (attack)"
    static const WordSet articles("the a an this that its their");
    if (reading.language != Language::english || mention.first == 0) return false;
    if (!articles.contains(reading.word(mention.first - 1))) return false;
    const auto last = static_cast<std::uint32_t>(mention.last);
    const auto deeds = mentions_in(reading, Kind::trigger, last, last + adjectives + 1);
    if (deeds.empty()) return false;
    const Trigger& trigger = lexicon.trigger(deeds.front()->index);
    return trigger.kind == WordKind::noun;
}

namespace {

/// « les corps de trois bergers (tués samedi) ont été retrouvés »: the day of their death.
bool dates_killing(const Reading& reading, const Lexicon& lexicon, const TimeMention& mention) {
    constexpr std::uint32_t longest = 4;  // « tués par balles »
    const auto first = static_cast<std::uint32_t>(mention.first);
    const auto deeds = mentions_in(reading, Kind::trigger, first - std::min(first, longest), first);
    if (deeds.empty() || deeds.back()->last != first) return false;
    const Trigger& trigger = lexicon.trigger(deeds.back()->index);
    return trigger.kind == WordKind::verb && trigger.may_tell(Family::kill);
}

}  // namespace

bool is_finding(const Reading& reading,
                const Lexicon& lexicon,
                const text::Sentence& sentence,
                const TimeMention& mention) {
    constexpr std::size_t close = 6;
    constexpr std::size_t from_head = 16;  // "On 3 June, the body of a guard kidnapped on 29 May"
    if (dates_taking(reading, lexicon, sentence, mention)) return false;
    if (dates_killing(reading, lexicon, mention)) return false;
    if (reading.word(mention.last) == "'s") return false;  // "at the site of Monday's attack"
    const bool heads = mention.first <= sentence.first + 1;
    const std::size_t reach = heads ? from_head : close;
    bool bodies = false;
    bool found = false;
    for (const Mention* cue : mentions_in(reading, Kind::cue, sentence.first, sentence.last)) {
        const bool behind = cue->first >= mention.last;
        // "abducted nine on (Tuesday); their bodies were found": the day of what was told before
        if (behind && !heads && !bodies && is_cue(*cue, Cue::body)) return false;
        bodies = bodies || is_cue(*cue, Cue::body);
        const std::size_t gap = behind ? cue->first - mention.first : mention.first - cue->last;
        found = found || (is_cue(*cue, Cue::finding) && gap <= reach);
    }
    return bodies && found;
}

namespace {

/// "a summit (to be held) in Gao on Thursday", « un sommet qui (doit se tenir) jeudi »
bool is_to_be_held(const Reading& reading,
                   const text::Sentence& sentence,
                   const TimeMention& mention) {
    static const WordSet events("summit conference sommet");
    static const WordSet verbs("held tenir ouvrir open");
    constexpr std::size_t reach = 9;
    bool held = false;
    for (std::size_t at = mention.first; at > sentence.first && mention.first - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", ":"})) return false;
        if (held && events.contains(word)) return true;
        held |= verbs.contains(word);
    }
    return false;
}

/// « La marche prévue samedi (a rassemblé) des milliers de personnes »: it took place on the day;
/// not « a été reportée ».
bool went_ahead(const Reading& reading,
                const text::Sentence& sentence,
                const TimeMention& mention) {
    static const WordSet auxiliaries("a ont s' se");
    static const WordSet off(
        "annule annulee annulees reporte reportee reportees interdit interdite interdites suspendu "
        "suspendue repousse repoussee empeche empechee maintenu maintenue autorise autorisee deja pas");
    constexpr std::uint32_t reach = 4;  // « a finalement été (reportée) »
    if (reading.language != Language::french) return false;
    for (auto at = static_cast<std::uint32_t>(mention.last); at + 1 < sentence.last; ++at) {
        if (one_of(reading.word(at), {";", ":", "qui", "que"})) return false;
        const bool preposition = reading.word(at) == "a" && reading.original(at, at + 1) != "a";
        if (preposition || !auxiliaries.contains(reading.word(at))) continue;
        return !has_word(reading, at, std::min(at + 1 + reach, sentence.last), off);
    }
    return false;
}

/// "called a 48-hour strike from (Wednesday)", « a appelé à une marche pour (vendredi) »: a day to
/// come.
bool is_called_for(const Reading& reading,
                   const text::Sentence& sentence,
                   const TimeMention& mention) {
    static const WordSet calls(
        "call calls called calling announced announces planned declared decreed appel appelle "
        "appellent appele appelant annonce annoncent decrete lance lancent");
    static const WordSet called(
        "strike strikes greve greves march marche rally shutdown protest protests manifestation "
        "demonstration mobilisation mobilization boycott mourning deuil");
    // "Hundreds (joined) a protest called for Monday": it took place
    static const WordSet heeding(
        "joined attended heeded gathered marched rallied participe pris rejoint repondu defile");
    static const WordSet marks("from for starting beginning pour until partir compter");
    constexpr std::size_t reach = 10;  // "called on its members to join a strike from"
    const std::size_t back = std::min(reach, mention.first - sentence.first);
    const auto from = static_cast<std::uint32_t>(mention.first - back);
    const auto to = static_cast<std::uint32_t>(mention.first);
    const bool of = one_of(reading.word(to - 1), {"de", "du"});  // « à partir de (mercredi) »
    return (marks.contains(reading.word(to)) || marks.contains(reading.word(to - (of ? 2 : 1)))) &&
           has_word(reading, from, to, called) && has_word(reading, from, to, calls) &&
           !has_word(reading, sentence.first, to, heeding);
}

}  // namespace

bool is_planned(const Reading& reading,
                const text::Sentence& sentence,
                const TimeMention& mention) {
    constexpr std::size_t reach = 4;
    static const WordSet plans(
        "promet promettent promis compte comptent entend entendent prevoit prevoient envisage "
        "envisagent menace menacent appelle appellent veut veulent");
    static const WordSet scheduled(
        "prevu prevue prevus prevues programme programmee scheduled "
        "planned slated");
    if (mention.first < sentence.first + 3) return false;
    const text::Word verb = reading.word(mention.first - 1);
    if (scheduled.contains(verb)) return !went_ahead(reading, sentence, mention);
    if (is_to_be_held(reading, sentence, mention) || is_called_for(reading, sentence, mention))
        return true;
    const bool infinitive =
        reading.language == Language::french && verb.size() > 3 &&
        ends_like_infinitive(verb, reading.original(mention.first - 1, mention.first));
    for (std::size_t back = 2; infinitive && back <= reach; ++back) {
        if (mention.first < sentence.first + back) return false;
        if (plans.contains(reading.word(mention.first - back))) return true;
    }
    return false;
}

namespace {

/// Does a noun for a thing, a place or people end at the token?
bool ends_noun(const Reading& reading, const Lexicon& lexicon, std::uint32_t token) {
    constexpr std::uint32_t longest = 4;
    if (lexicon.place_words(reading.language).is(reading.word(token - 1), PlaceSense::site))
        return true;
    for (const Kind kind : {Kind::object, Kind::actor, Kind::place}) {
        const auto nouns = mentions_in(reading, kind, token - std::min(token, longest), token);
        if (!nouns.empty() && nouns.back()->last == token) return true;
    }
    return false;
}

}  // namespace

bool is_said_of_thing(const Reading& reading,
                      const Lexicon& lexicon,
                      std::uint32_t from,
                      const TimeMention& mention) {
    constexpr std::uint32_t reach = 10;
    static const WordSet perfect("a ont avait avaient had has have");
    const auto to = static_cast<std::uint32_t>(mention.first);
    bool perfected = false;
    for (std::uint32_t at = to; at > from + 1 && to - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", "."})) return false;
        if (!one_of(word, {"que", "qu'", "that", "which"})) {
            perfected |= perfect.contains(word);
            continue;
        }
        if (!perfected || !ends_noun(reading, lexicon, at - 1)) return false;
        // « un convoi que le JNIM a attaqué lundi »: the deed itself
        const auto deeds = mentions_in(reading, Kind::trigger, at, to);
        return std::none_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
            const Family family = lexicon.trigger(deed->index).family();
            return harms_people(family);
        });
    }
    return false;
}

namespace {

/// « près de l'endroit où deux routiers avaient été tués (le 11) »: the day of what befell others
/// there.
bool is_of_spot(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    bool behind_spot = false;
    for (std::uint32_t at = from + 1; at < to; ++at) {
        behind_spot |= one_of(reading.word(at), {"ou", "where"}) &&
                       spots.contains(reading.word(at - 1)) && !is_spot_found(reading, at - 1);
        if (behind_spot && one_of(reading.word(at), {"avait", "avaient", "had"})) return true;
    }
    return false;
}

}  // namespace

bool is_of_like(const Reading& reading, std::uint32_t from, const TimeMention& mention) {
    constexpr std::uint32_t near = 3;
    const auto to = static_cast<std::uint32_t>(mention.first);
    if (is_of_spot(reading, from, to)) return true;
    for (std::uint32_t at = from; at + 2 < to; ++at) {
        if (!one_of(reading.word(at), {"meme", "memes", "same"})) continue;
        for (std::uint32_t as = at + 2; as <= std::min(at + near, to - 1); ++as) {
            if (one_of(reading.word(as), {"que", "qu'", "as"})) return true;
        }
    }
    return false;
}

bool is_of_burial(const Reading& reading, const TimeMention& mention) {
    static const WordSet burials(
        "enterrer enterre enterres enterree enterrees inhumer inhume inhumes inhumee inhumees "
        "funerailles obseques enterrement inhumation bury buried burying burial funeral funerals");
    static const WordSet between("on le ce them ensemble");
    std::size_t at = mention.first;
    while (at > 0 && between.contains(reading.word(at - 1)))
        --at;
    return at > 0 && burials.contains(reading.word(at - 1));
}

bool is_day_of_visit(const Reading& reading, std::uint32_t word, const TimeMention& mention) {
    // « a rendu visite lundi aux (blessés) de l'attaque »: whatever was done for those it struck
    static const WordSet struck("blesses rescapes survivants victimes familles wounded survivors");
    std::uint32_t who = word;
    while (who > mention.last &&
           one_of(reading.word(who - 1), {"de", "l'", "la", "du", "cette", "of", "the"}))
        --who;
    if (who + 1 < word && who > mention.last && struck.contains(reading.word(who - 1))) return true;
    static const WordSet links("et");
    static const WordSet visits(
        "rendu rendue rendus rendues deplace deplacee deplaces recueilli recueillis travelled traveled");
    auto at = static_cast<std::uint32_t>(mention.first);
    if (at > 0 && one_of(reading.word(at - 1), {"ce", "cet", "on", ","})) --at;
    // « La ville s'était rendue samedi sans résistance »: the deed itself; « se sont rendus lundi à
    // Ber (et ont) tué »: on one day
    const bool shared = word > 3 && has_word(reading, word - 3, word, links) &&
                        one_of(reading.word(word - 1), {"ont", "a"});
    return at > 0 && !shared && mention.last < word && visits.contains(reading.word(at - 1)) &&
           one_of(reading.word(mention.last), {"a", "au", "aux", "dans", "sur", "chez", "to"});
}

bool is_since_they_held(const Reading& reading, const Chunk& word, const TimeMention& mention) {
    static const WordSet holds(
        "held holding occupied occupying controlled controlling hands seized captured overran mains "
        "occupe occupee occupaient occupait tenu tenue tenaient tenait controlaient controle");
    return word.sense != nullptr && word.sense->family == Family::regain &&
           has_word(reading, word.last, static_cast<std::uint32_t>(mention.first), holds);
}

bool begins_state(Family family) {
    return family == Family::blockade || family == Family::overtake || family == Family::regain ||
           family == Family::withdraw || family == Family::base || family == Family::release;
}

}  // namespace vigie::extractors
