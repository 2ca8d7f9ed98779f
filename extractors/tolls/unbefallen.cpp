// Status words that say of nobody that it befell them.
#include <algorithm>

#include "extractors/quantities/numeral.h"
#include "extractors/reading/auxiliaries.h"
#include "extractors/reading/journeys.h"
#include "extractors/tolls/asks_for.h"
#include "extractors/tolls/figures.h"
#include "extractors/tolls/let_go.h"
#include "extractors/tolls/sentence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « Des obus ont visé Ber. Deux sont (tombés) dans l'école »: shells, which die of nothing.
bool are_shells(const TollSentence& here, const Mention& status) {
    static const WordSet shells(
        "obus roquette roquettes missile missiles bombe bombes projectile projectiles mortier "
        "mortiers drone drones tirs shells rockets missiles");
    static const WordSet people("soldats militaires gendarmes combattants hommes civils martyr");
    const Reading& reading = here.reading;
    if (!reading.word(status.first).starts_with("tomb")) return false;
    const std::size_t sentence = reading.sentence_of(here.sentence.first);
    const std::uint32_t from =
        reading.sentences[sentence - std::min<std::size_t>(1, sentence)].first;
    return has_word(reading, from, status.first, shells) &&
           !has_word(reading, here.sentence.first, here.sentence.last, people) &&
           one_of(reading.word(status.last), {"dans", "sur", "pres", "a", "non", "devant", "en"});
}

/// "tombés dans une embuscade", "tombé sur une mine", "tombés entre leurs mains": nobody died of it
/// yet; "tombés sur cet axe", "tombés en héros" are dead.
bool falls_into(const TollSentence& here, const Mention& status) {
    static const WordSet traps(
        "embuscade embuscades guet-apens guet piege traquenard mine mines engin engins bombe "
        "mains panne");
    constexpr std::size_t reach = 4;  // "dans une nouvelle (embuscade)"
    if (status.last > status.first + 1 || !here.reading.word(status.first).starts_with("tomb"))
        return false;
    std::size_t behind = status.last;
    for (const TimeMention& time : here.reading.times) {
        if (time.first == behind) behind = time.last;  // "tombés dimanche dans une embuscade"
    }
    if (!one_of(here.reading.word(behind), {"dans", "sur", "en", "entre", "aux"})) return false;
    for (std::size_t at = behind + 1; at <= behind + reach; ++at) {
        if (traps.contains(here.reading.word(at))) return true;
    }
    return false;
}

/// "réclament une rançon pour la libération des trois Chinois": they are held.
bool is_release_asked_for(const TollSentence& here, const Mention& status) {
    static const WordSet asks(
        "reclame reclament reclamant exige exigent exigeant demande demandent demandant appelle "
        "exigeons demandons reclamons appelons sollicitons souhaitons exigeaient reclamaient "
        "demandaient exige-t reclame-t plaide plaident calling urging pleading plead pleaded appeal appealed "
        "appellent rancon francs cfa euros dollars ransom demand demands demanded demanding urge urges urged call calls "
        "called");
    constexpr std::uint32_t reach = 10;
    const StatusWord& word = word_of(here, status);
    if (word.status != Status::freed || !word.nominal) return false;
    for (std::uint32_t at = status.first; at > here.sentence.first && status.first - at < reach;
         --at) {
        if (one_of(here.reading.word(at - 1), {",", ";"})) return false;
        if (asks.contains(here.reading.word(at - 1))) return true;
    }
    return false;
}

/// « ont tenté d'(assassiner) un maire », « ont failli (tuer) deux soldats »: the verb of trying,
/// before the verb that tells what was tried.
bool tries_it(const Reading& reading, std::uint32_t verb, std::uint32_t first) {
    static const WordSet tries(
        "tente tentent tentait tentaient tentant tenter essaye essaient essaie essayait essayaient "
        "essayant essayer cherche cherchent cherchait cherchaient cherchant menace menacent "
        "menacait menacaient menacant envisageait envisageaient projetait projetaient failli");
    std::uint32_t at = verb;
    if (at > first && one_of(reading.word(at - 1), {"de", "d'", "a"})) --at;
    return at > first && tries.contains(reading.word(at - 1));
}

/// « une tentative d'(enlèvement) de deux Chinois », "the attempted (abduction) of two nurses":
/// whom somebody only tried to harm.
bool was_attempted(const TollSentence& here, const Mention& status) {
    const Reading& reading = here.reading;
    if (tries_it(reading, status.first, here.sentence.first)) return true;
    if (!word_of(here, status).nominal || status.first < here.sentence.first + 1) return false;
    const std::uint32_t at = status.first - 1;
    if (one_of(reading.word(at), {"attempted", "failed", "foiled"})) return true;
    return at > here.sentence.first && one_of(reading.word(at), {"de", "d'"}) &&
           one_of(reading.word(at - 1), {"tentative", "tentatives"});
}

/// "Family members of three (victims) confirmed it", « les proches de trois victimes »: who speaks
/// counts some of the dead, not all.
bool are_kin_of(const TollSentence& here, const Mention& status) {
    static const WordSet kin(
        "members relatives relative family families friends neighbours neighbors proches proche "
        "famille familles parents parent voisins voisin amis ami frere soeur fils fille pere mere "
        "veuve oncle cousin brother sister son father mother widow cousin");
    constexpr std::uint32_t reach = 6;
    const Reading& reading = here.reading;
    if (!one_of(reading.word(status.first), {"victims", "victimes"})) return false;
    bool of = false;
    for (std::uint32_t at = status.first; at > here.sentence.first && status.first - at < reach;
         --at) {
        const auto word = reading.word(at - 1);
        // « le frère de l'une des (victimes) »
        if (of && one_of(word, {"un", "une", "one", "l'", "de", "of"})) continue;
        if (of) return kin.contains(word);
        of = one_of(word, {"of", "de", "d'", "des"});
        // « aux familles des 23 victimes », "of the 23 victims": all of them
        const bool all = word == "des" || (of && reading.word(at) == "the");
        const std::uint32_t count = at + (word == "des" ? 0 : 1);
        if (all && numeral_at(reading.tokens, count, reading.language)) return false;
    }
    return false;
}

/// « cinq paysans, dont un enfant, (ont été tués) »: the verb is not the relative clause's.
bool closes_aside(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t at = from; at < to; ++at) {
        if (reading.word(at) == "," && is_auxiliary(reading.word(at + 1))) return true;
    }
    return false;
}

/// « a indiqué un habitant dont la cousine a (péri) », "said a man whose brother was killed": one
/// of the dead, by whom the speaker is known.
bool is_kin_of_speaker(const TollSentence& here, const Mention& status) {
    constexpr std::uint32_t reach = 9;  // "dont la jeune cousine a, dit-il, péri"
    constexpr std::uint32_t near = 5;   // "a indiqué un habitant de Boni"
    const std::uint32_t first = here.sentence.first;
    for (std::uint32_t at = status.first; at > first && status.first - at < reach; --at) {
        if (!one_of(here.reading.word(at - 1), {"dont", "whose"})) continue;
        // « On dénombre 23 morts, dont (5) femmes, et 11 blessés »
        if (is_number(here.reading.tokens, at) ||
            numeral_at(here.reading.tokens, at, here.reading.language))
            return false;
        if (closes_aside(here.reading, at, status.first)) return false;
        const std::uint32_t from = at - 1 - std::min(near, at - 1 - first);
        return !mentions_in(here.reading, Kind::speech, from, at - 1).empty();
    }
    return false;
}

/// « Notre priorité est de les faire (libérer) », "to get them (freed)": not yet.
bool is_still_wanted(const TollSentence& here, const Mention& status) {
    const StatusWord& word = word_of(here, status);
    return word.status == Status::freed && status.first > here.sentence.first &&
           one_of(here.reading.word(status.first - 1), {"faire", "obtenir"});
}

/// « parle d'un de ses (martyrs) », "one of their martyrs": who died doing it, by their own word.
bool is_own_martyr(const TollSentence& here, const Mention& status) {
    static const WordSet owners("ses leurs nos its their our");
    return here.reading.word(status.first).starts_with("martyr") &&
           status.first > here.sentence.first &&
           owners.contains(here.reading.word(status.first - 1));
}

/// « leur décompte s'(arrêtait) à 19 morts »: nobody was held.
bool stops_itself(const TollSentence& here, const Mention& status) {
    if (!here.reading.word(status.first).starts_with("arret")) return false;
    std::uint32_t at = status.first;
    while (at > here.sentence.first &&
           one_of(here.reading.word(at - 1), {"est", "sont", "etait", "etaient"}))
        --at;
    return at > here.sentence.first && one_of(here.reading.word(at - 1), {"s'", "se"});
}

/// "celebrate over captured equipment", "freed the town", "were (left with) nothing": of things.
bool takes_thing(const TollSentence& here, const Mention& status) {
    const Reading& reading = here.reading;
    if (reading.language == Language::french || status.first == 0) return false;
    const text::Word before = reading.word(status.first - 1);
    // "were left with nothing", "left with the contents of two shops"
    if (reading.word(status.last - 1) == "with") {
        const bool people =
            std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
                return phrase.first == status.last && !phrase.thing;
            });
        return !people || one_of(before, {"were", "was", "been"});
    }
    if (before == "over") return true;
    if (!word_of(here, status).of_things) return false;
    const auto things = mentions_in(reading, Kind::object, status.last, status.last + 1);
    return !things.empty() && things.front()->first == status.last &&
           starting_at(here.parties, status.last) == nullptr;
}

/// "17 soldiers fell and 22 were hurt", "four men fell in the fighting"; not "fell in love", "fell
/// during the retreat but got up".
bool falls_dead(const TollSentence& here, const Mention& status) {
    static const WordSet fights(
        "battle combat fight fighting clash clashes attack ambush assault raid action duty line");
    static const WordSet rises("up got rose stood hurting injuring");
    constexpr std::uint32_t near = 4;  // "in the heavy (fighting)"
    const Reading& reading = here.reading;
    const std::uint32_t end = status.last;
    for (std::uint32_t at = end; at < here.sentence.last; ++at) {
        if (rises.contains(reading.word(at))) return false;
    }
    if (end >= here.sentence.last || reading.token(end).kind == text::TokenKind::close_quote ||
        one_of(reading.word(end), {".", ",", ";", ":", ")", "and", "while"}))
        return true;
    if (!one_of(reading.word(end), {"in", "during", "at", "near"})) return false;
    if (!mentions_in(reading, Kind::place, end + 1, end + 2).empty()) return true;
    for (std::uint32_t at = end + 1; at <= end + near; ++at) {
        if (fights.contains(reading.word(at))) return true;
    }
    return false;
}

const WordSet& flights() {
    static const WordSet verbs(
        "echapper echappe echappent echappait echappee echappes echapperent rechappe escape escapes "
        "escaped escaping");
    return verbs;
}

/// "killed a guard before (escaping)", "a resident who (escaped) said": who was in nobody's hands
/// is not freed.
bool was_not_held(const TollSentence& here, const Mention& status) {
    static const WordSet hands(
        "hostage hostages captive captives captivity captor captors prisoner prisoners prison jail "
        "inmate inmates detainee detainees detention cell custody kidnapped abducted abduction "
        "kidnapping kidnappers abductors held seized captured taken otage otages captif captifs captivite ravisseur "
        "ravisseurs prisonnier prisonniers prison maison detenu detenus detention geoliers gardiens "
        "evasion enleve enleves enlevee enlevees enlevement rapt kidnappe kidnappes kidnappee captures capture "
        "capturee");
    const Reading& reading = here.reading;
    if (word_of(here, status).status != Status::freed ||
        !flights().contains(reading.word(status.last - 1)))
        return false;
    const std::size_t sentence = reading.sentence_of(here.sentence.first);
    const auto from = reading.sentences[sentence == 0 ? 0 : sentence - 1].first;
    return !has_word(reading, from, here.sentence.last, hands);
}

/// « (échappe) à une tentative d'enlèvement », "(escaped) a kidnapping attempt on Sunday": whoever
/// was not taken is not freed.
bool escapes_deed(const TollSentence& here, const Mention& status) {
    static const WordSet deeds(
        "tentative tentatives enlevement enlevements rapt kidnapping attentat attentats assassinat "
        "embuscade attaque lynchage guet-apens mort attempt attempts abduction kidnap ambush attack "
        "assassination lynching arrest arrestation");
    constexpr std::uint32_t reach = 6;  // "a second armed (kidnapping)"
    const Reading& reading = here.reading;
    if (word_of(here, status).status != Status::freed) return false;
    if (!flights().contains(reading.word(status.last - 1))) return false;
    std::uint32_t at = status.last;
    for (const TimeMention& time : reading.times) {
        if (time.first == at) at = static_cast<std::uint32_t>(time.last);
    }
    while (
        one_of(reading.word(at), {"de", "peu", "justesse", "miraculeusement", "ainsi", "narrowly"}))
        ++at;
    const bool french = reading.language == Language::french;
    if (french
            ? !one_of(reading.word(at), {"a", "au", "aux"})
            : !one_of(reading.word(at), {"a", "an", "the", "another", "kidnapping", "abduction"}))
        return false;
    for (const std::uint32_t end = at + reach; at < std::min(end, here.sentence.last); ++at) {
        if (reading.word(at) == ",") return false;
        if (deeds.contains(reading.word(at))) return true;
    }
    return false;
}

/// "pulled off the bus by (rescuers)", « emmenés par les (secours) »: by those who help.
bool are_helped(const TollSentence& here, const Mention& status) {
    static const WordSet helpers(
        "rescuers rescue medics paramedics firefighters ambulance ambulances relief secours "
        "secouristes pompiers ambulanciers sauveteurs brancardiers");
    constexpr std::uint32_t reach = 3;  // « par (des équipes de secours) »
    const std::uint32_t by = status.last;
    return word_of(here, status).status == Status::abducted && by < here.sentence.last &&
           one_of(here.reading.word(by), {"by", "par"}) &&
           has_word(here.reading, by, std::min(by + 1 + reach, here.sentence.last), helpers);
}

/// "after (losing) control of their base", « ont (perdu) le contact »: no men of theirs.
bool loses_hold(const TollSentence& here, const Mention& status) {
    static const WordSet holds("control contact ground touch controle");
    if (!word_of(here, status).loses) return false;
    const bool article = one_of(here.reading.word(status.last), {"le", "the"});
    return holds.contains(here.reading.word(status.last + (article ? 1 : 0)));
}

}  // namespace

bool befell_nobody(const TollSentence& here, const Mention& status) {
    // "four civilians caught in the crossfire"
    if (here.reading.word(status.last - 1) == "caught" &&
        one_of(here.reading.word(status.last), {"in", "between", "up"}))
        return true;
    // "(according) to the Red Cross"
    const std::uint32_t lead = std::max(status.first, here.sentence.first + 1) - 1;
    if (here.reading.word(status.first) == "to" && here.reading.word(lead) == "according")
        return true;
    // "one general nearly lost his life"
    if (one_of(here.reading.word(lead), {"nearly", "almost"})) return true;
    return falls_into(here, status) || are_shells(here, status) ||
           is_release_asked_for(here, status) || were_never_held(here, status) ||
           are_kin_of(here, status) || is_kin_of_speaker(here, status) ||
           is_still_wanted(here, status) || takes_thing(here, status) ||
           stops_itself(here, status) || escapes_deed(here, status) || was_not_held(here, status) ||
           was_attempted(here, status) || is_own_martyr(here, status) || are_helped(here, status) ||
           lacks_what_it_asks(here, status) || loses_hold(here, status) ||
           are_aircraft(here, status) || is_of_unknown_number(here, status) ||
           tells_journey(here.reading, here.lexicon, here.sentence, status);
}

bool is_of_death(const TollSentence& here, const Mention& status) {
    constexpr std::uint32_t reach = 10;
    const text::Word word = here.reading.word(status.first);
    if (status.last > status.first + 1) return true;
    if (one_of(word, {"fall", "falls", "fell", "fallen"})) return falls_dead(here, status);
    if (!one_of(word, {"cost", "costs", "costing"})) return true;
    static const WordSet parts("including among whom two one some most all many");
    const std::uint32_t far = std::min(status.last + reach, here.sentence.last);
    bool aside = false;  // "seven soldiers(, including an officer,) their lives"
    for (std::uint32_t at = status.last; at < far; ++at) {
        const text::Word here_word = here.reading.word(at);
        const text::Word next = here.reading.word(at + 1);
        const bool turns = here_word == "," && (aside || parts.contains(next));
        if (turns) aside = !aside;
        // "three soldiers and a driver their lives"
        const bool more = here_word == "and" && (one_of(next, {"a", "an", "the"}) ||
                                                 is_number(here.reading.tokens, at + 1));
        if (!turns && !more && one_of(here_word, {"and", ",", ";", "jobs", "job", "posts"}))
            return false;
        if (one_of(here.reading.word(at), {"life", "lives"})) return true;
    }
    return false;
}

}  // namespace vigie::extractors
