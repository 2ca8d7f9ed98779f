#include "extractors/discourse/doubts/accidents/told_causes.h"

#include <algorithm>

#include "extractors/discourse/doubts/accidents/backdrop.h"
#include "extractors/discourse/doubts/accidents/bombs.h"
#include "extractors/reading/armed_groups.h"
#include "extractors/reading/cues.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "(a fire at a) camp killed one", « (un incendie) »
bool is_of_fire(const Reading& reading, const Mention& cue) {
    static const WordSet fires("fire blaze incendie");
    return has_word(reading, cue.first, cue.first + 2, fires);
}

const WordSet links("a an the un une l' la le les de d' du des treatment traffic road heavy");

/// "(Rains) cut the road and help came late": what came of it, and nothing that kills.
bool hampers_ways(const Reading& reading, const text::Sentence& span, const Mention& cue) {
    static const WordSet ways("road roads route routes pont bridge help secours track piste");
    static const WordSet hampers(
        "cut block blocked slowed delayed hampered coupe coupee bloque ralenti retarde gene empeche "
        "ont a have had has les");
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t next = cue.last; next < std::min(cue.last + reach, span.last); ++next) {
        if (ways.contains(reading.word(next)) && next > cue.last) return true;
        if (!hampers.contains(reading.word(next)) && !links.contains(reading.word(next)))
            return false;
    }
    return false;
}

/// "outside a (cholera) treatment centre", « pendant un (orage) », « dépôt de (moustiquaires) »:
/// where and when it was, or what came of it.
bool is_beside_deed(const Reading& reading, const text::Sentence& span, const Mention& cue) {
    static const WordSet houses(
        "centre center centres clinic hospital ward camp camps depot convoy convoi doctor doctors "
        "nurse medecin medecins infirmier campaign campagne vaccine vaccination team equipe");
    static const WordSet outside(
        "pendant outside near pres depuis since despite malgre during fleeing "
        "fuyant fermee ferme closed");
    constexpr std::uint32_t reach = 4;
    std::uint32_t at = cue.first;
    while (at > span.first && cue.first - at < reach && links.contains(reading.word(at - 1)))
        --at;
    // « centre de traitement du (choléra) »; not "the convoy (skidded)"
    const bool linked = at < cue.first;
    if (at > span.first && (outside.contains(reading.word(at - 1)) ||
                            (linked && houses.contains(reading.word(at - 1)))))
        return true;
    if (is_of_fire(reading, cue)) return false;
    std::uint32_t next = cue.last;
    if (links.contains(reading.word(next))) ++next;
    return houses.contains(reading.word(next)) || hampers_ways(reading, span, cue);
}

/// How many words of the sentence tell of an accident, the weather or an illness?
std::size_t count_causes(const Scene& scene, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const auto cues = mentions_in(scene.reading, Kind::cue, span.first, span.last);
    return static_cast<std::size_t>(
        std::count_if(cues.begin(), cues.end(), [&](const Mention* mention) {
            return is_cue(*mention, Cue::accident) &&
                   !is_beside_deed(scene.reading, span, *mention);
        }));
}

/// « Des jihadistes ont attaqué le village. (Un incendie) a détruit des maisons »: who set it is
/// told.
bool is_fire_of_attack(const Scene& scene, std::size_t sentence, const Mention& cue) {
    const Reading& reading = scene.reading;
    if (sentence == 0 || !one_of(reading.word(cue.first), {"incendie", "incendies", "feu", "fire"}))
        return false;
    const auto& before = reading.sentences[sentence - 1];
    return before.paragraph == reading.sentences[sentence].paragraph &&
           names_armed_group(reading, scene.lexicon, before.first, before.last);
}

/// « est mort lundi (dans) l'effondrement », "died on Sunday (in) a crash": does the preposition
/// stand close behind a death?
bool dies_in(const Reading& reading, const text::Sentence& span, std::uint32_t preposition) {
    static const WordSet dies(
        "mort morte morts mortes decede decedee decedes peri tue tues tuee tuees died killed perished "
        "vie");
    constexpr std::uint32_t reach = 8;
    if (!one_of(
            reading.word(preposition),
            {"dans", "in", "lors", "par", "by", "when", "after", "quand", "lorsque", "lorsqu'"}))
        return false;
    for (std::uint32_t at = preposition; at > span.first && preposition - at < reach; --at) {
        if (one_of(reading.word(at - 1), {",", ";"})) return false;
        if (!dies.contains(reading.word(at - 1))) continue;
        // not "police (killed) two", « a (tué) »
        const text::Word before = reading.word(at - 2);
        if (reading.word(at - 1) == "killed")
            return one_of(before, {"was", "were", "been", "people"});
        return !one_of(before, {"a", "ont", "avait", "avaient"}) || reading.word(at - 1) == "peri";
    }
    return false;
}

/// « en fuyant l'attaque », "in clashes after", "during an operation": of what else the death was.
bool tells_fight(const Reading& reading, const text::Sentence& span) {
    static const WordSet fights(
        "attack attacks attacked attaque attaques assault assaut raid raids clash clashes affrontement "
        "affrontements combat combats fighting operation operations fleeing fled fuyant fuyaient fuir "
        "fuite");
    return may_have(reading, span, fights) && has_word(reading, span.first, span.last, fights);
}

/// "died (when) the walls of a gold pit caved in", « sont morts (quand) le toit a cédé »: the
/// conjunction whose clause tells it in so many words, or the cue's own first token.
std::uint32_t opener_of_clause(const Reading& reading,
                               const text::Sentence& span,
                               const Mention& cue) {
    static const WordSet openers("when after quand lorsque lorsqu'");
    constexpr std::uint32_t reach = 7;  // tokens of what gave way
    for (std::uint32_t at = cue.first; at > span.first && cue.first - at < reach; --at) {
        if (one_of(reading.word(at - 1), {",", ";"})) break;
        if (openers.contains(reading.word(at - 1))) return at - 1;
    }
    return cue.first;
}

/// « (Les tirs) ont provoqué l'écroulement d'une maison », « un carambolage a suivi (les tirs) »:
/// shots are no weather. So are « une bousculade quand la police (a tiré) », "(fired) on the
/// crowd".
bool names_gunfire(const Reading& reading, std::size_t sentence) {
    static const WordSet shots(
        "tirs tire tirait tiraient tirant fusillade fusillades gunfire gunshots rafales shots fired "
        "firing");
    const auto& span = reading.sentences[sentence];
    if (!may_have(reading, span, shots)) return false;
    return has_word(reading, span.first, span.last, shots);
}

/// "(A fatal) crash", « un violent (accident) » as what the sentence opens with, or people die in.
bool is_lead_of_deaths(const Reading& reading, const text::Sentence& span, const Mention& cue) {
    static const WordSet leads(
        "une un l' le la des d' a an the violent violente grave nouvel terrible tragique spectaculaire "
        "deadly fatal serious road traffic head-on");
    std::uint32_t at = cue.first;
    while (at > span.first && leads.contains(reading.word(at - 1)))
        --at;
    if (at == cue.first) return false;
    if (at == span.first || one_of(reading.word(at - 1), {",", ":"})) return true;
    return dies_in(reading, span, at - 1);
}

}  // namespace

bool is_gun_mishap(const Scene& scene, const text::Sentence& span) {
    static const WordSet mishaps(
        "joie accidentel accidentels accidentelle accidentellement jouant manipulant nettoyant "
        "celebratory accidental accidentally cleaning");
    static const WordSet guns(
        "tir tirs balle balles fusil fusils arme coup coups pistolet shot shots bullet bullets gun "
        "gunfire rifle weapon");
    const Reading& reading = scene.reading;
    return may_have(reading, span, mishaps) && has_word(reading, span.first, span.last, mishaps) &&
           has_word(reading, span.first, span.last, guns) &&
           !names_armed_group(reading, scene.lexicon, span.first, span.last);
}

bool leads_with_accident(const Scene& scene, std::size_t sentence) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (names_armed_group(reading, scene.lexicon, span.first, span.last) ||
        names_device(scene.reading, scene.lexicon, sentence) || names_bombing(scene, sentence) ||
        names_gunfire(reading, sentence))
        return false;
    const auto cues = mentions_in(reading, Kind::cue, span.first, span.last);
    return std::any_of(cues.begin(), cues.end(), [&](const Mention* cue) {
        if (!is_cue(*cue, Cue::accident) || is_fire_of_attack(scene, sentence, *cue)) return false;
        const std::uint32_t opener = opener_of_clause(reading, span, *cue);
        if (opener < cue->first && !tells_fight(reading, span) && dies_in(reading, span, opener))
            return true;
        return is_lead_of_deaths(reading, span, *cue);
    });
}

namespace {

/// « Un car percute un camion-citerne: 16 morts »: title and lead tell an accident, so what burns
/// and blows up further on did so by it, though the past of the spot is told as well.
bool opens_with_accident(const Scene& scene) {
    const auto& sentences = scene.reading.sentences;
    const std::size_t lead = scene.reading.has_title() ? 1 : 0;
    const std::size_t end = std::min(sentences.size(), lead + 2);
    std::size_t causes = 0;
    for (std::size_t i = 0; i < end; ++i) {
        const std::size_t told = count_causes(scene, i);
        const auto& span = sentences[i];
        if ((told > 0 || i <= lead) &&
            (names_device(scene.reading, scene.lexicon, i) || names_bombing(scene, i) ||
             names_armed_group(scene.reading, scene.lexicon, span.first, span.last)))
            return false;
        causes += told;
    }
    return causes > 1 ||
           (causes == 1 && !insurgents_act(scene.reading, scene.lexicon, 0, sentences.size()));
}

}  // namespace

bool without_author(const Scene& scene, std::size_t sentence) {
    const auto& sentences = scene.reading.sentences;
    constexpr std::size_t near = 3;  // "Six were killed. Their bus rolled over. ... the attack"
    if (names_device(scene.reading, scene.lexicon, sentence) || names_bombing(scene, sentence) ||
        names_gunfire(scene.reading, sentence) ||
        tells_violence(scene.reading, scene.lexicon, sentence, sentence + near))
        return false;
    if (leads_with_accident(scene, sentence)) return true;
    const auto& span = sentences[sentence];
    if (!names_armed_group(scene.reading, scene.lexicon, span.first, span.last) &&
        opens_with_accident(scene))
        return true;
    const std::size_t from = sentence > 0 ? sentence - 1 : 0;
    // « Une citerne explose : onze morts »: the lead goes on to say how
    const std::size_t lead = sentence == 0 && scene.reading.has_title() ? 4 : 2;
    const std::size_t to = std::min(sentence + lead, sentences.size());
    if (insurgents_act(scene.reading, scene.lexicon, from, to)) return false;
    std::size_t causes = 2 * count_causes(scene, sentence);
    for (std::size_t i = from; i < to; ++i)
        causes += count_causes(scene, i);
    // in an article of no war one is enough
    return causes > 1 ||
           (causes == 1 && !insurgents_act(scene.reading, scene.lexicon, 0, sentences.size()));
}

bool burn_in_crash(const Reading& reading, const text::Sentence& span, const Candidate& word) {
    static const WordSet crashes(
        "collision collisions carambolage percute percutes crash crashed collided");
    return word.family == Family::mob &&
           one_of(reading.word(word.last - 1), {"vif", "vifs", "vive", "vives", "alive"}) &&
           has_word(reading, span.first, span.last, crashes);
}

}  // namespace vigie::extractors
