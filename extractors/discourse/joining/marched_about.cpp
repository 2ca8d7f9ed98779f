// What a march is about: a deed before it, which its sentence names.
#include <algorithm>

#include "extractors/discourse/joining/another.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "sparked", « déclenché »: what moves a crowd.
const WordSet& moving() {
    static const WordSet all(
        "sparked triggered prompted ignited provoked fuelled fueled caused angered declenche declenchee "
        "declenches declenchees provoque provoquee provoques provoquees suscite suscitee motive "
        "motivee attise attisee");
    return all;
}

/// "(sparked)", « (mis) le feu », "(set) off"
bool moves(const Reading& reading, std::uint32_t verb) {
    const text::Word word = reading.word(verb);
    return moving().contains(word) || (word == "mis" && reading.word(verb + 2) == "feu") ||
           (word == "set" && reading.word(verb + 1) == "off");
}

/// « qui a (mis le feu aux poudres) », "that (sparked the anger)", from the token on.
bool tells_what_moved(const Reading& reading, std::uint32_t at, std::uint32_t end) {
    static const WordSet relatives("qui that which");
    constexpr std::uint32_t reach = 4;  // "that has reportedly (sparked)"
    for (; at < end; ++at) {
        if (!relatives.contains(reading.word(at))) continue;
        for (std::uint32_t verb = at + 1; verb < std::min(end, at + 1 + reach); ++verb) {
            if (moves(reading, verb)) return true;
        }
    }
    return false;
}

}  // namespace

bool is_what_moved(const Scene& scene, std::size_t sentence, std::uint32_t token) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    const bool cleft =
        (reading.word(span.first) == "it" && one_of(reading.word(span.first + 1), {"is", "was"})) ||
        (one_of(reading.word(span.first), {"c'", "ce"}) &&
         one_of(reading.word(span.first + 1), {"est", "etait", "sont", "fut"})) ||
        one_of(reading.word(span.first), {"c'est", "c'etait"});
    return cleft && tells_what_moved(reading, token, span.last);
}

namespace {

/// "(Youths) burned the town hall after": is it people without arms who did what the word tells?
bool did_a_crowd(const Scene& scene, std::uint32_t first, const Mention& word) {
    static const WordSet crowds(
        "jeunes youths youth residents habitants population foule crowd villagers villageois "
        "manifestants protesters demonstrators etudiants students orpailleurs miners riverains locals");
    const Trigger& trigger = scene.lexicon.trigger(word.index);
    const bool rages = trigger.may_tell(Family::loot) || trigger.may_tell(Family::riot);
    const auto parties = mentions_in(scene.reading, Kind::actor, first, word.first);
    return rages && has_word(scene.reading, first, word.first, crowds) &&
           std::all_of(parties.begin(), parties.end(), [&](const Mention* party) {
               return scene.lexicon.party(party->index).klass == PartyClass::civilians;
           });
}

}  // namespace

bool is_marched_about(const Scene& scene, std::size_t sentence, std::uint32_t token) {
    static const WordSet about(
        "after following followed follows wake aftermath over against condemn condemning condemned denounce denouncing denounced "
        "contre apres suite denoncer denoncant denonce denoncent denoncaient condamner condamnant "
        "condamne condamnent condamnaient fustigent fustigeaient protester");
    static const WordSet breaks(". ; and et");
    constexpr std::uint32_t reach = 7;  // "to denounce the death of three people (killed)"
    const std::uint32_t first = scene.reading.sentences[sentence].first;
    for (std::uint32_t back = 1; back <= std::min(reach, token - first); ++back) {
        const text::Word word = scene.reading.word(token - back);
        if (breaks.contains(word)) return false;
        // "to protest at the killing of three", "to protest the killing"
        const bool at = (word == "at" && scene.reading.word(token - back - 1) == "protest") ||
                        (one_of(word, {"protest", "protesting"}) &&
                         one_of(scene.reading.word(token - back + 1),
                                {"the", "a", "an", "his", "her", "their"}));
        // "the protest was sparked by the killing of"
        const bool by =
            one_of(word, {"by", "par"}) && moving().contains(scene.reading.word(token - back - 1));
        if (!at && !by && !about.contains(word)) continue;
        // « des jeunes ont incendié la préfecture pour protester contre (la libération) »
        static const WordSet anger(
            "contre against condemn condemning denounce denouncing denoncer denoncant protester");
        // « après une attaque qui a fait six morts au village de Boni »: news by itself
        const auto& span = scene.reading.sentences[sentence];
        const bool unplaced = mentions_in(scene.reading, Kind::place, token, span.last).empty();
        const auto marches = mentions_in(scene.reading, Kind::trigger, first, token - back + 1);
        return std::any_of(marches.begin(), marches.end(), [&](const Mention* march) {
            const Trigger& trigger = scene.lexicon.trigger(march->index);
            return trigger.may_tell(Family::protest) || trigger.may_tell(Family::blockade) ||
                   (anger.contains(word) && trigger.may_tell(Family::riot)) ||
                   (unplaced && did_a_crowd(scene, first, *march));
        });
    }
    return false;
}

bool is_of_crowd(const Draft& draft) {
    const auto& doers = draft.perpetrators;
    const bool people = !doers.empty() && std::all_of(doers.begin(), doers.end(), [](auto* party) {
        return party->klass == PartyClass::civilians;
    });
    return is_civic(draft.family) || (draft.family == Family::loot && people);
}

bool is_dated_back(const Reading& reading, const Candidate& word) {
    if (!word.date_tokens) return false;
    const std::uint32_t last = word.date_tokens->second - 1;
    const bool that = one_of(reading.word(last), {"que", "qu'"});  // « après que »
    return one_of(reading.word(that ? last - 1 : last), {"after", "apres"});
}

bool is_counted_back_to(const Scene& scene, const Candidate& word) {
    return word.verb.construction != Construction::nominal && word.place >= 0 &&
           place_at(scene, word.place).first > word.first && is_dated_back(scene.reading, word);
}

bool is_marched_against(const Scene& scene, std::size_t sentence, std::uint32_t token) {
    static const WordSet marching(
        "protest protesting protested protests demonstrate demonstrating demonstrated marched "
        "marching rallied rallying manifeste manifestent manifestant manifestaient proteste "
        "protestent protestant protestaient manifestation marche");
    constexpr std::uint32_t reach = 4;  // "against deadly French air (strikes)"
    const Reading& reading = scene.reading;
    const std::uint32_t first = reading.sentences[sentence].first;
    for (std::uint32_t back = 1; back <= std::min(reach, token - first); ++back) {
        const std::uint32_t at = token - back;
        // "protesters angry over (kidnappings)"
        static const WordSet anger(
            "angry angered anger outrage outraged fury furious complaining colere excedes");
        const bool moved = at > first && anger.contains(reading.word(at - 1)) &&
                           one_of(reading.word(at), {"over", "at", "about", "by", "contre"});
        if (moved) return true;
        if (!one_of(reading.word(at), {"against", "contre"})) continue;
        return at > first && marching.contains(reading.word(at - 1));
    }
    return false;
}

namespace {

/// Was the deed told in the breath of a march that is told for itself?
bool is_told_with_march(const std::vector<Draft>& drafts, const Draft& draft) {
    return harms_people(draft.family) &&
           std::any_of(drafts.begin(), drafts.end(), [&](const Draft& other) {
               return is_civic(other.family) && other.sentences.front() == draft.sentences.front();
           });
}

}  // namespace

bool meets_another_crowd(const std::vector<Draft>& drafts,
                         const Draft& draft,
                         const Candidate& word) {
    if (is_civic(draft.family)) return false;
    const bool of_crowd = is_civic(word.family) && word.sentence != draft.sentences.front();
    if (of_crowd && is_told_with_march(drafts, draft)) return true;
    const bool at_crowd = word.family == Family::disperse || word.family == Family::shoot_protest;
    const bool attacked =
        std::any_of(draft.words.begin(), draft.words.end(), [](const Candidate& told) {
            return is_attack(told.family) && told.verb.construction == Construction::nominal;
        });
    return at_crowd && attacked &&
           std::any_of(drafts.begin(), drafts.end(), [](const Draft& other) {
               return is_civic(other.family);
           });
}

namespace {

/// "demanded the release of colleagues (held) by gunmen", « exigent la libération de deux maîtres
/// (enlevés) »: what befell those whose release is asked for was before the march.
bool is_of_asked_release(const Scene& scene, const Candidate& word) {
    static const WordSet releases("release liberation freeing");
    static const WordSet asks(
        "demand demands demanded demanding call calls called calling urge urged urging ask asked "
        "asking exige exigent exiger exigeait exigeaient exigeant reclame reclament reclamer "
        "reclamaient reclamant demande demandent demander demandaient demandant appelle appellent "
        "appelaient");
    constexpr std::uint32_t reach = 8;  // "release of two of their colleagues (kidnapped)"
    const bool taken = word.family == Family::abduct || word.family == Family::arrest;
    const Reading& reading = scene.reading;
    const std::uint32_t first = reading.sentences[word.sentence].first;
    if (!taken || !has_word(reading, first, word.first, asks)) return false;
    for (std::uint32_t at = word.first; at > first && word.first - at < reach; --at) {
        if (one_of(reading.word(at - 1), {";", ":"})) return false;
        if (releases.contains(reading.word(at - 1))) return has_word(reading, first, at, asks);
    }
    return false;
}

}  // namespace

bool is_only_marched_about(const Scene& scene,
                           const std::vector<Draft>& drafts,
                           const Candidate& word) {
    const bool dated = word.date_tokens &&
                       (word.date_tokens->first > word.first || is_counted_back_to(scene, word));
    const bool asked = is_of_asked_release(scene, word);
    const std::size_t breath = asked ? 1 : 0;  // "They marched. They demanded the release of"
    return !dated && (asked || is_marched_about(scene, word.sentence, word.first)) &&
           std::any_of(drafts.begin(), drafts.end(), [&](const Draft& draft) {
               return is_of_crowd(draft) && draft.sentences.back() <= word.sentence &&
                      draft.sentences.back() + breath >= word.sentence;
           });
}

}  // namespace vigie::extractors
