#include "extractors/discourse/doubts/crime/thieves.h"

#include <algorithm>

#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/discourse/doubts/crime/crime_words.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

bool names_common_criminal(const Reading& reading, const text::Sentence& span) {
    static const WordSet trade(
        "cannabis cocaine heroine heroin chanvre tramadol stupefiants drogue drogues contrefaits "
        "contrefacon billets escroquerie cambriolage cambriolages malfrat malfrats delinquant "
        "delinquants gang gangs bourses braqueur braqueurs robber robbers mugger muggers organes profanateurs profanateur");
    static const WordSet thieves_and_fences(thieves(), "receleur receleurs");
    static const WordSet stolen(
        "motos moto voitures telephones portables motorbikes motorbike motorcycles phones phone "
        "cars car");
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        const text::Word word = reading.word(at);
        if (burglars().contains(word) || swindlers().contains(word) || trade.contains(word))
            return true;
        if (thieves_and_fences.contains(word) &&
            (stolen.contains(reading.word(at + 2)) ||
             (at > 0 && stolen.contains(reading.word(at - 1)))))
            return true;
        if (word == "faux" && one_of(reading.word(at + 1), {"-", "monnayeurs", "fcfa"}))
            return true;
    }
    return false;
}

bool names_conflict(const Reading& reading, const text::Sentence& span) {
    static const WordSet arms(
        "arme armes armee armees fusil fusils kalachnikov kalachnikovs munitions explosifs grenade "
        "grenades armed weapons guns rifle rifles ammunition explosives jnim gsim eigs issp fla "
        "dozo otage otages hostages groupes groups militants ambush embuscade mine mines");
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        const text::Word word = reading.word(at);
        if (arms.contains(word) || word.starts_with("terror") || word.starts_with("jihad") ||
            word.starts_with("djihad") || word.starts_with("islamist"))
            return true;
    }
    return false;
}

/// Police, gendarmes, customs, and the thieves whom they are sent after: no army, and no group.
bool is_thief_or_police(const Reading& reading, const Mention& actor) {
    for (std::uint32_t at = actor.first; at < actor.last; ++at) {
        const text::Word word = reading.word(at);
        if (word.starts_with("polic") || word.starts_with("gendarm") || word.starts_with("douan") ||
            word.starts_with("custom") || word.starts_with("limier") || word.starts_with("gang") ||
            word.starts_with("cambriol") || word.starts_with("voleur") ||
            word.starts_with("thie") || word.starts_with("narco") ||
            one_of(word, {"commissariat", "brigade", "bande"}))
            return true;
    }
    return one_of(reading.word(actor.last - 1), {"ordre", "securite", "agents", "officers"});
}

}  // namespace

bool takes_common_criminal(const Scene& scene, const Candidate& word) {
    const auto armed = [&](const Mention* actor) {
        const Party& party = scene.lexicon.party(actor->index);
        // « mis hors (d'état) de nuire » names no state
        const bool within = actor->first >= word.first && actor->last <= word.last;
        return party.klass != PartyClass::civilians && !within &&
               !is_thief_or_police(scene.reading, *actor);
    };
    const auto& here = scene.reading.sentences[word.sentence];
    const auto actors = mentions_in(scene.reading, Kind::actor, here.first, here.last);
    if (std::any_of(actors.begin(), actors.end(), armed)) return false;
    const text::Word verb = scene.reading.word(word.first);
    const bool seized =
        word.family == Family::loot && (verb.starts_with("seiz") || verb.starts_with("sais"));
    const bool taken = seized || word.family == Family::arrest || word.family == Family::disrupt;
    // « mis hors d'état de nuire », « ont mis la main sur »: taken, where they are no enemies
    const bool harmless = verb.starts_with("mis") || verb.starts_with("met");
    if (!taken && !harmless) return false;
    const auto& sentences = scene.reading.sentences;
    const bool before =
        word.sentence > 0 && names_common_criminal(scene.reading, sentences[word.sentence - 1]);
    const bool named = names_common_criminal(scene.reading, sentences[word.sentence]);
    // « Une bande démantelée » over « une bande de voleurs de motos »
    const bool headed = word.sentence == 0 && scene.reading.has_title() && sentences.size() > 1 &&
                        names_common_criminal(scene.reading, sentences[1]) &&
                        !names_conflict(scene.reading, sentences[1]);
    if (!named && !before && !headed) return false;
    return !names_conflict(scene.reading, sentences[word.sentence]) &&
           (!before || !names_conflict(scene.reading, sentences[word.sentence - 1]));
}

bool kills_in_burglary(const Scene& scene, const Candidate& word) {
    static const WordSet intruders(burglars(), "violeur");
    const bool burglar = subject_in(scene, word, intruders) || agent_in(scene, word, intruders);
    return burglar && !is_state(word.target);
}

namespace {

/// « ont dévalisé la mairie et (brûlé) les archives »: no burglar burns.
bool burns(const Scene& scene, const Candidate& word) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    const auto told = mentions_in(reading, Kind::trigger, word.first, span.last);
    return std::any_of(told.begin(), told.end(), [&](const Mention* other) {
        const text::Word verb = reading.word(other->first);
        return verb.starts_with("brul") || verb.starts_with("incendi") ||
               verb.starts_with("burn") || verb.starts_with("torch");
    });
}

}  // namespace

bool is_burglary(const Scene& scene, const Candidate& word) {
    static const WordSet stock(
        "betail boeufs vaches moutons animaux tetes troupeau cattle livestock");
    if (one_of(word.trigger->lemma, {"burgle", "cambrioler"})) return true;
    auto thief = subject_in(scene, word, thieves());
    if (!thief) thief = subject_in(scene, word, burglars());
    return thief && !one_of(scene.reading.word(*thief + 1), {"de", "d'"}) &&
           !victim_in(scene, word, stock) && !burns(scene, word);
}

}  // namespace vigie::extractors
