#include "extractors/discourse/doubts/subjects/topic.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "extractors/discourse/doubts/accidents/backdrop.h"
#include "extractors/discourse/doubts/accidents/bombs.h"
#include "extractors/discourse/doubts/arms/armed_deeds.h"
#include "extractors/discourse/doubts/courts/trials.h"
#include "extractors/discourse/doubts/subjects/drills.h"
#include "extractors/reading/cues.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;

struct Subject {
    Cue cue;
    string_view name;
    double enough;  ///< weight from which an article may be about it
};

constexpr std::array<Subject, 7> subjects{{
    {Cue::sport, "sport", 2.5},
    {Cue::arts, "films, books, stage", 3},
    {Cue::accident, "an accident, the weather, an illness", 2.5},
    {Cue::trade, "trade, farming, administration", 4},
    {Cue::drill, "a drill", 3},
    {Cue::ceremony, "a ceremony", 4},
    {Cue::justice, "a trial", 4.5},
}};

/// Words weigh more in the title and the lead.
double weight_at(const Reading& reading, std::size_t token) {
    const std::size_t sentence = reading.sentence_of(token);
    const std::size_t lead = reading.has_title() ? 1 : 0;
    if (sentence < lead) return 2;
    return sentence == lead ? 1.5 : 1;
}

/// Each word once, where it weighs most.
class Distinct {
public:
    void add(string_view word, double weight) {
        if (seen_.insert(word).second) sum_ += weight;
    }

    [[nodiscard]] double sum() const { return sum_; }

private:
    std::set<string_view> seen_;
    double sum_ = 0;
};

double weight_of_subject(const Reading& reading, Cue cue) {
    Distinct words;
    for (const Mention* mention : mentions_in(reading, Kind::cue, 0, reading.tokens.size())) {
        if (!is_cue(*mention, cue)) continue;
        const double share = cue == Cue::drill && is_of_lessons(reading, *mention) ? 0.5 : 1;
        words.add(reading.word(mention->first), share * weight_at(reading, mention->first));
    }
    return words.sum();
}

bool is_armed(const Party& party) {
    return party.klass != PartyClass::civilians && party.kind != PartyKind::speaker &&
           party.kind != PartyKind::leader;
}

double weight_of_arms(const Reading& reading, const Lexicon& lexicon) {
    Distinct words;
    for (const Mention* mention : mentions_in(reading, Kind::actor, 0, reading.tokens.size())) {
        const Party& party = lexicon.party(mention->index);
        if (!is_armed(party)) continue;
        const double side = party.klass == PartyClass::insurgent ? 1.5 : 0.7;
        words.add(reading.word(mention->last - 1), side * weight_at(reading, mention->first));
    }
    return words.sum();
}

bool names_insurgents(const Reading& reading,
                      const Lexicon& lexicon,
                      std::size_t first,
                      std::size_t last) {
    const auto actors = mentions_in(reading, Kind::actor, first, last);
    return std::any_of(actors.begin(), actors.end(), [&](const Mention* actor) {
        const PartyClass klass = lexicon.party(actor->index).klass;
        return klass == PartyClass::insurgent || klass == PartyClass::militia;
    });
}

/// "Hundreds rallied in Bamako against the ban on parties": what a crowd is about is no subject of
/// its own.
bool leads_with_crowd(const Reading& reading, const Lexicon& lexicon) {
    const std::size_t lead = reading.has_title() ? 1 : 0;
    if (lead >= reading.sentences.size()) return false;
    const auto& span = reading.sentences[lead];
    const auto words = mentions_in(reading, Kind::trigger, span.first, span.last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        const Trigger& trigger = lexicon.trigger(word->index);
        return trigger.kind == WordKind::verb && trigger.may_tell(Family::protest);
    });
}

/// Does the lead name armed men and tell what they did: no words of sport or trade do so.
bool leads_with_gunmen(const Reading& reading, const Lexicon& lexicon) {
    const std::size_t lead = reading.has_title() ? 1 : 0;
    if (lead >= reading.sentences.size()) return false;
    const auto& span = reading.sentences[lead];
    const auto words = mentions_in(reading, Kind::trigger, span.first, span.last);
    const auto actors = mentions_in(reading, Kind::actor, span.first, span.last);
    const bool armed = std::any_of(actors.begin(), actors.end(), [&](const Mention* actor) {
        return bears_arms(reading, lexicon.party(actor->index), *actor);
    });
    return armed && std::any_of(words.begin(), words.end(), [&](const Mention* word) {
               const Trigger& trigger = lexicon.trigger(word->index);
               return trigger.may_tell(Family::kill) || trigger.may_tell(Family::attack) ||
                      trigger.may_tell(Family::abduct);
           });
}

bool names_place(const Reading& reading, std::size_t sentence) {
    const auto& span = reading.sentences[sentence];
    return !mentions_in(reading, Kind::place, span.first, span.last).empty();
}

/// "(a fire at a) camp killed one", « (un incendie) »
bool is_of_fire(const Reading& reading, const Mention& cue) {
    static const WordSet fires("fire blaze incendie");
    return has_word(reading, cue.first, cue.first + 2, fires);
}

/// "outside a (cholera) treatment centre", « pendant un (orage) », « dépôt de (moustiquaires) »,
/// "(Rains) cut the road and help came late": where and when it was, or what came of it, and
/// nothing that kills.
bool is_beside_deed(const Reading& reading, const text::Sentence& span, const Mention& cue) {
    static const WordSet houses(
        "centre center centres clinic hospital ward camp camps depot convoy convoi doctor doctors "
        "nurse medecin medecins infirmier campaign campagne vaccine vaccination team equipe");
    static const WordSet outside(
        "pendant outside near pres depuis since despite malgre during fleeing "
        "fuyant fermee ferme closed");
    static const WordSet links(
        "a an the un une l' la le les de d' du des treatment traffic road heavy");
    static const WordSet ways("road roads route routes pont bridge help secours track piste");
    static const WordSet hampers(
        "cut block blocked slowed delayed hampered coupe coupee bloque ralenti retarde gene empeche "
        "ont a have had has les");
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
    if (houses.contains(reading.word(next))) return true;
    for (next = cue.last; next < std::min(cue.last + reach, span.last); ++next) {
        if (ways.contains(reading.word(next)) && next > cue.last) return true;
        if (!hampers.contains(reading.word(next)) && !links.contains(reading.word(next))) break;
    }
    return false;
}

std::size_t count_cues(const Scene& scene, Cue cue, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const auto cues = mentions_in(scene.reading, Kind::cue, span.first, span.last);
    return static_cast<std::size_t>(
        std::count_if(cues.begin(), cues.end(), [&](const Mention* mention) {
            return is_cue(*mention, cue) &&
                   (cue != Cue::accident || !is_beside_deed(scene.reading, span, *mention));
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
           names_insurgents(reading, scene.lexicon, before.first, before.last);
}

}  // namespace

std::optional<std::string> other_subject(const Reading& reading, const Lexicon& lexicon) {
    double arms = weight_of_arms(reading, lexicon);
    // « tombé dans une embuscade ; le chauffeur a perdu le contrôle », "a drone struck a house,
    // which collapsed"
    const std::size_t lead = reading.has_title() ? 1 : 0;
    const bool named = names_insurgents(reading, lexicon, 0, reading.tokens.size());
    bool insurgents = insurgents_act(reading, lexicon, 0, reading.sentences.size());
    for (std::size_t i = 0; i <= lead && i < reading.sentences.size(); ++i)
        insurgents |=
            names_device(reading, lexicon, i) || tells_violence(reading, lexicon, i, i + 1);
    constexpr double weapon = 3;        // "The song festival was hit by a grenade"
    constexpr std::size_t opening = 4;  // "The match was put off. On Sunday a shell fell on"
    for (std::size_t i = 0; i < std::min(opening, reading.sentences.size()); ++i) {
        // "The champions were ambushed by Djoliba"
        if (named || !names_device(reading, lexicon, i, /*ambushes=*/false)) continue;
        arms += weapon;
        break;
    }
    for (const Subject& subject : subjects) {
        const double weight = weight_of_subject(reading, subject.cue);
        if (weight < subject.enough) continue;
        if (subject.cue == Cue::trade && leads_with_crowd(reading, lexicon)) continue;
        // "Gunmen killed two players in the midst of a football match"
        const bool scene_of_deed = subject.cue == Cue::sport || subject.cue == Cue::trade;
        if (scene_of_deed && leads_with_gunmen(reading, lexicon)) continue;
        // "A bomb killed six fans on Sunday in Gao", "A singer was abducted on Monday in Gossi"
        const bool of_people = subject.cue == Cue::arts || subject.cue == Cue::justice;
        if ((scene_of_deed || of_people) && lead < reading.sentences.size() &&
            tells_dated_armed_deed(reading, lexicon, lead) && names_place(reading, lead))
            continue;
        const bool accident = subject.cue == Cue::accident;
        if (accident ? !insurgents : weight > arms)
            return "another subject: " + std::string(subject.name);
    }
    return std::nullopt;
}

std::string not_of_now(const Scene& scene, std::size_t sentence) {
    if (tells_drill(scene, sentence)) return "a drill";
    if (tells_trials_case(scene, sentence)) return "background: a trial's case";
    return {};
}

namespace {

/// « est mort lundi (dans) l'effondrement », "died on Sunday (in) a crash": does the preposition
/// stand close behind a death?
bool dies_in(const Reading& reading, const text::Sentence& span, std::uint32_t preposition) {
    static const WordSet dies(
        "mort morte morts mortes decede decedee decedes peri tue tues tuee tuees died killed perished "
        "vie");
    constexpr std::uint32_t reach = 8;
    if (!one_of(reading.word(preposition), {"dans", "in", "lors", "par", "by"})) return false;
    for (std::uint32_t at = preposition; at > span.first && preposition - at < reach; --at) {
        if (one_of(reading.word(at - 1), {",", ";"})) return false;
        if (dies.contains(reading.word(at - 1))) return true;
    }
    return false;
}

}  // namespace

namespace {

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

}  // namespace

bool leads_with_accident(const Scene& scene, std::size_t sentence) {
    static const WordSet leads(
        "une un l' le la des d' a an the violent violente grave nouvel terrible tragique spectaculaire "
        "deadly fatal serious road traffic head-on");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (names_insurgents(reading, scene.lexicon, span.first, span.last) ||
        names_device(scene.reading, scene.lexicon, sentence) || names_bombing(scene, sentence) ||
        names_gunfire(reading, sentence))
        return false;
    const auto cues = mentions_in(reading, Kind::cue, span.first, span.last);
    return std::any_of(cues.begin(), cues.end(), [&](const Mention* cue) {
        if (!is_cue(*cue, Cue::accident) || is_fire_of_attack(scene, sentence, *cue)) return false;
        std::uint32_t at = cue->first;
        while (at > span.first && leads.contains(reading.word(at - 1)))
            --at;
        if (at == cue->first) return false;
        if (at == span.first || one_of(reading.word(at - 1), {",", ":"})) return true;
        return dies_in(reading, span, at - 1);
    });
}

namespace {

/// « Un car percute un camion-citerne: 16 morts »: title and lead tell an accident, so what burns
/// and blows up further on did so by it, though the past of the spot is told as well.
bool opens_with_accident(const Scene& scene) {
    const auto& sentences = scene.reading.sentences;
    const std::size_t end = std::min(sentences.size(), std::size_t{scene.reading.has_title()} + 2);
    const std::size_t lead = scene.reading.has_title() ? 1 : 0;
    std::size_t causes = 0;
    for (std::size_t i = 0; i < end; ++i) {
        const std::size_t told = count_cues(scene, Cue::accident, i);
        const auto& span = sentences[i];
        if ((told > 0 || i <= lead) &&
            (names_device(scene.reading, scene.lexicon, i) || names_bombing(scene, i) ||
             names_insurgents(scene.reading, scene.lexicon, span.first, span.last)))
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
    if (!names_insurgents(scene.reading, scene.lexicon, span.first, span.last) &&
        opens_with_accident(scene))
        return true;
    const std::size_t from = sentence > 0 ? sentence - 1 : 0;
    // « Une citerne explose : onze morts »: the lead goes on to say how
    const std::size_t lead = sentence == 0 && scene.reading.has_title() ? 4 : 2;
    const std::size_t to = std::min(sentence + lead, sentences.size());
    if (insurgents_act(scene.reading, scene.lexicon, from, to)) return false;
    std::size_t causes = 2 * count_cues(scene, Cue::accident, sentence);
    for (std::size_t i = from; i < to; ++i)
        causes += count_cues(scene, Cue::accident, i);
    // in an article of no war one is enough
    return causes > 1 ||
           (causes == 1 && !insurgents_act(scene.reading, scene.lexicon, 0, sentences.size()));
}

}  // namespace vigie::extractors
