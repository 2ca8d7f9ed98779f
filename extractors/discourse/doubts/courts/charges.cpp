#include "extractors/discourse/doubts/courts/charges.h"

#include <algorithm>

#include "extractors/discourse/joining/draft.h"
#include "extractors/frames/family.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/part_in.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Does a clause on what stands before it begin between the two: "the attack (that) killed"?
bool relative_leads(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet relatives("that which who qui ayant");
    for (std::uint32_t at = to; at > from; --at) {
        if (one_of(reading.word(at - 1), {";", "and", "et"})) return false;
        if (relatives.contains(reading.word(at - 1))) return true;
    }
    return false;
}

/// "Six men who carried out the attack on Ber were arrested", "arrêtés pour leur rôle dans
/// l'attentat": what those held are held for.
bool is_charge_of(const Scene& scene, const Candidate& arrest, const Candidate& word) {
    static const WordSet charges(
        "ayant avoir lies liees lie liee impliques impliquees implique impliquee soupconnes "
        "soupconne soupconnees auteurs auteur responsables commanditaires cerveau complices role "
        "participation over linked suspected involved connection masterminds perpetrators part "
        "accused planning lien liens enquete");
    constexpr std::uint32_t reach = 7;
    if (!is_violent(word.family) && word.family != Family::abduct) return false;
    // « Quatre bandits qui (attaquaient) les forains ont été arrêtés »: on no day
    if (word.verb.tense == Tense::imperfect && word.first > 0 &&
        scene.reading.word(word.first - 1) == "qui")
        return true;
    const std::uint32_t start = std::max(scene.reading.sentences[word.sentence].first,
                                         word.first - std::min(reach, word.first));
    for (std::uint32_t at = word.first; at > start; --at) {
        const text::Word before = scene.reading.word(at - 1);
        if (at - 1 == arrest.last - 1 || one_of(before, {".", ";", ",", "and", "et"})) return false;
        // "over 20 people were killed"
        const bool counts = scene.reading.token(at).kind == text::TokenKind::number;
        // "over the attack that killed six": told of the attack
        if (before == "over" && relative_leads(scene.reading, at, word.first)) return false;
        static const WordSet relatives("who that which");
        // "(suspected) militants exchanged fire": who did it, and not what he is charged with
        const bool who = before == "suspected" && !one_of(scene.reading.word(at), {"of", "in"}) &&
                         word.verb.construction == Construction::active &&
                         !has_word(scene.reading, at, word.first, relatives);
        if (charges.contains(before) && !who) return !counts;
    }
    return false;
}

/// "arrested three men for last week's (attack)": nullptr when no noun says what for.
const Mention* charge_behind(const Scene& scene, const Candidate& arrest) {
    constexpr std::uint32_t reach = 6;  // "for last Sunday's deadly (attack)"
    const Reading& reading = scene.reading;
    const std::uint32_t end = reading.sentences[arrest.sentence].last;
    for (std::uint32_t at = arrest.last; at < end; ++at) {
        if (one_of(reading.word(at), {";", "and", "et"})) return nullptr;
        const bool inquiry = at > 0 && one_of(reading.word(at), {"with", "sur"}) &&
                             one_of(reading.word(at - 1), {"connection", "enquete"});
        if (!inquiry && !one_of(reading.word(at), {"for", "over", "pour"})) continue;
        const auto deeds =
            mentions_in(reading, Kind::trigger, at + 1, std::min(at + 1 + reach, end));
        if (deeds.empty()) continue;
        const Mention* deed = deeds.front();
        return scene.lexicon.trigger(deed->index).kind == WordKind::noun ? deed : nullptr;
    }
    return nullptr;
}

/// "arrested three men for the attack last week in Boni": day and place are of the attack alone.
void leave_setting(const Scene& scene, const Mention& charge, int place, Candidate& arrest) {
    if (arrest.date_tokens && arrest.date_tokens->first >= charge.first) {
        arrest.date.reset();
        arrest.date_tokens.reset();
    }
    if (place >= 0 && arrest.place == place && place_at(scene, place).first > charge.first)
        arrest.place = -1;
}

/// The deed is not by who made the arrest; where a clause tells it, its noun tells nothing more.
void free_charge(const Scene& scene, const Candidate& arrest, std::vector<Candidate>& found) {
    const Mention* charge = charge_behind(scene, arrest);
    if (charge == nullptr) return;
    const auto told = std::find_if(found.begin(), found.end(), [&](const Candidate& word) {
        return word.first > charge->first && is_held_for(scene, arrest, word);
    });
    const bool clause = told != found.end();
    const int place = clause ? told->place : -1;
    for (Candidate& word : found) {
        if (word.first == arrest.first) leave_setting(scene, *charge, place, word);
        if (is_held_for(scene, arrest, word) && is_state(word.perpetrator))
            word.perpetrator = nullptr;
    }
    if (!clause) return;
    std::erase_if(found, [&](const Candidate& word) { return word.first == charge->first; });
}

const WordSet convicting(
    "sentenced convicted tried jailed condamnes condamnees condamnee juges jugees");
const WordSet perhaps_convicting("condamne juge");

/// « Un homme (condamné) pour viol », not « a condamné »
bool is_convict(const Reading& reading, std::uint32_t at) {
    return reading.word(at) == "condamne" && reading.word(at + 1) == "pour" && at > 0 &&
           !one_of(reading.word(at - 1), {"a", "ont", "avait", "avoir", "qui", "il", "elle"});
}

/// "sentenced", « ont été condamnés »; « a condamné » may be words alone.
bool convicts(const Reading& reading, std::uint32_t at) {
    return convicting.contains(reading.word(at)) ||
           (perhaps_convicting.contains(reading.word(at)) && at > 0 &&
            reading.word(at - 1) == "ete") ||
           is_convict(reading, at);
}

/// "convicted on Monday (of)", « condamnés (pour) »: the token that leads to what they were
/// convicted of before the token `end`; 0 = none.
std::uint32_t link_of_conviction(const Reading& reading, std::uint32_t from, std::uint32_t end) {
    constexpr std::uint32_t day = 4;  // "convicted on Monday of"
    std::uint32_t verb = 0;           // the token behind it
    std::uint32_t link = 0;
    for (std::uint32_t at = from; at < end; ++at) {
        const text::Word word = reading.word(at);
        if (one_of(word, {";", "while", "tandis"})) verb = link = 0;
        if (convicts(reading, at)) verb = at + 1;
        const bool of = word == "of" && at < verb + day;
        if (verb > 0 && link == 0 && (of || one_of(word, {"for", "over", "pour"}))) link = at;
    }
    return link;
}

/// « a », « ont été », "who": a verb of its own parts what stands before from what stands behind.
bool begins_verb(const Reading& reading, std::uint32_t at) {
    static const WordSet verbs(
        "a ont est sont s' se qui que sera seront was were has have had who that which will where ;");
    if (!verbs.contains(reading.word(at))) return false;
    const bool accented = reading.word(at) == "a" && reading.original(at, at + 1) != "a";
    return !accented;
}

/// « (le) procès », "the trial"; not « tués à la sortie d'un procès », "outside a trial": where and
/// when it was.
bool names_trial(const Reading& reading, const text::Sentence& span, std::uint32_t trial) {
    static const WordSet outside(
        "sortie marge issue cours devant pendant apres avant lors durant veille lendemain entree "
        "outside after during before following near at");
    if (trial > span.first + 1 && outside.contains(reading.word(trial - 2))) return false;
    if (trial > span.first && outside.contains(reading.word(trial - 1))) return false;
    return trial > span.first &&
           one_of(reading.word(trial - 1), {"le", "un", "ce", "du", "au", "the", "a", "s"});
}

}  // namespace

bool is_held_for(const Scene& scene, const Candidate& arrest, const Candidate& word) {
    if (word.sentence != arrest.sentence || word.first < arrest.last) return false;
    const Mention* charge = charge_behind(scene, arrest);
    if (charge == nullptr || word.first < charge->first) return false;
    return word.first == charge->first || relative_leads(scene.reading, charge->last, word.first);
}

void weed_charges(const Scene& scene, std::vector<Candidate>& found) {
    const auto held = std::find_if(found.begin(), found.end(), [](const Candidate& word) {
        return word.family == Family::arrest;
    });
    if (held == found.end()) return;
    const Candidate arrest = *held;
    std::erase_if(found, [&](const Candidate& word) {
        return word.family != Family::arrest && is_charge_of(scene, arrest, word);
    });
    free_charge(scene, arrest, found);
}

bool is_charge_of_victims(const Scene& scene, const Candidate& deed, const Candidate& word) {
    static const WordSet accusing(
        accused_words(),
        "accusing suspecting accusant accusait accusaient soupconnant soupconnait soupconnaient");
    static const WordSet links("of d' de having avoir a them him her");
    static const WordSet auxiliaries("is are was were been be est sont ete etait etaient");
    constexpr std::uint32_t reach = 5;  // "accused them of having (thrown)"
    const bool struck = deed.family == Family::mob || deed.family == Family::kill ||
                        deed.family == Family::abduct || deed.family == Family::attack;
    if (!struck || deed.sentence != word.sentence || deed.last > word.first) return false;
    const Reading& reading = scene.reading;
    const std::uint32_t from = word.first - std::min(reach, word.first - deed.last);
    for (std::uint32_t at = word.first; at > from; --at) {
        if (accusing.contains(reading.word(at - 1)))
            return at < word.first && !auxiliaries.contains(reading.word(at - 2));
        if (!links.contains(reading.word(at - 1))) return false;
    }
    return false;
}

bool counts_charge(const Reading& reading, const Toll& toll) {
    constexpr std::uint32_t near = 3;  // « accusés par l'armée d'avoir »
    const std::uint32_t verb = toll.verb;
    if (toll.status == Status::captured || verb < 3 ||
        !one_of(reading.word(verb - 1), {"avoir", "having"}))
        return false;
    const text::Word link = reading.word(verb - 2);
    if (one_of(link, {"pour", "for"})) return true;
    if (!one_of(link, {"d'", "of"})) return false;
    for (std::uint32_t back = 3; back <= std::min(near + 2, verb); ++back) {
        if (accused_words().contains(reading.word(verb - back))) return true;
    }
    return false;
}

bool is_tried_case(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet trials("proces trial retrial");
    constexpr std::uint32_t reach = 16;  // « procès des assassins de cinq pêcheurs, (tués) »
    const std::uint32_t from = chunk.first - std::min(reach, chunk.first - span.first);
    for (std::uint32_t at = chunk.first; at > from; --at) {
        if (begins_verb(reading, at - 1)) return false;
        // « À la sortie du procès de Mara, six militants (arrêtés) »: a subject of its own
        if (reading.word(at - 1) == "," && at != chunk.first) return false;
        if (trials.contains(reading.word(at - 1))) return names_trial(reading, span, at - 1);
    }
    return false;
}

bool is_convicted_of(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    constexpr std::uint32_t near = 6;  // "for the brutal mass (killing)"
    const Reading& reading = scene.reading;
    if (!may_have(reading, sentence, convicting) &&
        !may_have(reading, sentence, perhaps_convicting))
        return false;
    std::uint32_t at = reading.sentences[sentence].first;
    while (at < chunk.first && !convicts(reading, at))
        ++at;
    const std::uint32_t link = link_of_conviction(reading, at, chunk.first);
    if (link == 0) return false;
    return chunk.first - link <= near || relative_leads(reading, link, chunk.first);
}

}  // namespace vigie::extractors
