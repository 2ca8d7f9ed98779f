#include "extractors/discourse/event_words/struck.h"

#include <algorithm>

#include "extractors/discourse/event_words/weeding.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/reading/armed_groups.h"
#include "extractors/reading/auxiliaries.h"
#include "extractors/reading/stand_ins.h"
#include "extractors/words/answered.h"
#include "extractors/words/captors.h"
#include "extractors/words/kin.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/place_nouns.h"
#include "extractors/words/plight.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « un homme qui tentait de poser une mine », "a man carrying a rifle", « un homme soupçonné
/// d'être …»: no passer-by.
bool is_dangerous(const Reading& reading, std::uint32_t from) {
    static const WordSet suspected(
        "suspect suspects suspecte suspectes suspected soupconne soupconnes presume presumes");
    static const WordSet relative(
        "qui who that tentant essayant portant transportant posant brandissant trying attempting "
        "carrying planting laying holding wearing wielding");
    static const WordSet arms(
        "mines engin engins explosif explosifs bombe bombes ied eei ceinture grenade grenades "
        "fusil fusils kalachnikov pistolet bomb bombs explosive explosives rifle rifles gun guns "
        "landmine landmines belt vest weapon weapons machete");
    constexpr std::uint32_t reach = 14;
    bool told = false;
    for (std::uint32_t at = from; at < from + reach; ++at) {
        const text::Word word = reading.word(at);
        if (word.empty() || one_of(word, {".", ";"})) return false;
        if (suspected.contains(word)) return true;
        told |= relative.contains(word);
        // « rentrait de la mine » is another one
        const bool mine = word == "mine" && one_of(reading.word(at - 1), {"une", "a"});
        if (told && (mine || arms.contains(word))) return true;
        if (word == "," && at > from) return false;
    }
    return false;
}

/// « ont tiré sur (lui) », "fired at (her)": one of those told before, where the nearest sentence
/// that names anybody but who fired names nobody armed.
bool is_unarmed_pronoun(const Scene& scene, std::uint32_t at, const Candidate& candidate) {
    constexpr std::size_t reach = 3;  // « Des soldats … . Deux motos … . Ils ont tiré sur (eux) »
    if (!one_of(scene.reading.word(at), {"lui", "elle", "him", "her", "eux", "them"})) return false;
    const auto& sentences = scene.reading.sentences;
    std::uint32_t end = at;
    for (std::size_t back = 0; back <= std::min(reach, candidate.sentence); ++back) {
        const std::uint32_t first = sentences[candidate.sentence - back].first;
        bool people = false;
        for (const Mention* mention : mentions_in(scene.reading, Kind::actor, first, end)) {
            const Party& party = scene.lexicon.party(mention->index);
            if (&party == candidate.perpetrator) continue;
            if (party.klass != PartyClass::civilians) return false;
            people = true;
        }
        if (people && back > 0) return true;
        end = first;
    }
    return true;
}

/// « ont tiré sur (Ibrahim Ag Mohamed) »: somebody by his name, of no party and no place.
bool is_person_name(const Reading& reading, std::uint32_t at) {
    const auto capital = [&](std::uint32_t token) {
        return token < reading.tokens.size() && reading.token(token).capital;
    };
    return capital(at) && capital(at + 1) &&
           mentions_in(reading, Kind::place, at, at + 2).empty() &&
           mentions_in(reading, Kind::actor, at, at + 2).empty() &&
           mentions_in(reading, Kind::object, at, at + 2).empty();
}

/// People of whom no more is told than that they are some, or kin.
const WordSet& plain_people() {
    static const WordSet all(kin(),
                             "homme hommes femme femmes personne personnes gens foule passant "
                             "passants jeune jeunes man men woman women people person crowd "
                             "passers-by youths");
    return all;
}

/// « (Deux frères) sont tombés dans une embuscade », "three men were ambushed"
bool befell_plain_people(const Reading& reading, const Chunk& word, const Candidate& candidate) {
    static const WordSet links("a ont est sont ete was were been have has had avait avaient");
    if (!candidate.is_suffered() && candidate.verb.construction != Construction::passive)
        return false;
    std::uint32_t at = word.first;
    const std::uint32_t first = reading.sentences[reading.sentence_of(word.first)].first;
    while (at > first && links.contains(reading.word(at - 1)))
        --at;
    return at > first && plain_people().contains(reading.word(at - 1));
}

}  // namespace

bool strikes_unnamed_people(const Scene& scene, const Chunk& word, const Candidate& candidate) {
    const WordSet& people = plain_people();
    static const WordSet armed("arme armes armee armees armed uniforme uniform arme");
    constexpr std::uint32_t reach = 4;  // "sur un (homme)", "on a group of people"
    if (!is_attack(candidate.family) || candidate.target != nullptr || candidate.thing != nullptr)
        return false;
    const Reading& reading = scene.reading;
    const auto aims = [&](std::uint32_t at) {
        return one_of(reading.word(at), {"sur", "contre", "on", "at", "against"});
    };
    if (befell_plain_people(reading, word, candidate)) return true;
    if (!aims(word.last) && !aims(word.last - 1)) return false;
    const std::uint32_t whom = word.last + (aims(word.last) ? 1 : 0);
    if (is_unarmed_pronoun(scene, whom, candidate) || is_person_name(reading, whom)) return true;
    for (std::uint32_t at = word.last; at <= word.last + reach; ++at) {
        if (!mentions_in(reading, Kind::actor, at, at + 1).empty()) return false;
        if (people.contains(reading.word(at)))
            return !armed.contains(reading.word(at + 1)) && !armed.contains(reading.word(at + 2)) &&
                   !is_dangerous(reading, at + 1);
    }
    return false;
}

bool died_after(const Reading& reading, std::uint32_t start, const Candidate& candidate) {
    constexpr std::uint32_t reach = 4;  // "after two deadly (assaults)"
    const bool state = candidate.perpetrator != nullptr && is_state(candidate.perpetrator);
    if (!state || candidate.verb.construction != Construction::nominal) return false;
    if (!is_attack(candidate.family)) return false;
    for (std::uint32_t at = candidate.first; at > start && candidate.first - at < reach; --at) {
        if (one_of(reading.word(at - 1), {"after", "following", "apres"})) return true;
    }
    return false;
}

const Party* post_of(const Reading& reading, const Lexicon& lexicon, const Mention& village) {
    static const WordSet villages("village villages ville localite town hameau");
    if (village.first < 2 || !villages.contains(reading.word(village.first))) return nullptr;
    const bool the = one_of(reading.word(village.first - 1), {"la", "the"});
    const std::uint32_t of = village.first - (the ? 2 : 1);
    if (!one_of(reading.word(of), {"du", "de", "of"})) return nullptr;
    constexpr std::uint32_t longest = 6;
    for (const Mention* post : mentions_in(reading, Kind::actor, of - std::min(of, longest), of)) {
        const Party& party = lexicon.party(post->index);
        const bool armed = party.klass != PartyClass::civilians;
        if (post->last == of && armed && party.kind == PartyKind::unit) return &party;
    }
    return nullptr;
}

bool is_called_village(const Reading& reading, std::uint32_t place) {
    const bool of = place > 1 && one_of(reading.word(place - 1), {"de", "d'", "of"});
    return of && (hamlet_nouns().contains(reading.word(place - 2)) ||
                  one_of(reading.word(place - 2), {"localite", "bourgade"}));
}

const Party* aimed_at(const Scene& scene, const Chunk& word) {
    constexpr std::uint32_t reach = 6;  // "against suspected fighters of the (JNIM)"
    const Reading& reading = scene.reading;
    if (word.verb.construction != Construction::nominal ||
        !one_of(reading.word(word.last - 1), {"contre", "against"}))
        return nullptr;
    const auto parties = mentions_in(reading, Kind::actor, word.last, word.last + reach);
    return parties.empty() ? nullptr : &scene.lexicon.party(parties.front()->index);
}

bool names_base(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet bases("base bases caserne barracks");
    for (; from < to && !bases.contains(reading.word(from)); ++from) {
    }
    return from < to;
}

const Party* struck_pronoun(const Scene& scene, std::size_t sentence, const Chunk& word) {
    const Reading& reading = scene.reading;
    if (word.verb.construction != Construction::active) return nullptr;
    bool pronoun = reading.language == Language::english && reading.word(word.last) == "them";
    if (reading.language == Language::french) {
        const std::uint32_t at = where_have_begins(reading, word.first);
        pronoun = at > 0 && at < word.first && reading.word(at - 1) == "les";
    }
    if (!pronoun) return nullptr;
    const std::size_t from = sentence - (sentence > 0 ? 1 : 0);
    const auto parties =
        mentions_in(reading, Kind::actor, reading.sentences[from].first, word.first);
    for (std::size_t i = parties.size(); i-- > 0;) {
        const Party& party = scene.lexicon.party(parties[i]->index);
        if (party.klass != PartyClass::insurgent) return &party;
    }
    return nullptr;
}

bool punishes(const Candidate& word) {
    const std::string_view lemma = word.trigger->lemma;
    return one_of(lemma,
                  {"whip",
                   "flog",
                   "lash",
                   "amputate",
                   "fouetter",
                   "flageller",
                   "amputer",
                   "coup de fouet"}) ||
           // « couper la main »; not « tomber aux mains »
           (word.family == Family::attack && (lemma.find(" hand") != std::string_view::npos ||
                                              lemma.find(" main") != std::string_view::npos));
}

void give_to_captor(const Reading& reading, std::uint32_t party, Candidate& word) {
    if (word.target == nullptr || word.target->klass == PartyClass::civilians ||
        !holds_hostages(reading, party))
        return;
    if (word.perpetrator == nullptr) word.perpetrator = word.target;
    word.target = nullptr;
}

bool is_repelled_by(const Reading& reading, const Candidate& deed, std::uint32_t agent) {
    static const WordSet repelled(
        "repousse repoussee repousses repoussees contenu contenue contenus contenues contre contree "
        "refoule refoulee repelled repulsed foiled thwarted contained");
    static const WordSet led("beaten fended fought driven pushed");  // "back", "off"
    static const WordSet being("ete etre was were been being est fut sont furent");
    constexpr std::uint32_t reach = 24;
    const std::uint32_t to = std::min(agent, deed.first + reach);
    for (std::uint32_t at = deed.first; at < to; ++at) {
        const bool off =
            led.contains(reading.word(at)) && one_of(reading.word(at + 1), {"back", "off"});
        if (at > 0 && (off || repelled.contains(reading.word(at))) &&
            being.contains(reading.word(at - 1)))
            return one_of(reading.word(agent - 1), {"by", "par"}) ||
                   one_of(reading.word(agent - 2), {"by", "par"});
    }
    return false;
}

bool is_resisted(const Reading& reading, std::uint32_t first, std::uint32_t party) {
    static const WordSet relatives("qui who");
    constexpr std::uint32_t reach = 7;  // « qui tentait d'échapper aux (terroristes) »
    bool resists = false;
    for (std::uint32_t at = party; at > first && party - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";"})) return false;
        resists |= word.starts_with("resist") || word.starts_with("echapp") ||
                   word.starts_with("fuy") || word.starts_with("fui") ||
                   word.starts_with("oppos") || one_of(word, {"fled", "fleeing", "escape"});
        if (relatives.contains(word)) return resists;
    }
    return false;
}

namespace {

/// « Les gendarmes (ont relevé) », "Soldiers (found)", not "were found": somebody finds.
bool is_found_by_subject(const Reading& reading, std::uint32_t verb) {
    static const WordSet finds(
        "releve ramasse trouve retrouve decouvert recupere enterre inhume evacue");
    static const WordSet english(
        "found finds find discovered discovers recovered recovers retrieved exhumed unearthed buried "
        "upon");
    const text::Word before = reading.word(verb - 1);
    if (reading.language == Language::french)
        return finds.contains(reading.word(verb)) && is_form_of_have(before);
    return english.contains(reading.word(verb)) && !one_of(before, {"was", "were", "been"});
}

}  // namespace

bool is_no_victim(const Reading& reading,
                  std::uint32_t first,
                  const Candidate& deed,
                  std::uint32_t people) {
    if (people < deed.first) return is_stood_up_for(reading, first, people);
    // "killing 31 people just hours after (troops) stationed there left"
    static const WordSet later("after before apres avant");
    if (deed.family == Family::kill && has_word(reading, deed.last, people, later)) return true;
    return deed.verb.construction == Construction::nominal &&
           has_word(reading, deed.last, people, stirring_words());
}

bool are_dead_found(const Reading& reading, const Chunk& word) {
    static const WordSet dead("mort morts blesse blesses tue tues");
    static const WordSet bodies(
        "corps cadavre cadavres depouille depouilles bodies body corpses corpse");
    constexpr std::uint32_t longest = 4;  // « relevé (au moins une dizaine de) morts »
    // "backed by Africa Corps, left a dozen (terrorists dead)": the phrase names those who died
    if (word.last == word.first + 2 && reading.word(word.first + 1) == "dead" &&
        reading.word(word.first).ends_with('s'))
        return true;
    bool found = dead.contains(reading.word(word.first));
    for (std::uint32_t at = word.first; at < word.last; ++at)
        found |= bodies.contains(reading.word(at));
    for (std::uint32_t at = word.first; found && at > 1 && word.first - at < longest + 1; --at) {
        if (is_found_by_subject(reading, at - 1))
            return at < word.first || bodies.contains(reading.word(word.last - 1)) ||
                   reading.word(word.last) == "of";  // not « ont retrouvé morts »
    }
    return false;
}

bool is_struck_before(const Reading& reading, const Candidate& deed, std::uint32_t target) {
    static const WordSet links("after following apres lendemain");
    if (deed.verb.construction != Construction::nominal) return false;
    for (std::uint32_t at = deed.last; at < target; ++at) {
        if (links.contains(reading.word(at)))
            return !mentions_in(reading, Kind::trigger, at + 1, target).empty();
    }
    return false;
}

bool is_answered(const Reading& reading, const Candidate& deed) {
    if (!is_attack(deed.family)) return false;
    const std::uint32_t first = reading.sentences[deed.sentence].first;
    return deed.verb.construction == Construction::nominal
               ? is_attack_answered(reading, first, deed.first, deed.last)
               : is_clause_answered(reading, first, deed.first);
}

const Party* owner_of_struck(const Scene& scene, std::size_t sentence, const Candidate& deed) {
    static const WordSet possessives("its their sa son ses leur leurs");
    static const WordSet posts(
        "post posts base bases camp camps position positions barracks garrison checkpoint checkpoints "
        "outpost outposts patrol patrols convoy convoys headquarters poste postes caserne casernes "
        "patrouille patrouilles convoi convois");
    // "one of (its)", « lundi l'un de (ses) »
    static const WordSet passed(
        "one two three of on l' un une deux trois de des d' contre lundi mardi mercredi jeudi vendredi "
        "samedi dimanche hier");
    constexpr std::uint32_t reach = 3;  // "its military (base)"
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    std::uint32_t at = deed.last;
    while (at < span.last && passed.contains(reading.word(at)))
        ++at;
    if (!possessives.contains(reading.word(at)) ||
        !has_word(reading, at + 1, std::min(at + 1 + reach, span.last), posts))
        return nullptr;
    const Party* owner = nullptr;
    for (const Mention* party : mentions_in(reading, Kind::actor, span.first, deed.first)) {
        const Party& named = scene.lexicon.party(party->index);
        const bool holds = named.klass == PartyClass::state || named.klass == PartyClass::external;
        if (holds && &named != deed.perpetrator) owner = &named;
    }
    return owner;
}

}  // namespace vigie::extractors
