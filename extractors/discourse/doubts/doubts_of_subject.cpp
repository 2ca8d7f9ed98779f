// Doubts about what was no attack of now: a trial's old case, accidents.
#include <algorithm>

#include "extractors/discourse/doubts/accidents/told_causes.h"
#include "extractors/discourse/doubts/arms/armed_deeds.h"
#include "extractors/discourse/doubts/doubts.h"
#include "extractors/discourse/event_words/handed_over.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/where/abroad.h"
#include "extractors/frames/violence.h"
#include "extractors/reading/armed_groups.h"
#include "extractors/tolls/answers.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Deaths, blasts and fires may come of themselves; attacks may not.
bool needs_no_author(Family family) {
    return family == Family::kill || family == Family::explosive || family == Family::loot ||
           family == Family::disrupt ||  // "a blast at an ammunition depot was accidental"
           is_from_air(family);          // "an army plane crashed, killing the pilot"
}

/// "Two passengers (went missing)", « ont disparu »: the water may have taken them.
bool is_gone(const Reading& reading, const Candidate& word) {
    if (word.family != Family::abduct) return false;
    const text::Word last = reading.word(word.last - 1);
    return one_of(last, {"missing", "since", "depuis"}) || last.starts_with("dispar") ||
           last.starts_with("disappear") || last.starts_with("vanish");
}

/// "a grenade (accidentally) exploded", « l'explosion (accidentelle) d'un obus »: does the word at
/// the token stand by what goes off, undenied? « l'armée écarte la piste (accidentelle) » is no
/// accident.
bool says_it_of_blast(const Scene& scene, std::uint32_t token) {
    static const WordSet denials(
        "ecarte ecartent exclut excluent exclu denying denied denies dement ruled not pas");
    constexpr std::uint32_t near = 6;   // "denying that the blast was (accidental)"
    constexpr std::uint32_t close = 3;  // « (accidentelle) d'une grenade »
    const Reading& reading = scene.reading;
    for (std::uint32_t back = 1; back <= std::min(near, token); ++back) {
        if (denials.contains(reading.word(token - back))) return false;
    }
    const auto words =
        mentions_in(reading, Kind::trigger, token - std::min(token, near), token + near);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        const Trigger& trigger = scene.lexicon.trigger(word->index);
        const bool blast = trigger.may_tell(Family::grenade) ||
                           trigger.may_tell(Family::explosive) ||
                           trigger.may_tell(Family::shelling) || trigger.may_tell(Family::suicide);
        return blast && word->first <= token + close && word->last + close > token;
    });
}

/// « Moussa (Koné) quitte Sévaré pour l'état-major », "Colonel (Koné) left Gao": a man by his name,
/// who is posted elsewhere; « Le (ministre) de la Défense a quitté Gao »: so is who holds an
/// office.
bool is_led_by_name(const Scene& scene, const Candidate& candidate) {
    static const WordSet offices(
        "ministre president gouverneur prefet ambassadeur envoye delegation minister governor "
        "ambassador envoy");
    constexpr std::uint32_t lead = 3;
    const Reading& reading = scene.reading;
    const std::uint32_t first = reading.sentences[candidate.sentence].first;
    // « Le gouverneur a confirmé que l'armée avait quitté »: who says it leaves nothing
    if (has_word(reading, first, std::min(first + lead, candidate.first), offices) &&
        mentions_in(reading, Kind::speech, first, candidate.first).empty())
        return true;
    std::uint32_t at = candidate.first;
    while (at > 1 && one_of(reading.word(at - 1), {"a", "has", "had", "avait"}))
        --at;
    if (at < 2) return false;
    const auto actors = mentions_in(reading, Kind::actor, at - 2, at);
    if (!actors.empty()) return scene.lexicon.party(actors.back()->index).kind == PartyKind::leader;
    const text::Token& before = reading.token(at - 1);
    return before.kind == text::TokenKind::word && before.capital && !before.all_capitals &&
           reading.token(at - 2).capital;
}

/// Does a court's verdict stand a few sentences before, in the same paragraph?
bool follows_verdict(const Scene& scene, std::size_t sentence) {
    static const WordSet verdicts(
        "condamne condamnes condamnee acquitte acquittes relaxe relaxes sentenced convicted acquitted "
        "jailed reclusion verdict");
    constexpr std::size_t reach = 4;
    const auto& sentences = scene.reading.sentences;
    for (std::size_t back = 1; back <= std::min(reach, sentence); ++back) {
        const auto& span = sentences[sentence - back];
        if (span.paragraph != sentences[sentence].paragraph) return false;
        if (may_have(scene.reading, span, verdicts) &&
            has_word(scene.reading, span.first, span.last, verdicts))
            return true;
    }
    return false;
}

}  // namespace

/// "Two men were sentenced over the attacks of 2015. … Five were (killed) in that assault": without
/// a day of its own, a deed in an article on a trial is what the trial is about.
bool Doubts::is_of_trials_case(const Chunk& chunk) const {
    if (chunk.sense == nullptr) return false;
    // « a condamné vendredi Adama. Il avait maquillé son crime. Les gendarmes l'avaient arrêté
    // trois jours plus tard »
    if (chunk.verb.tense == Tense::pluperfect && follows_verdict(scene_, sentence_)) return true;
    if (!of_trial_) return false;
    const Family family = chunk.sense->family;
    const bool deed = harms_people(family) || family == Family::release ||
                      family == Family::explosive || family == Family::suicide ||
                      family == Family::blockade;
    // "The court gave its verdict. Jihadists attacked the town of Boni": news, with a place
    return deed && !names_spot() && !has_recent_date();
}

/// "died when a grenade accidentally exploded", « l'explosion accidentelle d'un obus »: nobody
/// threw or fired it.
bool Doubts::goes_off_by_accident(const Candidate& candidate) const {
    static const WordSet chance(
        "accidentally accidental accidentelle accidentellement accidentel accidentelles");
    const Family family = candidate.family;
    const bool blast = family == Family::grenade || family == Family::explosive ||
                       family == Family::shelling || family == Family::suicide;
    if ((!blast && family != Family::kill) || candidate.perpetrator != nullptr) return false;
    if (!may_have(scene_.reading, sentence_, chance)) return false;
    for (std::uint32_t at = span_.first; at < span_.last; ++at) {
        if (chance.contains(scene_.reading.word(at)) && says_it_of_blast(scene_, at)) return true;
    }
    return false;
}

/// "Hundreds of (people) protesting occupied the airport": a crowd's sit-in takes no ground.
bool Doubts::is_done_by_crowd(const Candidate& candidate) const {
    static const WordSet crowds(
        "people protesters demonstrators residents inhabitants women youths students crowd crowds "
        "manifestants habitants personnes femmes jeunes etudiants foule protestataires");
    constexpr std::uint32_t reach = 24;
    if (is_insurgent(candidate.perpetrator) || candidate.verb.construction != Construction::active)
        return false;
    // "protesting against strikes (by peacekeepers) occupied": they only stand between
    const auto marches = mentions_in(scene_.reading, Kind::trigger, span_.first, candidate.first);
    const bool marched = std::any_of(marches.begin(), marches.end(), [&](const Mention* march) {
        return scene_.lexicon.trigger(march->index).may_tell(Family::protest);
    });
    if (candidate.perpetrator != nullptr && !marched) return false;
    const std::uint32_t from = candidate.first - std::min(reach, candidate.first - span_.first);
    for (std::uint32_t at = candidate.first; at > from; --at) {
        if (crowds.contains(scene_.reading.word(at - 1))) return true;
        if (one_of(scene_.reading.word(at - 1), {"men", "fighters", "hommes", "combattants", ";"}))
            return false;
    }
    return false;
}

namespace {

/// « La Minusma a remis un de ses camps. Elle a (transféré) le camp de Mopti »: does a pronoun go
/// on about those whom the sentence before tells to leave?
bool go_on_leaving(const Scene& scene, std::size_t sentence) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (sentence == 0 ||
        !one_of(reading.word(span.first), {"elle", "il", "elles", "ils", "it", "they"}))
        return false;
    const auto& before = reading.sentences[sentence - 1];
    const auto words = mentions_in(reading, Kind::trigger, before.first, before.last);
    const auto parties = mentions_in(reading, Kind::actor, before.first, before.last);
    return std::any_of(words.begin(),
                       words.end(),
                       [&](const Mention* word) {
                           return scene.lexicon.trigger(word->index).may_tell(Family::withdraw);
                       }) &&
           !parties.empty() && is_state(&scene.lexicon.party(parties.front()->index));
}

/// « Le détachement militaire de Ber (s'est retiré) », "The garrison at Ber (withdrew)": the only
/// ones that the sentence names before it open it, and say nothing.
bool is_led_by_garrison(const Scene& scene, const text::Sentence& span, std::uint32_t verb) {
    constexpr std::uint32_t lead = 3;
    const auto actors = mentions_in(scene.reading, Kind::actor, span.first, verb);
    if (actors.size() != 1 || actors.front()->first > span.first + lead ||
        one_of(scene.reading.word(span.first), {"un", "une", "a", "an"}))
        return false;
    const Party& party = scene.lexicon.party(actors.front()->index);
    return is_state(&party) && party.kind == PartyKind::unit &&
           mentions_in(scene.reading, Kind::speech, span.first, verb).empty();
}

}  // namespace

/// Those who leave a town are a garrison or its foes, not its people; "left one soldier dead in the
/// camp" tells of no leaving.
std::string Doubts::of_leaving(const Candidate& candidate) const {
    const bool of_dead = std::any_of(tolls_.begin(), tolls_.end(), [&](const Toll& toll) {
        return toll.count == candidate.last && toll.first >= candidate.first;
    });
    if (of_dead && one_of(scene_.reading.word(candidate.first), {"left", "leaving", "leaves"}))
        return "people were left dead, nothing was left";
    if (is_led_by_name(scene_, candidate)) return "one man leaves for another post";
    // « Les assaillants se sont repliés vers la frontière »: how their attack ended
    const bool attackers = is_insurgent(candidate.perpetrator) &&
                           candidate.perpetrator->name == unknown_group &&
                           candidate.verb.construction == Construction::active;
    static const WordSet raiders("assailants attackers raiders assaillants attaquants");
    constexpr std::uint32_t near = 3;  // « les assaillants se sont (retirés) »
    const std::uint32_t lead = candidate.first - std::min(near, candidate.first - span_.first);
    if (attackers &&
        (candidate.place < 0 || has_word(scene_.reading, lead, candidate.first, raiders)))
        return "those who came to attack withdraw";
    // « L'état-major a reconnu avoir (évacué) Ber », "the army admitted having left": who says so
    const Reading& reading = scene_.reading;
    const bool said = candidate.first > 0 &&
                      one_of(reading.word(candidate.first - 1), {"avoir", "having"}) &&
                      !mentions_in(reading, Kind::speech, span_.first, candidate.first).empty();
    const auto actors = mentions_in(reading, Kind::actor, span_.first, candidate.first);
    const bool own = said && std::any_of(actors.begin(), actors.end(), [&](const Mention* actor) {
                         return is_state(&scene_.lexicon.party(actor->index));
                     });
    if (own) return {};
    const auto armed = [](const Party* party) {
        return party != nullptr && party->klass != PartyClass::civilians;
    };
    const bool left = armed(candidate.perpetrator) || armed(candidate.target) ||
                      is_handed_over(scene_, candidate) || go_on_leaving(scene_, sentence_) ||
                      is_led_by_garrison(scene_, span_, candidate.first);
    return left ? "" : "no garrison leaves";
}

namespace {

/// « L'assassinat de deux commerçants », "were murdered", « ont été abattus »: no accident's word.
bool is_murder(const Trigger& word) {
    static const WordSet murders(
        "assassinat meurtre massacre tuerie abattre murder assassination massacre");
    return word.slant == Slant::murder || murders.contains(word.lemma);
}

/// « est mort des suites d'une longue maladie », "died after a long illness": nobody did it.
bool dies_of_illness(const Reading& reading, const Candidate& word) {
    static const WordSet illnesses(
        "maladie malaise cancer avc cardiaque paludisme covid covid-19 pneumonie diabete illness "
        "disease stroke heart malaria pneumonia vieillesse naturelle soif epuisement couches accouchement "
        "faute thirst exhaustion childbirth");
    // "died in a clinic in Tunis on Tuesday, his family said, of a long (illness)"
    constexpr std::uint32_t reach = 16;
    if (word.family != Family::kill || word.perpetrator != nullptr || !word.is_suffered())
        return false;
    for (std::uint32_t at = word.last; at < word.last + reach; ++at) {
        const text::Word next = reading.word(at);
        if (next.empty() || one_of(next, {".", ";"})) return false;
        if (illnesses.contains(next)) return true;
    }
    return false;
}

/// "He liked to say that he had been killed three times": a figure of speech.
bool dies_many_times(const Reading& reading, const Candidate& word) {
    if (!one_of(word.trigger->lemma, {"kill", "die", "tuer", "mourir"})) return false;
    return reading.word(word.last) == "twice" ||
           (one_of(reading.word(word.last + 1), {"times", "fois"}) &&
            !one_of(reading.word(word.last), {"a", "une", "la", "the", "at"}));
}

/// "The man who took Kidal dies at 58", « est mort à l'âge de 80 ans »: of his years, when no deed
/// follows.
bool dies_of_age(const Reading& reading, const text::Sentence& span, const Candidate& word) {
    if (!one_of(word.trigger->lemma, {"die", "mourir", "décès", "décéder"}) ||
        !mentions_in(reading, Kind::trigger, word.last, span.last).empty())
        return false;
    constexpr std::uint32_t reach = 8;  // « mort dimanche à Boni à l'(âge) de »
    for (std::uint32_t at = word.last; at < std::min(word.last + reach, span.last); ++at) {
        if (reading.word(at) == "age" && one_of(reading.word(at - 1), {"l'", "the"})) return true;
    }
    if (!one_of(reading.word(word.last), {"at", "a"})) return false;
    if (!is_number(reading.tokens, word.last + 1)) return false;
    const std::uint32_t behind = word.last + 2;
    return reading.word(behind) == "ans" ||
           (reading.language == Language::english &&
            (behind >= span.last || one_of(reading.word(behind), {",", "."})));
}

}  // namespace

bool Doubts::kills_for_no_event(const Candidate& candidate) const {
    return goes_off_by_accident(candidate) || dies_of_illness(scene_.reading, candidate) ||
           dies_of_age(scene_.reading, span_, candidate) ||
           is_set_out_of_reach(scene_, sentence_) || !of_no_side(candidate).empty() ||
           (candidate.family == Family::kill && leads_with_accident(scene_, sentence_));
}

std::string Doubts::of_accident(const Candidate& candidate) const {
    if (dies_of_illness(scene_.reading, candidate)) return "an illness: nobody did it";
    if (dies_of_age(scene_.reading, span_, candidate)) return "an old age: nobody did it";
    if (dies_many_times(scene_.reading, candidate)) return "nobody dies more than once";
    if (is_gun_mishap(scene_, span_)) return "a mishap with a gun: who shot meant nobody";
    if (goes_off_by_accident(candidate)) return "it went off by accident";
    if (without_author_ && !is_murder(*candidate.trigger) &&
        !(candidate.verb.construction == Construction::passive &&
          is_murderous(scene_.reading, candidate.first, candidate.last)) &&
        (needs_no_author(candidate.family) || candidate.trigger->lemma == "lose control of" ||
         is_gone(scene_.reading, candidate) || burn_in_crash(scene_.reading, span_, candidate)))
        return "an accident, the weather or an illness beside it: nobody did it";
    return {};
}

/// "Soldiers lost contact", « La France a perdu 53 soldats au Sahel »: losing tells a deed by the
/// count of those lost then or there.
bool Doubts::loses_nobody(const Candidate& candidate) const {
    if (!one_of(candidate.trigger->lemma, {"perdre", "lose"})) return false;
    const bool counted = std::any_of(tolls_.begin(), tolls_.end(), [&](const Toll& toll) {
        return candidate.first <= toll.verb && toll.verb < candidate.last;
    });
    // « Combien d'hommes l'armée a-t-elle perdus, mardi ? »
    const auto& span = scene_.reading.sentences[sentence_];
    return (!counted && !asks_how_many(scene_.reading, span)) ||
           (candidate.place < 0 && times_.empty());
}

/// « Le président a été chassé par l'armée »: who was driven out bore no arms.
bool Doubts::drives_nobody_out(const Candidate& candidate, std::size_t at) const {
    const Sense* sense = clauses_.chunks[at].sense;
    const bool drives_out = sense != nullptr && sense->asks.beside.meets(Beside::armed);
    // "France expelled a diplomat"
    const bool from_there = candidate.place >= 0;
    return drives_out && candidate.target == nullptr &&
           (candidate.verb.construction == Construction::passive || !from_there);
}

/// "Police fired to disperse protesters. The clashes came after days of marches": of the protest,
/// where no other side is named.
bool Doubts::are_clashes_of_protest(const Chunk& chunk) const {
    constexpr std::size_t reach = 3;  // sentences
    if (chunk.sense == nullptr || chunk.sense->family != Family::fight ||
        chunk.verb.construction != Construction::nominal)
        return false;
    const auto& sentences = scene_.reading.sentences;
    const std::uint32_t from = sentences[sentence_ - std::min(sentence_, reach)].first;
    if (names_armed_group(scene_.reading, scene_.lexicon, from, span_.last)) return false;
    const auto told = mentions_in(scene_.reading, Kind::trigger, from, chunk.first);
    return std::any_of(told.begin(), told.end(), [&](const Mention* word) {
        const Family family = scene_.lexicon.trigger(word->index).family();
        return is_civic(family) && family != Family::mob;
    });
}

}  // namespace vigie::extractors
