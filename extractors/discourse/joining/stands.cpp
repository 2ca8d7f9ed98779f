// Who takes a stand on several events at once.
#include <algorithm>

#include "extractors/discourse/joining/several.h"
#include "extractors/discourse/joining/spread.h"
#include "extractors/discourse/where/place_of_news.h"
#include "extractors/reading/cues.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Does nobody but who speaks stand for the event?
bool is_nobody_elses(const Draft& other, const Statement& said) {
    if (said.by == "UN" && said.party == nullptr && said.saying == Saying::said)
        return std::any_of(other.targets.begin(), other.targets.end(), [](const Party* party) {
            return party->name == "MINUSMA";
        });
    return said.party == nullptr || other.perpetrators.empty() ||
           std::any_of(other.perpetrators.begin(), other.perpetrators.end(), [&](const Party* one) {
               return one->name == said.party->name || one->name == unknown_group;
           });
}

/// A side's word on its deeds or losses; of other sources only what confirms or denies.
bool covers_all(const Statement& said) {
    // « La Minusma condamne ces deux attaques »
    const bool side = said.party != nullptr || said.by == "authority" || said.by == "UN";
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

/// "selon un communiqué de l'armée", "the army's weekly review": an account of several deeds.
bool gives_account(const Scene& scene, std::size_t sentence) {
    static const WordSet accounts("communique bilan point releve rapport statement release");
    const auto& span = scene.reading.sentences[sentence];
    return has_word(scene.reading, span.first, span.last, accounts);
}

bool are_of_one_voice(const Statement& one, const Statement& other) {
    return one.by == other.by && one.saying == other.saying;
}

bool is_word_of_army(const Statement& said) {
    return (is_state(said.party) || said.by == "authority") && said.saying == Saying::said;
}

/// The army that alone speaks in the whole text, by its first statement; none when others do too.
const Statement* only_voice(const Scene& scene) {
    const Statement* first = nullptr;
    for (const auto& sentence : scene.statements) {
        for (const Statement& said : sentence) {
            if (said.inherited) continue;
            if (first == nullptr) first = &said;
            if (!are_of_one_voice(said, *first)) return nullptr;
        }
    }
    return first != nullptr && is_word_of_army(*first) ? first : nullptr;
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

namespace {

/// « ont incendié quinze citernes et emmené six chauffeurs »: one raid, told as two events.
bool are_one_raid(const Scene& scene, const Draft& one, const Draft& other) {
    const bool pair = (one.family == Family::loot && other.family == Family::abduct) ||
                      (one.family == Family::abduct && other.family == Family::loot);
    const std::size_t first = std::min(one.sentences.front(), other.sentences.front());
    const std::size_t second = std::max(one.sentences.front(), other.sentences.front());
    return pair && one.place >= 0 && other.place >= 0 && second - first <= 1 &&
           place_at(scene, one.place).name == place_at(scene, other.place).name;
}

/// The events beside the current one of which the sentence speaks too, among those that `may_be`.
template <typename Pred>
std::vector<std::size_t> those_meant(const Scene& scene,
                                     const std::vector<Draft>& drafts,
                                     const Meant& meant,
                                     Pred may_be) {
    MeantBefore before(scene.reading, drafts, meant);
    const std::size_t breath = drafts[meant.current].sentences.front();
    std::vector<std::size_t> found;
    for (std::size_t i = drafts.size(); i-- > 0;) {
        if (i == meant.current || !may_be(drafts[i])) continue;
        const bool told_before = before.takes(drafts[i]);
        const bool told_with =
            drafts[i].sentences.front() == breath &&
            (meant.several != Several::twins || are_listed_together(drafts, i, meant.current));
        const bool raid = meant.several == Several::twins &&
                          are_one_raid(scene, drafts[i], drafts[meant.current]);
        if (told_before || told_with || raid) found.push_back(i);
    }
    return found;
}

/// « Ces attaques sont imputées au JNIM »: a sentence that names whom all are put down to, and
/// counts nobody.
void share_suspicion(const Scene& scene, std::vector<Draft>& drafts, const Meant& meant) {
    const auto& span = scene.reading.sentences[meant.sentence];
    if (!has_cue(scene.reading, Cue::suspicion, span.first, span.last)) return;
    const auto unnamed = [](const Draft& draft) {
        return std::all_of(draft.perpetrators.begin(),
                           draft.perpetrators.end(),
                           [](const Party* party) { return party->name == unknown_group; });
    };
    for (const std::size_t other : those_meant(scene, drafts, meant, unnamed)) {
        auto& sentences = drafts[other].sentences;
        if (sentences.back() < meant.sentence) sentences.push_back(meant.sentence);
    }
}

/// "Nobody has claimed the raids. The army has blamed JNIM": of those that the sentence before
/// means, when this one only says whose they are thought to be.
Several suspected_before(const Scene& scene, std::size_t sentence) {
    const auto& sentences = scene.reading.sentences;
    if (sentence == 0 || sentences[sentence - 1].paragraph != sentences[sentence].paragraph ||
        !has_cue(
            scene.reading, Cue::suspicion, sentences[sentence].first, sentences[sentence].last))
        return Several::none;
    return speaks_of_several(scene, sentence - 1);
}

/// « Ouo et Kani ont été attaqués. Les habitants accusent le JNIM »: is the sentence, which names
/// no place, about places that one list told?
bool goes_on_about_list(const Scene& scene,
                        const std::vector<Draft>& drafts,
                        std::size_t current,
                        std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const bool placed =
        std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
            return place.use == Use::event && place.first >= span.first && place.last <= span.last;
        });
    if (placed) return false;
    for (std::size_t i = 0; i < drafts.size(); ++i)
        if (i != current && (are_listed_together(drafts, i, current) ||
                             are_one_raid(scene, drafts[i], drafts[current])))
            return true;
    return false;
}

}  // namespace

void share_stand(const Scene& scene,
                 std::vector<Draft>& drafts,
                 std::size_t current,
                 std::size_t sentence) {
    // so far only events told beside others: « au lendemain d'une attaque à Boni »
    if (current >= drafts.size() || drafts[current].sentences.front() == sentence) return;
    Several several = speaks_of_several(scene, sentence);
    if (several == Several::none) several = suspected_before(scene, sentence);
    if (several == Several::none && goes_on_about_list(scene, drafts, current, sentence))
        several = Several::twins;
    Meant meant{sentence, several, current};
    if (meant.several == Several::none) {
        if (!speaks_of_violence(scene.reading, scene.reading.sentences[sentence])) return;
        meant.several = Several::paragraph;
        meant.chained = true;
        return share_suspicion(scene, drafts, meant);
    }
    for (const Statement& said : scene.statements[sentence]) {
        if (!covers_all(said)) continue;
        const auto may_be = [&](const Draft& draft) { return is_nobody_elses(draft, said); };
        for (const std::size_t other : those_meant(scene, drafts, meant, may_be))
            take_statement(drafts[other], said);
    }
    share_suspicion(scene, drafts, meant);
}

namespace {

/// "JNIM claimed the raid. Elsewhere gunmen took four": is it a claim that the draft's sentence has
/// from another event's?
bool is_claim_of_another(const Scene& scene,
                         const std::vector<Draft>& drafts,
                         const Draft& draft,
                         const Statement& said) {
    if (!said.inherited || said.saying != Saying::claimed) return false;
    const std::size_t claim = scene.reading.sentence_of(said.first);
    const bool apart = is_dated_apart(scene, draft.sentences.front(), claim);
    return !tells_in(draft, claim) &&
           std::any_of(drafts.begin(), drafts.end(), [&](const Draft& other) {
               return (apart || other.sentences.front() < claim) && tells_in(other, claim);
           });
}

}  // namespace

void leave_claims(const Scene& scene, std::vector<Draft>& drafts) {
    for (Draft& draft : drafts) {
        for (const std::size_t sentence : draft.sentences) {
            for (const Statement& said : scene.statements[sentence]) {
                if (is_claim_of_another(scene, drafts, draft, said))
                    draft.claims_of_others.push_back(scene.reading.sentence_of(said.first));
            }
        }
    }
}

}  // namespace vigie::extractors
