// Who takes a stand on several events at once.
#include <algorithm>

#include "extractors/discourse/joining/spread.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "both attacks", "ces embuscades": several events at once.
bool speaks_of_several(const Scene& scene, std::size_t sentence) {
    static const WordSet these("both the these two three four all les ces deux trois quatre");
    static const WordSet deeds(
        "attacks assaults raids ambushes strikes operations bombings blasts explosions incidents "
        "attaques assauts embuscades frappes attentats actions");
    static const WordSet spots("camps positions bases postes localites posts villages towns");
    static const WordSet two("deux both two trois three");
    static const WordSet them("them");
    const Reading& reading = scene.reading;
    const auto& span = scene.reading.sentences[sentence];
    // "C'est ce qu'a indiqué l'armée": of all that the sentence before told
    if (scene.reading.word(span.first) == "c'" && scene.reading.word(span.first + 2) == "ce")
        return true;
    // « L'information a été communiquée par l'état-major »
    if (scene.reading.word(span.first) == "l'" &&
        one_of(scene.reading.word(span.first + 1), {"information", "annonce"}))
        return true;
    if (!may_have(reading, sentence, deeds) && !may_have(reading, sentence, spots) &&
        !may_have(reading, sentence, them))
        return false;
    for (std::uint32_t i = span.first + 1; i < span.last; ++i) {
        const text::Word word = reading.word(i);
        if (them.contains(word) && one_of(reading.word(i - 1), {"for", "behind"})) return true;
        // « ses deux camps », "both posts": all that the sentence before told of
        if (spots.contains(word) && two.contains(reading.word(i - 1))) return true;
        if (!deeds.contains(word)) continue;
        if (these.contains(reading.word(i - 1))) return true;
        if (i > span.first + 1 && these.contains(reading.word(i - 2))) return true;
    }
    return false;
}

/// Were the two told by one sentence, and does nobody else stand for the other?
bool told_with(const Draft& current, const Draft& other, const Statement& said) {
    if (other.sentences.front() != current.sentences.front()) return false;
    return said.party == nullptr || other.perpetrators.empty() ||
           std::any_of(other.perpetrators.begin(), other.perpetrators.end(), [&](const Party* one) {
               return one->name == said.party->name || one->name == unknown_group;
           });
}

/// A side's word on its deeds or losses; of other sources only what confirms or denies.
bool covers_all(const Statement& said) {
    const bool side = said.party != nullptr || said.by == "authority";
    return !said.inherited && (side || said.saying != Saying::said);
}

void take_statement(Draft& draft, const Statement& said) {
    const bool known =
        std::any_of(draft.statements.begin(), draft.statements.end(), [&](const Statement& other) {
            return other.by == said.by && other.saying == said.saying;
        });
    if (known) return;
    draft.statements.push_back(said);
    const bool author = is_insurgent(said.party) && said.saying != Saying::denied;
    if (author && draft.perpetrators.empty()) draft.perpetrators.push_back(said.party);
}

}  // namespace

namespace {

/// "selon un communiqué de l'armée", "the army's weekly review": an account of several deeds.
bool gives_account(const Scene& scene, std::size_t sentence) {
    static const WordSet accounts("communique bilan point releve rapport statement release");
    const auto& span = scene.reading.sentences[sentence];
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (accounts.contains(scene.reading.word(at))) return true;
    }
    return false;
}

/// The army that alone speaks in the whole text, by its first statement; none when others do too.
const Statement* only_voice(const Scene& scene) {
    const Statement* first = nullptr;
    for (const auto& sentence : scene.statements) {
        for (const Statement& said : sentence) {
            if (said.inherited) continue;
            if (first != nullptr && (said.by != first->by || said.saying != first->saying))
                return nullptr;
            if (first == nullptr) first = &said;
        }
    }
    const bool army = first != nullptr && (is_state(first->party) || first->by == "authority");
    return army && first->saying == Saying::said ? first : nullptr;
}

}  // namespace

void share_only_voice(const Scene& scene, std::vector<Draft>& drafts) {
    const Statement* voice = only_voice(scene);
    if (voice == nullptr) return;
    const std::size_t sentence = scene.reading.sentence_of(voice->first);
    if (!gives_account(scene, sentence)) return;
    for (Draft& draft : drafts) {
        const bool own =
            std::any_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_state) ||
            draft.family == Family::arrest;
        if (own && draft.statements.empty() && draft.sentences.front() >= sentence)
            draft.statements.push_back(*voice);
    }
}

void share_stand(const Scene& scene,
                 std::vector<Draft>& drafts,
                 std::size_t current,
                 std::size_t sentence) {
    if (drafts[current].sentences.front() == sentence || !speaks_of_several(scene, sentence))
        return;
    for (const Statement& said : scene.statements[sentence]) {
        if (!covers_all(said)) continue;
        for (std::size_t i = 0; i < drafts.size(); ++i) {
            if (i != current && told_with(drafts[current], drafts[i], said))
                take_statement(drafts[i], said);
        }
    }
}

void leave_claims(const Scene& scene, std::vector<Draft>& drafts) {
    const auto is_others = [&](const Draft& draft, std::size_t claim) {
        return !tells_in(draft, claim) &&
               std::any_of(drafts.begin(), drafts.end(), [&](const Draft& other) {
                   return other.sentences.front() < claim && tells_in(other, claim);
               });
    };
    for (Draft& draft : drafts) {
        for (const std::size_t sentence : draft.sentences) {
            for (const Statement& said : scene.statements[sentence]) {
                if (!said.inherited || said.saying != Saying::claimed) continue;
                const std::size_t claim = scene.reading.sentence_of(said.first);
                if (is_others(draft, claim)) draft.claims_of_others.push_back(claim);
            }
        }
    }
}

}  // namespace vigie::extractors
