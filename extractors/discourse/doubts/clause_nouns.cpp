#include "extractors/discourse/doubts/clause_nouns.h"

#include <algorithm>
#include <string_view>

#include "extractors/discourse/joining/draft.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/quarrels.h"

namespace vigie::extractors {
namespace {

bool is_determiner(text::Word word) {
    static const WordSet determiners(
        "un une le la les l' des du ce cet cette ces son sa ses leur leurs mon ma deux trois quatre "
        "cinq six sept huit neuf dix plusieurs quelques certains a an the this these his her their "
        "its two three four five several some another");
    return determiners.contains(word);
}

/// The end of the figure that begins at the token, with the « de » behind it; the token itself when
/// none does.
std::uint32_t behind_figure(const Reading& reading, std::uint32_t at) {
    const auto figure = std::find_if(reading.quantities.begin(),
                                     reading.quantities.end(),
                                     [&](const Quantity& count) { return count.first == at; });
    if (figure == reading.quantities.end()) return at;
    const auto end = static_cast<std::uint32_t>(figure->last);
    return one_of(reading.word(end), {"de", "d'", "of"}) ? end + 1 : end;
}

/// The end of the time or place that begins at the token, or the token.
std::uint32_t behind_setting(const Reading& reading, std::uint32_t at) {
    const auto time = std::find_if(reading.times.begin(),
                                   reading.times.end(),
                                   [&](const TimeMention& mention) { return mention.first == at; });
    if (time != reading.times.end()) return static_cast<std::uint32_t>(time->last);
    const auto places = mentions_in(reading, Kind::place, at, at + 1);
    return places.empty() ? at : places.front()->last;
}

/// Behind the times and places at the head of a clause: « Dimanche à Koutiala (un camion) ».
std::uint32_t behind_settings(const Reading& reading, std::uint32_t at, std::uint32_t end) {
    static const WordSet links("a au aux en dans pres de du le la l' on in at near the last");
    while (at < end) {
        std::uint32_t next = at;
        while (next < end && next < at + 3 && behind_setting(reading, next) == next &&
               links.contains(reading.word(next)))
            ++next;
        const std::uint32_t behind = behind_setting(reading, next);
        if (behind == next) return at;
        at = reading.word(behind) == "," ? behind + 1 : behind;
    }
    return at;
}

bool begins_verb(const Reading& reading, std::uint32_t at) {
    static const WordSet verbs(
        "has have had was were is are will would did ran run runs hit hits struck lost left went "
        "fell swept tore broke who which that kills hits crashes "
        "stole took made shot beat threw burnt set stabs "
        "gave shows tells depicts follows recounts describes veers rams sweeps");
    const text::Word word = reading.word(at);
    return verbs.contains(word) || (word.size() > 4 && word.ends_with("ed")) ||
           word.ends_with("ing");
}

bool ends_phrase(const Reading& reading, std::uint32_t at, std::uint32_t end) {
    static const WordSet stops(
        ", ; : . ( ) of in on at near from with by to into for after before during outside along "
        "through without over and near");
    return at >= end || stops.contains(reading.word(at)) || begins_verb(reading, at) ||
           behind_setting(reading, at) != at;
}

std::optional<std::uint32_t> english_head(const Reading& reading,
                                          std::uint32_t at,
                                          std::uint32_t end,
                                          const WordSet& nouns) {
    constexpr std::uint32_t longest = 6;  // "a huge fast-moving bush (fire)"
    for (std::uint32_t next = at; next < std::min(at + longest, end); ++next) {
        if (nouns.contains(reading.word(next)) && ends_phrase(reading, next + 1, end)) return next;
        if (next > at && ends_phrase(reading, next, end)) return std::nullopt;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> french_head(const Reading& reading,
                                         std::uint32_t at,
                                         std::uint32_t end,
                                         const WordSet& nouns) {
    static const WordSet adjectives(
        "gros grosse gros petit petite grand grande jeune jeunes vieux vieille nouveau nouvel "
        "nouvelle violent violente violents puissant enorme terrible important ancien ancienne meme fausse "
        "propre faux mauvais premier premiere deuxieme troisieme second seconde prochain prochaine derniere dernier grave brusque ex - presume present");
    static const WordSet collectives("essaim troupeau colonie meute horde bande groupe couple");
    while (at < end && adjectives.contains(reading.word(at)))
        ++at;
    if (collectives.contains(reading.word(at)) && one_of(reading.word(at + 1), {"de", "d'"}))
        at += 2;
    if (at >= end || !nouns.contains(reading.word(at))) return std::nullopt;
    return at;
}

/// Where the subject of what [first, verb) leads to may begin, from the verb backwards; `plain` are
/// those that need no article.
std::optional<std::uint32_t> subject_between(const Reading& reading,
                                             std::uint32_t first,
                                             std::uint32_t verb,
                                             const WordSet& nouns) {
    static const WordSet breaks(
        ", et and mais but que qu' that quand lorsque lorsqu' when puis then ou :");
    for (std::uint32_t at = verb; at > first + 1; --at) {
        if (!breaks.contains(reading.word(at - 1))) continue;
        const std::uint32_t start = behind_settings(reading, at, verb);
        if (start >= verb) continue;
        if (is_determiner(reading.word(start)) || behind_figure(reading, start) != start)
            return head_in(reading, start, verb, nouns);
    }
    return head_in(reading, behind_settings(reading, first, verb), verb, nouns);
}

std::uint32_t clause_begin(const Reading& reading, std::uint32_t first, std::uint32_t verb) {
    for (std::uint32_t at = verb; at > first; --at) {
        if (one_of(reading.word(at - 1), {";", ":"})) return at;
    }
    return first;
}

/// « faisant deux (morts) », « : quatre (morts) », "leaving two (dead)": an outcome of what is
/// told.
bool is_outcome(const Reading& reading, const Candidate& word) {
    static const WordSet dead("mort morts dead victimes victime victims fatalities deaths deces");
    return word.family == Family::kill && dead.contains(reading.word(word.last - 1));
}

bool is_police(const Reading& reading, const Mention& actor) {
    static const WordSet words(
        "police policier policiers policiere gendarme gendarmes gendarmerie commissariat brigade "
        "policeman policemen officer officers douane douaniers douanier customs garde prison");
    return has_word(reading, actor.first, actor.last, words);
}

bool names_weapon(const Reading& reading, const text::Sentence& span) {
    static const WordSet weapons(
        "mine mines piege piegee pieges piegees bourre bourree bourres bombe bombes kamikaze "
        "kamikazes drone drones roquette roquettes obus balle balles tir tirs arme armes armee "
        "kalachnikov kalachnikovs fusil fusils pistolet mortier grenade grenades explosif explosifs "
        "explosive explosives embuscade assaillant assaillants braqueurs coupeurs bomb bombs ied "
        "ieds rocket rockets shell shells mortar gunfire bullet bullets gun guns rifle rifles shot "
        "shots landmine landmines ambush ambushed ambushing rigged laden booby-trapped gunman gunmen "
        "armed assailant assailants attackers bandits raiders rebelle rebelles rebel rebels milice "
        "militia inconnus ravisseurs captors");
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        const text::Word word = reading.word(at);
        if (weapons.contains(word) || word.starts_with("jihad") || word.starts_with("djihad") ||
            word.starts_with("terroris") || word.starts_with("islamist"))
            return true;
    }
    return false;
}

bool tells_fight(const Trigger& word, bool attacks) {
    constexpr Family fights[] = {Family::fight,
                                 Family::strike,
                                 Family::shelling,
                                 Family::suicide,
                                 Family::grenade,
                                 Family::chemical,
                                 Family::bombard,
                                 Family::abduct};
    // « Le feu a pris »; killing may be any doer's
    if (quarrels().contains(std::string_view(word.lemma)) || word.lemma.starts_with("prendre") ||
        word.lemma.starts_with("fall") || word.may_tell(Family::kill))
        return false;
    // « Un four a explosé, faisant deux morts »: asked of what goes off
    if (!attacks && word.may_tell(Family::explosive)) return false;
    if (attacks && (word.may_tell(Family::attack) || word.may_tell(Family::explosive) ||
                    word.may_tell(Family::mob)))
        return true;
    return std::any_of(
        std::begin(fights), std::end(fights), [&](Family family) { return word.may_tell(family); });
}

}  // namespace

std::optional<std::uint32_t> head_in(const Reading& reading,
                                     std::uint32_t at,
                                     std::uint32_t end,
                                     const WordSet& nouns) {
    at = behind_figure(reading, at);
    while (at < end && is_determiner(reading.word(at)))
        at = behind_figure(reading, at + 1);
    return reading.language == Language::english ? english_head(reading, at, end, nouns)
                                                 : french_head(reading, at, end, nouns);
}

std::optional<std::uint32_t> subject_in(const Scene& scene,
                                        const Candidate& word,
                                        const WordSet& nouns) {
    const Reading& reading = scene.reading;
    const std::uint32_t first = reading.sentences[word.sentence].first;
    if (!may_have(reading, word.sentence, nouns)) return std::nullopt;
    if (is_outcome(reading, word)) {
        // the count of the dead is no subject
        std::uint32_t end = word.first;
        while (end > first && !one_of(reading.word(end - 1), {",", ":", ";"}) &&
               word.first - end < 5)
            --end;
        return subject_between(reading, first, end > first ? end - 1 : word.first, nouns);
    }
    if (word.verb.construction != Construction::active) return std::nullopt;
    return subject_between(reading, clause_begin(reading, first, word.first), word.first, nouns);
}

std::optional<std::uint32_t> agent_in(const Scene& scene,
                                      const Candidate& word,
                                      const WordSet& nouns) {
    const Reading& reading = scene.reading;
    const std::uint32_t end = reading.sentences[word.sentence].last;
    if (word.verb.construction == Construction::active || !may_have(reading, word.sentence, nouns))
        return std::nullopt;
    for (std::uint32_t at = word.last; at < end; ++at) {
        if (one_of(reading.word(at), {",", ";", ":", "et", "and", "qui", "who"}))
            return std::nullopt;
        if (one_of(reading.word(at), {"par", "by"})) return head_in(reading, at + 1, end, nouns);
    }
    return std::nullopt;
}

std::optional<std::uint32_t> victim_in(const Scene& scene,
                                       const Candidate& word,
                                       const WordSet& nouns) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    if (!may_have(reading, word.sentence, nouns)) return std::nullopt;
    if (word.verb.construction == Construction::active)
        return head_in(reading, behind_settings(reading, word.last, span.last), span.last, nouns);
    const std::uint32_t first = clause_begin(reading, span.first, word.first);
    return subject_between(reading, first, word.first, nouns);
}

bool is_of_war(const Scene& scene, const Candidate& word, bool attacks) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    if (names_weapon(reading, span)) return true;
    for (const Mention* actor : mentions_in(reading, Kind::actor, span.first, span.last)) {
        // « Des chenilles (légionnaires) attaquent les champs »
        if (actor->first > 0 && reading.word(actor->first - 1).starts_with("chenille")) continue;
        if (scene.lexicon.party(actor->index).klass != PartyClass::civilians &&
            !is_police(reading, *actor))
            return true;
    }
    const auto words = mentions_in(reading, Kind::trigger, span.first, span.last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* other) {
        return other->first != word.first &&
               tells_fight(scene.lexicon.trigger(other->index), attacks);
    });
}

}  // namespace vigie::extractors
