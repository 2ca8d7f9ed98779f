// Who takes a stand on several events at once.
#include <algorithm>

#include "extractors/discourse/joining/spread.h"
#include "extractors/reading/cues.h"
#include "extractors/words/attackers.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Which of the events told so far a sentence means by "both attacks".
enum class Several : std::uint8_t {
    none,       ///< it speaks of one
    twins,      ///< "the assailants": those of one kind that one sentence told together
    breath,     ///< "the attacks": those that one sentence told together
    paragraph,  ///< "these attacks": those told here and in the paragraph before
    two,        ///< "both attacks": the last so many, wherever they were told
    three,
    four,
};

/// "both (attacks)", « ces trois (embuscades) »
Several meant_by(const Reading& reading, std::uint32_t noun, std::uint32_t first) {
    constexpr std::uint32_t reach = 2;
    Several meant = Several::none;
    for (std::uint32_t back = 1; back <= reach && noun >= first + back; ++back) {
        const text::Word word = reading.word(noun - back);
        if (one_of(word, {"deux", "both", "two", "double", "twin"})) return Several::two;
        if (one_of(word, {"trois", "three", "triple"})) return Several::three;
        if (one_of(word, {"quatre", "four"})) return Several::four;
        if (one_of(word, {"these", "ces", "all"})) meant = Several::paragraph;
        if (one_of(word, {"the", "les"}) && meant == Several::none) meant = Several::breath;
    }
    return meant;
}

/// "C'est ce qu'a indiqué l'armée", « L'information a été communiquée par l'état-major »: of all
/// that the sentence before told.
bool opens_with_all(const Reading& reading, std::uint32_t first) {
    if (reading.word(first) == "c'") return reading.word(first + 2) == "ce";
    return reading.word(first) == "l'" &&
           one_of(reading.word(first + 1), {"information", "annonce"});
}

constexpr std::string_view deed_nouns =
    "attacks assaults raids ambushes strikes operations bombings blasts explosions incidents "
    "attaques assauts embuscades frappes attentats actions";
constexpr std::string_view spot_nouns =
    "camps positions bases postes localites posts villages towns";
constexpr std::string_view doubled_nouns = "attaque attentat assault attack bombing";

/// Has the sentence a word that speaks_of_several() looks for?
bool may_speak_of_several(const Reading& reading, std::size_t sentence) {
    static const WordSet people_and_deeds(WordSet(attackers(), "them actes acts"), deed_nouns);
    static const WordSet all(WordSet(people_and_deeds, doubled_nouns), spot_nouns);
    return may_have(reading, sentence, all);
}

bool counts_some(const Reading& reading, std::uint32_t token) {
    return one_of(reading.word(token), {"deux", "both", "two", "trois", "three"});
}

/// "behind (them)", « ses deux (camps) », "both (posts)": all that the sentence before told of?
bool means_all_before(const Reading& reading, std::uint32_t token) {
    static const WordSet spots(spot_nouns);
    const text::Word word = reading.word(token);
    return (word == "them" && one_of(reading.word(token - 1), {"for", "behind"})) ||
           (spots.contains(word) && counts_some(reading, token - 1));
}

/// "(the twin) attack", « (ces) attaques », « (ces deux) actes »: a noun of deeds, and whose number
/// tells.
bool names_deeds(const Reading& reading, std::uint32_t token) {
    static const WordSet deeds(deed_nouns);
    static const WordSet doubled(doubled_nouns);
    const text::Word word = reading.word(token);
    if (deeds.contains(word)) return true;
    if (one_of(word, {"actes", "acts"})) return counts_some(reading, token - 1);
    return doubled.contains(word) && one_of(reading.word(token - 1), {"double", "triple", "twin"});
}

/// "both attacks", "ces embuscades": several events at once.
Several speaks_of_several(const Scene& scene, std::size_t sentence) {
    const Reading& reading = scene.reading;
    const auto& span = scene.reading.sentences[sentence];
    if (opens_with_all(reading, span.first)) return Several::breath;
    if (!may_speak_of_several(reading, sentence)) return Several::none;
    Several said = Several::none;
    for (std::uint32_t i = span.first + 1; i < span.last; ++i) {
        if (means_all_before(reading, i)) return Several::breath;
        // "the assailants came with heavy weapons": to all that one sentence told them to have
        // struck
        if (attackers().contains(reading.word(i)) &&
            one_of(reading.word(i - 1), {"the", "les", "ces"}))
            said = Several::twins;
        if (!names_deeds(reading, i)) continue;
        const Several meant = meant_by(reading, i, span.first);
        if (meant != Several::none) return meant;
    }
    return said;
}

/// « Ces violences », "these killings": all that the text told of till then.
bool speaks_of_violence(const Reading& reading, const text::Sentence& span) {
    static const WordSet words(
        "violences tueries massacres meurtres exactions incursions raids enlevements rapts crimes "
        "executions braquages tirs actes faits violence killings murders abductions kidnappings "
        "shootings acts");
    if (!may_have(reading, span, words)) return false;
    for (std::uint32_t at = span.first + 1; at < span.last; ++at) {
        if (words.contains(reading.word(at)) &&
            one_of(reading.word(at - 1), {"ces", "these", "this"}))
            return true;
    }
    return false;
}

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

/// How many events "both", "three" count; none where the sentence gives no number.
std::optional<std::size_t> count_of(Several meant) {
    switch (meant) {
        case Several::two:
            return 2;
        case Several::three:
            return 3;
        case Several::four:
            return 4;
        default:
            return std::nullopt;
    }
}

/// Deeds that one may claim, as attacks are.
bool is_claimable(const Draft& draft) {
    return is_attack(draft.family) || draft.family == Family::kill ||
           draft.family == Family::explosive || draft.family == Family::suicide ||
           draft.family == Family::shelling || draft.family == Family::fight ||
           draft.family == Family::abduct || is_from_air(draft.family);
}

/// Which events a sentence speaks of: those told before it that may be meant, the last first.
struct Meant {
    std::size_t sentence = 0;
    Several several = Several::none;
    std::size_t current = 0;  ///< the draft that the sentence goes on about
    bool chained = false;     ///< further back too, where each is told next to the one behind it
};

/// The events beside the current one of which the sentence speaks too, among those that `may_be`.
template <typename Pred>
std::vector<std::size_t> those_meant(const Scene& scene,
                                     const std::vector<Draft>& drafts,
                                     const Meant& meant,
                                     Pred may_be) {
    const auto& sentences = scene.reading.sentences;
    const std::size_t breath = drafts[meant.current].sentences.front();
    const auto count = count_of(meant.several);
    std::vector<std::size_t> found;
    std::size_t counted = 1;  // the current one
    // « Boni … . Le même jour, Kori … . Ces violences »: each told next to the one behind it
    std::uint32_t reach =
        meant.chained ? sentences[breath].paragraph : sentences[meant.sentence].paragraph;
    for (std::size_t i = drafts.size(); i-- > 0;) {
        const std::size_t told = drafts[i].sentences.front();
        if (i == meant.current || !may_be(drafts[i])) continue;
        const std::size_t end = meant.chained ? drafts[i].sentences.back() : told;
        const bool near = sentences[end].paragraph + 1 >= reach;
        const bool counts = count ? counted < *count : meant.several == Several::paragraph && near;
        const bool before = counts && told < meant.sentence && is_claimable(drafts[i]);
        counted += before ? 1U : 0U;
        const bool alike =
            meant.several != Several::twins || drafts[i].listed_with == meant.current ||
            (drafts[i].listed_with && drafts[i].listed_with == drafts[meant.current].listed_with);
        if (before && meant.chained) reach = std::min(reach, sentences[told].paragraph);
        if (before || (told == breath && alike)) found.push_back(i);
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

}  // namespace

namespace {

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

}  // namespace

void share_stand(const Scene& scene,
                 std::vector<Draft>& drafts,
                 std::size_t current,
                 std::size_t sentence) {
    if (drafts[current].sentences.front() == sentence) return;
    Several several = speaks_of_several(scene, sentence);
    if (several == Several::none) several = suspected_before(scene, sentence);
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
