#include "extractors/discourse/event_words/came_before.h"

#include <algorithm>

#include "extractors/discourse/joining/draft.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool is_armed(const Party& party) {
    return party.klass != PartyClass::civilians && party.kind != PartyKind::speaker;
}

/// The first armed side of the sentence, where it may be the subject: near its head and behind no
/// preposition; nullptr when there is none.
const Mention* subject_of(const Scene& scene, const text::Sentence& span) {
    static const WordSet prepositions(
        "contre par avec selon apres sur pour sans against by with after according for of to from "
        "on");
    constexpr std::uint32_t reach = 9;  // « Samedi à Gossi, une colonne de (l'armée) »
    const Reading& reading = scene.reading;
    for (const Mention* actor : mentions_in(reading, Kind::actor, span.first, span.last)) {
        if (!is_armed(scene.lexicon.party(actor->index))) continue;
        if (actor->first - span.first > reach) return nullptr;
        // « (Une colonne) de l'armée », « (Des hommes) du JNIM » lead as well
        std::uint32_t at = actor->first;
        while (at > span.first &&
               one_of(reading.word(at - 1), {"l'", "le", "la", "les", "the", "un", "une", "des"}))
            --at;
        const bool led = at > span.first && prepositions.contains(reading.word(at - 1));
        return led ? nullptr : actor;
    }
    return nullptr;
}

/// « Des hommes armés du (JNIM) »: by name where the name stands right behind.
const Party& named_party(const Scene& scene, const Mention& subject, std::uint32_t end) {
    constexpr std::uint32_t reach = 2;
    const Party& party = scene.lexicon.party(subject.index);
    if (party.name != unknown_group) return party;
    const auto behind = mentions_in(scene.reading, Kind::actor, subject.last, end);
    if (behind.empty() || behind.front()->first > subject.last + reach) return party;
    const Party& name = scene.lexicon.party(behind.front()->index);
    return is_insurgent(&name) ? name : party;
}

/// "(stopped) a bus", « ont (intercepté) des commerçants »: what befalls others.
const WordSet& stops() {
    static const WordSet all("stopped intercepted waylaid intercepte interceptes arrete arretes");
    return all;
}

/// "carried out (searches)", « ont mené des (fouilles) »: at the token, told as an operation.
bool is_operation(const Reading& reading, std::uint32_t from, std::uint32_t at) {
    static const WordSet operations(
        "searches search sweep sweeps raid raids operation operations fouille fouilles perquisitions "
        "ratissage ratissages descente descentes bouclage");
    static const WordSet leads(
        "carried conducted launched made staged mene effectue conduit lance opere entrepris");
    constexpr std::uint32_t reach = 5;  // "(carried) out a large-scale sweep"
    return operations.contains(reading.word(at)) &&
           has_word(reading, at - std::min(reach, at - from), at, leads);
}

/// « sont (entrés) », « ont (fouillé) les maisons », "(entered) Gossi": the token behind the
/// subject that says so; the end when none does. A state's men may also come to help.
std::uint32_t coming_behind(const Reading& reading,
                            std::uint32_t from,
                            std::uint32_t end,
                            bool state) {
    static const WordSet hostile(
        "entres entree entre investi encercle ratisse fouille debarque surgi penetre infiltres boucle "
        "quadrille irruption entered surrounded burst swept combed searched stormed descended rode "
        "encircled");
    static const WordSet any(
        hostile,
        "arrives arrivee arrive venus venue passes passee patrouillaient traverse sillonne arrived "
        "came passed drove crossed moved patrolled met reached");
    const auto comes = [&](text::Word word) {
        return (state ? hostile : any).contains(word) || (!state && stops().contains(word));
    };
    static const WordSet done("ont a sont est avaient");
    constexpr std::uint32_t reach = 16;
    const bool french = reading.language == Language::french;
    for (std::uint32_t at = from; at < std::min(from + reach, end); ++at) {
        if (one_of(reading.word(at), {";", ":", "pas", "not", "qui", "who", "que", "that"}))
            return end;
        if (is_operation(reading, from, at)) return at;
        if (!comes(reading.word(at))) continue;
        const bool told = !french || done.contains(reading.word(at - 1)) ||
                          done.contains(reading.word(at - 2)) || reading.word(at) == "irruption";
        return told ? at : end;
    }
    return end;
}

/// « sur les lieux », "reinforcements", « une enquête »: those who came afterwards.
bool came_afterwards(const Reading& reading, const text::Sentence& span) {
    static const WordSet words(
        "lieux scene site renfort renforts enquete enqueteurs secours secourir constat evacuer "
        "reinforcements reinforcement rescue investigate investigators inquiry help aide apres after "
        "retrouver retrouve found");
    return has_word(reading, span.first, span.last, words);
}

/// Is another armed side told of in the deed's own sentence before the deed?
bool names_another(const Scene& scene, const text::Sentence& span, const Candidate& candidate) {
    const auto actors = mentions_in(scene.reading, Kind::actor, span.first, span.last);
    return std::any_of(actors.begin(), actors.end(), [&](const Mention* actor) {
        const Party& party = scene.lexicon.party(actor->index);
        return is_armed(party) && &party != candidate.target;
    });
}

/// « Quatre villageois ont été tués (dimanche) », "in an air (strike)", « par une (mine) »: told of
/// a day, or done by a device, of its own.
bool has_own_setting(const Scene& scene, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const auto& times = scene.reading.times;
    const auto words = mentions_in(scene.reading, Kind::trigger, span.first, span.last);
    const bool day = std::any_of(times.begin(), times.end(), [&](const TimeMention& time) {
        return time.first >= span.first && time.last <= span.last &&
               time.kind != TimeKind::time_of_day;
    });
    return day || std::any_of(words.begin(), words.end(), [&](const Mention* word) {
               const Trigger& device = scene.lexicon.trigger(word->index);
               return device.kind == WordKind::noun &&
                      (is_from_air(device.family()) || device.family() == Family::explosive);
           });
}

/// "Three of (them) were killed": of those who came.
bool is_of_them(const Reading& reading, const text::Sentence& span) {
    static const WordSet them("them eux");
    return has_word(reading, span.first, span.last, them);
}

bool may_be_done_there(const Candidate& candidate) {
    const bool harm = candidate.family == Family::kill || candidate.family == Family::attack ||
                      candidate.family == Family::abduct || candidate.family == Family::loot ||
                      candidate.family == Family::rape;
    return harm && candidate.perpetrator == nullptr && !candidate.is_suffered() &&
           candidate.verb.construction == Construction::passive &&
           candidate.verb.tense == Tense::past;
}

/// Does the sentence go on with the one before it, and tell of the deed alone?
bool goes_on(const Scene& scene, std::size_t sentence, const Candidate& candidate) {
    const Reading& reading = scene.reading;
    if (sentence == 0 || (reading.has_title() && sentence == 1)) return false;
    const auto& span = reading.sentences[sentence];
    const auto& before = reading.sentences[sentence - 1];
    return span.paragraph - before.paragraph <= 1 && !names_another(scene, span, candidate) &&
           !has_own_setting(scene, sentence);
}

/// The token that tells that the party, the sentence's subject, came; the sentence's end when none
/// does, or it came afterwards.
std::uint32_t where_they_come(const Reading& reading,
                              const text::Sentence& span,
                              const Mention& subject,
                              const Party& party) {
    if (came_afterwards(reading, span)) return span.last;
    const bool state = !is_insurgent(&party) && party.klass != PartyClass::militia;
    return coming_behind(reading, subject.last, span.last, state);
}

/// People whom anybody may have struck who came; the state's men, whom a group may have.
bool may_be_struck_by(const Party& party, const Party* target) {
    return target == nullptr || target->klass == PartyClass::civilians ||
           (is_insurgent(&party) && is_state(target));
}

/// « Des soldats et des (miliciens) sont entrés »: those who came with a side that is no group.
void add_those_beside(const Scene& scene,
                      const text::Sentence& span,
                      const Mention& subject,
                      Candidate& candidate) {
    const Party& party = *candidate.perpetrator;
    if (is_insurgent(&party)) return;
    for (const Mention* other : mentions_in(scene.reading, Kind::actor, subject.last, span.last)) {
        const Party& beside = scene.lexicon.party(other->index);
        if (is_armed(beside) && !is_insurgent(&beside) && beside.name != party.name)
            candidate.beside_perpetrator.push_back(&beside);
    }
}

}  // namespace

void give_to_those_who_came(const Scene& scene, std::size_t sentence, Candidate& candidate) {
    if (!may_be_done_there(candidate) || !goes_on(scene, sentence, candidate)) return;
    const Reading& reading = scene.reading;
    const auto& before = reading.sentences[sentence - 1];
    const Mention* subject = subject_of(scene, before);
    if (subject == nullptr) return;
    const Party& party = named_party(scene, *subject, before.last);
    const std::uint32_t coming = where_they_come(reading, before, *subject, party);
    if (coming == before.last || !may_be_struck_by(party, candidate.target)) return;
    // "Three of them were killed": of those who came, or of those whom they stopped
    const bool stopped = stops().contains(reading.word(coming));
    if (is_of_them(reading, reading.sentences[sentence]) && !stopped) return;
    candidate.perpetrator = &party;
    add_those_beside(scene, before, *subject, candidate);
    candidate.rules += " came-before";
}

}  // namespace vigie::extractors
